"""Choices about the grades of a class, put into its settings and taken back; all grades follow, and the log tells."""

from collections.abc import Callable
from datetime import datetime

from ..grading.graded_plan import graded_names
from ..project import Classroom
from ..settings.class_settings import ClassSettings, read_settings
from ..settings.write_choices import way_back, write_choices
from .final_class import with_finals, write
from .make_grades import make_grades


def choose(classroom: Classroom, wanted: ClassSettings, now: datetime, say: Callable[[str], None]) -> None:
    """Put choices about grades into the settings, and make all grades anew; the log has what held before and after.

    Args:
        classroom: the class.
        wanted: the settings as they must be.
        now: the moment for the log.
        say: is told of which assignment grades are being made.

    Raises:
        WederkerigError: as `write_choices` and `make_grades`.
    """
    _all_grades(classroom, now, say)
    write_choices(classroom, wanted)
    _all_grades(classroom, now, say)


def take_back(classroom: Classroom, now: datetime, say: Callable[[str], None]) -> None:
    """Take the last choices back, and make all grades anew.

    Raises:
        WederkerigError: when the settings were changed since, and as `make_grades`.
    """
    way_back(classroom).take()
    _all_grades(classroom, now, say)


def _all_grades(classroom: Classroom, now: datetime, say: Callable[[str], None]) -> None:
    made = {}
    for name in graded_names(classroom):
        say(name)
        made[name] = make_grades(classroom, name, now).found
    write(classroom, with_finals(read_settings(classroom), made))
