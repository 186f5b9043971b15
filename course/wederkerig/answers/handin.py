"""The hand-in file: a student's answers to one assignment, sealed with a checksum and a receipt code.

It holds no name: who handed it in is known by where the lecturer received it.
"""

import codecs
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .. import texts
from ..errors import HandInError
from .depth import is_deeper

FORMAT = 1
MAX_BYTES = 2_000_000
MAX_DEPTH = 100  # of lists and objects in each other
_RECEIPT_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class HandIn:
    """A hand-in: assignment, release it belongs to, raw answers by item id, and the moment the student made it."""

    assignment: str
    release: str
    answers: Mapping[str, Any]
    made: str

    @property
    def checksum(self) -> str:
        """SHA-256 (hex) over everything else in the file, in canonical JSON."""
        return hashlib.sha256(_canonical(self._content()).encode("utf-8", "surrogatepass")).hexdigest()

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
        content = {**self._content(), "checksum": self.checksum, "receipt": self.receipt}
        return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    def _content(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "assignment": self.assignment,
            "release": self.release,
            "answers": dict(self.answers),
            "made": self.made,
        }


def file_name(assignment: str) -> str:
    """The name of the hand-in file of an assignment."""
    return f"{assignment}-inlevering.json"


def make_hand_in(assignment: str, release: str, answers: Mapping[str, Any], now: datetime) -> HandIn:
    """Seal `answers` (JSON by item id) for `assignment`."""
    return HandIn(assignment, release, dict(answers), now.isoformat(timespec="seconds"))


def read_hand_in(content: bytes) -> HandIn:
    """Open a hand-in file.

    Raises:
        HandInError: when it is too large, no hand-in file, of another format, or changed after sealing.
    """
    if len(content) > MAX_BYTES:
        raise HandInError(texts.HANDIN_TOO_LARGE)
    try:
        data = read_json(content)
    except ValueError:
        raise HandInError(texts.HANDIN_UNREADABLE) from None
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        raise HandInError(texts.HANDIN_OTHER_FILE)
    if data.get("format") != FORMAT:
        raise HandInError(texts.HANDIN_OTHER_FORMAT)
    fields = [data.get(name) for name in ("assignment", "release", "made")]
    if not all(isinstance(field, str) for field in fields):
        raise HandInError(texts.HANDIN_OTHER_FILE)
    handin = HandIn(str(fields[0]), str(fields[1]), data["answers"], str(fields[2]))
    if data.get("checksum") != handin.checksum:
        raise HandInError(texts.HANDIN_CHANGED)
    return handin


def read_json(content: bytes) -> Any:
    """JSON that says one thing: UTF-8 (with or without BOM) or UTF-16 (with), and of bounded depth.

    Raises:
        ValueError: when it is no such JSON, also when a key stands twice in an object or a number is none.
    """
    try:
        encoding = "utf-16" if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
        data = json.loads(content.decode(encoding), object_pairs_hook=_object, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("too deep") from None
    if is_deeper(data, MAX_DEPTH):
        raise ValueError("too deep")
    return data


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        raise ValueError("a key stands twice")
    return data


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def _canonical(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
