"""The exploration of lesson 04: what I give, get and count decides to which group I belong, and how it goes on."""

from collections.abc import Callable
from typing import Any

from ..models.balans import (
    BURNT_OUT,
    EVEN,
    HEAVIER,
    MONTHS,
    PARTED,
    TIRED,
    Group,
    Month,
    Outcome,
    Relation,
    course,
    felt_balance,
    group,
    happiness,
    outcome,
)
from ..picture import STYLE, Choice, Exploration, Picture, Slider, Tick, Values

TITLE = "In balans, bevoorrecht of benadeeld?"
QUESTION = "Bij welke groep hoor ik, wat voel ik, en waar loopt het na twee jaar op uit?"
LABEL_GIVE = "Wat ik in het begin geef (1 is weinig, 10 is veel)"
LABEL_GET = "Wat ik in het begin krijg"
LABEL_WEIGHT = "Hoe ik tel: mijn eigen bijdrage weegt lichter (−3), even zwaar (0) of zwaarder (3)"
LABEL_RELATION = "De relatie"
OPTIONS_RELATION = {"vriendschap": "Vriendschap", "hulprelatie": "Hulprelatie: ik ben de hulpverlener"}
LABEL_NEVER = "Nooit tellen: niemand houdt iets bij"
GROUPS = {Group.EVEN: "wederkerig", Group.ADVANTAGED: "bevoorrecht", Group.DISADVANTAGED: "benadeeld"}
NO_GROUP = "geen: er wordt niet geteld"
NO_CONTACT = "geen contact meer"
NOT_KNOWN = "–"
LEGEND_START = "in het begin"
LEGEND_END = "na 24 maanden"
NOTE_OUTSIDE = "gelijk geteld"
LEGEND_GIVE = "ik geef"
LEGEND_GET = "ik krijg"
LEGEND_CLOSENESS = "nabijheid"
LEGEND_EXHAUSTION = "mijn uitputting"
NOTE_HERE = "<b>je bent hier</b>"
NOTE_NOTHING_FELT = "<b>Je telt niet:</b><br>je voelt geen scheefheid"
NOTE_BURNT_OUT = "opgebrand"
PANEL_FELT = "<b>Hoe prettig het voor je voelt</b>"
PANEL_EXCHANGE = "<b>Geven en krijgen per maand</b>"
PANEL_STATE = "<b>Nabijheid en uitputting (%)</b>"
AXIS_TOO_MUCH = "← ik geef te veel · ik krijg te veel →"
AXIS_MONTH = "maand"
HEAD = ("Maand", "Ik geef", "Ik krijg", "Groep", "Prettig (0–100)", "Nabijheid", "Uitputting")
WEIGHED = "Voor je gevoel geef je {own} en krijg je {got}: "
FEELINGS = {
    Group.EVEN: "je ervaart wederkerigheid, en in die groep zijn mensen het gelukkigst.",
    Group.ADVANTAGED: "je voelt je bevoorrecht, en misschien ook verplicht, onzeker of somber.",
    Group.DISADVANTAGED: "je voelt je benadeeld, en dat kan frustratie, boosheid en een gevoel van onrecht geven.",
}
STILL_EVEN = "Er valt niets bij te sturen: na 24 maanden is de relatie nog zoals in het begin."
OTHER_STEERED = (
    "De ander telt anders en stuurt wel bij: na 24 maanden geef jij {given} en krijg je {got}, "
    "en dat klopt voor jullie allebei ongeveer."
)
RESTORED_FRIENDS = (
    "Jullie sturen bij: na {months} klopt het voor jullie allebei ongeveer. "
    "De nabijheid zakt eerst tot {lowest} en is na 24 maanden {closeness}."
)
RESTORED_HELPING = "Je gaat zelf meer geven, want de cliënt stuurt niet bij: na {months} klopt het ongeveer."
ENDED = "Bijsturen lukt niet op tijd en de afstand groeit: na {months} zien jullie elkaar niet meer."
STILL_SKEWED_FRIENDS = (
    "Jullie sturen bij, maar tellen verschillend: wat voor de een klopt, wringt bij de ander. "
    "De nabijheid is na 24 maanden gezakt tot {closeness}."
)
STILL_DISADVANTAGED = (
    "In dit model stuurt de cliënt niet bij, dus het blijft scheef: na 24 maanden is je uitputting {exhaustion}, "
    "en die loopt op."
)
STILL_ADVANTAGED = (
    "Je gaat meer geven, na 24 maanden {given}, en toch blijft het scheef. "
    "Dat botst met hoe een hulpverlener zichzelf graag ziet: als gever."
)
WORN = (
    "In dit model stuurt de cliënt niet bij: na {tired} ben je zo moe dat je afstand neemt. "
    "Na 24 maanden krijgt de cliënt nog {given} van je, in het begin was dat {first}."
)
BURNT = (
    "In dit model stuurt de cliënt niet bij: na {tired} neem je afstand, en na {burnt} ben je opgebrand. "
    "Die afstand beschermt jou tegen teleurstelling, maar de cliënt krijgt na 24 maanden nog {given} van je, "
    "in het begin was dat {first}."
)
UNCOUNTED = "Er wordt niet geteld, dus je voelt geen scheefheid, en dat geeft rust. "
SUMS = "In 24 maanden geef je samen {given} en krijg je {got}. "
UNNOTICED = {
    Group.EVEN: "Dat klopt ongeveer, maar werd het scheef, dan merkte je het niet.",
    Group.ADVANTAGED: "De ander krijgt dus veel minder dan jij, en niemand merkt het.",
    Group.DISADVANTAGED: "Maakt de ander misbruik van je, dan merk je ook dat niet.",
}
ONE_MONTH, MANY_MONTHS = "1 maand", "{count} maanden"
ASSUMPTIONS = (
    "We nemen aan dat je geven en krijgen op één schaal kunt zetten; in het echt laat een luisterend oor zich niet "
    "meten.",
    "We nemen aan dat het ‘ongeveer klopt’ zolang de ene kant hoogstens ruim een derde meer is; die grens en alle "
    "snelheden hebben we zelf gekozen.",
    "We nemen aan dat vrienden allebei tellen, de ander met gelijk gewicht, en hun geven bijsturen zolang het wringt; "
    "intussen groeit de afstand.",
    "We nemen aan dat een cliënt niet meer gaat geven; veel cliënten doen dat wel.",
    f"We nemen aan dat een hulpverlener vanaf {TIRED:.0%} uitputting afstand neemt en vanaf {BURNT_OUT:.0%} opgebrand "
    "is; de volgorde komt van Buunk en Schaufeli, de getallen van ons.",
    "We nemen aan dat alleen scheefheid uitput; steun van collega’s, rust en hoe zwaar het werk zelf is, tellen niet "
    "mee.",
    "We nemen aan dat bij ‘nooit tellen’ niemand iets voelt of verandert; dat is een gedachte-experiment, want volgens "
    "Buunk en Schaufeli telt iedereen.",
)
CLAIMS = ("C081", "C082", "C083", "C084", "C085", "C086", "C088", "C089", "C090", "C091", "C092", "C143")

