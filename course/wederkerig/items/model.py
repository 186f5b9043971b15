"""What an item is: a question that anybody may see and, apart from it, the key.

The two are different types on purpose: what a student's machine receives is made of questions only.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClassifyQuestion:
    """A case of which the student chooses the relation's label, the deciding cues and a certainty."""

    id: str
    case: str


@dataclass(frozen=True, slots=True)
class ClassifyKey:
    """What decides about an answer to a case.

    `cues` decide; `neutral` cues are true or defensible too and count neither way;
    `explanations` holds for every label why it fits or just fails;
    `doubt` says where a colleague could disagree (empty when nowhere).
    """

    label: str
    cues: frozenset[str]
    neutral: frozenset[str]
    explanations: Mapping[str, str]
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Classify:
    """A case in the bank: question, key, and what it rests on."""

    question: ClassifyQuestion
    key: ClassifyKey
    claims: tuple[str, ...]
    goal: str
    difficulty: int
    partner: str | None = None

    @property
    def id(self) -> str:
        """The id of the question."""
        return self.question.id


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
class ReflectQuestion:
    """An open question with the rubric by which a lecturer grades it (the student sees both)."""

    id: str
    question: str
    rubric: tuple[Criterion, ...]

    @property
    def points(self) -> int:
        """Most points, in whole points."""
        return sum(criterion.points for criterion in self.rubric)


@dataclass(frozen=True, slots=True)
class Reflect:
    """An open question in the bank; `guidance` tells the lecturer what a good answer holds."""

    question: ReflectQuestion
    guidance: str
    claims: tuple[str, ...]
    goal: str

    @property
    def id(self) -> str:
        """The id of the question."""
        return self.question.id


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
class ChoiceQuestion:
    """A question answered by choosing in one or more groups: choose, form, code, match, order or evidence.

    `reference` is what the student may look up while answering: titles and texts.
    """

    id: str
    kind: str
    text: str
    groups: tuple[Group, ...]
    reference: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceKey:
    """Per group the options that fit, and per group and option why it fits or just fails."""

    fits: Mapping[str, frozenset[str]]
    why: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Guidance:
    """What a good answer to an open question could hold."""

    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A practice question with its key."""

    question: ChoiceQuestion
    key: ChoiceKey
    claims: tuple[str, ...]
    goal: str

    @property
    def id(self) -> str:
        """The id of the question."""
        return self.question.id


Question = ClassifyQuestion | ReflectQuestion | ChoiceQuestion
Item = Classify | Reflect | Choice
Key = ClassifyKey | ChoiceKey | Guidance


def key_of(item: Item) -> Key:
    """What decides about an answer to the item, or guides whoever answers."""
    return Guidance(item.guidance) if isinstance(item, Reflect) else item.key
