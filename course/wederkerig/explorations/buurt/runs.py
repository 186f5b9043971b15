"""What came of a year in thirty neighbourhoods under each policy, run beforehand.

All of them together take minutes, so that what came of them is kept in `runs.json`; whoever changes the model makes
that anew by `python -m wederkerig.explorations.buurt.runs`.
"""

import json
from collections.abc import Mapping
from dataclasses import astuple
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from .model import Policy, run
from .residents import Quarter, neighbourhood

LEVERS = ("control", "broker", "places", "light", "strengths", "correction")
NEIGHBOURHOODS = range(1, 31)
Levers = frozenset[str]
Course = tuple[Quarter, ...]
_FILE = Path(__file__).with_name("runs.json")


def policies() -> list[Levers]:
    """Every policy that can be chosen: nothing, one lever, or two."""
    return [frozenset(some) for count in range(3) for some in combinations(LEVERS, count)]


def course(levers: Levers, number: int) -> Course:
    """The quarters of a year in this neighbourhood under this policy."""
    return run(neighbourhood(number), Policy(**dict.fromkeys(levers, True)), number).course


def kept(levers: Levers) -> tuple[Course, ...]:
    """The same in each of `NEIGHBOURHOODS`, as it was run beforehand."""
    return _all()[_name(levers)]


def _name(levers: Levers) -> str:
    return "+".join(lever for lever in LEVERS if lever in levers)


@lru_cache(maxsize=1)
def _all() -> Mapping[str, tuple[Course, ...]]:
    found = json.loads(_FILE.read_text(encoding="utf-8"))
    return {name: tuple(tuple(Quarter(*one) for one in year) for year in years) for name, years in found.items()}


def _main() -> None:
    found = {_name(levers): [list(map(astuple, course(levers, n))) for n in NEIGHBOURHOODS] for levers in policies()}
    lines = ",\n".join(f'"{name}":{json.dumps(years, separators=(",", ":"))}' for name, years in found.items())
    _FILE.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    _main()
