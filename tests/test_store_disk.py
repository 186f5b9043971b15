"""A disk that is full, read-only or gone, and an interrupted write: they lose no answer and are told."""

import os
from pathlib import Path

import pytest
import wederkerig.answers.store as store_module
from fakes import forbidden, full_disk
from stored_answers import CASE, CHOICE, OTHER, names
from wederkerig import texts
from wederkerig.answers.store import FILE_NAME, AnswerStore, replace_file
from wederkerig.errors import StoreError
from wederkerig.items.kinds.classify import ClassifyAnswer


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_failing_disk_loses_nothing(owner, name, store, tmp_path, monkeypatch):
    """When the disk refuses, the save fails with the reason and the old file is there to the byte, and no other."""
    store.save(CASE, CHOICE)
    before = store.path.read_bytes()

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, full_disk)
        with pytest.raises(StoreError) as caught:
            store.save(CASE, ClassifyAnswer("liefdadigheid"))

    assert texts.SAVE_FAILED.format(reason="de schijf is vol") == str(caught.value)
    assert before == store.path.read_bytes()
    assert names(tmp_path) == [FILE_NAME]
    assert store.answer(CASE) == CHOICE


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_failing_first_save_leaves_no_file(owner, name, store, tmp_path, monkeypatch):
    """When the very first save fails, the folder stays as it was."""
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, full_disk)
        with pytest.raises(StoreError):
            store.save(CASE, CHOICE)

    assert names(tmp_path) == []


def test_a_folder_that_is_gone_is_a_failed_save(tmp_path):
    """A save into a folder that is no longer there says why it failed."""
    with pytest.raises(StoreError) as caught:
        AnswerStore(tmp_path / "weg").save(CASE, CHOICE)

    assert texts.SAVE_FAILED.format(reason="het is er niet") == str(caught.value)


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


@pytest.mark.parametrize("action", ["load", "answer", "save", "final", "wipe", "load_back", "revision"])
def test_an_unreadable_file_is_left_alone(action, store, tmp_path, monkeypatch):
    """A file that may not be read is an error with the reason, and is neither overwritten nor set aside."""
    store.save(CASE, CHOICE)
    before = store.path.read_bytes()
    actions = {
        "load": store.load,
        "answer": lambda: store.answer(CASE),
        "save": lambda: store.save(CASE, ClassifyAnswer("liefdadigheid")),
        "final": lambda: store.final([CASE.id]),
        "wipe": lambda: store.wipe([CASE.id]),
        "load_back": lambda: store.load_back([CASE], {CASE.id: OTHER.to_json()}),
        "revision": lambda: store.look(CASE)[1],
    }

    with monkeypatch.context() as patch:
        patch.setattr(store_module, "read_whole", forbidden)
        with pytest.raises(StoreError) as caught:
            actions[action]()

    assert texts.READ_FAILED.format(file=FILE_NAME, reason="geen toegang") == str(caught.value)
    assert before == store.path.read_bytes()
    assert names(tmp_path) == [FILE_NAME]
    assert store.set_aside is None


@pytest.mark.parametrize("action", ["wipe", "load_back"])
@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_failing_disk_leaves_all_answers(action, owner, name, store, tmp_path, monkeypatch):
    """When the disk refuses to wipe or load back, that fails with the reason and the file is there to the byte."""
    store.save(CASE, CHOICE)
    before = store.path.read_bytes()
    actions = {
        "wipe": lambda: store.wipe(["een-casus"]),
        "load_back": lambda: store.load_back([CASE], {"een-casus": OTHER.to_json()}),
    }

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, full_disk)
        with pytest.raises(StoreError) as caught:
            actions[action]()

    assert texts.SAVE_FAILED.format(reason="de schijf is vol") == str(caught.value)
    assert before == store.path.read_bytes()
    assert names(tmp_path) == [FILE_NAME]
