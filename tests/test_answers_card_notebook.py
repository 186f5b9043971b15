"""A notebook shows the card about all answers, for its own cards and under its own name."""

import pytest
from answers_card_fixture import ALL_MISSING, ANSWERS, RELEASE, SECOND
from stored_answers import CASE, OPEN
from wederkerig import notebook, texts
from wederkerig.answers.handin import read_hand_in
from wederkerig.cards.card import Card
from wederkerig.items.vocabulary import LABELS
from wederkerig.places import ASSIGNMENT_FILE, release_text


@pytest.fixture
def shown(monkeypatch):
    """What a notebook displays, in order."""
    displayed = []
    monkeypatch.setattr(notebook, "display", displayed.append)
    return displayed


def open_lesson(folder):
    return notebook.Cards("les", {question.id: question for question in RELEASE.questions}, {}, folder)


def open_assignment(folder):
    (folder / ASSIGNMENT_FILE).write_text(release_text(RELEASE), encoding="utf-8")
    return notebook.Assignment(folder)


def test_a_lesson_keeps_its_answers_and_an_assignment_is_handed_in(shown, tmp_path):
    """The card of an assignment speaks of handing in and that of a lesson does not; each names its own file."""
    cards = open_lesson(tmp_path)
    for question in RELEASE.questions:
        cards.show(question.id)
    shown.clear()
    cards.answers()
    open_assignment(tmp_path).hand_in()
    lesson, assignment = shown

    for card in shown:
        card._handle_custom_msg({"kind": "make"}, [])
    assert lesson.texts == texts.ANSWERS
    assert assignment.texts == texts.ANSWERS | texts.HAND_IN
    assert (lesson.texts["button"], assignment.texts["button"]) == ("Bewaar in een bestand", "Maak inleverbestand")
    assert set(texts.HAND_IN) < set(texts.ANSWERS)
    assert (lesson.missing, assignment.missing) == (ALL_MISSING, ALL_MISSING)
    files = [read_hand_in(card.made["content"].encode("utf-8")) for card in shown]
    assert [(file.assignment, file.release) for file in files] == [("les-les", ""), ("opdracht-1", "r1")]


@pytest.mark.parametrize("opened", [open_lesson, open_assignment])
def test_all_cards_of_a_notebook_follow(opened, shown, tmp_path):
    """After wiping every card is empty, and after loading back every card shows its answer again."""
    cards = opened(tmp_path)
    for question, answer in ANSWERS.items():
        cards.show(question.id)
        shown[-1]._handle_custom_msg({"kind": "answer", "seq": 1, "answer": answer.to_json()}, [])
    cards.show(CASE.id)
    cards.hand_in() if opened is open_assignment else cards.answers()
    *items, last = shown
    before = [item.answer for item in items]
    last._handle_custom_msg({"kind": "make"}, [])
    content = last.made["content"]

    last._handle_custom_msg({"kind": "wipe"}, [])
    assert [(item.answer, item.drawn) for item in items] == [(None, 1)] * 4

    last._handle_custom_msg({"kind": "load", "text": content}, [])
    assert before == [item.answer for item in items]
    assert [item.drawn for item in items] == [2] * 4
    assert None not in before


def test_items_have_the_numbers_of_the_cards_above(shown, tmp_path):
    """What is missing is numbered in the order in which the notebook shows its cards."""
    cards = open_lesson(tmp_path)
    for question in (SECOND, CASE, OPEN):
        cards.show(question.id)
    shown[0]._handle_custom_msg({"kind": "answer", "seq": 1, "answer": ANSWERS[SECOND].to_json()}, [])

    cards.answers()

    assert shown[-1].missing == ["Casus 2", "Open vraag 1"]


def test_unattended_there_is_no_card_about_answers(shown, tmp_path, monkeypatch):
    """Where nbgrader grades unattended a notebook shows no card about all answers."""
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")

    open_lesson(tmp_path).answers()
    open_assignment(tmp_path).hand_in()

    assert shown == []


def test_a_notebook_shows_live_cards(shown, tmp_path):
    """A notebook shows the card of an item live, with every choice there is."""
    open_lesson(tmp_path).show(CASE.id)

    [card] = shown
    assert isinstance(card, Card)
    assert list(LABELS) == [option["id"] for option in card.options["labels"]]
