"""The items to talk about in a lesson, as the page of a report shows them."""

from collections.abc import Sequence
from typing import Any

from ...dutch import percent
from ...items.paragraphs import one_line
from . import charts, texts
from .parts import Table
from .patterns import Divided


def discussed(found: Sequence[Divided]) -> list[dict[str, Any]]:
    """Per item to talk about: its text, what is asked, what the class chose and what fits."""
    return [_discussed(one) for one in found]


def _discussed(one: Divided) -> dict[str, Any]:
    asked, first = one.figures.asked, one.first
    form = asked.item.question.form()
    sentences = next((part for part in one.figures.fields if part.in_case), None)
    case = [" ".join(option.text for option in sentences.options)] if sentences else list(form.case)
    told = [[option.text, option.count, percent(option.share)] for option in first.options]
    names = [one_line(option.text) for option in first.options]
    counts, fits = [option.count for option in first.options], [option.fits for option in first.options]
    picture = charts.choices(names, counts, fits, texts.DISCUSS_CHART.format(name=asked.name))
    proof = [(o.text, f"{o.count} ({percent(o.share)})") for o in sentences.options if o.fits] if sentences else []
    return {
        "name": asked.name,
        "id": asked.id,
        "case": case,
        "stem": form.question or (one_line(first.legend),),
        "picture": picture if len(names) <= 6 and max(map(len, names)) <= 24 else None,
        "table": Table(texts.DISCUSS_HEAD, told, frozenset({1, 2})),
        "key": asked.item.solution(),
        "proof": proof,
    }
