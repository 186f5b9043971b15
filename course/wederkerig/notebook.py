"""What the cells of a notebook call: open a lesson or an assignment and show its cards.

A cell shows HTML; the one widget of the notebook (cards/channel.py) lets JavaScript bring it to life.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from . import cells, texts
from .cards import texts as card_texts
from .cards.form_html import card_html, growth_html, measurement_html, review_html
from .cards.fragments import fragments_html
from .cards.lesson_data import FIRST, growth_data, lesson_data, measurement_data
from .cards.notebook_cards import Cards
from .cards.own_html import own_html
from .cells import Shown
from .dutch import refusal
from .errors import PlaceError
from .explorations import card_html as exploration_card
from .explorations import texts as exploration_texts
from .explorations.catalogue import EXPLORATIONS, exploration
from .items.load import read_practice
from .items.model import Item, Key
from .items.sources import Sources
from .places import ASSIGNMENT_FILE, Release, find_datasets, read_release


class Assignment(Cards):
    """A graded assignment: cards without keys, and a card to hand in."""

    graded = True

    def __init__(self, folder: Path) -> None:
        self.release = _release(folder)
        name, questions = self.release.name, self.release.questions
        data = lesson_data(name, cells.ASSIGNMENT, questions, {}, self.release)
        super().__init__(name, {question.id: question for question in questions}, data, folder)

    def hand_in(self) -> None:
        """Show the card that makes the hand-in file."""
        self._show(Shown(cells.HAND_IN))


class Lesson(Cards):
    """A lesson: practice cards that explain, and what only lessons have."""

    graded = False

    def __init__(self, name: str, datasets: Path, folder: Path) -> None:
        self._datasets = datasets
        self.sources = Sources(datasets)
        self._own = self._items(name)
        questions = {item.id: item.question for item in self._own}
        data = lesson_data(name, cells.LESSON, questions.values(), {})
        data |= {"explorations": {"texts": exploration_texts.STATES}, "review": {"texts": card_texts.REVIEW}}
        super().__init__(name, questions, data, folder)

    def measure(self, item: str) -> None:
        """Show the card of one item without an explanation: it measures what the student thinks by now.

        Raises:
            PlaceError: when the lesson has no such item.
        """
        self._show(Shown(cells.MEASURE, item))

    def answers(self) -> None:
        """Show the card about all answers in this notebook."""
        self._show(Shown(cells.ANSWERS))

    def hand_in(self, measurement: str) -> None:
        """Show the card that makes the hand-in file of a measurement in this lesson.

        Raises:
            PlaceError: when the release of that measurement is not there.
        """
        self._show(Shown(cells.MEASUREMENT, measurement))

    def review(self) -> None:
        """Show the card that brings back cards of earlier lessons."""
        self._show(Shown(cells.REVIEW))

    def growth(self) -> None:
        """Show the card that lays the measurement of the first lesson beside the one of this lesson.

        Raises:
            PlaceError: when the first lesson is not there.
        """
        self._show(Shown(cells.GROWTH))

    def own(self, name: str) -> None:
        """Show what the student said in all lessons: "matrix", of the definitions, "veldlog", or codes: "codeurs"."""
        self._show(Shown(cells.OWN, name))

    def explore(self, name: str) -> None:
        """Show an exploration.

        Raises:
            PlaceError: when there is none of that name.
        """
        self._show(Shown(cells.EXPLORATION, name))

    def fragments(self, kernlabel: str) -> None:
        """Show the codebook of one kernlabel with its worked fragments, to browse."""
        self._show(Shown(cells.FRAGMENTS, kernlabel))

    def markup(self, shown: Shown) -> str:
        """The HTML of what a cell shows.

        Raises:
            PlaceError: when the lesson has no such thing.
        """
        if shown.show == cells.REVIEW:
            return review_html()
        if shown.show == cells.GROWTH:
            self._compare()
            return growth_html()
        if shown.show == cells.MEASUREMENT:
            release = _release(self._datasets.parent / "assignments" / shown.of)
            self.channel.add({"measurement": measurement_data(release), "items": {}})
            return measurement_html(shown.of)
        if shown.show == cells.FRAGMENTS:
            return fragments_html(shown.of, self.sources)
        if shown.show == cells.OWN:
            return own_html(shown.of, read_practice(self._datasets, self.sources))
        if shown.show == cells.EXPLORATION and shown.of in EXPLORATIONS:
            return exploration_card.card_html(exploration(shown.of), "kernel")
        return super().markup(shown)

    def earlier(self) -> Mapping[str, Any]:
        """The cards of the lessons before this one; those of the first measure, and never come back."""
        items = read_practice(self._datasets, self.sources, lambda file: FIRST < file[:2] < self.name).values()
        data = lesson_data(self.name, cells.LESSON, [item.question for item in items], _keys(items))
        cards = {item.id: card_html(item.question, explains=True) for item in items}
        return {"items": data["items"], "options": data["options"], "html": cards}

    def keys(self) -> Mapping[str, Any]:
        """What explains the cards of this lesson, by item, as JSON: fetched when the first is touched."""
        return {id: told for id, key in _keys(self._own).items() if (told := key.to_json())}

    def _compare(self) -> None:
        """Let the browser know the first measurement too."""
        before = self._items(FIRST)
        growth = growth_data(before, self._own)
        if growth["definition"] not in [item.id for item in before]:
            raise PlaceError(texts.NO_ITEM.format(item=growth["definition"], name=FIRST))
        items = (*before, *self._own)
        self.channel.add(
            lesson_data(self.name, cells.LESSON, [item.question for item in items], _keys(items), None, growth)
        )

    def _items(self, name: str) -> list[Item]:
        items = list(read_practice(self._datasets, self.sources, lambda file: file.startswith(name)).values())
        if not items:
            raise PlaceError(texts.NO_LESSON.format(name=name))
        return items


def _release(folder: Path) -> Release:
    try:
        return read_release(folder)
    except OSError as error:
        raise PlaceError(texts.UNREADABLE.format(file=ASSIGNMENT_FILE, reason=refusal(error))) from error


def _keys(items: Iterable[Item]) -> Mapping[str, Key]:
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
