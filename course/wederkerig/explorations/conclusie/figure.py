"""A row for each person and a sign for each fragment: traces, layout and names for plotly."""

from collections.abc import Collection
from typing import Any

from ..picture import STYLE
from ..plotting import quiet
from . import texts
from .model import VOICES

HEIGHT = 380
MOST = 3  # fragments of one person, in the picture


def traces(back: Collection[str]) -> list[dict[str, Any]]:
    """Always three traces: what fits the conclusion, what deviates and came back, and what was left out."""
    fits, returned, left = list[tuple[int, int]](), list[tuple[int, int]](), list[tuple[int, int]]()
    for row, voice in enumerate(reversed(VOICES)):
        fits += [(place + 1, row) for place in range(voice.agrees)]
        for place, fragment in enumerate(voice.dissents, voice.agrees + 1):
            (returned if fragment in back else left).append((place, row))
    return [
        _signs(fits, texts.LEGEND_AGREES, {"symbol": "circle", "color": STYLE.blue}),
        _signs(returned, texts.LEGEND_BACK, {"symbol": "diamond", "color": STYLE.orange}),
        _signs(left, texts.LEGEND_LEFT_OUT, {"symbol": "x", "color": STYLE.grey}),
    ]


def _signs(places: list[tuple[int, int]], name: str, marker: dict[str, Any]) -> dict[str, Any]:
    x, y = [place for place, _ in places], [row for _, row in places]
    return quiet(x, y, mode="markers", name=name, marker={"size": 15} | marker)


def layout() -> dict[str, Any]:
    """The names at the left, each with its row."""
    names = [texts.VOICES[voice.id] for voice in reversed(VOICES)]
    return {
        "autosize": True,
        "dragmode": False,
        "font": {"size": 13},
        "margin": {"l": 125, "r": 10, "t": 10, "b": 50},
        "legend": {"orientation": "h", "y": -0.04, "yanchor": "top", "font": {"size": 13}},
        "xaxis": {"visible": False, "fixedrange": True, "domain": [0, 1], "range": [0.4, MOST + 0.6], "anchor": "y"},
        "yaxis": {
            **{"fixedrange": True, "zeroline": False, "domain": [0, 1], "range": [-0.6, len(VOICES) - 0.4]},
            **{"anchor": "x", "tickvals": list(range(len(VOICES))), "ticktext": names, "tickfont": {"size": 13}},
        },
        "annotations": [],
    }
