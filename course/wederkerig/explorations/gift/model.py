"""A village in which households give, accept and give back, and what is left when one of these duties is dropped.

The three duties are Mauss's (in Komter, 2004, pp. 3-4; claim C118). An accepted gift leaves a debt until it is
answered (C122); an answered gift makes the tie stronger, so that it is used more (C120). The numbers are ours.
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

Tie = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Duties:
    """Which duties hold after week `CHANGE`; `felt` counts only where giving back is no duty (C123)."""

    give: bool = True
    accept: bool = True
    give_back: bool = True
    felt: bool = False


@dataclass(frozen=True, slots=True)
class Gift:
    """One gift from `giver` to `receiver` in `week` (1, 2, ...).

    `answer`: it answers an earlier gift along this tie. `refused`: it was offered but did not move.
    """

    week: int
    giver: int
    receiver: int
    answer: bool
    refused: bool

    @property
    def tie(self) -> Tie:
        """The tie along which it went, the lowest number first."""
        return min(self.giver, self.receiver), max(self.giver, self.receiver)


@dataclass(frozen=True, slots=True)
class Course:
    """A year in one village: its ties, how obliged each household feels (0..1), and all gifts in order of time."""

    ties: tuple[Tie, ...]
    feelings: tuple[float, ...]
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
            if gift.answer:
                del waiting[gift.tie]
            else:
                waiting[gift.tie] = gift
        return list(waiting.values())


def village(seed: int) -> tuple[tuple[Tie, ...], tuple[float, ...]]:
    """The ties of a village and how obliged each of its households feels from within (0..1).

    Everybody knows the two households next door; `EXTRA_TIES` ties go across. One in three households feels nothing.
    """
    rng = random.Random(seed)
    ring = {(i, i + 1) for i in range(HOUSEHOLDS - 1)} | {(0, HOUSEHOLDS - 1)}
    across = [(i, j) for i in range(HOUSEHOLDS) for j in range(i + 1, HOUSEHOLDS) if (i, j) not in ring]
    ties = sorted(ring | set(rng.sample(across, EXTRA_TIES)))
    indifferent = set(rng.sample(range(HOUSEHOLDS), HOUSEHOLDS // 3))
    feelings = tuple(0.0 if i in indifferent else rng.uniform(0.3, 1.0) for i in range(HOUSEHOLDS))
    return tuple(ties), feelings


class _Run:
    """The state of a village while its weeks go by."""

    def __init__(self, seed: int) -> None:
        self.ties, self.feelings = village(seed)
        self.rng = random.Random(seed + 1_000_003)  # other chances than those that made the village
        self.debts: dict[Tie, Tie] = {}  # tie -> (who owes, to whom)
        self.strength: Counter[Tie] = Counter()  # answered gifts
        self.closed: set[Tie] = set()  # a refusal closes a tie
        self.gifts: list[Gift] = []

    def week(self, week: int, duties: Duties) -> None:
        """Let one week go by: first the answers to open debts, then the new gifts."""
        for tie, (debtor, creditor) in sorted(self.debts.items()):
            if tie not in self.closed and self.rng.random() < self._answers(debtor, duties):
                self._offer(Gift(week, debtor, creditor, answer=True, refused=not duties.accept))
        for giver in range(HOUSEHOLDS):
            if duties.give and self.rng.random() < START:
                self._begin(week, giver, duties)

    def _answers(self, debtor: int, duties: Duties) -> float:
        """The chance that a debtor gives back this week."""
        if duties.give_back:
            return ANSWER
        return ANSWER * self.feelings[debtor] if duties.felt else 0.0

    def _begin(self, week: int, giver: int, duties: Duties) -> None:
        """Start a gift along a tie on which no earlier gift is waiting, rather where gifts were answered before."""
        free = [tie for tie in self.ties if giver in tie and tie not in self.debts and tie not in self.closed]
        if free:
            [tie] = self.rng.choices(free, [1 + self.strength[tie] for tie in free])
            receiver = tie[0] + tie[1] - giver
            self._offer(Gift(week, giver, receiver, answer=False, refused=not duties.accept))

    def _offer(self, gift: Gift) -> None:
        """Note a gift with what it does to the tie: a debt, a debt paid, or a tie closed by a refusal."""
        self.gifts.append(gift)
        if gift.refused:
            self.closed.add(gift.tie)
        elif gift.answer:
            del self.debts[gift.tie]
            self.strength[gift.tie] += 1
        else:
            self.debts[gift.tie] = (gift.receiver, gift.giver)


def run(seed: int, duties: Duties) -> Course:
    """One year in village `seed`: all three duties hold up to and with week `CHANGE`, and `duties` after that."""
    state = _Run(seed)
    for week in range(1, WEEKS + 1):
        state.week(week, duties if week > CHANGE else Duties())
    return Course(state.ties, state.feelings, tuple(state.gifts))
