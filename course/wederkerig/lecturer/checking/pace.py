"""How long a lesson takes and how long its sentences are, by a measure: no students were timed.

The measure takes the words at a reading pace and adds for each card the seconds that it takes to decide. What is looked
up (terms, sources) is not read, and what comes after the lesson (more practice, talk, the field log) is not counted.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ... import cells
from ...cards.fragments import fragments_html
from ...items.kinds.reflect import Guidance
from ...items.model import Item
from ...items.sources import Sources
from ...site.page import TERMS
from .prose import sentences, words

WORDS_A_MINUTE = 180
MOST_MINUTES, MOST_WORDS = 50, 13  # of a lesson; of a sentence, on average
ABOUT = 5  # minutes that a lesson may say more or less than the measure
SECONDS = {
    "choose": 40,
    "classify": 60,
    "code": 45,
    "evidence": 60,
    "form": 45,
    "match": 60,
    "mix": 60,
    "order": 60,
    "pair": 75,
    "reflect": 180,
    "talk": 240,  # one way through it is read, with what its replies did
    "tip": 60,
}
OTHER_SECONDS = 60  # of a card of another kind
SHOWN_SECONDS = {cells.EXPLORATION: 240, cells.REVIEW: 60, cells.GROWTH: 120, cells.OWN: 60}
_LOOKED_UP = (TERMS, "bronnen")
_AFTER = ("extra-oefenen", "na-deze-les")  # from here to the card about all answers nothing is counted
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Pace:
    """The minutes of a lesson, and the words of its sentences on average."""

    minutes: float
    sentence: float


def pace(notebook: Mapping[str, Any], practice: Mapping[str, Item], sources: Sources) -> Pace:
    """The measure of a lesson.

    Args:
        notebook: the lesson.
        practice: the practice items by id.
        sources: where fragments and codebook are.
    """
    minutes, said = 0.0, []
    for cell in _counted(notebook["cells"]):
        if cell["cell_type"] == "markdown":
            said += [words(sentence) for sentence in sentences(cell["source"])]
        minutes += _minutes(cell, practice, sources)
    return Pace(minutes, sum(said) / len(said) if said else 0.0)


def _counted(all_cells: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    after = False
    for cell in all_cells:
        shown = cells.shown(cell)
        after = (after or cell["id"] in _AFTER) and (shown is None or shown.show != cells.ANSWERS)
        if not after and cell["id"] not in _LOOKED_UP:
            yield cell


def _minutes(cell: Mapping[str, Any], practice: Mapping[str, Item], sources: Sources) -> float:
    if cell["cell_type"] == "markdown":
        return words(cell["source"]) / WORDS_A_MINUTE
    shown = cells.shown(cell)
    if shown is None:
        return 0.0
    if shown.item:
        item = practice.get(shown.item)
        return _card(item, explains=shown.show == cells.CARD) if item else 0.0
    read = _TAG.sub(" ", html.unescape(fragments_html(shown.of, sources))) if shown.show == cells.FRAGMENTS else ""
    return words(read) / WORDS_A_MINUTE + SHOWN_SECONDS.get(shown.show, 0) / 60


def _card(item: Item, explains: bool) -> float:
    """What is asked and can be chosen is read once, an explanation as it is of the right answer."""
    form = item.question.form()
    options = {text for field in form.fields for _, text in field.options}
    asked = [*form.case, *form.question, *(field.legend for field in form.fields), *options]
    told: list[str] = []
    if explains:
        told = [item.key.text] if isinstance(item.key, Guidance) else [text for row in item.solution() for text in row]
    seconds = SECONDS.get(item.question.kind, OTHER_SECONDS)
    return sum(map(words, [*asked, *told])) / WORDS_A_MINUTE + seconds / 60
