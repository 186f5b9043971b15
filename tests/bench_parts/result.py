"""What a measurement says: a value beside its reference, and whether that is good enough."""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

_COLUMNS = ("name", "value", "reference_value", "unit", "ratio", "goal", "ok", "reference")


class BenchError(Exception):
    """Something that the bench needs is not there, or does not do what it should."""


@dataclass(frozen=True, slots=True)
class Goal:
    """The most that a value may be: so many times its reference, and so much more."""

    text: str
    factor: float = 1.0
    extra: float = 0.0

    def met(self, value: float, reference: float) -> bool:
        """Whether `value` is good enough beside `reference`."""
        return value <= reference * self.factor + self.extra


def times(factor: float) -> Goal:
    """At most `factor` times the reference."""
    return Goal(f"<= {factor:.2f}x", factor=factor)


def plus(extra: float, unit: str) -> Goal:
    """At most `extra` more than the reference."""
    return Goal(f"<= reference + {extra:g} {unit}", extra=extra)


def at_most(bound: float, unit: str) -> Goal:
    """At most so much, whatever the reference is."""
    return Goal(f"<= {bound:g} {unit}", factor=0, extra=bound)


@dataclass(frozen=True, slots=True)
class Result:
    """One measurement beside its reference."""

    name: str
    value: float
    unit: str
    reference: str
    reference_value: float
    ratio: float
    goal: str
    ok: bool


def compare(name: str, value: float, unit: str, reference: tuple[str, float], goal: Goal) -> Result:
    """The result of a measurement; `reference` is what the reference is and its value."""
    text, beside = reference
    ratio, met = round(value / beside, 4), goal.met(value, beside)
    return Result(name, round(value, 3), unit, text, round(beside, 3), ratio, goal.text, met)


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed (nearest rank)."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


def as_json(results: Iterable[Result]) -> str:
    """The results as a JSON list."""
    return json.dumps([asdict(result) for result in results], ensure_ascii=False, indent=1)


def as_table(results: Iterable[Result]) -> str:
    """The results as a table to read."""
    rows = [_COLUMNS, *(tuple(_cell(getattr(result, name)) for name in _COLUMNS) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "MISSED"
    if isinstance(value, float):
        return f"{value:.2f}" if value >= 0.1 else f"{value:.2g}"
    return str(value)
