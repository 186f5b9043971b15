"""What a hidden test calls in the kernel in which stock nbgrader grades: the points for one item.

It holds no key: the key is read from the bank, so that neither a notebook nor a gradebook contains it.
"""

from functools import lru_cache
from pathlib import Path

from ...answers.file import stored_answer
from ...dutch import number
from ...errors import PlaceError
from ...items.model import Answer, Item
from ..bank import read_graded
from ..project import Project, own_project
from . import texts


def points(item: str) -> float:
    """Points for the answer to `item` in the notebook's folder; prints how they came about.

    Raises:
        PlaceError: when the bank or the item is not found (nbgrader then shows the error).
    """
    entry = _graded(own_project()).get(item)
    if entry is None or entry.by_hand:
        raise PlaceError(texts.NO_ITEM.format(item=item))
    answer = stored_answer(Path.cwd(), entry.question)
    total, how = points_for(entry, answer)
    print(how)
    return total


@lru_cache(maxsize=1)  # each cell of a notebook asks, in one kernel
def _graded(project: Project) -> dict[str, Item]:
    return read_graded(project)


def points_for(item: Item, answer: Answer | None) -> tuple[float, str]:
    """The points that need no lecturer, and one Dutch line that says how they came about."""
    score = item.score(answer)
    if score is None or not score.parts:
        return 0.0, texts.UNANSWERED
    parts = (texts.SCORED.format(part.name, number(part.points), number(part.most)) for part in score.parts)
    how = ", ".join(parts)
    return score.points, f"{how[0].upper()}{how[1:]}."
