"""What is being made, as it stands in the form, however far it is: what a bank file has of it and what a card shows."""

import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from ...items.model import Key, Question
from ...items.paragraphs import one_line
from ...items.sentences import Marks
from ...items.vocabulary import CUES
from . import texts

DECIDES, SUPPORTS, SAYS_NOTHING = "decides", "supports", ""  # the roles of a sentence
MOST_CLAIMS = 3  # on which what is made in the form can rest
PREVIEW = "voorbeeld"  # the id of the card in the preview: its answer outlives another title
_OUTSIDE_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, its role, and the cue that it shows where it has a role."""

    text: str
    role: str = SAYS_NOTHING
    cue: str = ""

    @property
    def marked(self) -> str:
        """The sentence as it stands in a bank file."""
        mark = {DECIDES: f"[{self.cue}] ", SUPPORTS: f"({self.cue}) "}.get(self.role, "")
        return mark + self.text


@dataclass(frozen=True, slots=True)
class Story:
    """A text with what dominates in it; `lines` are the sentences that are not empty, on one line each.

    `name` tells it from another one that belongs to it, and `proves` says whether sentences must decide.
    """

    lines: tuple[Line, ...] = ()
    label: str = ""
    name: str = ""
    proves: bool = True

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences, without their roles."""
        return tuple(line.text for line in self.lines)

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(line.text.split()) for line in self.lines)

    @property
    def case(self) -> str:
        """The text as it stands in a bank file."""
        return ended("\n".join(line.marked for line in self.lines))

    def places(self, role: str) -> tuple[int, ...]:
        """The numbers, from 1, of the sentences with this role."""
        return tuple(number for number, line in enumerate(self.lines, 1) if line.role == role)

    def marks(self) -> Marks:
        """What the sentences show, as far as that was filled in."""
        shows: dict[str, dict[str, str]] = {DECIDES: {}, SUPPORTS: {}}
        for number, line in enumerate(self.lines, 1):
            if line.role and line.cue in CUES:
                shows[line.role][f"s{number}"] = line.cue
        return Marks(shows[DECIDES], shows[SUPPORTS])


@dataclass(frozen=True, slots=True)
class Draft(ABC):
    """What was filled in; this much of every kind, and more of each."""

    kind: ClassVar[str]
    title: str = ""
    stem: str = ""
    goal: str = ""
    difficulty: int = 2
    claims: tuple[str, ...] = ()

    @classmethod
    @abstractmethod
    def of(cls, table: Mapping[str, Any], file: str) -> Self:
        """What stands in a bank file, as it is in the form; `file` is named in messages.

        Raises:
            ItemError: when it is not right.
        """

    @property
    @abstractmethod
    def stories(self) -> tuple[Story, ...]:
        """The texts with a label."""

    @property
    @abstractmethod
    def told(self) -> tuple[str, ...]:
        """All else that was written, but the title."""

    @abstractmethod
    def table(self) -> dict[str, Any]:
        """The table of a bank file, its fields in the order of the bank; a text of several lines ends in one."""

    @abstractmethod
    def question(self) -> Question:
        """The question as a student gets it, with something to read where nothing was filled in yet."""

    @abstractmethod
    def key(self) -> Key:
        """The key as far as it was filled in."""

    @abstractmethod
    def faults(self) -> Iterator[str]:
        """What must be mended that only this kind has."""

    @abstractmethod
    def advice(self) -> Iterator[str]:
        """What a human decides on that only this kind has."""

    @property
    def id(self) -> str:
        """The id that the title gives: small letters, digits and dashes."""
        plain = unicodedata.normalize("NFKD", self.title.lower()).encode("ascii", "ignore").decode()
        return _OUTSIDE_ID.sub("-", plain).strip("-")

    @property
    def asked(self) -> str:
        """The question of the stem, or where it comes."""
        return one_line(self.stem) or texts.NO_STEM

    def about(self) -> dict[str, Any]:
        """The fields of a table that all kinds have, but the id."""
        fields = {"goal": self.goal, "difficulty": self.difficulty, "claims": list(self.claims)}
        return fields | {"stem": one_line(self.stem)}


def about_of(table: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of every `Draft`, of a table of a bank file."""
    return {
        "title": table["id"].replace("-", " ").capitalize(),
        "stem": table["stem"].strip(),
        "goal": table.get("goal"),
        "difficulty": table.get("difficulty"),
        "claims": tuple(table["claims"]),
    }


def ended(text: str) -> str:
    """The text with its lines as they were typed, without empty ones, and each ended."""
    return "".join(f"{one_line(line)}\n" for line in text.splitlines() if line.strip())


def explained(text: str) -> str:
    """An explanation as the card has it, or where it comes."""
    return one_line(text) or texts.NO_EXPLANATION


def lines_of(sentences: tuple[str, ...], marks: Marks = Marks()) -> tuple[Line, ...]:  # noqa: B008 (it is frozen)
    """Sentences with their roles."""
    shows = {id: (DECIDES, cue) for id, cue in marks.decides.items()}
    shows |= {id: (SUPPORTS, cue) for id, cue in marks.supports.items()}
    return tuple(Line(text, *shows.get(f"s{number}", ())) for number, text in enumerate(sentences, 1))
