"""Files on the drive of a browser kernel: read and written whole, never cut off."""

import json
import os
import stat
import sys

import pytest
from fakes import full_disk
from wederkerig.answers.store import AnswerStore
from wederkerig.browser_files import read_whole, write_whole
from wederkerig.items.kinds.reflect import ReflectAnswer, ReflectQuestion

LONG = json.dumps({"antwoord": "é🙂" * 100}, ensure_ascii=False).encode()
SHORT = json.dumps({"antwoord": ""}).encode()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "antwoorden.json"


@pytest.fixture
def handles(monkeypatch):
    """The handles that are open now: opened and not closed."""
    opened, close, real = set(), os.close, os.open

    def opening(*arguments):
        handle = real(*arguments)
        opened.add(handle)
        return handle

    def closing(handle):
        opened.discard(handle)
        close(handle)

    monkeypatch.setattr(os, "open", opening)
    monkeypatch.setattr(os, "close", closing)
    return opened


@pytest.mark.parametrize("content", [b"", b"\n", SHORT, LONG, bytes(range(256)), b"x" * (3 << 20)])
def test_what_is_written_is_read_back(content, path, handles):
    """A new file holds exactly what was written, up to the byte, and is closed."""
    write_whole(path, content)

    assert content == read_whole(path)
    assert handles == set()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (b"", b"nieuw", b"nieuw"),
        (b"kort", b"veel langer", b"veel langer"),
        (b"even", b"lang", b"lang"),
        (b"veel langer", b"kort", b"kort" + b"\n" * 7),
        (b"weg", b"", b"\n\n\n"),
    ],
)
def test_shorter_content_is_filled_with_line_ends(before, after, expected, path):
    """Where there was more before, line ends follow; nothing of before is left."""
    path.write_bytes(before)

    write_whole(path, after)

    assert expected == path.read_bytes()


@pytest.mark.parametrize("contents", [[LONG, SHORT], [SHORT, LONG], [LONG, SHORT, LONG, SHORT]])
def test_json_stays_the_same_json(contents, path):
    """Whatever stood there before, the file holds the JSON that was written last."""
    for content in contents:
        write_whole(path, content)

    assert json.loads(contents[-1]) == json.loads(read_whole(path))


def test_a_file_is_never_cut_off_or_replaced(path, monkeypatch):
    """Writing is one opening of the same file, without cutting it off in between."""
    path.write_bytes(LONG)
    before, flags, real = path.stat().st_ino, [], os.open

    def opening(name, flag, *rest):
        flags.append(flag & os.O_TRUNC)
        return real(name, flag, *rest)

    monkeypatch.setattr(os, "open", opening)
    write_whole(path, SHORT)

    assert flags == [0]
    assert (before, len(LONG)) == (path.stat().st_ino, path.stat().st_size)


def test_a_drive_that_takes_little_at_a_time_gets_it_all(path, monkeypatch):
    """When the drive takes three bytes at a time, everything is still written."""
    real = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda handle, content: real(handle, content[:3]))
        write_whole(path, LONG)

    assert path.read_bytes() == LONG


def test_a_file_that_is_not_there_is_told(path, handles):
    """Reading a file that is not there, or a place that is no file, is an OSError."""
    with pytest.raises(FileNotFoundError):
        read_whole(path)
    with pytest.raises(OSError, match="directory"):
        read_whole(path.parent)
    assert (handles, path.exists()) == (set(), False)


def test_a_place_where_nothing_can_be_written_is_told(path, handles):
    """Writing into a folder that is not there, or over a folder, is an OSError."""
    with pytest.raises(FileNotFoundError):
        write_whole(path / "weg" / "antwoorden.json", SHORT)
    with pytest.raises(IsADirectoryError):
        write_whole(path.parent, SHORT)
    assert handles == set()


def test_a_full_drive_is_told_and_the_file_is_closed(path, handles, monkeypatch):
    """When the drive is full that is said, and no handle stays open."""
    path.write_bytes(SHORT)
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full_disk)
        with pytest.raises(OSError, match="No space left"):
            write_whole(path, LONG)

    assert (SHORT, set()) == (path.read_bytes(), handles)


def test_answers_in_the_browser_are_kept_in_this_way(tmp_path, monkeypatch):
    """In a browser kernel the store writes whole: a short answer after a long one is read back as it is."""
    monkeypatch.setattr(sys, "platform", "emscripten")
    question, store = ReflectQuestion("een-vraag", "Wat?", ()), AnswerStore(tmp_path)
    store.save(question, ReflectAnswer("lang " * 100))
    size = store.path.stat().st_size

    store.wipe(["een-vraag"])
    assert (store.load(), size) == ({}, store.path.stat().st_size)

    store.save(question, ReflectAnswer("kort"))
    assert ReflectAnswer("kort") == store.answer(question)
    assert stat.S_ISREG(store.path.stat().st_mode)
    assert [store.path.name] == [file.name for file in tmp_path.iterdir()]
