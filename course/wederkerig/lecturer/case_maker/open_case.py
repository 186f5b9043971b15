"""The list of cases in the bank, of which one can be opened in the form."""

from collections.abc import Callable, Sequence

import ipywidgets as widgets

from ..staffroom.step import Panel
from . import texts
from .forms import FORMS
from .standing_cases import StandingCase

NEW = ""  # in the list, where a case stands elsewhere


class OpenCase(Panel):
    """A list and a button; what was filled in and not saved is lost only to who presses twice.

    Args:
        open_: opens a case in the form; None empties it.
        unsaved: whether the form holds something that is not in the bank.
    """

    def __init__(self, open_: Callable[[StandingCase | None], None], unsaved: Callable[[], bool]) -> None:
        super().__init__()
        self._open, self._unsaved = open_, unsaved
        self.list = widgets.Dropdown(description=texts.STANDING)
        self.box = widgets.VBox([self.list, self.button(texts.OPEN, self._pressed), self.status])
        self.box.add_class("case-open")
        self._warned = False
        self.list.observe(lambda _: self._forget(), "value")

    def show(self, cases: Sequence[StandingCase], chosen: str = "") -> None:
        """Offer these cases; the one with the id `chosen` is the one that is open."""
        names = [(_called(one), one) for one in cases]
        self.list.options = [(texts.NEW_CASE, NEW), *names]
        self.list.value = next((one for one in cases if one.draft.id == chosen), NEW)

    def _pressed(self) -> None:
        if self._unsaved() and not self._warned:
            self._warned = True
            return self.say(texts.UNSAVED, alarm=True)
        self._forget()
        self._open(self.list.value or None)
        return None

    def _forget(self) -> None:
        self._warned = False
        self.say("")


def _called(case: StandingCase) -> str:
    kind = FORMS[case.draft.kind].name
    return texts.STANDING_CASE.format(kind=kind, title=case.draft.title, place=case.place.name)
