"""A picture of an exploration as one SVG element."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from .frame import frame
from .legend import legends, room_below
from .notes import axes, grid, notes, shapes
from .traces import marks

NARROW, WIDE = 328, 640  # pixels: the inside of a card on a phone, and where there is room


def svg(
    traces: Sequence[Mapping[str, Any]], layout: Mapping[str, Any], title: str, width: float, height: float
) -> list[str]:
    """The picture of these traces and layout of plotly, in pieces: joined they are one SVG element.

    In pieces, because pictures of one exploration share most of them.

    Args:
        traces: of the types scatter or bar.
        layout: the axes, legends, shapes and annotations.
        title: what a screen reader says of it.
        width: in pixels; the element itself grows and shrinks with its place.
        height: in pixels.
    """
    margin = {**layout.get("margin", {}), "b": room_below(layout, traces, width, height)}
    whole = frame({**layout, "margin": margin}, traces, width, height)
    start = f'<svg viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(title)}" font-family="inherit">'
    return [
        start,
        *shapes(whole, layout.get("shapes", ())),
        *grid(whole),
        *marks(traces, whole, layout),
        *axes(whole),
        *notes(whole, layout.get("annotations", ())),
        *legends(whole, layout, traces),
        "</svg>",
    ]
