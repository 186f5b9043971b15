"""All figures of an assignment in a class, made once: report, dashboard and dossier show them, each in its way."""

from dataclasses import dataclass

from ..bank import Plan
from ..panel.panel_file import read_panel
from ..panel.verdicts import PanelResult
from ..project import Classroom
from ..reports.graded import graded_students
from ..settings.class_settings import ClassSettings, read_settings
from . import view
from .class_shift import class_shift
from .coding import coding
from .figures import ItemFigures, TestFigures, goal_figures, item_figures, test_figures
from .parts import Part
from .patterns import certainty, confused, misleading
from .responses import Responses, responses


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """What was answered, the figures of test and items, the panel if there was one, the settings of the class,
    and how far it came between the two measurements, where it did both.
    """

    found: Responses
    test: TestFigures
    items: list[ItemFigures]
    panel: PanelResult | None
    settings: ClassSettings
    shift: Part | None

    def understanding(self) -> list[Part]:
        """What the class did and did not understand."""
        codes = coding(self.found)
        return [
            view.spread(self.test, self.found.totals),
            view.goals(goal_figures(self.found)),
            view.confusion(confused(self.found)),
            *([view.coding(codes)] if codes else []),
            view.certainty(certainty(self.found)),
            view.misleading(misleading(self.found, self.items)),
            *([self.shift] if self.shift else []),
        ]

    def quality(self, linked: bool = True) -> list[Part]:
        """How good the test and its items were; `linked`: where it is shown there is more of each item, to go to."""
        return [view.test(self.test), view.items(self.items, self.panel, linked)]


def class_figures(classroom: Classroom, plan: Plan) -> ClassFigures:
    """Read and count.

    Raises:
        WederkerigError: when nobody was graded yet, answers cannot be read, or the settings are not right.
    """
    found = responses(plan, graded_students(classroom, plan))
    panel = read_panel(classroom.folder, classroom.project.solutions)
    settings, moved = read_settings(classroom), class_shift(classroom)
    return ClassFigures(found, test_figures(found), item_figures(found), panel, settings, moved)
