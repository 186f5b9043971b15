"""The village with its gifts, and below it the gifts per week: traces, layout and annotations for plotly."""

from collections import Counter
from math import cos, hypot, inf, pi, sin
from typing import Any

from ..picture import STYLE
from ..plotting import segments
from . import texts
from .model import CHANGE, HOUSEHOLDS, WEEKS, Course, Gift, Tie

RECENT = 8
WIDTHS = (1, 3, 5)  # from so many gifts in the recent weeks on, a thicker line
THICKNESS = (2.5, 5, 9)


def _place(household: int) -> tuple[float, float]:
    """Where on the circle a household lives, number 0 at the top, clockwise."""
    angle = pi / 2 - 2 * pi * household / HOUSEHOLDS
    return cos(angle), sin(angle)


def _lines(ties: list[Tie], **line: Any) -> dict[str, Any]:
    """One trace with a line for each tie, drawn in the upper picture."""
    x, y = segments((_place(one), _place(other)) for one, other in ties)
    return _trace(x, y, mode="lines", line=line, hoverinfo="skip", xaxis="x", yaxis="y")


def _trace(x: list[Any], y: list[Any], **rest: Any) -> dict[str, Any]:
    """A scatter trace, out of the legend unless it has a name."""
    return {"type": "scatter", "x": x, "y": y, "showlegend": bool(rest.get("name")), **rest}


def _near(gift: Gift, before: float) -> tuple[float, float]:
    """The point on the line of a gift so far before the receiver, at the most halfway."""
    (x1, y1), (x2, y2) = _place(gift.giver), _place(gift.receiver)
    share = 1 - min(0.5, before / hypot(x2 - x1, y2 - y1))
    return x1 + share * (x2 - x1), y1 + share * (y2 - y1)


def _stuck(gifts: list[Gift], before: float, name: str, color: str, dash: str, symbol: str) -> list[dict[str, Any]]:
    """Two traces for gifts that stopped: the lines, and a mark where it went wrong."""
    points = [_near(gift, before) for gift in gifts]
    marks = _trace(
        [x for x, _ in points],
        [y for _, y in points],
        mode="markers",
        name=name,
        marker={"symbol": symbol, "size": 9, "color": color, "line": {"width": 1, "color": "#ffffff"}},
        hoverinfo="skip",
        xaxis="x",
        yaxis="y",
    )
    return [_lines([gift.tie for gift in gifts], color=color, width=2, dash=dash), marks]


def _houses(course: Course, week: int, numbers: list[int], name: str, symbol: str, filled: bool) -> dict[str, Any]:
    """Some households: filled when they gave in the recent weeks, open otherwise."""
    given = Counter(gift.giver for gift in course.moved(1, week))
    got = Counter(gift.receiver for gift in course.moved(1, week))
    return _trace(
        [_place(number)[0] for number in numbers],
        [_place(number)[1] for number in numbers],
        mode="markers",
        name=name if numbers else "",
        text=[texts.HOVER_HOUSE.format(number=n + 1, gave=given[n], got=got[n]) for n in numbers],
        hoverinfo="text",
        marker={
            "size": 15,
            "symbol": symbol,
            "color": STYLE.blue if filled else "#ffffff",
            "line": {"width": 2, "color": STYLE.blue if filled else STYLE.grey},
        },
        xaxis="x",
        yaxis="y",
    )


def _village(course: Course, week: int) -> list[dict[str, Any]]:
    """All households: dots, or diamonds for those that need no duty; filled when they gave in the recent weeks."""
    gave = {gift.giver for gift in course.moved(week - RECENT + 1, week)}
    kinds = (
        (True, False, texts.LEGEND_GAVE, "circle"),
        (False, False, texts.LEGEND_STILL, "circle"),
        (True, True, texts.LEGEND_FREE, "diamond"),
        (False, True, "", "diamond"),
    )
    return [
        _houses(
            course,
            week,
            [n for n in range(HOUSEHOLDS) if (n in gave, n in course.free) == (active, free)],
            name,
            symbol,
            active,
        )
        for active, free, name, symbol in kinds
    ]


