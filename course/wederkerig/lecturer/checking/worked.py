"""What a lesson works out under its code is never what a card asks to code, and what it asks stands in a talk."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ... import cells
from ...cards.fragments import fragments_html
from ...errors import ItemError
from ...items.kinds.code import Coding, codings
from ...items.sources import Sources
from ...notebook_files import read_notebook
from ..bank import Bank
from ..project import Project
from . import texts
from .spans import plain

INTERVIEW = "gesprek"  # the tag of a cell that holds an interview, which is read before anything in it has a code
_TAG = re.compile(r"<[^>]+>")


def faults(project: Project, bank: Bank) -> Iterator[ItemError]:
    """What is wrong with the fragments to code, for practice and for points."""
    asked = codings([*bank.practice.values(), *bank.graded.values()])
    talks = ""
    for path in project.lessons():
        notebook = read_notebook(path)
        talks += " ".join(plain(cell.source) for cell in notebook.cells if _is_interview(cell))
        for cell in notebook.cells:
            for item in told(cell, asked, bank.sources):
                yield ItemError.of(path.name, cell.id, texts.WORKED_OUT, item=item.id)
    for item in asked:
        if item.second_coder and plain(item.question.text) not in talks:
            yield ItemError.of("course", item.id, texts.IN_NO_TALK)


def told(cell: Mapping[str, Any], asked: Sequence[Coding], sources: Sources) -> list[Coding]:
    """The fragments to code that stand in what a cell shows, where it is no interview."""
    shown = cells.shown(cell)
    if shown and shown.show == cells.FRAGMENTS:
        text = plain(html.unescape(_TAG.sub(" ", fragments_html(shown.of, sources))))
    elif cell["cell_type"] == "markdown" and not _is_interview(cell):
        text = plain(cell["source"])
    else:
        return []
    return [item for item in asked if plain(item.question.text) in text]


def _is_interview(cell: Mapping[str, Any]) -> bool:
    return INTERVIEW in cell["metadata"].get("tags", ())
