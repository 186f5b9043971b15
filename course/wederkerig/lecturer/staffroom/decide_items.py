"""Step six: an item that was not right is taken out or counted otherwise, by whom and why; the log tells of it."""

from datetime import datetime
from functools import partial

import ipywidgets as widgets

from ...items.numbering import numbered
from ..assessing.options import options_of
from ..grades.decide import decide, take_back
from ..grades.grade_log import LOG
from ..grades.make_grades import Grades
from ..grading.gradebook.marks import read_marks
from ..grading.graded_plan import graded_plan
from ..settings.class_settings import Decision, read_settings
from ..settings.decisions import Kind
from . import texts
from .step import Step, paragraph, wide
from .transfer import Download, file_of


class DecideItems(Step):
    """Deciding about items."""

    def fill(self) -> None:
        """Offer the items, what can be decided, and what was decided before."""
        classroom, name = self.chosen.classroom, self.chosen.pristine.plan.name
        if not read_marks(classroom, name):
            self.box.children = (paragraph(texts.NOTHING_GRADED),)
            return
        self._plan = graded_plan(classroom, name).plan
        names = numbered(item.question for item in self._plan.items)
        items = [(f"{title} ({one.id})", one.id) for title, one in zip(names, self._plan.items, strict=True)]
        kinds = [(texts.DECISION_KINDS[kind.name], kind.value) for kind in Kind]
        self._item = widgets.Dropdown(options=items, description=texts.ITEM, layout=wide())
        self._what = widgets.Dropdown(options=kinds, description=texts.WHAT, layout=wide())
        self._option = widgets.Dropdown(description=texts.OPTION, layout=wide())
        self._by = widgets.Text(description=texts.DECIDED_BY, layout=wide())
        self._why = widgets.Textarea(description=texts.WHY, layout=wide(), rows=2)
        self._grades, self._stands = widgets.VBox(), widgets.VBox()
        for menu in (self._item, self._what):
            menu.observe(lambda _: self._choices(), "value")
        button = self.button(texts.DECIDE, self.decide, primary=True)
        form = (self._item, self._what, self._option, self._by, self._why, button)
        self.box.children = (widgets.HTML(texts.DECIDE_ABOUT), *form, self.status, self._grades, self._stands)
        self._choices()
        self._tell()

    def decide(self) -> None:
        """Put the decision into the settings, and tell what it did."""
        option = self._option.value if self._what.value == Kind.ALSO_RIGHT else ""
        decided = Decision(0, self._plan.name, self._item.value, self._what.value, option or "", "", *self._said())
        self._done(decide(self.chosen.classroom, self._plan, decided, datetime.now()))
        self._why.value = ""
        self.say(texts.DECIDED)

    def _said(self) -> tuple[str, str]:
        return self._by.value.strip(), self._why.value.strip()

    def _undo(self, number: int) -> None:
        self._done(take_back(self.chosen.classroom, self._plan, number, datetime.now()))
        self.say(texts.DECISION_TAKEN_BACK)

    def _done(self, made: Grades) -> None:
        self._grades.children = tuple(map(paragraph, made.told))
        self._tell()
        self._changed()

    def _choices(self) -> None:
        """What else can be counted right, of the item that is chosen, and only when that is what is decided."""
        item = next(one for one in self._plan.items if one.id == self._item.value)
        self._option.options = [(text, id) for id, text in options_of(item.question).items()]
        self._option.layout.display = "" if self._what.value == Kind.ALSO_RIGHT else "none"

    def _tell(self) -> None:
        """What stands, each with a way back, and the log."""
        classroom = self.chosen.classroom
        rows: list[widgets.Widget] = []
        for one in read_settings(classroom).decided(self._plan.name):
            told = texts.DECISION_ROW.format(item=one.item, what=one.what, option=one.option, by=one.by, why=one.why)
            rows.append(widgets.HBox([paragraph(told), self.button(texts.TAKE_BACK, partial(self._undo, one.number))]))
        log = classroom.folder / LOG
        logged = [Download(texts.DOWNLOAD.format(name=LOG), file_of(log))] if log.exists() else []
        self._stands.children = (*([paragraph(texts.STANDS)] if rows else []), *rows, *logged)
