"""The card about all answers without a browser: what is missing, a file with them, loading it back, wiping."""

import json
import os
from datetime import datetime

import pytest
import wederkerig.answers.store as store_module
from fakes import SAVED, Browser, forbidden, full_disk, stop_clock
from wederkerig import notebook, texts
from wederkerig.answers.handin import make_hand_in, read_hand_in
from wederkerig.answers.model import ClassifyAnswer, ReflectAnswer
from wederkerig.answers.store import FILE_NAME, AnswerStore
from wederkerig.cards.answers import AnswersCard
from wederkerig.cards.card import Card
from wederkerig.items.model import ClassifyQuestion, ReflectQuestion
from wederkerig.items.vocabulary import LABELS
from wederkerig.places import ASSIGNMENT_FILE, Release, question_to_json

CASE = ClassifyQuestion("een-casus", "Wat er gebeurde.")
SECOND = ClassifyQuestion("tweede-casus", "Iets anders.")
OPEN = ReflectQuestion("een-vraag", "Wat vind je?", ())
OTHER = ClassifyQuestion("uit-een-les", "Iets.")
RELEASE = Release("opdracht-1", "r1", (CASE, SECOND, OPEN))
ANSWERS = {CASE: ClassifyAnswer("liefdadigheid"), SECOND: ClassifyAnswer("wederkerigheid"), OPEN: ReflectAnswer("A")}
ALL_MISSING = ["Casus 1", "Casus 2", "Open vraag 1"]


@pytest.fixture
def store(tmp_path):
    return AnswerStore(tmp_path)


@pytest.fixture
def changes():
    """What the card told the notebook: one entry each time the answers were changed as a whole."""
    return []


@pytest.fixture
def card(store, changes):
    return AnswersCard(RELEASE, store, lambda: changes.append("changed"), graded=True)


@pytest.fixture
def page(card, monkeypatch):
    return Browser(card, monkeypatch)


def answer_all(store):
    for question, answer in ANSWERS.items():
        store.save(question, answer)


def stored(store):
    """The stored answers as they stand in the file."""
    return json.loads(store.path.read_text(encoding="utf-8"))["answers"]


def sealed(answers, name="opdracht-1", release="r1"):
    """The text of a file with these answers."""
    return make_hand_in(name, release, answers, datetime.fromisoformat(SAVED)).to_text()


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
    assert (handin.assignment, handin.release) == ("opdracht-1", "r1")
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

    assert texts.HAND_IN_FAILED.format(reason="No space left on device") == card.error
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

    assert texts.READ_FAILED.format(file=FILE_NAME, reason="Permission denied") == card.error
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

    assert texts.SAVE_FAILED.format(reason="No space left on device") == card.error
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


FULL = {question.id: answer.to_json() for question, answer in ANSWERS.items()}
REFUSED = {
    "another assignment": (sealed(FULL, name="opdracht-2"), texts.LOAD_OTHER.format(name="opdracht-2")),
    "a long name": (sealed(FULL, name="x" * 500), texts.LOAD_OTHER.format(name="x" * 60)),
    "another release": (sealed(FULL, release="r2"), texts.LOAD_OTHER.format(name="opdracht-1")),
    "changed": (sealed(FULL).replace('"A"', '"B"'), texts.HANDIN_CHANGED),
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


def test_every_request_begins_with_a_clean_card(store, card, page):
    """What the card said of one request is gone with the next."""
    answer_all(store)
    page.send(kind="load", text="kapot")
    assert card.error != ""

    page.send(kind="load", text=sealed({}))
    assert (card.error, card.done) == ("", texts.ANSWERS["loaded"].format(n=0))

    page.send(kind="check")
    assert (card.error, card.done) == ("", "")


@pytest.fixture
def shown(monkeypatch):
    """What a notebook displays, in order."""
    displayed = []
    monkeypatch.setattr(notebook, "display", displayed.append)
    return displayed


def open_lesson(folder):
    return notebook.Cards("les", {question.id: question for question in RELEASE.questions}, {}, folder)


def open_assignment(folder):
    content = {"name": "opdracht-1", "release": "r1", "questions": [question_to_json(q) for q in RELEASE.questions]}
    (folder / ASSIGNMENT_FILE).write_text(json.dumps(content), encoding="utf-8")
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
