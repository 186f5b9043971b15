"""The pictures of the figures of a class, in plotly's vocabulary: a page draws them as SVG, a notebook with plotly."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from ...explorations.picture import STYLE
from . import texts
from .figures import EASY, HARD, WEAK, GoalFigures, ItemFigures
from .parts import Drawing
from .patterns import Sure

_HIGH = 320  # pixels
_MARGIN = {"l": 52, "r": 16, "t": 14, "b": 46}
_BINS = 12


def bins(totals: Sequence[float], most: float) -> list[tuple[float, float, int]]:
    """Points in at most twelve equal steps: from, to and how many; the last step includes its end."""
    step = max(1, ceil(most / _BINS))
    count = max(1, ceil(most / step))
    places = [min(count - 1, int(total // step)) for total in totals]
    return [(n * step, min(most, (n + 1) * step), places.count(n)) for n in range(count)]


def histogram(steps: Sequence[tuple[float, float, int]], title: str) -> Drawing:
    """How many students have how many points."""
    middles, counts = [(low + high) / 2 for low, high, _ in steps], [count for *_, count in steps]
    bars = _bars(middles, counts, [str(count or "") for count in counts], width=0.86 * (steps[0][1] - steps[0][0]))
    ticks = [low for low, *_ in steps] + [steps[-1][1]]
    across = _axis(texts.SPREAD_AXES[0], range=[0, steps[-1][1]], tickvals=ticks, showgrid=False, showline=True)
    up = _axis(texts.SPREAD_AXES[1], range=[0, max(counts) * 1.15 + 0.5])
    return _drawn([bars], across, up, title, _HIGH - 60)


def certainty(rows: Sequence[Sure], names: Sequence[str], title: str) -> Drawing:
    """The share that is right, per certainty."""
    shares = [100 * row.right / row.n if row.n else 0 for row in rows]
    bars = _bars(list(names), shares, [f"{share:.0f}%" for share in shares], width=0.6)
    up = _axis(texts.SURE_AXES[1], range=[0, 112], tickvals=[0, 25, 50, 75, 100])
    return _drawn([bars], _axis("", showgrid=False, showline=True), up, title, _HIGH - 80)


def goals(found: Sequence[GoalFigures], title: str) -> Drawing:
    """The share of the points that was earned, per learning goal."""
    places, shares = list(range(len(found), 0, -1)), [100 * one.share for one in found]
    bars = _bars(shares, places, [f"{share:.0f}%" for share in shares], width=0.6, flat=True)
    names = [one.goal for one in found]
    up = _axis("", range=[0.4, len(found) + 0.6], tickvals=places, ticktext=names, showgrid=False)
    across = _axis("", range=[0, 112], tickvals=[0, 25, 50, 75, 100])
    margin = {"l": 120, "r": 24, "t": 6, "b": 30}
    return _drawn([bars], across, up, title, 46 + 38 * len(found), margin=margin)


def item_map(items: Sequence[ItemFigures], title: str) -> Drawing:
    """Every item by its p and its rir, with the thresholds; those with a flag have another shape."""
    shown = [one for one in items if one.p is not None and one.rir is not None]
    traces = []
    for flagged, colour, shape in ((False, STYLE.blue, "circle"), (True, STYLE.orange, "diamond")):
        own = [one for one in shown if bool(one.flags) is flagged]
        marker = {"color": colour, "symbol": shape, "size": 11}
        traces.append(_dots([one.p for one in own], [one.rir for one in own], [one.asked.short for one in own], marker))
    low = min([0.0, *(one.rir or 0.0 for one in shown)])
    lines = [_line(x, x, low - 0.1, 1) for x in (HARD, EASY)] + [_line(0, 1, WEAK, WEAK)]
    across = _axis(texts.ITEMS_AXES[0], range=[0, 1], tickvals=[0, 0.3, 0.5, 0.7, 0.9], showline=True)
    up = _axis(texts.ITEMS_AXES[1], range=[low - 0.1, 1])
    return _drawn(traces, across, up, title, _HIGH, shapes=lines)


def choices(names: Sequence[str], counts: Sequence[int], fits: Sequence[bool], title: str) -> Drawing:
    """How many students chose what; what fits is filled, the rest striped."""
    places = list(range(len(names), 0, -1))
    traces = []
    for right in (True, False):
        own = [(place, count) for place, count, fit in zip(places, counts, fits, strict=True) if fit is right]
        marker: dict[str, Any] = {"color": STYLE.green if right else STYLE.grey}
        if not right:
            marker = {"color": STYLE.grey, "pattern": {"shape": "/", "bgcolor": "#c4c4c4", "fgcolor": "#ffffff"}}
        traces.append(
            _bars(
                [c for _, c in own], [p for p, _ in own], [str(c) for _, c in own], width=0.7, flat=True, marker=marker
            )
        )
    up = _axis("", range=[0.4, len(names) + 0.6], tickvals=places, ticktext=list(names), showgrid=False)
    across = _axis("", range=[0, max(1, *counts) * 1.12], showticklabels=False, showgrid=False)
    margin = {"l": 170, "r": 40, "t": 6, "b": 8}
    return _drawn([one for one in traces if one["x"]], across, up, title, 22 + 36 * len(names), margin=margin)


def _drawn(traces: Sequence[dict[str, Any]], across: Any, up: Any, title: str, height: int, **layout: Any) -> Drawing:
    return Drawing(traces, {"margin": _MARGIN, "xaxis": across, "yaxis": up, **layout}, title, height)


def _axis(title: str, **settings: Any) -> dict[str, Any]:
    return ({"title": {"text": title}} if title else {}) | settings


def _bars(
    x: Sequence[Any],
    y: Sequence[Any],
    text: Sequence[str],
    width: float,
    flat: bool = False,
    marker: dict[str, Any] | None = None,
) -> dict[str, Any]:
    look = {"type": "bar", "x": list(x), "y": list(y), "text": list(text), "width": width}
    return look | {"marker": marker or {"color": STYLE.blue}} | ({"orientation": "h"} if flat else {})


def _dots(x: Sequence[Any], y: Sequence[Any], names: Sequence[str], marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": list(x),
        "y": list(y),
        "text": [f"{name}<br>" for name in names],
        "textposition": "top center",
        "textfont": {"size": 12},
        "marker": marker,
    }


def _line(x0: float, x1: float, y0: float, y1: float) -> dict[str, Any]:
    look = {"color": "#b5b5b5", "width": 1.5, "dash": "dash"}
    return {"type": "line", "xref": "x", "yref": "y", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": look}
