"""What the cells of a notebook call: open a lesson or an assignment and show its cards."""

import os
from collections.abc import Mapping
from pathlib import Path

from IPython.display import display

from . import texts
from .answers.store import AnswerStore
from .cards.answers import AnswersCard
from .cards.card import Card
from .cards.exploration import ExplorationCard
from .cards.fragments import Fragments
from .cards.growth import GrowthCard
from .cards.static_html import StaticCard
from .errors import PlaceError
from .explorations.catalogue import EXPLORATIONS, exploration
from .files import matching
from .items.kinds.classify import cases
from .items.load import read_items
from .items.model import Item, Key, Question
from .items.sources import Sources
from .places import Release, find_datasets, read_release

_UNATTENDED = "NBGRADER_EXECUTION"
_FIRST, _DEFINITION = "00", "eigen-definitie"  # the lesson with the first measurement, and its open question


class Cards:
    """The cards of one notebook: its questions, the keys that may be explained, and the answers beside it."""

    def __init__(self, name: str, questions: Mapping[str, Question], keys: Mapping[str, Key], folder: Path) -> None:
        self.name = name
        self.questions = questions
        self.keys = keys
        self.store = AnswerStore(folder)
        self._shown: dict[str, Question] = {}
        self._live: list[Card] = []

    def show(self, item: str) -> None:
        """Show the card of one item; where nbgrader grades unattended, its static form.

        Raises:
            PlaceError: when the notebook has no such item.
        """
        self._show(item, self.keys.get(item))

    def _show(self, item: str, key: Key | None) -> None:
        if item not in self.questions:
            raise PlaceError(texts.NO_ITEM.format(item=item, name=self.name))
        question = self._shown[item] = self.questions[item]
        if os.environ.get(_UNATTENDED):
            display(StaticCard(question, self.store.answer(question)))
        else:
            self._live.append(Card(question, key, self.store))
            display(self._live[-1])

    def answers(self) -> None:
        """Show the card about all answers in this notebook (nothing where nbgrader grades unattended)."""
        self._show_answers(Release(f"les-{self.name}", "", tuple(self._shown.values())), graded=False)

    def _show_answers(self, release: Release, graded: bool) -> None:
        if not os.environ.get(_UNATTENDED):
            display(AnswersCard(release, self.store, self._refresh, graded))

    def _refresh(self) -> None:
        for card in self._live:
            card.refresh()


class Assignment(Cards):
    """A graded assignment: cards without keys, and a card to hand in."""

    def __init__(self, folder: Path) -> None:
        self.release = read_release(folder)
        super().__init__(self.release.name, {question.id: question for question in self.release.questions}, {}, folder)

    def hand_in(self) -> None:
        """Show the card that makes the hand-in file (nothing where nbgrader grades unattended)."""
        self._show_answers(self.release, graded=True)


class Lesson(Cards):
    """A lesson: practice cards that explain, and what only lessons have."""

    def __init__(self, name: str, datasets: Path, folder: Path) -> None:
        self._datasets = datasets
        self.sources = Sources(datasets)
        items = self._items(name)
        super().__init__(
            name,
            {item.id: item.question for item in items},
            {item.id: item.key for item in items},
            folder,
        )

    def measure(self, item: str) -> None:
        """Show the card of one item without an explanation: it measures what the student thinks by now.

        Raises:
            PlaceError: when the lesson has no such item.
        """
        self._show(item, None)

    def growth(self) -> None:
        """Show the card that lays the measurement of the first lesson beside the one of this lesson.

        Raises:
            PlaceError: when the first lesson is not there.
        """
        before = self._items(_FIRST)
        definition = next((item.question for item in before if item.id == _DEFINITION), None)
        if definition is None:
            raise PlaceError(texts.NO_ITEM.format(item=_DEFINITION, name=_FIRST))
        display(GrowthCard(self.store, cases(before), cases(self._items(self.name)), definition))

    def explore(self, name: str) -> None:
        """Show an exploration.

        Raises:
            PlaceError: when there is none of that name.
        """
        if name not in EXPLORATIONS:
            raise PlaceError(texts.NO_ITEM.format(item=name, name=self.name))
        display(ExplorationCard(exploration(name)))

    def fragments(self, kernlabel: str) -> None:
        """Show the interview fragments of one kernlabel, to browse."""
        display(Fragments(kernlabel, self.sources))

    def _items(self, name: str) -> list[Item]:
        files = matching(self._datasets / "practice", f"{name}*.toml")
        if not files:
            raise PlaceError(texts.NO_LESSON.format(name=name))
        return list(read_items(files, self.sources).values())


def lesson(name: str) -> Lesson:
    """Open the lesson whose practice items stand in `datasets/practice/<name>*.toml`.

    Raises:
        PlaceError: when there are no such files in this folder or a folder above.
    """
    folder = Path.cwd()
    return Lesson(name, find_datasets(folder), folder)


def assignment() -> Assignment:
    """Open the graded assignment in whose folder the notebook stands.

    Raises:
        PlaceError: when its file of questions is not there or damaged.
    """
    return Assignment(Path.cwd())
