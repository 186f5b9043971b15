"""What the cells of a course show, as HTML: the one place where the site asks the bank for items."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..cards.form_html import answers_html, card_html, growth_html, measurement_html, review_html
from ..cards.fragments import fragments_html
from ..cards.own_html import own_html
from ..cells import (
    ANSWERS,
    ASSIGNMENT,
    CARD,
    EXPLORATION,
    FRAGMENTS,
    GROWTH,
    HAND_IN,
    MEASURE,
    MEASUREMENT,
    OWN,
    REVIEW,
    Shown,
    described,
)
from ..errors import PlaceError
from ..explorations.card_html import card_html as exploration_html
from ..explorations.catalogue import exploration
from ..files import matching
from ..items.load import read_practice
from ..items.model import Item, Question
from ..items.sources import Sources
from ..notebook_files import read_notebook
from ..places import Release, read_release
from . import texts
from .models import FOLDER

LESSONS = "[0-9][0-9]-*.ipynb"


@dataclass(frozen=True)
class Course:
    """What students get: the lessons in `course`, the releases in `assignments`, the practice bank in `datasets`."""

    course: Path
    assignments: Path
    datasets: Path

    def lessons(self) -> list[str]:
        """The names of the lessons, in order."""
        return [path.name[:2] for path in matching(self.course, LESSONS)]

    def notebooks(self) -> list[Path]:
        """The notebooks of all lessons and assignments, in order."""
        lessons = matching(self.course, LESSONS)
        return [*lessons, *matching(self.assignments, "*/*.ipynb")]

    @cached_property
    def sources(self) -> Sources:
        """Fragments and codebook."""
        return Sources(self.datasets)

    @cached_property
    def practice(self) -> Mapping[str, Item]:
        """The practice items by id."""
        return read_practice(self.datasets, self.sources)

    def lesson(self, name: str) -> list[Item]:
        """The practice items of a lesson, in order."""
        return list(read_practice(self.datasets, self.sources, lambda file: file.startswith(name)).values())

    def release(self, name: str) -> Release:
        """The release of an assignment.

        Raises:
            PlaceError: when it is not there.
        """
        return read_release(self.assignments / name)

    def questions(self, notebook: Path) -> Mapping[str, Question]:
        """The questions that a notebook may show, by id."""
        about = described(read_notebook(notebook))
        if about and about.kind == ASSIGNMENT:
            return {question.id: question for question in self.release(about.name).questions}
        return {id: item.question for id, item in self.practice.items()}

    def drawer(self, notebook: Path) -> Callable[[Shown], str]:
        """A function that draws what a cell of this notebook shows.

        Raises:
            PlaceError: when the notebook shows an item that is not there.
        """
        questions = self.questions(notebook)

        def draw(view: Shown) -> str:
            if view.show in (CARD, MEASURE):
                if view.of not in questions:
                    raise PlaceError(texts.NO_CARD.format(item=view.of, file=notebook.name))
                return card_html(questions[view.of], explains=view.show == CARD and view.of in self.practice)
            if view.show == EXPLORATION:
                return exploration_html(exploration(view.of), "grid", f"{FOLDER}/{view.of}.txt")
            if view.show == OWN:
                return own_html(view.of, self.practice)
            if view.show == FRAGMENTS:
                return fragments_html(view.of, self.sources)
            if view.show == REVIEW:
                return review_html()
            if view.show == GROWTH:
                return growth_html()
            if view.show == MEASUREMENT:
                return measurement_html(view.of)
            return answers_html(view.show == HAND_IN) if view.show in (ANSWERS, HAND_IN) else ""

        return draw
