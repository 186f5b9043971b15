"""A relation in which people weigh what they give against what they get.

Buunk and Schaufeli (2001, read through the thesis of 2015, sections 2.2.1-2.2.3) say in words what is a number here:
people keep a mental account (C081, C143) and ask in every relation what they put in and what comes back (C083). So
they feel that it is about even, that they get too much, or that they give too much (C082). The first are happiest and
the last unhappiest (C083-C085); discomfort urges them to restore the balance (C086). A helper who goes on giving
without an answer gets exhausted, and only then keeps a distance (C088-C091).
The order of things comes from the source; every number in capitals below was chosen by the makers of the course.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

MONTHS = 24
MOST = 10.0  # nobody gives or gets more than this in a month

EVEN = 0.15  # a felt balance up to here is 'about even': one side up to 1.35 times the other
HEAVIER = 1.25  # one step of weight makes one's own contribution count so many times heavier
UNHAPPY_GIVING, UNHAPPY_GETTING = 85.0, 45.0  # points of happiness lost at the ends of the line

STEERING = 0.12  # how fast friends change what they give
DRIFTING = 0.11  # how fast friends lose touch while it chafes
MEETING = 0.03  # how fast they come closer again when nothing chafes
PARTED = 0.25  # below this closeness friends no longer meet
STRAIN = 0.09  # how fast somebody who gives too much gets exhausted
REST = 0.02  # how fast that passes when nothing chafes
TIRED = 0.5  # from this exhaustion on a helper keeps a distance
BURNT_OUT = 0.8
WITHDRAWING = 0.5  # how fast a tired helper withdraws
COOLING = 0.5  # the share of what a client gives back that depends on the warmth of the helper


class Group(Enum):
    """The three groups of C082."""

    EVEN = "even"
    ADVANTAGED = "advantaged"
    DISADVANTAGED = "disadvantaged"


class Relation(Enum):
    """Friends can both change what they give; of a helper and a client only the helper can."""

    FRIENDS = "friends"
    HELPING = "helping"


class Outcome(Enum):
    """How it stands after the last month."""

    UNCOUNTED = "uncounted"
    EVEN = "even"
    RESTORED = "restored"
    SKEWED = "skewed"
    PARTED = "parted"
    WORN = "worn"
    BURNT_OUT = "burnt out"


@dataclass(frozen=True, slots=True)
class Month:
    """What is given and got in a month (0-10), what I feel about that, and where it leads.

    `felt`: see `felt_balance`; None when there is nothing to feel, because nobody counts or nothing is exchanged any
    more. `closeness` and `exhaustion` go from 0 to 1.
    """

    given: float
    got: float
    felt: float | None
    closeness: float
    exhaustion: float


def felt_balance(given: float, got: float, weight: int = 0) -> float:
    """From -1 (I only give) over 0 (even) to 1 (I only get), as it feels to who counts.

    `weight`: 0 when both sides count alike, up to 3 when one's own contribution counts heavier, down to -3 lighter.
    """
    own = given * HEAVIER**weight
    return (got - own) / (got + own) if got + own else 0.0


def group(felt: float) -> Group:
    """The group to which somebody belongs by what they feel (C082)."""
    if abs(felt) <= EVEN:
        return Group.EVEN
    return Group.ADVANTAGED if felt > 0 else Group.DISADVANTAGED


def happiness(felt: float) -> float:
    """From 0 to 100: highest when even, and lower for who gives too much than for who gets too much (C083-C085)."""
    return 100 - (UNHAPPY_GETTING if felt > 0 else UNHAPPY_GIVING) * abs(felt)


def course(given: float, got: float, weight: int, relation: Relation, counting: bool = True) -> list[Month]:
    """The relation in months 0 to 24.

    `given`, `got`: what I give and get in the beginning (1-10); `weight`: see `felt_balance`; `counting` false: nobody
    in the relation keeps any account, so that nobody feels or changes anything.
    """
    if not counting:
        return [Month(given, got, None, 1.0, 0.0) for _ in range(MONTHS + 1)]
    step = _friends if relation is Relation.FRIENDS else _helping
    closeness, exhaustion = 1.0, 0.0
    months: list[Month] = []
    for _ in range(MONTHS + 1):
        shown = got * (1 - COOLING * (1 - closeness)) if relation is Relation.HELPING else got * closeness
        felt = felt_balance(given * closeness, shown, weight)
        months.append(Month(given * closeness, shown, felt if closeness else None, closeness, exhaustion))
        exhaustion = _exhaustion(exhaustion, felt, closeness)
        given, got, closeness = step(given, got, felt, closeness, exhaustion)
    return months


def outcome(months: list[Month]) -> Outcome:
    """How the course ends, the worst named first."""
    first, last = months[0], months[-1]
    if first.felt is None:
        return Outcome.UNCOUNTED
    worst = max(month.exhaustion for month in months)
    if worst >= TIRED:
        return Outcome.BURNT_OUT if worst >= BURNT_OUT else Outcome.WORN
    if last.felt is None or last.closeness < PARTED:
        return Outcome.PARTED
    if group(last.felt) is not Group.EVEN:
        return Outcome.SKEWED
    return Outcome.EVEN if group(first.felt) is Group.EVEN else Outcome.RESTORED


def goes_wrong(months: list[Month]) -> bool:
    """Whether it felt even in the beginning and ends otherwise."""
    first = months[0]
    even = first.felt is not None and group(first.felt) is Group.EVEN
    return even and outcome(months) is not Outcome.EVEN


def first_month(months: list[Month], such: Callable[[Month], bool]) -> int:
    """The number of the first month that is such; there must be one."""
    return next(number for number, month in enumerate(months) if such(month))


def _chafes(felt: float) -> float:
    """The part of a felt balance that is noticed: nothing as long as it is about even."""
    return 0.0 if group(felt) is Group.EVEN else felt


def _discomfort(felt: float) -> float:
    """From 0 to 1: how much it chafes; giving too much more than getting too much."""
    return (100 - happiness(_chafes(felt))) / 100


def _changed(given: float, felt: float) -> float:
    """What somebody gives the next month: less who feels disadvantaged, more who feels advantaged (C086)."""
    return min(MOST, given * (1 + STEERING * _chafes(felt)))


def _exhaustion(exhaustion: float, felt: float, closeness: float) -> float:
    """Exhaustion grows while one gives too much to somebody one is close to (C089), and passes slowly otherwise."""
    strain = -min(0.0, _chafes(felt)) * closeness
    return min(1.0, exhaustion + STRAIN * strain) if strain else max(0.0, exhaustion - REST)


def _friends(given: float, got: float, felt: float, closeness: float, _: float) -> tuple[float, float, float]:
    """Both friends change what they give; as long as it chafes for one of them they lose touch (C086).

    The friend counts too, both sides alike.
    """
    if closeness < PARTED:
        return given, got, max(0.0, closeness - DRIFTING)
    other = felt_balance(got, given)
    discomfort = _discomfort(felt) + _discomfort(other)
    closer = closeness - DRIFTING * discomfort if discomfort else min(1.0, closeness + MEETING)
    return _changed(given, felt), _changed(got, other), closer


def _helping(given: float, got: float, felt: float, closeness: float, exhaustion: float) -> tuple[float, float, float]:
    """The client cannot give more (C088); a helper who gets too much gives more.

    A tired helper keeps a distance for as long as it chafes: who puts in less, is disappointed less (C090).
    """
    distance = WITHDRAWING * max(0.0, exhaustion - TIRED) if _chafes(felt) < 0 else 0.0
    return _changed(given, max(0.0, felt)), got, closeness * (1 - distance)
