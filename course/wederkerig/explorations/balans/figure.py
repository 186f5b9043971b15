"""How the relation feels, and its course in two years: traces, layout and annotations for plotly."""

from typing import Any

from ..picture import STYLE
from ..plotting import quiet
from . import texts
from .model import BURNT_OUT, EVEN, MONTHS, Group, Month, Outcome, felt_balance, first_month, happiness, outcome

SHADES = {Group.DISADVANTAGED: "#fbe9df", Group.EVEN: "#dcf1ea", Group.ADVANTAGED: "#e1eff8"}
LINE_STEPS = 50


def _outside(month: Month) -> list[float]:
    """How it stands for somebody who counts both sides alike, where that is not what I feel."""
    outside = felt_balance(month.given, month.got)
    return [outside] if month.felt is None or abs(month.felt - outside) > 0.01 else []


def _hill(months: list[Month]) -> list[dict[str, Any]]:
    """The upper picture: how pleasant each felt balance is, with me in the beginning and at the end."""
    felts = [step / LINE_STEPS for step in range(-LINE_STEPS, LINE_STEPS + 1)]
    start, end = months[0].felt, months[-1].felt
    told = _outside(months[0])
    axes: dict[str, Any] = {"xaxis": "x", "yaxis": "y", "cliponaxis": False}
    places = (
        (texts.LEGEND_START, [] if start is None else [start], {"symbol": "diamond", "size": 15, "color": STYLE.blue}),
        (texts.LEGEND_END, [] if end is None else [end], {"symbol": "square-open", "size": 21, "color": STYLE.orange}),
    )
    return [
        quiet(felts, [happiness(felt) for felt in felts], mode="lines", line={"color": STYLE.grey, "width": 2}, **axes),
        *(
            quiet(
                x,
                [happiness(felt) for felt in x],
                name=name,
                mode="markers",
                marker=marker | {"line": {"width": 3, "color": marker["color"]}},
                **axes,
            )
            for name, x, marker in places
        ),
        quiet(
            told,
            [8 for _ in told],
            mode="markers",
            marker={"symbol": "triangle-up", "size": 13, "color": STYLE.grey},
            **axes,
        ),
    ]


def _courses(months: list[Month]) -> list[dict[str, Any]]:
    """The lower pictures: what goes to and fro, and closeness and exhaustion."""
    numbers = list(range(len(months)))

    def line(name: str, values: list[float], color: str, dash: str, panel: int, **rest: Any) -> dict[str, Any]:
        look = {"mode": "lines", "line": {"color": color, "width": 3, "dash": dash}}
        axes = {"xaxis": "x2", "yaxis": f"y{panel}", "legend": f"legend{panel}"}
        return quiet(numbers, values, name=name, **look, **axes, **rest)

    shade = {"fill": "tonexty", "fillcolor": "rgba(107, 107, 107, 0.15)"}
    return [
        line(texts.LEGEND_GIVE, [month.given for month in months], STYLE.blue, "solid", 2),
        line(texts.LEGEND_GET, [month.got for month in months], STYLE.orange, "dash", 2, **shade),
        line(texts.LEGEND_CLOSENESS, [100 * month.closeness for month in months], STYLE.green, "solid", 3),
        line(texts.LEGEND_EXHAUSTION, [100 * month.exhaustion for month in months], STYLE.orange, "dot", 3),
    ]


def _words(x: float, y: float, text: str, x_axis: str, y_axis: str, **rest: Any) -> dict[str, Any]:
    note = {"x": x, "y": y, "text": text, "xref": x_axis, "yref": y_axis, "showarrow": False, "font": {"size": 13}}
    return note | rest


