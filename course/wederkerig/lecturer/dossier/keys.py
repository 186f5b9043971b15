"""Every item with its key, its rubric, and what it rests on."""

from collections.abc import Mapping
from typing import Any

from ...dutch import number
from ...items import texts as item_texts
from ...items.fields import Field
from ...items.model import Item, Rows
from ...items.numbering import numbered
from ...items.paragraphs import one_line
from ..analysis.responses import CERTAINTY
from ..bank import Plan
from ..checking.coverage import Claim
from . import texts

MOST_CHOICES = 8  # of more (a codebook) the key says which one fits


def keys(plan: Plan, claims: Mapping[str, Claim]) -> list[dict[str, Any]]:
    """Per item what a student reads, what is right and why, how a text is graded, and the claims it rests on."""
    names = numbered(item.question for item in plan.items)
    return [_told(item, name, claims) for item, name in zip(plan.items, names, strict=True)]


def _told(item: Item, name: str, claims: Mapping[str, Claim]) -> dict[str, Any]:
    view, form = item.question.view(None), item.question.form()
    meta = {"id": item.id, "kind": item_texts.NAMES[item.question.kind][0], "goal": item.goal}
    rests = [claims[id] for id in item.claims if id in claims]
    guidance = str(item.key.to_json().get("text", "")) if item.by_hand else ""
    return {
        "id": item.id,
        "name": name,
        "meta": texts.META.format(level=texts.LEVELS[item.difficulty], points=number(item.points), **meta),
        "case": [" ".join(text for text, _ in view.case)] if view.case else list(form.case),
        "asked": list(view.asked) if view.case else list(form.question),
        "choices": [(one_line(field.legend), _offered(field)) for field in form.fields if _short(field)],
        "key": _without_repeats(item.solution()),
        "guidance": [line for line in guidance.splitlines() if line.strip()],
        "rubric": [(row.name, _levels(row.levels)) for row in view.rubric],
        "claims": [(one.id, texts.CLAIM.format(text=one.text, whose=one.source, section=one.section)) for one in rests],
    }


def _short(field: Field) -> bool:
    """Whether what can be chosen earns points, is not in sight already, and is short enough to stand here."""
    here = field.name != CERTAINTY and not field.in_case
    return here and 0 < len(field.options) <= MOST_CHOICES


def _offered(field: Field) -> list[str]:
    return [one_line(text) for _, text in field.options]


def _levels(levels: tuple[str, ...]) -> list[str]:
    return [texts.PAGE["level"].format(points=points, text=text) for points, text in enumerate(levels)]


def _without_repeats(rows: Rows) -> Rows:
    return tuple(dict.fromkeys(rows))
