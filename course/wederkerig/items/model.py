"""What every kind of item has: a question that anybody may see and, apart from it, the key; and an answer to it.

Question and key are different types on purpose: what a student's machine receives is made of questions only.
What differs from kind to kind stands in `kinds`, a file each; nobody outside asks which kind an item is of.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from .fields import Form
from .score import Score
from .sources import Sources
from .table import Table

Rows = tuple[tuple[str, str], ...]  # names and texts, as people read them


class Answer(Protocol):
    """What a student answered; it was checked, so it fits its question."""

    def to_json(self) -> dict[str, Any]:
        """The form in which the answer is stored; the question's `parse_answer` reads it back."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to grade."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One row of a rubric: what is looked at and, from no points upwards, what each level looks like."""

    name: str
    levels: tuple[str, ...]

    @property
    def points(self) -> int:
        """Most points this row can give: one per level above the lowest."""
        return len(self.levels) - 1


@dataclass(frozen=True, slots=True)
class View:
    """A question and the answer to it as people read them, whatever shows them.

    `asked` holds paragraphs; `case` the sentences that are read before them, and whether each was chosen;
    `chosen` what was chosen, empty when nothing was;
    `written` the text of an open answer, None where one answers by choosing; `rubric` is how that is graded.
    """

    asked: tuple[str, ...]
    chosen: Rows = ()
    case: tuple[tuple[str, bool], ...] = ()
    written: str | None = None
    rubric: tuple[Criterion, ...] = ()


class Question(Protocol):
    """What a student sees and answers."""

    @property
    def id(self) -> str:
        """Stable, never shown."""

    @property
    def kind(self) -> str:
        """The name of its kind, a key of `KINDS`."""

    def to_json(self) -> dict[str, Any]:
        """The form in which the question stands in a release; `read_question` reads it back."""

    def asks(self) -> list[Any]:
        """What an answer consists of, as JSON, apart from how the question reads."""

    def offers(self) -> dict[str, list[dict[str, str]]]:
        """What the form offers that is the same for every question of this kind: lists of ids and texts, by name."""

    def form(self) -> Form:
        """What a student fills in; its fields are those of an answer as `parse_answer` reads it."""

    def parse_answer(self, raw: Mapping[str, Any]) -> Answer:
        """Make an answer of untrusted JSON.

        Raises:
            AnswerError: when it is no answer to this question.
        """

    def view(self, answer: Answer | None) -> View:
        """Question and answer as people read them."""


class Key(Protocol):
    """What decides about an answer, or guides whoever answers."""

    def to_json(self) -> dict[str, Any]:
        """What JavaScript needs to explain a practice item (cards/js/rules/explain.js)."""


class Item(Protocol):
    """A question in the bank with its key, and what it rests on."""

    @property
    def id(self) -> str:
        """The id of the question."""

    @property
    def question(self) -> Question:
        """What a student sees."""

    @property
    def key(self) -> Key:
        """What decides."""

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims of the inventory that it rests on."""

    @property
    def goal(self) -> str:
        """The learning goal, a key of `GOALS`."""

    @property
    def difficulty(self) -> int | None:
        """How hard it is meant to be, one of `DIFFICULTIES`; None where its author does not say."""

    @property
    def points(self) -> float:
        """Most points; 0 when it cannot be graded."""

    @property
    def by_hand(self) -> bool:
        """Whether a lecturer gives the points."""

    @property
    def own(self) -> bool:
        """Whether the student brings the material, so that who knows the question knows no answer."""

    def score(self, answer: Answer | None) -> Score | None:
        """The points for an answer; None when a lecturer must look at it."""

    def deciding(self) -> list[Any]:
        """Everything in the item that decides about points, as JSON: when it changes, marks are given anew."""

    def explanation(self, answer: Answer | None) -> Rows:
        """What feedback says about what was chosen, and of nothing else."""

    def solution(self) -> Rows:
        """What feedback says of the key, where the lecturer wants that."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of item: its name in bank files and releases, and how it is read from either.

    `parse` makes an item of the rest of a table and its id, and raises ItemError;
    `read` makes a question of what its `to_json` gave, and raises KeyError, TypeError or ValueError on anything else.
    `graded`: whether it may stand in an assignment; one that only practises gives no points.
    """

    name: str
    parse: Callable[[Table, str, Sources], Item]
    read: Callable[[Mapping[str, Any]], Question]
    graded: bool = True
