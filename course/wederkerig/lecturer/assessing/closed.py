"""Closed items as somebody meets them who does not know: what can be chosen, what earns most, what a guess is worth.

Nothing here asks which kind an item is of: a form says what can be chosen, and the item gives the points.
"""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute
from functools import lru_cache
from itertools import combinations, product
from math import comb, prod
from typing import Any

from ...errors import AnswerError
from ...items.fields import Field
from ...items.model import Item

Chosen = Mapping[str, frozenset[str]]  # name of a field -> the options chosen in it
Outcomes = Mapping[float, float]  # points -> how likely they are

MOST_WAYS = 1500  # so many ways to answer are all looked at; of more, as many are drawn


@dataclass(frozen=True, slots=True)
class ClosedItem:
    """An item that is answered by choosing: the fields that earn points, and what is to be chosen in each."""

    item: Item
    fields: tuple[Field, ...]
    key: Chosen
    guessed: dict[str, Outcomes] = attribute(default_factory=dict, compare=False, repr=False)

    @property
    def exact(self) -> bool:
        """Whether what a blind guess is worth is computed, and not estimated from as many draws."""
        return prod(map(_count, self.fields)) <= MOST_WAYS

    @property
    def guess(self) -> float:
        """The points that a blind guess gives on average."""
        return expected(self.outcomes({}))

    @property
    def single(self) -> Field | None:
        """The first field in which one option is chosen; of a case: the label."""
        return next((field for field in self.fields if not field.several), None)

    def outcomes(self, given: Chosen) -> Outcomes:
        """How likely which points are, when these options are chosen and all else is guessed.

        A guesser chooses any of the options; where several can be chosen, first how many, then which.
        """
        mark = repr(sorted((name, sorted(options)) for name, options in given.items()))
        if mark not in self.guessed:
            self.guessed[mark] = _outcomes(self, given)
        return self.guessed[mark]


def closed_items(items: Iterable[Item]) -> list[ClosedItem]:
    """Those of the items that give points by themselves, in order."""
    return [_closed(_Same(item, repr(item))) for item in items if item.points and not item.by_hand]


def expected(outcomes: Outcomes) -> float:
    """The mean of the points."""
    return sum(points * chance for points, chance in outcomes.items())


def points(item: Item, chosen: Chosen) -> float | None:
    """The points for these choices; None where they are no answer to the question."""
    try:
        score = item.score(item.question.parse_answer(as_json(chosen)))
    except AnswerError:
        return None
    return score.points if score else 0.0


def as_json(chosen: Chosen) -> dict[str, Any]:
    """The answer in which these options are chosen, as the form names its places."""
    raw: dict[str, Any] = {}
    for name, options in chosen.items():
        *path, last = name.removesuffix("[]").split(".")
        place = raw
        for part in path:
            place = place.setdefault(part, {})
        place[last] = sorted(options) if name.endswith("[]") else min(options)
    return raw


def text_of(item: Item) -> str:
    """All that an item lets one read, apart from what can be chosen."""
    form = item.question.form()
    sentences = [text for field in form.fields if field.in_case for _, text in field.options]
    return "\n".join([*form.case, *form.question, *sentences])


@dataclass(frozen=True, slots=True)
class _Same:
    """An item that is the same as any other of which the same can be said."""

    item: Item = attribute(compare=False)
    said: str


@lru_cache(maxsize=2000)  # a command asks for the same items many times, and all ways to answer are many
def _closed(same: _Same) -> ClosedItem:
    item = same.item
    fields = [field for field in item.question.form().fields if field.options]
    chosen: dict[str, frozenset[str]] = {}
    best, before = 0.0, -1.0
    while best > before:
        before = best
        for field in fields:
            for options in _steps(field, chosen.get(field.name, frozenset())):
                found = points(item, {**chosen, field.name: options})
                if found is not None and found > best:
                    best, chosen[field.name] = found, options
    return ClosedItem(item, tuple(field for field in fields if field.name in chosen), chosen)


def _steps(field: Field, chosen: frozenset[str]) -> Iterator[frozenset[str]]:
    for id, _ in field.options:
        if not field.several:
            yield frozenset([id])
        elif id not in chosen and len(chosen) < most_of(field):
            yield chosen | {id}


def most_of(field: Field) -> int:
    """How many options can be chosen at most; where nothing is said all but one, since some do not fit."""
    return field.most or max(1, len(field.options) - 1) if field.several else 1


def _sizes(field: Field) -> range:
    return range(1, min(most_of(field), len(field.options)) + 1)


def _count(field: Field) -> int:
    return sum(comb(len(field.options), size) for size in _sizes(field))


def _outcomes(closed: ClosedItem, given: Chosen) -> Outcomes:
    free = [field for field in closed.fields if field.name not in given]
    many = prod(map(_count, free)) > MOST_WAYS
    ways = _drawn(closed.item.id, free) if many else product(*(list(_ways(field)) for field in free))
    found: dict[float, float] = {}
    for way in ways:
        earned = points(closed.item, {**given, **{f.name: options for f, (options, _) in zip(free, way, strict=True)}})
        if earned is not None:
            found[earned] = found.get(earned, 0.0) + prod(weight for _, weight in way)
    total = sum(found.values())
    return {earned: weight / total for earned, weight in found.items()} if total else {0.0: 1.0}


Way = Sequence[tuple[frozenset[str], float]]


def _ways(field: Field) -> Iterator[tuple[frozenset[str], float]]:
    ids, sizes = [id for id, _ in field.options], _sizes(field)
    for size in sizes:
        for chosen in combinations(ids, size):
            yield frozenset(chosen), 1 / len(sizes) / comb(len(ids), size)


def _drawn(seed: str, free: Sequence[Field]) -> Iterator[Way]:
    chance = random.Random(seed)
    for _ in range(MOST_WAYS):
        yield [
            (frozenset(chance.sample([id for id, _ in field.options], chance.choice(_sizes(field)))), 1.0)
            for field in free
        ]
