"""The card "Toen en nu": the two measurements beside each other, once the second is complete."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import anywidget
import traitlets

from .. import texts
from ..answers.store import AnswerStore
from ..errors import StoreError
from ..items.kinds.classify import Classify, ClassifyAnswer
from ..items.model import Answer, Question
from ..items.vocabulary import LABELS
from .module import module, styles


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


class GrowthCard(anywidget.AnyWidget):  # type: ignore[misc]
    """A live card about two measurements.

    The browser sends {"kind": "look"} and finds what is to be shown in the trait `shown`, or a sentence in `error`.
    """

    _esm = module("growth")
    _css = styles()
    texts = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict(allow_none=True).tag(sync=True)
    error = traitlets.Unicode().tag(sync=True)

    def __init__(self, store: AnswerStore, before: list[Classify], after: list[Classify], definition: Question) -> None:
        self._store, self._before, self._after, self._definition = store, before, after, definition
        super().__init__(texts=texts.CARD | texts.GROWTH, shown=None)
        self.on_msg(self._receive)

    def _receive(self, _: object, __: object, ___: object) -> None:
        self.shown, self.error = None, ""
        try:
            answers = self._store.answers([self._definition, *(i.question for i in (*self._before, *self._after))])
        except StoreError as error:
            self.error = str(error)
            return
        before, after = measured(self._before, answers), measured(self._after, answers)
        if unanswered(after):
            self.error = texts.GROWTH["more"].format(n=unanswered(after))
            return
        self.shown = _shown(before, after) | {"definition": getattr(answers[self._definition.id], "text", "")}


def _shown(before: list[Measured], after: list[Measured]) -> dict[str, Any]:
    tallies = zip(LABELS.values(), tally(before), tally(after), strict=True)
    return {
        "rows": [{"label": label, "before": list(one), "after": list(other)} for label, one, other in tallies],
        "before": [story(case) for case in before],
        "after": [story(case) for case in after],
    }
