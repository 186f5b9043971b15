"""From points to a cijfer, in decimal arithmetic: the pass mark by each method, and the two lines that meet there."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from ..settings.class_settings import Cut
from ..statistics.distributions import quantile

TOP, BOTTOM = Decimal(10), Decimal(1)
BEST = 0.95  # Cohen-Schotanus looks at the score that 95 of 100 stay below
_FINE = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the line lies: points that pass, most points, the grade at the line, and decimals of a grade."""

    passes: Decimal
    most: Decimal
    grade: Decimal = Decimal("5.5")
    decimals: int = 1


def decimal(points: float) -> Decimal:
    """Points as a decimal number, in millionths: what binary fractions add is gone."""
    return Decimal(repr(points)).quantize(_FINE, ROUND_HALF_UP).normalize()


def absolute(share: Decimal, most: Decimal) -> Decimal:
    """A share of all points, chosen beforehand: c = q N."""
    return share * most


def above_guessing(share: Decimal, guess: Decimal, most: Decimal) -> Decimal:
    """A share of what is above guessing: c = g + q (N - g)."""
    return guess + share * (most - guess)


def cohen_schotanus(share: Decimal, guess: Decimal, totals: Sequence[float]) -> Decimal:
    """A share of what the best students have above guessing: c = g + q (P95 - g).

    Source: Cohen-Schotanus & Van der Vleuten (2010), Medical Teacher 32, pp. 154-160, who take q = .60.
    """
    return above_guessing(share, guess, decimal(quantile(totals, BEST)))


def passed(points: Decimal, scale: Scale) -> bool:
    """Whether these points pass; decided before anything is rounded."""
    return points >= scale.passes


def unrounded(points: Decimal, scale: Scale) -> Decimal:
    """The grade on two lines: from 1 at no points to the pass mark, and from there to 10 at all points."""
    if passed(points, scale):
        above = scale.most - scale.passes
        return TOP - (TOP - scale.grade) * (scale.most - points) / above if above else TOP
    return BOTTOM + (scale.grade - BOTTOM) * points / scale.passes


def grade(points: Decimal, scale: Scale, enough: bool = True) -> Decimal:
    """The grade as it is given, a half rounded up; who did not pass never reads as if he did.

    Args:
        points: the points.
        scale: where the line lies.
        enough: whether everything else that is asked for a pass (such as points in each part) is there.
    """
    found = rounded(max(BOTTOM, unrounded(points, scale)), scale.decimals)
    if passed(points, scale) and enough:
        return found
    return min(found, rounded(scale.grade, scale.decimals) - Decimal(1).scaleb(-scale.decimals))


def rounded(value: Decimal, decimals: int) -> Decimal:
    """The value with so many decimals, a half rounded up."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def scale(cut: Cut, passes: Decimal, most: Decimal) -> Scale:
    """The scale for a pass mark that was found, by what the settings say of grades."""
    return Scale(passes, most, cut.grade, cut.decimals)
