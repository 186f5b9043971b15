"""The card of a case that is being made: the same HTML, and the same script that brings it to life, as a student gets.

What is chosen in it is kept in a scratch folder, which is gone with the kernel.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import ipywidgets as widgets

from ...cards.channel import Channel
from ...cards.form_html import card_html
from ...cards.lesson_data import lesson_data
from ...cells import LESSON
from .draft import Draft


class Preview:
    """The card of a draft, and its line to the kernel."""

    def __init__(self, draft: Draft) -> None:
        self._scratch = TemporaryDirectory(prefix="wederkerig-", ignore_cleanup_errors=True)
        self._card = widgets.HTML().add_class("wk-shown")
        self._channel = Channel(_known(draft), Path(self._scratch.name), lambda _: "")
        self.box = widgets.VBox([self._card, self._channel])
        self.show(draft)

    @property
    def html(self) -> str:
        """The card as it is shown."""
        return str(self._card.value)

    def show(self, draft: Draft) -> None:
        """Show the card of this case; the script must know what it asks before it is there."""
        self._channel.lesson = _known(draft)
        self._card.value = card_html(draft.question(), explains=True)


def _known(draft: Draft) -> dict[str, Any]:
    question = draft.question()
    return lesson_data("voorbeeld", LESSON, [question], {question.id: draft.key()})
