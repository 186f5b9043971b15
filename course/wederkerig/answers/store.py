"""The file `antwoorden.json` beside the notebook: item id -> answer, saved at every change.

Every save reads the file again, changes one item and replaces the file in one step.
So two notebooks in one folder keep each other's answers,
and a crash leaves the old file or the new one, never half a file.
"""

import json
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .. import texts
from ..errors import AnswerError, StoreError
from ..items.model import Question
from .model import Answer, parse_answer

FILE_NAME = "antwoorden.json"
FORMAT = 1


class AnswerStore:
    """The answers in one folder; `set_aside` names an unreadable file that was put away and not yet told of."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self.set_aside: str | None = None

    def load(self) -> dict[str, Any]:
        """All stored answers as JSON, by item id.

        A file that cannot be understood is set aside under another name, never overwritten.

        Raises:
            StoreError: when the disk does not let us read or set aside the file.
        """
        try:
            return _understood(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise StoreError(texts.READ_FAILED.format(file=FILE_NAME, reason=error.strerror)) from error
        except (ValueError, RecursionError):
            self.set_aside = self._set_aside()
            return {}

    def save(self, question: Question, answer: Answer, now: datetime | None = None) -> str:
        """Store one answer and return the moment of saving, as an ISO time with zone.

        Raises:
            StoreError: when it could not be stored; what was stored before is still there.
        """
        saved = (now or datetime.now(UTC)).isoformat(timespec="seconds")
        answers = self.load()
        answers[question.id] = {**answer.to_json(), "saved": saved}
        content = {"format": FORMAT, "answers": answers}
        try:
            replace_file(self.path, _text(content))
        except OSError as error:
            raise StoreError(texts.SAVE_FAILED.format(reason=error.strerror)) from error
        return saved

    def answer(self, question: Question) -> Answer | None:
        """The stored answer to `question`; None when there is none or it does not fit the question.

        Raises:
            StoreError: as `load`.
        """
        raw = self.load().get(question.id)
        if raw is None:
            return None
        try:
            return parse_answer(question, raw)
        except AnswerError:
            return None

    def take_notice(self) -> str:
        """What the student must be told of a file that was set aside; empty when there is nothing (any more)."""
        name, self.set_aside = self.set_aside, None
        return texts.SET_ASIDE.format(file=name) if name else ""

    def _set_aside(self) -> str:
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        for number in range(1000):
            extra = f"-{number}" if number else ""
            target = self.path.with_name(f"antwoorden-onleesbaar-{stamp}{extra}.json")
            if not target.exists():
                break
        try:
            self.path.rename(target)
        except OSError as error:
            raise StoreError(texts.SET_ASIDE_FAILED.format(file=FILE_NAME, reason=error.strerror)) from error
        return target.name


def replace_file(path: Path, text: str) -> None:
    """Write `text` to `path` in one step: a reader sees the old content or the new, also after a power cut.

    Raises:
        OSError: when the disk refuses; then `path` is as it was and no other file is left behind.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions that writing to `path` in the ordinary way would leave."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _understood(content: bytes) -> dict[str, Any]:
    data = json.loads(content.decode("utf-8"))
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        raise ValueError("not a file of answers")
    _text(data)  # what cannot be written back cannot be kept either
    return dict(data["answers"])


def _text(content: dict[str, Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    text.encode("utf-8")
    return text
