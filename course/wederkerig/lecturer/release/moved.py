"""Texts that moved inside a question: answers name a sentence, a change or a half by its place, and keep doing so.

Who exchanges two of them makes every answer that was given say something else, and no mark of a release shows it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...items import texts as item_texts
from ...items.kinds import pair
from ...items.model import Question

Ids = Mapping[str, str]  # by text, the id under which an answer names it


def moved(before: Sequence[Question], now: Sequence[Question]) -> list[str]:
    """The ids of the questions in which a text stands now where it did not stand before."""
    old = {question.id: question for question in before}
    return [question.id for question in now if question.id in old and _exchanged(old[question.id], question)]


def _exchanged(before: Question, now: Question) -> bool:
    old = dict(_parts(before))
    return any(old.get(part, {}).get(text, id) != id for part, ids in _parts(now) for text, id in ids.items())


def _parts(question: Question) -> Iterator[tuple[str, Ids]]:
    """What answers to a question name, part by part."""
    told = question.to_json()
    yield "sentences", _ids(told.get("sentences", ()), "text")
    yield "rows", _ids(told.get("groups", ()), "legend")
    for group in told.get("groups", ()):
        yield f"options of {group['id']}", _ids(group["options"], "text")
    if question.kind == pair.KIND.name:
        yield "halves", {text: half for half in pair.NAMES for text in _of_half(told["text"], half)}


def _ids(rows: Iterable[Mapping[str, str]], name: str) -> Ids:
    return {row[name]: row["id"] for row in rows}


def _of_half(text: str, half: str) -> Iterator[str]:
    """The paragraphs that stand in one half of a pair only."""
    mark = item_texts.HALF.format(half=pair.NAMES[half], text="")
    return (part.removeprefix(mark) for part in text.split("\n\n") if part.startswith(mark))
