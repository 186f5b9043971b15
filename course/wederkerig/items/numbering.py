"""How headings and lists name items: each kind numbered by itself."""

from collections import Counter
from collections.abc import Iterable

from . import texts
from .model import Question


def numbered(questions: Iterable[Question]) -> list[str]:
    """The names of these questions in order, such as "Casus 1", "Open vraag 1", "Casus 2"."""
    return [f"{texts.NAMES[kind][0]} {number}" for kind, number in _numbers(questions)]


def short(questions: Iterable[Question]) -> list[str]:
    """The same for where there is little room: "1", "O1", "2"."""
    return [f"{texts.NAMES[kind][1]}{number}" for kind, number in _numbers(questions)]


def _numbers(questions: Iterable[Question]) -> Iterable[tuple[str, int]]:
    counts = Counter[str]()
    for question in questions:
        counts[question.kind] += 1
        yield question.kind, counts[question.kind]
