"""What a file is, seen from its bytes: a hand-in, bare answers, a spoilt hand-in, noise, or something else.

Pure: nothing is opened or written. The name decides only where the bytes say nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePosixPath
from typing import Any

from ....answers.handin import MAX_BYTES, HandIn, hand_in_of, parsed
from ....errors import HandInError, Refusal
from .. import texts

# What a system, the LMS or the release itself adds, unless it is a hand-in that was given that name.
_NOISE_NAMES = ("Thumbs.db", "desktop.ini", "index.html", "opdracht.json", "timestamp.txt")
_APPLE = (b"\x00\x05\x16\x07", b"\x00\x05\x16\x00")  # AppleDouble and AppleSingle: `._name` of macOS
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_DOCUMENTS = re.compile(rb"\[Content_Types\]\.xml|mimetypeapplication/|Index/[\w-]+\.iwa|META-INF/container\.xml")
_DOCUMENT_NAMES = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".pages", ".numbers", ".key", ".epub")
# How files that are no hand-ins begin, by their kind in `texts.KINDS`.
_BEGINNINGS = {
    "pdf": (b"%PDF",),
    "image": (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*"),
    "film": (b"RIFF", b"ID3", b"OggS", b"\x1aE\xdf\xa3", b"\xff\xfb"),
    "document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"),
    "webarchive": (b"bplist00",),
    "archive": (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"),
    "shortcut": (b"[InternetShortcut]",),
}
_HTML = re.compile(rb"\s*(<!doctype html|<html|<head|<body|<script)", re.IGNORECASE)
_NOTEBOOK = re.compile(r"\s*\{\s*\"(cells|nbformat)")
_NAMED_HAND_IN = re.compile(r"inlevering[^/]*\.json", re.IGNORECASE)
_FIELDS = ("answers", "asked", "assignment", "checksum", "format", "made", "payload", "receipt", "release")
_QUOTE = r"(?:\\?[\"“”„']|&quot;|&#34;)"  # as written, in the text that is sealed, by a word processor, on a page
_FIELD = re.compile(rf"{_QUOTE}({'|'.join(_FIELDS)}){_QUOTE}\s*:")
_FIRST_FIELD = re.compile(r"\s*\{\s*\"(answers|assignment|checksum|format|payload)\"")
_LOOKED_AT = 100_000  # bytes of the start and of the end in which the fields of a hand-in are looked for


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
    """What the file called `name` with these bytes is; never raises."""
    if is_noise(name, content):
        return Contents(Kind.NOISE)
    what = _what(name, content)
    if what in ("archive", "zip"):
        return Contents(Kind.SPOILT, texts.IS_ZIP if what == "zip" else texts.IS_ARCHIVE)
    if what == "notebook":
        return Contents(Kind.NOTEBOOK, texts.IS_NOTEBOOK)
    if what == "empty":
        return Contents(Kind.SPOILT if _may_be_named(name) else Kind.OTHER, texts.IS_EMPTY)
    if what != "text":
        holds_one = _NAMED_HAND_IN.search(name) or like_hand_in(content)
        return Contents(Kind.SPOILT if holds_one else Kind.OTHER, _other(what))
    data = None
    try:
        data = parsed(content)
        return Contents(Kind.HAND_IN, handin=hand_in_of(data))
    except HandInError as error:
        return _no_hand_in(name, content, data if isinstance(data, dict) else {}, error.refusal)


def unread(name: str, beginning: bytes, refusal: Refusal) -> Contents:
    """What a file is that was refused before it was read to its end: OTHER when its beginning shows that it is none.

    Of a file that was not opened at all only the name can say that it is a notebook.
    """
    if name.lower().endswith(".ipynb") and not beginning:
        return Contents(Kind.NOTEBOOK, refusal)
    kind = identify(name, beginning).kind if beginning else Kind.SPOILT
    return Contents(kind if kind in (Kind.OTHER, Kind.NOTEBOOK, Kind.NOISE) else Kind.SPOILT, refusal)


def too_large(name: str, beginning: bytes) -> Refusal:
    """Why a file that is larger than a hand-in may be is not read."""
    if _what(name, beginning) == "zip":
        return texts.IS_ZIP
    return texts.TOO_LARGE.format(size=MAX_BYTES // 1_000_000)


def described(name: str, content: bytes) -> str:
    """What a file is, in Dutch, to stand inside a sentence."""
    return texts.KINDS["hand-in" if like_hand_in(content) else _what(name, content)]


def is_zip(content: bytes) -> bool:
    """Whether the bytes begin as those of a zip."""
    return content.startswith(_ZIP)


def is_noise(name: str, content: bytes) -> bool:
    """Whether this is what a system or an LMS leaves beside the work of people."""
    if content.startswith(_APPLE):
        return True
    return (name.startswith(".") or name in _NOISE_NAMES) and not like_hand_in(content)


def like_hand_in(content: bytes) -> bool:
    """Whether the bytes begin like a hand-in, or hold several of its fields: whole, cut off or edited."""
    text = _text(content)
    if _FIRST_FIELD.match(text) or len(set(_FIELD.findall(text))) >= 3:
        return True
    start = "".join(text[:20].split())  # a file that was cut off within its first word
    return len(start) > 1 and len(text) < 20 and any(f'{{"{field}'.startswith(start) for field in _FIELDS)


def _what(name: str, content: bytes) -> str:
    """The kind of file by its first bytes, as in `texts.KINDS`; "text" when they show none."""
    if not content.strip(b"\x00 \t\r\n"):
        return "empty"
    if is_zip(content):
        document = _DOCUMENTS.search(content) or name.lower().endswith(_DOCUMENT_NAMES)
        return "document" if document else "zip"
    if _HTML.match(content[:1000]):
        return "html"
    if content[257:262] == b"ustar":
        return "archive"
    if content[4:8] == b"ftyp":
        return "film"
    if _NOTEBOOK.match(_text(content[:1000])) or (name.lower().endswith(".ipynb") and not like_hand_in(content)):
        return "notebook"
    return next((kind for kind, starts in _BEGINNINGS.items() if content.startswith(starts)), "text")


def _other(what: str) -> Refusal:
    return texts.IS_OTHER.format(kind=texts.KINDS[what])


def _may_be_named(name: str) -> bool:
    """Whether an empty file under this name may be what is left of a hand-in."""
    return bool(_NAMED_HAND_IN.search(name)) or PurePosixPath(name).suffix.lower() in ("", ".json")


def _no_hand_in(name: str, content: bytes, data: Mapping[str, Any], why: Refusal) -> Contents:
    if {"cells", "nbformat"} <= data.keys():
        return Contents(Kind.NOTEBOOK, texts.IS_NOTEBOOK)
    if isinstance(data.get("answers"), dict) and not {"assignment", "checksum"} & data.keys():
        return Contents(Kind.ANSWERS, answers=data["answers"])
    if like_hand_in(content) or _NAMED_HAND_IN.search(name):
        return Contents(Kind.SPOILT, texts.SPOILT.format(reason=why.reason))
    return Contents(Kind.OTHER, texts.IS_UNKNOWN)


def _text(content: bytes) -> str:
    """The beginning and end of what may be text, in whatever encoding it may be."""
    part = content if len(content) <= 2 * _LOOKED_AT else content[:_LOOKED_AT] + content[-_LOOKED_AT:]
    return part.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").lstrip("\ufffd")
