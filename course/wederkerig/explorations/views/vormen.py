"""The exploration of lesson 02: let time pass and see whether a circle of gifts closes, and what trust has to bear."""

from math import cos, pi, sin
from typing import Any

from ..models.vormen import GROUP, LATE, MOMENTS, SOON, Circle, Gift, circle
from ..picture import STYLE, Choice, Exploration, Picture, Slider, Tick, Values

TITLE = "De kring van giften"
QUESTION = "Wanneer sluit de kring, en wat moet het vertrouwen intussen dragen?"
LABEL_PEOPLE = "Tussen wie?"
OPTIONS_PEOPLE = {
    "enkelvoudig": "Enkelvoudig: A en B",
    "meervoudig": "Meervoudig: A helpt B, B helpt C, en zo verder",
}
LABEL_TIME = "Hoe snel?"
OPTIONS_TIME = {
    "onmiddellijk": "Onmiddellijk: het antwoord komt meteen",
    "uitgesteld": "Uitgesteld: het antwoord laat lang op zich wachten",
}
LABEL_TAKES = "Eén persoon neemt alleen"
LABEL_MOMENT = "Laat de tijd lopen tot en met moment"
NAMES = "ABCDE"
LEGEND_ANSWERED = "beantwoord of doorgegeven"
LEGEND_OPEN = "nog open (?)"
LEGEND_TAKER = "neemt alleen"
LEGEND_TRUST = "wat openstaat"
LEGEND_OVERDUE = "langer dan gewoon"
NOTE_BEARS = "draagt {count}"
NOTE_NOTHING = "nog geen<br>giften"
NOTE_ONE_OPEN = "<b>1 gift</b><br>staat open"
NOTE_OPEN = "<b>{count} giften</b><br>staan open"
NOTE_CLOSED = "<b>de kring<br>is rond</b>"
NOTE_NUMBERS = "Cijfers: de volgorde van de giften"
AXIS_MOMENT = "moment"
AXIS_OPEN = "open giften"
HEAD = ("Persoon", "Gaf", "Kreeg", "Draagt aan open giften")
NOT_BEGUN = "Er is nog niets gegeven. A begint op moment 1: schuif de tijd een stap op."
GIVEN = "Tot en met moment {moment} {gifts} gegeven; {open}."
ONE_GIVEN, MANY_GIVEN = "is 1 gift", "zijn {count} giften"
NOTHING_OPEN, ONE_OPEN, MANY_OPEN = "niets staat nog open", "1 staat nog open", "{count} staan nog open"
NOT_ROUND = "Voor het begin van {starters} is nog niets terug: dat moet het vertrouwen dragen."
ROUND_SINGLE = "Op moment {moment} sloot de kring: {starter} begon en kreeg iets terug van {giver}."
ROUND_MULTIPLE = (
    "Op moment {moment} sloot de kring: {starter} begon en kreeg iets terug via {giver}, niet van {helped}."
)
WAITED = "Tel je van elke open gift de wachttijd op, dan kom je tot nu toe op {waited}."
ONE_MOMENT, MANY_MOMENTS = "1 moment", "{count} momenten"
TAKES_SINGLE = "B neemt alleen, dus A draagt alles: {gifts}."
ONE_GIFT, MANY_GIFTS = "1 gift", "{count} giften"
TAKES_MULTIPLE = "De keten stokt bij D, die alleen neemt, en E krijgt niets; {bearers} dragen elk 1 gift."
TAKES_MULTIPLE_ONE = "De keten stokt bij D, die alleen neemt, en E krijgt niets; A, die begon, draagt 1 gift."
TAKES_UNSEEN = "D gaat alleen nemen, maar dat is nog niet te zien: de gift is onderweg."
NOT_OVERDUE = "In deze vorm is dat nog niet vreemd: of er iets terugkomt, weet je niet, dus draait het om vertrouwen."
OVERDUE = "{gifts} langer open dan in deze vorm gewoon is: verloren is dat nog niet, maar je gaat twijfelen."
ONE_LATE, MANY_LATE = "1 gift staat", "{count} giften staan"
AND = " en "
ASSUMPTIONS = (
    f"We nemen aan dat een antwoord bij ‘onmiddellijk’ na {SOON} moment komt en bij ‘uitgesteld’ na {LATE}; waar snel "
    "ophoudt en lang begint, zegt de scriptie niet.",
    "We nemen aan dat elke zes momenten iemand uit zichzelf aan een nieuwe ronde begint, om de beurt.",
    "We nemen aan dat alle giften even zwaar wegen; in het echt hoeft een antwoord niet hetzelfde te zijn.",
    "We nemen aan dat ieder in een groep aan één volgende geeft; echte netwerken zijn grilliger.",
    "We nemen aan dat niemand opgeeft als een antwoord uitblijft; echte gevers zouden iemand aanspreken of stoppen.",
    "We nemen aan dat je vertrouwen kunt aflezen aan wat openstaat; dat een groep dat verdeelt, is onze redenering en "
    "geen uitkomst van onderzoek.",
)
CLAIMS = ("C050", "C051", "C052", "C053", "C055", "C056")

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


