"""The residents of a street: what they can give and need, whom they are like, and whom they know."""

import random
from dataclasses import dataclass

RESIDENTS = 30
LEAST = 6  # residents with little to give, much to need, and few ties
FEW_TIES = 2
LITTLE = 1  # gifts a week that they can give
MUCH = 4  # gifts a week that they need
MOST = 8
LIKE_ME = 3.0  # so many times likelier to know somebody who has little, or more, as they do (Linders, 2010)

Tie = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Street:
    """The residents of a street.

    `energy`: how many gifts each can give in a week. `need`: how many each needs. `place`: what they are like, as a
    point on a circle (0..1); who is near is alike. `ties`: who knows whom, the lowest number first.
    """

    energy: tuple[int, ...]
    need: tuple[int, ...]
    place: tuple[float, ...]
    ties: frozenset[Tie]

    def degree(self, resident: int) -> int:
        """How many ties a resident has."""
        return sum(resident in tie for tie in self.ties)

    def groups(self) -> tuple[list[int], list[int], list[int]]:
        """The residents with little to give and few ties, the middle, and the `MOST` with the most ties."""
        order = sorted(range(LEAST, RESIDENTS), key=lambda resident: (self.degree(resident), resident))
        return list(range(LEAST)), order[:-MOST], order[-MOST:]


def alike(one: float, other: float) -> float:
    """How much two residents are alike, from 1 (same place on the circle) to 0 (opposite)."""
    distance = abs(one - other)
    return 1 - 2 * min(distance, 1 - distance)


def street(seed: int) -> Street:
    """A street with `LEAST` residents who need much, give little and know few; the others differ in all three.

    Ties arise rather between residents who are alike (C126), and who have little as they do.
    """
    rng = random.Random(seed)
    place = tuple(rng.sample([i / RESIDENTS for i in range(RESIDENTS)], RESIDENTS))
    energy = [LITTLE] * LEAST + [rng.choice((LITTLE, 2, 3, 3, 4)) for _ in range(RESIDENTS - LEAST)]
    need = [MUCH] * LEAST + [rng.choice((1, 2, 2, 3, 3)) for _ in range(RESIDENTS - LEAST)]
    room = [FEW_TIES] * LEAST + [rng.randint(3, 9) for _ in range(RESIDENTS - LEAST)]
    ties: set[Tie] = set()
    for one in range(RESIDENTS):
        while room[one] > 0:
            new = [i for i in range(RESIDENTS) if i != one and (min(i, one), max(i, one)) not in ties]
            others = [i for i in new if room[i] > 0] or [i for i in new if i >= LEAST]
            [other] = rng.choices(others, [_pull(place, one, i) for i in others])
            ties.add((min(one, other), max(one, other)))
            room[one] -= 1
            room[other] -= 1
    return Street(tuple(energy), tuple(need), place, frozenset(ties))


def _pull(place: tuple[float, ...], one: int, other: int) -> float:
    """How easily two residents come to know each other."""
    same = LIKE_ME if (one < LEAST) == (other < LEAST) else 1.0
    return same * (alike(place[one], place[other]) ** 3 + 0.01)
