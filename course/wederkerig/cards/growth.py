"""The card "Toen en nu": the two measurements beside each other, once the second is complete."""

from typing import Any

import anywidget
import traitlets

from .. import texts
from ..answers.store import AnswerStore
from ..errors import StoreError
from ..growth import Measured, measured, story, tally, unanswered
from ..items.model import Classify, Question
from ..items.vocabulary import LABELS
from .module import module, styles


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
