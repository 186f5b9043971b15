"""The circle of people with its arrows, and below it what is open: traces, layout and annotations for plotly."""

from math import cos, pi, sin
from typing import Any

from ..picture import STYLE
from ..plotting import quiet
from . import texts
from .model import GROUP, MOMENTS, Circle, Gift

GAP = pi / 13  # between a person and the arrows to and from them
HEAD_LENGTH = pi / 20
STEPS = 24  # points of an arc


def _angle(people: int, person: float) -> float:
    """Where on the circle a person stands: two face each other, more stand clockwise with A at the top."""
    return (pi / 2 if people == GROUP else pi) - 2 * pi * person / people


def _point(angle: float, radius: float = 1.0) -> tuple[float, float]:
    return radius * cos(angle), radius * sin(angle)


def _arcs(people: int, givers: list[int]) -> tuple[list[float | None], list[float | None]]:
    """The arcs from these people to the next, as one broken line."""
    x: list[float | None] = []
    y: list[float | None] = []
    for giver in givers:
        start, end = _angle(people, giver) - GAP, _angle(people, giver + 1) + GAP
        points = [_point(start + (end - start) * step / STEPS) for step in range(STEPS + 1)]
        x += [*(point[0] for point in points), None]
        y += [*(point[1] for point in points), None]
    return x, y


def _people(course: Circle, takers: bool) -> dict[str, Any]:
    """The people who give (round) or who only takes (square), with their letter."""
    those = [person for person in range(course.people) if (person == course.taker) == takers]
    points = [_point(_angle(course.people, person)) for person in those]
    return quiet(
        [x for x, _ in points],
        [y for _, y in points],
        mode="markers+text",
        text=[f"<b>{texts.NAMES[person]}</b>" for person in those],
        textfont={"size": 16, "color": "#ffffff"},
        marker={
            "size": 32,
            "symbol": "square" if takers else "circle",
            "color": STYLE.orange if takers else STYLE.blue,
        },
        xaxis="x",
        yaxis="y",
        **({"name": texts.LEGEND_TAKER} if takers else {}),
    )


def _ring(course: Circle, moment: int) -> list[dict[str, Any]]:
    """The upper picture: the ring, the answered and the open arrows, and the people."""
    opened = {gift.giver for gift in course.open_gifts(moment)}
    answered = sorted({gift.giver for gift in course.until(moment)} - opened)
    axes: dict[str, Any] = {"mode": "lines", "xaxis": "x", "yaxis": "y"}
    return [
        quiet(
            *_arcs(course.people, list(range(course.people))),
            line={"color": "#d0d0d0", "width": 1, "dash": "dot"},
            **axes,
        ),
        quiet(
            *_arcs(course.people, answered), name=texts.LEGEND_ANSWERED, line={"color": STYLE.blue, "width": 3}, **axes
        ),
        quiet(
            *_arcs(course.people, sorted(opened)),
            name=texts.LEGEND_OPEN,
            line={"color": STYLE.orange, "width": 3, "dash": "dash"},
            **axes,
        ),
        _people(course, False),
        _people(course, True),
    ]


def _chart(course: Circle, moment: int) -> list[dict[str, Any]]:
    """The lower picture: what is open, and what is open for longer than usual, up to this moment."""
    moments = list(range(moment + 1))
    late = moments if course.overdue(moment) else []
    axes: dict[str, Any] = {"mode": "lines", "xaxis": "x2", "yaxis": "y2", "legend": "legend2"}
    return [
        quiet(
            moments,
            [len(course.open_gifts(each)) for each in moments],
            name=texts.LEGEND_TRUST,
            line={"color": STYLE.blue, "width": 3, "shape": "hv"},
            fill="tozeroy",
            fillcolor="rgba(0, 114, 178, 0.15)",
            **axes,
        ),
        quiet(
            late,
            [len(course.overdue(each)) for each in late],
            name=texts.LEGEND_OVERDUE,
            line={"color": STYLE.orange, "width": 3, "dash": "dot", "shape": "hv"},
            **axes,
        ),
        quiet(
            [moment],
            [len(course.open_gifts(moment))],
            mode="markers",
            marker={"size": 11, "symbol": "diamond", "color": STYLE.blue},
            cliponaxis=False,
            xaxis="x2",
            yaxis="y2",
        ),
    ]


