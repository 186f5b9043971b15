"""What a class can vote on: practice cards with one thing to choose, with what their key gives for each choice."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..cells import CARD
from ..items.fields import Field
from ..items.model import Item
from . import texts
from .page import Page

CHOICES = (2, 6)


def voting_data(practice: Mapping[str, Item], lessons: Sequence[Page]) -> str:
    """The JSON of the page on which is voted; it can stand in a script element.

    Cards of a measurement are left out: their answers are not talked about before the last lesson.
    """
    cases = [
        {"lesson": page.label, "page": page.file, **case}
        for page in lessons
        for id in page.shows
        if page.shows[id] == CARD and (case := _case(practice[id]))
    ]
    shown = {case["id"] for case in cases}
    for case in cases:
        case["twin"] = case["twin"] if case["twin"] in shown else ""
    data = {"cases": cases, "texts": texts.VOTE}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _case(item: Item) -> dict[str, Any] | None:
    """A card as something to vote on; None when there is not one thing to choose."""
    form = item.question.form()
    sentences = [field for field in form.fields if field.in_case]
    one = [field for field in form.fields if _is_vote(field)]
    if not one or (len(one) > 1 and not form.case):
        return None
    read = [text for field in sentences for _, text in field.options] or list(form.case)
    asked = list(form.question) or ([read.pop()] if len(read) > 1 else [])
    legend = one[0].legend
    said = " ".join(asked).lower().endswith(legend.lower())
    return {
        "id": item.id,
        "title": item.id.replace("-", " ").capitalize(),
        "read": [" ".join(read)] if sentences else read,
        "asked": [*asked, *([legend] if not asked or (len(one) > 1 and not said) else [])],
        "options": [list(option) for option in one[0].options],
        "gives": _gives(item, one[0]),
        "doubt": str(item.key.to_json().get("doubt", "")),
        "twin": str(getattr(item, "partner", None) or ""),
    }


def _is_vote(field: Field) -> bool:
    number = CHOICES[0] <= len(field.options) <= CHOICES[1]
    return number and not (field.several or field.in_case or field.name == "certainty")


def _gives(item: Item, field: Field) -> list[float]:
    """What the key gives for each choice, as a share of what it gives for the best one."""
    points = [_points(item, field, id) for id, _ in field.options]
    best = max(points)
    return [round(one / best, 2) if best else 0.0 for one in points]


def _points(item: Item, field: Field, chosen: str) -> float:
    score = item.score(item.question.parse_answer(_answer(field.name, chosen)))
    return 0.0 if score is None else score.points


def _answer(name: str, chosen: str) -> dict[str, Any]:
    """The answer in which only this is chosen."""
    value: Any = [chosen] if name.endswith("[]") else chosen
    for part in reversed(name.removesuffix("[]").split(".")):
        value = {part: value}
    return dict(value)
