"""The plan of the streets, and after the year its four outcomes as bands: traces, layout and annotations for plotly."""

from collections.abc import Sequence
from math import cos, sin
from typing import Any

from ..picture import STYLE
from . import texts
from .residents import COLUMNS, ROWS, Neighbourhood
from .sides import Side

COLORS = {"A": STYLE.blue, "B": STYLE.orange}
TINTS = {"A": "rgba(0, 114, 178, 0.22)", "B": "rgba(213, 94, 0, 0.22)"}
DASHES = {"A": "solid", "B": "dash"}
MONTHS = [0, 3, 6, 9, 12]
LEFT, RIGHT, UPPER, LOWER = (0.0, 0.44), (0.56, 1.0), (0.56, 0.95), (0.04, 0.43)
PLACES = ((LEFT, UPPER), (RIGHT, UPPER), (LEFT, LOWER), (RIGHT, LOWER))  # of the panels, as `texts.PANELS` has them


def _course(side: Side | None, measure: str, number: int) -> list[dict[str, Any]]:
    """One policy in one panel: the edges of its band, and the middle neighbourhood; without a policy nothing."""
    bands = [side.band(measure, quarter) for quarter in range(len(MONTHS))] if side else []
    letter = side.letter if side else "A"
    axes = {"type": "scatter", "mode": "lines", "hoverinfo": "skip", "showlegend": False}
    axes |= {"xaxis": f"x{number}", "yaxis": f"y{number}", "x": MONTHS[: len(bands)]}
    edge = {"color": COLORS[letter], "width": 0.5}
    name = texts.LEGEND_POLICY.format(policy=letter, short=side.short) if side else ""
    return [
        axes | {"y": [low for low, _, _ in bands], "line": edge},
        axes | {"y": [high for _, _, high in bands], "line": edge, "fill": "tonexty", "fillcolor": TINTS[letter]},
        axes
        | {
            "y": [middle for _, middle, _ in bands],
            "line": {"color": COLORS[letter], "width": 3, "dash": DASHES[letter]},
        }
        | {"name": name, "showlegend": number == 1 and bool(side)},
    ]


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
        "xaxis": "x5",
        "yaxis": "y5",
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
        "xaxis": "x5",
        "yaxis": "y5",
    }
    return [
        lines,
        _homes([i for i, frail in known if not frail], texts.LEGEND_STRONG, "circle", STYLE.green),
        _homes([i for i, frail in known if frail], texts.LEGEND_FRAIL, "diamond", STYLE.pink),
        _homes(sorted(alone), texts.LEGEND_ALONE, "square-open", STYLE.grey),
    ]


def _traces(start: Neighbourhood | None, both: tuple[Side | None, Side | None]) -> list[dict[str, Any]]:
    """Always twenty-eight traces: of the outcomes, empty before the year, and of the plan, empty after it."""
    courses = [
        trace
        for number, measure in enumerate(texts.PANELS, 1)
        for side in both
        for trace in _course(side, measure, number)
    ]
    return [*courses, *_plan(start)]


def start_traces(start: Neighbourhood) -> list[dict[str, Any]]:
    """The plan of a neighbourhood."""
    return _traces(start, (None, None))


def traces(a: Side, b: Side) -> list[dict[str, Any]]:
    """The year under both policies."""
    return _traces(None, (a, b))


def _note(text: str, x: float, height: float, shift: int = 0) -> dict[str, Any]:
    """A heading at this place in the picture, shifted by so many pixels."""
    place = {"x": x, "xref": "paper", "xanchor": "left", "xshift": shift, "y": height, "yref": "paper"}
    return place | {"text": text, "yanchor": "bottom", "showarrow": False, "font": {"size": 13}}


def _panel(number: int, measure: str, a: Side | None, b: Side | None) -> dict[str, Any]:
    """The axes of one panel."""
    ran = a is not None and b is not None
    most = max((side.band(measure, quarter)[2] for side in (a, b) if side for quarter in range(len(MONTHS))), default=1)
    x, y = PLACES[number - 1]
    axis: dict[str, Any] = {"fixedrange": True, "zeroline": False, "tickfont": {"size": 12}, "visible": ran}
    months = {"tickvals": MONTHS, "title": {"text": texts.AXIS_MONTH, "font": {"size": 12}, "standoff": 4}}
    return {
        f"xaxis{number}": axis | months | {"domain": x, "range": [0, 12.2], "anchor": f"y{number}", "showgrid": False},
        f"yaxis{number}": axis | {"domain": y, "range": [0, max(5, 1.1 * most)], "anchor": f"x{number}", "nticks": 4},
    }


def layout(a: Side | None, b: Side | None, chosen: str) -> dict[str, Any]:
    """Before the year the plan of the streets; after it four panels, the chosen yardstick named as such."""
    ran = a is not None and b is not None
    hidden = {"visible": False, "fixedrange": True}
    panels = [_panel(number, measure, a, b) for number, measure in enumerate(texts.PANELS, 1)]
    names = [texts.CHOSEN.format(name=name) if measure == chosen else name for measure, name in texts.PANELS.items()]
    notes = [_note(name, x[0], y[1] + 0.01, -24) for name, (x, y) in zip(names, PLACES, strict=True)]
    return {
        "autosize": True,
        "dragmode": False,
        "font": {"size": 13},
        "margin": {"l": 34 if ran else 10, "r": 10, "t": 44 if ran else 30, "b": 50},
        "legend": {"orientation": "h", "y": -0.1 if ran else -0.02, "yanchor": "top", "font": {"size": 13}},
        **{name: axis for panel in panels for name, axis in panel.items()},
        "xaxis5": hidden | {"domain": [0, 1], "range": [-0.7, COLUMNS - 0.3], "anchor": "y5"},
        "yaxis5": hidden | {"domain": [0, 1], "range": [ROWS - 0.3, -0.7], "anchor": "x5"},
        "annotations": [_note(texts.NOTE_BAND, 0, 1.0, -24), *notes] if ran else [_note(texts.PLAN, 0, 1.0)],
    }
