"""The exploration of lesson 05: a street that gives to who gave and to who is alike, and who receives least."""

from functools import lru_cache
from math import cos, pi, sin, sqrt
from typing import Any

from ..models.minst import BROKER, LIGHT, LITTLE, MOST, RESIDENTS, Street, Tie, Year, year
from ..picture import STYLE, Choice, Exploration, Picture, Slider, Values

TITLE = "Een straat die geeft: wie krijgt het minst?"
QUESTION = "Wie krijgt het minst als mensen geven aan wie hun gaf en aan wie op hen lijkt, en wat helpt daartegen?"
LABEL_BACK = "Geven aan wie eerder aan jou gaf"
LABEL_NEAR = "Geven aan wie op je lijkt, in je eigen kring"
LABEL_HELP = "Ingreep"
LABEL_SEED = "Een andere buurt"
NONE = "none"
HELP = {NONE: "geen", LIGHT: "licht begrensd contact", BROKER: "sociaal makelaar"}
GROUPS = ("weinig banden en weinig te geven", "het midden", f"de {MOST} met de meeste banden")
GROUPS_BARS = ("weinig banden,<br>weinig te geven", "midden", "meeste<br>banden")
LEGEND_TIES = "band"
LEGEND_ADDED = "nieuwe band"
LEGEND_LEAST = "weinig banden, weinig te geven"
LEGEND_LITTLE = "weinig te geven"
LEGEND_MORE = "meer te geven"
LEGEND_GAVE = "gaf"
LEGEND_GOT = "kreeg"
LEGEND_BEFORE = "kreeg zonder ingreep"
NOTE_SIZE = "Groter: kreeg meer. Dichter bij het midden: meer banden."
AXIS_GIFTS = "giften per bewoner, per jaar"
HOVER = "{ties} banden; gaf {given}, kreeg {received}"
HEAD = ("Groep", "Bewoners", "Gaf per bewoner", "Kreeg per bewoner", "Kreeg zonder ingreep")
ALL_GROUPS = "de hele straat"
NUMBERS = (
    "Bewoners met weinig banden en weinig te geven gaven dit jaar gemiddeld {given} keer en kregen {received} keer; "
    "het midden kreeg {middle} keer en de bewoners met de meeste banden {most} keer."
)
LOWEST = "Wie het minst te geven heeft en weinig mensen kent, krijgt hier ook het minst."
EQUAL = "De groepen kregen ongeveer evenveel."
NOT_LOWEST = "Wie weinig banden en weinig te geven heeft, krijgt hier niet het minst."
NO_RULES = "Beide regels staan uit: iedereen in de straat heeft evenveel kans op een gift."
GROWN = "Zonder ingreep kregen bewoners met weinig banden en weinig te geven {before} keer. {effect}"
SMALLER = "Hun achterstand op het midden is kleiner geworden en niet verdwenen."
GONE = "Hun achterstand op het midden is verdwenen."
NO_GAP = "Ook toen lagen zij niet achter op het midden."
SAME = "Hun achterstand op het midden is niet kleiner geworden."
ASSUMPTIONS = (
    "We nemen aan dat iedereen alles geeft wat hij kan, één tot vier giften per week; alle giften tellen even zwaar. "
    "Een ingreep verdeelt giften anders en maakt er niet meer.",
    "We nemen aan dat mensen onthouden van wie ze kregen, en dat die herinnering langzaam slijt.",
    "We nemen aan dat mensen vooral banden hebben met wie op hen lijkt; in de figuur staan zij dicht bij elkaar langs "
    "de cirkel.",
    "We nemen aan dat zes bewoners weinig te geven en maar twee banden hebben. Dat kozen we vooraf; wat zij krijgen, "
    "volgt uit de regels.",
    "We nemen aan dat licht contact voor elk van die zes één vast paar maakt: twee keer per maand iets kleins over en "
    "weer, en niet meer dan dat.",
    "We nemen aan dat een makelaar elk van die zes na elkaar aan drie bewoners koppelt en elk paar elke maand "
    "uitnodigt om te geven. Zeven van de tien keer zeggen mensen ja; zo’n band telt daarna gewoon mee.",
    "We nemen aan dat niemand uitgeput of overvraagd raakt. Daarom zie je hier niet waarom een grens aan contact "
    "kan helpen.",
)
CLAIMS = ("C126", "C127", "C128", "C129", "C158", "C173")

BAR = 0.38  # the width of a bar; groups are 1 apart
CLOSE = 0.1  # groups that differ less than this share count as about equal


@lru_cache(maxsize=32)
def _year(seed: int, back: int, near: int, help_: str) -> Year:
    """The year of a street; kept, because each picture needs the year without intervention as well."""
    return year(seed, back / 100, near / 100, help_)


def _mean(numbers: list[int], residents: list[int]) -> float:
    """The mean of some residents' numbers."""
    return sum(numbers[resident] for resident in residents) / len(residents)


def _whole(value: float) -> str:
    """A whole number as text."""
    return str(round(value))


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
    x: list[float | None] = []
    y: list[float | None] = []
    for one, other in ties:
        (x1, y1), (x2, y2) = _place(street, one), _place(street, other)
        x += [x1, x2, None]
        y += [y1, y2, None]
    return _trace(x, y, mode="lines", name=name, line=line, hoverinfo="skip")


