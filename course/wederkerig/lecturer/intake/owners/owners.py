"""Whose a file is: from the names that an LMS or the lecturer gave, never from what a student chose or wrote.

Our own forms are `<student>/<file>`, `<student>/<assignment>/<file>` as nbgrader has it, and `<student>_<file>`.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from ....answers.file import FILE_NAME
from ....files import reserved
from .lms_dates import looks_like_a_moment, moment_of
from .lms_names import Owner, Version, from_lms, version_of

__all__ = [
    "Owner",
    "Unclear",
    "Version",
    "from_lms_folder",
    "lms_owner",
    "lms_place",
    "own_student",
    "owner_of",
    "valid_student",
]

_STUDENT = re.compile(r"[\w][\w.@+-]{0,63}(?<!\.)")
# What stands in the names of an LMS that we do not know: such a name is nobody's id.
_OF_AN_LMS = re.compile(r"assignsubmission|_attempt_|(^|_)(anon|late)_|_[0-9]{4,}$|_.*_|^_|_$|\+.*\+", re.IGNORECASE)
_SEPARATOR = re.compile(r"(/| - |_+)")


@dataclass(frozen=True, slots=True)
class Unclear:
    """A name that fits no known pattern, or says two things, so that only the lecturer can say whose it is.

    `form` is its shape with the parts numbered, such as `<1>_<2>_<3>/<4>`: one question for all names of that shape.
    `parts` are the pieces in that order; the lecturer may say which one is the student. Where one of them is a moment,
    `moment` is that and `version` orders the versions by it.
    """

    form: str
    parts: tuple[str, ...]
    version: Version = None
    moment: datetime | None = None


def owner_of(container: PurePosixPath, file_name: str) -> Owner | Unclear | None:
    """The owner of what stands at `container`; Unclear when the name fits no pattern; None when there is no name.

    Args:
        container: the path that the LMS or the lecturer made, without names inside a student's own archive.
        file_name: the name of the hand-in file.
    """
    container = PurePosixPath(unicodedata.normalize("NFC", str(container)))
    place = lms_place(container)
    if place == 0:
        return lms_owner(container)
    return (_own(container, file_name) if place is None else None) or _unclear(container, file_name)


def lms_place(container: PurePosixPath) -> int | None:
    """Which part of a path is the first that an LMS named; None when none is."""
    last = len(container.parts) - 1
    return next((n for n, part in enumerate(container.parts) if from_lms(part, n == last)), None)


def lms_owner(path: PurePosixPath) -> Owner | None:
    """The owner by the first name of an LMS in a path, whatever stands around it."""
    place = lms_place(path)
    return None if place is None else from_lms(path.parts[place], place == len(path.parts) - 1)


def from_lms_folder(path: Path) -> PurePosixPath | None:
    """The folders of a path on disk from the first that an LMS named; None when none is."""
    parts = path.absolute().parts
    place = next((n for n, part in enumerate(parts) if from_lms(part, False)), None)
    return None if place is None else PurePosixPath(*parts[place:])


def own_student(path: PurePosixPath) -> str:
    """The student by a form of our own, for whatever assignment; empty when a path has none."""
    *folders, last = path.parts or ("",)
    before = last.partition("-inlevering")[0]
    assignment = folders[1] if len(folders) == 2 else before.rpartition("_")[2]
    if lms_place(path) is not None or (len(folders) == 2 and last != FILE_NAME and before != assignment):
        return ""
    owner = _own(path, f"{assignment}-inlevering.json")
    return owner.student if owner else ""


def valid_student(student: str) -> bool:
    """Whether this can be a student's id: letters, digits and . @ + - _, at most 64, not beginning with a mark.

    Nor does it end with a dot or is it a name of Windows: there two students could get one folder, or none.
    """
    return _STUDENT.fullmatch(student) is not None and not reserved(student)


def _own(container: PurePosixPath, file_name: str) -> Owner | None:
    *folders, last = container.parts or ("",)
    prefix = _prefix(last, file_name)
    if len(folders) == 2 and f"{folders[1]}-inlevering.json" == file_name:
        folders = folders[:1]
    student, source = (folders[0], "folder") if folders else (prefix, "prefix")
    two_names = folders and valid_student(prefix)
    if len(folders) > 1 or two_names or (not folders and "_" in prefix) or _OF_AN_LMS.search(student):
        return None
    if not valid_student(student):
        return None
    return Owner(student, source=source)


def _prefix(name: str, file_name: str) -> str:
    """What stands before the name of the hand-in file, whatever a browser or system put behind that."""
    before, found, _ = name.partition(f"_{file_name.removesuffix('.json')}")
    return before if found else ""


def _unclear(container: PurePosixPath, file_name: str) -> Unclear | None:
    *folders, last = container.parts or ("",)
    prefix = _prefix(last, file_name)
    if prefix or folders:
        last = prefix  # the rest is the student's own name for the file
    pieces = _SEPARATOR.split("/".join((*folders, last)))
    parts = tuple(piece for piece in pieces[::2] if piece)
    if not parts or (not folders and len(pieces) == 1 and not prefix):
        return None
    numbers = iter(range(1, len(parts) + 1))
    form = "".join(f"<{next(numbers)}>" if n % 2 == 0 and piece else piece for n, piece in enumerate(pieces))
    moment = next((moment_of(part) for part in parts if looks_like_a_moment(part)), None)
    return Unclear(form, parts, version_of(moment), moment)
