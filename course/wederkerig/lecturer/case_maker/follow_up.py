"""After a case was saved: check the bank, put the case into a test, or make another one."""

from collections.abc import Callable

import ipywidgets as widgets

from ..bank import plan_names
from ..checking.check import as_text, check
from ..project import Project
from ..staffroom.step import Panel, paragraph
from . import texts
from .bank_place import BankPlace
from .version_with import put_into_test


class FollowUp(Panel):
    """What can be done with a case that is in the bank; nothing is in sight before there is one."""

    def __init__(self, project: Project, anew: Callable[[], None]) -> None:
        super().__init__()
        self._project, self._anew = project, anew
        self._id = ""
        self._found = widgets.HTML()
        self.base = widgets.Dropdown(description=texts.ASSIGNMENT)
        self.box = widgets.VBox()

    def show(self, id: str, place: BankPlace) -> None:
        """Offer what can be done with the case of this id."""
        self._id, self._found.value = id, ""
        self.say("")
        names = plan_names(self._project)
        self.base.options, self.base.value = names, next(iter(names), None)
        buttons = [self.button(texts.CHECK, self.check), self.button(texts.NEW, self.anew)]
        rest = [self.status, self._found]
        if place.lesson:
            told = texts.SAVED_PRACTICE.format(lesson=place.lesson.stem[:2])
            self.box.children = [paragraph(told), widgets.HBox(buttons), *rest]
        elif not names:
            self.box.children = [paragraph(texts.NO_BASE), widgets.HBox(buttons), *rest]
        else:
            into = self.button(texts.INTO_TEST, self.into_test, primary=True)
            self.box.children = [paragraph(texts.SAVED_GRADED), self.base, widgets.HBox([into, *buttons]), *rest]

    def into_test(self) -> None:
        """Draw, write and build a version of the assignment that is chosen, with the case in it."""
        version = put_into_test(self._project, self.base.value, self._id)
        self.say(texts.IN_TEST.format(name=version.plan.name))

    def check(self) -> None:
        """Check the whole bank, and show what was found."""
        told = as_text(check(self._project))
        self._found.value = "".join(paragraph(line).value for line in told.splitlines())

    def anew(self) -> None:
        """Begin another case."""
        self.box.children = ()
        self._anew()
