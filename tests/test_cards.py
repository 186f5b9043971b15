"""Cards without a browser: messages in, state, messages and files out."""

import json
import os
from datetime import datetime

import pytest
import wederkerig.answers.store as store_module
from cards_fixture import CASE, KEY, OPEN, RAW, browser  # noqa: F401 (fixtures)
from fakes import forbidden, full_disk
from wederkerig import texts
from wederkerig.answers.store import FILE_NAME, AnswerStore
from wederkerig.cards.card import Card
from wederkerig.items.kinds.classify import ClassifyAnswer
from wederkerig.items.kinds.reflect import ReflectAnswer
from wederkerig.items.vocabulary import CERTAINTIES, CUES, LABELS


def test_a_card_shows_question_and_choices(store):
    """A card of a case carries the case, its stem and every choice there is, each with its text."""
    card = Card(CASE, KEY, store)

    assert {"kind": "classify", "id": "een-casus", "case": CASE.case, "stem": CASE.stem} == card.question
    assert list(LABELS.items()) == [(option["id"], option["text"]) for option in card.options["labels"]]
    assert [(cue, CUES[cue].text) for cue in CUES] == [
        (option["id"], option["text"]) for option in card.options["cues"]
    ]
    assert list(CERTAINTIES.items()) == [(option["id"], option["text"]) for option in card.options["certainties"]]
    assert (card.answer, card.explanation, card.explains, card.notice) == (None, None, True, "")


def test_an_open_card_shows_question_and_rubric(store):
    """A card of an open question carries the question and its rubric, and no choices."""
    card = Card(OPEN, None, store)

    rubric = [{"name": "Taal", "levels": ["onduidelijk", "duidelijk"]}]
    assert {"kind": "reflect", "id": "een-vraag", "question": "Wat vind je?", "rubric": rubric} == card.question
    assert (card.options, card.explains) == ({}, False)


def test_an_answer_is_saved_and_confirmed(store, browser):
    """An answer from the browser stands in the file before the card says that it is saved."""
    card = Card(CASE, KEY, store)
    page = browser(card)

    page.answer(RAW, seq=7)

    stored = json.loads(store.path.read_text(encoding="utf-8"))["answers"]["een-casus"]
    assert [{"kind": "saved", "seq": 7, "time": stored["saved"]}] == page.got
    assert datetime.fromisoformat(stored["saved"]).tzinfo is not None
    marks = {"saved": stored["saved"], "revision": store.look(CASE)[1]}
    assert {**RAW, "cues": ["gelijke-voet", "prijs", "relatie"], **marks} == stored
    assert card.answer == {**RAW, "cues": ["gelijke-voet", "prijs", "relatie"]}


def test_an_open_answer_is_saved(store, browser):
    """The text of an open answer is saved as it was typed."""
    page = browser(Card(OPEN, None, store))

    page.answer({"text": " Eén regel\nen nog één. 🙂"})

    assert [message["kind"] for message in page.got] == ["saved"]
    assert ReflectAnswer(" Eén regel\nen nog één. 🙂") == store.answer(OPEN)


def test_an_answer_from_before_stands_there_again(tmp_path):
    """A new card begins with the answer that was saved before."""
    AnswerStore(tmp_path).save(CASE, ClassifyAnswer("liefdadigheid", frozenset({"prijs"}), "laag"))

    card = Card(CASE, KEY, AnswerStore(tmp_path))

    assert card.answer == {"label": "liefdadigheid", "cues": ["prijs"], "certainty": "laag"}


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (None, "Het antwoord op een-casus heeft niet de juiste vorm."),
        ({"label": "vriendschap"}, "Het antwoord op een-casus noemt een keuze die niet bestaat."),
        ({"cues": [["prijs"]]}, "Het antwoord op een-casus noemt een aanwijzing die niet bestaat."),
    ],
)
def test_an_answer_of_another_form_is_not_saved(raw, message, store, browser):
    """An answer that does not fit the question is refused in Dutch, and nothing is written."""
    card = Card(CASE, KEY, store)
    page = browser(card)

    page.answer(raw, seq=3)

    assert [{"kind": "failed", "seq": 3, "message": message}] == page.got
    assert (store.path.exists(), card.answer) == (False, None)


def test_a_failed_save_is_told(store, browser, monkeypatch):
    """When the disk is full the browser hears why, and the answer from before is still there."""
    card = Card(CASE, KEY, store)
    page = browser(card)
    page.answer({"label": "wederkerigheid"}, seq=1)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full_disk)
        page.answer(RAW, seq=2)

    failed = {"kind": "failed", "seq": 2, "message": texts.SAVE_FAILED.format(reason="de schijf is vol")}
    assert failed == page.got[-1]
    assert ClassifyAnswer("wederkerigheid") == store.answer(CASE)
    assert card.answer == {"label": "wederkerigheid", "cues": [], "certainty": None}


def test_an_unreadable_file_is_told_at_once(store, monkeypatch):
    """A card of which the answers cannot be read says so when it appears."""
    store.save(CASE, ClassifyAnswer("liefdadigheid"))

    with monkeypatch.context() as patch:
        patch.setattr(store_module, "read_whole", forbidden)
        card = Card(CASE, KEY, store)

    assert texts.READ_FAILED.format(file=FILE_NAME, reason="geen toegang") == card.notice


def aside(store):
    """The names of the files that were set aside, oldest first."""
    return sorted(path.name for path in store.path.parent.glob("antwoorden-onleesbaar-*"))


def test_a_file_that_was_set_aside_is_told(store, browser):
    """A card says once under which name a damaged file was kept, at its start and when it happens during work."""
    store.path.write_bytes(b"kapot")
    card = Card(CASE, KEY, store)
    [first] = aside(store)
    assert texts.SET_ASIDE.format(file=first) == card.notice
    assert Card(CASE, KEY, store).notice == ""

    store.path.write_bytes(b"weer kapot")
    page = browser(card)
    page.answer(RAW)

    assert page.got[-1]["kind"] == "saved"
    [second] = set(aside(store)) - {first}
    assert texts.SET_ASIDE.format(file=second) == card.notice


@pytest.mark.parametrize(
    "content", [{}, {"kind": "hack"}, {"kind": None}, {"kind": "explain"}, {"kind": ["answer"]}, {"answer": RAW}]
)
def test_other_messages_do_nothing(content, store, browser):
    """A message that the card does not know changes nothing."""
    card = Card(CASE, KEY, store)
    page = browser(card)

    page.send(**content)

    assert (page.got, page.changes, store.path.exists()) == ([], [], False)
