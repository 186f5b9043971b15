"""Notebooks as data: the canonical form, the cells nbgrader knows, and the notebook of an assignment.

Cells are made by named functions, so that a notebook is a list of what it says.
"""

import json
from collections.abc import Mapping
from typing import Any

from ... import cells
from ...items import texts as item_texts
from ...items.model import Item
from ...items.numbering import numbered
from ..bank import Plan
from . import texts

Cell = dict[str, Any]
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
HIDDEN_CODE = {"jupyter": {"source_hidden": True}}


def canonical(notebook: Mapping[str, Any]) -> str:
    """The form in which a notebook stands in git: no outputs, counts or editor metadata, stable ids, sorted keys."""
    clean_cells = []
    for number, cell in enumerate(notebook["cells"]):
        source = "".join(cell["source"])
        lines = [line.rstrip() for line in source.strip("\n").split("\n")]
        kept = {key: cell["metadata"][key] for key in _KEPT if key in cell["metadata"]}
        clean: Cell = {"cell_type": cell["cell_type"], "id": cell.get("id") or f"cel-{number + 1}", "metadata": kept}
        if cell["cell_type"] == "code":
            clean |= {"execution_count": None, "outputs": []}
        clean["source"] = [line + "\n" for line in lines[:-1]] + [lines[-1]]
        clean_cells.append(clean)
    about = {key: notebook["metadata"][key] for key in (cells.KEY,) if key in notebook["metadata"]}
    metadata = {"kernelspec": KERNEL, **about}
    content = {"cells": clean_cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


_KEPT = (cells.KEY, "nbgrader", "jupyter", "editable", "deletable", "tags", "claims")


def text_cell(cell_id: str, source: str, metadata: Mapping[str, Any] | None = None) -> Cell:
    """A cell with text in Markdown."""
    return {"cell_type": "markdown", "id": cell_id, "metadata": dict(metadata or {}), "source": source}


def code_cell(
    cell_id: str, notebook: cells.Notebook, shows: cells.Shown, metadata: Mapping[str, Any], below: str = ""
) -> Cell:
    """A code cell that shows something, its source folded away; `below` stands under what shows it."""
    source = cells.source(notebook, shows) + below
    metadata = HIDDEN_CODE | cells.show(shows.show, shows.of) | dict(metadata)
    return {"cell_type": "code", "id": cell_id, "metadata": metadata, "source": source}


def locked(grade_id: str, points: float | None = None) -> dict[str, Any]:
    """Metadata of a cell nobody may change; with `points` it is graded automatically."""
    return _nbgrader(grade_id, points is not None, points, locked=True, solution=False)


def answered_by_hand(grade_id: str, points: float) -> dict[str, Any]:
    """Metadata of a cell that holds an open answer."""
    return _nbgrader(grade_id, True, points, locked=False, solution=True)


def _nbgrader(grade_id: str, grade: bool, points: float | None, locked: bool, solution: bool) -> dict[str, Any]:
    settings = {"grade": grade, "grade_id": grade_id, "locked": locked, "schema_version": 3, "solution": solution}
    settings["task"] = False
    if points is not None:
        settings["points"] = points
    return {"nbgrader": settings, "deletable": False, "editable": False}


def assignment_notebook(plan: Plan) -> dict[str, Any]:
    """The source notebook of an assignment, with hidden tests that name items but hold no key."""
    about = cells.Notebook(cells.ASSIGNMENT, plan.name, plan.minutes)
    made = [
        text_cell("titel", f"# {plan.title}\n\n{plan.intro}\n\n{_points(plan)}"),
        code_cell("start", about, cells.Shown(cells.START), locked("start")),
    ]
    for item, name in zip(plan.items, numbered(item.question for item in plan.items), strict=True):
        made.append(text_cell(f"kop-{item.id}", f"## {name}"))
        made.append(_item_cell(about, item))
    made.append(text_cell("slot", f"## {texts.HAND_IN}\n\n{plan.closing}"))
    made.append(code_cell("inleveren", about, cells.Shown(cells.HAND_IN), locked("inleveren")))
    return {"cells": made, "metadata": cells.describe(about)}


def points_rules(plan: Plan) -> list[tuple[str, str]]:
    """How points are given for the kinds of questions in an assignment, in the order in which they come."""
    kinds = dict.fromkeys(item.question.kind for item in plan.items)
    return [(item_texts.NAMES[kind][0], item_texts.POINTS[kind]) for kind in kinds]


def _points(plan: Plan) -> str:
    rows = "\n".join(f"- **{name}.** {rule}" for name, rule in points_rules(plan))
    return f"## {item_texts.POINTS_HEADING}\n\n{rows}\n\n{item_texts.POINTS_ALWAYS}"


def _item_cell(about: cells.Notebook, item: Item) -> Cell:
    shows = cells.Shown(cells.CARD, item.id)
    if not item.by_hand:
        test = (
            "\n### BEGIN HIDDEN TESTS\n"
            "from wederkerig.lecturer.grading.points import points\n"
            f'points("{item.id}")\n'
            "### END HIDDEN TESTS"
        )
        return code_cell(item.id, about, shows, locked(item.id, item.points), test)
    solution = "\n### BEGIN SOLUTION\n### END SOLUTION"
    return code_cell(item.id, about, shows, answered_by_hand(item.id, item.points), solution)
