"""Whose a file is, and which version: from the names the LMS gave, never from what a student chose or wrote.

Patterns of Canvas (content_zipper.rb), Moodle (mod/assign, downloaded submissions) and Brightspace (folder or flat
export), and of our own folders: `<student>/<file>` and `<student>_<assignment>-inlevering.json`.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

_STUDENT = re.compile(r"[\w][\w.@+-]{0,63}(?<!\.)")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # not for a folder of Windows
_CANVAS = re.compile(r"(?P<name>[^/]*?)_(?:LATE_)?(?P<id>[0-9]{1,20})_(?P<attachment>[0-9]{1,20})_(?P<file>[^/]+)$")
_CANVAS_ANONYMOUS = re.compile(r"anon_(?:LATE_)?(?P<id>[A-Za-z0-9]+)_(?P<attachment>[0-9]{1,20})_(?P<file>[^/]+)$")
_MOODLE = re.compile(r"(?P<name>[^/]*?)_(?P<id>[0-9]+)_assignsubmission_(?:file|onlinetext)(?:$|_(?P<file>[^/]+)$)")
_BRIGHTSPACE = re.compile(
    r"(?P<id>\d+-\d+) - (?P<name>[^/]+?) - (?P<when>[^/]*?\d{4} \d{1,2}:?\d{2}(?: [AP]M)?)(?: - |$)"
)
_PATTERNS = (_BRIGHTSPACE, _MOODLE, _CANVAS_ANONYMOUS, _CANVAS)
_MONTHS = {
    name: number + 1
    for names in ("jan feb mar apr may jun jul aug sep oct nov dec", "jan feb maa apr mei jun jul aug sep okt nov dec")
    for number, name in enumerate(names.split())
} | {"mrt": 3}


Version = tuple[int, ...] | None  # what orders the versions of one student; None: unknown


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a file is.

    `student` is the id, `name` what the LMS shows (empty when it does not), `version` orders the versions of one
    student and source, `moment` is the LMS's own moment of handing in (aware, None when unknown), and `source` says
    what gave the name: "canvas", "moodle", "brightspace", "folder", "prefix", or "said" by the lecturer.
    """

    student: str
    name: str = ""
    version: Version = None
    moment: datetime | None = None
    source: str = "said"


@dataclass(frozen=True, slots=True)
class Unclear:
    """A name that fits no known pattern, so that only the lecturer can say whose it is.

    `form` is its shape with the parts numbered, such as `<1>_<2>_<3>/<4>`: one question for all names of that shape.
    `parts` are the pieces in that order; the lecturer may say which one is the student.
    """

    form: str
    parts: tuple[str, ...]


def owner_of(container: PurePosixPath, file_name: str) -> Owner | Unclear | None:
    """The owner of what stands at `container`; Unclear when the name fits no pattern; None when there is no name.

    Args:
        container: the path that the LMS or the lecturer made, without names inside a student's own archive.
        file_name: the name of the hand-in file.
    """
    container = PurePosixPath(unicodedata.normalize("NFC", str(container)))
    return _known(container, file_name) or _unclear(container, file_name)


def _unclear(container: PurePosixPath, file_name: str) -> Unclear | None:
    *folders, last = container.parts or ("",)
    if folders and not last.endswith(f"_{file_name}"):
        last = ""  # the student's own name for the file
    pieces = re.split(r"(/| - |_+)", "/".join((*folders, last.removesuffix(file_name))))
    parts = [piece for piece in pieces[::2] if piece]
    if len(pieces) < 3 or not parts:
        return None
    numbers = iter(range(1, len(parts) + 1))
    form = "".join(f"<{next(numbers)}>" if n % 2 == 0 and piece else piece for n, piece in enumerate(pieces))
    return Unclear(form, tuple(parts))


def _known(container: PurePosixPath, file_name: str) -> Owner | None:
    if not container.parts:
        return None
    if len(container.parts) == 3 and f"{container.parts[1]}-inlevering.json" == file_name:
        container = PurePosixPath(
            container.parts[0], container.parts[2]
        )  # <student>/<assignment>/<file>, as nbgrader has it
    first, last = container.parts[0], container.parts[-1]
    if len(container.parts) == 1:
        return from_lms(last) or _prefixed(last, file_name)
    if found := from_lms(first):
        return found  # what stands in the LMS's folder of a student is that student's, whatever its name
    if len(container.parts) == 2 and not from_lms(last) and not _prefixed(last, file_name) and valid_student(first):
        return Owner(first, source="folder")
    return None


def _prefixed(name: str, file_name: str) -> Owner | None:
    student = name.removesuffix(f"_{file_name}")
    return Owner(student, source="prefix") if student != name and valid_student(student) else None


def valid_student(student: str) -> bool:
    """Whether this can be a student's id: letters, digits and . @ + - _, at most 64, not beginning with a mark.

    Nor does it end with a dot or is it a name of Windows: there two students could get one folder, or none.
    """
    return _STUDENT.fullmatch(student) is not None and _RESERVED.fullmatch(student) is None


def from_lms(part: str) -> Owner | None:
    """The owner of a file or folder that an LMS named; None when it has no such name."""
    found = [match for pattern in _PATTERNS if (match := pattern.match(part))]
    if not found:
        return None
    first = min(found, key=lambda match: match.start("id"))  # what follows is the student's own name for it
    groups = first.groupdict()
    version = _moment(groups["when"]) if "when" in groups else None
    if "attachment" in groups:
        version = (int(groups["attachment"]),)
    return Owner(groups["id"], groups.get("name", ""), version)


def _moment(text: str) -> tuple[int, ...] | None:
    """'Aug 28, 2019 919 PM' or '3 september, 2026 2119' as comparable numbers; None when it is another language."""
    words = re.findall(r"[A-Za-z]+|\d+", text.replace(":", ""))
    months = [_MONTHS[word[:3].lower()] for word in words if word[:3].lower() in _MONTHS]
    numbers = [int(word) for word in words if word.isdigit() and len(word) < 10]
    if len(months) != 1 or len(numbers) != 3:
        return None
    day, year, clock = numbers
    if text.endswith("PM") and clock < 1200:
        clock += 1200
    if text.endswith("AM") and clock >= 1200:
        clock -= 1200
    try:
        moment = datetime(year, months[0], day, clock // 100, clock % 100)
    except ValueError:
        return None
    return (moment.toordinal(), clock)
