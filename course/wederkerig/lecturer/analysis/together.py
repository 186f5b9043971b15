"""Several assignments as one test: how reliable they are together."""

from collections.abc import Sequence

from ...dutch import decimal, listed
from ..bank import Plan
from ..project import Classroom
from ..reports.graded import graded_students
from ..statistics.reliability import reliability
from . import texts
from .responses import responses


def together(classroom: Classroom, plans: Sequence[Plan]) -> str:
    """A sentence about the reliability of all items of these assignments, for students who made all of them.

    Raises:
        WederkerigError: as `graded_students`.
    """
    per_plan = []
    for plan in plans:
        students = graded_students(classroom, plan)
        scores = responses(plan, students).scores
        per_plan.append({of.student: row for of, row in zip(students, scores, strict=True)})
    everywhere = sorted(set.intersection(*(set(rows) for rows in per_plan)))
    found = reliability([[points for rows in per_plan for points in rows[student]] for student in everywhere])
    told = {"assignments": listed([plan.name for plan in plans]), "n": len(everywhere)}
    if found is None:
        return texts.TOGETHER_NOT.format(**told)
    low, high = decimal(found.interval.low), decimal(found.interval.high)
    verdict = texts.VERDICTS[found.verdict.name]
    return texts.TOGETHER.format(alpha=decimal(found.alpha), low=low, high=high, verdict=verdict, **told)
