"""Plotly's dicts that more than one exploration makes."""

from collections.abc import Iterable
from typing import Any

Point = tuple[float, float]


def quiet(x: list[Any], y: list[Any], **rest: Any) -> dict[str, Any]:
    """A scatter trace that says nothing under the mouse; it stands in the legend when it has a name."""
    return {"type": "scatter", "x": x, "y": y, "showlegend": "name" in rest, "hoverinfo": "skip", **rest}


def segments(ends: Iterable[tuple[Point, Point]]) -> tuple[list[float | None], list[float | None]]:
    """The x and y of one trace that draws a line between each two points."""
    x: list[float | None] = []
    y: list[float | None] = []
    for (x1, y1), (x2, y2) in ends:
        x += [x1, x2, None]
        y += [y1, y2, None]
    return x, y
