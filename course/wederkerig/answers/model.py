"""What a student answers, and the check that turns untrusted JSON into it.

The same check serves the card, the store and the lecturer's intake, so that what was saved can be graded.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import AnswerError
from ..items.model import ChoiceQuestion, ClassifyQuestion, Question, ReflectQuestion
from ..items.vocabulary import CERTAINTIES, CUES, LABELS

MAX_TEXT = 20_000


@dataclass(frozen=True, slots=True)
class ClassifyAnswer:
    """A label (or none yet), the cues ticked and a certainty (or none yet)."""

    label: str | None = None
    cues: frozenset[str] = frozenset()
    certainty: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The form in which the answer is stored; `parse_answer` reads it back."""
        return {"label": self.label, "cues": sorted(self.cues), "certainty": self.certainty}

    @property
    def empty(self) -> bool:
        """Whether there is nothing to grade: without a label a case is not answered."""
        return self.label is None


@dataclass(frozen=True, slots=True)
class ReflectAnswer:
    """The text of an open answer."""

    text: str = ""

    def to_json(self) -> dict[str, Any]:
        """The form in which the answer is stored; `parse_answer` reads it back."""
        return {"text": self.text}

    @property
    def empty(self) -> bool:
        """Whether there is nothing to grade."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class ChoiceAnswer:
    """The options chosen, by group; a group in which nothing is chosen is left out."""

    chosen: Mapping[str, frozenset[str]]

    def to_json(self) -> dict[str, Any]:
        """The form in which the answer is stored; `parse_answer` reads it back."""
        return {"chosen": {group: sorted(options) for group, options in sorted(self.chosen.items())}}

    @property
    def empty(self) -> bool:
        """Whether nothing is chosen at all."""
        return not self.chosen


Answer = ClassifyAnswer | ReflectAnswer | ChoiceAnswer


def parse_answer(question: Question, raw: object) -> Answer:
    """Make an answer to `question` of what JSON gave.

    Raises:
        AnswerError: when `raw` is no answer to this kind of question.
    """
    if not isinstance(raw, Mapping):
        raise AnswerError(f"Het antwoord op {question.id} heeft niet de juiste vorm.")
    return _PARSERS[type(question)](question, raw)


def _classify(question: ClassifyQuestion, raw: Mapping[str, Any]) -> ClassifyAnswer:
    label, certainty, cues = raw.get("label"), raw.get("certainty"), raw.get("cues", [])
    if not (label is None or (isinstance(label, str) and label in LABELS)):
        raise AnswerError(f"Het antwoord op {question.id} noemt een keuze die niet bestaat.")
    if not (certainty is None or (isinstance(certainty, str) and certainty in CERTAINTIES)):
        raise AnswerError(f"Het antwoord op {question.id} noemt een zekerheid die niet bestaat.")
    if not isinstance(cues, list) or not all(isinstance(cue, str) and cue in CUES for cue in cues):
        raise AnswerError(f"Het antwoord op {question.id} noemt een aanwijzing die niet bestaat.")
    return ClassifyAnswer(label, frozenset(cues), certainty)


def _reflect(question: ReflectQuestion, raw: Mapping[str, Any]) -> ReflectAnswer:
    text = raw.get("text", "")
    if not isinstance(text, str):
        raise AnswerError(f"Het antwoord op {question.id} is geen tekst.")
    text = text.encode("utf-8", "replace").decode("utf-8")
    if len(text) > MAX_TEXT:
        raise AnswerError(f"Het antwoord op {question.id} is langer dan {MAX_TEXT} tekens. Kort het in.")
    return ReflectAnswer(text)


def _choice(question: ChoiceQuestion, raw: Mapping[str, Any]) -> ChoiceAnswer:
    groups = {group.id: group for group in question.groups}
    chosen = raw.get("chosen", {})
    if not isinstance(chosen, dict) or not set(chosen) <= set(groups):
        raise AnswerError(f"Het antwoord op {question.id} heeft niet de juiste vorm.")
    for id, options in chosen.items():
        known = {option.id for option in groups[id].options}
        if not isinstance(options, list) or not all(isinstance(option, str) and option in known for option in options):
            raise AnswerError(f"Het antwoord op {question.id} noemt een keuze die niet bestaat.")
        if len(options) > 1 and not groups[id].several:
            raise AnswerError(f"Het antwoord op {question.id} noemt twee keuzes waar er één kan.")
    return ChoiceAnswer({id: frozenset(options) for id, options in chosen.items() if options})


_PARSERS: dict[type, Callable[[Any, Mapping[str, Any]], Answer]] = {
    ClassifyQuestion: _classify,
    ReflectQuestion: _reflect,
    ChoiceQuestion: _choice,
}
