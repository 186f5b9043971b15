"""In which order a lesson shows what it shows: nothing is practised just before it is measured."""

from collections.abc import Iterator, Mapping
from typing import Any

from ... import cells
from ...errors import ItemError
from . import texts


def faults(file: str, notebook: Mapping[str, Any]) -> Iterator[ItemError]:
    """What is wrong with the order of a lesson: cards of earlier lessons come back after its measurement.

    Args:
        file: the name of the lesson, for what is told.
        notebook: the lesson.
    """
    shown = [found.show for cell in notebook["cells"] if (found := cells.shown(cell))]
    if cells.MEASUREMENT in shown and cells.REVIEW in shown[: shown.index(cells.MEASUREMENT)]:
        yield ItemError.of(file, "-", texts.PRACTISED)
