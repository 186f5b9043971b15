"""One file in a folder or an archive, listed before it is opened, and the bounds within which it is opened."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO

from ....answers.handin import MAX_BYTES
from ....dutch import refusal as why
from ....errors import HandInError, Refusal
from .. import texts
from .contents import too_large

MAX_FILES = 1_000  # of one student in one delivery
MAX_OPENED = 50_000_000  # bytes of one student that are opened: what is no archive and no larger than a hand-in
MAX_ARCHIVE = 200_000_000  # bytes of an archive in an archive, and of all such archives of one student
HEAD = 65_536  # bytes by which a file that is too large is told apart
# What systems keep beside the work of people.
_NOISE_FOLDERS = frozenset(("__MACOSX", ".ipynb_checkpoints", "__pycache__", ".git"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that was listed: where it was found, its path in the folder or archive, its size, and how it opens.

    `refusal` says why it is not opened at all.
    """

    place: str
    path: PurePosixPath
    size: int
    open: Callable[[], IO[bytes]]
    refusal: Refusal | None = None

    @property
    def is_archive(self) -> bool:
        """Whether it is called a zip."""
        return self.path.suffix.lower() == ".zip"


@dataclass(slots=True)
class Budget:
    """What one student may still cost: files, bytes that are opened, and bytes of archives in archives."""

    files: int = MAX_FILES
    opened: int = MAX_OPENED
    archived: int = MAX_ARCHIVE

    def take(self, entries: Iterable[Entry]) -> bool:
        """Take what these cost; False, and nothing taken, when that is too much."""
        chosen = [entry for entry in entries if not entry.refusal]
        opened = sum(entry.size for entry in chosen if not entry.is_archive and entry.size <= MAX_BYTES)
        if len(chosen) > self.files or opened > self.opened:
            return False
        self.files, self.opened = self.files - len(chosen), self.opened - opened
        return True


def in_noise(path: PurePosixPath) -> bool:
    """Whether a file lies in a folder that a system keeps for itself."""
    return not _NOISE_FOLDERS.isdisjoint(path.parts[:-1])


def content_of(entry: Entry) -> tuple[bytes, Refusal | None]:
    """The bytes of a file, or its beginning and the refusal; whatever breaks while it is read is one refusal."""
    if entry.refusal:
        return b"", entry.refusal
    large = entry.size > MAX_BYTES
    try:
        with entry.open() as stream:
            content = stream.read(HEAD if large else MAX_BYTES + 1)
    except Exception as error:  # whatever a hostile file raises, it costs nobody else
        return b"", broken(error)
    if large or len(content) > MAX_BYTES:
        return content[:HEAD], too_large(entry.path.name, content[:HEAD])
    return content, None


def broken(error: Exception) -> Refusal:
    """The refusal of what broke while it was opened or read."""
    if isinstance(error, HandInError):
        return error.refusal
    if isinstance(error, OSError) and error.errno:
        return texts.UNREADABLE.format(reason=why(error))
    return texts.BROKEN
