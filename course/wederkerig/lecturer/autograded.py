"""The graded notebook of one student, with the outputs that the kernel of stock nbgrader would have given."""

import json
from typing import Any

from ..cards.static_html import static_html
from ..items.model import Classify, Item
from .notebooks import Cell
from .points import points_for
from .submission import Answers, Pristine, filled_notebook


def autograded_notebook(pristine: Pristine, source: dict[str, str], answers: Answers) -> str:
    """The notebook that the formgrader shows and a lecturer grades open answers in.

    Args:
        pristine: the release.
        source: the source of every graded cell as nbgrader's gradebook has it, by grade id.
        answers: validated answers by item id.
    """
    notebook = json.loads(filled_notebook(pristine, answers))
    items: dict[str, Item] = {item.id: item for item in pristine.plan.items}
    for cell in notebook["cells"]:
        settings = cell["metadata"].get("nbgrader", {})
        name = settings.get("grade_id")
        if settings.get("locked") and name in source:
            cell["source"] = source[name].splitlines(keepends=True)
        if name in items:
            cell["outputs"] = _outputs(items[name], answers)
            cell["execution_count"] = 1
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _outputs(item: Item, answers: Answers) -> list[Cell]:
    answer = answers[item.id]
    shown: dict[str, Any] = {"text/html": static_html(item.question, answer), "text/plain": item.id}
    outputs: list[Cell] = [{"output_type": "display_data", "data": shown, "metadata": {}}]
    if isinstance(item, Classify):
        points, how = points_for(item, answer)
        outputs.append({"output_type": "stream", "name": "stdout", "text": how + "\n"})
        data = {"text/plain": repr(points)}
        outputs.append({"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1})
    return outputs
