"""The grades of an assignment: made, listed, and noted in the log, whoever asks for them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..bank import Plan
from ..grading.graded_plan import graded_plan
from ..intake.register.class_list import names
from ..project import Classroom
from ..settings.class_settings import ClassSettings, ensure_settings, read_settings
from . import texts
from .for_lms import write_for_lms
from .grade_lists import write_list
from .grade_log import note
from .graded_class import GradedClass, graded_class
from .told import about_class, about_lms


@dataclass(frozen=True, slots=True)
class Grades:
    """What was graded by which settings; `told` says how the class did, `written` which files there are now.

    `path` is the list.
    """

    classroom: Classroom
    plan: Plan
    settings: ClassSettings
    found: GradedClass
    path: Path
    told: list[str]
    written: list[str]

    def fill(self, file: Path) -> tuple[Path, list[str]]:
        """Fill the file of grades that an LMS gave; returns the filled one, and what there is to say of it.

        Raises:
            WederkerigError: when the file is not of an LMS that is known, or has no column that is meant.
        """
        shown = names(self.classroom)
        made = write_for_lms(self.classroom, self.plan, self.found, self.settings, shown, file)
        return made.path, about_lms(made, self.settings)


def make_grades(classroom: Classroom, assignment: str, now: datetime) -> Grades:
    """Turn the points of an assignment into grades, by the settings of the class; those are made where there are none.

    Raises:
        WederkerigError: when nobody was graded yet, or the settings are not right.
    """
    plan, settings, shown = graded_plan(classroom, assignment).plan, read_settings(classroom), names(classroom)
    found = graded_class(classroom, plan, settings)  # all is read before anything is written
    written = [texts.MADE_SETTINGS.format(file=settings.file)] if ensure_settings(classroom) else []
    path = write_list(classroom, found, settings, shown)
    written.append(texts.LIST_AT.format(path=path))
    written.append(texts.LOG_AT.format(path=note(classroom, found, settings, now)))
    return Grades(classroom, plan, settings, found, path, about_class(classroom, found, settings), written)
