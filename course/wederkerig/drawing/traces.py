"""Lines, areas, markers and bars: the traces of plotly that the explorations use."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from .colours import TEXT, paint
from .frame import Axis, Frame
from .symbols import symbol
from .text import width_of, words

Trace = Mapping[str, Any]
Point = tuple[float, float]
DASHES = {"dot": "1 5", "dash": "8 5"}


def marks(traces: Sequence[Trace], frame: Frame, layout: Mapping[str, Any]) -> Iterator[str]:
    """What all traces draw, in their order."""
    before: dict[tuple[str, str], list[Point]] = {}
    bars = [trace for trace in traces if trace["type"] == "bar" and len(trace["x"])]
    for trace in traces:
        axes = trace.get("xaxis", "x"), trace.get("yaxis", "y")
        x, y = (frame.axes[name] for name in axes)
        if trace["type"] == "bar":
            if trace in bars:
                yield from _bars(trace, x, y, bars, layout)
            continue
        yield from _scatter(trace, x, y, before.get(axes, []))
        before[axes] = [point for run in _runs(trace, x, y) for point in run]


def _runs(trace: Trace, x: Axis, y: Axis) -> list[list[Point]]:
    """The places of a trace, cut where a value is missing."""
    runs: list[list[Point]] = [[]]
    for one, other in zip(trace["x"], trace["y"], strict=True):
        if one is None or other is None:
            runs.append([])
        else:
            runs[-1].append((x.place(one), y.place(other)))
    return [run for run in runs if run]


def _scatter(trace: Trace, x: Axis, y: Axis, before: Sequence[Point]) -> Iterator[str]:
    runs, mode = _runs(trace, x, y), str(trace.get("mode", "lines"))
    look = trace.get("line", {})
    if look.get("shape") == "hv":
        runs = [_stepped(run) for run in runs]
    if "fill" in trace and runs:
        yield _area(trace, runs[0], before, y)
    if "lines" in mode and runs:
        yield line(runs, look)
    if "markers" in mode:
        yield from _markers(trace, x, y)
    if "text" in mode:
        yield from _texts(trace, x, y)


def _stepped(run: Sequence[Point]) -> list[Point]:
    """The run with a corner between each two places: first across, then up or down."""
    corners = [point for (_, y1), (x2, y2) in pairwise(run) for point in ((x2, y1), (x2, y2))]
    return [run[0], *corners]


def _path(run: Sequence[Point]) -> str:
    """Through these places, each after the first as a step from the last: many paths share their steps."""
    tenths = [(round(10 * x), round(10 * y)) for x, y in run]
    steps = [f"{(x2 - x1) / 10:g} {(y2 - y1) / 10:g}" for (x1, y1), (x2, y2) in pairwise(tenths)]
    (x, y), *_ = tenths
    return f"M{x / 10:g} {y / 10:g}" + ("l" + " ".join(steps) if steps else "")


def line(runs: Sequence[Sequence[Point]], look: Mapping[str, Any]) -> str:
    """A line through each run of places, with plotly's colour, width and dash."""
    colour, width = paint(str(look.get("color", "#6b6b6b"))), float(look.get("width", 2))
    dash = DASHES.get(str(look.get("dash", "solid")))
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    drawn = "".join(map(_path, runs))
    return f'<path d="{drawn}" fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-linecap="round"{dashes}/>'


def _area(trace: Trace, run: Sequence[Point], before: Sequence[Point], y: Axis) -> str:
    if trace["fill"] == "tonexty":
        edge = list(reversed(before))
    else:
        ground = y.place(0)
        edge = [(run[-1][0], ground), (run[0][0], ground)]
    return f'<path d="{_path([*run, *edge])}Z" fill="{paint(str(trace["fillcolor"]))}"/>'


def _each(value: Any, index: int, otherwise: Any) -> Any:
    """The value for one place, of a setting that is one for all or a list."""
    if value is None:
        return otherwise
    return value[index] if isinstance(value, list | tuple) else value


def _markers(trace: Trace, x: Axis, y: Axis) -> Iterator[str]:
    marker = trace.get("marker", {})
    notes = trace.get("text") if trace.get("hoverinfo") == "text" else None
    for index, (one, other) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        if one is None or other is None:
            continue
        own = {**marker, "color": _each(marker.get("color"), index, "#6b6b6b")}
        drawn = symbol(x.place(one), y.place(other), float(_each(marker.get("size"), index, 6)), own)
        yield f"<g><title>{notes[index]}</title>{drawn}</g>" if notes else drawn