def _trace(x: list[Any], y: list[Any], **rest: Any) -> dict[str, Any]:
    """A scatter trace, out of the legend unless it has a name."""
    return {"type": "scatter", "x": x, "y": y, "showlegend": "name" in rest, "hoverinfo": "skip", **rest}


def _people(course: Circle, takers: bool) -> dict[str, Any]:
    """The people who give (round) or who only takes (square), with their letter."""
    those = [person for person in range(course.people) if (person == course.taker) == takers]
    points = [_point(_angle(course.people, person)) for person in those]
    return _trace(
        [x for x, _ in points],
        [y for _, y in points],
        mode="markers+text",
        text=[f"<b>{NAMES[person]}</b>" for person in those],
        textfont={"size": 16, "color": "#ffffff"},
        marker={
            "size": 32,
            "symbol": "square" if takers else "circle",
            "color": STYLE.orange if takers else STYLE.blue,
        },
        xaxis="x",
        yaxis="y",
        **({"name": LEGEND_TAKER} if takers else {}),
    )


def _ring(course: Circle, moment: int) -> list[dict[str, Any]]:
    """The upper picture: the ring, the answered and the open arrows, and the people."""
    opened = {gift.giver for gift in course.open_gifts(moment)}
    answered = sorted({gift.giver for gift in course.until(moment)} - opened)
    axes: dict[str, Any] = {"mode": "lines", "xaxis": "x", "yaxis": "y"}
    return [
        _trace(
            *_arcs(course.people, list(range(course.people))),
            line={"color": "#d0d0d0", "width": 1, "dash": "dot"},
            **axes,
        ),
        _trace(*_arcs(course.people, answered), name=LEGEND_ANSWERED, line={"color": STYLE.blue, "width": 3}, **axes),
        _trace(
            *_arcs(course.people, sorted(opened)),
            name=LEGEND_OPEN,
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
        _trace(
            moments,
            [len(course.open_gifts(each)) for each in moments],
            name=LEGEND_TRUST,
            line={"color": STYLE.blue, "width": 3, "shape": "hv"},
            fill="tozeroy",
            fillcolor="rgba(0, 114, 178, 0.15)",
            **axes,
        ),
        _trace(
            late,
            [len(course.overdue(each)) for each in late],
            name=LEGEND_OVERDUE,
            line={"color": STYLE.orange, "width": 3, "dash": "dot", "shape": "hv"},
            **axes,
        ),
        _trace(
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
            notes.append(_note(x, y, NOTE_BEARS.format(count=count), font={"size": 13, "color": STYLE.orange}))
    text = (NOTE_CLOSED if given else NOTE_NOTHING, NOTE_ONE_OPEN, NOTE_OPEN)[min(len(opened), 2)]
    corner = {"xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom"}
    numbers = _note(0, 1, NOTE_NUMBERS, **corner, font={"size": 13, "color": STYLE.grey})
    return [*notes, numbers, _note(0, 0, text.format(count=len(opened)), font={"size": 15})]


def _layout(course: Circle, moment: int) -> dict[str, Any]:
    """The ring above, the moments below."""
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
            "title": {"text": AXIS_MOMENT, "font": {"size": 13}},
        },
        "yaxis2": shown
        | {
            "domain": [0, 0.26],
            "range": [0, 3.4],
            "dtick": 1,
            "anchor": "x2",
            "title": {"text": AXIS_OPEN, "font": {"size": 13}},
        },
        "annotations": _notes(course, moment),
    }


def _counted(count: int, none: str, one: str, many: str) -> str:
    """The words for a number of things."""
    return (none, one, many)[min(count, 2)].format(count=count)


def _bearers(course: Circle, moment: int) -> list[str]:
    """The names of those who gave first, and to whom nothing came back yet."""
    return [NAMES[person] for person, count in enumerate(course.borne(moment)) if count]


def _listed(names: list[str]) -> str:
    """Names in a sentence: A, B en C."""
    return AND.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _taking(course: Circle, moment: int) -> str:
    """The sentences when somebody only takes."""
    opened, bearers = course.open_gifts(moment), _bearers(course, moment)
    if course.people != GROUP:
        where = TAKES_SINGLE.format(gifts=_counted(len(opened), "", ONE_GIFT, MANY_GIFTS))
    elif not any(gift.answered is None for gift in opened):
        return TAKES_UNSEEN
    else:
        where = TAKES_MULTIPLE.format(bearers=_listed(bearers)) if len(bearers) > 1 else TAKES_MULTIPLE_ONE
    late = len(course.overdue(moment))
    return f"{where} {OVERDUE.format(gifts=_counted(late, '', ONE_LATE, MANY_LATE)) if late else NOT_OVERDUE}"


def _text(course: Circle, moment: int) -> str:
    """What is to be seen after this moment."""
    given, opened = course.until(moment), course.open_gifts(moment)
    if not given:
        return NOT_BEGUN
    begin = GIVEN.format(
        moment=moment,
        gifts=_counted(len(given), "", ONE_GIVEN, MANY_GIVEN),
        open=_counted(len(opened), NOTHING_OPEN, ONE_OPEN, MANY_OPEN),
    )
    if course.taker is not None:
        return f"{begin} {_taking(course, moment)}"
    sentences = [begin]
    if closed := course.closed_rounds(moment):
        last = closed[-1]
        names = {"giver": NAMES[last.giver], "helped": NAMES[(last.starter + 1) % course.people]}
        closing = ROUND_MULTIPLE if course.people == GROUP else ROUND_SINGLE
        sentences.append(closing.format(moment=last.moment, starter=NAMES[last.starter], **names))
    if opened:
        sentences.append(NOT_ROUND.format(starters=_listed(_bearers(course, moment))))
    if waited := course.waited(moment):
        sentences.append(WAITED.format(waited=_counted(waited, "", ONE_MOMENT, MANY_MOMENTS)))
    return " ".join(sentences)


def _rows(course: Circle, moment: int) -> tuple[tuple[str, ...], ...]:
    """What each person gave, got and bears."""
    given, borne = course.until(moment), course.borne(moment)
    counts = [
        (sum(gift.giver == person for gift in given), sum(gift.receiver == person for gift in given), borne[person])
        for person in range(course.people)
    ]
    return tuple((NAMES[person], *(str(count) for count in row)) for person, row in enumerate(counts))


def draw(values: Values) -> Picture:
    """The circle after so many moments, in the chosen form."""
    moment = int(values["moment"])
    course = circle(values["people"] == "meervoudig", values["time"] == "uitgesteld", bool(values["takes"]))
    return Picture(
        traces=[*_ring(course, moment), *_chart(course, moment)],
        layout=_layout(course, moment),
        text=_text(course, moment),
        head=HEAD,
        rows=_rows(course, moment),
    )


EXPLORATION = Exploration(
    name="vormen",
    title=TITLE,
    question=QUESTION,
    controls=(
        Choice("people", LABEL_PEOPLE, OPTIONS_PEOPLE, "enkelvoudig"),
        Choice("time", LABEL_TIME, OPTIONS_TIME, "onmiddellijk"),
        Slider("moment", LABEL_MOMENT, 0, MOMENTS, 1),
        Tick("takes", LABEL_TAKES),
    ),
    draw=draw,
    assumptions=ASSUMPTIONS,
    claims=CLAIMS,
    height=640,
)
