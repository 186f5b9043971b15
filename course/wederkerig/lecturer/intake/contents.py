"""What a file is, seen from its bytes: a hand-in, bare answers, a spoilt hand-in, noise, or something else.

Pure: nothing is opened or written. The name decides only where the bytes say nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from ...answers.handin import HandIn, read_hand_in, read_json
from ...errors import HandInError, Refusal
from . import texts

# What a system, the LMS or the release itself adds, unless a hand-in was given that name.
_NOISE_NAMES = (".DS_Store", "Thumbs.db", "desktop.ini", "index.html", "opdracht.json", "timestamp.txt")
_APPLE = (b"\x00\x05\x16\x07", b"\x00\x05\x16\x00")  # AppleDouble and AppleSingle: `._name` of macOS
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_NAMED_HAND_IN = re.compile(r"inlevering[^/]*\.json", re.IGNORECASE)
_FIELDS = ("answers", "assignment", "checksum", "format", "made", "payload", "receipt", "release")
_FIELD = re.compile(rf"[\"“”„']({'|'.join(_FIELDS)})[\"“”„']\s*:")
_FIRST_FIELD = re.compile(rf"\s*\{{\s*\"({'|'.join(_FIELDS)})\b")
_LOOKED_AT = 100_000  # bytes from the start and the end in which the fields of a hand-in are looked for


class Kind(Enum):
    """What a file is."""

    HAND_IN = auto()  # sealed and whole
    ANSWERS = auto()  # `antwoorden.json`: answers without a seal
    SPOILT = auto()  # it is a hand-in that cannot be used, or may hold one: an older one may not count unseen
    NOTEBOOK = auto()
    NOISE = auto()  # of a system or an LMS: nobody's work
    OTHER = auto()  # the student's, and surely no hand-in


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file is: `handin` of a HAND_IN, `answers` of ANSWERS, and of the rest the refusal with its next step."""

    kind: Kind
    refusal: Refusal | None = None
    handin: HandIn | None = None
    answers: Mapping[str, Any] | None = None


def identify(name: str, content: bytes) -> Contents:
    """What the file called `name` with these bytes is; never raises.

    `content` may be the beginning only, of a file that was not read to its end: then it is no HAND_IN.
    """
    if is_noise(name, content):
        return Contents(Kind.NOISE)
    if content.startswith(_ZIP):
        return Contents(Kind.SPOILT, texts.IS_ZIP)
    if not content.strip(b"\x00 \t\r\n"):
        return Contents(Kind.SPOILT, texts.IS_EMPTY)
    try:
        return Contents(Kind.HAND_IN, handin=read_hand_in(content))
    except HandInError as error:
        return _refused(name, content, error.refusal)


def is_noise(name: str, content: bytes) -> bool:
    """Whether this is what a system or an LMS leaves beside the work of people."""
    return content.startswith(_APPLE) or (name in _NOISE_NAMES and not like_hand_in(content))


def like_hand_in(content: bytes) -> bool:
    """Whether the bytes begin like a hand-in, or hold several of its fields: whole, cut off or edited."""
    text = _text(content)
    return bool(_FIRST_FIELD.match(text)) or len(set(_FIELD.findall(text))) >= 3


def _refused(name: str, content: bytes, why: Refusal) -> Contents:
    try:
        data = read_json(content)
    except ValueError:
        data = None
    if name.lower().endswith(".ipynb") or (isinstance(data, dict) and {"cells", "nbformat"} <= data.keys()):
        return Contents(Kind.NOTEBOOK, texts.IS_NOTEBOOK)
    if (
        isinstance(data, dict)
        and isinstance(data.get("answers"), dict)
        and not {"assignment", "checksum"} & data.keys()
    ):
        return Contents(Kind.ANSWERS, answers=data["answers"])
    if like_hand_in(content) or _NAMED_HAND_IN.search(name):
        return Contents(Kind.SPOILT, texts.IS_SPOILT.format(reason=why.reason))
    return Contents(Kind.OTHER, texts.IS_OTHER.format(kind=texts.KINDS["text"]))


def _object(content: bytes) -> dict[str, Any]:
    try:
        data = read_json(content)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _text(content: bytes) -> str:
    """The beginning and end of what may be text, in whatever encoding it may be."""
    part = content if len(content) <= 2 * _LOOKED_AT else content[:_LOOKED_AT] + content[-_LOOKED_AT:]
    return part.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").lstrip("\ufffd")
