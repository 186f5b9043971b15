"""Everything that was given, file by file: folders and archives are opened, and nothing that one holds costs another.

No link is followed and nothing is executed. What breaks is one refusal; what one student sends is bounded in number,
in bytes and in depth; only one file at a time is in memory.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

from ....errors import Refusal
from .. import texts
from ..owners.deliveries import Together, Where, Whose, is_named, without_wrappers
from ..owners.owners import from_lms_folder, lms_owner
from . import archives, folders
from .contents import is_noise
from .entries import MAX_FILES, MAX_OPENED, Budget, Entry, broken, content_of

MAX_DEPTH = 2  # archives in archives


@dataclass(frozen=True, slots=True)
class Arrival:
    """One file that came in.

    `place` shows where it was found; `container` is the path inside what the lecturer gave, as the LMS or the lecturer
    named it, without folders around that: for a file in a student's own archive it is the archive's; `name` is the
    name of the file itself; `content` its bytes; when it was not read to its end `refusal` says why, and `content` is
    its beginning or empty; `delivery` is the file or folder that the lecturer gave.
    """

    place: str
    container: PurePosixPath
    name: str
    content: bytes = b""
    refusal: Refusal | None = None
    delivery: str = ""


def arrivals(places: Iterable[Path], said: bool = False) -> Iterator[Arrival]:
    """All files in these files, folders and archives, sorted by path within each; one at a time is in memory.

    Args:
        places: what the lecturer gave.
        said: whether the lecturer said whose everything is, so that no name needs to say it.
    """
    reader = _Reader(said)
    given = [(place, _listed(place), folders.is_folder(place)) for place in places]
    loose = [entry for _, entries, is_folder in given if not is_folder for entry in entries]
    for place, entries, is_folder in given:
        beside = [] if is_folder else [entry for entry in loose if entry is not entries[0]]
        for arrival in reader.read(entries, beside, Where.FOLDER if is_folder else Where.GIVEN, MAX_DEPTH):
            yield replace(arrival, delivery=str(place))


def _listed(place: Path) -> list[Entry]:
    """What is at a place that the lecturer gave; where it lies in a folder of an LMS, that folder's name counts too."""
    around = from_lms_folder(place if folders.is_folder(place) else place.parent)
    entries = folders.listed(place)
    return [replace(entry, path=around / entry.path) for entry in entries] if around else entries


class _Reader:
    """Reads what was listed, and keeps account of what each student costs."""

    def __init__(self, said: bool) -> None:
        self._said = said
        self._budgets: dict[str, Budget] = defaultdict(Budget)

    def read(self, entries: Sequence[Entry], beside: Sequence[Entry], where: Where, depth: int) -> Iterator[Arrival]:
        """The files of what lies together; `beside` lies there too and is read another time."""
        inside = _inside([*entries, *beside])
        paths = without_wrappers([entry.path for entry in entries], inside)
        together = Together([*paths, *(entry.path for entry in beside)], where, inside)
        work = defaultdict(list)
        for entry, path in zip(entries, paths, strict=True):
            work[self._student(path)].append(entry)
        fits = {student: self._budgets[student].take(files) for student, files in work.items()}
        for number, (entry, path) in enumerate(zip(entries, paths, strict=True)):
            student = self._student(path)
            if fits[student]:
                whose = self._whose(together, number) if entry.is_archive else Whose.STUDENT
                yield from self._entry(entry, path, whose, depth)
            elif entry is work[student][0]:
                yield Arrival(entry.place, path, entry.path.name, refusal=_too_much())

    def _student(self, path: PurePosixPath) -> str:
        """Whose account this is for: one student's, as far as can be seen."""
        if self._said:
            return ""
        owner = lms_owner(path)
        return owner.student if owner else str(path.parent if len(path.parts) > 1 or not is_named(path) else path)

    def _whose(self, together: Together, number: int) -> Whose:
        return Whose.STUDENT if self._said else together.whose(number)

    def _entry(self, entry: Entry, path: PurePosixPath, whose: Whose, depth: int) -> Iterator[Arrival]:
        """What a file is or, for an archive, holds; `path` is the container of all that in an archive of a student."""
        if entry.is_archive and not entry.refusal:
            yield from self._archive(entry, path, whose, depth)
            return
        content, refusal = content_of(entry)
        if not is_noise(entry.path.name, content):
            yield Arrival(entry.place, path, entry.path.name, content, refusal)

    def _archive(self, entry: Entry, path: PurePosixPath, whose: Whose, depth: int) -> Iterator[Arrival]:
        whole = Arrival(entry.place, PurePosixPath() if whose is Whose.UNCLEAR else path, entry.path.name)
        if whose is Whose.UNCLEAR or depth == 0:
            yield replace(whole, refusal=texts.TOO_DEEP if depth == 0 else texts.TWO_NAMES)
            return
        found = False
        try:
            with archives.opened(entry, self._budgets[self._student(path)]) as archive:
                for arrival in self._unpacked(archive, entry, path, whose, depth - 1):
                    found = True
                    yield arrival
            refusal = None if found else texts.EMPTY_ARCHIVE
        except Exception as error:  # whatever a hostile archive raises costs nobody else
            refusal = broken(error)
        if refusal:
            yield replace(whole, refusal=refusal)

    def _unpacked(
        self, archive: ZipFile, entry: Entry, path: PurePosixPath, whose: Whose, depth: int
    ) -> Iterator[Arrival]:
        entries = archives.listed(archive, entry.place)
        if whose is Whose.CLASS:
            yield from self.read(entries, [], Where.ARCHIVE, depth)
        elif archives.is_bomb(archive) or not self._budgets[self._student(path)].take(entries):
            yield Arrival(entry.place, path, entry.path.name, refusal=_too_much())
        else:
            for inner in entries:
                yield from self._entry(inner, path, Whose.STUDENT, depth)


def _too_much() -> Refusal:
    return texts.TOO_MUCH.format(files=MAX_FILES, size=MAX_OPENED // 1_000_000)


def _inside(entries: Sequence[Entry]) -> Callable[[int], list[PurePosixPath]]:
    """The paths in the archive with that number; none when it does not open."""

    @cache
    def inside(number: int) -> list[PurePosixPath]:
        try:
            with archives.opened(entries[number], Budget()) as archive:
                return [entry.path for entry in archives.listed(archive, "")]
        except Exception:  # it is refused where it is read
            return []

    return inside
