"""Eighty residents of an invented neighbourhood: who they are, whom they know, and what they gave and got.

All numbers are chosen by the makers of the course for the sake of illustration; none was measured.
Help and energy are counted in hours; days are numbered, day 0 is the last one before the year begins.
"""

import random
from dataclasses import dataclass

COLUMNS, ROWS = 10, 8
SIZE = COLUMNS * ROWS
WINDOW = 91  # days in a quarter: what lies longer ago no longer counts

FRAIL_SHARE = 0.4
PROFITS_SHARE = 0.1
RECLUSE_SHARE = 0.2  # know nobody nearby: behind their front door
LIKE_ME = 3.0  # so many times likelier to know somebody who is frail, or strong, as they are (Linders, 2010)

REST = 0.03  # part of the capacity that a day's rest gives back
BURDEN = 0.003  # part of the capacity that each open hour of problems costs a day, up to four hours
LOW = 0.3  # part of the capacity below which somebody is worn out
WORN_DAYS = 14  # so many worn-out days in the last quarter: overburdened


@dataclass(frozen=True, slots=True)
class Resident:
    """One resident; shares and chances lie between 0 and 1.

    `capacity`: hours for others that a rested resident has; `worry`: chance of a new problem on a day;
    `shyness` to ask and `reluctance` to accept (Movisie, 2013a, 2013b); `trust` in neighbours; `motive`: wanting to
    give from within (Corra, 2013); `frail`: the load is heavy for the strength there is; `profits`: takes and does
    not return (Buunk & Schaufeli, 2001).
    """

    capacity: float
    worry: float
    shyness: float
    reluctance: float
    trust: float
    motive: float
    frail: bool
    profits: bool


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Residents in rows of houses (resident i lives at column i % COLUMNS, row i // COLUMNS), and who knows whom."""

    residents: tuple[Resident, ...]
    known: tuple[frozenset[int], ...]

    def pairs(self) -> list[tuple[int, int]]:
        """All pairs that know each other, each once."""
        return [(i, j) for i, others in enumerate(self.known) for j in sorted(others) if i < j]

    def isolated(self) -> frozenset[int]:
        """Those who know nobody in the neighbourhood."""
        return frozenset(i for i, others in enumerate(self.known) if not others)


def neighbourhood(seed: int) -> Neighbourhood:
    """The neighbourhood that belongs to this seed: always the same one."""
    rng = random.Random(seed)
    recluses = frozenset(rng.sample(range(SIZE), round(SIZE * RECLUSE_SHARE)))
    sociable = [i for i in range(SIZE) if i not in recluses]
    profiting = frozenset(rng.sample(sociable, round(SIZE * PROFITS_SHARE)))
    residents = tuple(_resident(rng, i in recluses, i in profiting) for i in range(SIZE))
    return Neighbourhood(residents, _acquaintance(rng, residents, sociable))


def _resident(rng: random.Random, recluse: bool, profits: bool) -> Resident:
    """Somebody; recluses are more often frail and always shy; who profits is neither shy nor eager to give."""
    frail = not profits and rng.random() < FRAIL_SHARE + (0.3 if recluse else 0.0)
    shyness = rng.uniform(0.75, 0.95) if recluse else rng.uniform(0.2, 0.9)
    return Resident(
        capacity=rng.uniform(3, 6) if frail else rng.uniform(6, 12),
        worry=rng.uniform(0.35, 0.45) if profits else rng.uniform(0.05, 0.09) if frail else rng.uniform(0.01, 0.05),
        shyness=0.05 if profits else shyness,
        reluctance=rng.uniform(0.0, 0.4) + (0.2 if frail else 0.0),
        trust=rng.uniform(0.3, 0.8),
        motive=0.02 if profits else rng.uniform(0.3, 0.8),
        frail=frail,
        profits=profits,
    )


def _acquaintance(
    rng: random.Random, residents: tuple[Resident, ...], sociable: list[int]
) -> tuple[frozenset[int], ...]:
    """Who knows whom: people who live near, and rather those who are alike (Linders, 2010)."""
    known: list[set[int]] = [set() for _ in residents]
    for i in sociable:
        for j in sociable:
            if i < j:
                apart = max(abs(i % COLUMNS - j % COLUMNS), abs(i // COLUMNS - j // COLUMNS))
                alike = LIKE_ME if residents[i].frail == residents[j].frail else 1.0
                if apart <= 2 and rng.random() < 0.135 * alike / apart:
                    known[i].add(j)
                    known[j].add(i)
    return tuple(frozenset(others) for others in known)


@dataclass(frozen=True, slots=True)
class Quarter:
    """How the neighbourhood is doing after a quarter, by four yardsticks.

    `ties`: pairs who both chose to help the other in it. `open_hours`: help that those who do not profit still need.
    Numbers of residents: `overburdened`; `behind_door`, who neither gave nor got.
    """

    ties: int
    open_hours: int
    overburdened: int
    behind_door: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the neighbourhood is doing at the end.

    `course`: at the start, after each quarter and at the end. Numbers of residents who in the last quarter: `asks` for
    help; `gives` of their own will; is `forced` to give. `active`: those who did give or get. `contacts`: pairs who
    know each other. In hours, since the residents came to life: `given` by choice, `forced_hours`, `received`.
    `lowest`: the least energy that anybody ever had left.
    """

    course: tuple[Quarter, ...]
    asks: int
    gives: int
    forced: int
    active: frozenset[int]
    contacts: int
    given: float
    forced_hours: float
    received: float
    lowest: float


class Life:
    """How the residents are doing, in lists by resident, and the accounts of what went from one to the other."""

    def __init__(self, start: Neighbourhood) -> None:
        self.people = people = start.residents
        self.everyone = range(len(people))
        self.known = [sorted(others) for others in start.known]
        self.shyness = [p.shyness for p in people]
        self.trust = [p.trust for p in people]
        self.motive = [p.motive for p in people]
        self.profits = [p.profits for p in people]
        self.capacity = [p.capacity for p in people]
        self.energy = [p.capacity * 0.8 for p in people]
        self.need = [0.0] * len(people)  # hours of help that would solve the problems of now
        self.debts: list[dict[int, float]] = [{} for _ in people]  # debts[i][j]: hours i got from j and did not return
        self.gave: list[dict[int, int]] = [{} for _ in people]  # gave[i][j]: the last day on which i chose to help j
        never = -10 * WINDOW
        self.asked, self.chose, self.had_to, self.got = ([never] * len(people) for _ in range(4))  # last days
        self.worn_days = [0] * len(people)
        self.given = self.forced = self.received = 0.0  # hours: by choice, because one had to, and both together
        self.lowest = min(self.energy)

    def rest(self) -> None:
        """A night's rest gives energy, open problems cost some; a small part of them goes over by itself."""
        for i, capacity in enumerate(self.capacity):
            need = self.need[i]
            energy = self.energy[i] + capacity * (REST - BURDEN * (need if need < 4.0 else 4.0))
            self.energy[i] = energy if energy < capacity else capacity
            self.need[i] = need - 0.1 if need > 0.1 else 0.0

    def is_low(self, i: int) -> bool:
        """Whether somebody is worn out today."""
        return self.energy[i] < LOW * self.capacity[i]

    def hand_over(self, giver: int, other: int, hours: float, day: int) -> None:
        """Hours of help go from one to the other, and cost the giver as much energy."""
        self.energy[giver] -= hours
        self.lowest = min(self.lowest, self.energy[giver])
        self.need[other] = max(0.0, self.need[other] - hours)
        self.received += hours
        self.got[other] = day

    def keep_account(self, giver: int, other: int, hours: float, day: int) -> None:
        """Help by choice clears the giver's debt to the other first, and then makes the other owe."""
        self.given += hours
        self.gave[giver][other] = self.chose[giver] = day
        rest = hours - self.debts[giver].pop(other, 0.0)
        if rest < 0.0:
            self.debts[giver][other] = -rest
        elif rest > 0.0:
            self.debts[other][giver] = self.debts[other].get(giver, 0.0) + rest

    def befriend(self, i: int, j: int) -> None:
        """From now on these two know each other."""
        if j not in self.known[i]:
            self.known[i].append(j)
            self.known[j].append(i)

    def part(self, i: int, j: int) -> None:
        """From now on these two avoid each other."""
        if j in self.known[i]:
            self.known[i].remove(j)
            self.known[j].remove(i)

    def quarter(self, day: int) -> Quarter:
        """How it is after the quarter that ends on this day; a new count of worn-out days begins."""
        needs = (need for need, person in zip(self.need, self.people, strict=True) if not person.profits)
        worn = sum(days >= WORN_DAYS for days in self.worn_days)
        self.worn_days = [0] * len(self.people)
        return Quarter(self.ties(day), round(sum(needs)), worn, len(self.people) - len(self.active(day)))

    def active(self, day: int) -> frozenset[int]:
        """Who gave or got in the quarter that ends on this day."""
        since = day - WINDOW
        return frozenset(i for i in self.everyone if max(self.chose[i], self.had_to[i], self.got[i]) > since)

    def ties(self, day: int) -> int:
        """Pairs who in the last quarter both chose to help the other."""
        since = day - WINDOW
        return sum(
            i < j and last > since and self.gave[j].get(i, since) > since
            for i, others in enumerate(self.gave)
            for j, last in others.items()
        )

    def count_worn(self) -> None:
        """Note who is worn out today."""
        for i in self.everyone:
            self.worn_days[i] += self.is_low(i)

    def outcome(self, days: int, course: tuple[Quarter, ...]) -> Outcome:
        """The state of the neighbourhood after the last day."""
        since = days - WINDOW
        asks, gives, forced = (sum(last > since for last in lasts) for lasts in (self.asked, self.chose, self.had_to))
        return Outcome(
            course=course,
            asks=asks,
            gives=gives,
            forced=forced,
            active=self.active(days),
            contacts=sum(map(len, self.known)) // 2,
            given=self.given,
            forced_hours=self.forced,
            received=self.received,
            lowest=self.lowest,
        )
