"""One lesson or assignment as a page: its notebook is read, nothing in it is executed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..cells import CARD, GROWTH, LESSON, MEASURE, MEASUREMENT, Notebook, Shown, described, shown
from ..errors import PlaceError
from ..notebook_files import read_notebook
from . import texts
from .glossary import Term, linked, terms_of
from .markdown import prose

TERMS = "begrippen"  # the cell that holds a lesson's terms
GLOSSARY_PAGE = "begrippen.html"
_HEADING = re.compile(r'<h2 id="(?P<id>[^"]+)">(?P<title>.*?)</h2>', re.DOTALL)
_TAGS = re.compile(r"<[^>]+>")
Draw = Callable[[Shown], str]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: the name of its place and its title."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Page:
    """A compiled notebook.

    `opening` is its first heading, `body` what follows, both HTML; `shows` how each item that a student answers here is
    shown, with an explanation or as a measurement, in order; `compares`: two measurements are laid beside each other
    here; `measurement` which one is handed in here, where one is; `terms` what the lesson explains.
    """

    kind: str
    name: str
    title: str
    minutes: int | None
    opening: str
    body: str
    summary: str
    sections: tuple[Part, ...]
    shows: Mapping[str, str]
    compares: bool = False
    measurement: str = ""
    terms: tuple[Term, ...] = field(default=())

    @property
    def cards(self) -> tuple[str, ...]:
        """The items that a student answers here, in order."""
        return tuple(self.shows)

    @property
    def file(self) -> str:
        """The file of the page."""
        return page_file(self.kind, self.name)

    @property
    def label(self) -> str:
        """What it is called beside its title: "Les 3"."""
        return page_label(self.kind, self.name)


def page_label(kind: str, name: str) -> str:
    """What the page of a notebook is called beside its title."""
    number = int(re.sub(r"\D", "", name) or 0)
    return texts.SITE["lesson" if kind == LESSON else "assignment"].format(n=number)


def page_file(kind: str, name: str) -> str:
    """The file of the page of a notebook."""
    return f"les-{name}.html" if kind == LESSON else f"{name}.html"


def compile_page(path: Path, draw: Draw) -> Page:
    """Compile the notebook at `path`.

    Args:
        path: a lesson or a released assignment.
        draw: the HTML of what a cell shows.

    Raises:
        PlaceError: when the notebook does not say what it is.
    """
    notebook = read_notebook(path)
    about = described(notebook)
    if about is None:
        raise PlaceError(texts.NO_NOTEBOOK.format(file=path.name))
    first, *cells = notebook.cells
    title, _, rest = str(first.source).partition("\n")
    title = _title(title.removeprefix("# ").strip(), page_label(about.kind, about.name))
    render = prose()
    terms = _terms(cells, about, title)
    opening = str(render(f"# {title}"))
    parts = [str(render(rest)), *(_html(cell, render, draw) for cell in cells)]
    body = linked("".join(_in_sections(parts)), terms, GLOSSARY_PAGE) if terms else "".join(_in_sections(parts))
    found = [Part(match["id"], _TAGS.sub("", match["title"])) for match in _HEADING.finditer(body)]
    views = [view for cell in cells if (view := shown(cell))]
    return Page(
        about.kind,
        about.name,
        title,
        about.minutes,
        opening,
        body,
        _summary(parts),
        tuple(found),
        {view.of: view.show for view in views if view.show in (CARD, MEASURE)},
        any(view.show == GROWTH for view in views),
        next((view.of for view in views if view.show == MEASUREMENT), ""),
        tuple(terms),
    )


def _title(title: str, label: str) -> str:
    """A title without the label, which stands beside it wherever it is shown."""
    name = title.removeprefix(f"{label}: ")
    return name[:1].upper() + name[1:]


def _html(cell: Mapping[str, Any], render: Callable[[str], Any], draw: Draw) -> str:
    if cell["cell_type"] == "markdown":
        return str(render(str(cell["source"])))
    view = shown(cell)
    return draw(view) if view else ""


def _in_sections(parts: list[str]) -> list[str]:
    """The parts, with a section around every second-level heading and what follows it."""
    pieces = re.split(r"(?=<h2 )", "".join(parts))
    before, *sections = pieces
    named = ((_HEADING.match(piece), piece) for piece in sections)
    return [before, *(f'<section aria-labelledby="{m["id"]}">{piece}</section>' for m, piece in named if m)]


def _terms(cells: list[Mapping[str, Any]], about: Notebook, title: str) -> list[Term]:
    found = [str(cell["source"]) for cell in cells if cell["id"] == TERMS]
    return terms_of(found[0], about.name, title) if found else []


def _summary(parts: list[str]) -> str:
    """The first words of the text, for a search engine."""
    words = _TAGS.sub(" ", "".join(parts[:3])).split()
    text = " ".join(words)
    return text if len(text) <= 155 else text[:155].rsplit(" ", 1)[0] + "…"
