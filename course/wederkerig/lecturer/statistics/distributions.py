"""Quantiles of data and of the F distribution."""

from collections.abc import Sequence
from math import exp, floor, lgamma, log, log1p

_STEPS, _CLOSE, _TINY = 100_000, 1e-15, 1e-300


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which this share of the values lies, with a straight line between two of them.

    Source: Hyndman & Fan (1996), The American Statistician 50, pp. 361-365, definition 7.
    """
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def f_quantile(share: float, upper: float, lower: float) -> float:
    """The value that an F of `upper` and `lower` degrees of freedom stays below with this probability.

    Source: F in terms of the incomplete beta function, Abramowitz & Stegun (1972), 26.6.2; halved until found.
    """
    low, high = 0.0, 1.0
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if _beta_below(middle, upper / 2, lower / 2) < share else (low, middle)
    return lower * low / (upper * (1 - low))


def _beta_below(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function, by a continued fraction: Abramowitz & Stegun (1972), 26.5.8."""
    if x <= 0 or x >= 1:
        return min(1.0, max(0.0, x))
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta_below(1 - x, b, a)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    c, d = 1.0, 1 / _not_zero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _STEPS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d, c = 1 / _not_zero(1 + term * d), _not_zero(1 + term / c)
            value *= d * c
        if abs(d * c - 1) < _CLOSE:
            break
    return front * value


def _not_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
