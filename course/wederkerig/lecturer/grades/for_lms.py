"""The file for the LMS: the one that it gave, with the grades of a class in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from ...files import write_if_changed
from ..bank import Plan
from ..project import Classroom
from ..settings.class_settings import ClassSettings
from .cut import TOP
from .graded_class import GradedClass
from .lms_fill import Filled, fill
from .lms_table import CANVAS, read_table

EXCUSED = "EX"  # as Canvas has it


@dataclass(frozen=True, slots=True)
class ForLms:
    """A file for the LMS: where it stands, which LMS, what was filled in, and the highest number that can be in it."""

    path: Path
    lms: str
    filled: Filled
    highest: Decimal

    @property
    def other_scale(self) -> bool:
        """Whether the column of the LMS has other most points than what is filled in."""
        try:
            return bool(self.filled.most) and Decimal(self.filled.most.replace(",", ".")) != self.highest
        except ArithmeticError:
            return False


def write_for_lms(
    classroom: Classroom, plan: Plan, of: GradedClass, settings: ClassSettings, names: Mapping[str, str], path: Path
) -> ForLms:
    """Fill the file that the LMS gave, and write it beside the lists; a grade has a point there.

    Raises:
        WederkerigError: when the file is not of an LMS that is known, or has no column that is meant.
    """
    table = read_table(path)
    grades = {}
    for student, one in of.outcomes.items():
        value = one.grade if settings.lms_value == "cijfer" else one.points
        if of.assignment in settings.exempt.get(student, ()) and table.lms == CANVAS:
            grades[student] = EXCUSED
        elif value is not None:
            grades[student] = f"{value:f}"
    titles = [title for title in (settings.lms_column, plan.title, plan.name) if title]
    filled = fill(table, grades, settings.lms_ids, names, titles)
    target = classroom.folder / f"cijfers-{of.assignment}-{table.lms}.csv"
    write_if_changed(target, filled.text)
    return ForLms(target, table.lms, filled, TOP if settings.lms_value == "cijfer" else of.most)
