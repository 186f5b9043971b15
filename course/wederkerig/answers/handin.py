"""The hand-in file: a student's answers to one assignment, sealed with a checksum and a receipt code.

It holds no name: who handed it in is known by where the lecturer received it.
JavaScript makes it (cards/js/rules/seal.js). The checksum is over the text of what is handed in, not over its
structure, so that the two languages cannot disagree on how JSON is written.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .. import texts
from ..errors import HandInError
from .decode import decoded
from .depth import is_deeper

FORMAT = 2
MAX_BYTES = 2_000_000
MAX_DEPTH = 100  # of lists and objects in each other
_OLD_FORMAT = 1  # of version 0.1.0: its checksum is over canonical JSON of these fields
_OLD_FIELDS = ("format", "assignment", "release", "answers", "made")
_RECEIPT_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class HandIn:
    """A hand-in: assignment, release it belongs to, raw answers by item id, and the moment the student made it.

    `asked` says what that release asks, where the student's side knew it;
    `sealed` is the text in the file that the checksum is over (None: what `payload` makes of the rest).
    """

    assignment: str
    release: str
    answers: Mapping[str, Any]
    made: str
    asked: str | None = None
    sealed: str | None = field(default=None, compare=False, repr=False)

    @property
    def payload(self) -> str:
        """The text that is sealed."""
        if self.sealed is not None:
            return self.sealed
        asked = {} if self.asked is None else {"asked": self.asked}
        content = {"assignment": self.assignment, "release": self.release, **asked, "answers": dict(self.answers)}
        text = json.dumps(content | {"made": self.made}, ensure_ascii=False, sort_keys=True)
        return text.encode("utf-8", "backslashreplace").decode("utf-8")  # half a character as JSON writes it

    @property
    def checksum(self) -> str:
        """SHA-256 (hex) over the text that is sealed."""
        return hashlib.sha256(self.payload.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def receipt(self) -> str:
        """Eight letters and digits in two groups, easy to read out: which version is this?"""
        number = int(self.checksum, 16)
        letters = []
        for _ in range(8):
            number, rest = divmod(number, len(_RECEIPT_LETTERS))
            letters.append(_RECEIPT_LETTERS[rest])
        return "".join(letters[:4]) + "-" + "".join(letters[4:])

    def to_text(self) -> str:
        """The text of the hand-in file."""
        content = {"format": FORMAT, "payload": self.payload, "checksum": self.checksum}
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def file_name(assignment: str) -> str:
    """The name of the hand-in file of an assignment."""
    return f"{assignment}-inlevering.json"


def make_hand_in(
    assignment: str, release: str, answers: Mapping[str, Any], now: datetime, asked: str | None = None
) -> HandIn:
    """Seal `answers` (JSON by item id) for a release of `assignment`, with its mark of what it asks."""
    return HandIn(assignment, release, dict(answers), now.isoformat(timespec="seconds"), asked)


def read_hand_in(content: bytes) -> HandIn:
    """Open a hand-in file.

    Raises:
        HandInError: when it is too large, no hand-in file, of another format, or changed after sealing.
    """
    return hand_in_of(parsed(content))


def hand_in_of(data: Any) -> HandIn:
    """The hand-in that the JSON of a file holds.

    Raises:
        HandInError: when it is no hand-in file, of another format, or changed after sealing.
    """
    old = isinstance(data, dict) and isinstance(data.get("answers"), dict)
    if not isinstance(data, dict) or not (old or isinstance(data.get("payload"), str)):
        raise HandInError(texts.HANDIN_OTHER_FILE)
    if data.get("format") == _OLD_FORMAT and old:
        text = _canonical({name: data.get(name) for name in _OLD_FIELDS})
        handin = _hand_in(data, text)
        sealed = _as_sealed(text, data)
        return handin if sealed == text else _hand_in(_json(sealed), sealed)
    if data.get("format") != FORMAT or not isinstance(data.get("payload"), str):
        raise HandInError(texts.HANDIN_OTHER_FORMAT)
    sealed = _as_sealed(data["payload"], data)
    return _hand_in(parsed(sealed.encode("utf-8", "surrogatepass")), sealed)


def _as_sealed(text: str, data: Mapping[str, Any]) -> str:
    """The text that the checksum is over: this one, or this one with its accents written in another way.

    Mail and file programs write an accent as a letter of its own, or together; the checksum proves which it was.
    """
    for spelling in (text, unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)):
        if hashlib.sha256(spelling.encode("utf-8", "surrogatepass")).hexdigest() == data.get("checksum"):
            return spelling
    raise HandInError(texts.HANDIN_CHANGED)


def parsed(content: bytes) -> Any:
    """The JSON of what may be a hand-in file.

    Raises:
        HandInError: when it is too large, or no JSON that says one thing.
    """
    if len(content) > MAX_BYTES:
        raise HandInError(texts.HANDIN_TOO_LARGE)
    try:
        return read_json(content)
    except ValueError:
        raise HandInError(texts.HANDIN_UNREADABLE) from None


def _hand_in(data: Any, sealed: str) -> HandIn:
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        raise HandInError(texts.HANDIN_OTHER_FILE)
    fields = [data.get(name) for name in ("assignment", "release", "made")]
    if not all(isinstance(value, str) for value in fields):
        raise HandInError(texts.HANDIN_OTHER_FILE)
    assignment, release, made = map(str, fields)
    asked = data["asked"] if isinstance(data.get("asked"), str) else None
    return HandIn(assignment, release, data["answers"], made, asked, sealed)


def read_json(content: bytes) -> Any:
    """JSON that says one thing: UTF-8 (with or without BOM) or UTF-16 (with), and of bounded depth.

    Raises:
        ValueError: when it is no such JSON, also when a key stands twice in an object or a number is none.
    """
    try:
        data = _json(decoded(content))
    except RecursionError:
        raise ValueError("too deep") from None
    if is_deeper(data, MAX_DEPTH):
        raise ValueError("too deep")
    return data


def _json(text: str) -> Any:
    return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        raise ValueError("a key stands twice")
    return data


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def _canonical(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
