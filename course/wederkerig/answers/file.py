"""The file `antwoorden.json` beside a notebook: read whole, and replaced in one step by who has seen what stands there.

What is in it is the business of JavaScript (cards/js/rules/file.js); here it is a text.
So two notebooks in one folder keep each other's answers, and a crash leaves the old file or the new one.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..errors import AnswerError
from ..files import replace_file
from ..items.model import Answer, Question
from .decode import decoded
from .parse import parse_answer

FILE_NAME = "antwoorden.json"
FORMAT = 1
PATIENCE_S = 3.0  # a write takes milliseconds: whoever holds the file for longer is stuck


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in the file: its text (empty when it is none), and a digest of its bytes (empty without a file)."""

    text: str = ""
    digest: str = ""


class AnswersFile:
    """The file of answers in a folder.

    Every method raises OSError when the disk refuses, and TimeoutError when another program does not let go;
    then the file is as it was.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def read(self) -> Content:
        """What stands there now; also when a program saved it again as UTF-8 or UTF-16 with its mark in front."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return Content()
        try:
            return Content(decoded(content), _digest(content))
        except UnicodeDecodeError:
            return Content("", _digest(content))

    def write(self, text: str, seen: str) -> Content | None:
        """Replace what was seen (its digest) by `text`; None when something else stands there: then nothing is done."""
        with self._alone():
            if self.read().digest != seen:
                return None
            replace_file(self.path, text)
            return Content(text, _digest(text.encode("utf-8")))

    def set_aside(self, seen: str) -> str | None:
        """Give the file that was seen another name, which is returned; None when something else stands there."""
        with self._alone():
            if self.read().digest != seen:
                return None
            stem = f"antwoorden-onleesbaar-{datetime.now(UTC):%Y%m%d-%H%M%S}"
            names = (f"{stem}.json", *(f"{stem}-{number}.json" for number in range(1, 1000)))
            target = next(path for name in names if not (path := self.path.with_name(name)).exists())
            self.path.rename(target)
            return target.name

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the right to change the file; the lock lies where only this user can make files."""
        from filelock import FileLock, Timeout
        from jupyter_core.paths import jupyter_runtime_dir

        folder = Path(jupyter_runtime_dir())
        folder.mkdir(parents=True, exist_ok=True)
        name = f"wederkerig-{_digest(str(self.path.resolve()).encode())[:16]}.lock"
        lock = FileLock(folder / name, timeout=PATIENCE_S, poll_interval=0.005)
        try:
            lock.acquire()
        except Timeout as error:
            raise TimeoutError(str(error)) from error
        try:
            yield
        finally:
            lock.release()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def stored_answer(folder: Path, question: Question) -> Answer | None:
    """The answer to `question` in a folder's file; None when there is none, or none that fits.

    Raises:
        OSError: when the file cannot be read.
    """
    try:
        answers: Any = json.loads(AnswersFile(folder).read().text)["answers"]
        return parse_answer(question, answers[question.id])
    except (AnswerError, ValueError, KeyError, TypeError, RecursionError):
        return None