RELATIONS = {"vriendschap": Relation.FRIENDS, "hulprelatie": Relation.HELPING}
SHADES = {Group.DISADVANTAGED: "#fbe9df", Group.EVEN: "#dcf1ea", Group.ADVANTAGED: "#e1eff8"}
LINE_STEPS = 50


def _number(value: float) -> str:
    """A number with at most one decimal, in Dutch."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _trace(x: list[Any], y: list[Any], **rest: Any) -> dict[str, Any]:
    """A scatter trace, out of the legend unless it has a name."""
    return {"type": "scatter", "x": x, "y": y, "showlegend": "name" in rest, "hoverinfo": "skip", **rest}


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
        (LEGEND_START, [] if start is None else [start], {"symbol": "diamond", "size": 15, "color": STYLE.blue}),
        (LEGEND_END, [] if end is None else [end], {"symbol": "square-open", "size": 21, "color": STYLE.orange}),
    )
    return [
        _trace(
            felts, [happiness(felt) for felt in felts], mode="lines", line={"color": STYLE.grey, "width": 2}, **axes
        ),
        *(
            _trace(
                x,
                [happiness(felt) for felt in x],
                name=name,
                mode="markers",
                marker=marker | {"line": {"width": 3, "color": marker["color"]}},
                **axes,
            )
            for name, x, marker in places
        ),
        _trace(
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
        return _trace(numbers, values, name=name, **look, **axes, **rest)

    shade = {"fill": "tonexty", "fillcolor": "rgba(107, 107, 107, 0.15)"}
    return [
        line(LEGEND_GIVE, [month.given for month in months], STYLE.blue, "solid", 2),
        line(LEGEND_GET, [month.got for month in months], STYLE.orange, "dash", 2, **shade),
        line(LEGEND_CLOSENESS, [100 * month.closeness for month in months], STYLE.green, "solid", 3),
        line(LEGEND_EXHAUSTION, [100 * month.exhaustion for month in months], STYLE.orange, "dot", 3),
    ]


def _words(x: float, y: float, text: str, x_axis: str, y_axis: str, **rest: Any) -> dict[str, Any]:
    note = {"x": x, "y": y, "text": text, "xref": x_axis, "yref": y_axis, "showarrow": False, "font": {"size": 13}}
    return note | rest


def _notes(months: list[Month]) -> list[dict[str, Any]]:
    """The names of the panels and of the zones, and where I am."""
    left = {"xanchor": "left", "yanchor": "bottom", "font": {"size": 14}}
    panels = ((PANEL_FELT, "y domain"), (PANEL_EXCHANGE, "y2 domain"), (PANEL_STATE, "y3 domain"))
    notes = [_words(0, 1.02, text, "paper", axis, **left) for text, axis in panels]
    middle = 0.62
    zones = ((-middle, Group.DISADVANTAGED), (0.0, Group.EVEN), (middle, Group.ADVANTAGED))
    notes += [_words(x, 1, GROUPS[zone], "x", "y domain", yanchor="top") for x, zone in zones]
    felt = months[0].felt
    if felt is None:
        notes.append(_words(0, 52, NOTE_NOTHING_FELT, "x", "y", bgcolor="#ffffff", borderpad=4))
    else:
        side = "left" if felt < -0.5 else "right" if felt > 0.5 else "center"
        arrow = {"showarrow": True, "ax": felt, "axref": "x", "ay": 124, "ayref": "y", "arrowhead": 2, "standoff": 10}
        notes.append(_words(felt, happiness(felt), NOTE_HERE, "x", "y", xanchor=side, **arrow))
    for outside in _outside(months[0]):
        side, shift = ("left", 0.05) if outside < 0 else ("right", -0.05)
        notes.append(_words(outside + shift, 8, NOTE_OUTSIDE, "x", "y", xanchor=side))
    if outcome(months) is Outcome.BURNT_OUT:
        burnt = _first(months, lambda month: month.exhaustion >= BURNT_OUT)
        arrow = {"showarrow": True, "ax": 0, "ay": -22, "arrowhead": 2, "bgcolor": "#ffffff"}
        notes.append(_words(burnt, 100 * months[burnt].exhaustion, NOTE_BURNT_OUT, "x2", "y3", **arrow))
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


def _layout(months: list[Month]) -> dict[str, Any]:
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
            "title": {"text": AXIS_TOO_MUCH, "font": {"size": 13}, "standoff": 4},
        },
        "yaxis": fixed | {"domain": [0.7, 1], "range": [0, 150], "tickvals": [0, 50, 100], "anchor": "x"},
        "xaxis2": fixed | time | {"title": {"text": AXIS_MONTH, "font": {"size": 13}, "standoff": 4}},
        "yaxis2": fixed | {"domain": [0.345, 0.51], "range": [0, 10.5], "tickvals": [0, 5, 10], "anchor": "x2"},
        "yaxis3": fixed | {"domain": [0, 0.215], "range": [0, 118], "tickvals": [0, 50, 100], "anchor": "x2"},
        "shapes": _zones(),
        "annotations": _notes(months),
    }


def _first(months: list[Month], such: Callable[[Month], bool]) -> int:
    """The first month that is such."""
    return next(number for number, month in enumerate(months) if such(month))


def _months(count: int) -> str:
    return ONE_MONTH if count == 1 else MANY_MONTHS.format(count=count)


def _chafes(month: Month, relation: Relation) -> bool:
    """Whether it is not even for me, or, between friends, for the other."""
    felts = [month.felt, felt_balance(month.got, month.given) if relation is Relation.FRIENDS else 0.0]
    return any(felt is not None and group(felt) is not Group.EVEN for felt in felts)


def _settled(months: list[Month], relation: Relation) -> int:
    """The month from which on nothing chafes."""
    return 1 + max(number for number, month in enumerate(months) if _chafes(month, relation))


def _uncounted(months: list[Month]) -> str:
    """The sentences when nobody counts."""
    first, count = months[0], len(months) - 1
    sums = SUMS.format(given=_number(count * first.given), got=_number(count * first.got))
    return UNCOUNTED + sums + UNNOTICED[group(felt_balance(first.given, first.got))]


def _ending(months: list[Month], relation: Relation) -> str:
    """The sentences about how it goes on."""
    first, last, friends = months[0], months[-1], relation is Relation.FRIENDS
    numbers = {
        "given": _number(last.given),
        "got": _number(last.got),
        "first": _number(first.given),
        "closeness": _percent(last.closeness),
        "lowest": _percent(min(month.closeness for month in months)),
        "exhaustion": _percent(last.exhaustion),
    }
    match outcome(months):
        case Outcome.EVEN:
            text = OTHER_STEERED if _chafes(first, relation) else STILL_EVEN
        case Outcome.RESTORED:
            text = RESTORED_FRIENDS if friends else RESTORED_HELPING
            numbers["months"] = _months(_settled(months, relation))
        case Outcome.PARTED:
            text = ENDED
            numbers["months"] = _months(_first(months, lambda month: month.closeness < PARTED))
        case Outcome.SKEWED if friends:
            text = STILL_SKEWED_FRIENDS
        case Outcome.SKEWED:
            text = STILL_ADVANTAGED if (last.felt or 0.0) > 0 else STILL_DISADVANTAGED
        case Outcome.WORN | Outcome.BURNT_OUT as worst:
            text = BURNT if worst is Outcome.BURNT_OUT else WORN
            numbers["tired"] = _months(_first(months, lambda month: month.exhaustion >= TIRED))
            if worst is Outcome.BURNT_OUT:
                numbers["burnt"] = _months(_first(months, lambda month: month.exhaustion >= BURNT_OUT))
        case Outcome.UNCOUNTED:
            return ""
    return text.format(**numbers)


def _text(months: list[Month], relation: Relation, weight: int) -> str:
    """To which group I belong, what I feel, and where it leads."""
    first = months[0]
    if first.felt is None:
        return _uncounted(months)
    weighed = WEIGHED.format(own=_number(first.given * HEAVIER**weight), got=_number(first.got))
    return f"{weighed}{FEELINGS[group(first.felt)]} {_ending(months, relation)}"


def _row(number: int, month: Month, counting: bool) -> tuple[str, ...]:
    felt = month.felt
    name = (NO_CONTACT if counting else NO_GROUP) if felt is None else GROUPS[group(felt)]
    pleasant = NOT_KNOWN if felt is None else f"{happiness(felt):.0f}"
    exchange = (_number(month.given), _number(month.got))
    return (str(number), *exchange, name, pleasant, _percent(month.closeness), _percent(month.exhaustion))


def draw(values: Values) -> Picture:
    """The group I belong to in the beginning, and the 24 months that follow."""
    relation, weight, counting = RELATIONS[values["relation"]], int(values["weight"]), not values["never"]
    months = course(float(values["give"]), float(values["get"]), weight, relation, counting)
    return Picture(
        traces=[*_hill(months), *_courses(months)],
        layout=_layout(months),
        text=_text(months, relation, weight),
        head=HEAD,
        rows=tuple(_row(number, months[number], counting) for number in range(0, MONTHS + 1, 6)),
    )


EXPLORATION = Exploration(
    name="balans",
    title=TITLE,
    question=QUESTION,
    controls=(
        Slider("give", LABEL_GIVE, 1, 10, 6),
        Slider("get", LABEL_GET, 1, 10, 5),
        Slider("weight", LABEL_WEIGHT, -3, 3, 0),
        Choice("relation", LABEL_RELATION, OPTIONS_RELATION, "vriendschap"),
        Tick("never", LABEL_NEVER),
    ),
    draw=draw,
    assumptions=ASSUMPTIONS,
    claims=CLAIMS,
    height=760,
)
