"""What was decided about items after a test, and what each of these decisions alone does to the mean."""

from collections.abc import Sequence
from statistics import fmean
from typing import Any

from ...dutch import number
from ..grading.gradebook.marks import total
from ..settings.class_settings import Decision
from ..settings.decisions import decided_marks
from . import texts
from .parts import Part, Table
from .responses import Responses


def decisions(found: Responses, decided: Sequence[Decision], file: str) -> Part:
    """The decisions in their order; `file` is where they stand."""
    if not decided:
        return Part("decisions", [texts.DECISIONS_NONE])
    names = {one.id: one.name for one in found.items}
    rows: list[Sequence[Any]] = []
    for number_of, one in enumerate(decided):
        what = texts.DECIDED_ON.format(what=one.what, option=one.option) if one.option else one.what
        means = [number(_mean(found, decided[: number_of + extra])) for extra in (0, 1)]
        rows.append((one.day, f"{names[one.item]} ({one.item})", what, one.by, one.why, *means))
    said = texts.DECISIONS.format(file=file)
    return Part("decisions", [said], table=Table(texts.DECISIONS_HEAD, rows, frozenset({5, 6})))


def _mean(found: Responses, decided: Sequence[Decision]) -> float:
    """The mean of all points given, with only these decisions."""
    return fmean(total(decided_marks(decided, found.plan, of.answers, of.given)) for of in found.students)
