"""The index of feedback: for the lecturer, which page is whose."""

from collections.abc import Mapping
from pathlib import Path

from ...files import write_if_changed
from ..bank import Plan
from ..grading.gradebook.marks import by_hand, most, total
from ..project import Classroom
from . import texts
from .feedback import link_to
from .graded import graded_students
from .pages import page


def make_index(classroom: Classroom, plan: Plan, names: Mapping[str, str] | None = None) -> Path:
    """Write `feedback-<assignment>.html` in the class's folder and return its path; `names` are by student.

    It stands outside the folder of feedback: a student's page never has the name of another.

    Raises:
        WederkerigError: when nobody was graded yet, or answers cannot be read.
    """
    rows = [
        {
            "student": of.student,
            "link": link_to(classroom, plan.name, of.student),
            "points": total(of.marks),
            "most": most(of.marks),
            "waiting": by_hand(of.marks),
        }
        for of in graded_students(classroom, plan)
    ]
    target = classroom.folder / f"feedback-{plan.name}.html"
    told = {"rows": rows, "names": names or {}}
    write_if_changed(target, page("index.html", t=texts.INDEX, title=plan.title, **told))
    return target