def _notes(months: list[Month]) -> list[dict[str, Any]]:
    """The names of the panels and of the zones, and where I am."""
    left = {"xanchor": "left", "yanchor": "bottom", "font": {"size": 14}}
    panels = ((texts.PANEL_FELT, "y domain"), (texts.PANEL_EXCHANGE, "y2 domain"), (texts.PANEL_STATE, "y3 domain"))
    notes = [_words(0, 1.02, text, "paper", axis, **left) for text, axis in panels]
    middle = 0.62
    zones = ((-middle, Group.DISADVANTAGED), (0.0, Group.EVEN), (middle, Group.ADVANTAGED))
    notes += [_words(x, 1, texts.GROUPS[zone], "x", "y domain", yanchor="top") for x, zone in zones]
    felt = months[0].felt
    if felt is None:
        notes.append(_words(0, 52, texts.NOTE_NOTHING_FELT, "x", "y", bgcolor="#ffffff", borderpad=4))
    else:
        side = "left" if felt < -0.5 else "right" if felt > 0.5 else "center"
        arrow = {"showarrow": True, "ax": felt, "axref": "x", "ay": 124, "ayref": "y", "arrowhead": 2, "standoff": 10}
        notes.append(_words(felt, happiness(felt), texts.NOTE_HERE, "x", "y", xanchor=side, **arrow))
    for outside in _outside(months[0]):
        side, shift = ("left", 0.05) if outside < 0 else ("right", -0.05)
        notes.append(_words(outside + shift, 8, texts.NOTE_OUTSIDE, "x", "y", xanchor=side))
    if outcome(months) is Outcome.BURNT_OUT:
        burnt = first_month(months, lambda month: month.exhaustion >= BURNT_OUT)
        arrow = {"showarrow": True, "ax": 0, "ay": -22, "arrowhead": 2, "bgcolor": "#ffffff"}
        notes.append(_words(burnt, 100 * months[burnt].exhaustion, texts.NOTE_BURNT_OUT, "x2", "y3", **arrow))
    return notes


def _zones() -> list[dict[str, Any]]:
    """The three groups as strips of colour."""
    strips = (
        (-1.0, -EVEN, Group.DISADVANTAGED),
        (-EVEN, EVEN, Group.EVEN),
        (EVEN, 1.0, Group.ADVANTAGED),
    )
    common = {"type": "rect", "xref": "x", "yref": "y domain", "y0": 0, "y1": 1, "layer": "below", "line": {"width": 0}}
    return [common | {"x0": low, "x1": high, "fillcolor": SHADES[zone]} for low, high, zone in strips]


def traces(months: list[Month]) -> list[dict[str, Any]]:
    """The feeling and the course, always eight traces."""
    return [*_hill(months), *_courses(months)]


def layout(months: list[Month]) -> dict[str, Any]:
    """Three pictures above one another: the feeling, the exchange, and the state of the relation."""
    fixed = {"fixedrange": True, "zeroline": False, "tickfont": {"size": 13}}
    legend = {"orientation": "h", "traceorder": "normal", "yanchor": "top", "font": {"size": 13}}
    time = {"domain": [0, 1], "range": [0, MONTHS + 0.3], "dtick": 6, "anchor": "y3", "showgrid": False}
    return {
        "autosize": True,
        "dragmode": False,
        "font": {"size": 13},
        "margin": {"l": 50, "r": 10, "t": 30, "b": 50},
        "legend": legend | {"y": 0.63},
        "legend2": legend | {"y": 0.33},
        "legend3": legend | {"y": -0.09},
        "xaxis": fixed
        | {
            "domain": [0, 1],
            "range": [-1, 1],
            "anchor": "y",
            "showgrid": False,
            "showticklabels": False,
            "title": {"text": texts.AXIS_TOO_MUCH, "font": {"size": 13}, "standoff": 4},
        },
        "yaxis": fixed | {"domain": [0.7, 1], "range": [0, 150], "tickvals": [0, 50, 100], "anchor": "x"},
        "xaxis2": fixed | time | {"title": {"text": texts.AXIS_MONTH, "font": {"size": 13}, "standoff": 4}},
        "yaxis2": fixed | {"domain": [0.345, 0.51], "range": [0, 10.5], "tickvals": [0, 5, 10], "anchor": "x2"},
        "yaxis3": fixed | {"domain": [0, 0.215], "range": [0, 118], "tickvals": [0, 50, 100], "anchor": "x2"},
        "shapes": _zones(),
        "annotations": _notes(months),
    }
