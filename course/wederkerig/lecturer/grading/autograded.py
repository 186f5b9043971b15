"""The graded notebook of one student, with the outputs that the kernel of stock nbgrader would have given."""

import json
from collections.abc import Mapping
from typing import Any

from ...cards.static_html import static_html
from ...items.model import Answer, Item
from ..release.notebooks import Cell
from ..release.submission import Answers, Pristine, marked
from .points import points_for

KEPT = 5000  # texts of cells, of some kilobytes each


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
        self._before, self._after = json.dumps({**notebook, "cells": []}, ensure_ascii=False)[:-2], "]}\n"
        self._texts: dict[tuple[str, str], str] = {}

    def notebook(self, answers: Answers) -> str:
        """The notebook that the formgrader shows and in which a lecturer grades open answers."""
        return self._before + ", ".join(self._cell(cell, answers) for cell in self._cells) + self._after

    def _cell(self, cell: Cell, answers: Answers) -> str:
        """The text of a cell, which is made once for all students who gave the same answer."""
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        item, answer = self._items.get(name), answers.get(name)
        key = cell["id"], "" if answer is None else json.dumps(answer.to_json())
        text = self._texts.get(key) or json.dumps(_graded(cell, item, answer) if item else cell, ensure_ascii=False)
        if len(self._texts) < KEPT:
            self._texts[key] = text
        return text


def _graded(cell: Cell, item: Item, answer: Answer | None) -> Cell:
    source = marked(cell["source"], item, answer)
    return cell | {"source": source, "outputs": _outputs(item, answer), "execution_count": 1}


def _outputs(item: Item, answer: Answer | None) -> list[Cell]:
    shown: dict[str, Any] = {"text/html": static_html(item.question, answer), "text/plain": item.id}
    outputs: list[Cell] = [{"output_type": "display_data", "data": shown, "metadata": {}}]
    if not item.by_hand:
        points, how = points_for(item, answer)
        outputs.append({"output_type": "stream", "name": "stdout", "text": how + "\n"})
        data = {"text/plain": repr(points)}
        outputs.append({"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1})
    return outputs
