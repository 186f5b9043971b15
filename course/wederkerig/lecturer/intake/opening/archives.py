"""Zips: listed and opened within bounds, whatever they claim of themselves.

A zip on disk is read where it lies, however large; one in another zip is copied to a temporary file of bounded size.
"""

import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import PurePosixPath
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO

from ....answers.handin import MAX_BYTES
from ....errors import HandInError, Refusal
from .. import texts
from .contents import described, is_zip
from .entries import HEAD, MAX_ARCHIVE, Budget, Entry, in_noise

MAX_DIRECTORY = 8_000_000  # bytes of the list of what is in an archive on disk
MAX_OWN_DIRECTORY = 2_100_000  # and in an archive in an archive; no less than is read of one file
MAX_NAME = 1000  # letters of a name in an archive
MAX_RATIO = 200  # unpacked against packed, for what is larger than a hand-in file
MAX_UNPACKED = 1_000_000_000  # of all that is in an archive of one student, when it is packed by more than that ratio
_IN_MEMORY = 8_000_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_SAYS_UTF_8 = 0x800  # in the flags of an entry
_PACKED_SLACK = 1_000  # bytes that packing may add


class _Bounded:
    """A file of which never more is read at once than `limit` bytes: an archive says itself how long its list is."""

    def __init__(self, file: IO[bytes], limit: int) -> None:
        self._file, self._limit = file, limit
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        """As of a file.

        Raises:
            HandInError: when it is too much.
        """
        content = self._file.read(min(size, self._limit + 1) if size >= 0 else self._limit + 1)
        if len(content) > self._limit:
            raise HandInError(texts.TOO_MANY)
        return content


@contextmanager
def opened(entry: Entry, budget: Budget) -> Iterator[zipfile.ZipFile]:
    """The archive that this entry is.

    Raises:
        HandInError: when it is too large, or no archive.
        Exception: whatever a damaged or hostile archive makes Python raise.
    """
    with entry.open() as stream, SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:
        file, limit = stream, MAX_DIRECTORY
        if isinstance(stream, zipfile.ZipExtFile):
            if entry.size > budget.archived:
                raise HandInError(texts.ARCHIVE_TOO_LARGE.format(size=MAX_ARCHIVE // 1_000_000))
            budget.archived -= entry.size
            copyfileobj(stream, copy)
            file, limit = copy, MAX_OWN_DIRECTORY
        file.seek(0)
        head = file.read(HEAD)
        try:
            archive = zipfile.ZipFile(_Bounded(file, limit))
        except zipfile.BadZipFile:
            raise HandInError(_no_archive(entry.path.name, head)) from None
        with archive:
            if sum(info.compress_size for info in archive.infolist()) > entry.size:
                raise HandInError(texts.BROKEN)  # entries that share bytes: no program makes that
            yield archive


def _no_archive(name: str, head: bytes) -> Refusal:
    """Why a file that is called a zip does not open as one."""
    return texts.BROKEN if is_zip(head) else texts.NO_ARCHIVE.format(kind=described(name, head))


def listed(archive: zipfile.ZipFile, place: str) -> list[Entry]:
    """What is in an archive, sorted by name, without folders and what systems add; backslashes are slashes."""
    entries = [_entry(archive, info, place) for info in archive.infolist() if not _name(info).endswith("/")]
    return sorted((entry for entry in entries if not in_noise(entry.path)), key=lambda entry: entry.place)


def is_bomb(archive: zipfile.ZipFile) -> bool:
    """Whether much more would come out of an archive than anybody's work is."""
    infos = archive.infolist()
    unpacked, packed = sum(info.file_size for info in infos), sum(info.compress_size for info in infos)
    return unpacked > max(MAX_UNPACKED, MAX_RATIO * packed)


def _name(info: zipfile.ZipInfo) -> str:
    """The name of an entry; macOS writes UTF-8 without saying so, and Python takes that for the letters of DOS."""
    name = info.filename
    if not info.flag_bits & _SAYS_UTF_8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/")


def _entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: str) -> Entry:
    name = _name(info)[:MAX_NAME]
    path = PurePosixPath(name.lstrip("/"))
    return Entry(f"{place}: {name}", path, info.file_size, lambda: archive.open(info), _unfit(info, path))


def _unfit(info: zipfile.ZipInfo, path: PurePosixPath) -> Refusal | None:
    """Why an entry of an archive is not even opened; None when it may be."""
    mode = info.external_attr >> 16
    if info.flag_bits & 1:
        return texts.ENCRYPTED
    if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
        return texts.NO_FILE
    if info.compress_type not in _METHODS:
        return texts.BAD_METHOD
    if ".." in path.parts or len(info.filename) > MAX_NAME:
        return texts.BAD_NAME
    if info.compress_size > 1.1 * info.file_size + _PACKED_SLACK:
        return texts.BAD_ENTRY  # no program packs like that: it only costs time
    if info.file_size > MAX_BYTES // 10 and info.file_size > MAX_RATIO * max(1, info.compress_size):
        return texts.TOO_LARGE.format(size=MAX_BYTES // 1_000_000)
    return None
