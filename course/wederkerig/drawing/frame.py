"""The frame of a picture: from the values of its axes to places in pixels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Layout = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: from its lowest and highest value to where these stand in pixels; `names` of a category axis."""

    settings: Mapping[str, Any]
    low: float
    high: float
    start: float
    end: float
    names: tuple[str, ...] = ()

    def place(self, value: Any) -> float:
        """Where a value stands."""
        found = self.names.index(value) if value in self.names else float(value)
        return self.start + (found - self.low) / (self.high - self.low) * (self.end - self.start)

    def part(self, share: float) -> float:
        """Where a share of the axis stands, 0 its start and 1 its end."""
        return self.start + share * (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Frame:
    """The whole: width and height, what lies between the margins, and the axes by name ("x", "x2", "y", ...)."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    axes: Mapping[str, Axis]

    def paper(self, direction: str, share: float) -> float:
        """Where a share of what lies between the margins stands: from the left for x, from below for y."""
        if direction == "x":
            return self.left + share * (self.right - self.left)
        return self.bottom - share * (self.bottom - self.top)

    def place(self, reference: str, value: float) -> float:
        """Where a value stands by what it refers to: "paper", an axis ("y2"), or a share of one ("y2 domain")."""
        direction, _, share = reference.partition(" ")
        return self.axes[direction].part(value) if share else self.axes[direction].place(value)


def frame(layout: Layout, traces: Sequence[Mapping[str, Any]], width: float, height: float) -> Frame:
    """The frame for a layout and traces of plotly at this size in pixels."""
    margin = {"l": 10, "r": 10, "t": 10, "b": 10} | dict(layout.get("margin", {}))
    whole = Frame(width, height, margin["l"], width - margin["r"], margin["t"], height - margin["b"], {})
    names = [name.replace("axis", "") for name in layout if name[1:].startswith("axis")]
    axes = {name: _axis(name, layout, traces, whole) for name in names}
    for name in names:
        tied = layout[f"{name[0]}axis{name[1:]}"].get("scaleanchor")
        if tied:
            axes[tied], axes[name] = _equal(axes[tied], axes[name])
    return Frame(whole.width, whole.height, whole.left, whole.right, whole.top, whole.bottom, axes)


def _axis(name: str, layout: Layout, traces: Sequence[Mapping[str, Any]], whole: Frame) -> Axis:
    settings = layout[f"{name[0]}axis{name[1:]}"]
    start, end = (whole.paper(name[0], share) for share in settings.get("domain", (0, 1)))
    values = [value for trace in traces if trace.get(f"{name[0]}axis", name[0]) == name for value in trace[name[0]]]
    names = tuple(dict.fromkeys(value for value in values if isinstance(value, str)))
    if "range" in settings:
        low, high = settings["range"]
    elif names:
        low, high = -0.5, len(names) - 0.5
    else:
        numbers = [float(value) for value in values if value is not None] or [0.0, 1.0]
        low, high = min(*numbers, 0.0), max(*numbers, 1.0)
    if settings.get("autorange") == "reversed":
        low, high = high, low
    return Axis(settings, float(low), float(high), start, end, names)


def _equal(across: Axis, up: Axis) -> tuple[Axis, Axis]:
    """Two axes of which a step is as long on one as on the other: the longer is drawn in to its middle."""
    steps = [abs((axis.end - axis.start) / (axis.high - axis.low)) for axis in (across, up)]
    return tuple(_drawn_in(axis, min(steps) / step) for axis, step in zip((across, up), steps, strict=True))  # type: ignore[return-value]


def _drawn_in(axis: Axis, share: float) -> Axis:
    middle, half = (axis.start + axis.end) / 2, (axis.end - axis.start) / 2 * share
    return Axis(axis.settings, axis.low, axis.high, middle - half, middle + half, axis.names)
