"""What the gradebook says of an assignment, as plain data: the one place that reads marks."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, text

from ...faults import about
from ...project import Classroom
from .copies import protect
from .opened import is_new, open_gradebook

# Two statements for a whole class; one by one, as nbgrader's objects look them up, takes ten times as long.
_SUBMITTED = """assignment a
JOIN submitted_assignment s ON s.assignment_id = a.id AND a.name = :name
JOIN submitted_notebook n ON n.assignment_id = s.id"""
_GRADES = f"""SELECT s.student_id, b.name, coalesce(g.manual_score, g.auto_score) + coalesce(g.extra_credit, 0),
g.auto_score, g.needs_manual_grade, c.max_score
FROM {_SUBMITTED} JOIN grade g ON g.notebook_id = n.id JOIN base_cell b ON b.id = g.cell_id
JOIN grade_cells c ON c.id = b.id"""
_COMMENTS = f"""SELECT s.student_id, b.name, m.manual_comment
FROM {_SUBMITTED} JOIN comment m ON m.notebook_id = n.id JOIN base_cell b ON b.id = m.cell_id
WHERE m.manual_comment IS NOT NULL"""


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark for one item: points given (None as long as a lecturer must grade), most points, and the comment.

    `auto` is what the grader gave, whatever a lecturer made of it; None where it gives nothing.
    """

    points: float | None
    most: float
    comment: str = ""
    auto: float | None = None


Marks = Mapping[str, Mark]


def read_marks(classroom: Classroom, assignment: str) -> dict[str, dict[str, Mark]]:
    """The marks of all graded students: student -> item -> mark, sorted by student.

    Points are what nbgrader counts; an answer that a lecturer must grade (again) has none yet.
    The gradebook is copied first: whoever asks for marks has often just given some.

    Raises:
        WederkerigError: when the gradebook is damaged or not complete.
        sqlite3.Error, DBAPIError: when it is in use.
    """
    with about(classroom.gradebook):
        protect(classroom)
        if is_new(classroom.gradebook):
            return {}
    with open_gradebook(classroom) as db:
        return marks_in(db, assignment)


def marks_in(db: Connection, assignment: str) -> dict[str, dict[str, Mark]]:
    """The same, of a gradebook that is open."""
    marks: dict[str, dict[str, Mark]] = {}
    given = db.execute(text(_COMMENTS), {"name": assignment})
    comments = {(student, item): comment for student, item, comment in given}
    for student, item, points, auto, manual, most in db.execute(text(_GRADES), {"name": assignment}):
        comment = comments.get((student, item), "")
        marks.setdefault(student, {})[item] = Mark(None if manual else points, most, comment, auto)
    return dict(sorted(marks.items()))


def total(marks: Marks) -> float:
    """All points given so far, in hundredths."""
    return round(sum(mark.points for mark in marks.values() if mark.points is not None), 2)


def most(marks: Marks) -> float:
    """Most points to be had."""
    return round(sum(mark.most for mark in marks.values()), 2)


def by_hand(marks: Marks) -> int:
    """How many items a lecturer must still grade."""
    return sum(mark.points is None for mark in marks.values())
