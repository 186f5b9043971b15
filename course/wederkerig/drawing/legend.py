"""The names of traces with their signs, below a picture or between its parts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .colours import TEXT
from .frame import Frame
from .symbols import symbol
from .text import width_of, words
from .traces import Trace, box, line

_ROW = 21.0  # a line of a legend, in pixels
_SIGN = 34.0  # room for the sign in front of a name


@dataclass(frozen=True, slots=True)
class Entry:
    """A trace in a legend: how far from the left, and on which line."""

    trace: Trace
    x: float
    row: int


def room_below(layout: Mapping[str, Any], traces: Sequence[Trace], width: float, height: float) -> float:
    """How many pixels the margin below must have, so that every legend under the picture can be read."""
    margin = {"l": 10, "r": 10, "t": 10, "b": 10} | dict(layout.get("margin", {}))
    needed = float(margin["b"])
    for name, settings in _legends(layout):
        below = -float(settings.get("y", 0))
        entries = _entries(name, settings, traces, width - margin["l"])
        if below > 0 and entries:
            rows = (entries[-1].row + 1) * _ROW + 4
            needed = max(needed, (below * (height - margin["t"]) + rows) / (1 + below))
    return needed


def _legends(layout: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    return [(name, settings) for name, settings in layout.items() if name.startswith("legend")]


def _entries(name: str, settings: Mapping[str, Any], traces: Sequence[Trace], room: float) -> list[Entry]:
    own = [t for t in traces if t.get("name") and t.get("showlegend", True) and t.get("legend", "legend") == name]
    size = float(settings.get("font", {}).get("size", 13))
    found: list[Entry] = []
    x, row = 0.0, 0
    for trace in own:
        wide = _SIGN + width_of(str(trace["name"]), size) + 14
        if x and x + wide > room:
            x, row = 0.0, row + 1
        found.append(Entry(trace, x, row))
        x += wide
    return found


def legends(frame: Frame, layout: Mapping[str, Any], traces: Sequence[Trace]) -> Iterator[str]:
    """All legends, each on as many lines as it needs."""
    for name, settings in _legends(layout):
        size = float(settings.get("font", {}).get("size", 13))
        top = frame.paper("y", float(settings.get("y", 0))) + _ROW / 2
        for entry in _entries(name, settings, traces, frame.width - frame.left):
            x, y = frame.left + entry.x, top + entry.row * _ROW
            yield _sign(entry.trace, x, y) + words(str(entry.trace["name"]), x + _SIGN, y, size, TEXT)


def _sign(trace: Trace, x: float, y: float) -> str:
    """How a trace looks, small."""
    if trace["type"] == "bar":
        marker = trace["marker"]
        return box((x + 6, y - 7, 20, 14), marker)
    mode, drawn = str(trace.get("mode", "lines")), ""
    if "lines" in mode:
        look = trace.get("line", {})
        drawn += line([[(x, y), (x + 28, y)]], {**look, "width": min(4.0, float(look.get("width", 2)))})
    if "markers" in mode:
        marker = trace.get("marker", {})
        colour = marker.get("color", "#6b6b6b")
        own = {**marker, "color": colour[0] if isinstance(colour, list) else colour}
        drawn += symbol(x + 14, y, 12, own)
    return drawn
