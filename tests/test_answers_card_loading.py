"""The card about all answers wipes them and loads them back from a file, if that file belongs here."""

import os

import pytest
from answers_card_fixture import ALL_MISSING, ANSWERS, OTHER, SECOND, answer_all, card, changes, page, sealed  # noqa: F401 (fixtures)
from fakes import full_disk
from stored_answers import CASE, OPEN, stored
from wederkerig import texts
from wederkerig.answers.store import FILE_NAME
from wederkerig.items.kinds.classify import ClassifyAnswer

FULL = {question.id: answer.to_json() for question, answer in ANSWERS.items()}
REFUSED = {
    "another assignment": (sealed(FULL, name="opdracht-2"), texts.LOAD_OTHER.format(name="opdracht-2")),
    "a long name": (sealed(FULL, name="x" * 500), texts.LOAD_OTHER.format(name="x" * 60)),
    "an unknown release": (sealed(FULL, release="r2"), texts.LOAD_OTHER_RELEASE.format(name="opdracht-1")),
    "one that asked something else": (sealed(FULL, release="r-2"), texts.LOAD_OTHER_RELEASE.format(name="opdracht-1")),
    "changed": (sealed(FULL).replace('\\"A\\"', '\\"B\\"'), texts.HANDIN_CHANGED),
    "cut off": (sealed(FULL)[:-20], texts.HANDIN_UNREADABLE),
    "prose": ("Beste docent", texts.HANDIN_UNREADABLE),
    "half a character": ('{"\ud83d', texts.HANDIN_UNREADABLE),
    "another file": ("[1, 2]", texts.HANDIN_OTHER_FILE),
    "no text": (None, texts.HANDIN_UNREADABLE),
    "a list": (["{}"], texts.HANDIN_UNREADABLE),
    "too large": ("x" * 2_000_001, texts.HANDIN_TOO_LARGE),
    "an answer that does not fit": (
        sealed({**FULL, SECOND.id: {"label": "vriendschap"}}),
        "Het antwoord op tweede-casus noemt een keuze die niet bestaat.",
    ),
    "no answer": (
        sealed({**FULL, SECOND.id: None}),
        "Het antwoord op tweede-casus heeft niet de juiste vorm.",
    ),
}


def test_wiping_leaves_other_notebooks_alone(store, card, page, changes):
    """Wiping deletes the answers in this notebook, says so, and has every card drawn anew."""
    answer_all(store)
    store.save(OTHER, ClassifyAnswer("liefdadigheid"))
    other = stored(store)[OTHER.id]
    page.send(kind="make")

    page.send(kind="wipe")

    assert {OTHER.id: other} == stored(store)
    assert (card.missing, card.made, card.error) == (ALL_MISSING, None, "")
    assert texts.ANSWERS["wiped"] == card.done
    assert (changes, page.got[1:]) == (["changed"], [{"kind": "done"}])


@pytest.mark.parametrize("kind", ["wipe", "load"])
def test_a_full_disk_keeps_the_answers(kind, store, card, page, changes, monkeypatch):
    """When wiping or loading cannot be written the card says why, and nothing has changed."""
    answer_all(store)
    before = store.path.read_bytes()

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full_disk)
        page.send(kind=kind, text=sealed({CASE.id: {"label": "wederkerigheid"}}))

    assert texts.SAVE_FAILED.format(reason="de schijf is vol") == card.error
    assert (card.done, card.missing, changes, page.got) == ("", [], [], [{"kind": "done"}])
    assert before == store.path.read_bytes()


def test_a_file_is_loaded_back(store, card, page, changes):
    """What the card put in a file, it puts back from that file after wiping, and has every card drawn anew."""
    answer_all(store)
    page.send(kind="make")
    content = card.made["content"]
    page.send(kind="wipe")

    page.send(kind="load", text=content)

    assert {question: store.answer(question) for question in ANSWERS} == ANSWERS
    assert sorted(stored(store)) == sorted(question.id for question in ANSWERS)
    assert (card.missing, card.made, card.error) == ([], None, "")
    assert texts.ANSWERS["loaded"].format(n=3) == card.done
    assert changes == ["changed", "changed"]
    assert page.got == [{"kind": "done"}] * 3


@pytest.mark.parametrize("release", ["r0", "r-1"])
def test_a_file_of_an_earlier_release_is_loaded_back(release, store, card, page):
    """What was made with an earlier release that asked the same is loaded back, and the card says so."""
    page.send(kind="load", text=sealed(FULL, release=release))

    assert {question: store.answer(question) for question in ANSWERS} == ANSWERS
    assert (card.missing, card.error) == ([], "")
    assert texts.ANSWERS["loadedEarlier"].format(n=3) == card.done


def test_loading_keeps_what_stood_here(store, card, page):
    """An answer that differs from the loaded one is kept; one that is not in the file stays as it is."""
    answer_all(store)
    before = stored(store)

    page.send(kind="load", text=sealed({CASE.id: {"label": "voor-wat-hoort-wat"}, OPEN.id: {"text": "A"}}))

    after = stored(store)
    assert store.answer(CASE) == ClassifyAnswer("voor-wat-hoort-wat")
    assert [{**ANSWERS[CASE].to_json(), "saved": before[CASE.id]["saved"]}] == after[CASE.id]["earlier"]
    assert {id: before[id] for id in (SECOND.id, OPEN.id)} == {id: after[id] for id in (SECOND.id, OPEN.id)}
    assert texts.ANSWERS["loaded"].format(n=2) == card.done


@pytest.mark.parametrize("kind", REFUSED)
def test_another_file_is_not_loaded(kind, store, card, page, changes, tmp_path):
    """A file that does not belong here or was changed is refused in Dutch, and nothing is stored."""
    store.save(CASE, ClassifyAnswer("voor-wat-hoort-wat"))
    before = store.path.read_bytes()
    text, message = REFUSED[kind]

    page.send(kind="load", text=text)

    assert message == card.error
    assert (card.done, card.missing, changes) == ("", ["Casus 2", "Open vraag 1"], [])
    assert page.got == [{"kind": "done"}]
    assert before == store.path.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]
