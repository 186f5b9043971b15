"""The signs of plotly's markers, so that kinds differ in shape and not in colour alone."""

from collections.abc import Mapping
from typing import Any

from .colours import paint

_SHAPES = {
    "square": "M-1-1H1V1H-1Z",
    "diamond": "M0-1.3L1.3 0L0 1.3L-1.3 0Z",
    "triangle-up": "M0-1.15L1.1.85H-1.1Z",
    "x": "M-1-.5L-.5-1L0-.5L.5-1L1-.5L.5 0L1 .5L.5 1L0 .5L-.5 1L-1 .5L-.5 0Z",
}


def symbol(x: float, y: float, size: float, marker: Mapping[str, Any]) -> str:
    """A marker of this size (its width in pixels) at a place."""
    name, _, kind = str(marker.get("symbol", "circle")).partition("-open")
    hollow = "-open" in str(marker.get("symbol", "")) or kind == "-open"
    colour = paint(str(marker.get("color", "#6b6b6b")))
    edge = marker.get("line", {})
    line = paint(str(edge.get("color", marker.get("color", "#6b6b6b"))))
    width = float(edge.get("width", 1.5 if hollow else 0))
    look = f'fill="{"none" if hollow else colour}"'
    if width:
        look += f' stroke="{colour if hollow else line}" stroke-width="{width:g}"'
    if name == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size / 2:.1f}" {look}/>'
    half = size / 2
    place = f'transform="translate({x:.1f} {y:.1f}) scale({half:.2f})" vector-effect="non-scaling-stroke"'
    return f'<path d="{_SHAPES[name]}" {place} {look}/>'
