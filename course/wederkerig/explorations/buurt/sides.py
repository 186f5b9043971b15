"""The two policies that are compared, each with the years that were run under it."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from ..picture import Values
from . import texts
from .runs import LEVERS, Course, Levers, kept

CLEAR = 24  # a difference is clear when one policy is better in so many neighbourhoods
EDGE = 3  # the band leaves out so many neighbourhoods on either side


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two policies, and how its years went, one for each neighbourhood."""

    letter: str
    levers: Levers

    @property
    def short(self) -> str:
        """Its name in short."""
        return " + ".join(texts.SHORT[lever] for lever in LEVERS if lever in self.levers) or texts.NOTHING

    @property
    def years(self) -> tuple[Course, ...]:
        """The year of each neighbourhood."""
        return kept(self.levers)

    def ends(self, measure: str) -> list[int]:
        """By a yardstick, how each neighbourhood is doing after the year."""
        return [int(getattr(year[-1], measure)) for year in self.years]

    def band(self, measure: str, quarter: int) -> tuple[int, int, int]:
        """Lowest, middle and highest after so many quarters, but for the `EDGE` lowest and highest neighbourhoods."""
        found = sorted(int(getattr(year[quarter], measure)) for year in self.years)
        return found[EDGE], round(median(found)), found[-1 - EDGE]


def sides(values: Values) -> tuple[Side, Side]:
    """A, with what both do, and B, that does one thing more."""
    both = frozenset({values["both"]} - {texts.NONE})
    return Side("A", both), Side("B", both | {values["factor"]})


def wins(a: Side, b: Side, measure: str) -> Mapping[str, int]:
    """In how many neighbourhoods A is better by this yardstick, and in how many B is."""
    pairs = list(zip(a.ends(measure), b.ends(measure), strict=True))
    lower, higher = (sum(one < other for one, other in pairs), sum(one > other for one, other in pairs))
    return {"A": higher, "B": lower} if measure == texts.TIES else {"A": lower, "B": higher}


def winner(a: Side, b: Side, measure: str) -> str:
    """Which of both is clearly better by this yardstick, or "equal"."""
    found = wins(a, b, measure)
    return next((letter for letter in "AB" if found[letter] >= CLEAR), "equal")
