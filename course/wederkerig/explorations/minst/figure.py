"""The street with its ties, and below it what each group needed and got: traces, layout and annotations for plotly."""

from math import cos, pi, sin, sqrt
from typing import Any

from ..picture import STYLE
from ..plotting import segments
from . import texts
from .model import Year, mean
from .street import LITTLE, RESIDENTS, Street, Tie

BAR = 0.38  # the width of a bar; groups are 1 apart


def _place(street: Street, resident: int) -> tuple[float, float]:
    """Who is alike is near along the circle; the more ties, the nearer to the centre."""
    angle = 2 * pi * street.place[resident]
    radius = max(0.3, 1 - 0.09 * max(0, street.degree(resident) - 2))
    return radius * cos(angle), radius * sin(angle)


def _trace(x: list[Any], y: list[Any], **rest: Any) -> dict[str, Any]:
    """A scatter trace in the upper picture."""
    return {"type": "scatter", "x": x, "y": y, "xaxis": "x", "yaxis": "y", **rest}


def _lines(street: Street, ties: list[Tie], name: str, **line: Any) -> dict[str, Any]:
    """One trace with a line for each tie."""
    x, y = segments((_place(street, one), _place(street, other)) for one, other in ties)
    return _trace(x, y, mode="lines", name=name, line=line, hoverinfo="skip")


def _people(result: Year, residents: list[int], name: str, color: str, symbol: str) -> dict[str, Any]:
    """Some residents as points; the surface of a point is as large as what the resident received."""
    street, given, received, needed = result.street, result.given, result.received, result.needed()
    places = [_place(street, resident) for resident in residents]
    return _trace(
        [x for x, _ in places],
        [y for _, y in places],
        mode="markers",
        name=name,
        text=[
            texts.HOVER.format(ties=street.degree(i), needed=needed[i], given=given[i], received=received[i])
            for i in residents
        ],
        hoverinfo="text",
        marker={
            "size": [max(5, 1.9 * sqrt(received[resident]) - 2) for resident in residents],
            "sizemode": "diameter",
            "symbol": symbol,
            "color": color,
            "opacity": 1,
            "line": {"width": 1.5, "color": "#ffffff"},
        },
    )


def _network(result: Year) -> list[dict[str, Any]]:
    """The upper picture: ties, and residents with what they received."""
    street = result.street
    least = street.groups()[0]
    others = [resident for resident in range(RESIDENTS) if resident not in least]
    little = [resident for resident in others if street.energy[resident] == LITTLE]
    lasting = [tie for tie in result.added if tie not in result.ended]
    more = [resident for resident in others if street.energy[resident] > LITTLE]
    return [
        _lines(street, sorted(street.ties), texts.LEGEND_TIES, color="#b5b5b5", width=1),
        _lines(street, lasting, texts.LEGEND_ADDED, color=STYLE.green, width=3, dash="dash"),
        _lines(street, list(result.ended), texts.LEGEND_ENDED, color=STYLE.pink, width=2, dash="dot"),
        _people(result, more, texts.LEGEND_MORE, STYLE.blue, "circle"),
        _people(result, little, texts.LEGEND_LITTLE, STYLE.blue, "diamond"),
        _people(result, least, texts.LEGEND_LEAST, STYLE.orange, "diamond"),
    ]


def _bars(result: Year, before: Year) -> list[dict[str, Any]]:
    """The lower picture: needed and received per group, and a stroke for what it was without a broker."""
    groups = result.street.groups()
    needed = [mean(result.needed(), group) for group in groups]
    received = [mean(result.received, group) for group in groups]
    levels = [mean(before.received, group) for group in groups if result.added]
    x, y = segments(((index, level), (index + BAR, level)) for index, level in enumerate(levels))
    hatch = {"shape": "/", "fgcolor": STYLE.grey, "bgcolor": "#ffffff", "size": 7, "solidity": 0.25}
    return [
        _bar(needed, -BAR, texts.LEGEND_NEEDED, "#222222", {"pattern": hatch, "color": "#ffffff"}, STYLE.grey),
        _bar(received, 0, texts.LEGEND_GOT, "#ffffff", {"color": STYLE.blue}, STYLE.blue),
        {"type": "scatter", "x": x, "y": y, "mode": "lines", "name": texts.LEGEND_BEFORE, "hoverinfo": "skip"}
        | {"xaxis": "x2", "yaxis": "y2", "line": {"width": 4, "color": STYLE.orange}},
    ]


def _bar(values: list[float], left: float, name: str, ink: str, fill: dict[str, Any], edge: str) -> dict[str, Any]:
    """One bar per group, with its left side so far from the middle of the group, and its number at the foot."""
    return {
        "type": "bar",
        "x": [index + left + BAR / 2 for index in range(len(values))],
        "y": values,
        "width": BAR,
        "name": name,
        "text": [f"<b>{round(value)}</b>" for value in values],
        "textposition": "inside",
        "insidetextanchor": "start",
        "textangle": 0,
        "textfont": {"size": 14, "color": ink},
        "marker": fill | {"line": {"width": 2, "color": edge}},
        "hoverinfo": "skip",
        "xaxis": "x2",
        "yaxis": "y2",
    }


def traces(result: Year, before: Year) -> list[dict[str, Any]]:
    """The street and the groups, always nine traces; `before`: the same year without a broker."""
    return [*_network(result), *_bars(result, before)]


def layout() -> dict[str, Any]:
    """The network above, the bars below."""
    hidden = {"visible": False, "fixedrange": True, "range": [-1.1, 1.1]}
    shown = {"fixedrange": True, "showgrid": False, "zeroline": False, "showline": True, "linecolor": STYLE.grey}
    note = {
        "text": texts.NOTE_SIZE.replace(". ", ".<br>"),
        "x": 0.5,
        "y": 1.0,
        "xref": "paper",
        "yref": "paper",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 13},
    }
    return {
        "autosize": True,
        "dragmode": False,
        "font": {"size": 13},
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 50, "r": 10, "t": 45, "b": 50},
        "legend": {"orientation": "h", "y": -0.12, "yanchor": "top", "font": {"size": 13}, "itemsizing": "constant"},
        "barmode": "overlay",
        "xaxis": hidden | {"domain": [0, 1], "anchor": "y"},
        "yaxis": hidden | {"domain": [0.38, 1], "scaleanchor": "x", "anchor": "x"},
        "xaxis2": shown
        | {"domain": [0, 1], "anchor": "y2", "range": [-0.5, 2.5]}
        | {"tickvals": list(range(3)), "ticktext": list(texts.GROUPS_BARS), "tickangle": 0, "tickfont": {"size": 13}},
        "yaxis2": shown
        | {"domain": [0, 0.32], "anchor": "x2", "range": [0, 230], "nticks": 5}
        | {"title": {"text": texts.AXIS_GIFTS, "font": {"size": 13}}},
        "shapes": [],
        "annotations": [note],
    }
