"""Reading a notebook of the course: its file may have been damaged, and then that is said."""

import json
from pathlib import Path
from typing import Any

from . import texts
from .dutch import refusal
from .errors import PlaceError


def notebook_json(path: Path) -> dict[str, Any]:
    """The notebook at `path` as it stands in the file.

    Raises:
        PlaceError: when it is no notebook of nbformat 4, or damaged.
        OSError: when it is not there, or the disk refuses.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["nbformat"] == 4 and content["cells"] and all(map(_is_cell, content["cells"])):
            return dict(content)
        error: Exception = ValueError()
    except (ValueError, KeyError, TypeError, RecursionError) as found:
        error = found
    raise PlaceError(texts.BAD_NOTEBOOK.format(file=path, reason=refusal(error))) from error


def read_notebook(path: Path) -> Any:
    """The notebook at `path` as nbformat gives it.

    Raises:
        PlaceError, OSError: as `notebook_json`.
    """
    import nbformat  # only here: it takes longer to import than a class to grade

    return nbformat.from_dict(_joined(notebook_json(path)))


def _is_cell(cell: Any) -> bool:
    return isinstance(cell["source"], str | list) and isinstance(cell["metadata"], dict) and bool(cell["cell_type"])


def _joined(notebook: dict[str, Any]) -> dict[str, Any]:
    cells = [cell | {"source": "".join(cell["source"])} for cell in notebook["cells"]]
    return notebook | {"cells": cells}
