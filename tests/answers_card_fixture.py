"""An assignment of three questions with answers, the card about all of them, and files of answers."""

from datetime import datetime

import pytest
from fakes import SAVED, Browser
from stored_answers import CASE, OPEN
from wederkerig.answers.handin import make_hand_in
from wederkerig.cards.answers import AnswersCard
from wederkerig.items.kinds.classify import ClassifyAnswer, ClassifyQuestion
from wederkerig.items.kinds.reflect import ReflectAnswer
from wederkerig.places import Release

SECOND = ClassifyQuestion("tweede-casus", "Iets anders.", "Wat overheerst?")
OTHER = ClassifyQuestion("uit-een-les", "Iets.", "Wat overheerst?")
RELEASE = Release("opdracht-1", "r1", (CASE, SECOND, OPEN), "a1", ("r0", "r-1"), {"a0": ("r-2",)})
ANSWERS = {CASE: ClassifyAnswer("liefdadigheid"), SECOND: ClassifyAnswer("wederkerigheid"), OPEN: ReflectAnswer("A")}
ALL_MISSING = ["Casus 1", "Casus 2", "Open vraag 1"]


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


def sealed(answers, name="opdracht-1", release="r1"):
    """The text of a file with these answers."""
    return make_hand_in(name, release, answers, datetime.fromisoformat(SAVED)).to_text()
