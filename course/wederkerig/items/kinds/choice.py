"""What all questions have that are answered by choosing in one or more groups: one model for nine kinds.

A kind of its own has only to say how its table becomes groups: see `choose`, `form` and `match`. Where points
are not one per group, it says so in a class of its own: see `code`, `tip`, `mix` and `pair`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from ...errors import AnswerError
from .. import texts
from ..fields import PER_ITEM, PER_STUDENT, Field, Form
from ..model import Answer, Rows, View
from ..paragraphs import one_line, paragraphs
from ..score import Part, Score, share
from ..vocabulary import LABELS

READ_FIRST = ("form", "code", "tip", "mix", "pair")  # kinds whose text is not a question but what the question is about
DRAWN = ("choose", "match", "tip")  # kinds whose options stand in no order, as codes of a book and sentences do
# yes and no, numbers, and what takes the rest: such options stand where they are looked for
_IN_PLACE = re.compile(r"(?:ja|nee|geen|allebei|beide|alle|\d+)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: a stable id and the text that people read."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """Options of which the student chooses one or, where `several`, any number; `menu`: shown as a drop-down list."""

    id: str
    legend: str
    options: tuple[Option, ...]
    several: bool = False
    menu: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceAnswer:
    """The options chosen, by group; a group in which nothing is chosen is left out."""

    chosen: Mapping[str, frozenset[str]]

    def to_json(self) -> dict[str, Any]:
        """The form in which the answer is stored."""
        return {"chosen": {group: sorted(options) for group, options in sorted(self.chosen.items())}}

    @property
    def empty(self) -> bool:
        """Whether nothing is chosen at all."""
        return not self.chosen

    def of(self, group: Group) -> frozenset[str]:
        """The ids of the options chosen in a group."""
        return self.chosen.get(group.id, frozenset())


@dataclass(frozen=True, slots=True)
class ChoiceQuestion:
    """A question answered by choosing.

    `reference` is what the student may look up while answering: titles and texts.
    """

    id: str
    kind: str
    text: str
    groups: tuple[Group, ...]
    reference: tuple[Option, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The form in which the question stands in a release."""
        return asdict(self)

    def asks(self) -> list[Any]:
        """Per group what can be chosen, and whether more than one."""
        groups = [[group.id, group.several, sorted(option.id for option in group.options)] for group in self.groups]
        return [self.kind, self.id, sorted(groups)]

    def offers(self) -> dict[str, list[dict[str, str]]]:
        """Nothing: the question holds its own options."""
        return {}

    def form(self) -> Form:
        """A field per group; a long text (of a case or fragment) is read first, a short one asks."""
        fields = tuple(_field(self.kind, group) for group in self.groups)
        reference = tuple((one_line(entry.id), one_line(entry.text)) for entry in self.reference)
        text = paragraphs(self.text)
        read_first = self.kind in READ_FIRST
        return Form(fields, text if read_first else (), () if read_first else text, reference)

    def parse_answer(self, raw: Mapping[str, Any]) -> ChoiceAnswer:
        """Options of the groups, one where one can be chosen."""
        groups = {group.id: group for group in self.groups}
        chosen = raw.get("chosen", {})
        if not isinstance(chosen, dict) or not set(chosen) <= set(groups):
            raise AnswerError(texts.NO_ANSWER.format(id=self.id))
        for id, options in chosen.items():
            known = {option.id for option in groups[id].options}
            if not isinstance(options, list) or not all(isinstance(entry, str) and entry in known for entry in options):
                raise AnswerError(texts.NO_SUCH_OPTION.format(id=self.id))
            if len(options) > 1 and not groups[id].several:
                raise AnswerError(texts.ONE_OPTION.format(id=self.id))
        return ChoiceAnswer({id: frozenset(options) for id, options in chosen.items() if options})

    def view(self, answer: Answer | None) -> View:
        """The question and, per group, the options chosen in the order of the card."""
        asked = paragraphs(self.text)
        if not isinstance(answer, ChoiceAnswer) or answer.empty:
            return View(asked)
        return View(asked, tuple((one_line(group.legend), _texts(group, answer.of(group))) for group in self.groups))


@dataclass(frozen=True, slots=True)
class ChoiceKey:
    """Per group the options that fit, and per group and option why it fits or just fails."""

    fits: Mapping[str, frozenset[str]]
    why: Mapping[str, Mapping[str, str]]

    def to_json(self) -> dict[str, Any]:
        """Per group what fits, and why."""
        return {
            "fits": {group: sorted(options) for group, options in self.fits.items()},
            "why": {group: dict(why) for group, why in self.why.items()},
        }


@dataclass(frozen=True, slots=True)
class Choice:
    """A question answered by choosing, in the bank."""

    question: ChoiceQuestion
    key: ChoiceKey
    claims: tuple[str, ...]
    goal: str
    difficulty: int | None = None
    by_hand: ClassVar[bool] = False
    own: ClassVar[bool] = False

    @property
    def id(self) -> str:
        """The id of the question."""
        return self.question.id

    @property
    def points(self) -> float:
        """One point per group."""
        return float(len(self.question.groups))

    def score(self, answer: Answer | None) -> Score:
        """One point per group: for the option that fits or, where several fit, its `share`."""
        if not isinstance(answer, ChoiceAnswer) or answer.empty:
            return Score()
        earned = sum(share(answer.of(group), self.key.fits[group.id]) for group in self.question.groups)
        return Score((Part(texts.CHOICES_PART, round(earned, 2), self.points),))

    def deciding(self) -> list[Any]:
        """What fits in each group."""
        return [self.id, {group: sorted(fits) for group, fits in self.key.fits.items()}]

    def explanation(self, answer: Answer | None) -> Rows:
        """Per option that was chosen why it fits or just fails, as far as the bank says that."""
        if not isinstance(answer, ChoiceAnswer):
            return ()
        return tuple(
            (one_line(option.text), one_line(why))
            for group in self.question.groups
            for option in group.options
            if option.id in answer.of(group) and (why := self.key.why[group.id].get(option.id))
        )

    def solution(self) -> Rows:
        """Per group what fits."""
        return tuple((one_line(group.legend), _texts(group, self.key.fits[group.id])) for group in self.question.groups)


def _field(kind: str, group: Group) -> Field:
    options = tuple((option.id, one_line(option.text)) for option in group.options)
    name, legend = f"chosen.{group.id}[]", one_line(group.legend)
    return Field(name, legend, options, group.several, group.menu, drawn=_drawn(kind, group.options))


def _drawn(kind: str, options: tuple[Option, ...]) -> str:
    if {option.id for option in options} <= set(LABELS):
        return PER_STUDENT
    in_place = any(_IN_PLACE.match(option.text) for option in options)
    return PER_ITEM if kind in DRAWN and not in_place else ""


def _texts(group: Group, chosen: frozenset[str]) -> str:
    return "; ".join(one_line(option.text) for option in group.options if option.id in chosen)


def read(raw: Mapping[str, Any]) -> ChoiceQuestion:
    """The question that its `to_json` gave; raises KeyError or TypeError on anything else."""
    groups = tuple(
        Group(part["id"], part["legend"], _options(part["options"]), part["several"], part["menu"])
        for part in raw["groups"]
    )
    return ChoiceQuestion(raw["id"], raw["kind"], raw["text"], groups, _options(raw["reference"]))


def _options(rows: Iterable[Mapping[str, str]]) -> tuple[Option, ...]:
    return tuple(Option(row["id"], row["text"]) for row in rows)
