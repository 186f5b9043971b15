"""Figures of one item in a test."""

from collections import Counter
from collections.abc import Hashable, Sequence
from math import sqrt
from statistics import fmean


def p_value(points: Sequence[float], most: float) -> float:
    """The p-waarde: the mean as a share of the most points; of an item that is right or wrong the share of right.

    Source: Lord & Novick (1968), Statistical Theories of Mental Test Scores.
    """
    return fmean(points) / most


def corrected_for_guessing(p: float, options: int) -> float:
    """p': the share that knew it, when whoever did not know guessed among so many options.

    Source: De Groot & Van Naerssen (1969), Studietoetsen: (p - 1/k) / (1 - 1/k). Below 0: worse than guessing.
    """
    return (p - 1 / options) / (1 - 1 / options)


def a_values(chosen: Sequence[Hashable]) -> dict[Hashable, float]:
    """The a-waarden: for each thing that was chosen the share of people who did.

    Source: De Groot & Van Naerssen (1969), Studietoetsen.
    """
    return {option: count / len(chosen) for option, count in Counter(chosen).items()}


def correlation(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Pearson's product-moment correlation; None when one of the two does not vary.

    Source: Pearson (1896), Philosophical Transactions A 187.
    """
    if len(first) < 2:
        return None
    middle = fmean(first), fmean(second)
    one, other = [value - middle[0] for value in first], [value - middle[1] for value in second]
    spread = sqrt(sum(value * value for value in one) * sum(value * value for value in other))
    return sum(a * b for a, b in zip(one, other, strict=True)) / spread if spread > 1e-12 else None


def rit(points: Sequence[float], totals: Sequence[float]) -> float | None:
    """The item-test correlation, which is flattered: the item is in the total it is compared with.

    Source: Lord & Novick (1968), Statistical Theories of Mental Test Scores; that it flatters: Henrysson
    (1963), Psychometrika 28.
    """
    return correlation(points, totals)


def rir(points: Sequence[float], totals: Sequence[float]) -> float | None:
    """The item-rest correlation: with the total of all other items.

    Source: Henrysson (1963), Psychometrika 28; thresholds: Veldhuijzen, Goldebeld & Sanders (1993), in
    Eggen & Sanders, Psychometrie in de praktijk: .40 and up very good, .30-.39 good, .20-.29 doubtful, then poor.
    """
    return correlation(points, [total - own for own, total in zip(points, totals, strict=True)])
