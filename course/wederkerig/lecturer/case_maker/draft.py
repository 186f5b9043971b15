"""A case as it stands in the form, however far it is; what a bank file has of it, and what a card shows."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...items.kinds.classify import ClassifyKey, ClassifyQuestion
from ...items.paragraphs import one_line
from ...items.sentences import Marks, Sentence
from ...items.vocabulary import CUES, LABELS
from . import texts

KIND = "classify"
DECIDES, SUPPORTS, SAYS_NOTHING = "decides", "supports", ""  # the roles of a sentence
DOUBT, UNDISPUTED = "doubt", "undisputed"
MOST_CLAIMS = 2  # on which a case of the form can rest
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
class Draft:
    """What was filled in; `lines` are the sentences that are not empty, on one line each."""

    title: str = ""
    stem: str = ""
    lines: tuple[Line, ...] = ()
    label: str = ""
    explanations: Mapping[str, str] = field(default_factory=dict)
    opinion: str = DOUBT  # whether a colleague could disagree (DOUBT) or nobody would (UNDISPUTED)
    why: str = ""  # where, or why not
    goal: str = ""
    difficulty: int = 2
    claims: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id that the title gives: small letters, digits and dashes."""
        plain = unicodedata.normalize("NFKD", self.title.lower()).encode("ascii", "ignore").decode()
        return _OUTSIDE_ID.sub("-", plain).strip("-")

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences, without their roles."""
        return tuple(line.text for line in self.lines)

    @property
    def words(self) -> int:
        """How many words the case has."""
        return sum(len(line.text.split()) for line in self.lines)

    def places(self, role: str) -> tuple[int, ...]:
        """The numbers, from 1, of the sentences with this role."""
        return tuple(number for number, line in enumerate(self.lines, 1) if line.role == role)

    def table(self) -> dict[str, Any]:
        """The table of a bank file, its fields in the order of the bank; a text of several lines ends in one."""
        return {
            "id": self.id,
            "label": self.label,
            "goal": self.goal,
            "difficulty": self.difficulty,
            "claims": list(self.claims),
            "stem": one_line(self.stem),
            "case": _lines("\n".join(line.marked for line in self.lines)),
            self.opinion: _lines(self.why),
            "explanations": {label: _lines(self.explanations.get(label, "")) for label in LABELS},
        }

    def question(self) -> ClassifyQuestion:
        """The question as a student gets it, with something to read where nothing was filled in yet."""
        said = self.sentences or (texts.NO_SENTENCES,)
        sentences = tuple(Sentence(f"s{number}", text) for number, text in enumerate(said, 1))
        return ClassifyQuestion(PREVIEW, sentences, one_line(self.stem) or texts.NO_STEM)

    def key(self) -> ClassifyKey:
        """The key as far as it was filled in."""
        shows: dict[str, dict[str, str]] = {DECIDES: {}, SUPPORTS: {}}
        for number, line in enumerate(self.lines, 1):
            if line.role and line.cue in CUES:
                shows[line.role][f"s{number}"] = line.cue
        why = {label: one_line(self.explanations.get(label, "")) or texts.NO_EXPLANATION for label in LABELS}
        doubt = one_line(self.why) if self.opinion == DOUBT else ""
        return ClassifyKey(self.label, Marks(shows[DECIDES], shows[SUPPORTS]), why, doubt)


def _lines(text: str) -> str:
    """The text with its lines as they were typed, without empty ones, and each ended."""
    return "".join(f"{one_line(line)}\n" for line in text.splitlines() if line.strip())
