"""A practice card in the notebook of its lesson."""

from pathlib import Path

from ... import cells
from ...files import replace_file
from ...notebook_files import notebook_json
from ..release.notebooks import canonical, code_cell

_LOCKED = {"deletable": False, "editable": False}


def title(lesson: Path) -> str:
    """The title of a lesson."""
    return "".join(notebook_json(lesson)["cells"][0]["source"]).splitlines()[0].removeprefix("# ")


def add_card(lesson: Path, item: str) -> None:
    """Show the card of this item in the lesson, just above the card about all answers, or else at the end.

    Raises:
        PlaceError: when the notebook is damaged.
        OSError: when the disk refuses; then it is as it was.
    """
    notebook = notebook_json(lesson)
    about, rows = cells.described(notebook), notebook["cells"]
    place = next((n for n, cell in enumerate(rows) if cells.shown(cell) == cells.Shown(cells.ANSWERS)), len(rows))
    if about:
        made = code_cell(item, about, cells.Shown(cells.CARD, item), _LOCKED)
        replace_file(lesson, canonical({**notebook, "cells": [*rows[:place], made, *rows[place:]]}))
