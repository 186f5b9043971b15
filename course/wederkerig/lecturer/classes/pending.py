"""What is being erased in a class: noted before anything goes, so that the same command completes it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from ...errors import WederkerigError
from ...files import replace_file
from ..project import Classroom
from . import texts

NOTE = ".wissen.json"  # the only place in which an erased student is still named, until all is gone


@dataclass(frozen=True, slots=True)
class Pending:
    """An erasure that was begun: of whom (no ids: of the whole class), and the receipt that will stand there."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    receipt: str
    text: str

    def named(self, classroom: Classroom) -> str:
        """What the command that completes it is given."""
        return classroom.named(self.ids[0] if self.ids else "--all")


def read_pending(classroom: Classroom) -> Pending | None:
    """The erasure that was begun in a class and not completed; None when there is none.

    Raises:
        WederkerigError: when the note of it is damaged.
    """
    file = _note(classroom)
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        return Pending(tuple(map(str, raw["ids"])), tuple(map(str, raw["names"])), str(raw["receipt"]), raw["text"])
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise WederkerigError(texts.PENDING_DAMAGED.format(file=file)) from error


def goes_on(classroom: Classroom, student: str) -> bool:
    """Whether erasing this student completes what was asked, and answered, before.

    Raises:
        WederkerigError: as `read_pending`.
    """
    pending = read_pending(classroom)
    return pending is not None and student in pending.ids


def begin(classroom: Classroom, pending: Pending) -> None:
    """Note what is about to be erased."""
    replace_file(_note(classroom), json.dumps(asdict(pending), ensure_ascii=False) + "\n")


def complete(classroom: Classroom, pending: Pending) -> Path:
    """Write the receipt, and take away the note; returns where the receipt stands."""
    path = classroom.folder / pending.receipt
    replace_file(path, pending.text)
    _note(classroom).unlink(missing_ok=True)
    return path


def _note(classroom: Classroom) -> Path:
    return classroom.folder / NOTE
