"""Files and folders on disk: listed without following a link, and opened only when they are ordinary files."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from ....errors import Refusal
from .. import texts
from .entries import Entry, broken, in_noise

MAX_ENTRIES = 20_000  # in one folder
MAX_FOLDERS = 12  # folders in folders
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def is_folder(place: Path) -> bool:
    """Whether there is a folder, not a link to one."""
    try:
        return stat.S_ISDIR(os.lstat(place).st_mode)
    except OSError:
        return False


def first_around(places: Iterable[Path], own: Iterable[Path]) -> Path | None:
    """The first of these places that is one of our own folders, or lies around it; None when none does."""
    inside = {folder for one in own for folder in (one.resolve(), *one.resolve().parents)}
    return next((place for place in places if place.resolve() in inside), None)


def listed(place: Path) -> list[Entry]:
    """The file at `place`, or all files in the folder there, sorted by path in each folder.

    What cannot be listed is an entry with a refusal; what systems add is left out.
    """
    if is_folder(place):
        return [entry for entry in _folder(place, place, MAX_FOLDERS) if not in_noise(entry.path)]
    return [_entry(place, PurePosixPath(place.name))]


def _folder(root: Path, folder: Path, depth: int) -> Iterator[Entry]:
    path = _path(root, folder)
    try:
        found = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _refused(folder, path, broken(error))
        return
    if len(found) > MAX_ENTRIES or depth == 0:
        yield _refused(folder, path, texts.TOO_MANY)
        return
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _folder(root, Path(entry.path), depth - 1)
        else:
            yield _entry(Path(entry.path), _path(root, Path(entry.path)))


def _path(root: Path, file: Path) -> PurePosixPath:
    """The path within what was given; the slashes of Windows, which a zip may have left in a name, are slashes."""
    return PurePosixPath((file.relative_to(root) if file != root else Path(file.name)).as_posix().replace("\\", "/"))


def _entry(file: Path, path: PurePosixPath) -> Entry:
    try:
        status = os.lstat(file)
    except OSError as error:
        return _refused(file, path, texts.FILE_GONE if error.errno == errno.ENOENT else broken(error))
    if ".." in path.parts:
        return _refused(file, path, texts.BAD_NAME)
    if not stat.S_ISREG(status.st_mode):
        return _refused(file, path, texts.NO_FILE)
    return Entry(str(file), path, status.st_size, lambda: _open(file))


def _open(file: Path) -> IO[bytes]:
    """The file, when it is still an ordinary one.

    Raises:
        OSError: when the disk refuses.
    """
    handle = os.open(file, _FLAGS)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return os.fdopen(handle, "rb")


def _refused(file: Path, path: PurePosixPath, refusal: Refusal) -> Entry:
    return Entry(str(file), path, 0, lambda: _open(file), refusal)
