"""After a case was saved: check the bank, put the case into a test, or make another one."""

from collections.abc import Callable, Sequence

import ipywidgets as widgets

from ...dutch import listed
from ..bank import plan_names, read_collected, read_graded
from ..checking.check import as_text, check
from ..project import Project, own_classroom
from ..release.build import build
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
        self._given: Sequence[str] = ()
        self._found = widgets.HTML()
        self.base = widgets.Dropdown(description=texts.ASSIGNMENT)
        self.box = widgets.VBox()

    def show(self, id: str, place: BankPlace, given: Sequence[str] = ()) -> None:
        """Offer what can be done with the case of this id, which was given out in assignments of these names."""
        self._id, self._given, self._found.value = id, given, ""
        self.say("")
        names = plan_names(self._project)
        self.base.options, self.base.value = names, next(iter(names), None)
        before = self._anew_given() if given else []
        buttons = [self.button(texts.CHECK, self.check), self.button(texts.NEW, self.anew)]
        rest = [self.status, self._found]
        if place.lesson:
            where = paragraph(texts.SAVED_PRACTICE.format(lesson=place.lesson.stem[:2]))
            self.box.children = [where, *before, widgets.HBox(buttons), *rest]
        elif not names:
            self.box.children = [*before, paragraph(texts.NO_BASE), widgets.HBox(buttons), *rest]
        else:
            into = self.button(texts.INTO_TEST, self.into_test, primary=not given)
            where = paragraph(texts.SAVED_GRADED)
            self.box.children = [*before, where, self.base, widgets.HBox([into, *buttons]), *rest]

    def into_test(self) -> None:
        """Draw, write and build a version of the assignment that is chosen, with the case in it."""
        version = put_into_test(self._project, self.base.value, self._id)
        self.say(texts.IN_TEST.format(name=version.plan.name))

    def check(self) -> None:
        """Check the whole bank, and show what was found."""
        told = as_text(check(self._project))
        self._found.value = "".join(paragraph(line).value for line in told.splitlines())

    def build(self) -> None:
        """Build what was given out with the case anew, so that it has the case as it is now."""
        graded, classes = read_graded(self._project), own_classroom(self._project).folder.parent
        for name in self._given:
            build(self._project, read_collected(self._project, name, graded), classes)
        self.say(texts.BUILT.format(names=listed(self._given)))

    def hide(self) -> None:
        """Offer nothing."""
        self.box.children = ()

    def anew(self) -> None:
        """Begin another case."""
        self.hide()
        self._anew()

    def _anew_given(self) -> list[widgets.Widget]:
        told = paragraph(texts.CHANGED_GIVEN.format(names=listed(self._given)))
        return [told, widgets.HBox([self.button(texts.BUILD, self.build, primary=True)])]
