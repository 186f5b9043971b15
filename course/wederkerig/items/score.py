"""Points for an answer: what they are made of, and the rule for ticking what fits."""

from collections.abc import Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """Points for one thing that was asked: its Dutch name, the points given and the most there are."""

    name: str
    points: float
    most: float


@dataclass(frozen=True, slots=True)
class Score:
    """The points for an answer, part by part; none at all for what was not answered."""

    parts: tuple[Part, ...] = ()

    @property
    def points(self) -> float:
        """All points together, in hundredths."""
        return round(sum(part.points for part in self.parts), 2)


def share(chosen: Set[str], fits: Set[str], neutral: Set[str] = frozenset()) -> float:
    """The share earned by ticking `chosen` where `fits` fit: (right - wrong) / fitting, never below 0, in hundredths.

    So ticking everything gives nothing wherever most does not fit; what is neutral counts neither way.
    """
    wrong = len(chosen - fits - neutral)
    return round(max(0, len(chosen & fits) - wrong) / len(fits), 2)
