"""What the names that lie together say: whether a folder or zip around the names of an LMS is a wrapper, or somebody's.

A folder or zip that the lecturer made says nothing of an owner. One that an LMS or a class folder names is a student's,
and all in it stays that student's, whatever it is called. Where the names allow both, the lecturer is asked.
"""

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto
from itertools import islice
from pathlib import PurePosixPath

from .owners import lms_owner, lms_place, own_student

_WORK = re.compile(r"\.(json|zip|ipynb)(\.txt)?$", re.IGNORECASE)
_MARKS = re.compile(r"_| - ")  # what stands between the pieces of a name that somebody's program made
Paths = Sequence[PurePosixPath]
Inside = Callable[[int], Paths]


class Whose(Enum):
    """Whose an archive is."""

    CLASS = auto()  # the names in it count
    STUDENT = auto()  # its own name counts for all that is in it
    UNCLEAR = auto()


class Where(Enum):
    """Where files lie together."""

    GIVEN = auto()  # nowhere: the lecturer gave them one by one
    FOLDER = auto()
    ARCHIVE = auto()


class _Named(Enum):
    LMS = auto()  # by an LMS that we know
    OWN = auto()  # in a form of our own
    UNKNOWN = auto()  # in another form
    NOT = auto()


def without_wrappers(paths: Paths, inside: Inside) -> list[PurePosixPath]:
    """The paths without the folders around the names of an LMS.

    Where other folders here hold the work of students, any folder may be a student's, and they stay.
    `inside` gives the paths in the archive with that number.
    """
    places = [lms_place(path) for path in paths]
    if not any(places):
        return list(paths)
    others = [number for number, place in enumerate(places) if place is None and _works_folder(paths[number])]
    of_classes = (_is_archive(paths[number]) and any(map(lms_owner, inside(number))) for number in others)
    if not all(of_classes):
        return list(paths)
    return [PurePosixPath(*path.parts[place or 0 :]) for path, place in zip(paths, places, strict=True)]


def _works_folder(path: PurePosixPath) -> bool:
    """Whether this is work in a folder that may be a student's; Moodle's folder of those without a group is not."""
    return len(path.parts) > 1 and bool(_WORK.search(path.name)) and "assignsubmission" not in path.parts[-2]


def _is_archive(path: PurePosixPath) -> bool:
    return path.suffix.lower() == ".zip"


def is_named(path: PurePosixPath) -> bool:
    """Whether a path has anything in it that may be the name of somebody."""
    return _named(path) is not _Named.NOT


class Together:
    """Files that lie together.

    Args:
        paths: their paths, without wrappers.
        where: where they lie.
        inside: gives the paths in the archive with that number; nothing when it does not open.
    """

    def __init__(self, paths: Paths, where: Where, inside: Inside) -> None:
        self._paths, self._where, self._inside = paths, where, inside
        self._students: dict[_Named, frozenset[int]] = {}

    def whose(self, number: int) -> Whose:
        """Whose the archive with that number is: by its name, by the names in it, and by what lies beside it."""
        name = _named(self._paths[number])
        if name is _Named.NOT:
            return Whose.CLASS
        if name is _Named.LMS and not _may_be_chance(self._paths[number]):
            return Whose.STUDENT
        inside = [path for path in self._inside(number) if lms_owner(path) or _WORK.search(path.name)]
        if students := {owner.student for path in inside if (owner := lms_owner(path))}:
            return self._with_lms_names(number, name, students)
        if name is _Named.UNKNOWN:
            if not any(map(is_named, inside)) or not self._alone(number, name):
                return Whose.STUDENT
            return Whose.CLASS if self._where is Where.GIVEN else Whose.UNCLEAR
        if self._where is Where.ARCHIVE:
            return Whose.STUDENT
        of_a_class = len({own_student(path) for path in inside} - {""}) > 1
        if of_a_class or (name is _Named.LMS and any(map(is_named, inside)) and self._alone(number, name)):
            return Whose.UNCLEAR
        return Whose.STUDENT

    def _with_lms_names(self, number: int, name: _Named, students: set[str]) -> Whose:
        owner = lms_owner(self._paths[number])
        if owner and students == {owner.student}:
            return Whose.STUDENT
        alone = self._alone(number, name)
        if name is _Named.LMS and self._where is not Where.GIVEN:
            return Whose.STUDENT if len(students) == 1 and not alone else Whose.UNCLEAR
        prefixed = name is _Named.OWN and len(self._paths[number].parts) == 1
        return Whose.CLASS if alone and not prefixed else Whose.UNCLEAR

    def _alone(self, number: int, name: _Named) -> bool:
        """Whether nothing else here with a name of that sort is the work of one student."""
        if name not in self._students:
            found = (other for other in range(len(self._paths)) if self._a_students(other, name))
            self._students[name] = frozenset(islice(found, 2))
        return self._students[name] <= {number}

    def _a_students(self, number: int, name: _Named) -> bool:
        """Whether this has a name of that sort and is no archive of a class."""
        path = self._paths[number]
        if _named(path) is not name or not (name is _Named.LMS or _WORK.search(path.name)):
            return False
        inside = self._inside(number) if _is_archive(path) else ()
        own_counts = self._where is Where.GIVEN and name is _Named.UNKNOWN
        return not any(lms_owner(other) or (own_counts and own_student(other)) for other in inside)


def _may_be_chance(path: PurePosixPath) -> bool:
    """Whether somebody else may have given a name of that form: words and numbers, as Canvas does."""
    owner = lms_owner(path)
    return owner is not None and owner.source == "canvas"


def _named(path: PurePosixPath) -> _Named:
    if (place := lms_place(path)) is not None:
        return _Named.UNKNOWN if place else _Named.LMS
    if own_student(path):
        return _Named.OWN
    return _Named.UNKNOWN if len(path.parts) > 1 or _MARKS.search(path.stem) else _Named.NOT
