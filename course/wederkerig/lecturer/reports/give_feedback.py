"""All that a class gets back for an assignment, made at once: pages, the index of them, and the zips for the LMS."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...dutch import listed
from ..bank import Plan
from ..project import Classroom
from . import texts
from .feedback import make_feedback
from .feedback_zip import Zips, make_zips
from .graded import class_marks
from .index import make_index
from .overview import make_overview


@dataclass(frozen=True, slots=True)
class Given:
    """What was made: of how many students there is a page, and where the index stands."""

    pages: int
    index: Path


def give_feedback(classroom: Classroom, plan: Plan, names: Mapping[str, str]) -> Given:
    """Make the pages of all graded students, the index and the overview; `names` are by student.

    Raises:
        WederkerigError: as `make_feedback`; overview and index are made then.
    """
    make_overview(classroom, plan, names)
    index = make_index(classroom, plan, names)
    return Given(make_feedback(classroom, plan), index)


def give_zips(classroom: Classroom, plan: Plan) -> tuple[Zips, list[str]]:
    """Make the zips that an LMS takes back, of the pages that were made; returns them, and what there is to say.

    Raises:
        WederkerigError: as `make_zips`.
        OSError: as `make_zips`.
    """
    zips = make_zips(classroom, plan.name, class_marks(classroom, plan))
    told = [texts.ZIP_AT.format(lms=texts.LMS[lms], path=path, n=n) for lms, (path, n) in zips.made.items()]
    if zips.elsewhere:
        told.append(texts.ELSEWHERE.format(students=listed(zips.elsewhere)))
    return zips, told
