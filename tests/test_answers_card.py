"""The card about all answers without a browser: what is missing, and a file with the answers."""

import os
from datetime import datetime

import pytest
import wederkerig.answers.store as store_module
from answers_card_fixture import ANSWERS, OTHER, SECOND, answer_all, card, changes, page, sealed  # noqa: F401 (fixtures)
from fakes import forbidden, full_disk, stop_clock
from stored_answers import CASE, OPEN
from wederkerig import texts
from wederkerig.answers.handin import read_hand_in
from wederkerig.answers.store import FILE_NAME
from wederkerig.items.kinds.classify import ClassifyAnswer
from wederkerig.items.kinds.reflect import ReflectAnswer


def test_the_card_names_what_is_missing(store, card, page):
    """The card says which items have no answer, by the names that students know."""
    assert (card.missing, card.made, card.error) == (["Casus 1", "Casus 2", "Open vraag 1"], None, "")

    store.save(SECOND, ClassifyAnswer("liefdadigheid"))
    store.save(CASE, ClassifyAnswer(cues=frozenset({"prijs"})))
    store.save(OPEN, ReflectAnswer(" \n"))
    page.send(kind="check")

    assert card.missing == ["Casus 1", "Open vraag 1"]
    assert page.got == [{"kind": "done"}]
    assert card.made is None


def test_the_card_makes_the_file(store, card, page, tmp_path, monkeypatch):
    """The file that the card makes holds the stored answers of this assignment and no others."""
    stop_clock(monkeypatch)
    answer_all(store)
    store.save(OTHER, ClassifyAnswer("liefdadigheid"))

    page.send(kind="make")

    content = (tmp_path / "opdracht-1-inlevering.json").read_bytes()
    handin = read_hand_in(content)
    saved = {"saved": "2026-03-04T05:06:07+00:00"}
    assert (handin.assignment, handin.release, handin.asked) == ("opdracht-1", "r1", "a1")
    assert {question.id: {**answer.to_json(), **saved} for question, answer in ANSWERS.items()} == handin.answers
    assert datetime.fromisoformat(handin.made).tzinfo is not None
    made = {"file": "opdracht-1-inlevering.json", "receipt": handin.receipt, "content": content.decode("utf-8")}
    assert (made, [], "") == (card.made, card.missing, card.error)
    assert page.got == [{"kind": "done"}]


def test_the_file_has_no_history(store, card, page):
    """Of an answer that was also changed elsewhere the file holds the one that counts."""
    store.save(CASE, ClassifyAnswer("voor-wat-hoort-wat"))
    last = store.save(CASE, ANSWERS[CASE])
    assert last.elsewhere

    page.send(kind="make")

    answers = read_hand_in(card.made["content"].encode("utf-8")).answers
    assert {"een-casus": {**ANSWERS[CASE].to_json(), "saved": last.time}} == answers


def test_an_incomplete_assignment_can_be_handed_in(store, card, page):
    """Who leaves items open is told which, and may hand in all the same."""
    store.save(CASE, ClassifyAnswer("liefdadigheid"))

    page.send(kind="make")

    assert card.missing == ["Casus 2", "Open vraag 1"]
    assert list(read_hand_in(card.made["content"].encode("utf-8")).answers) == ["een-casus"]


def test_a_file_that_cannot_be_made_is_told(store, card, page, tmp_path, monkeypatch):
    """When the file cannot be written the card says why, and a file from before is there to the byte."""
    store.save(CASE, ClassifyAnswer("liefdadigheid"))
    page.send(kind="make")
    path = tmp_path / "opdracht-1-inlevering.json"
    before = path.read_bytes()
    store.save(CASE, ClassifyAnswer("wederkerigheid"))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full_disk)
        page.send(kind="make")

    assert texts.HAND_IN_FAILED.format(reason="de schijf is vol") == card.error
    assert before == path.read_bytes()
    assert [FILE_NAME, path.name] == sorted(file.name for file in tmp_path.iterdir())

    page.send(kind="make")
    assert card.error == ""
    assert read_hand_in(path.read_bytes()).answers["een-casus"]["label"] == "wederkerigheid"


@pytest.mark.parametrize("kind", ["make", "wipe", "load"])
def test_nothing_is_done_when_answers_cannot_be_read(kind, store, card, page, changes, tmp_path, monkeypatch):
    """A card that cannot read the answers says so, makes no file without them and leaves them as they are."""
    store.save(CASE, ClassifyAnswer("liefdadigheid"))
    before = store.path.read_bytes()

    with monkeypatch.context() as patch:
        patch.setattr(store_module, "read_whole", forbidden)
        page.send(kind=kind, text=sealed({}))

    assert texts.READ_FAILED.format(file=FILE_NAME, reason="geen toegang") == card.error
    assert (card.made, card.done, page.got, changes) == (None, "", [{"kind": "done"}], [])
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]
    assert before == store.path.read_bytes()


@pytest.mark.parametrize("content", [{}, {"kind": "hack"}, {"kind": None}, {"text": sealed({})}])
def test_the_card_does_nothing_for_other_messages(content, store, card, page, changes, tmp_path):
    """A message that the card does not know makes no file and changes no answer."""
    answer_all(store)
    before = store.path.read_bytes()

    page.send(**content)

    assert (card.made, card.done, card.error, changes) == (None, "", "", [])
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]
    assert before == store.path.read_bytes()


@pytest.mark.parametrize("content", [{}, {"kind": "hack"}, {"kind": None}, {"kind": ["make"]}])
def test_the_card_makes_no_file_for_other_messages(content, card, page, tmp_path):
    """A message that the card does not know makes no file."""
    page.send(**content)

    assert card.made is None
    assert list(tmp_path.iterdir()) == []


def test_every_request_begins_with_a_clean_card(store, card, page):
    """What the card said of one request is gone with the next."""
    answer_all(store)
    page.send(kind="load", text="kapot")
    assert card.error != ""

    page.send(kind="load", text=sealed({}))
    assert (card.error, card.done) == ("", texts.ANSWERS["loaded"].format(n=0))

    page.send(kind="check")
    assert (card.error, card.done) == ("", "")
