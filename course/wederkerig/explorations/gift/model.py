"""A village in which households give, accept and give back, and what is left when one of these duties is dropped.

The three duties are Mauss's (in Komter, 2004, pp. 3-4; claim C118). An accepted gift leaves a debt until it is
answered (C122); an answered gift makes the tie stronger, so that it is used more (C120). Where gifts are passed on,
the answer goes to a third (C056). Some households do without a duty what others only do because they must: from
feeling obliged (Mauss, C123) or freely (Dichterbij), which cannot be told apart from outside. The numbers are ours.
"""

import random
from collections import Counter
from dataclasses import dataclass

HOUSEHOLDS = 24
EXTRA_TIES = 28
WEEKS = 52
CHANGE = 10
START = 0.3  # chance a week that a household begins a gift
ANSWER = 0.4  # chance a week that an open debt is paid
ENOUGH = 0.5  # the part of the gifts of the full village from which on the giving is said to go on

Tie = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Duties:
    """Which duties hold after week `CHANGE`, and two customs of the village.

    `pass_on`: a gift is answered by giving to somebody else, and only where that cannot be by giving back.
    `free`: the share of the households (0..1) that give, accept and answer without a duty.
    """

    give: bool = True
    accept: bool = True
    give_back: bool = True
    pass_on: bool = False
    free: float = 0.0

    def all_hold(self) -> bool:
        """Whether no duty was dropped."""
        return self.give and self.accept and self.give_back

    def with_all(self) -> "Duties":
        """The same village with all three duties."""
        return Duties(pass_on=self.pass_on, free=self.free)


@dataclass(frozen=True, slots=True)
class Gift:
    """One gift from `giver` to `receiver` in `week` (1, 2, ...).

    `answers`: the tie of the earlier gift that it answers, None for a gift that begins something.
    `refused`: it was offered but did not move.
    """

    week: int
    giver: int
    receiver: int
    answers: Tie | None
    refused: bool

    @property
    def tie(self) -> Tie:
        """The tie along which it went, the lowest number first."""
        return min(self.giver, self.receiver), max(self.giver, self.receiver)

    @property
    def passed(self) -> bool:
        """Whether it answers a gift of somebody else than its receiver."""
        return self.answers not in (None, self.tie)


@dataclass(frozen=True, slots=True)
class Course:
    """A year in one village: its ties, the households that need no duty, and all gifts in order of time."""

    ties: tuple[Tie, ...]
    free: frozenset[int]
    gifts: tuple[Gift, ...]

    def moved(self, first: int, last: int) -> list[Gift]:
        """The gifts that were accepted in the weeks `first` to `last`, both included."""
        return [gift for gift in self.gifts if first <= gift.week <= last and not gift.refused]

    def refused(self, first: int, last: int) -> list[Gift]:
        """The gifts that were refused in the weeks `first` to `last`, both included."""
        return [gift for gift in self.gifts if first <= gift.week <= last and gift.refused]

    def per_week(self, last: int) -> list[int]:
        """How many gifts were accepted in each of the weeks 1 to `last`."""
        counts = Counter(gift.week for gift in self.moved(1, last))
        return [counts[week] for week in range(1, last + 1)]

    def unanswered(self, last: int) -> list[Gift]:
        """The accepted gifts that still wait for an answer after week `last`."""
        waiting: dict[Tie, Gift] = {}
        for gift in self.moved(1, last):
            if gift.answers:
                del waiting[gift.answers]
            if gift.answers != gift.tie:
                waiting[gift.tie] = gift
        return list(waiting.values())


def goes_on(course: Course, full: Course) -> bool:
    """Whether in the last four weeks at least `ENOUGH` of the gifts of the full village are left."""
    now, reference = (len(one.moved(WEEKS - 3, WEEKS)) for one in (course, full))
    return now >= ENOUGH * reference


def village(seed: int) -> tuple[tuple[Tie, ...], tuple[int, ...]]:
    """The ties of a village, and its households in the order in which they come to need no duty.

    Everybody knows the two households next door; `EXTRA_TIES` ties go across.
    """
    rng = random.Random(seed)
    ring = {(i, i + 1) for i in range(HOUSEHOLDS - 1)} | {(0, HOUSEHOLDS - 1)}
    across = [(i, j) for i in range(HOUSEHOLDS) for j in range(i + 1, HOUSEHOLDS) if (i, j) not in ring]
    ties = sorted(ring | set(rng.sample(across, EXTRA_TIES)))
    return tuple(ties), tuple(rng.sample(range(HOUSEHOLDS), HOUSEHOLDS))


class _Run:
    """The state of a village while its weeks go by."""

    def __init__(self, seed: int, free: float) -> None:
        self.ties, order = village(seed)
        self.free = frozenset(order[: round(free * HOUSEHOLDS)])
        self.rng = random.Random(seed + 1_000_003)  # other chances than those that made the village
        self.debts: dict[Tie, Tie] = {}  # tie -> (who owes, to whom)
        self.strength: Counter[Tie] = Counter()  # answered gifts
        self.closed: set[Tie] = set()  # a refusal closes a tie
        self.gifts: list[Gift] = []

    def week(self, week: int, duties: Duties) -> None:
        """Let one week go by: first the answers to open debts, then the new gifts."""
        for tie, (debtor, creditor) in sorted(self.debts.items()):
            if self.rng.random() < ANSWER and (duties.give_back or debtor in self.free):
                self._answer(week, tie, debtor, creditor, duties)
        for giver in range(HOUSEHOLDS):
            if self.rng.random() < START and (duties.give or giver in self.free):
                free = self._open_ties(giver)
                if free:
                    self._offer(week, giver, self._receiver(giver, free), None, duties)

    def _answer(self, week: int, tie: Tie, debtor: int, creditor: int, duties: Duties) -> None:
        """Pass something on where that is the custom and can be; otherwise give back, unless the door is closed."""
        others = self._open_ties(debtor) if duties.pass_on else []
        if others:
            self._offer(week, debtor, self._receiver(debtor, others), tie, duties)
        elif tie not in self.closed:
            self._offer(week, debtor, creditor, tie, duties)

    def _open_ties(self, giver: int) -> list[Tie]:
        """The ties of a household along which no earlier gift is waiting and nobody was refused."""
        return [tie for tie in self.ties if giver in tie and tie not in self.debts and tie not in self.closed]

    def _receiver(self, giver: int, free: list[Tie]) -> int:
        """Somebody at the other end of one of these ties, rather where gifts were answered before."""
        [tie] = self.rng.choices(free, [1 + self.strength[tie] for tie in free])
        return tie[0] + tie[1] - giver

    def _offer(self, week: int, giver: int, receiver: int, answers: Tie | None, duties: Duties) -> None:
        """Note a gift with what it does to the ties: a debt, a debt paid, or a tie closed by a refusal."""
        gift = Gift(week, giver, receiver, answers, not (duties.accept or receiver in self.free))
        self.gifts.append(gift)
        if gift.refused:
            self.closed.add(gift.tie)
            return
        if answers:
            del self.debts[answers]
            self.strength[answers] += 1
        if answers != gift.tie:
            self.debts[gift.tie] = (receiver, giver)


def run(seed: int, duties: Duties) -> Course:
    """One year in village `seed`: all three duties hold up to and with week `CHANGE`, and `duties` after that."""
    state = _Run(seed, duties.free)
    for week in range(1, WEEKS + 1):
        state.week(week, duties if week > CHANGE else duties.with_all())
    return Course(state.ties, state.free, tuple(state.gifts))
