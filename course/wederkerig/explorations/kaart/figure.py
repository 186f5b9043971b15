"""The map: who speaks round a circle, and a line for each pair of claims; traces, layout and names for plotly."""

from math import cos, pi, sin
from typing import Any

from ..picture import STYLE
from ..plotting import Point, quiet
from . import texts
from .pairs import CONFIRMS, CONTRADICTS, PAIRS, QUALIFIES, VOICES, Pair

HEIGHT = 460
LOOKS = {
    CONFIRMS: {"color": STYLE.green, "dash": "solid"},
    QUALIFIES: {"color": STYLE.blue, "dash": "dot"},
    CONTRADICTS: {"color": STYLE.orange, "dash": "dash"},
}
LOOP, STEPS = 0.13, 16  # radius and points of the line from a voice to itself
FAR = 1.12  # where names stand, as a part of the radius


def _place(voice: str, far: float = 1.0) -> Point:
    """Where a voice stands, the first at the top, clockwise."""
    angle = pi / 2 - 2 * pi * VOICES.index(voice) / len(VOICES)
    return far * cos(angle), far * sin(angle)


def _line(pair: Pair) -> list[Point]:
    """From the one voice to the other; from a voice to itself a loop."""
    if pair.one_speaker != pair.other_speaker:
        return [_place(voice) for voice in pair.speakers]
    x, y = _place(pair.one_speaker, 1 - LOOP)
    turns = [2 * pi * step / STEPS for step in range(STEPS + 1)]
    return [(x + LOOP * cos(turn), y + LOOP * sin(turn)) for turn in turns]


def _lines(pairs: list[Pair], relation: str, width: float, name: str = "") -> dict[str, Any]:
    """The pairs of one relation as one broken line."""
    x: list[float | None] = []
    y: list[float | None] = []
    for pair in pairs:
        if pair.relation == relation:
            points = _line(pair)
            x += [*(point[0] for point in points), None]
            y += [*(point[1] for point in points), None]
    look = {"mode": "lines", "line": {**LOOKS[relation], "width": width}}
    return quiet(x, y, **look, **({"name": name} if name else {}))


def _voices(those: list[str], color: str, size: int) -> dict[str, Any]:
    places = [_place(voice) for voice in those]
    return quiet([x for x, _ in places], [y for _, y in places], mode="markers", marker={"size": size, "color": color})


def traces(chosen: Pair | None) -> list[dict[str, Any]]:
    """Always eleven traces: of each relation all pairs, those on the theme, and the chosen one; and the voices."""
    theme = [pair for pair in PAIRS if chosen and pair.theme == chosen.theme]
    layers = ((list(PAIRS), 1.0), (theme, 2.5), ([chosen] if chosen else [], 6.0))
    lines = [
        _lines(pairs, relation, width, texts.RELATIONS[relation] if number == 0 else "")
        for number, (pairs, width) in enumerate(layers)
        for relation in LOOKS
    ]
    speaking = [voice for voice in VOICES if chosen and voice in chosen.speakers]
    return [*lines, _voices(list(VOICES), STYLE.grey, 9), _voices(speaking, "#222222", 15)]


def layout(chosen: Pair | None) -> dict[str, Any]:
    """The circle, with the name of each voice outside it."""
    hidden = {"visible": False, "fixedrange": True}
    return {
        "autosize": True,
        "dragmode": False,
        "font": {"size": 13},
        "margin": {"l": 6, "r": 6, "t": 10, "b": 40},
        "legend": {"orientation": "h", "y": -0.04, "yanchor": "top", "font": {"size": 13}},
        "xaxis": hidden | {"domain": [0, 1], "range": [-1.85, 1.85], "anchor": "y"},
        "yaxis": hidden | {"domain": [0, 1], "range": [-1.3, 1.2], "anchor": "x"},
        "annotations": [_name(voice, bool(chosen and voice in chosen.speakers)) for voice in VOICES],
    }


def _name(voice: str, speaks: bool) -> dict[str, Any]:
    """The name of a voice, bold when it speaks."""
    x, y = _place(voice, FAR)
    side = "center" if abs(x) < 0.1 else "left" if x > 0 else "right"
    level = "middle" if abs(y) < 1 else "bottom" if y > 0 else "top"
    text = texts.ON_MAP[voice]
    bold = "<br>".join(f"<b>{part}</b>" for part in text.split("<br>")) if speaks else text
    place = {"x": x, "y": y, "xref": "x", "yref": "y", "xanchor": side, "showarrow": False}
    return place | {"text": bold, "yanchor": level, "font": {"size": 12}}
