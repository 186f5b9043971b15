"""What a lecturer gives by hand for one answer, written where nbgrader's formgrader writes it: both see the same."""

from sqlalchemy.exc import NoResultFound

from ....errors import WederkerigError
from ...locks import class_lock
from ...project import Classroom
from .. import texts
from .mark_rows import find_assignment, give_by_hand
from .opened import open_gradebook


def give(
    classroom: Classroom, assignment: str, item: str, student: str, points: float | None, comment: str = ""
) -> None:
    """Give points and a comment for one open answer; without points it waits for them again.

    Raises:
        WederkerigError: when there is no such answer in the gradebook, or another command works on the class.
    """
    with class_lock(classroom), open_gradebook(classroom) as db:
        try:
            give_by_hand(db, find_assignment(db, assignment), item, {student: (points, comment.strip() or None)})
        except (KeyError, NoResultFound) as error:
            told = {"student": student, "item": item, "name": assignment}
            raise WederkerigError(texts.NO_SUCH_ANSWER.format(**told)) from error
