"""The two policies that are compared, each with the years that were run under it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from statistics import mean

from ..picture import Values
from . import texts
from .model import Policy, run
from .residents import Outcome, neighbourhood

YEARS = 3
"""How often a year is run, with other chance each time: one year alone may be luck."""

PEOPLE: dict[str, Callable[[Outcome], int]] = {
    texts.ASKS: lambda o: o.asks,
    texts.GIVES: lambda o: o.gives,
    texts.FORCED: lambda o: o.forced,
    texts.WORN: lambda o: o.overburdened,
    texts.INSIDE: lambda o: o.behind_door,
}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two policies, its name in short, and how its years went (none before the run)."""

    letter: str
    policy: Policy
    short: str
    years: tuple[Outcome, ...] = ()

    def average(self, measure: Callable[[Outcome], float]) -> int:
        """The mean over the years, in whole numbers."""
        return round(mean(measure(year) for year in self.years))

    def spread(self, measure: Callable[[Outcome], float]) -> str:
        """The mean with the lowest and highest year."""
        found = [round(measure(year)) for year in self.years]
        return f"{self.average(measure)} ({min(found)}–{max(found)})"

    def course(self) -> list[float]:
        """Mean reciprocal ties at the start, after each week and at the end."""
        return [mean(ties) for ties in zip(*(year.course for year in self.years), strict=True)]


@lru_cache(maxsize=8)
def _years(number: int, policy: Policy) -> tuple[Outcome, ...]:
    """The years of this neighbourhood under this policy; kept, for who changes only the other policy."""
    start = neighbourhood(number)
    return tuple(run(start, policy, number * YEARS + time) for time in range(YEARS))


def side(values: Values, letter: str, ran: bool) -> Side:
    """The policy that was chosen on one side, and its years if they are asked for."""
    low = letter.lower()
    steering = values[f"{low}_sturen"]
    on = {name: bool(values[f"{low}_{name}"]) for name in texts.LEVERS}
    policy = Policy(steering == "controle", on["makelaar"], on["plekken"], on["licht"], on["krachten"], on["correctie"])
    names = [texts.LEVERS[name][1] for name in texts.LEVERS if on[name]]
    extra = names if len(names) < 2 else [texts.MORE.format(count=len(names))]
    short = " + ".join([texts.STEERING_SHORT[steering], *extra])
    return Side(letter, policy, short, _years(int(values["buurt"]), policy) if ran else ())
