"""The measurements before and after the course: what each student answered, and which cases are parallel."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import WederkerigError
from ..items.kinds.classify import Classify, cases
from . import texts
from .bank import MEASUREMENTS, Plan, read_collected
from .grading.submitted import students
from .project import Classroom, Project
from .release.submission import Answers, read_answers


@dataclass(frozen=True, slots=True)
class Measured:
    """What one student answered before and after, by item; None where that measurement was not handed in."""

    before: Answers | None
    after: Answers | None


def measured(classroom: Classroom) -> dict[str, Measured]:
    """The answers of everybody of whom a measurement counts, sorted by student.

    Raises:
        AnswerError: when collected answers cannot be read.
        WederkerigError: when the course has no cases of a measurement.
    """
    before, after = (_answers(classroom, plan) for plan in _plans(classroom.project))
    return {student: Measured(before.get(student), after.get(student)) for student in sorted({*before, *after})}


def parallel_cases(project: Project) -> list[tuple[Classify, Classify]]:
    """The cases of the two measurements beside each other: those of one label and one difficulty.

    Raises:
        WederkerigError: when the course has no cases of a measurement, or they are not parallel.
    """
    before, after = (sorted(cases(plan.items), key=_profile) for plan in _plans(project))
    if list(map(_profile, before)) != list(map(_profile, after)):
        raise WederkerigError(texts.NOT_PARALLEL)
    return list(zip(before, after, strict=True))


def _plans(project: Project) -> Sequence[Plan]:
    return [read_collected(project, name) for name in MEASUREMENTS]


def _profile(case: Classify) -> tuple[int, str]:
    return case.difficulty, case.key.label


def _answers(classroom: Classroom, plan: Plan) -> dict[str, Answers]:
    there = students(classroom, plan.name)
    return {student: read_answers(plan, classroom.submitted / student / plan.name) for student in there}
