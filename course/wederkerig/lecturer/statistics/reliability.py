"""How far a test would give the same order of people once more."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import sqrt
from statistics import stdev, variance

from .agreement import LEVEL, Interval
from .distributions import f_quantile

Scores = Sequence[Sequence[float]]  # per person the points per item
GOOD, MODERATE = 0.80, 0.60


class Verdict(Enum):
    """What a reliability is good for.

    Source: the thresholds of Teelen, as Dutch universities of applied sciences use them: at least .80 is good,
    .60 to .80 moderate (enough for a test that does not decide alone), below .60 insufficient.
    """

    GOOD = "good"
    MODERATE = "moderate"
    INSUFFICIENT = "insufficient"


@dataclass(frozen=True, slots=True)
class Reliability:
    """Alpha with its interval, its verdict and the standard error of measurement in points."""

    alpha: float
    interval: Interval
    verdict: Verdict
    error: float
    dichotomous: bool


def cronbach(scores: Scores) -> float | None:
    """Cronbach's alpha; with items that are right or wrong it is KR-20.

    Source: Cronbach (1951), Psychometrika 16, pp. 297-334; Kuder & Richardson (1937), Psychometrika 2, formula 20.

    Returns:
        None with fewer than two people or items, or when all have the same total.
    """
    if len(scores) < 2 or len(scores[0]) < 2:
        return None
    spread = float(variance([sum(row) for row in scores]))
    if spread < 1e-12:
        return None
    items = len(scores[0])
    own = sum(float(variance(column)) for column in zip(*scores, strict=True))
    return items / (items - 1) * (1 - own / spread)


def feldt_interval(alpha: float, people: int, items: int, level: float = LEVEL) -> Interval:
    """Where alpha lies in the population of which these people are a sample.

    Source: Feldt (1965), Psychometrika 30, pp. 357-370; Feldt, Woodruff & Salih (1987), Applied Psychological
    Measurement 11: (1 - alpha) / (1 - estimate) follows an F of n - 1 and (n - 1)(k - 1).
    """
    freedom = people - 1, (people - 1) * (items - 1)
    low, high = (1 - (1 - alpha) * f_quantile(share, *freedom) for share in ((1 + level) / 2, (1 - level) / 2))
    return Interval(low, high, level)


def measurement_error(alpha: float, totals: Sequence[float]) -> float:
    """The standard error of measurement (SEM), in points: what somebody's score varies by from test to test.

    Source: Lord & Novick (1968), Statistical Theories of Mental Test Scores: sd * sqrt(1 - reliability).
    """
    return stdev(totals) * sqrt(max(0.0, 1 - alpha))


def verdict(alpha: float) -> Verdict:
    """What a reliability is good for, by the thresholds of `Verdict`."""
    return Verdict.GOOD if alpha >= GOOD else Verdict.MODERATE if alpha >= MODERATE else Verdict.INSUFFICIENT


def reliability(scores: Scores) -> Reliability | None:
    """All of it; None where `cronbach` is."""
    alpha = cronbach(scores)
    if alpha is None:
        return None
    return Reliability(
        alpha,
        feldt_interval(alpha, len(scores), len(scores[0])),
        verdict(alpha),
        measurement_error(alpha, [sum(row) for row in scores]),
        all(len({value for value in column if value}) <= 1 for column in zip(*scores, strict=True)),
    )
