"""The figures of a class, live: what the report shows, with pictures to point at, for the class that is chosen."""

from collections.abc import Callable
from pathlib import Path

import anywidget
import ipywidgets as widgets
import plotly.graph_objects as go
from IPython.display import display

from ..analysis.class_figures import class_figures
from ..analysis.parts import Drawing, Part
from ..grading.graded_plan import graded_names, graded_plan
from ..project import Classroom, Project, own_classroom, own_project
from . import texts
from .choosing import class_names, framed, in_a_row
from .step import Panel, paragraph, table, wide

LOOK = {
    "template": "plotly_white",
    "separators": ",.",  # as Dutch writes numbers
    "font": {"size": 14},
    "showlegend": False,
    "autosize": True,
    "hovermode": "closest",
}


class Fit(anywidget.AnyWidget):  # type: ignore[misc]
    """Stands under a picture, and lets it follow the width that there is."""

    _esm = Path(__file__).parent / "js" / "fit.js"


class Dashboard(Panel):
    """Which class, which assignment and which figures; and these in words, as a picture and as a table."""

    def __init__(self, project: Project) -> None:
        super().__init__()
        own = own_classroom(project)
        self._project, self._classes = project, own.folder.parent
        names = class_names(self._classes, own.name)
        self._class = widgets.Dropdown(options=names, value=own.name, description=texts.CLASS)
        self._assignment = widgets.Dropdown(description=texts.ASSIGNMENT)
        self._wanted = widgets.Dropdown(description=texts.FIGURES, layout=wide())
        self.figure: go.FigureWidget | None = None
        self._fit, self.shown = Fit(), widgets.VBox()
        self._parts: list[Part] = []
        self._filling = False
        for menu, work in ((self._class, self.choose), (self._assignment, self.read), (self._wanted, self.show)):
            menu.observe(lambda _, work=work: self._chosen(work), "value")
        again = self.button(texts.READ_AGAIN, self.choose)
        menus = in_a_row([self._class, self._assignment, again])
        self.box = framed((paragraph(texts.DASHBOARD), menus, self._wanted, self.status, self.shown))
        self.guarded(self.choose)

    def choose(self) -> None:
        """Offer the assignments that were graded in the class, and show the one that was in sight where it can."""
        self._offer(self._assignment, [(name, name) for name in graded_names(self._classroom)])
        self.read()

    def read(self) -> None:
        """Count what the class answered, and offer its figures."""
        self.say("")
        self._parts = []
        if not self._assignment.value:
            self.shown.children = (paragraph(texts.NOTHING_TO_SHOW),)
            self._offer(self._wanted, [])
            return
        plan = graded_plan(self._classroom, self._assignment.value).plan
        figures = class_figures(self._classroom, plan)
        self._parts = [*figures.understanding(), *figures.quality(linked=False)]
        self._offer(self._wanted, [(part.title, part.id) for part in self._parts])
        self.show()

    def show(self) -> None:
        """Show the figures that are wanted: what they say, the picture, and the table."""
        part = next((one for one in self._parts if one.id == self._wanted.value), None)
        if part is None:
            return
        shown: list[widgets.Widget] = [widgets.HTML(f"<h2>{part.title}</h2>"), *map(paragraph, part.said)]
        if part.picture:
            self._draw(part.picture)
            shown += filter(None, [self.figure, self._fit])
        if part.table:
            shown.append(table(part.table.head, part.table.rows, part.title))
        self.shown.children = tuple(shown)

    def _offer(self, menu: widgets.Dropdown, options: list[tuple[str, str]]) -> None:
        """Give a menu other options, without acting on what is chosen meanwhile; what was chosen stays where it can."""
        before, ids, self._filling = menu.value, [id for _, id in options], True
        menu.options = options
        menu.value = before if before in ids else next(iter(ids), None)
        self._filling = False

    def _chosen(self, work: Callable[[], None]) -> None:
        if not self._filling:
            self.guarded(work)

    @property
    def _classroom(self) -> Classroom:
        return self._project.classroom(self._class.value, self._classes)

    def _draw(self, picture: Drawing) -> None:
        """Make the figure whole before it is shown: on a slow page what is sent to it later can come too early."""
        if self.figure:
            self.figure.close()
        layout = {**LOOK, **picture.layout, "height": picture.height + 40}
        self.figure = go.FigureWidget([dict(trace) for trace in picture.traces], layout)
        self.figure._config = {"displayModeBar": False, "responsive": True}


def open_dashboard() -> None:
    """Show the dashboard of the project and the class that `wederkerig start --docent` was given."""
    display(Dashboard(own_project()).box)
