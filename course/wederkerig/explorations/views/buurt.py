"""The exploration of lesson 08: predict what two policies do with a neighbourhood in a year, run it, explain."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, sin
from statistics import mean
from typing import Any

from ..models.bewoners import COLUMNS, ROWS, SIZE, Neighbourhood, Outcome, neighbourhood
from ..models.buurt import WEEK, YEAR, Policy, run
from ..picture import STYLE, Choice, Control, Exploration, Picture, Press, Slider, Tick, Values

TITLE = "Een buurt, twee soorten beleid"
QUESTION = "Wat doet beleid in een jaar met een buurt van tachtig bewoners, en wie merkt er niets van?"
LABEL_EXPECT = "Wat verwacht je: welk beleid heeft na een jaar de meeste wederkerige banden?"
EXPECTATIONS = {
    "nog niet": "Ik heb nog niet voorspeld",
    "A": "Beleid A",
    "B": "Beleid B",
    "geen": "Geen duidelijk verschil",
}
LABEL_STEER = "Beleid {policy}: sturen op"
STEERING = {"vertrouwen": "vertrouwen", "controle": "controle (verplichte tegenprestatie)"}
LEVERS = {
    "makelaar": ("sociaal makelaar die koppelt", "makelaar"),
    "plekken": ("plekken om elkaar te ontmoeten", "plekken"),
    "licht": ("licht en begrensd contact", "licht contact"),
    "krachten": ("beginnen bij wat mensen kunnen", "krachten"),
    "correctie": ("bijsturen van wie alleen neemt", "bijsturen"),
}
LEVER = "{policy}: {lever}"
LABEL_SEED = "Een andere buurt"
LABEL_RUN = "Laat een jaar voorbijgaan"

LEGEND_STRONG = "energie over"
LEGEND_FRAIL = "zware last"
LEGEND_ALONE = "kent niemand in de buurt"
LEGEND_KNOWN = "kennen elkaar"
LEGEND_POLICY = "{policy}: {short}"
MORE = "{count} maatregelen"
PLAN = "De tachtig bewoners bij het begin"
ABOVE = "Bewoners (van de 80), laatste kwartaal"
BELOW = "Wederkerige banden door het jaar"
AXIS_MONTH = "maand"
ASKS, GIVES, FORCED, WORN, INSIDE = (
    "Vraagt hulp",
    "Geeft vrijwillig",
    "Geeft verplicht",
    "Overbelast",
    "Achter de voordeur",
)
TIES, CONTACTS, OPEN = "Wederkerige banden", "Paren die elkaar kennen", "Uren hulp die nog nodig zijn"
POLICY = "Beleid"
HEAD = ("Na een jaar: gemiddelde van drie keer (laagste–hoogste)", "Beleid A", "Beleid B")
HEAD_START = ("Bij het begin", "Aantal")
ROW_PEOPLE, ROW_FRAIL, ROW_ALONE = "Bewoners", "Met een zware last", "Kennen niemand in de buurt"

START = (
    "Zo begint de buurt: tachtig bewoners, {frail} met een zware last en {alone} die niemand in de buurt kennen. "
    "Wie alleen neemt, is van buiten niet te zien. "
)
START_EXPECT = "Voorspel eerst welk beleid de meeste wederkerige banden zal geven, en laat dan een jaar voorbijgaan."
START_READY = "Je voorspelling staat klaar: laat nu een jaar voorbijgaan."
FORGOT = "Je drukte al op de knop, maar je voorspelling ontbreekt nog. Kies die eerst, dan zie je straks meer. "
FOUND = (
    "Na een jaar, drie keer gedraaid, zijn er onder A gemiddeld {a} wederkerige banden en onder B {b}; "
    "het jaar begon met {start}."
)
VERDICT = {
    "A": "In deze buurt heeft A er duidelijk meer",
    "B": "In deze buurt heeft B er duidelijk meer",
    "geen": "De uitkomsten van A en B overlappen, dus een duidelijk verschil is er niet",
}
RIGHT = "{verdict}, zoals je al verwachtte."
WRONG = "{verdict}; jij verwachtte iets anders, en juist daar valt wat te leren."
SAME = (
    "A en B zijn nu hetzelfde beleid, dus alles komt gelijk uit: allebei gemiddeld {a} wederkerige banden na een jaar. "
    "Verander bij een van de twee één ding en kijk opnieuw."
)
BESIDE = (
    "Kijk ook naar de verdeling: overbelast raken er onder A {worn_a} en onder B {worn_b}, en achter de voordeur "
    "blijven er {inside_a} en {inside_b}."
)
WHY = "Hoe verklaar jij dat, met de aannames hieronder in je hoofd?"
ASSUMPTIONS = (
    "We nemen aan dat ruim één op de vijf bewoners niemand in de buurt kent, dat één op de tien alleen neemt, en dat "
    "mensen vooral kennen wie dichtbij woont en op hen lijkt; hoe sterk, hebben we zelf gekozen.",
    "We nemen aan dat geven het vragen makkelijker maakt en dat bijna iedereen iets terug wil doen. "
    "Wie een zware last heeft, denkt vaak niets te kunnen geven, tenzij je begint bij wat iemand kan.",
    "We nemen aan dat elk verplicht uur iets van de innerlijke motivatie wegneemt en dat bewoners met weinig energie "
    "onder controle minder snel vragen. Alleen wie om hulp vroeg, krijgt verplichte hulp.",
    "We nemen aan dat de makelaar elke week iemand bezoekt die lang uit beeld was, en dat op een ontmoetingsplek "
    "vooral mensen komen die al iemand kennen.",
    "We nemen aan dat licht contact hooguit een uur per keer duurt en de gever energie laat houden. "
    "Eén op de vijf vergeet die grenzen, en grote problemen blijven langer liggen.",
    "We nemen aan dat gevers moedeloos worden van wie alleen neemt. "
    "Bijsturen helpt daartegen, maar treft soms iemand die niets terug kon doen.",
    "We noemen een band wederkerig als twee bewoners elkaar in een kwartaal allebei uit eigen keuze hielpen, en iemand "
    "overbelast na veertien dagen met minder dan 30% energie. Kosten van beleid tellen niet mee.",
)
CLAIMS = (
    "C060", "C061", "C062", "C068", "C080", "C135", "C139", "C149", "C151", "C154", "C156", "C158", "C161", "C164",
    "C174", "C193", "C210", "C219", "C222", "C244", "C249",
)  # fmt: skip

YEARS = 3
"""How often a year is run, with other chance each time: one year alone may be luck."""

COLORS = {"A": STYLE.blue, "B": STYLE.orange}
PEOPLE: dict[str, Callable[[Outcome], int]] = {
    ASKS: lambda o: o.asks,
    GIVES: lambda o: o.gives,
    FORCED: lambda o: o.forced,
    WORN: lambda o: o.overburdened,
    INSIDE: lambda o: o.behind_door,
}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two policies, its name in short, and how its years went (none before the run)."""

    letter: str
    policy: Policy
    short: str
    years: tuple[Outcome, ...] = ()

    def average(self, measure: Callable[[Outcome], float]) -> int:
        """The mean over the years, in whole numbers."""
        return round(mean(measure(year) for year in self.years))

    def spread(self, measure: Callable[[Outcome], float]) -> str:
        """The mean with the lowest and highest year."""
        found = [round(measure(year)) for year in self.years]
        return f"{self.average(measure)} ({min(found)}–{max(found)})"

    def course(self) -> list[float]:
        """Mean reciprocal ties at the start and after each week."""
        return [mean(ties) for ties in zip(*(year.course for year in self.years), strict=True)]


