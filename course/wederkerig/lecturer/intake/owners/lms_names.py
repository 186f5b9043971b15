"""The names that an LMS gives to what it exports, and the owner that they say: known forms only.

Canvas (content_zipper.rb) names files, Moodle (mod/assign) and Brightspace folders or files, and nbgrader's exchange
folders. In the names of Canvas and Moodle the student's own name has no underscore: both take it out.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from .lms_dates import YEARS, looks_like_a_moment, moment_of

Version = tuple[int, ...] | None  # what orders the versions of one student; None: unknown

_LATE = r"(?:LATE_)?"
_FILE = r"(?:(?P<number>[0-9]{1,20})_.+|(?:text|link)\.html)"  # an attachment, or what was typed in
# Three numbers may be those of a group with a number: then it is not to be seen which is the student.
_CANVAS = re.compile(rf"(?P<name>[^/_]*)_{_LATE}(?P<id>[0-9]{{1,20}})_(?![0-9]+_[0-9]+_){_FILE}", re.DOTALL)
_CANVAS_ANONYMOUS = re.compile(rf"{_LATE}(?P<name>)anon_{_LATE}(?P<id>[A-Za-z0-9]+)_{_FILE}", re.DOTALL)
_MOODLE = re.compile(r"(?P<name>[^/_]*)_(?P<id>[0-9]+)_assignsubmission_[a-z0-9]+(?:_.*)?", re.DOTALL)
_BRIGHTSPACE = re.compile(r"(?P<id>[0-9]+-[0-9]+) - (?P<rest>.+ - .+)", re.DOTALL)
_EXCHANGE = re.compile(r"(?P<id>[^+]+)\+[^+]+\+(?P<when>[-0-9]{10} [:0-9]{8})(?:\.[0-9]+)? (?P<zone>[\w/]+)(?:\+.*)?")


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a file is.

    `student` is the id, `name` what the LMS shows (empty when it does not), `version` orders the versions of one
    student and source, `moment` is the LMS's own moment of handing in (aware, None when unknown), and `source` says
    what gave the name: "canvas", "moodle", "brightspace", "exchange" (of nbgrader), "folder", "prefix", or "said" by
    the lecturer.
    """

    student: str
    name: str = ""
    version: Version = None
    moment: datetime | None = None
    source: str = "said"


def from_lms(part: str, is_file: bool) -> Owner | None:
    """The owner of a file or folder that an LMS named; None when it has no such name."""
    return _brightspace(part) or _moodle(part) or (_canvas(part) if is_file else _exchange(part))


def version_of(moment: datetime | None) -> Version:
    """The moment as what orders versions; of the hour that a clock has twice when it is set back, only the hour."""
    if moment is None:
        return None
    first, second = (moment.replace(fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    twice = second < first
    return tuple(moment.timetuple()[: 4 if twice else 6])


def _canvas(part: str) -> Owner | None:
    found = _CANVAS_ANONYMOUS.fullmatch(part) or _CANVAS.fullmatch(part)
    if not found:
        return None
    return Owner(found["id"], found["name"], (int(found["number"]),) if found["number"] else None, source="canvas")


def _moodle(part: str) -> Owner | None:
    found = _MOODLE.fullmatch(part)
    return Owner(found["id"], found["name"], source="moodle") if found else None


def _brightspace(part: str) -> Owner | None:
    """Number, name and moment, and in a flat export the file; the student's name may hold dashes too."""
    found = _BRIGHTSPACE.fullmatch(part)
    if not found:
        return None
    pieces = found["rest"].split(" - ")
    place = next((n for n, piece in enumerate(pieces) if n and looks_like_a_moment(piece)), 0)
    moment = moment_of(pieces[place]) if place else None
    return Owner(found["id"], " - ".join(pieces[: place or 1]), version_of(moment), moment, "brightspace")


def _exchange(part: str) -> Owner | None:
    found = _EXCHANGE.fullmatch(part)
    try:
        moment = datetime.fromisoformat(found["when"]).replace(tzinfo=UTC) if found else None
    except ValueError:
        return None
    if found is None or moment is None or moment.year not in YEARS:
        return None
    return Owner(found["id"], "", version_of(moment), moment if found["zone"] == "UTC" else None, "exchange")
