"""The figures of a test and of its items, each with the thresholds by which something is said of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from statistics import fmean, median, stdev

from ...items.fields import Field
from ...items.vocabulary import GOALS
from ..statistics.item_analysis import corrected_for_guessing, p_value, rir, rit
from ..statistics.reliability import Reliability, reliability
from .responses import Asked, Responses

FEWEST = 20  # students: with fewer rit, rir and the interval of alpha say too little to be shown
EASY, HARD = 0.90, 0.30
WEAK, FAIR, GOOD = 0.20, 0.30, 0.40
RARE, MANY = 0.05, 50  # a share, and students: with fewer that is one or two


class Flag(Enum):
    """Something in the figures of an item that a lecturer may want to look at."""

    KEY = "key"  # negative rir
    OTHER = "other"  # something that does not fit is chosen more than what fits
    GUESSED = "guessed"  # fewer know it than would by guessing
    WEAK = "weak"  # rir below .20
    HARD = "hard"  # p below .30
    EASY = "easy"  # p above .90
    UNUSED = "unused"  # something that does not fit is hardly ever chosen


@dataclass(frozen=True, slots=True)
class OptionFigures:
    """One thing that could be chosen: by how many and by what share (the a-waarde), and whether it fits."""

    id: str
    text: str
    count: int
    share: float
    fits: bool


@dataclass(frozen=True, slots=True)
class FieldFigures:
    """What was chosen in one field."""

    name: str
    legend: str
    several: bool
    in_case: bool
    options: tuple[OptionFigures, ...]


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """One item; None where a figure does not exist, waits for the lecturer, or is of too few students."""

    asked: Asked
    n: int
    answered: int
    waiting: int
    most: float
    mean: float | None = None
    p: float | None = None
    corrected: float | None = None
    rit: float | None = None
    rir: float | None = None
    fields: tuple[FieldFigures, ...] = ()
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class TestFigures:
    """The test as a whole: `waiting` are the names of items left out because a lecturer must still give points."""

    n: int
    items: int
    most: float
    mean: float
    middle: float
    spread: float
    low: float
    high: float
    reliability: Reliability | None
    waiting: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalFigures:
    """A learning goal in the test: how many items ask it, the points to be had, and the share of them earned."""

    goal: str
    items: int
    most: float
    share: float


def goal_figures(of: Responses) -> list[GoalFigures]:
    """Per goal that the test asks how it went, over the items of which every student has points."""
    found = []
    for goal in GOALS:
        asked = [one for one in of.counted if one.item.goal == goal]
        most = sum(of.most[one.id] for one in asked)
        if most:
            earned = sum(fmean(points or 0.0 for points in of.points[one.id]) for one in asked)
            found.append(GoalFigures(goal, len(asked), round(most, 2), earned / most))
    return found


def test_figures(of: Responses) -> TestFigures:
    """The figures of the test, over the items of which every student has points."""
    totals, n = of.totals, len(of.students)
    return TestFigures(
        n,
        len(of.counted),
        round(sum(of.most[one.id] for one in of.counted), 2),
        fmean(totals),
        median(totals),
        stdev(totals) if n > 1 else 0.0,
        min(totals),
        max(totals),
        reliability(of.scores),
        tuple(one.name for one in of.items if None in of.points[one.id]),
        tuple(one.name for one in of.items if not of.most[one.id]),
    )


def item_figures(of: Responses) -> list[ItemFigures]:
    """The figures of every item, in the order of the assignment."""
    return [_item(of, asked) for asked in of.items]


def _item(of: Responses, asked: Asked) -> ItemFigures:
    given, most, n = of.points[asked.id], of.most[asked.id], len(of.students)
    answered = sum(raw is not None for raw in of.raw[asked.id])
    waiting = sum(points is None for points in given)
    fields = tuple(_field(of, asked, field) for field in asked.fields)
    if waiting or not most:
        return ItemFigures(asked, n, answered, waiting, most, fields=fields)
    points = [value or 0.0 for value in given]
    enough = n >= FEWEST and len(of.counted) > 1
    found = ItemFigures(
        asked,
        n,
        answered,
        0,
        most,
        fmean(points),
        p_value(points, most),
        _corrected(of, asked),
        rit(points, of.totals) if enough else None,
        rir(points, of.totals) if enough else None,
        fields,
    )
    return replace(found, flags=tuple(_flags(found)))


def _corrected(of: Responses, asked: Asked) -> float | None:
    """p' of the first choice of one out of several: the share that chose right, without those who guessed."""
    if asked.single is None:
        return None
    fits = asked.fits(asked.single)
    right = [bool(chosen) and chosen <= fits for chosen in of.chosen(asked, asked.single) if chosen is not None]
    right += [False] * (len(of.students) - len(right))
    return corrected_for_guessing(fmean(right), len(asked.single.options))


def _field(of: Responses, asked: Asked, field: Field) -> FieldFigures:
    chosen, n = of.chosen(asked, field), len(of.students)
    counts = {id: sum(one is not None and id in one for one in chosen) for id, _ in field.options}
    fits = asked.fits(field)
    options = tuple(OptionFigures(id, text, counts[id], counts[id] / n, id in fits) for id, text in field.options)
    return FieldFigures(field.name, field.legend, field.several, field.in_case, options)


def _flags(of: ItemFigures) -> Sequence[Flag]:
    p, r = of.p, of.rir
    first = next((one for one in of.fields if of.asked.single and one.name == of.asked.single.name), None)
    right = max((one.share for one in first.options if one.fits), default=0.0) if first else 0.0
    wrong = [one.share for one in first.options if not one.fits] if first else []
    found = {
        Flag.KEY: r is not None and r < 0,
        Flag.OTHER: bool(wrong) and max(wrong) > right,
        Flag.GUESSED: of.corrected is not None and of.corrected < 0,
        Flag.WEAK: r is not None and 0 <= r < WEAK,
        Flag.HARD: p is not None and p < HARD,
        Flag.EASY: p is not None and p > EASY,
        Flag.UNUSED: of.n >= MANY and bool(wrong) and min(wrong) < RARE and p is not None and p <= EASY,
    }
    return [flag for flag, holds in found.items() if holds]