@lru_cache(maxsize=8)
def _years(number: int, policy: Policy) -> tuple[Outcome, ...]:
    """The years of this neighbourhood under this policy; kept, for who changes only the other policy."""
    start = neighbourhood(number)
    return tuple(run(start, policy, number * YEARS + time) for time in range(YEARS))


def _side(values: Values, letter: str, ran: bool) -> Side:
    """The policy that was chosen on one side, and its years if they are asked for."""
    low = letter.lower()
    control = values[f"{low}_sturen"] == "controle"
    on = {name: bool(values[f"{low}_{name}"]) for name in LEVERS}
    policy = Policy(control, on["makelaar"], on["plekken"], on["licht"], on["krachten"], on["correctie"])
    names = [LEVERS[name][1] for name in LEVERS if on[name]]
    extra = names if len(names) < 2 else [MORE.format(count=len(names))]
    short = " + ".join(["controle" if control else "vertrouwen", *extra])
    return Side(letter, policy, short, _years(int(values["buurt"]), policy) if ran else ())


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
        "name": LEGEND_POLICY.format(policy=side.letter, short=side.short),
        "showlegend": bool(side.years),
        "marker": {
            "color": COLORS[side.letter],
            "pattern": {"shape": "" if side.letter == "A" else "/", "fgcolor": "#ffffff", "solidity": 0.25},
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
        "name": LEGEND_KNOWN,
        "showlegend": bool(ends),
        "line": {"color": STYLE.grey, "width": 1},
        "hoverinfo": "skip",
        "xaxis": "x3",
        "yaxis": "y3",
    }
    return [
        lines,
        _homes([i for i, frail in known if not frail], LEGEND_STRONG, "circle", STYLE.green),
        _homes([i for i, frail in known if frail], LEGEND_FRAIL, "diamond", STYLE.pink),
        _homes(sorted(alone), LEGEND_ALONE, "square-open", STYLE.grey),
    ]


