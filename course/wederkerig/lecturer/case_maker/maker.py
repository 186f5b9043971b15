"""Making a case: the form, what there is to say of it, the card, and saving it in the bank."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import ipywidgets as widgets
from IPython.display import display

from ...items.kinds.classify import cases
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
from .giveaways import Known
from .name_lists import listed_names
from .preview import Preview

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
        bank = read_bank(project)
        self._known = Known.of(bank)
        self.form = CaseForm(bank_places(project), _claims(project, bank), self._later)
        self.preview = Preview()
        self.remarks: list[Remark] = []
        self._told = widgets.HTML()
        self.decided = widgets.Checkbox(description=texts.DECIDED, indent=False)
        self._follow_up = FollowUp(project, self.start_anew)
        save = self.button(texts.SAVE, self.save, primary=True)
        foot = [_heading("save"), self.decided, save, self.status, self._follow_up.box]
        told = widgets.VBox([_heading("remarks"), self._told]).add_class("case-remarks")
        card = widgets.VBox([_heading("card"), paragraph(texts.HELP["card"]), self.preview.box])
        seen = widgets.VBox([told, card]).add_class("case-seen")
        style = widgets.HTML(
            "".join(f"<style>{path.read_text(encoding='utf-8')}</style>" for path in (ROOM_STYLE, STYLE))
        )
        below = widgets.VBox(foot).add_class("case-foot")
        columns = widgets.Box([self.form.box, seen, below]).add_class("case-columns")
        self.box = widgets.VBox([style, paragraph(texts.INTRO), columns]).add_class("staffroom").add_class("case-maker")
        self.refresh()

    def refresh(self) -> None:
        """Let the card and the remarks follow the form."""
        draft = self.form.draft()
        self.preview.show(draft)  # at once: the remarks may take a moment
        found = remarks(draft, self._known)
        if [one for one in found if not one.must] != [one for one in self.remarks if not one.must]:
            self.decided.value = False
        self.remarks = found
        self._told.value = _as_html(draft, found)
        self.decided.layout.display = "" if any(not one.must for one in found) else "none"

    def save(self) -> None:
        """Put the case into the bank, unless something must be mended or decided first."""
        self.refresh()
        if any(one.must for one in self.remarks):
            return self.say(texts.NOT_READY, alarm=True)
        if self.remarks and not self.decided.value:
            return self.say(texts.NOT_DECIDED, alarm=True)
        draft, place = self.form.draft(), self.form.place.value
        add_case(self._project, draft, place)
        self._known = Known.of(read_bank(self._project))
        self.say(texts.SAVED.format(id=draft.id, file=place.path.name))
        self._follow_up.show(draft.id, place)
        return None

    def start_anew(self) -> None:
        """Empty the form for another case."""
        self.form.fill(Draft())
        self.say("")

    def _later(self) -> None:
        """Follow when typing pauses."""
        if self._pause_s == 0:
            return self.guarded(self.refresh)
        if self._waiting:
            self._waiting.cancel()
        self._waiting = asyncio.get_running_loop().call_later(self._pause_s, self.guarded, self.refresh)
        return None


def open_case_maker() -> None:
    """Show the form for the project in which the notebook stands."""
    display(CaseMaker(own_project()).box)
    listed_names("")  # which takes seconds the first time, while the form is already read


def _claims(project: Project, bank: Bank) -> Mapping[str, str]:
    """What a case can rest on, by id: first what most cases of the bank rest on."""
    rows = read_rows(project.datasets / "claims.csv", "id", "claim")
    used = Counter(claim for case in cases([*bank.practice.values(), *bank.graded.values()]) for claim in case.claims)
    return {row["id"]: row["claim"] for row in sorted(rows, key=lambda row: -used[row["id"]])}


def _heading(part: str) -> widgets.HTML:
    return widgets.HTML(f"<h2>{texts.HEADINGS[part]}</h2>")


def _as_html(draft: Draft, found: Sequence[Remark]) -> str:
    """The remarks as lists, and how the case will be called."""
    parts = [f"<p>{escape(texts.ID_TOLD.format(id=draft.id))}</p>"] if draft.id else []
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
