"""What a hidden test calls in the kernel in which stock nbgrader grades: the points for one item.

It holds no key: the key is read from the bank, so that neither a notebook nor a gradebook contains it.
"""

from pathlib import Path

from ...answers.model import Answer
from ...answers.store import AnswerStore
from ...dutch import number
from ...errors import PlaceError
from ...items.model import Classify
from ...scoring import score_classify
from ..bank import read_graded
from ..project import own_project
from . import texts


def points(item: str) -> float:
    """Points for the answer to `item` in the notebook's folder; prints how they came about.

    Raises:
        PlaceError: when the bank or the item is not found (nbgrader then shows the error).
    """
    entry = read_graded(own_project()).get(item)
    if not isinstance(entry, Classify):
        raise PlaceError(texts.NO_ITEM.format(item=item))
    answer = AnswerStore(Path.cwd()).answer(entry.question)
    total, how = points_for(entry, answer)
    print(how)
    return total


def points_for(entry: Classify, answer: Answer | None) -> tuple[float, str]:
    """The points for an answer and one Dutch line that says how they came about."""
    if answer is None or answer.empty:
        return 0.0, texts.UNANSWERED
    score = score_classify(answer, entry.key)  # type: ignore[arg-type]
    return score.total, texts.SCORED.format(label=number(score.label), cues=number(score.cues))