def _network(course: Course, back: bool, week: int) -> list[dict[str, Any]]:
    """The upper picture: households on a circle, gifts of the recent weeks, and the gifts that got stuck."""
    recent = course.moved(week - RECENT + 1, week)
    counts = Counter(gift.tie for gift in recent)
    refused = course.refused(1, week)
    closed = {gift.tie for gift in refused}
    waiting = [gift for gift in course.unanswered(week) if gift.week <= week - RECENT and gift.tie not in closed]
    kept = [] if back else waiting  # who must give back is only late
    traces = [_lines(list(course.ties), color="#c4c4c4", width=1)]
    for index, (low, thickness) in enumerate(zip(WIDTHS, THICKNESS, strict=True)):
        high = WIDTHS[index + 1] if index + 1 < len(WIDTHS) else WEEKS * 2
        trace = _lines([tie for tie in course.ties if low <= counts[tie] < high], color=STYLE.blue, width=thickness)
        traces.append(trace | ({"name": texts.LEGEND_GIFT, "showlegend": True} if index == 1 else {}))
    traces += _stuck(kept, 0.17, texts.LEGEND_KEPT, STYLE.orange, "dash", "square")
    traces += _stuck(refused, inf, texts.LEGEND_REFUSED, STYLE.pink, "dot", "x")
    ways = sorted({gift.tie for gift in recent if gift.passed})
    passed = _lines(ways, color=STYLE.green, width=3, dash="dash")
    return [*traces, passed | {"name": texts.LEGEND_PASSED, "showlegend": bool(ways)}, *_village(course, week)]


def _chart(course: Course, full: Course, week: int) -> list[dict[str, Any]]:
    """The lower picture: gifts per week, and the same village with all three duties as a dashed line."""
    weeks = list(range(1, week + 1))
    lower: dict[str, Any] = {"xaxis": "x2", "yaxis": "y2", "mode": "lines"}
    return [
        _trace(weeks, course.per_week(week), name=texts.LEGEND_WEEKLY, line={"color": STYLE.blue, "width": 3}, **lower),
        _trace(
            weeks,
            full.per_week(week),
            name=texts.LEGEND_FULL,
            line={"color": STYLE.grey, "width": 2, "dash": "dash"},
            **lower,
        ),
    ]


def traces(course: Course, full: Course, back: bool, week: int) -> list[dict[str, Any]]:
    """The village and the chart, always fifteen traces; `full`: the same village with all three duties."""
    return [*_network(course, back, week), *_chart(course, full, week)]


def _change_note(dropped: int) -> dict[str, Any]:
    """The words at the dotted line."""
    return {
        "text": texts.NOTE_CHANGES if dropped > 1 else texts.NOTE_CHANGE,
        "x": CHANGE + 0.5,
        "y": 1.0,
        "xref": "x2",
        "yref": "y2 domain",
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 13, "color": STYLE.orange},
    }


def layout(dropped: int) -> dict[str, Any]:
    """The circle above, the weeks below, with a dotted line after which so many duties are gone, if any."""
    hidden = {"visible": False, "fixedrange": True}
    shown = {
        "fixedrange": True,
        "showgrid": False,
        "showline": True,
        "linecolor": STYLE.grey,
        "zeroline": False,
        "tickfont": {"size": 13},
    }
    line = {"color": STYLE.orange, "width": 2, "dash": "dot"}
    change = {"type": "line", "x0": CHANGE + 0.5, "x1": CHANGE + 0.5, "y0": 0, "y1": 1}
    return {
        "autosize": True,
        "dragmode": False,
        "font": {"size": 13},
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 50, "r": 10, "t": 10, "b": 50},
        "legend": {"orientation": "h", "y": -0.14, "yanchor": "top", "font": {"size": 13}},
        "xaxis": hidden | {"domain": [0, 1], "range": [-1.12, 1.12], "anchor": "y"},
        "yaxis": hidden | {"domain": [0.4, 1], "range": [-1.12, 1.12], "scaleanchor": "x", "anchor": "x"},
        "xaxis2": shown
        | {"domain": [0, 1], "range": [0, WEEKS + 1], "anchor": "y2", "title": {"text": texts.AXIS_WEEK}},
        "yaxis2": shown
        | {
            "domain": [0, 0.31],
            "range": [0, 30],
            "anchor": "x2",
            "title": {"text": texts.AXIS_GIFTS, "font": {"size": 13}},
        },
        "shapes": [change | {"xref": "x2", "yref": "y2 domain", "line": line}] if dropped else [],
        "annotations": [_change_note(dropped)] if dropped else [],
    }
