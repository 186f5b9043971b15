"""The file `antwoorden.json` beside the notebook: item id -> answer, saved at every change.

Every save reads the file again, changes one item and replaces the file in one step.
So two notebooks in one folder keep each other's answers,
and a crash leaves the old file or the new one, never half a file.
"""

import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .. import texts
from ..browser_files import read_whole
from ..dutch import refusal
from ..errors import AnswerError, StoreError
from ..files import replace_file
from ..items.model import Answer, Question
from .depth import is_deeper
from .lock import locked
from .parse import parse_answer

FILE_NAME = "antwoorden.json"
FORMAT = 1
MAX_DEPTH = 50  # answers are a few levels deep; Python gives up at some hundreds
MAX_EARLIER = 50  # versions of one answer that were answered elsewhere and are kept


@dataclass(frozen=True, slots=True)
class Saved:
    """A stored answer: the moment (ISO time with zone), its revision, and whether another version was kept too."""

    time: str
    revision: str
    elsewhere: bool


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
            return _understood(read_whole(self.path))
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise StoreError(texts.READ_FAILED.format(file=FILE_NAME, reason=refusal(error))) from error
        except (ValueError, RecursionError):
            self.set_aside = self._set_aside()
            return {}

    def save(self, question: Question, answer: Answer, seen: str | None = None) -> Saved:
        """Store one answer.

        Args:
            question: what is answered.
            answer: the answer.
            seen: the revision that whoever answers knew; when another is stored, that one is kept as well.

        Raises:
            StoreError: when it could not be stored; what was stored before is still there.
        """
        entry = _entry(answer)
        with locked(self.path):
            answers = self.load()
            elsewhere = _put(answers, question.id, entry, seen)
            self._write(answers)
        return Saved(entry["saved"], entry["revision"], elsewhere)

    def final(self, items: Iterable[str]) -> dict[str, Any]:
        """The stored answers to these items as JSON, without earlier versions: what is handed in."""
        stored = self.load()
        return {item: _final(stored[item]) for item in items if item in stored}

    def wipe(self, items: Iterable[str]) -> None:
        """Delete the answers to these items.

        Raises:
            StoreError: when the disk refuses; then all answers are still there.
        """
        gone = set(items)
        with locked(self.path):
            self._write({item: raw for item, raw in self.load().items() if item not in gone})

    def load_back(self, questions: Iterable[Question], answers: Mapping[str, Any]) -> int:
        """Store answers that were handed in or kept elsewhere; returns how many. A different one here is kept as well.

        Raises:
            AnswerError: when one does not fit its question; then nothing is stored.
            StoreError: as `save`.
        """
        given = {q.id: parse_answer(q, answers[q.id]) for q in questions if q.id in answers}
        with locked(self.path):
            stored = self.load()
            for item, answer in given.items():
                here = _final(stored.get(item))
                if not isinstance(here, dict) or here | answer.to_json() != here:
                    _put(stored, item, _entry(answer), "")  # no revision is empty: what stands there is kept
            self._write(stored)
        return len(given)

    def _write(self, answers: dict[str, Any]) -> None:
        try:
            replace_file(self.path, _text({"format": FORMAT, "answers": answers}))
        except OSError as error:
            raise StoreError(texts.SAVE_FAILED.format(reason=refusal(error))) from error

    def answer(self, question: Question) -> Answer | None:
        """The stored answer to `question`; None when there is none or it does not fit the question.

        Raises:
            StoreError: as `load`.
        """
        return self.look(question)[0]

    def answers(self, questions: Iterable[Question]) -> dict[str, Answer | None]:
        """What `answer` gives for each of these questions, by id, with the file read once.

        Raises:
            StoreError: as `load`.
        """
        stored = self.load()
        return {question.id: _answer(question, stored.get(question.id)) for question in questions}

    def look(self, question: Question) -> tuple[Answer | None, str | None]:
        """The stored answer to `question` as `answer`, and the revision that stands there (None when there is none).

        Raises:
            StoreError: as `load`.
        """
        raw = self.load().get(question.id)
        return _answer(question, raw), raw.get("revision") if isinstance(raw, dict) else None

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
            raise StoreError(texts.SET_ASIDE_FAILED.format(file=FILE_NAME, reason=refusal(error))) from error
        return target.name


def _entry(answer: Answer) -> dict[str, Any]:
    saved = datetime.now(UTC).isoformat(timespec="seconds")
    return {**answer.to_json(), "saved": saved, "revision": secrets.token_hex(4)}


def _put(answers: dict[str, Any], item: str, entry: dict[str, Any], seen: str | None) -> bool:
    """Put `entry` in place; keeps what stands there when it is not the version that was seen."""
    before = answers.get(item)
    answers[item] = entry
    if not isinstance(before, dict):
        return False
    earlier = list(before["earlier"]) if isinstance(before.get("earlier"), list) else []
    elsewhere = before.get("revision") != seen
    if elsewhere:
        earlier.append(_final(before))
    if earlier:
        entry["earlier"] = earlier[-MAX_EARLIER:]
    return elsewhere


def _answer(question: Question, raw: Any) -> Answer | None:
    try:
        return None if raw is None else parse_answer(question, raw)
    except AnswerError:
        return None


def _final(raw: Any) -> Any:
    return {key: raw[key] for key in raw if key not in ("earlier", "revision")} if isinstance(raw, dict) else raw


def _understood(content: bytes) -> dict[str, Any]:
    data = json.loads(content.decode("utf-8"))
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        raise ValueError("not a file of answers")
    if is_deeper(data, MAX_DEPTH):
        raise ValueError("nested too deeply")
    _text(data)  # what cannot be written back cannot be kept either
    return dict(data["answers"])


def _text(content: dict[str, Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    text.encode("utf-8")
    return text
