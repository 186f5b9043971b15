"""The exploration of lesson 06: give, accept, give back; drop one duty and see where the chain of gifts stops."""

from collections import Counter
from functools import lru_cache
from math import cos, hypot, inf, pi, sin
from typing import Any

from ..models.gift import CHANGE, HOUSEHOLDS, WEEKS, Course, Duties, Gift, Tie, run
from ..picture import STYLE, Exploration, Picture, Slider, Tick, Values

TITLE = "Een dorp dat geeft, aanneemt en teruggeeft"
QUESTION = "Waar stopt de keten van giften als één van de drie plichten wegvalt?"
LABEL_GIVE = "De plicht om te geven"
LABEL_ACCEPT = "De plicht om aan te nemen"
LABEL_BACK = "De plicht om terug te geven"
LABEL_FELT = (
    "Er wordt niets teruggevraagd, maar mensen voelen zich wel verplicht (werkt als de plicht om terug te geven uit is)"
)
LABEL_WEEK = "Tot en met week"
LABEL_SEED = "Een ander dorp"
UNIT_WEEK = "weken"
LEGEND_GIFT = "giften in 8 weken (dikker: meer)"
LEGEND_KEPT = "gehouden, niet teruggegeven"
LEGEND_REFUSED = "geweigerd"
LEGEND_GAVE = "gaf in die weken"
LEGEND_STILL = "gaf niets"
LEGEND_WEEKLY = "giften per week"
LEGEND_FULL = "met alle drie de plichten"
AXIS_WEEK = "week"
AXIS_GIFTS = "giften per week"
NOTE_CHANGE = "plicht weg"
NOTE_CHANGES = "plichten weg"
HOVER_HOUSE = "huishouden {number}: {gave} gegeven, {got} gekregen"
HEAD = ("Weken", "Giften", "Geweigerd", "Wacht nog op antwoord", "Giften met alle drie de plichten")
NOTHING_YET = "Het jaar begint nog: er is nog niets gegeven. Schuif de weken op om de giften te volgen."
WARM_UP = "In de eerste {change} weken gelden altijd alle drie de plichten; wat je uitzet, vervalt daarna."
ALL_ON = (
    "Het aantal giften was {period} gemiddeld {now} per week, langs {used} van de {ties} banden. "
    "Alle drie de plichten gelden. Wie krijgt, geeft terug, en daarna kan er weer iets nieuws beginnen: "
    "de keten blijft lopen."
)
FELT_UNUSED = "Het vinkje over voelen doet pas iets als de plicht om terug te geven uit staat."
COMPARE = (
    "Het aantal giften was {period} gemiddeld {now} per week; met alle drie de plichten zou het {full} per week zijn."
)
DEAD = "Na week {last} kwam er geen gift meer aan; met alle drie de plichten zou het {full} per week zijn."
PERIOD = "in de weken {first} tot en met {last}"
PERIOD_ONE = "in week {last}"
PLACE_GIVE = "Het stopt bij het begin: wie iets schuldig is, lost dat nog in, maar niemand begint aan iets nieuws."
PLACE_ACCEPT = (
    "Het stopt bij de deur: {refused} keer werd een gift geweigerd, en wie een nee kreeg, klopt daar niet meer aan."
)
PLACE_BACK = (
    "Het stopt bij de ontvanger: {kept} keer wacht een gift nog op een antwoord. "
    "Zolang dat zo is, gaat er langs die band niets meer."
)
PLACE_FELT = (
    "Niemand eist iets, maar wie zich verplicht voelt, geeft toch terug: de keten wordt dunner en blijft lopen. "
    "Bij wie niets voelt, blijft het stil: {kept} keer wacht een gift nog op een antwoord."
)
PLACE_BOTH = "Niemand begint aan iets nieuws en niemand geeft terug: {kept} keer wacht een gift nog op een antwoord."
PLACE_GIVE_FELT = (
    "Niemand begint aan iets nieuws. Wie zich verplicht voelt, lost zijn schuld nog in: {kept} keer wacht een gift "
    "nog op een antwoord."
)
PLACE_ACCEPT_AND_GIVE = "Niemand begint aan iets nieuws, en wie nog iets terug wil geven, staat voor een dichte deur."
PLACE_NOTHING = "Niemand geeft nog, en wat er gegeven was, blijft liggen."
ASSUMPTIONS = (
    f"We nemen aan dat in de eerste {CHANGE} weken alle drie de plichten gelden en dat een plicht daarna in één keer "
    "voor iedereen wegvalt.",
    "We nemen aan dat niemand doet wat niet moet: zonder een plicht begint, accepteert of beantwoordt niemand iets. "
    "Echte mensen geven ook zomaar.",
    "We nemen aan dat een gift openstaat tot er een tegengift komt, en dat de gever langs die band zolang wacht.",
    "We nemen aan dat een beantwoorde gift de band sterker maakt, zodat mensen die band vaker gebruiken.",
    "We nemen aan dat een geweigerde gift een band voorgoed sluit; in het echt kan een gesprek haar weer openen.",
    "We nemen aan dat één op de drie huishoudens zich van binnen nergens toe verplicht voelt en de rest een beetje "
    "of veel; dat aandeel hebben we zelf gekozen.",
)
CLAIMS = ("C118", "C119", "C120", "C122", "C123")

