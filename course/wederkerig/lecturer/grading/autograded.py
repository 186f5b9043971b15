"""The graded notebook of one student, with the outputs that the kernel of stock nbgrader would have given."""

import copy
import json
from collections.abc import Mapping
from typing import Any

from ...cards.static_html import static_html
from ...items.model import Item
from ..release.notebooks import Cell
from ..release.submission import Answers, Pristine, marked
from .points import points_for


class AutogradedNotebooks:
    """Makes graded notebooks of one assignment; what they share is made once.

    Args of the constructor:
        pristine: the release.
        source: the source of every graded cell as nbgrader's gradebook has it, by grade id.
    """

    def __init__(self, pristine: Pristine, source: Mapping[str, str]) -> None:
        self.pristine = pristine
        self._items: dict[str, Item] = {item.id: item for item in pristine.plan.items}
        notebook = json.loads(pristine.notebook)
        self._cells: list[Cell] = notebook.pop("cells")
        for cell in self._cells:
            settings = cell["metadata"].get("nbgrader", {})
            if settings.get("locked") and settings["grade_id"] in source:
                cell["source"] = source[settings["grade_id"]].splitlines(keepends=True)
        self._frame = notebook

    def notebook(self, answers: Answers) -> str:
        """The notebook that the formgrader shows and in which a lecturer grades open answers."""
        return json.dumps({**self._frame, "cells": self.cells(answers)}, ensure_ascii=False) + "\n"

    def cells(self, answers: Answers) -> list[Cell]:
        """The cells of that notebook, with sources and outputs."""
        return [self._cell(cell, answers) for cell in self._cells]

    def _cell(self, cell: Cell, answers: Answers) -> Cell:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name not in self._items:
            return cell
        item, answer = self._items[name], answers[name]
        graded = copy.copy(cell)
        graded["source"] = marked(cell["source"], item, answer)
        graded["outputs"] = _outputs(item, answers)
        graded["execution_count"] = 1
        return graded


def _outputs(item: Item, answers: Answers) -> list[Cell]:
    answer = answers[item.id]
    shown: dict[str, Any] = {"text/html": static_html(item.question, answer), "text/plain": item.id}
    outputs: list[Cell] = [{"output_type": "display_data", "data": shown, "metadata": {}}]
    if not item.by_hand:
        points, how = points_for(item, answer)
        outputs.append({"output_type": "stream", "name": "stdout", "text": how + "\n"})
        data = {"text/plain": repr(points)}
        outputs.append({"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1})
    return outputs
