"""The file of answers: saved at every change, kept through every accident."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from wederkerig import texts
from wederkerig.answers.model import ClassifyAnswer, ReflectAnswer
from wederkerig.answers.store import FILE_NAME, AnswerStore, replace_file
from wederkerig.errors import StoreError
from wederkerig.items.model import ClassifyQuestion, ReflectQuestion

CASE = ClassifyQuestion("een-casus", "Wat er gebeurde.")
OPEN = ReflectQuestion("een-vraag", "Wat vind je?", ())
CHOICE = ClassifyAnswer("wederkerigheid", frozenset({"vrijwillig", "relatie"}), "hoog")
TEXT = ReflectAnswer("Eén gedachte. 🙂")
NOW = datetime(2026, 3, 4, 5, 6, 7, 890, tzinfo=UTC)

CORRUPT = {
    "empty": b"",
    "half JSON": b'{"format": 1, "answers": {"een-casus": {"lab',
    "a list": b"[1, 2, 3]",
    "nothing": b"null",
    "no answers": b'{"format": 1}',
    "answers in a list": b'{"format": 1, "answers": []}',
    "binary": bytes(range(256)),
    "utf-16": '{"format": 1, "answers": {}}'.encode("utf-16"),
    "nested lists": b"[" * 100_000,
    "nested objects": b'{"answers": ' * 100_000,
    "a number too long to read": b'{"answers": {"a": ' + b"9" * 10_000 + b"}}",
}


@pytest.fixture
def store(tmp_path):
    return AnswerStore(tmp_path)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def full_disk(*_, **__):
    raise OSError(28, "No space left on device")


def test_an_answer_is_saved_and_read_back(store, tmp_path):
    """What one session saves, the next session reads."""
    moment = store.save(CASE, CHOICE, NOW)
    store.save(OPEN, TEXT, NOW)
    later = AnswerStore(tmp_path)

    assert moment == "2026-03-04T05:06:07+00:00"
    assert (later.answer(CASE), later.answer(OPEN)) == (CHOICE, TEXT)
    assert {
        "een-casus": {**CHOICE.to_json(), "saved": moment},
        "een-vraag": {**TEXT.to_json(), "saved": moment},
    } == later.load()
    assert later.set_aside is None


def test_the_file_has_a_known_form(store):
    """The file names its format and holds readable text, so that a person can look into it."""
    store.save(OPEN, TEXT, NOW)

    expected = {"format": 1, "answers": {"een-vraag": {"text": TEXT.text, "saved": "2026-03-04T05:06:07+00:00"}}}
    content = store.path.read_text(encoding="utf-8")
    assert expected == json.loads(content)
    assert TEXT.text in content


def test_the_moment_of_saving_is_now(store):
    """Without a given moment an answer carries the present time, with its zone."""
    before = datetime.now(UTC).replace(microsecond=0)

    saved = datetime.fromisoformat(store.save(CASE, CHOICE))

    assert before <= saved <= datetime.now(UTC)


def test_an_empty_folder_has_no_answers(store, tmp_path):
    """Without a file there are no answers, and reading makes no file."""
    assert store.load() == {}
    assert store.answer(CASE) is None
    assert names(tmp_path) == []


def test_a_later_answer_replaces_an_earlier_one(store):
    """Of one item the last saved answer counts."""
    store.save(CASE, ClassifyAnswer("liefdadigheid"), NOW)
    store.save(CASE, CHOICE, NOW)

    assert store.answer(CASE) == CHOICE


def test_two_stores_in_a_folder_keep_each_others_answers(tmp_path):
    """Two notebooks in one folder lose nothing of each other."""
    one, two = AnswerStore(tmp_path), AnswerStore(tmp_path)
    one.save(CASE, CHOICE, NOW)
    two.save(OPEN, TEXT, NOW)
    one.save(CASE, ClassifyAnswer("liefdadigheid"), NOW)

    assert (ClassifyAnswer("liefdadigheid"), TEXT) == (two.answer(CASE), one.answer(OPEN))
    assert names(tmp_path) == [FILE_NAME]


@pytest.mark.parametrize("raw", [None, 3, [], {"label": "vriendschap"}, {"cues": ["zon"]}])
def test_an_answer_that_does_not_fit_counts_as_none(raw, store):
    """A stored answer that does not fit its question is not shown, and stays in the file."""
    content = json.dumps({"format": 1, "answers": {"een-casus": raw}}).encode()
    store.path.write_bytes(content)

    assert store.answer(CASE) is None
    assert content == store.path.read_bytes()


@pytest.mark.parametrize("kind", CORRUPT)
def test_a_corrupt_file_is_set_aside(kind, store, tmp_path):
    """A file that cannot be understood is kept unchanged under another name, which the store tells."""
    store.path.write_bytes(CORRUPT[kind])

    assert store.load() == {}

    assert [store.set_aside] == names(tmp_path)
    assert store.set_aside != FILE_NAME
    assert CORRUPT[kind] == (tmp_path / store.set_aside).read_bytes()


@pytest.mark.parametrize("kind", CORRUPT)
def test_saving_never_overwrites_a_corrupt_file(kind, store, tmp_path):
    """An answer saved over a corrupt file stands in a new file, beside the old content."""
    store.path.write_bytes(CORRUPT[kind])

    store.save(CASE, CHOICE, NOW)

    assert store.answer(CASE) == CHOICE
    assert sorted([FILE_NAME, store.set_aside]) == names(tmp_path)
    assert CORRUPT[kind] == (tmp_path / store.set_aside).read_bytes()


def test_every_corrupt_file_gets_a_name_of_its_own(store, tmp_path):
    """A second and third corrupt file do not take the place of the first."""
    contents = [b"een", b"twee", b"drie"]
    kept = []
    for content in contents:
        store.path.write_bytes(content)
        store.load()
        kept.append(store.set_aside)

    assert len(set(kept)) == 3
    assert contents == [(tmp_path / name).read_bytes() for name in kept]
    assert sorted(kept) == names(tmp_path)


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_failing_disk_loses_nothing(owner, name, store, tmp_path, monkeypatch):
    """When the disk refuses, the save fails with the reason and the old file is there to the byte, and no other."""
    store.save(CASE, CHOICE, NOW)
    before = store.path.read_bytes()

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, full_disk)
        with pytest.raises(StoreError) as caught:
            store.save(CASE, ClassifyAnswer("liefdadigheid"), NOW)

    assert texts.SAVE_FAILED.format(reason="No space left on device") == str(caught.value)
    assert before == store.path.read_bytes()
    assert names(tmp_path) == [FILE_NAME]
    assert store.answer(CASE) == CHOICE


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_failing_first_save_leaves_no_file(owner, name, store, tmp_path, monkeypatch):
    """When the very first save fails, the folder stays as it was."""
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, full_disk)
        with pytest.raises(StoreError):
            store.save(CASE, CHOICE, NOW)

    assert names(tmp_path) == []


def test_a_folder_that_is_gone_is_a_failed_save(tmp_path):
    """A save into a folder that is no longer there says why it failed."""
    with pytest.raises(StoreError) as caught:
        AnswerStore(tmp_path / "weg").save(CASE, CHOICE, NOW)

    assert texts.SAVE_FAILED.format(reason="No such file or directory") == str(caught.value)


def test_an_interrupted_write_leaves_no_half_file(tmp_path, monkeypatch):
    """A write that is interrupted by the user leaves the old content and nothing else."""
    path = tmp_path / "bestand.txt"
    path.write_text("oud", encoding="utf-8")

    def interrupt(_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            replace_file(path, "nieuw")

    assert path.read_text(encoding="utf-8") == "oud"
    assert names(tmp_path) == ["bestand.txt"]


@pytest.mark.parametrize("action", ["load", "answer", "save"])
def test_an_unreadable_file_is_left_alone(action, store, tmp_path, monkeypatch):
    """A file that may not be read is an error with the reason, and is neither overwritten nor set aside."""
    store.save(CASE, CHOICE, NOW)
    before = store.path.read_bytes()
    actions = {
        "load": store.load,
        "answer": lambda: store.answer(CASE),
        "save": lambda: store.save(CASE, ClassifyAnswer("liefdadigheid"), NOW),
    }

    def forbidden(_):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", forbidden)
        with pytest.raises(StoreError) as caught:
            actions[action]()

    assert texts.READ_FAILED.format(file=FILE_NAME, reason="Permission denied") == str(caught.value)
    assert before == store.path.read_bytes()
    assert names(tmp_path) == [FILE_NAME]
    assert store.set_aside is None


def test_a_corrupt_file_that_cannot_be_moved_is_left_alone(store, tmp_path, monkeypatch):
    """When a corrupt file cannot be set aside, that is an error and the file stays."""
    store.path.write_bytes(b"kapot")

    def read_only(*_):
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", read_only)
        with pytest.raises(StoreError) as caught:
            store.save(CASE, CHOICE, NOW)

    assert texts.SET_ASIDE_FAILED.format(file=FILE_NAME, reason="Read-only file system") == str(caught.value)
    assert store.path.read_bytes() == b"kapot"
    assert names(tmp_path) == [FILE_NAME]
    assert store.set_aside is None


def test_an_answer_with_half_a_character_does_not_block_saving(store):
    """A lone surrogate in another answer of the file does not keep a student from saving."""
    store.path.write_text('{"format": 1, "answers": {"ander": {"text": "\\ud83d"}}}', encoding="ascii")

    store.save(CASE, CHOICE, NOW)

    assert store.answer(CASE) == CHOICE


@pytest.mark.parametrize("depths", [(10, 500), range(900, 1010), (1100, 1500)], ids=["below", "about", "above"])
def test_a_deep_file_does_not_block_saving(depths, store, tmp_path):
    """An answer can be saved however deep the others in the file are nested, also about where Python gives up."""
    for depth in depths:
        for path in tmp_path.iterdir():
            path.unlink()
        store.path.write_text(f'{{"answers": {{"ander": {"[" * depth}{"]" * depth}}}}}', encoding="ascii")

        store.save(CASE, CHOICE, NOW)

        assert store.answer(CASE) == CHOICE
