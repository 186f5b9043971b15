"""A street whose residents give to those who gave to them, to those alike and to those in need: who falls short?

Komter (2004, pp. 10-11): people give first to those near and alike (claim C126), generous givers receive much (C127),
and who can give little or drops out of the circles receives least (C128, C129). Who has little knows rather others
with little (Linders, 2010; C154). A broker couples and invites, without obliging (Willemse, 2011; C158); contact lasts
when it is bounded (Bredewold & Malda, 2014; C161). The numbers are ours.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .street import LEAST, LITTLE, RESIDENTS, Street, Tie, alike, street

MONTHS = 13  # of four weeks
WEEKS = 4 * MONTHS
MEMORY = 0.5  # what is left after a month
FIRST_TIME = 0.1  # so that somebody who never gave, or is not alike, is not left out altogether
NONE = "none"
UNBOUNDED = "unbounded"
BOUNDED = "bounded"
MATCHES = 3  # new ties that a broker makes for each resident with least, one a month
WILLING = 0.7
BOUND = 3  # gifts that a bounded helper gives to one person in a month
TOO_MUCH = 0.5  # the part of what somebody has from which on giving it to one person wears
STOPS = 0.35  # chance each month of that that the helper stops
REST = 3  # months in which a helper who stopped gives nothing at all


@dataclass(frozen=True, slots=True)
class Year:
    """A year in a street: the ties that a broker added, those that ended again, and per month all (giver, receiver).

    `given` and `received`: how many gifts each resident gave and received in the year.
    """

    street: Street
    added: tuple[Tie, ...]
    ended: tuple[Tie, ...]
    months: tuple[tuple[Tie, ...], ...]
    given: tuple[int, ...]
    received: tuple[int, ...]

    def needed(self) -> list[int]:
        """How many gifts each resident needed in the year."""
        return [WEEKS * need for need in self.street.need]

    def met(self) -> list[float]:
        """Which part of what they needed each resident received, at most 1."""
        return [min(1.0, got / need) for got, need in zip(self.received, self.needed(), strict=True)]


def mean(numbers: Sequence[float], residents: list[int]) -> float:
    """The mean of the numbers of these residents, of whom there must be one; `numbers` has one for each resident."""
    return sum(numbers[resident] for resident in residents) / len(residents)


def reversed_order(result: Year) -> bool:
    """Whether those who need most get at least as large a part of what they need as the middle does."""
    least, middle, _ = (mean(result.met(), group) for group in result.street.groups())
    return least >= middle


class _Run:
    """The state of a street while its months go by."""

    def __init__(self, seed: int, back: float, near: float, care: float, help_: str) -> None:
        self.street = street(seed)
        self.rng = random.Random(seed + 1_000_003)  # other chances than those that made the street
        self.back, self.near, self.care, self.help = back, near, care, help_
        self.memory = [[FIRST_TIME] * RESIDENTS for _ in range(RESIDENTS)]  # [receiver][giver]
        self.added: list[Tie] = []
        self.ended: list[Tie] = []
        self.rests: dict[int, int] = {}  # the month until which a helper gives nothing
        self.known = [self._knows(one) for one in range(RESIDENTS)]
        self.circles = [self._circle(one) for one in range(RESIDENTS)]  # [giver][receiver]
        self.open = [0] * RESIDENTS  # gifts that each still needs this month

    def _knows(self, resident: int) -> frozenset[int]:
        """Whom a resident has a tie with, old or new."""
        ties = [*self.street.ties, *(tie for tie in self.added if tie not in self.ended)]
        return frozenset(a + b - resident for a, b in ties if resident in (a, b))

    def _circle(self, giver: int) -> list[float]:
        """How near all others are to a giver: only ties count, and rather those who are alike; on average 1."""
        place = self.street.place
        likeness = {other: alike(place[giver], place[other]) + FIRST_TIME for other in self.known[giver]}
        return _weights(self.near, [likeness.get(other, 0.0) for other in range(RESIDENTS)], giver)

    def _couple(self, resident: int) -> None:
        """Tie a resident to somebody new who has more to give."""
        new = [i for i in range(LEAST, RESIDENTS) if i not in self.known[resident] and self.street.energy[i] > LITTLE]
        self.added.append((resident, self.rng.choice([i for i in new if (resident, i) not in self.ended])))
        self._changed(*self.added[-1])

    def _changed(self, *residents: int) -> None:
        """These now know other people."""
        for resident in residents:
            self.known[resident] = self._knows(resident)
            self.circles[resident] = self._circle(resident)

    def _invited(self, month: int, left: list[int]) -> Iterator[Tie]:
        """The gifts along new ties: both are invited, and without a bound a helper gives all that is needed."""
        for tie in [tie for tie in self.added if tie not in self.ended]:
            resident, helper = tie
            if left[resident] and self.rng.random() < WILLING:
                yield resident, helper
            asked = min(self.open[resident], left[helper])
            number = min(asked, BOUND) if self.help == BOUNDED else asked
            if self.rng.random() < WILLING:
                yield from [(helper, resident)] * number
                self._wear(tie, number, month)

    def _wear(self, tie: Tie, number: int, month: int) -> None:
        """A helper of whom too much was asked may stop, and rests."""
        helper = tie[1]
        if number > TOO_MUCH * 4 * self.street.energy[helper] and self.rng.random() < STOPS:
            self.ended.append(tie)
            self.rests[helper] = month + REST
            self._changed(*tie)

    def month(self, month: int) -> tuple[Tie, ...]:
        """Let one month go by: everybody gives what they have for four weeks, invited gifts first."""
        left = [0 if self.rests.get(i, -1) >= month else 4 * energy for i, energy in enumerate(self.street.energy)]
        self.open = [4 * need for need in self.street.need]
        gifts: list[Tie] = []
        if self.help != NONE:
            for resident in range(LEAST if month < MATCHES else 0):
                self._couple(resident)
            for giver, receiver in self._invited(month, left):
                left[giver] -= 1
                self.open[receiver] = max(0, self.open[receiver] - 1)
                gifts.append((giver, receiver))
        for giver in self.rng.sample(range(RESIDENTS), RESIDENTS):
            for gift in self._give(giver, left[giver]):
                self.open[gift[1]] = max(0, self.open[gift[1]] - 1)
                gifts.append(gift)
        self.memory = [[FIRST_TIME + MEMORY * (value - FIRST_TIME) for value in row] for row in self.memory]
        for giver, receiver in gifts:
            self.memory[receiver][giver] += 1
        return tuple(gifts)

    def _give(self, giver: int, number: int) -> list[Tie]:
        """Divide a number of gifts: whom the giver got from, who is near, and whose need the giver sees, count more."""
        seen = [FIRST_TIME + (self.open[other] if other in self.known[giver] else 0) for other in range(RESIDENTS)]
        kinds = (
            self.circles[giver],
            _weights(self.back, self.memory[giver], giver),
            _weights(self.care, seen, giver),
        )
        weights = [circle * memory * need for circle, memory, need in zip(*kinds, strict=True)]
        return [(giver, receiver) for receiver in self.rng.choices(range(RESIDENTS), weights, k=number)]


def _weights(rule: float, values: list[float], giver: int) -> list[float]:
    """How much each counts under a rule, on average 1: alike at 0, in proportion to the values at 1."""
    scale = rule * (RESIDENTS - 1) / (sum(values) - values[giver])
    weights = [1 - rule + scale * value for value in values]
    weights[giver] = 0.0
    return weights


def year(seed: int, back: float, near: float, care: float = 0.0, help_: str = NONE) -> Year:
    """A year in street `seed`.

    How strongly (0..1) people give: `back` to who gave to them, `near` to who is alike, in their own circle, and `care`
    to who needs it, of those they know. At 0 every resident has an equal chance of each gift. `help_`: `NONE`,
    `UNBOUNDED` (a broker couples) or `BOUNDED` (a broker couples and bounds what is asked).
    """
    state = _Run(seed, back, near, care, help_)
    months = tuple(state.month(month) for month in range(MONTHS))
    counts = (Counter(gift[side] for month in months for gift in month) for side in (0, 1))
    given, received = (tuple(count[resident] for resident in range(RESIDENTS)) for count in counts)
    return Year(state.street, tuple(state.added), tuple(state.ended), months, given, received)
