"""What a cell of the course shows, and what a notebook of the course is: one grammar, written and read here.

What a cell shows stands in its metadata under `wederkerig`, such as {"show": "card", "item": "kring-in-de-flat"};
its source is made from that by `source`, so that the two cannot drift apart.
A notebook has {"kind": "lesson", "name": "03", "minutes": 45} or {"kind": "assignment", "name": "opdracht-1"} there.
JavaScript reads the same in `remoteEntry.js`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

KEY = "wederkerig"
LESSON, ASSIGNMENT = "lesson", "assignment"
START, CARD, MEASURE, EXPLORATION = "start", "card", "measure", "exploration"
FRAGMENTS, REVIEW, GROWTH, OWN = "fragments", "review", "growth", "own"
ANSWERS, HAND_IN = "answers", "hand-in"
MEASUREMENT = "measurement"  # the card that hands in the answers to the cards of a measurement

# What is shown of which thing: the field that names it, where there is one.
FIELDS: dict[str, str | None] = {
    START: None,
    CARD: "item",
    MEASURE: "item",
    EXPLORATION: "name",
    FRAGMENTS: "kernlabel",
    REVIEW: None,
    GROWTH: None,
    OWN: "name",
    ANSWERS: None,
    HAND_IN: None,
    MEASUREMENT: "name",
}
# The source of a cell by kind of notebook and kind of showing; {} is what the field says or, at the start, the name.
SOURCES: dict[str, dict[str, str]] = {
    LESSON: {
        START: 'from wederkerig import lesson\n\nles = lesson("{}")',
        CARD: 'les.show("{}")',
        MEASURE: 'les.measure("{}")',
        EXPLORATION: 'les.explore("{}")',
        FRAGMENTS: 'les.fragments("{}")',
        REVIEW: "les.review()",
        GROWTH: "les.growth()",
        OWN: 'les.own("{}")',
        ANSWERS: "les.answers()",
        MEASUREMENT: 'les.hand_in("{}")',
    },
    ASSIGNMENT: {
        START: "from wederkerig import assignment\n\nopdracht = assignment()",
        CARD: 'opdracht.show("{}")',
        HAND_IN: "opdracht.hand_in()",
    },
}
# The line that nbgrader puts under the source of a card whose answer a lecturer grades.
STUB = "# Het antwoord staat in de kaart."
_NAME = re.compile(r"[A-Za-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell shows: a kind of showing and the item, exploration or other thing that it is of (empty: of none)."""

    show: str
    of: str = ""

    @property
    def item(self) -> str | None:
        """The id of the item whose card is shown, with explanation or without; None when it is no card of an item."""
        return self.of if FIELDS[self.show] == "item" else None


@dataclass(frozen=True, slots=True)
class Notebook:
    """What a notebook is: a lesson or an assignment, its name, and how long it takes (None: not said)."""

    kind: str
    name: str
    minutes: int | None = None


def show(kind: str, of: str = "") -> dict[str, Any]:
    """The metadata of a cell that shows this; `shown` reads it back.

    Raises:
        ValueError: when there is no such kind of showing, or it needs another `of`.
    """
    field = FIELDS.get(kind)
    content = {"show": kind} | ({field: of} if field else {})
    if _shown(content) != Shown(kind, of):
        raise ValueError(f"a cell cannot show {kind} of {of!r}")
    return {KEY: content}


def shown(cell: Mapping[str, Any]) -> Shown | None:
    """What a cell shows by its metadata; None when that says nothing or nothing that this course knows."""
    return _shown(cell["metadata"].get(KEY))


def _shown(content: object) -> Shown | None:
    kind = content.get("show") if isinstance(content, dict) else None
    if not isinstance(content, dict) or not isinstance(kind, str) or kind not in FIELDS:
        return None
    field = FIELDS[kind]
    if field is None:
        return Shown(kind)
    of = content.get(field)
    return Shown(kind, of) if isinstance(of, str) and _NAME.fullmatch(of) else None


def describe(notebook: Notebook) -> dict[str, Any]:
    """The metadata of a notebook; `described` reads it back."""
    minutes = {} if notebook.minutes is None else {"minutes": notebook.minutes}
    return {KEY: {"kind": notebook.kind, "name": notebook.name, **minutes}}


def described(notebook: Mapping[str, Any]) -> Notebook | None:
    """What a notebook is by its metadata; None when that says nothing or nothing that this course knows."""
    content = notebook["metadata"].get(KEY)
    if not isinstance(content, dict):
        return None
    kind, name, minutes = (content.get(field) for field in ("kind", "name", "minutes"))
    if kind not in (LESSON, ASSIGNMENT) or not isinstance(name, str) or not _NAME.fullmatch(name):
        return None
    return Notebook(kind, name, minutes if isinstance(minutes, int) else None)


def source(notebook: Notebook, cell: Shown) -> str:
    """The source of a code cell that shows this in this notebook.

    Raises:
        ValueError: when such a notebook does not show such a thing.
    """
    form = SOURCES[notebook.kind].get(cell.show)
    if form is None:
        raise ValueError(f"a notebook of kind {notebook.kind} does not show {cell.show}")
    return form.replace("{}", notebook.name if cell.show == START else cell.of)
