"""What a file is, told by its bytes: a hand-in, bare answers, a spoilt hand-in, noise or something else."""

import html
import json
import unicodedata

import pytest
from answers import MOMENT
from corpus.model import zipped
from old_hand_in import old_text
from wederkerig import texts as student_texts
from wederkerig.answers.handin import MAX_BYTES, make_hand_in
from wederkerig.lecturer.intake import texts
from wederkerig.lecturer.intake.opening.contents import Kind, identify, unread

NAME = "opdracht-1-inlevering.json"
ANSWERS = {"een-vraag": {"text": "Eén café, “citaat” en ’s avonds."}, "een-casus": {"label": "wederkerigheid"}}
MADE = make_hand_in("opdracht-1", "r1", ANSWERS, MOMENT)
SEALED = {"2": MADE.to_text(), "1": old_text(MADE)}
PNG, APPLE = b"\x89PNG\r\n\x1a\n" + bytes(20), b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X"
DOCX = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b""})
NOTEBOOK = json.dumps({"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()
NAMES = (NAME, "opdracht-1-inlevering.json.txt", "opdracht-1.txt", "document", "Opdracht 1.json", "index.html", ".x")


def refusal(kind):
    """What a file of another kind is told."""
    return texts.IS_OTHER.format(kind=texts.KINDS[kind])


@pytest.mark.parametrize("name", [*NAMES, "opdracht-1.ipynb", "timestamp.txt"])
@pytest.mark.parametrize("form", SEALED)
def test_a_hand_in_is_one_whatever_its_name(form, name):
    """A sealed hand-in of this version or of 0.1.0 is seen under every name, also under one of a system."""
    found = identify(name, SEALED[form].encode())
    assert (found.kind, found.refusal, found.handin) == (Kind.HAND_IN, None, MADE)


SAVED_AGAIN = {
    "byte order mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16, big end first": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "dos lines": lambda text: text.replace("\n", "\r\n").encode(),
    "laid out": lambda text: json.dumps(json.loads(text), indent=4, ensure_ascii=False, sort_keys=True).encode(),
    "ascii": lambda text: json.dumps(json.loads(text)).encode(),
    "accents apart": lambda text: unicodedata.normalize("NFD", text).encode(),
    "accents together": lambda text: unicodedata.normalize("NFC", text).encode(),
}


@pytest.mark.parametrize("form", SEALED)
@pytest.mark.parametrize("way", SAVED_AGAIN)
def test_a_hand_in_that_another_program_saved_is_the_same(way, form):
    """Encoding, line ends, layout and the spelling of accents are no change: the checksum proves what was sealed."""
    assert identify(NAME, SAVED_AGAIN[way](SEALED[form])).handin == MADE


@pytest.mark.parametrize("form", SEALED)
def test_accents_that_were_sealed_apart_are_handed_back_as_they_were(form):
    """Answers that were typed with accents apart survive a program that puts them together."""
    made = make_hand_in("opdracht-1", "r1", {"q": {"text": unicodedata.normalize("NFD", "Eén café")}}, MOMENT)
    text = {"2": made.to_text(), "1": old_text(made)}[form]
    assert identify(NAME, unicodedata.normalize("NFC", text).encode()).handin == made


def spoilt(text):
    """Ways in which a hand-in is spoilt, and the reason that is told."""
    content = text.encode()
    half, data = len(content) // 2, json.loads(text)
    changed = json.dumps({key: value for key, value in data.items() if key != "checksum"} | {"checksum": "0" * 64})
    return {
        "half": (content[:half], student_texts.HANDIN_UNREADABLE),
        "last byte lost": (content.rstrip()[:-1], student_texts.HANDIN_UNREADABLE),
        "first 20 bytes": (content[:20], student_texts.HANDIN_UNREADABLE),
        "half, as utf-16": (text.encode("utf-16")[:half], student_texts.HANDIN_UNREADABLE),
        "utf-16 without a mark": (text.encode("utf-16-le"), student_texts.HANDIN_UNREADABLE),
        "cp1252": (text.encode("cp1252"), student_texts.HANDIN_UNREADABLE),
        "zeros in front": (bytes(64) + content[64:], student_texts.HANDIN_UNREADABLE),
        "zeros behind": (content + bytes(512), student_texts.HANDIN_UNREADABLE),
        "twice": (content * 2, student_texts.HANDIN_UNREADABLE),
        "text in front": (b"Hier is mijn inlevering:\n" + content, student_texts.HANDIN_UNREADABLE),
        "markdown": (b"```json\n" + content + b"```\n", student_texts.HANDIN_UNREADABLE),
        "curly quotes": (text.replace('"', "”").encode(), student_texts.HANDIN_UNREADABLE),
        "another checksum": (changed.encode(), student_texts.HANDIN_CHANGED),
        "too large": (content + b" " * MAX_BYTES, student_texts.HANDIN_TOO_LARGE),
        "format to come": (json.dumps(data | {"format": 3}).encode(), student_texts.HANDIN_OTHER_FORMAT),
        "format that is no number": (json.dumps(data | {"format": None}).encode(), student_texts.HANDIN_OTHER_FORMAT),
    }


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", SEALED)
@pytest.mark.parametrize("way", spoilt(SEALED["2"]))
def test_a_spoilt_hand_in_is_one_whatever_its_name(way, form, name):
    """What begins like a hand-in, or holds its fields, is a hand-in that is spoilt, with its reason and a new step."""
    content, why = spoilt(SEALED[form])[way]
    found = identify(name, content)
    assert (found.kind, found.handin) == (Kind.SPOILT, None)
    assert found.refusal == texts.SPOILT.format(reason=why.reason)


OTHERS = [
    ("onlinetext.html", b"<html><body><p>Zie bijlage</p></body></html>", Kind.OTHER, refusal("html")),
    (NAME, b"<!DOCTYPE html><html><body>Sign in</body></html>", Kind.SPOILT, refusal("html")),
    ("schermafdruk.png", PNG, Kind.OTHER, refusal("image")),
    ("film.mp4", b"\x00\x00\x00\x18ftypmp42", Kind.OTHER, refusal("film")),
    ("verslag.pdf", b"%PDF-1.7\n", Kind.OTHER, refusal("pdf")),
    ("verslag.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OTHER, refusal("document")),
    ("verslag.docx", DOCX, Kind.OTHER, refusal("document")),
    ("verslag", DOCX, Kind.OTHER, refusal("document")),
    ("opdracht.pages", zipped({"Index/Document.iwa": b"x"}), Kind.OTHER, refusal("document")),
    ("toelichting.docx", b"PK\x03\x04", Kind.OTHER, refusal("document")),
    ("opdracht-1.webarchive", b"bplist00", Kind.OTHER, refusal("webarchive")),
    ("werk.url", b"[InternetShortcut]\r\nURL=https://x.example/\r\n", Kind.OTHER, refusal("shortcut")),
    ("cijfers.csv", b"a;b;c", Kind.OTHER, texts.IS_UNKNOWN),
    ("x.json", b'{"name": "package"}', Kind.OTHER, texts.IS_UNKNOWN),
    ("inlevering.rar", b"Rar!\x1a\x07" + bytes(20), Kind.SPOILT, texts.IS_ARCHIVE),
    ("werk.7z", b"7z\xbc\xaf\x27\x1c", Kind.SPOILT, texts.IS_ARCHIVE),
    ("werk.tar", b"x".ljust(257, b"\0") + b"ustar", Kind.SPOILT, texts.IS_ARCHIVE),
    ("onlinetext.html", f"<html><p>{html.escape(SEALED['2'])}</p></html>".encode(), Kind.SPOILT, refusal("html")),
    ("verslag.rtf", b"{\\rtf1 " + SEALED["1"].encode(), Kind.SPOILT, refusal("document")),
    ("inlevering", zipped({NAME: b"x"}), Kind.SPOILT, texts.IS_ZIP),
    (NAME, zipped({NAME: b"x"}), Kind.SPOILT, texts.IS_ZIP),
    (NAME, b"", Kind.SPOILT, texts.IS_EMPTY),
    ("document", b"", Kind.SPOILT, texts.IS_EMPTY),
    ("document", bytes(900), Kind.SPOILT, texts.IS_EMPTY),
    ("__init__.py", b"", Kind.OTHER, texts.IS_EMPTY),
    ("opdracht-1.ipynb", b'{"cells":[]}', Kind.NOTEBOOK, texts.IS_NOTEBOOK),
    ("opdracht-1.ipynb", b"half", Kind.NOTEBOOK, texts.IS_NOTEBOOK),
    (NAME, NOTEBOOK, Kind.NOTEBOOK, texts.IS_NOTEBOOK),
    (NAME, NOTEBOOK[:14], Kind.NOTEBOOK, texts.IS_NOTEBOOK),
    ("notitie.json", b'{"metadata": {}, "cells": [], "nbformat": 4}', Kind.NOTEBOOK, texts.IS_NOTEBOOK),
    (f"._{NAME}", APPLE, Kind.NOISE, None),
    (NAME, APPLE, Kind.NOISE, None),
    (f"._{NAME}", b"\0\0\0\0", Kind.NOISE, None),
    (".DS_Store", b"\x00\x00\x00\x01Bud1", Kind.NOISE, None),
    ("Thumbs.db", b"x", Kind.NOISE, None),
    ("index.html", b"<html></html>", Kind.NOISE, None),
    ("opdracht.json", b'{"name": "x", "questions": [], "release": "r"}', Kind.NOISE, None),
    ("timestamp.txt", b"2026-01-05 12:00:00 UTC", Kind.NOISE, None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "kind", "why"), OTHERS)
def test_everything_else_is_named(name, content, kind, why):
    """What is surely no hand-in is told apart from what may hide one, each by what it is and with a next step."""
    found = identify(name, content)
    assert (found.kind, found.refusal, found.handin, found.answers) == (kind, why, None, None)


@pytest.mark.parametrize("name", ["antwoorden.json", "antwoorden (1).json", "antwoorden.json.txt"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_bare_answers_are_seen(name, encoding):
    """The file of answers beside the notebook is seen, also when an editor saved it again."""
    content = json.dumps({"format": 1, "answers": ANSWERS}, ensure_ascii=False).encode(encoding)
    found = identify(name, content)
    assert (found.kind, found.answers) == (Kind.ANSWERS, ANSWERS)


@pytest.mark.parametrize(
    ("name", "beginning", "kind"),
    [
        ("film.mp4", b"\x00\x00\x00\x18ftypmp42", Kind.OTHER),
        ("groot.ipynb", NOTEBOOK[:30], Kind.NOTEBOOK),
        ("groot", SEALED["2"].encode()[:500], Kind.SPOILT),
        ("groot", SEALED["2"].encode(), Kind.SPOILT),
        ("geheim.json", b"", Kind.SPOILT),
        ("werk.zip", b"", Kind.SPOILT),
    ],
)
def test_what_was_not_read_to_its_end_may_be_a_hand_in(name, beginning, kind):
    """Only a beginning that shows something else says that an unread file is none."""
    assert unread(name, beginning, texts.BROKEN).kind is kind
    assert unread(name, beginning, texts.BROKEN).refusal == texts.BROKEN