RECENT = 8
WIDTHS = (1, 3, 5)  # from so many gifts in the recent weeks on, a thicker line
THICKNESS = (2.5, 5, 9)


def _number(value: float) -> str:
    """A number with at most one decimal, in Dutch."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


@lru_cache(maxsize=16)
def _course(seed: int, duties: Duties) -> Course:
    """The year of a village; kept, so that the slider of the weeks moves at once."""
    return run(seed, duties)


def _place(household: int) -> tuple[float, float]:
    """Where on the circle a household lives, number 0 at the top, clockwise."""
    angle = pi / 2 - 2 * pi * household / HOUSEHOLDS
    return cos(angle), sin(angle)


def _lines(ties: list[Tie], **line: Any) -> dict[str, Any]:
    """One trace with a line for each tie, drawn in the upper picture."""
    x: list[float | None] = []
    y: list[float | None] = []
    for one, other in ties:
        (x1, y1), (x2, y2) = _place(one), _place(other)
        x += [x1, x2, None]
        y += [y1, y2, None]
    return _trace(x, y, mode="lines", line=line, hoverinfo="skip", xaxis="x", yaxis="y")


def _trace(x: list[Any], y: list[Any], **rest: Any) -> dict[str, Any]:
    """A scatter trace, out of the legend unless it has a name."""
    return {"type": "scatter", "x": x, "y": y, "showlegend": "name" in rest, **rest}


def _near(gift: Gift, before: float) -> tuple[float, float]:
    """The point on the line of a gift so far before the receiver, at the most halfway."""
    (x1, y1), (x2, y2) = _place(gift.giver), _place(gift.receiver)
    share = 1 - min(0.5, before / hypot(x2 - x1, y2 - y1))
    return x1 + share * (x2 - x1), y1 + share * (y2 - y1)


def _stuck(gifts: list[Gift], before: float, name: str, color: str, dash: str, symbol: str) -> list[dict[str, Any]]:
    """Two traces for gifts that stopped: the lines, and a mark where it went wrong."""
    points = [_near(gift, before) for gift in gifts]
    marks = _trace(
        [x for x, _ in points],
        [y for _, y in points],
        mode="markers",
        name=name,
        marker={"symbol": symbol, "size": 9, "color": color, "line": {"width": 1, "color": "#ffffff"}},
        hoverinfo="skip",
        xaxis="x",
        yaxis="y",
    )
    return [_lines([gift.tie for gift in gifts], color=color, width=2, dash=dash), marks]


def _houses(course: Course, week: int, gave: set[int], which: bool) -> dict[str, Any]:
    """The households that gave in the recent weeks (`which`), as dots, or those that did not, as open dots."""
    numbers = [number for number in range(HOUSEHOLDS) if (number in gave) == which]
    given = Counter(gift.giver for gift in course.moved(1, week))
    got = Counter(gift.receiver for gift in course.moved(1, week))
    return _trace(
        [_place(number)[0] for number in numbers],
        [_place(number)[1] for number in numbers],
        mode="markers",
        name=LEGEND_GAVE if which else LEGEND_STILL,
        text=[HOVER_HOUSE.format(number=n + 1, gave=given[n], got=got[n]) for n in numbers],
        hoverinfo="text",
        marker={
            "size": 15,
            "symbol": "circle",
            "color": STYLE.blue if which else "#ffffff",
            "line": {"width": 2, "color": STYLE.blue if which else STYLE.grey},
        },
        xaxis="x",
        yaxis="y",
    )


def _network(course: Course, back: bool, week: int) -> list[dict[str, Any]]:
    """The upper picture: households on a circle, gifts of the recent weeks, and the gifts that got stuck."""
    recent = course.moved(week - RECENT + 1, week)
    counts = Counter(gift.tie for gift in recent)
    refused = course.refused(1, week)
    closed = {gift.tie for gift in refused}
    waiting = [gift for gift in course.unanswered(week) if gift.week <= week - RECENT and gift.tie not in closed]
    kept = [] if back else waiting  # who must give back is only late
    traces = [_lines(list(course.ties), color="#c4c4c4", width=1)]
    for index, (low, thickness) in enumerate(zip(WIDTHS, THICKNESS, strict=True)):
        high = WIDTHS[index + 1] if index + 1 < len(WIDTHS) else WEEKS * 2
        trace = _lines([tie for tie in course.ties if low <= counts[tie] < high], color=STYLE.blue, width=thickness)
        traces.append(trace | ({"name": LEGEND_GIFT, "showlegend": True} if index == 1 else {}))
    traces += _stuck(kept, 0.17, LEGEND_KEPT, STYLE.orange, "dash", "square")
    traces += _stuck(refused, inf, LEGEND_REFUSED, STYLE.pink, "dot", "x")
    gave = {gift.giver for gift in recent}
    return [*traces, _houses(course, week, gave, True), _houses(course, week, gave, False)]


def _chart(course: Course, full: Course, week: int) -> list[dict[str, Any]]:
    """The lower picture: gifts per week, and the same village with all three duties as a dashed line."""
    weeks = list(range(1, week + 1))
    lower: dict[str, Any] = {"xaxis": "x2", "yaxis": "y2", "mode": "lines"}
    return [
        _trace(weeks, course.per_week(week), name=LEGEND_WEEKLY, line={"color": STYLE.blue, "width": 3}, **lower),
        _trace(
            weeks,
            full.per_week(week),
            name=LEGEND_FULL,
            line={"color": STYLE.grey, "width": 2, "dash": "dash"},
            **lower,
        ),
    ]


def _layout(dropped: int) -> dict[str, Any]:
    """The circle above, the weeks below, and a dotted line at the week after which the dropped duties are gone."""
    hidden = {"visible": False, "fixedrange": True}
    shown = {
        "fixedrange": True,
        "showgrid": False,
        "showline": True,
        "linecolor": STYLE.grey,
        "zeroline": False,
        "tickfont": {"size": 13},
    }
    line = {"color": STYLE.orange, "width": 2, "dash": "dot"}
    note = {
        "text": NOTE_CHANGES if dropped > 1 else NOTE_CHANGE,
        "x": CHANGE + 0.5,
        "y": 1.0,
        "xref": "x2",
        "yref": "y2 domain",
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 13, "color": STYLE.orange},
    }
    change = {"type": "line", "x0": CHANGE + 0.5, "x1": CHANGE + 0.5, "y0": 0, "y1": 1}
    return {
        "autosize": True,
        "dragmode": False,
        "font": {"size": 13},
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 50, "r": 10, "t": 10, "b": 50},
        "legend": {"orientation": "h", "y": -0.14, "yanchor": "top", "font": {"size": 13}},
        "xaxis": hidden | {"domain": [0, 1], "range": [-1.12, 1.12], "anchor": "y"},
        "yaxis": hidden | {"domain": [0.4, 1], "range": [-1.12, 1.12], "scaleanchor": "x", "anchor": "x"},
        "xaxis2": shown | {"domain": [0, 1], "range": [0, WEEKS + 1], "anchor": "y2", "title": {"text": AXIS_WEEK}},
        "yaxis2": shown
        | {"domain": [0, 0.31], "range": [0, 30], "anchor": "x2", "title": {"text": AXIS_GIFTS, "font": {"size": 13}}},
        "shapes": [change | {"xref": "x2", "yref": "y2 domain", "line": line}] if dropped else [],
        "annotations": [note] if dropped else [],
    }


def _where(course: Course, duties: Duties, week: int) -> str:
    """The sentences that say at which place the chain stops."""
    numbers = {"kept": len(course.unanswered(week)), "refused": len(course.refused(1, week))}
    if not duties.accept:
        both = duties.give_back or duties.felt
        text = PLACE_ACCEPT if duties.give else PLACE_ACCEPT_AND_GIVE if both else PLACE_NOTHING
    elif duties.give_back:
        text = PLACE_GIVE
    elif not duties.give:
        text = PLACE_GIVE_FELT if duties.felt else PLACE_BOTH
    else:
        text = PLACE_FELT if duties.felt else PLACE_BACK
    return text.format(**numbers)


def _text(course: Course, full: Course, duties: Duties, felt: bool, week: int) -> str:
    """What is to be seen after this week, with its numbers."""
    if week == 0:
        return NOTHING_YET
    first = max(1, week - 3, CHANGE + 1 if week > CHANGE else 1)
    period = (PERIOD if first < week else PERIOD_ONE).format(first=first, last=week)
    now = len(course.moved(first, week)) / (week - first + 1)
    reference = _number(len(full.moved(first, week)) / (week - first + 1))
    if duties == Duties():
        used = len({gift.tie for gift in course.moved(first, week)})
        text = ALL_ON.format(period=period, now=_number(now), used=used, ties=len(course.ties))
        return f"{text} {FELT_UNUSED}" if felt else text
    if week <= CHANGE:
        return f"{COMPARE.format(period=period, now=_number(now), full=reference)} {WARM_UP.format(change=CHANGE)}"
    last = max(gift.week for gift in course.moved(1, week))
    state = (COMPARE if now else DEAD).format(period=period, now=_number(now), last=last, full=reference)
    return f"{state} {_where(course, duties, week)}"


def _rows(course: Course, full: Course, week: int) -> tuple[tuple[str, ...], ...]:
    """The numbers for each four weeks up to this week."""
    rows = []
    for first in range(1, max(week, 1) + 1, 4):
        last = min(first + 3, week)
        counts = (
            len(course.moved(first, last)),
            len(course.refused(first, last)),
            len(course.unanswered(last)),
            len(full.moved(first, last)),
        )
        label = f"{first}–{last}" if last > first else str(last)
        rows.append((label, *(str(count) for count in counts)))
    return tuple(rows)


def draw(values: Values) -> Picture:
    """The village after so many weeks, with the duties that are on."""
    give, accept, back = bool(values["give"]), bool(values["accept"]), bool(values["give_back"])
    felt, week, seed = bool(values["felt"]), int(values["week"]), int(values["seed"])
    duties = Duties(give, accept, back, felt and not back)
    course, full = _course(seed, duties), _course(seed, Duties())
    return Picture(
        traces=[*_network(course, back, week), *_chart(course, full, week)],
        layout=_layout([give, accept, back].count(False)),
        text=_text(course, full, duties, felt, week),
        head=HEAD,
        rows=_rows(course, full, week),
    )


EXPLORATION = Exploration(
    name="gift",
    title=TITLE,
    question=QUESTION,
    controls=(
        Tick("give", LABEL_GIVE, True),
        Tick("accept", LABEL_ACCEPT, True),
        Tick("give_back", LABEL_BACK, True),
        Tick("felt", LABEL_FELT, False),
        Slider("week", LABEL_WEEK, 0, WEEKS, WEEKS // 2),
        Slider("seed", LABEL_SEED, 1, 20, 1),
    ),
    draw=draw,
    assumptions=ASSUMPTIONS,
    claims=CLAIMS,
    height=640,
)
