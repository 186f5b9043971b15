"""Open what was handed in: only regular files of bounded size, in folders and archives of bounded shape.

Nothing is unpacked to disk, no link is followed, nothing is executed; one bad file is one refusal.
"""

import lzma
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path, PurePosixPath

from ...answers.handin import MAX_BYTES
from ...errors import HandInError, Refusal
from . import texts
from .owners import from_lms

MAX_ARCHIVE_BYTES = 500_000_000  # of one archive as it lies there
MAX_TOTAL_BYTES = 1_000_000_000  # of all that comes out of one archive
MAX_ENTRIES = 20_000  # in one archive or folder
MAX_DEPTH = 2  # archives in archives
MAX_FOLDERS = 12  # folders in folders
MAX_NAME = 1000  # letters of a name in an archive
MAX_RATIO = 200  # unpacked against packed, for what is larger than a hand-in file
# What a system, the LMS or the release itself adds; it is nobody's work.
_NOISE = (".DS_Store", "Thumbs.db", "desktop.ini", "index.html", "opdracht.json", "timestamp.txt")
# All that zipfile raises on bytes that were made to trouble it.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    IndexError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """One file that came in.

    `place` shows where it was found; `container` is the path inside what the lecturer gave, as the LMS or the lecturer
    named it: for a file in a student's own archive it is the archive's; `name` is the name of the file itself;
    `content` its bytes; when it was not read to its end `refusal` says why, and `content` is its beginning or empty;
    `delivery` is the file or folder that the lecturer gave.
    """

    place: str
    container: PurePosixPath
    name: str
    content: bytes = b""
    refusal: Refusal | None = None
    delivery: str = ""


def arrivals(places: Iterable[Path]) -> Iterator[Arrival]:
    """All files in these files, folders and archives, sorted by path within each; one at a time is in memory."""
    for place in places:
        for arrival in _arrivals(place):
            yield replace(arrival, delivery=str(place))


def _arrivals(place: Path) -> Iterator[Arrival]:
    try:
        kind = os.lstat(place).st_mode
    except OSError as error:
        yield Arrival(str(place), PurePosixPath(place.name), place.name, refusal=_reason(error))
        return
    if stat.S_ISDIR(kind):
        yield from _folder(place, place, MAX_FOLDERS)
    else:
        yield from _file(place, PurePosixPath(place.name))


def _folder(root: Path, folder: Path, depth: int) -> Iterator[Arrival]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Arrival(str(folder), PurePosixPath(folder.name), folder.name, refusal=_reason(error))
        return
    if len(entries) > MAX_ENTRIES or depth == 0:
        yield Arrival(str(folder), PurePosixPath(folder.name), folder.name, refusal=texts.TOO_MANY)
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _folder(root, path, depth - 1)
        elif not entry.name.startswith(".") and entry.name not in _NOISE:
            yield from _file(path, PurePosixPath(path.relative_to(root).as_posix()))


def _file(file: Path, path: PurePosixPath) -> Iterator[Arrival]:
    archive = file.suffix.lower() == ".zip"
    try:
        content = _read_regular(file, MAX_ARCHIVE_BYTES if archive else MAX_BYTES)
    except OSError as error:
        yield Arrival(str(file), path, file.name, refusal=_reason(error))
        return
    except HandInError as error:
        yield Arrival(str(file), path, file.name, refusal=error.refusal)
        return
    if archive:
        # An archive that the lecturer gave is the LMS's: its names count. One that lies in a student's folder, or to
        # which the LMS gave a student's name, is a student's.
        given = path.parent == PurePosixPath() and from_lms(path.name) is None
        student = None if given else path
        yield from unpacked(content, str(file), student, MAX_DEPTH)
    else:
        yield Arrival(str(file), path, file.name, content)


def _read_regular(file: Path, limit: int) -> bytes:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(file, flags)
    with os.fdopen(handle, "rb") as stream:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise HandInError(texts.NO_FILE)
        if status.st_size > limit:
            raise HandInError(texts.TOO_LARGE.format(size=limit // 1_000_000))
        return stream.read(limit + 1)


def unpacked(content: bytes, place: str, student: PurePosixPath | None, depth: int) -> Iterator[Arrival]:
    """The files in an archive; a bad one is one refusal. `student`: its container, when it is a student's own."""
    whole = student or PurePosixPath(place.rsplit("/", 1)[-1])
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            infos = [info for info in archive.infolist() if not info.filename.endswith("/")]
            if len(infos) > MAX_ENTRIES or sum(info.file_size for info in infos) > MAX_TOTAL_BYTES:
                yield Arrival(place, whole, whole.name, refusal=texts.TOO_MANY)
                return
            work = [info for info in infos if not _noise(info.filename)]
            for info in sorted(work, key=lambda info: info.filename):
                yield from _entry(archive, info, place, student, depth)
            if not work:
                yield Arrival(place, whole, whole.name, refusal=texts.NO_FILES.format(places=place))
    except _BROKEN as error:
        yield Arrival(place, whole, whole.name, refusal=texts.BAD_ARCHIVE.format(reason=error))


def _noise(name: str) -> bool:
    return name.startswith("__MACOSX/") or name.rsplit("/", 1)[-1] in _NOISE


def _entry(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: str, student: PurePosixPath | None, depth: int
) -> Iterator[Arrival]:
    path = PurePosixPath(info.filename.lstrip("/")[:MAX_NAME])
    shown, container = f"{place}: {info.filename}", student or path
    refusal: Refusal | None = _unfit(info, path)
    content = b""
    if not refusal:
        try:
            with archive.open(info) as stream:
                content = stream.read(info.file_size + 1)
        except _BROKEN as error:
            refusal = texts.BAD_ARCHIVE.format(reason=error)
    if refusal or not info.filename.lower().endswith(".zip"):
        yield Arrival(shown, container, path.name, content, refusal)
    elif depth <= 1:
        yield Arrival(shown, container, path.name, refusal=texts.TOO_DEEP)
    else:
        yield from unpacked(content, shown, container, depth - 1)


def _unfit(info: zipfile.ZipInfo, path: PurePosixPath) -> Refusal | None:
    """Why an entry of an archive is not even opened; None when it may be."""
    limit = MAX_ARCHIVE_BYTES if info.filename.lower().endswith(".zip") else MAX_BYTES
    mode = info.external_attr >> 16
    if info.flag_bits & 1:
        return texts.ENCRYPTED
    if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
        return texts.NO_FILE
    if ".." in path.parts or "\\" in info.filename or len(info.filename) > MAX_NAME:
        return texts.BAD_NAME
    if info.file_size > limit:
        return texts.TOO_LARGE.format(size=limit // 1_000_000)
    if info.file_size > MAX_BYTES // 10 and info.file_size > MAX_RATIO * max(1, info.compress_size):
        return texts.TOO_LARGE.format(size=limit // 1_000_000)
    return None


def _reason(error: OSError) -> Refusal:
    if isinstance(error, FileNotFoundError):
        return texts.FILE_GONE
    if error.errno in (40, 62):  # ELOOP: a link, which is not followed
        return texts.NO_FILE
    return texts.UNREADABLE.format(reason=error.strerror)
