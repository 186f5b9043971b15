"""The final grades of a class by its settings, or by others to see what those would do; and the list of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from ...dutch import listed
from ...errors import WederkerigError
from ..bank import Plan
from ..grading.graded_plan import graded_names, graded_plan
from ..intake.register.class_list import names, read_class_list
from ..project import Classroom
from ..reports.graded import Graded, graded_students
from ..settings.class_settings import ClassSettings, read_settings
from . import texts
from .final import Final, final_grades
from .grade_lists import write_final
from .graded_class import GradedClass, grades_of
from .told import about_unknown

Different = tuple[str, Decimal | None, Decimal | None]  # a student, and the final grade now and then


@dataclass(frozen=True, slots=True)
class FinalClass:
    """The grades of every assignment of a class, and the final grades that come of them."""

    settings: ClassSettings
    classes: Mapping[str, GradedClass]
    finals: Sequence[Final]

    @property
    def passed(self) -> tuple[int, int]:
        """How many students pass, and how many have a final grade."""
        done = [one.passed for one in self.finals if one.grade is not None]
        return sum(done), len(done)


@dataclass(frozen=True, slots=True)
class ClassWork:
    """What was graded of a class: by assignment its plan and the students, and who stands in the class list."""

    graded: Mapping[str, tuple[Plan, Sequence[Graded]]]
    listed: Collection[str]

    def finals(self, settings: ClassSettings) -> FinalClass:
        """What these settings make of it."""
        return with_finals(
            settings,
            {name: grades_of(students, self.listed, plan, settings) for name, (plan, students) in self.graded.items()},
        )


def class_work(classroom: Classroom) -> ClassWork:
    """All that was graded of a class.

    Raises:
        WederkerigError: when nothing was graded yet, or as `graded_students`.
    """
    plans = {name: graded_plan(classroom, name).plan for name in graded_names(classroom)}
    if not plans:
        raise WederkerigError(texts.NO_ASSIGNMENTS.format(klas=classroom.name))
    graded = {name: (plan, graded_students(classroom, plan)) for name, plan in plans.items()}
    return ClassWork(graded, read_class_list(classroom) or {})


def make_final(classroom: Classroom) -> tuple[Path, list[str]]:
    """Write the list of final grades, by the settings of the class; returns it and what there is to say of it.

    Raises:
        WederkerigError: as `class_work`, or when the settings are not right.
    """
    settings = read_settings(classroom)
    return write(classroom, class_work(classroom).finals(settings))


def differences(now: FinalClass, then: FinalClass) -> list[Different]:
    """The students whose final grade is another one then, with both grades."""
    before, after = ({one.student: one.grade for one in of.finals} for of in (now, then))
    students = sorted({*before, *after})
    return [(one, before.get(one), after.get(one)) for one in students if before.get(one) != after.get(one)]


def with_finals(settings: ClassSettings, classes: Mapping[str, GradedClass]) -> FinalClass:
    """The final grades that come of the grades of every assignment."""
    return FinalClass(settings, classes, final_grades(settings, classes))


def write(classroom: Classroom, of: FinalClass) -> tuple[Path, list[str]]:
    """Write the list of final grades; returns it and what there is to say of it."""
    path = write_final(classroom, of.finals, of.settings, names(classroom))
    passed, n = of.passed
    told = [texts.FINAL_AT.format(assignments=listed(list(of.classes)), path=path, passed=passed, n=n)]
    if missing := len(of.finals) - n:
        told.append(texts.NO_FINAL.format(n=missing))
    return path, told + about_unknown(of.settings, {one.student for one in of.finals})
