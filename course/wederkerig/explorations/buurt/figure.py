"""The plan of the streets, and after the year its outcomes: traces, layout and annotations for plotly."""

from collections.abc import Sequence
from math import cos, sin
from typing import Any

from ..picture import STYLE
from . import texts
from .model import WEEK, YEAR
from .residents import COLUMNS, ROWS, Neighbourhood
from .sides import PEOPLE, Side

COLORS = {"A": STYLE.blue, "B": STYLE.orange}


def _bars(side: Side) -> dict[str, Any]:
    """Outcomes in numbers of residents."""
    counts = [side.average(measure) for measure in PEOPLE.values()] if side.years else []
    return {
        "type": "bar",
        "orientation": "h",
        "x": counts,
        "y": [label.replace(" de ", " de<br>").replace("Geeft ", "Geeft<br>") for label in PEOPLE]
        if side.years
        else [],
        "text": [f"{side.letter} {count}" for count in counts],
        "textposition": "outside",
        "textfont": {"size": 13},
        "cliponaxis": False,
        "name": texts.LEGEND_POLICY.format(policy=side.letter, short=side.short),
        "showlegend": bool(side.years),
        "marker": {
            "color": COLORS[side.letter],
            "pattern": {"shape": "" if side.letter == "A" else "/", "fgcolor": "#ffffff", "solidity": 0.25}
            | {"bgcolor": COLORS[side.letter]},
        },
        "hoverinfo": "skip",
        "xaxis": "x",
        "yaxis": "y",
    }


def _line(side: Side, above: bool) -> dict[str, Any]:
    """Reciprocal ties over the year: A solid, B dashed; the last number stands a little above or below the end."""
    ties = side.course() if side.years else []
    return {
        "type": "scatter",
        "mode": "lines+text",
        "x": [min(week * WEEK, YEAR) / YEAR * 12 for week in range(len(ties))],
        "y": ties,
        "text": [""] * (len(ties) - 1) + [f"{side.letter} {round(ties[-1])}"] if ties else [],
        "textposition": "top right" if above else "bottom right",
        "textfont": {"size": 13, "color": COLORS[side.letter]},
        "cliponaxis": False,
        "line": {"color": COLORS[side.letter], "width": 3, "dash": "solid" if side.letter == "A" else "dash"},
        "showlegend": False,
        "hoverinfo": "skip",
        "xaxis": "x2",
        "yaxis": "y2",
    }


def _home(i: int) -> tuple[float, float]:
    """Where somebody lives; a little out of line, so that no line runs through another's house."""
    return i % COLUMNS + 0.2 * sin(2.4 * i), i // COLUMNS + 0.2 * cos(1.7 * i)


def _homes(who: Sequence[int], name: str, symbol: str, color: str) -> dict[str, Any]:
    """Residents of one kind in the street plan."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_home(i)[0] for i in who],
        "y": [_home(i)[1] for i in who],
        "name": name,
        "showlegend": bool(who),
        "marker": {"symbol": symbol, "color": color, "size": 12, "line": {"width": 1.5, "color": STYLE.grey}},
        "hoverinfo": "skip",
        "xaxis": "x3",
        "yaxis": "y3",
    }


def _plan(start: Neighbourhood | None) -> list[dict[str, Any]]:
    """The neighbourhood before the year: a line between people who know each other."""
    pairs = start.pairs() if start else []
    alone = start.isolated() if start else frozenset()
    known = [(i, person.frail) for i, person in enumerate(start.residents) if i not in alone] if start else []
    ends = [(_home(i), _home(j)) for i, j in pairs]
    lines = {
        "type": "scatter",
        "mode": "lines",
        "x": [x for (x1, _), (x2, _) in ends for x in (x1, x2, None)],
        "y": [y for (_, y1), (_, y2) in ends for y in (y1, y2, None)],
        "name": texts.LEGEND_KNOWN,
        "showlegend": bool(ends),
        "line": {"color": STYLE.grey, "width": 1},
        "hoverinfo": "skip",
        "xaxis": "x3",
        "yaxis": "y3",
    }
    return [
        lines,
        _homes([i for i, frail in known if not frail], texts.LEGEND_STRONG, "circle", STYLE.green),
        _homes([i for i, frail in known if frail], texts.LEGEND_FRAIL, "diamond", STYLE.pink),
        _homes(sorted(alone), texts.LEGEND_ALONE, "square-open", STYLE.grey),
    ]


def _note(text: str, height: float, shift: int) -> dict[str, Any]:
    """A heading at this height in the picture, shifted by so many pixels."""
    place = {"x": 0, "xref": "paper", "xanchor": "left", "xshift": shift, "y": height, "yref": "paper"}
    return place | {"text": text, "yanchor": "bottom", "showarrow": False, "font": {"size": 14}}


def traces(start: Neighbourhood, a: Side, b: Side) -> list[dict[str, Any]]:
    """Always eight traces: of the outcomes, empty before the run, and of the plan, empty after it."""
    ran = bool(a.years)
    above = ran and a.course()[-1] >= b.course()[-1]
    return [_bars(a), _bars(b), _line(a, above), _line(b, not above), *_plan(None if ran else start)]


def layout(a: Side, b: Side) -> dict[str, Any]:
    """Before the run the plan of the streets; after it outcomes above and the course of the year below."""
    ran = bool(a.years)
    most = max(a.course() + b.course()) if ran else 0.0
    font = {"size": 13}
    axis: dict[str, Any] = {"fixedrange": True, "zeroline": False, "tickfont": font, "visible": ran}
    axis |= {"ticks": "outside", "ticklen": 5, "tickcolor": "rgba(0,0,0,0)"}
    months = {"tickvals": [0, 3, 6, 9, 12], "title": {"text": texts.AXIS_MONTH, "font": font, "standoff": 4}}
    top = max(50.0, most * 1.1)
    notes = [_note(texts.ABOVE, 1.0, -78), _note(texts.BELOW, 0.35, -78)] if ran else [_note(texts.PLAN, 1.0, 0)]
    hidden = {"visible": False, "fixedrange": True}
    return {
        "autosize": True,
        "dragmode": False,
        "font": {"size": 13},
        "barmode": "group",
        "bargap": 0.25,
        "margin": {"l": 84 if ran else 10, "r": 10, "t": 30, "b": 50},
        "legend": {"orientation": "h", "y": -0.12 if ran else -0.02, "yanchor": "top", "font": {"size": 13}},
        "xaxis": axis | {"domain": [0, 1], "range": [0, 92], "anchor": "y", "showticklabels": False, "showgrid": False},
        "yaxis": axis | {"domain": [0.45, 1], "autorange": "reversed", "anchor": "x"},
        "xaxis2": axis | months | {"domain": [0, 1], "range": [0, 14], "anchor": "y2", "showgrid": False},
        "yaxis2": axis | {"domain": [0, 0.34], "range": [0, top], "anchor": "x2", "nticks": 5},
        "xaxis3": hidden | {"domain": [0, 1], "range": [-0.7, COLUMNS - 0.3], "anchor": "y3"},
        "yaxis3": hidden | {"domain": [0, 1], "range": [ROWS - 0.3, -0.7], "anchor": "x3"},
        "annotations": notes,
    }
