"""What stands around the marks: axes, shaded shapes, notes with or without an arrow."""

from collections.abc import Iterator, Mapping, Sequence
from math import atan2, cos, degrees, hypot, sin
from typing import Any

from .colours import GRID, LINE, TEXT, paint
from .frame import Axis, Frame
from .text import words
from .ticks import ticks
from .traces import line


def grid(frame: Frame) -> Iterator[str]:
    """The lines behind the marks."""
    for name, axis in frame.axes.items():
        settings = axis.settings
        if not settings.get("visible", True):
            continue
        across = _across(name, axis, frame)
        if settings.get("showgrid", True):
            for value, _ in ticks(settings, axis.low, axis.high) if not axis.names else ():
                yield _segment(name, axis.place(value), across, GRID)
        if settings.get("showline"):
            yield _segment(name, across[0], (axis.start, axis.end), LINE, along=True)


def axes(frame: Frame) -> Iterator[str]:
    """The numbers and names beside the axes."""
    for name, axis in frame.axes.items():
        settings = axis.settings
        if not settings.get("visible", True):
            continue
        size = float(settings.get("tickfont", {}).get("size", 13))
        edge = _across(name, axis, frame)[0]
        if settings.get("showticklabels", True):
            yield from _labels(name, axis, edge, size)
        if "title" in settings:
            yield _title(name, axis, edge, frame)


def _across(name: str, axis: Axis, frame: Frame) -> tuple[float, float]:
    """Where the other axis begins and ends, to which this one is tied."""
    other = frame.axes.get(str(axis.settings.get("anchor", "y" if name[0] == "x" else "x")))
    if other is None:
        return (frame.bottom, frame.top) if name[0] == "x" else (frame.left, frame.right)
    return other.start, other.end


def _segment(name: str, place: float, ends: tuple[float, float], colour: str, along: bool = False) -> str:
    upright = (name[0] == "x") != along
    d = f"M{place:.1f} {ends[0]:.1f}V{ends[1]:.1f}" if upright else f"M{ends[0]:.1f} {place:.1f}H{ends[1]:.1f}"
    return f'<path d="{d}" stroke="{colour}" fill="none"/>'


def _labels(name: str, axis: Axis, edge: float, size: float) -> Iterator[str]:
    found = [(text, text) for text in axis.names] if axis.names else ticks(axis.settings, axis.low, axis.high)
    for value, text in found:
        place = axis.place(value)
        if name[0] == "x":
            yield words(text, place, edge + 5, size, TEXT, "middle", "top")
        else:
            yield words(text, edge - 6, place, size, TEXT, "end")


def _title(name: str, axis: Axis, edge: float, frame: Frame) -> str:
    title = axis.settings["title"]
    size = float(title.get("font", {}).get("size", 13))
    middle = axis.part(0.5)
    if name[0] == "x":
        shown = axis.settings.get("showticklabels", True)
        return words(title["text"], middle, edge + (size * 1.6 if shown else 0) + 6, size, TEXT, "middle", "top")
    x = edge - 40 if edge > 40 else frame.left - 30
    turned = words(title["text"], 0, 0, size, TEXT, "middle")
    return f'<g transform="translate({x:.1f} {middle:.1f}) rotate(-90)">{turned}</g>'


def shapes(frame: Frame, found: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Shaded boxes and lines behind the marks."""
    for shape in found:
        x0, x1 = (frame.place(shape["xref"], shape[name]) for name in ("x0", "x1"))
        y0, y1 = (_high(frame, shape["yref"], shape[name]) for name in ("y0", "y1"))
        if shape["type"] == "line":
            yield line([[(x0, y0), (x1, y1)]], shape["line"])
            continue
        place = f'x="{min(x0, x1):.1f}" y="{min(y0, y1):.1f}" width="{abs(x1 - x0):.1f}" height="{abs(y1 - y0):.1f}"'
        yield f'<rect {place} fill="{paint(str(shape["fillcolor"]))}"/>'


def _wide(frame: Frame, reference: str, value: float) -> float:
    return frame.paper("x", value) if reference == "paper" else frame.place(reference, value)


def _high(frame: Frame, reference: str, value: float) -> float:
    return frame.paper("y", value) if reference == "paper" else frame.place(reference, value)


def notes(frame: Frame, found: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Words at a place, with an arrow where there is one."""
    for note in found:
        xref, yref = str(note.get("xref", "x")), str(note.get("yref", "y"))
        x = _wide(frame, xref, note["x"]) + note.get("xshift", 0)
        y = _high(frame, yref, note["y"]) - note.get("yshift", 0)
        if note.get("showarrow", True):
            start = _arrow_start(frame, note, x, y)
            yield _arrow(start, (x, y), note)
            x, y = start
        if note.get("text"):
            font = note.get("font", {})
            colour = paint(str(font["color"])) if "color" in font else TEXT
            anchor = {"left": "start", "right": "end", "center": "middle"}[_anchor(note, xref)]
            baseline = str(note.get("yanchor", "bottom" if note.get("showarrow", True) else "middle"))
            yield words(note["text"], x, y, float(font.get("size", 13)), colour, anchor, baseline)


def _anchor(note: Mapping[str, Any], reference: str) -> str:
    if "xanchor" in note:
        return str(note["xanchor"])
    if reference != "paper":
        return "center"
    return "left" if note["x"] < 1 / 3 else "right" if note["x"] > 2 / 3 else "center"


def _arrow_start(frame: Frame, note: Mapping[str, Any], x: float, y: float) -> tuple[float, float]:
    xref, yref = str(note.get("axref", "pixel")), str(note.get("ayref", "pixel"))
    start_x = x + note.get("ax", 0) if xref == "pixel" else frame.place(xref, note["ax"])
    start_y = y + note.get("ay", -30) if yref == "pixel" else frame.place(yref, note["ay"])
    return start_x, start_y


def _arrow(start: tuple[float, float], end: tuple[float, float], note: Mapping[str, Any]) -> str:
    width = float(note.get("arrowwidth", 2))
    colour = paint(str(note.get("arrowcolor", note.get("font", {}).get("color", "#222222"))))
    angle, length = atan2(end[1] - start[1], end[0] - start[0]), hypot(end[0] - start[0], end[1] - start[1])
    tip = max(0.0, length - float(note.get("standoff", 0)))
    x, y = start[0] + cos(angle) * tip, start[1] + sin(angle) * tip
    size = 3.2 * width * float(note.get("arrowsize", 1))
    head = f"M0 0L{-size:.1f} {-size * 0.55:.1f}L{-size * 0.75:.1f} 0L{-size:.1f} {size * 0.55:.1f}Z"
    body = f"M{start[0]:.1f} {start[1]:.1f}L{x - cos(angle) * size * 0.75:.1f} {y - sin(angle) * size * 0.75:.1f}"
    return (
        f'<path d="{body}" stroke="{colour}" stroke-width="{width:g}" fill="none"/>'
        f'<path d="{head}" fill="{colour}" transform="translate({x:.1f} {y:.1f}) rotate({degrees(angle):.1f})"/>'
    )
