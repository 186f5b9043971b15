"""The cards of one notebook: what its cells show, and their line to the kernel and the answers beside it."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from IPython.display import HTML, display

from .. import cells
from ..answers.file import stored_answer
from ..cells import Shown
from ..errors import PlaceError
from ..items.model import Question
from ..texts import NO_ITEM
from .channel import Channel
from .form_html import answers_html, card_html
from .static_html import StaticCard

_UNATTENDED = "NBGRADER_EXECUTION"


class Cards:
    """The cards of one notebook: its questions, and its line to the kernel and the answers beside it."""

    graded: bool

    def __init__(self, name: str, questions: Mapping[str, Question], data: Mapping[str, Any], folder: Path) -> None:
        self.name = name
        self.questions = questions
        self.folder = folder
        self.channel = Channel(data, folder, self.markup, self.earlier, self.keys)

    def open_channel(self) -> None:
        """Let the cards that come live (nothing where nbgrader grades unattended)."""
        if not os.environ.get(_UNATTENDED):
            display(self.channel)

    def show(self, item: str) -> None:
        """Show the card of one item; where nbgrader grades unattended, its static form.

        Raises:
            PlaceError: when the notebook has no such item.
        """
        self._show(Shown(cells.CARD, item))

    def markup(self, shown: Shown) -> str:
        """The HTML of what a cell shows.

        Raises:
            PlaceError: when the notebook has no such thing.
        """
        if shown.show in (cells.CARD, cells.MEASURE):
            return card_html(self._question(shown.of), explains=shown.show == cells.CARD and not self.graded)
        if shown.show in (cells.ANSWERS, cells.HAND_IN):
            return answers_html(self.graded)
        raise PlaceError(NO_ITEM.format(item=shown.of or shown.show, name=self.name))

    def earlier(self) -> Mapping[str, Any]:
        """The cards that may come back here: none."""
        return {}

    def keys(self) -> Mapping[str, Any]:
        """What may be explained here, by item, as JSON: nothing."""
        return {}

    def _question(self, item: str) -> Question:
        if item not in self.questions:
            raise PlaceError(NO_ITEM.format(item=item, name=self.name))
        return self.questions[item]

    def _show(self, shown: Shown) -> None:
        """Show it; where nbgrader grades unattended a card in its static form, and nothing that is about cards."""
        if not os.environ.get(_UNATTENDED):
            display(HTML(self.markup(shown)))
        elif shown.item:
            question = self._question(shown.item)
            display(StaticCard(question, stored_answer(self.folder, question)))