def _people(result: Year, residents: list[int], name: str, color: str, symbol: str) -> dict[str, Any]:
    """Some residents as points; the surface of a point is as large as what the resident received."""
    street, given, received = result.street, result.given(), result.received()
    places = [_place(street, resident) for resident in residents]
    return _trace(
        [x for x, _ in places],
        [y for _, y in places],
        mode="markers",
        name=name,
        text=[HOVER.format(ties=street.degree(i), given=given[i], received=received[i]) for i in residents],
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
    more = [resident for resident in others if street.energy[resident] > LITTLE]
    return [
        _lines(street, sorted(street.ties), LEGEND_TIES, color="#b5b5b5", width=1),
        _lines(street, list(result.added), LEGEND_ADDED, color=STYLE.green, width=3, dash="dash"),
        _people(result, more, LEGEND_MORE, STYLE.blue, "circle"),
        _people(result, little, LEGEND_LITTLE, STYLE.blue, "diamond"),
        _people(result, least, LEGEND_LEAST, STYLE.orange, "diamond"),
    ]


def _bars(result: Year, before: Year) -> list[dict[str, Any]]:
    """The lower picture: given and received per group, and a stroke for what it was without intervention."""
    groups = result.street.groups()
    given = [_mean(result.given(), group) for group in groups]
    received = [_mean(result.received(), group) for group in groups]
    x: list[float | None] = []
    y: list[float | None] = []
    for index, group in enumerate(groups if result.added else ()):
        level = _mean(before.received(), group)
        x += [index, index + BAR, None]
        y += [level, level, None]
    hatch = {"shape": "/", "fgcolor": STYLE.grey, "bgcolor": "#ffffff", "size": 7, "solidity": 0.25}
    return [
        _bar(given, -BAR, LEGEND_GAVE, "#222222", {"pattern": hatch, "color": "#ffffff"}, STYLE.grey),
        _bar(received, 0, LEGEND_GOT, "#ffffff", {"color": STYLE.blue}, STYLE.blue),
        {"type": "scatter", "x": x, "y": y, "mode": "lines", "name": LEGEND_BEFORE, "hoverinfo": "skip"}
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
        "text": [f"<b>{_whole(value)}</b>" for value in values],
        "textposition": "inside",
        "insidetextanchor": "start",
        "textangle": 0,
        "textfont": {"size": 14, "color": ink},
        "marker": fill | {"line": {"width": 2, "color": edge}},
        "hoverinfo": "skip",
        "xaxis": "x2",
        "yaxis": "y2",
    }


def _layout() -> dict[str, Any]:
    """The network above, the bars below."""
    hidden = {"visible": False, "fixedrange": True, "range": [-1.1, 1.1]}
    shown = {"fixedrange": True, "showgrid": False, "zeroline": False, "showline": True, "linecolor": STYLE.grey}
    note = {
        "text": NOTE_SIZE.replace(". ", ".<br>"),
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
        | {"tickvals": list(range(3)), "ticktext": list(GROUPS_BARS), "tickangle": 0, "tickfont": {"size": 13}},
        "yaxis2": shown
        | {"domain": [0, 0.32], "anchor": "x2", "range": [0, 230], "nticks": 5}
        | {"title": {"text": AXIS_GIFTS, "font": {"size": 13}}},
        "shapes": [],
        "annotations": [note],
    }


def _effect(now: list[float], before: list[float]) -> str:
    """What the intervention did to the arrears of those with least, compared with the middle."""
    gap, old = now[1] - now[0], before[1] - before[0]
    if old <= 0:
        return NO_GAP
    if gap <= 0:
        return GONE
    return SMALLER if gap < old else SAME


def _text(result: Year, before: Year, rules: bool) -> str:
    """What is to be seen now, with its numbers."""
    groups = result.street.groups()
    now = [_mean(result.received(), group) for group in groups]
    old = [_mean(before.received(), group) for group in groups]
    given = _mean(result.given(), groups[0])
    parts = [NUMBERS.format(given=_whole(given), received=_whole(now[0]), middle=_whole(now[1]), most=_whole(now[2]))]
    if max(now) - min(now) < CLOSE * max(now):
        parts.append(EQUAL)
    else:
        parts.append(LOWEST if now[0] < min(now[1:]) else NOT_LOWEST)
    if result.added:
        parts.append(GROWN.format(before=_whole(old[0]), effect=_effect(now, old)))
    elif not rules:
        parts.append(NO_RULES)
    return " ".join(parts)


def _rows(result: Year, before: Year) -> tuple[tuple[str, ...], ...]:
    """The numbers per group and for the whole street."""
    groups = [*result.street.groups(), list(range(RESIDENTS))]
    numbers = (result.given(), result.received(), before.received())
    return tuple(
        (name, str(len(group)), *(_whole(_mean(column, group)) for column in numbers))
        for name, group in zip((*GROUPS, ALL_GROUPS), groups, strict=True)
    )


def draw(values: Values) -> Picture:
    """The street after a year, with these rules and this intervention."""
    seed, back, near = int(values["seed"]), int(values["back"]), int(values["near"])
    result, before = _year(seed, back, near, str(values["help"])), _year(seed, back, near, NONE)
    return Picture(
        traces=[*_network(result), *_bars(result, before)],
        layout=_layout(),
        text=_text(result, before, bool(back or near)),
        head=HEAD,
        rows=_rows(result, before),
    )


EXPLORATION = Exploration(
    name="minst",
    title=TITLE,
    question=QUESTION,
    controls=(
        Slider("back", LABEL_BACK, 0, 100, 60, 10, "%"),
        Slider("near", LABEL_NEAR, 0, 100, 60, 10, "%"),
        Choice("help", LABEL_HELP, HELP, NONE),
        Slider("seed", LABEL_SEED, 1, 20, 1),
    ),
    draw=draw,
    assumptions=ASSUMPTIONS,
    claims=CLAIMS,
    height=700,
)