def _note(x: float, y: float, text: str, **rest: Any) -> dict[str, Any]:
    """Words at a place in the upper picture."""
    return {"x": x, "y": y, "text": text, "showarrow": False, "font": {"size": 13}, **rest}


def _arrow_notes(course: Circle, giver: int, given: tuple[Gift, ...], opened: set[Gift]) -> list[dict[str, Any]]:
    """The head of an arrow, and its gifts by their order among all gifts; `?` behind the open ones."""
    numbers = [f"{number}{'?' * (gift in opened)}" for number, gift in enumerate(given, 1) if gift.giver == giver]
    if not numbers:
        return []
    color = STYLE.orange if any("?" in number for number in numbers) else STYLE.blue
    end = _angle(course.people, giver + 1) + GAP
    (x, y), (ax, ay) = _point(end), _point(end + HEAD_LENGTH)
    head = {"x": x, "y": y, "ax": ax, "ay": ay, "xref": "x", "yref": "y", "axref": "x", "ayref": "y", "text": ""}
    look = {"showarrow": True, "arrowhead": 2, "arrowsize": 1, "arrowwidth": 3, "arrowcolor": color}
    middle = _angle(course.people, giver + 0.5)
    side = "center" if abs(cos(middle)) < 0.1 else "left" if cos(middle) > 0 else "right"
    label = _note(*_point(middle, 1.17), ", ".join(numbers), xanchor=side, font={"size": 14, "color": color})
    return [head | look, label]


def _beside(people: int, person: int) -> tuple[float, float]:
    """A place outside the ring for words about a person."""
    x, y = _point(_angle(people, person))
    outwards = 0.0 if abs(x) < 0.1 else 0.33 if x > 0 else -0.33
    return x + outwards, y + (0.34 if y > 0.1 else -0.34)


def _notes(course: Circle, moment: int) -> list[dict[str, Any]]:
    """All words in the ring: on the arrows, beside the people, and in the middle."""
    given, opened = course.until(moment), set(course.open_gifts(moment))
    notes = [note for giver in range(course.people) for note in _arrow_notes(course, giver, given, opened)]
    for person, count in enumerate(course.borne(moment)):
        if count:
            x, y = _beside(course.people, person)
            notes.append(_note(x, y, texts.NOTE_BEARS.format(count=count), font={"size": 13, "color": STYLE.orange}))
    nothing_open = texts.NOTE_CLOSED if given else texts.NOTE_NOTHING
    text = (nothing_open, texts.NOTE_ONE_OPEN, texts.NOTE_OPEN)[min(len(opened), 2)]
    corner = {"xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom"}
    numbers = _note(0, 1, texts.NOTE_NUMBERS, **corner, font={"size": 13, "color": STYLE.grey})
    return [*notes, numbers, _note(0, 0, text.format(count=len(opened)), font={"size": 15})]


def traces(course: Circle, moment: int) -> list[dict[str, Any]]:
    """The circle and the chart after this moment, always eight traces."""
    return [*_ring(course, moment), *_chart(course, moment)]


def layout(course: Circle, moment: int) -> dict[str, Any]:
    """The ring with its words above, the moments below."""
    hidden = {"visible": False, "fixedrange": True}
    shown = {"fixedrange": True, "zeroline": False, "tickfont": {"size": 13}}
    legend = {"orientation": "h", "yanchor": "top", "font": {"size": 13}}
    return {
        "autosize": True,
        "dragmode": False,
        "font": {"size": 13},
        "margin": {"l": 50, "r": 10, "t": 30, "b": 60},
        "legend": legend | {"y": 0.43},
        "legend2": legend | {"y": -0.12},
        "xaxis": hidden | {"domain": [0, 1], "range": [-1.65, 1.65], "anchor": "y"},
        "yaxis": hidden | {"domain": [0.43, 1], "range": [-1.32, 1.5], "scaleanchor": "x", "anchor": "x"},
        "xaxis2": shown
        | {
            "domain": [0, 1],
            "range": [0, MOMENTS + 0.5],
            "dtick": 2,
            "showgrid": False,
            "anchor": "y2",
            "title": {"text": texts.AXIS_MOMENT, "font": {"size": 13}},
        },
        "yaxis2": shown
        | {
            "domain": [0, 0.26],
            "range": [0, 3.4],
            "dtick": 1,
            "anchor": "x2",
            "title": {"text": texts.AXIS_OPEN, "font": {"size": 13}},
        },
        "annotations": _notes(course, moment),
    }
