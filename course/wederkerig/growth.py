"""Before and after: the answers to the two parallel measurements, laid beside each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .answers.model import Answer, ClassifyAnswer
from .items.model import Classify
from .items.vocabulary import LABELS


@dataclass(frozen=True, slots=True)
class Measured:
    """A case of a measurement with the label that the student chose (None: not answered)."""

    item: Classify
    label: str | None


def measured(items: Iterable[Classify], answers: Mapping[str, Answer | None]) -> list[Measured]:
    """The cases with what was chosen."""
    chosen = {id: answer.label for id, answer in answers.items() if isinstance(answer, ClassifyAnswer)}
    return [Measured(item, chosen.get(item.id)) for item in items]


def unanswered(cases: Iterable[Measured]) -> int:
    """How many cases have no answer yet."""
    return sum(case.label is None for case in cases)


def tally(cases: Iterable[Measured]) -> list[tuple[int, int]]:
    """Right answers and cases that were answered, per label in the order of `LABELS`."""
    cases = [case for case in cases if case.label is not None]
    rows = []
    for label in LABELS:
        own = [case for case in cases if case.item.key.label == label]
        rows.append((sum(case.label == label for case in own), len(own)))
    return rows


def story(case: Measured) -> dict[str, Any]:
    """A case as the card tells it: the text, what was chosen, what fits, and why."""
    key = case.item.key
    chosen = case.label or key.label
    labels = [chosen] if chosen == key.label else [chosen, key.label]
    return {
        "case": case.item.question.case,
        "right": case.label == key.label,
        "options": [
            {"text": LABELS[label], "fits": label == key.label, "why": key.explanations[label]} for label in labels
        ],
    }
