"""How many points an assignment takes to pass: what a blind guesser would get, and a share of what is above that.

c = g + q (max - g), so that who knows nothing has no more to gain from an assignment with fewer options.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...items.model import Item
from ..bank import CLOSED, OPEN, Plan
from .closed import ClosedItem, closed_items

_HAIR = 1e-9  # sums of hundredths are not exact


@dataclass(frozen=True, slots=True)
class Needed:
    """What it takes to pass: points in all and, where the assignment asks that, in each of its parts.

    `guess` is what a blind guesser gets on average; `exact`: computed for every item, and estimated for none.
    """

    points: float
    guess: float
    most: float
    bottoms: Mapping[str, float]
    exact: bool

    def passed(self, earned: Mapping[str, float]) -> bool:
        """Whether these points, by part, are enough."""
        enough = sum(earned.values()) >= self.points - _HAIR
        return enough and all(earned.get(part, 0.0) >= bottom - _HAIR for part, bottom in self.bottoms.items())


def part_of(item: Item) -> str:
    """The part of an assignment to which an item belongs."""
    return OPEN if item.by_hand else CLOSED


def needed(plan: Plan, closed: Iterable[ClosedItem] | None = None) -> Needed:
    """What it takes to pass this assignment; `closed` are its closed items, where they are at hand."""
    closed = list(closed_items(plan.items) if closed is None else closed)
    guess = {CLOSED: sum(item.guess for item in closed), OPEN: 0.0}
    most = {part: sum(item.points for item in plan.items if part_of(item) == part) for part in guess}
    mark = plan.pass_mark
    bottoms = {part: above_guess(share, guess[part], most[part]) for part, share in mark.bottoms.items() if most[part]}
    total, all_guess = sum(most.values()), sum(guess.values())
    exact = all(item.exact for item in closed)
    return Needed(above_guess(mark.share, all_guess, total), all_guess, total, bottoms, exact)


def bot_mark(plan: Plan, closed: Iterable[ClosedItem]) -> float:
    """The points of closed items that no bot may reach, since bots do not write.

    Where they are half of the assignment or more: what it would take to pass if they were all there is.
    """
    closed = list(closed)
    most = sum(item.item.points for item in closed)
    if most < plan.points / 2:
        return needed(plan, closed).points
    return above_guess(plan.pass_mark.share, sum(item.guess for item in closed), most)


def above_guess(share: float, guess: float, most: float) -> float:
    """The points of a guesser and this share of what is above them."""
    return guess + share * (most - guess)
