"""What a lecturer gives by hand, written where nbgrader's formgrader writes it: both doors see the same."""

from sqlalchemy import Connection, text

from ....errors import WederkerigError
from ...locks import class_lock
from ...project import Classroom
from .. import texts
from .opened import open_gradebook

_ROW = """SELECT n.id FROM submitted_assignment s
JOIN assignment a ON a.id = s.assignment_id AND a.name = :name
JOIN submitted_notebook n ON n.assignment_id = s.id WHERE s.student_id = :student"""
_CELL = "cell_id IN (SELECT b.id FROM base_cell b JOIN notebook k ON k.id = b.notebook_id WHERE b.name = :item)"
_POINTS = text(f"""UPDATE grade
SET manual_score = :points, needs_manual_grade = (:points IS NULL AND auto_score IS NULL)
WHERE notebook_id IN ({_ROW}) AND {_CELL}""")
_COMMENT = text(f"UPDATE comment SET manual_comment = :comment WHERE notebook_id IN ({_ROW}) AND {_CELL}")


def give(
    classroom: Classroom, assignment: str, item: str, student: str, points: float | None, comment: str = ""
) -> None:
    """Give points and a comment for one open answer; without points it waits for them again.

    Raises:
        WederkerigError: when there is no such answer in the gradebook, or another command works on the class.
    """
    about = {"name": assignment, "student": student, "item": item}
    with class_lock(classroom), open_gradebook(classroom) as db:
        _give(db, about | {"points": points, "comment": comment.strip() or None})


def _give(db: Connection, row: dict[str, object]) -> None:
    if db.execute(_POINTS, row).rowcount != 1:
        raise WederkerigError(texts.NO_SUCH_ANSWER.format(**row))
    db.execute(_COMMENT, row)
    db.commit()
