"""A mixed case: what dominates in it, and what comes second.

Points: for either place what the label chosen weighs there, of the heaviest; the second place only after a first
that earned something, and with another label.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ...dutch import number
from .. import texts
from ..model import Answer, Kind, Rows
from ..score import Part, Score
from ..sentences import read_stem, unmarked
from ..sources import Sources
from ..table import Table
from ..vocabulary import LABELS
from .choice import Choice, ChoiceAnswer, read
from .groups import GroupKey, choice_fields, label_group

FIRST, SECOND = "first", "second"  # the ids of the groups


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix(Choice):
    """A mixed case in the bank, with what each label weighs in either place, of 1 for the heaviest."""

    weights: Mapping[str, Mapping[str, float]]
    points: ClassVar[float] = 2.0

    def score(self, answer: Answer | None) -> Score:
        """What the label in the first place weighs there and, only then, another one in the second."""
        if not isinstance(answer, ChoiceAnswer) or answer.empty:
            return Score()
        first, second = (next(iter(answer.chosen.get(place, ())), "") for place in (FIRST, SECOND))
        earned = self.weights[FIRST].get(first, 0.0)
        more = self.weights[SECOND].get(second, 0.0) if earned and second != first else 0.0
        return Score((Part(texts.FIRST_PART, earned, 1.0), Part(texts.SECOND_PART, more, 1.0)))

    def deciding(self) -> list[object]:
        """What every label weighs in either place."""
        return [self.id, {place: dict(sorted(weights.items())) for place, weights in self.weights.items()}]

    def solution(self) -> Rows:
        """Per place the best label, and what other labels earn there."""
        rows = []
        for group in self.question.groups:
            best, *others = sorted(self.weights[group.id].items(), key=lambda label: -label[1])
            rows.append((group.legend, LABELS[best[0]]))
            rows += [(texts.ALSO_FITS.format(weight=number(weight)), LABELS[label]) for label, weight in others]
        return tuple(rows)


def _parse(table: Table, id: str, sources: Sources) -> Mix:
    text = f"{unmarked(table)}\n\n{read_stem(table)}"
    why = table.explanations(LABELS)
    weights = {place: _weights(table, place) for place in (FIRST, SECOND)}
    best = {place: max(weights[place], key=weights[place].__getitem__) for place in weights}
    if best[FIRST] == best[SECOND]:
        raise table.refuse(texts.SAME_PLACE)
    parts = [
        GroupKey(label_group(place, texts.LEGENDS[place], LABELS), frozenset([label]), why)
        for place, label in best.items()
    ]
    return Mix(*choice_fields(table, (id, KIND.name, text), parts, sources), weights=weights)


def _weights(table: Table, place: str) -> dict[str, float]:
    """What labels weigh in this place, of 1 for the heaviest; those that weigh nothing are left out."""
    given = table.take(place, dict)
    if not set(given) <= set(LABELS) or not all(type(weight) in (int, float) for weight in given.values()):
        raise table.refuse(texts.WEIGHTS, field=place)
    most = max(given.values(), default=0)
    if not most or not all(0 <= weight <= 1 for weight in given.values()) or list(given.values()).count(most) > 1:
        raise table.refuse(texts.WEIGHTS, field=place)
    return {label: round(weight / most, 2) for label, weight in given.items() if weight}


KIND = Kind("mix", _parse, read)
