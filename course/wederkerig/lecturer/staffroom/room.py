"""The room itself: which class, which assignment, and the steps from handing out to results."""

import ipywidgets as widgets
from IPython.display import display

from ..bank import measurement_names, plan_names, read_collected
from ..project import Project, own_classroom, own_project
from ..release.assignments import build_all
from ..release.submission import read_pristine
from . import texts
from .choosing import Menu, class_names, framed, in_a_row
from .class_data import ClassData
from .decide_items import DecideItems
from .exchange_bank import ExchangeBank
from .final_grade import FinalGrade
from .grade_all import GradeAll
from .hand_out import HandOut
from .mark_answers import MarkAnswers
from .receive import Receive
from .results import Results
from .step import Chosen, Panel, Step, paragraph

STEPS: tuple[type[Step], ...] = (
    HandOut,
    Receive,
    GradeAll,
    MarkAnswers,
    Results,
    DecideItems,
    FinalGrade,
    ClassData,
    ExchangeBank,
)


class Staffroom:
    """Everything that a lecturer does with a class and an assignment."""

    def __init__(self, project: Project) -> None:
        self._project, self._classes = project, own_classroom(project).folder.parent
        self._steps = [step(self._outdated) for step in STEPS]
        self._stale = set(self._steps)
        own = own_classroom(project).name
        classes = class_names(self._classes, own)
        self._class = Menu(self.refresh, options=classes, value=own, description=texts.CLASS)
        self._new = widgets.Text(placeholder=texts.NEW_CLASS, continuous_update=False)
        names = [*plan_names(project), *measurement_names(project)]
        self._assignment = Menu(self.refresh, options=names, description=texts.ASSIGNMENT)
        self.tabs = widgets.Tab(children=[step.box for step in self._steps], titles=texts.STEPS)
        self._alarm = Panel()
        self._again = widgets.VBox()  # what to do where an assignment cannot be shown
        self.tabs.observe(lambda _: self._show(), "selected_index")
        add = self._alarm.button(texts.MAKE_CLASS, self.add_class)
        choices = in_a_row([self._class, self._new, add, self._assignment])
        elsewhere = widgets.HTML(
            "".join(f'<p><a href="{file}">{text}</a></p>' for file, text in texts.NOTEBOOKS.items())
        )
        self.box = framed((paragraph(texts.INTRO), elsewhere, choices, self._alarm.status, self._again, self.tabs))
        self.refresh()

    def refresh(self) -> None:
        """Show the steps for the class and the assignment that are chosen."""
        self._stale = set(self._steps)
        self._show()

    def add_class(self) -> None:
        """Make a class of the name that was typed, and choose it."""
        classroom = self._project.classroom(self._new.value.strip(), self._classes)
        classroom.folder.mkdir(parents=True, exist_ok=True)
        self._class.options = tuple(class_names(self._classes, classroom.name))
        self._class.value, self._new.value = classroom.name, ""

    def build(self) -> None:
        """Make all assignments anew of the bank: what is asked where one does not belong to it."""
        build_all(self._project, self._classes, (), lambda _: None)
        self.refresh()
        self._alarm.say(texts.BUILT)

    def _outdated(self) -> None:
        """Something changed: every step but the one in sight is shown anew when it comes in sight."""
        self._stale = set(self._steps) - {self._steps[self.tabs.selected_index or 0]}
        self._class.rewrite(class_names(self._classes, self._class.value))

    def _show(self) -> None:
        step = self._steps[self.tabs.selected_index or 0]
        if step in self._stale:
            self._alarm.say("")
            self._alarm.guarded(lambda: self._fill(step))
            fails = step in self._stale and self._assignment.value
            self._again.children = (self._alarm.button(texts.BUILD, self.build),) if fails else ()

    def _fill(self, step: Step) -> None:
        if not self._assignment.value:
            return self._alarm.say(texts.NO_ASSIGNMENTS, alarm=True)
        plan = read_collected(self._project, self._assignment.value)
        classroom = self._project.classroom(self._class.value, self._classes)
        step.say("")
        step.show(Chosen(classroom, read_pristine(self._project, plan)))
        self._stale.discard(step)
        return None


def open_staffroom() -> None:
    """Show the staffroom of the project and the class that `wederkerig start --docent` was given."""
    display(Staffroom(own_project()).box)
