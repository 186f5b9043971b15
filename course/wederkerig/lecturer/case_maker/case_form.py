"""The form: what it makes, the fields that every kind has around those of its own, and what is filled in there."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

import ipywidgets as widgets

from ...items.vocabulary import CASE_GOALS, GOALS
from . import texts
from .bank_place import BankPlace
from .draft import MOST_CLAIMS, Draft
from .forms import FORMS
from .forms.own_fields import Fields, chosen, heading

CLAIM_CHARACTERS = 110


class CaseForm:
    """All fields; `changed` is called when something was typed or chosen.

    Args:
        places: where a case can stand in the bank.
        claims: by id, what a case can rest on.
        changed: is called after every change.
    """

    own: Fields  # what only the kind has that is chosen

    def __init__(self, places: Sequence[BankPlace], claims: Mapping[str, str], changed: Callable[[], None]) -> None:
        self.kind = widgets.Dropdown(
            options=[(form.name, kind) for kind, form in FORMS.items()], description=texts.KIND
        )
        self.title = widgets.Text(description=texts.TITLE, placeholder=texts.TITLE_HINT)
        self.stem = widgets.Textarea(description=texts.STEM, rows=2)
        self.place = widgets.Dropdown(options=[(one.name, one) for one in places], description=texts.PLACE)
        self.goal = widgets.Dropdown(options=chosen({id: GOALS[id] for id in CASE_GOALS}), description=texts.GOAL)
        self.difficulty = widgets.Dropdown(options=texts.LEVELS, value=2, description=texts.LEVEL)
        about = {id: texts.CLAIM_OPTION.format(id=id, text=_short(text)) for id, text in claims.items()}
        names = (texts.CLAIM, *[texts.CLAIM_MORE] * (MOST_CLAIMS - 1))
        self.claims = [widgets.Dropdown(options=chosen(about), description=name) for name in names]
        rests_on = [_told_of(field, claims) for field in self.claims]
        self._changed, self._filling = changed, False
        self._made: dict[str, Fields] = {}
        self._parts = widgets.VBox()
        self.kind.observe(lambda _: self._show_own(), "value")
        for field in (self.kind, self.title, self.stem, self.place, self.goal, self.difficulty, *self.claims):
            field.observe(lambda _: self._follow(), "value")
        self.box = widgets.VBox([
            self.kind, heading("case"), self.title, self.stem, self._parts,
            heading("bank"), self.place, self.goal, self.difficulty,
            *(part for pair in zip(self.claims, rests_on, strict=True) for part in pair),
        ]).add_class("case-form")  # fmt: skip
        self._show_own()

    def draft(self) -> Draft:
        """What is filled in, however far it is."""
        return self.own.draft({
            "title": self.title.value.strip(),
            "stem": self.stem.value,
            "goal": self.goal.value,
            "difficulty": self.difficulty.value,
            "claims": tuple(dict.fromkeys(field.value for field in self.claims if field.value)),
        })  # fmt: skip

    def fill(self, draft: Draft) -> None:
        """Put a draft in."""
        self._filling = True
        self.kind.value = draft.kind
        self.own.fill(draft)
        self.title.value, self.stem.value = draft.title, draft.stem
        self.goal.value, self.difficulty.value = draft.goal, draft.difficulty
        for place, field in enumerate(self.claims):
            field.value = draft.claims[place] if place < len(draft.claims) else ""
        self._filling = False
        self._changed()

    def empty(self) -> Draft:
        """A draft of the kind that is chosen in which nothing is filled in."""
        return FORMS[self.kind.value].draft()

    def _show_own(self) -> None:
        """Show the fields of the kind that is chosen; what was filled in for another one stays there."""
        form = FORMS[self.kind.value]
        if self.kind.value not in self._made:
            self._made[self.kind.value] = form.fields(self._follow)
        self.own = self._made[self.kind.value]
        self.stem.placeholder = form.stem_hint
        self._parts.children = (self.own.box,)

    def _follow(self) -> None:
        if not self._filling:
            self._changed()


def _short(text: str) -> str:
    return text if len(text) <= CLAIM_CHARACTERS else f"{text[:CLAIM_CHARACTERS].rsplit(' ', 1)[0]} …"


def _told_of(menu: widgets.Dropdown, whole: Mapping[str, str]) -> widgets.HTML:
    """The whole text of what is chosen in a menu that shows its beginning."""
    told = widgets.HTML()

    def follow(_: object) -> None:
        told.value = f"<p>{escape(whole[menu.value])}</p>" if menu.value else ""

    menu.observe(follow, "value")
    return told
