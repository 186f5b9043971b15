"""A street whose residents give to those who gave to them and to those alike, and who receives least after a year.

Komter (2004, pp. 10-11): people give first to those near and alike (claim C126), generous givers receive much (C127),
and who can give little or drops out of the circles receives least (C128, C129). A light, bounded contact has a limit
(Bredewold, 2014; C173); a broker couples and invites, without obliging (Willemse, 2011; C158). The numbers are ours.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

RESIDENTS = 30
LEAST = 6  # residents with little to give and few ties
FEW_TIES = 2
LITTLE = 1  # gifts a week
MOST = 8
MONTHS = 13  # of four weeks
WEEKS = 4 * MONTHS
MEMORY = 0.5  # what is left after a month
FIRST_TIME = 0.1  # so that somebody who never gave, or is not alike, is not left out altogether
NONE = "none"
LIGHT = "light"
BROKER = "broker"
MATCHES = {LIGHT: 1, BROKER: 3}  # new ties for each resident with least, one a month
INVITED = {LIGHT: 2, BROKER: 1}  # how often a month each pair is invited
WILLING = 0.7

Tie = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Street:
    """The residents of a street.

    `energy`: how many gifts each can give in a week. `place`: what they are like, as a point on a circle (0..1);
    who is near is alike. `ties`: who knows whom, the lowest number first.
    """

    energy: tuple[int, ...]
    place: tuple[float, ...]
    ties: frozenset[Tie]

    def degree(self, resident: int) -> int:
        """How many ties a resident has."""
        return sum(resident in tie for tie in self.ties)

    def groups(self) -> tuple[list[int], list[int], list[int]]:
        """The residents with little to give and few ties, the middle, and the `MOST` with the most ties."""
        order = sorted(range(LEAST, RESIDENTS), key=lambda resident: (self.degree(resident), resident))
        return list(range(LEAST)), order[:-MOST], order[-MOST:]


@dataclass(frozen=True, slots=True)
class Year:
    """A year in a street: the ties that the intervention added, and per month all gifts as (giver, receiver)."""

    street: Street
    added: tuple[Tie, ...]
    months: tuple[tuple[Tie, ...], ...]

    def given(self) -> list[int]:
        """How many gifts each resident gave in the year."""
        counts = Counter(giver for month in self.months for giver, _ in month)
        return [counts[resident] for resident in range(RESIDENTS)]

    def received(self) -> list[int]:
        """How many gifts each resident received in the year."""
        counts = Counter(receiver for month in self.months for _, receiver in month)
        return [counts[resident] for resident in range(RESIDENTS)]


def mean(numbers: list[int], residents: list[int]) -> float:
    """The mean of the numbers of these residents, of whom there must be one; `numbers` has one for each resident."""
    return sum(numbers[resident] for resident in residents) / len(residents)


def alike(one: float, other: float) -> float:
    """How much two residents are alike, from 1 (same place on the circle) to 0 (opposite)."""
    distance = abs(one - other)
    return 1 - 2 * min(distance, 1 - distance)


def street(seed: int) -> Street:
    """A street with `LEAST` residents who have little to give and few ties; the others differ in both.

    Ties arise rather between residents who are alike (C126).
    """
    rng = random.Random(seed)
    place = tuple(rng.sample([i / RESIDENTS for i in range(RESIDENTS)], RESIDENTS))
    energy = [LITTLE] * LEAST + [rng.choice((LITTLE, 2, 3, 3, 4)) for _ in range(RESIDENTS - LEAST)]
    room = [FEW_TIES] * LEAST + [rng.randint(3, 9) for _ in range(RESIDENTS - LEAST)]
    ties: set[Tie] = set()
    for one in range(RESIDENTS):
        while room[one] > 0:
            new = [i for i in range(LEAST, RESIDENTS) if i != one and (min(i, one), max(i, one)) not in ties]
            others = [i for i in new if room[i] > 0] or new
            [other] = rng.choices(others, [alike(place[one], place[i]) ** 3 + 0.01 for i in others])
            ties.add((min(one, other), max(one, other)))
            room[one] -= 1
            room[other] -= 1
    return Street(tuple(energy), place, frozenset(ties))


class _Run:
    """The state of a street while its months go by."""

    def __init__(self, seed: int, back: float, near: float, help_: str) -> None:
        self.street = street(seed)
        self.rng = random.Random(seed + 1_000_003)  # other chances than those that made the street
        self.back, self.near, self.help = back, near, help_
        self.memory = [[FIRST_TIME] * RESIDENTS for _ in range(RESIDENTS)]  # [receiver][giver]
        self.added: list[Tie] = []
        self.circles = [self._circle(one) for one in range(RESIDENTS)]  # [giver][receiver]

    def _known(self, resident: int) -> list[int]:
        """Whom a resident has a tie with, old or new."""
        return sorted({a + b - resident for a, b in [*self.street.ties, *self.added] if resident in (a, b)})

    def _circle(self, giver: int) -> list[float]:
        """How near all others are to a giver: only ties count, and rather those who are alike; on average 1."""
        place = self.street.place
        likeness = {other: alike(place[giver], place[other]) + FIRST_TIME for other in self._known(giver)}
        scale = self.near * (RESIDENTS - 1) / sum(likeness.values())
        circle = [1 - self.near + scale * likeness.get(other, 0) for other in range(RESIDENTS)]
        circle[giver] = 0
        return circle

    def help_out(self, month: int) -> Iterator[Tie]:
        """What the intervention does this month: new ties, and the gifts to which those invited say yes."""
        if month < MATCHES.get(self.help, 0):
            for resident in range(LEAST):
                self._couple(resident)
        for one, other in self.added * INVITED.get(self.help, 0):
            yield from (pair for pair in ((one, other), (other, one)) if self.rng.random() < WILLING)

    def _couple(self, resident: int) -> None:
        """Tie a resident to somebody new who has more to give."""
        known = self._known(resident)
        new = [i for i in range(LEAST, RESIDENTS) if i not in known and self.street.energy[i] > LITTLE]
        other = self.rng.choice(new)
        self.added.append((resident, other))
        if self.help == BROKER:  # a light contact keeps its limit: it does not become part of anybody's circle
            self.circles[resident] = self._circle(resident)
            self.circles[other] = self._circle(other)

    def month(self, month: int) -> tuple[Tie, ...]:
        """Let one month go by: everybody gives what they have for four weeks, invited gifts first."""
        left = [WEEKS // MONTHS * energy for energy in self.street.energy]
        gifts: list[Tie] = []
        for giver, receiver in self.help_out(month):
            if left[giver]:
                left[giver] -= 1
                gifts.append((giver, receiver))
        light = len(gifts) if self.help == LIGHT else 0
        for giver in range(RESIDENTS):
            gifts += self._give(giver, left[giver])
        self.memory = [[FIRST_TIME + MEMORY * (value - FIRST_TIME) for value in row] for row in self.memory]
        for giver, receiver in gifts[light:]:  # what a light contact brings calls for no more
            self.memory[receiver][giver] += 1
        return tuple(gifts)

    def _give(self, giver: int, number: int) -> list[Tie]:
        """Divide a number of gifts over the street: whom the giver got from, and who is near, counts more."""
        memory = self.memory[giver]
        scale = self.back * (RESIDENTS - 1) / (sum(memory) - memory[giver])
        weights = [n * (1 - self.back + scale * m) for n, m in zip(self.circles[giver], memory, strict=True)]
        return [(giver, receiver) for receiver in self.rng.choices(range(RESIDENTS), weights, k=number)]


def year(seed: int, back: float, near: float, help_: str = NONE) -> Year:
    """A year in street `seed`.

    `back` (0..1): how strongly people give to who gave to them. `near` (0..1): how strongly to who is alike, in their
    own circle. At 0 and 0 every resident has an equal chance of each gift. `help_`: `NONE`, `LIGHT` or `BROKER`.
    """
    state = _Run(seed, back, near, help_)
    months = tuple(state.month(month) for month in range(MONTHS))
    return Year(state.street, tuple(state.added), months)
