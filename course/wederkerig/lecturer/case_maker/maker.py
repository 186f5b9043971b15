"""Making a case: the form, what there is to say of it, the card, and saving it in the bank."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import ipywidgets as widgets
from IPython.display import display

from ...errors import ItemError
from ...items.sources import read_rows
from ..bank import Bank, read_bank
from ..project import Project, own_project
from ..staffroom.step import STYLE as ROOM_STYLE
from ..staffroom.step import Panel, paragraph
from . import texts
from .bank_place import add_case, bank_places
from .case_form import CaseForm
from .checks import Remark, remarks
from .draft import Draft
from .follow_up import FollowUp
from .forms import FORMS
from .forms.own_fields import heading
from .giveaways import Known
from .name_lists import listed_names
from .open_case import OpenCase
from .preview import Preview
from .standing_cases import StandingCase, change_case, standing_cases

STYLE = Path(__file__).with_name("case_maker.css")
FIRST = 5  # so many things to do are shown; the others come when these are done
PAUSE_S = 0.4  # of typing, after which card and remarks follow


class CaseMaker(Panel):
    """Everything with which a lecturer makes a case.

    Card and remarks follow `pause_s` seconds after the last change; with 0, at once.
    """

    def __init__(self, project: Project, pause_s: float = PAUSE_S) -> None:
        super().__init__()
        self._project = project
        self._pause_s = pause_s
        self._waiting: asyncio.TimerHandle | None = None
        self._opened: StandingCase | None = None
        bank = read_bank(project)
        self._known = self._others = Known.of(bank)
        self.form = CaseForm(bank_places(project), _claims(project, bank), self._later)
        self._begun = self.form.draft()
        self.standing = OpenCase(self.open, lambda: self.form.draft() != self._begun)
        self.standing.show(standing_cases(project))
        self.preview = Preview(self._begun)
        self.remarks: list[Remark] = []
        self._told = widgets.HTML()
        self.decided = widgets.Checkbox(description=texts.DECIDED, indent=False)
        self._follow_up = FollowUp(project, self.start_anew)
        save = self.button(texts.SAVE, self.save, primary=True)
        foot = [heading("save"), self.decided, save, self.status, self._follow_up.box]
        told = widgets.VBox([heading("remarks"), self._told]).add_class("case-remarks")
        card = widgets.VBox([heading("card"), paragraph(texts.HELP["card"]), self.preview.box])
        seen = widgets.VBox([told, card]).add_class("case-seen")
        style = widgets.HTML(
            "".join(f"<style>{path.read_text(encoding='utf-8')}</style>" for path in (ROOM_STYLE, STYLE))
        )
        below = widgets.VBox(foot).add_class("case-foot")
        filled = widgets.VBox([self.standing.box, self.form.box])
        columns = widgets.Box([filled, seen, below]).add_class("case-columns")
        parts = [style, paragraph(texts.INTRO), columns]
        self.box = widgets.VBox(parts).add_class("staffroom").add_class("case-maker")
        self.refresh()

    def refresh(self) -> None:
        """Let the card and the remarks follow the form."""
        draft = self.form.draft()
        self.preview.show(draft)  # at once: the remarks may take a moment
        changes = self._changes(draft)
        self.form.place.disabled = changes
        found = remarks(draft, self._others if changes else self._known)
        if [one for one in found if not one.must] != [one for one in self.remarks if not one.must]:
            self.decided.value = False
        self.remarks = found
        self._told.value = _as_html(self._id_told(draft), found)
        self.decided.layout.display = "" if any(not one.must for one in found) else "none"

    def save(self) -> None:
        """Put the case into the bank, unless something must be mended or decided first."""
        self.refresh()
        if any(one.must for one in self.remarks):
            return self.say(texts.NOT_READY, alarm=True)
        if self.remarks and not self.decided.value:
            return self.say(texts.NOT_DECIDED, alarm=True)
        draft, place, given = self.form.draft(), self.form.place.value, list[str]()
        if not (self._opened and self._changes(draft)):
            add_case(self._project, draft, place)
        elif self._opened.reads_as(draft):
            return self.say(texts.SAME.format(id=draft.id))
        else:
            given = change_case(self._project, self._opened, draft)
        standing = standing_cases(self._project)
        self._begin(next((one for one in standing if one.draft.id == draft.id), None))
        self.standing.show(standing, draft.id)
        self.say(texts.SAVED.format(id=draft.id, file=place.path.name))
        self._follow_up.show(draft.id, place, given)
        return None

    def open(self, case: StandingCase | None) -> None:
        """Put a case in the form as it stands in the bank now, to change it; with None, empty the form for another one.

        Raises:
            ItemError: when it is there no longer.
        """
        standing = standing_cases(self._project)
        found = next((one for one in standing if case and one.draft.id == case.draft.id), None)
        if case and not found:
            raise ItemError.of(case.place.path.name, case.draft.id, texts.GONE)
        self.standing.show(standing, found.draft.id if found else "")
        self._follow_up.hide()
        self.say("")
        if found:
            self.form.place.value = found.place
        self.form.fill(found.draft if found else self.form.empty())
        self._begin(found)
        self.guarded(self.refresh)

    def start_anew(self) -> None:
        """Empty the form for another case."""
        self.open(None)

    def _begin(self, case: StandingCase | None) -> None:
        """From here on, what is in the form changes this case, or with None is a new one."""
        self._opened, self._begun = case, self.form.draft()
        self._known = self._others = Known.of(read_bank(self._project))
        if case:
            self._others = self._known.without(case.draft.id)

    def _changes(self, draft: Draft) -> bool:
        """Whether the form changes the case that was opened; under another name it is a new one."""
        opened = self._opened.draft if self._opened else None
        return opened is not None and (draft.kind, draft.id) == (opened.kind, opened.id)

    def _id_told(self, draft: Draft) -> str:
        """What the case is called in the bank, and what saving does to another that stands there."""
        if not draft.id:
            return ""
        if self._changes(draft):
            return texts.CHANGES_TOLD.format(id=draft.id)
        if self._opened:
            return texts.BESIDE_TOLD.format(id=draft.id, other=self._opened.draft.id)
        return texts.ID_TOLD.format(id=draft.id)

    def _later(self) -> None:
        """Follow when typing pauses."""
        if self._pause_s == 0:
            return self.guarded(self.refresh)
        if self._waiting:
            self._waiting.cancel()
        self._waiting = asyncio.get_running_loop().call_later(self._pause_s, self.guarded, self.refresh)
        return None


def open_case_maker() -> None:
    """Show the form for the project in which the notebook stands, or why that cannot be."""
    place = Panel()
    display(place.status)
    place.guarded(lambda: display(CaseMaker(own_project()).box))
    listed_names("")  # which takes seconds the first time, while the form is already read


def _claims(project: Project, bank: Bank) -> Mapping[str, str]:
    """What can be rested on, by id: first what most of what the form makes rests on."""
    rows = read_rows(project.datasets / "claims.csv", "id", "claim")
    made = (item for item in (*bank.practice.values(), *bank.graded.values()) if item.question.kind in FORMS)
    used = Counter(claim for item in made for claim in item.claims)
    return {row["id"]: row["claim"] for row in sorted(rows, key=lambda row: -used[row["id"]])}


def _as_html(named: str, found: Sequence[Remark]) -> str:
    """How the case is called, and the remarks as lists."""
    parts = [f"<p>{escape(named)}</p>"] if named else []
    for form, must in ((texts.MUST, True), (texts.ADVICE, False)):
        told = [one.text for one in found if one.must is must]
        if told:
            shown = told[:FIRST] if must else told
            more = [texts.MORE.format(n=len(told) - FIRST)] if len(shown) < len(told) else []
            rows = "".join(f"<li>{escape(text)}</li>" for text in (*shown, *more))
            kind = "must" if must else "advice"
            parts.append(f'<h3>{form.format(n=len(told))}</h3><ul class="{kind}">{rows}</ul>')
    if not found:
        parts.append(f"<p>{texts.ALL_GOOD}</p>")
    return f'<div aria-live="polite">{"".join(parts)}</div>'