def _texts(trace: Trace, x: Axis, y: Axis) -> Iterator[str]:
    font = trace.get("textfont", {})
    size, colour = float(font.get("size", 12)), paint(str(font["color"])) if "color" in font else TEXT
    place = str(trace.get("textposition", "middle center"))
    anchor = "start" if "right" in place else "end" if "left" in place else "middle"
    baseline = "bottom" if "top" in place else "top" if "bottom" in place else "middle"
    for one, other, text in zip(trace["x"], trace["y"], trace["text"], strict=False):
        if text:
            yield words(text, x.place(one), y.place(other), size, colour, anchor, baseline)


def _bars(trace: Trace, x: Axis, y: Axis, bars: Sequence[Trace], layout: Mapping[str, Any]) -> Iterator[str]:
    flat = trace.get("orientation") == "h"
    along, across = (y, x) if flat else (x, y)
    thick, shift = _thickness(trace, bars, layout)
    values, places = (trace["x"], trace["y"]) if flat else (trace["y"], trace["x"])
    unit = abs(along.end - along.start) / abs(along.high - along.low)
    for index, (value, place) in enumerate(zip(values, places, strict=True)):
        middle = along.place(place) + shift * unit
        ends = across.place(0), across.place(value)
        low, high = min(ends), max(ends)
        thickness = thick * unit
        start = middle - thickness / 2
        rectangle = (low, start, high - low, thickness) if flat else (start, low, thickness, high - low)
        yield box(rectangle, trace["marker"])
        if trace.get("text"):
            yield from _bar_text(trace, trace["text"][index], ends, middle, flat)


def _thickness(trace: Trace, bars: Sequence[Trace], layout: Mapping[str, Any]) -> tuple[float, float]:
    """How thick a bar is and how far from its place, in steps of its axis."""
    if "width" in trace:
        return float(trace["width"]), 0.0
    if layout.get("barmode") != "group":
        return 0.8, 0.0
    thick = (1 - float(layout.get("bargap", 0.2))) / len(bars)
    return thick, (bars.index(trace) - (len(bars) - 1) / 2) * thick


def box(place: tuple[float, float, float, float], marker: Mapping[str, Any]) -> str:
    """A filled box, striped where its marker says so; `place`: left, top, width and height."""
    x, y, width, height = place
    pattern = marker.get("pattern", {})
    colour = paint(str(pattern.get("bgcolor") or marker.get("color", "#6b6b6b")))
    edge = marker.get("line", {})
    stroke = f' stroke="{paint(str(edge["color"]))}" stroke-width="{edge.get("width", 1)}"' if edge.get("color") else ""
    drawn = f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"{stroke}/>'
    if pattern.get("shape") == "/":
        drawn += _stripes(place, paint(str(pattern.get("fgcolor", "#ffffff"))))
    return drawn


def _stripes(place: tuple[float, float, float, float], colour: str) -> str:
    """Slanting lines inside a box, each cut off at its edges."""
    x, y, width, height = place
    lines = []
    start = 8.0
    while start < width + height:
        x1, y1 = (x + start, y) if start <= width else (x + width, y + start - width)
        x2, y2 = (x, y + start) if start <= height else (x + start - height, y + height)
        lines.append(f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}")
        start += 8.0
    return f'<path d="{"".join(lines)}" stroke="{colour}" stroke-width="1.6" fill="none"/>'


def _bar_text(trace: Trace, text: str, ends: tuple[float, float], middle: float, flat: bool) -> Iterator[str]:
    """The number of a bar: behind its end, above it, or inside, where stripes leave room for it."""
    font = trace.get("textfont", {})
    size, colour = float(font.get("size", 12)), paint(str(font["color"])) if "color" in font else TEXT
    if flat:
        yield words(text, max(ends) + 4, middle, size, colour)
        return
    inside = trace.get("textposition") == "inside"
    y = max(ends) - 4 if inside else min(ends) - 4
    ground = trace["marker"].get("pattern", {}).get("bgcolor")
    if inside and ground:
        width = width_of(text, size) + 4
        yield box((middle - width / 2, y - 1.2 * size, width, 1.2 * size), {"color": ground})
    yield words(text, middle, y, size, colour, "middle", "bottom")
