"""The raw files: what came in is kept byte for byte, once per student, under a name that is made of its bytes."""

from pathlib import Path

from ....errors import WederkerigError
from ....files import write_if_changed
from ...project import Classroom
from .. import texts
from .records import File, digest

NOBODY = "zonder student"  # no student can be called so: it has a space


def kept_path(classroom: Classroom, assignment: str, file: File) -> Path:
    """Where a file is kept: in the folder of whom it came from, by its receipt code and a mark of its bytes."""
    name = f"{file.receipt or 'bestand'}-{file.content[:16]}.{'json' if file.receipt else 'bin'}"
    return classroom.received / assignment / (file.student or NOBODY) / name


def keep(classroom: Classroom, assignment: str, file: File, content: bytes) -> None:
    """Keep the bytes of a file, unless they are there already.

    Raises:
        OSError: when the disk refuses.
    """
    write_if_changed(kept_path(classroom, assignment, file), content, durable=False)


def read_kept(classroom: Classroom, assignment: str, file: File) -> bytes:
    """The bytes of a file that was kept.

    Raises:
        WederkerigError: when they are gone or were changed.
    """
    path = kept_path(classroom, assignment, file)
    content = path.read_bytes() if path.exists() else b""
    if digest(content) != file.content:
        raise WederkerigError(texts.KEPT_GONE.format(file=path))
    return content
