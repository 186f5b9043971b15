"""What the cells of a notebook call: open a lesson or an assignment and show its cards.

A cell shows HTML; the one widget of the notebook (cards/channel.py) lets JavaScript bring it to life.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from IPython.display import HTML, display

from . import texts
from .answers.file import stored_answer
from .cards.channel import Channel
from .cards.form_html import answers_html, card_html, growth_html
from .cards.fragments import Fragments
from .cards.lesson_data import FIRST, growth_data, lesson_data
from .cards.static_html import StaticCard
from .cells import ASSIGNMENT, LESSON
from .errors import PlaceError
from .explorations import card_html as exploration_card
from .explorations import texts as exploration_texts
from .explorations.catalogue import EXPLORATIONS, exploration
from .files import matching
from .items.load import read_items
from .items.model import Item, Key, Question
from .items.sources import Sources
from .places import find_datasets, read_release

_UNATTENDED = "NBGRADER_EXECUTION"


class Cards:
    """The cards of one notebook: its questions, and its line to the kernel and the answers beside it."""

    graded: bool

    def __init__(self, name: str, questions: Mapping[str, Question], data: Mapping[str, Any], folder: Path) -> None:
        self.name = name
        self.questions = questions
        self.folder = folder
        self.channel = Channel(data, folder)

    def open_channel(self) -> None:
        """Let the cards that come live (nothing where nbgrader grades unattended)."""
        if not os.environ.get(_UNATTENDED):
            display(self.channel)

    def show(self, item: str) -> None:
        """Show the card of one item; where nbgrader grades unattended, its static form.

        Raises:
            PlaceError: when the notebook has no such item.
        """
        self._show(item, explains=not self.graded)

    def _show(self, item: str, explains: bool) -> None:
        if item not in self.questions:
            raise PlaceError(texts.NO_ITEM.format(item=item, name=self.name))
        question = self.questions[item]
        if os.environ.get(_UNATTENDED):
            display(StaticCard(question, stored_answer(self.folder, question)))
        else:
            display(HTML(card_html(question, explains)))

    def _show_live(self, html: str) -> None:
        """Show what is nothing where nbgrader grades unattended."""
        if not os.environ.get(_UNATTENDED):
            display(HTML(html))


class Assignment(Cards):
    """A graded assignment: cards without keys, and a card to hand in."""

    graded = True

    def __init__(self, folder: Path) -> None:
        self.release = read_release(folder)
        name, questions = self.release.name, self.release.questions
        data = lesson_data(name, ASSIGNMENT, questions, {}, self.release)
        super().__init__(name, {question.id: question for question in questions}, data, folder)

    def hand_in(self) -> None:
        """Show the card that makes the hand-in file (nothing where nbgrader grades unattended)."""
        self._show_live(answers_html(graded=True))


class Lesson(Cards):
    """A lesson: practice cards that explain, and what only lessons have."""

    graded = False

    def __init__(self, name: str, datasets: Path, folder: Path) -> None:
        self._datasets = datasets
        self.sources = Sources(datasets)
        self._own = self._items(name)
        questions = {item.id: item.question for item in self._own}
        data = lesson_data(name, LESSON, questions.values(), _keys(self._own))
        super().__init__(name, questions, data | {"explorations": {"texts": exploration_texts.STATES}}, folder)

    def measure(self, item: str) -> None:
        """Show the card of one item without an explanation: it measures what the student thinks by now.

        Raises:
            PlaceError: when the lesson has no such item.
        """
        self._show(item, explains=False)

    def answers(self) -> None:
        """Show the card about all answers in this notebook (nothing where nbgrader grades unattended)."""
        self._show_live(answers_html(graded=False))

    def growth(self) -> None:
        """Show the card that lays the measurement of the first lesson beside the one of this lesson.

        Raises:
            PlaceError: when the first lesson is not there.
        """
        before = self._items(FIRST)
        growth = growth_data(before, self._own)
        if growth["definition"] not in [item.id for item in before]:
            raise PlaceError(texts.NO_ITEM.format(item=growth["definition"], name=FIRST))
        questions = [item.question for item in before]
        self.channel.add(lesson_data(self.name, LESSON, questions, _keys(before), None, growth))
        self._show_live(growth_html())

    def explore(self, name: str) -> None:
        """Show an exploration.

        Raises:
            PlaceError: when there is none of that name.
        """
        if name not in EXPLORATIONS:
            raise PlaceError(texts.NO_ITEM.format(item=name, name=self.name))
        display(HTML(exploration_card.card_html(exploration(name), "kernel")))

    def fragments(self, kernlabel: str) -> None:
        """Show the interview fragments of one kernlabel, to browse."""
        display(Fragments(kernlabel, self.sources))

    def _items(self, name: str) -> list[Item]:
        files = matching(self._datasets / "practice", f"{name}*.toml")
        if not files:
            raise PlaceError(texts.NO_LESSON.format(name=name))
        return list(read_items(files, self.sources).values())


def _keys(items: list[Item]) -> Mapping[str, Key]:
    return {item.id: item.key for item in items}


def lesson(name: str) -> Lesson:
    """Open the lesson whose practice items stand in `datasets/practice/<name>*.toml`.

    Raises:
        PlaceError: when there are no such files in this folder or a folder above.
    """
    folder = Path.cwd()
    made = Lesson(name, find_datasets(folder), folder)
    made.open_channel()
    return made


def assignment() -> Assignment:
    """Open the graded assignment in whose folder the notebook stands.

    Raises:
        PlaceError: when its file of questions is not there or damaged.
    """
    made = Assignment(Path.cwd())
    made.open_channel()
    return made
