"""Where the ticks of an axis stand, and what stands beside them."""

from collections.abc import Mapping
from math import floor, isclose, log10
from typing import Any

from ..dutch import number

Tick = tuple[float, str]


def ticks(axis: Mapping[str, Any], low: float, high: float) -> list[Tick]:
    """The ticks between two values: those that the axis names, those of its own step, or about five round ones."""
    low, high = min(low, high), max(low, high)
    if "tickvals" in axis:
        values = [float(value) for value in axis["tickvals"]]
        names = axis.get("ticktext") or [number(value) for value in values]
        return [(value, str(name)) for value, name in zip(values, names, strict=True) if low <= value <= high]
    step = float(axis["dtick"]) if "dtick" in axis else round_step((high - low) / int(axis.get("nticks", 5)))
    first = floor(low / step)
    found = ((first + index) * step for index in range(int((high - low) / step) + 2))
    return [(value, number(value)) for value in found if low - step / 1e6 <= value <= high + step / 1e6]


def round_step(rough: float) -> float:
    """The smallest of 1, 2, 5, 10, 20, 50, ... (or 0.5, 0.2, ...) that is at least `rough`."""
    size = 10.0 ** floor(log10(rough))
    return next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough or isclose(size * factor, rough))
