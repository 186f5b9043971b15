"""What every step of the staffroom has: a box, the class and assignment it is about, and errors in a sentence."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ipywidgets as widgets
from markupsafe import escape

from ..faults import sentence
from ..project import Classroom
from ..release.submission import Pristine
from . import texts
from .clicks import in_the_room

STYLE = Path(__file__).with_name("staffroom.css")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the lecturer works on now."""

    classroom: Classroom
    pristine: Pristine


class Panel:
    """Where something can be done, and is said how that went."""

    def __init__(self) -> None:
        self.status = widgets.HTML()

    def guarded(self, work: Callable[[], object]) -> None:
        """Do the work; what goes wrong is said in a sentence, with what to do."""
        try:
            work()
        except Exception as error:
            self.say(texts.ERROR.format(message=sentence(error)), alarm=True)

    def say(self, text: str, *, alarm: bool = False) -> None:
        """Say something."""
        kind = 'role="alert" class="alarm"' if alarm else 'role="status"'
        self.status.value = f"<p {kind}>{escape(in_the_room(text))}</p>"

    def button(self, text: str, work: Callable[[], object], *, primary: bool = False) -> widgets.Button:
        """A button that does this, and says meanwhile that it is busy."""
        made = widgets.Button(description=text, button_style="primary" if primary else "", layout=wide())

        def pressed(_: object) -> None:
            made.disabled = True
            self.say(texts.WORKING)
            busy = self.status.value
            self.guarded(work)
            if self.status.value == busy:
                self.say("")
            made.disabled = False

        made.on_click(pressed)
        return made


class Step(Panel):
    """One step; `changed` is called when it changed something that other steps show."""

    about_points = True  # a measurement has none

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__()
        self.box = widgets.VBox()
        self._changed = changed
        self._chosen: Chosen | None = None

    @property
    def chosen(self) -> Chosen:
        """The class and the assignment."""
        assert self._chosen is not None, "no step is shown before something is chosen"
        return self._chosen

    def show(self, chosen: Chosen) -> None:
        """Show this step for another class or assignment, or anew."""
        self._chosen = chosen
        self.box.children = (self.status,)
        if self.about_points and not chosen.pristine.plan.graded:
            self.box.children = (paragraph(texts.NOT_GRADED.format(name=chosen.pristine.plan.title)),)
        else:
            self.guarded(self.fill)

    def fill(self) -> None:
        """Put into the box what there is to see and to do now."""
        raise NotImplementedError


def wide() -> widgets.Layout:
    """The layout of what is as wide as what it says; each has its own, since a page that comes later has no other's."""
    return widgets.Layout(width="auto", height="auto", min_height="2.75rem")


def paragraph(text: str) -> widgets.HTML:
    """A line of text that may hold anything."""
    return widgets.HTML(f"<p>{escape(in_the_room(text))}</p>")


def table(head: Iterable[str], rows: Iterable[Iterable[Any]], name: str = "") -> widgets.HTML:
    """A table of texts that may hold anything, but for what is marked up already; with a name it can be scrolled to."""
    top = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    region = f' tabindex="0" role="region" aria-label="{escape(name)}"' if name else ""
    inside = f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
    return widgets.HTML(f'<div class="scroll"{region}>{inside}</div>')
