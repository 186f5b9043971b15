"""What the gradebook says of an assignment, as plain data: the one place that reads marks."""

from collections.abc import Mapping
from dataclasses import dataclass

from .gradebook import open_gradebook
from .project import Classroom


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark for one item: points given (None as long as a lecturer must grade), most points, and the comment."""

    points: float | None
    most: float
    comment: str = ""


Marks = Mapping[str, Mark]


def read_marks(classroom: Classroom, assignment: str) -> dict[str, dict[str, Mark]]:
    """The marks of all graded students: student -> item -> mark, sorted by student."""
    marks: dict[str, dict[str, Mark]] = {}
    with open_gradebook(classroom) as gradebook:
        for submission in gradebook.assignment_submissions(assignment):
            rows: dict[str, Mark] = {}
            for notebook in submission.notebooks:
                comments = {comment.name: comment.manual_comment or "" for comment in notebook.comments}
                for row in notebook.grades:
                    points = row.auto_score if row.manual_score is None else row.manual_score
                    rows[row.name] = Mark(points, row.max_score, comments.get(row.name, ""))
            marks[submission.student.id] = rows
    return dict(sorted(marks.items()))


def total(marks: Marks) -> float:
    """All points given so far, in hundredths."""
    return round(sum(mark.points for mark in marks.values() if mark.points is not None), 2)


def waiting(marks: Marks) -> int:
    """How many items a lecturer must still grade."""
    return sum(mark.points is None for mark in marks.values())