def _layout(ran: bool, most: float) -> dict[str, Any]:
    """Before the run the plan of the streets; after it outcomes above and the course of the year below."""
    axis: dict[str, Any] = {
        "fixedrange": True,
        "zeroline": False,
        "tickfont": {"size": 13},
        "visible": ran,
        "ticksuffix": " ",
    }
    months = {"tickvals": [0, 3, 6, 9, 12], "title": {"text": AXIS_MONTH, "font": {"size": 13}, "standoff": 4}}
    top = max(50.0, most * 1.1)
    note = {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": -78,
        "showarrow": False,
        "font": {"size": 14},
    }
    notes = [
        note | {"text": ABOVE, "y": 1.0, "yanchor": "bottom"},
        note | {"text": BELOW, "y": 0.35, "yanchor": "bottom"},
    ]
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
        "annotations": notes if ran else [note | {"text": PLAN, "xshift": 0, "y": 1.0, "yanchor": "bottom"}],
    }  # fmt: skip


def _winner(a: Side, b: Side) -> str:
    """Which side has more ties in all its years than the other ever has; otherwise none."""
    one, other = [year.ties for year in a.years], [year.ties for year in b.years]
    return "A" if min(one) > max(other) else "B" if min(other) > max(one) else "geen"


def _result(a: Side, b: Side, expected: str) -> str:
    """The prediction beside what came of it."""
    ties = {"a": a.average(lambda o: o.ties), "b": b.average(lambda o: o.ties)}
    if a.policy == b.policy:
        return SAME.format(**ties)
    found = FOUND.format(**ties, start=a.average(lambda o: o.course[0]))
    winner = _winner(a, b)
    verdict = (RIGHT if winner == expected else WRONG).format(verdict=VERDICT[winner])
    beside = BESIDE.format(
        worn_a=a.average(PEOPLE[WORN]),
        worn_b=b.average(PEOPLE[WORN]),
        inside_a=a.average(PEOPLE[INSIDE]),
        inside_b=b.average(PEOPLE[INSIDE]),
    )
    return " ".join((found, verdict, beside, WHY))


def _rows(a: Side, b: Side) -> tuple[tuple[str, ...], ...]:
    """All outcomes of both policies."""
    measures: dict[str, Callable[[Outcome], float]] = {
        **PEOPLE,
        TIES: lambda o: o.ties,
        CONTACTS: lambda o: o.contacts,
        OPEN: lambda o: o.open_hours,
    }
    return ((POLICY, a.short, b.short), *((label, a.spread(get), b.spread(get)) for label, get in measures.items()))


def _before(start: Neighbourhood, values: Values) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """Words and numbers as long as the year has not begun."""
    frail, alone = sum(person.frail for person in start.residents), len(start.isolated())
    ready = values["voorspelling"] != "nog niet"
    text = (FORGOT if values["jaar"] else "") + START.format(frail=frail, alone=alone)
    counts = {ROW_PEOPLE: SIZE, ROW_FRAIL: frail, ROW_ALONE: alone, CONTACTS: len(start.pairs())}
    rows = tuple((label, str(count)) for label, count in counts.items())
    return text + (START_READY if ready else START_EXPECT), rows


def draw(values: Values) -> Picture:
    """The neighbourhood at the start, or, once predicted and pressed, what a year of A and of B made of it."""
    start = neighbourhood(int(values["buurt"]))
    ran = bool(values["jaar"]) and values["voorspelling"] != "nog niet"
    a, b = (_side(values, letter, ran) for letter in "AB")
    above = ran and a.course()[-1] >= b.course()[-1]
    traces = [_bars(a), _bars(b), _line(a, above), _line(b, not above), *_plan(None if ran else start)]
    most = max(a.course() + b.course()) if ran else 0.0
    if not ran:
        text, rows = _before(start, values)
        return Picture(traces, _layout(ran, most), text, HEAD_START, rows)
    return Picture(traces, _layout(ran, most), _result(a, b, values["voorspelling"]), HEAD, _rows(a, b))


def _controls(letter: str, steering: str, on: str) -> list[Control]:
    """The levers of one policy, with one of them on (or none)."""
    low = letter.lower()
    steer = Choice(f"{low}_sturen", LABEL_STEER.format(policy=letter), STEERING, steering)
    ticks = [
        Tick(f"{low}_{name}", LEVER.format(policy=letter, lever=text), name == on) for name, (text, _) in LEVERS.items()
    ]
    return [steer, *ticks]


EXPLORATION = Exploration(
    name="buurt",
    title=TITLE,
    question=QUESTION,
    controls=(
        *_controls("A", "vertrouwen", "makelaar"),
        *_controls("B", "controle", ""),
        Choice("voorspelling", LABEL_EXPECT, EXPECTATIONS, "nog niet"),
        Slider("buurt", LABEL_SEED, 1, 30, 1),
        Press("jaar", LABEL_RUN),
    ),
    draw=draw,
    assumptions=ASSUMPTIONS,
    claims=CLAIMS,
    live=False,
    height=640,
)
