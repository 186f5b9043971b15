"""Step three: grade what can be graded by itself, with progress."""

import ipywidgets as widgets

from ..grading import texts as grading_texts
from ..grading.grade import grade
from . import texts
from .step import Step, paragraph


class GradeAll(Step):
    """Grading."""

    def fill(self) -> None:
        """Offer the button."""
        self._bar = widgets.IntProgress(layout=widgets.Layout(width="100%", visibility="hidden"))
        self._results = widgets.VBox()
        name = self.chosen.pristine.plan.title
        button = self.button(texts.GRADE_BUTTON.format(name=name), self.grade, primary=True)
        self.box.children = (widgets.HTML(texts.GRADE), button, self._bar, self.status, self._results)

    def grade(self) -> None:
        """Grade the class, and say what it came to."""
        self._bar.layout.visibility = "visible"
        outcome = grade(self.chosen.classroom, self.chosen.pristine, self._progress)
        told = grading_texts.GRADED.format(graded=outcome.graded, unchanged=outcome.unchanged, manual=outcome.manual)
        self._results.children = tuple(map(paragraph, (told, *outcome.notes, *outcome.refused)))
        self._changed()

    def _progress(self, done: int, total: int) -> None:
        self._bar.max, self._bar.value = total, done
