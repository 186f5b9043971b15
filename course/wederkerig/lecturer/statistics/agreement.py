"""Agreement between people who judge the same things, corrected for chance."""

import random
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from .distributions import quantile

DRAWS, LEVEL, SEED = 2000, 0.95, 20151
Unit = Mapping[Hashable, int]  # how often each category was given to one thing


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a figure lies with this probability; `resampled` says of what kind the `units` are that were drawn."""

    low: float
    high: float
    level: float
    resampled: str = ""
    units: int = 0
    draws: int = 0


def counted(units: Iterable[Iterable[Hashable | None]]) -> list[Counter[Hashable]]:
    """Per unit how often each category was given; None is a judgement that is missing."""
    return [Counter(value for value in unit if value is not None) for unit in units]


def alpha_nominal(units: Iterable[Unit]) -> float | None:
    """Krippendorff's alpha for nominal data; missing judgements are allowed.

    Source: Krippendorff (2019), Content Analysis (4th ed.): 1 - observed / expected disagreement over all pairable
    values. A unit that fewer than two judged says nothing.

    Returns:
        None when nobody disagrees because there is one category only, or nothing is pairable: alpha does not exist.
    """
    parts = [_part(unit) for unit in units]
    return _alpha(parts, [1] * len(parts))


def alpha_interval(
    units: Sequence[Unit], resampled: str, draws: int = DRAWS, level: float = LEVEL, seed: int = SEED
) -> Interval | None:
    """A percentile interval for `alpha_nominal` from a bootstrap in which whole units are drawn with replacement.

    Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap (percentile interval); that it comes near the
    level it names for alpha: Zapf, Castell, Morawietz & Karch (2016), BMC Medical Research Methodology 16:93.
    It is not the bootstrap of Krippendorff & Hayes (2007), which draws pairs of values.

    Args:
        units: as for `alpha_nominal`.
        resampled: what the units are, in words; the interval carries it on.
        draws: how many samples.
        level: the probability.
        seed: of the draws, so that the same data give the same interval.
    """
    parts = [part for unit in units if (part := _part(unit)).size]
    if len(parts) < 2:
        return None
    chance, everything = random.Random(seed), range(len(parts))
    found = []
    for _ in range(draws):
        drawn = Counter(chance.choices(everything, k=len(parts)))
        alpha = _alpha(parts, [drawn[index] for index in everything])
        if alpha is not None:
            found.append(alpha)
    if not found:
        return None
    low, high = (quantile(found, share) for share in ((1 - level) / 2, (1 + level) / 2))
    return Interval(low, high, level, resampled, len(parts), draws)


@dataclass(frozen=True, slots=True)
class _Part:
    """What one unit adds: its pairable values, its disagreement, and how often each category was given."""

    size: int
    disagreement: float
    counts: tuple[tuple[Hashable, int], ...]


def _part(unit: Unit) -> _Part:
    size = sum(unit.values())
    if size < 2:
        return _Part(0, 0.0, ())
    unequal = size * size - sum(count * count for count in unit.values())
    return _Part(size, unequal / (size - 1), tuple(unit.items()))


def _alpha(parts: Sequence[_Part], times: Sequence[int]) -> float | None:
    size, observed, totals = 0, 0.0, dict[Hashable, int]()
    for part, often in zip(parts, times, strict=True):
        if often:
            size += often * part.size
            observed += often * part.disagreement
            for category, count in part.counts:
                totals[category] = totals.get(category, 0) + often * count
    expected = size * size - sum(count * count for count in totals.values())
    return 1 - (size - 1) * observed / expected if expected else None


def confusion(pairs: Iterable[tuple[Hashable, Hashable]]) -> Counter[tuple[Hashable, Hashable]]:
    """How often each combination occurs of what it should be and what was said, or of two judges."""
    return Counter(pairs)


def weighted_kappa(pairs: Sequence[tuple[float, float]], power: int = 2) -> float | None:
    """Cohen's kappa for two judges on a scale, in which a disagreement weighs as the distance to this power.

    Source: Cohen (1968), Psychological Bulletin 70, pp. 213-220; squares: Fleiss & Cohen (1973), Educational and
    Psychological Measurement 33; `power=1` gives linear weights, 0 the kappa of 1960.

    Returns:
        None when there is nothing to compare, or both gave one and the same score to all.
    """
    first, second = (Counter(pair[place] for pair in pairs) for place in (0, 1))
    observed = sum(_distance(one, other, power) for one, other in pairs) * len(pairs)
    expected = sum(
        often * times * _distance(one, other, power) for one, often in first.items() for other, times in second.items()
    )
    return 1 - observed / expected if expected else None


def _distance(one: float, other: float, power: int) -> float:
    return abs(one - other) ** power if one != other else 0.0
