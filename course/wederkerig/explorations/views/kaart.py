"""The exploration of lesson 09: a map of the course, from theories over practice to the kernlabels."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from ...items.sources import read_rows
from ...places import find_datasets
from ..models.kaart import NONE, Counts, Row, Stream, by_theme, counts, joined, streams
from ..picture import STYLE, Choice, Exploration, Picture, Values

TITLE = "De kaart van deze cursus"
QUESTION = "Waar spreken theorie, praktijk en sociaal werkers over hetzelfde?"
LABEL_THEME = "Thema"
LABEL_FOLLOW = "Volg één theorie"
ALL_THEMES = "Alle thema’s samen"
ALL_THEORIES = "Geen: toon ze allemaal"
THEMES = {
    "vrij": "Vrij of verplicht",
    "balans": "Geven en krijgen in balans",
    "vertrouwen": "Vertrouwen en correctie",
    "vragen": "Hulp vragen en aannemen",
    "mens": "Zit het in de mens?",
    "buurt": "Buurt en netwerk",
    "kwetsbaar": "Kwetsbare mensen",
    "werker": "De rol van de sociaal werker",
    "opbrengst": "Wat het oplevert",
}
THEORIES = {
    "dichterbij": "Dichterbij",
    "corra": "Corra",
    "buunk": "Buunk en Schaufeli",
    "autonomie": "Autonomie en verbondenheid",
    "komter": "Komter",
    "mauss": "Mauss",
    "movisie": "Movisie",
    NONE: "geen theorie",
}
PRACTICES = {
    "linders": "Linders",
    "tijdvoorelkaar": "TijdvoorElkaar",
    "bredewold": "Bredewold",
    "stage": "Stages",
    NONE: "geen praktijkvoorbeeld",
}
LABELS = {
    "A": "A Invulling",
    "B": "B Rol",
    "C": "C Moeiten",
    "D": "D Opbrengsten",
    NONE: "niet in de gesprekken",
}
BROKEN = {  # in the picture a long name takes two lines
    "Buunk en Schaufeli": "Buunk en<br>Schaufeli",
    "Autonomie en verbondenheid": "Autonomie en<br>verbondenheid",
    "TijdvoorElkaar": "Tijdvoor-<br>Elkaar",
    "geen praktijkvoorbeeld": "geen<br>voorbeeld",
    "D Opbrengsten": "D Op-<br>brengsten",
    "niet in de gesprekken": "niet in de<br>gesprekken",
}
HEADINGS = ("Theorie", "Praktijk", "Gesprekken")
FOLLOWED = "▶ {name}"
HOVER_STREAM = "%{source.label} naar %{target.label}: %{value} stellingen<extra></extra>"
HOVER_NODE = "%{label}<extra></extra>"
HEAD = ("Stroom", "Stellingen")
ROW = "{start} → {end}"
ROW_ON = "{theory}: {start} → {end}"
ROW_TOTAL = "Samen uit de theorie"
ROW_FOLLOWED = "Samen uit {theory}"
TINY = "minder dan 0,1"
AND = " en "
NOBODY = "niemand"
MEET = "Over ‘{theme}’ spreken theorie, praktijk en sociaal werkers alle drie. "
MEET_NOT = "Over ‘{theme}’ vonden we geen praktijkvoorbeeld: alle stromen gaan door het grijze blok. "
MEET_PARTLY = "Over ‘{theme}’ spreken theorie, praktijk en sociaal werkers niet alle drie. "
WHO = "Aantal stellingen: theorie {theories}; praktijk {practices}; gesprekken {labels}. "
MEET_ALL = "Op {n} van de {all} thema’s spreken theorie, praktijk en sociaal werkers alle drie. "
GAPS = "Een gat zit bij {themes}: {n} van de {total} stellingen uit de theorie vinden daar geen praktijkvoorbeeld. "
MOST = "De breedste stroom loopt van {pairs}: {n} van de {total} stellingen uit de theorie. "
MOST_EQUAL = "De breedste stromen lopen van {pairs}: elk {n} van de {total} stellingen uit de theorie. "
PAIR = "{start} naar {end}"
FOLLOW = (
    "Je volgt {theory}, met {n} van de {total} stellingen uit de theorie: "
    "haar breedste stroom gaat naar {practices} ({first}), en het breedst komt zij uit bij {labels} ({second}). "
)
EACH = "elk {n}"
FOLLOW_NOT = "Je volgt {theory}, maar die theorie heeft hier geen stelling; daarom is geen stroom gekleurd. "
SILENT = "Stil op dit thema: {names}; dat zegt iets over deze cursus, niet per se over het werk."
SILENT_NOT = "Alle praktijkbronnen en alle kernlabels doen hier mee."
CAUTION = "Breed betekent dat de cursus er veel over vertelt, niet dat het sterker bewezen is."
ASSUMPTIONS = (
    "We nemen aan dat iedere stelling over één thema gaat, het best passende. Wij kozen dat thema; "
    "in de tabel themes.csv kun je het nakijken en anders kiezen.",
    "We nemen aan dat bronnen over hetzelfde spreken als hun stellingen hetzelfde thema hebben. "
    "Dat betekent niet dat ze het eens zijn, en ook niet dat ze elkaar noemen.",
    "We nemen aan dat de stellingen van een theorie zich per thema over de praktijkbronnen verdelen naar het aantal "
    "stellingen dat elke bron daarover heeft, en daarna net zo over de kernlabels. Zo ontstaan breuken.",
    "We nemen aan dat iedere stelling even zwaar telt. Een stelling die twee theorieën tegenover elkaar zet, "
    "telt bij allebei.",
    "We nemen aan dat je kleine theorieën mag samenvoegen: Penninx hoort hier bij Dichterbij, Stierlin bij Autonomie "
    "en verbondenheid, en Durkheim en Simmel bij Komter.",
    "We nemen aan dat samenvattingen van de auteurs geen eigen bron zijn: zij doen niet mee, net als stellingen over "
    "de aanpak van het onderzoek.",
)
CLAIMS = ("C024", "C029", "C032", "C310")

HEIGHT = 560
MARGIN = {"l": 6, "r": 6, "t": 34, "b": 8}
PAD = 26  # between two nodes, so that names of two lines do not touch
COLUMNS = (0.012, 0.42, 0.988)  # the middle one to the left: its names stand to its right
NAMES = (THEORIES, PRACTICES, LABELS)
COLOURS = (STYLE.blue, STYLE.orange, STYLE.green)
TINTS = ("rgba(0, 114, 178, 0.33)", "rgba(213, 94, 0, 0.33)")
STRONG, FAINT = "rgba(0, 114, 178, 0.7)", "rgba(107, 107, 107, 0.22)"
ALL = "alle"

Node = tuple[int, str]  # column, name
Link = tuple[Node, Node, bool]  # from, to, whether it belongs to the followed theory
Wide = Mapping[Link, Fraction]
Key = TypeVar("Key")


@lru_cache(maxsize=1)
def table(datasets: Path) -> tuple[Row, ...]:
    """The claims with their themes, from the two tables in `datasets`; read once."""
    return tuple(joined(read_rows(datasets / "claims.csv"), read_rows(datasets / "themes.csv")))


def links(found: Iterable[Stream], follow: str) -> dict[Link, Fraction]:
    """How wide each link between two nodes is, in the order of the nodes; the part of the followed theory apart."""
    wide: defaultdict[Link, Fraction] = defaultdict(Fraction)
    for stream in found:
        nodes = ((0, stream.theory), (1, stream.practice), (2, stream.label))
        for start, end in pairwise(nodes):
            wide[start, end, stream.theory == follow] += stream.size
    return {link: wide[link] for link in sorted(wide, key=lambda link: (_rank(link[0]), _rank(link[1]), not link[2]))}


def _rank(node: Node) -> tuple[int, int]:
    column, name = node
    return column, list(NAMES[column]).index(name)


def _name(node: Node) -> str:
    return NAMES[node[0]][node[1]]


def sankey(wide: Wide, follow: str) -> dict[str, Any]:
    """The trace: the nodes in a fixed order, so that two themes can be compared."""
    nodes = sorted({node for start, end, _ in wide for node in (start, end)}, key=_rank)
    marked = any(bright for _, _, bright in wide)
    return {
        "type": "sankey",
        "arrangement": "fixed",
        "valueformat": ".1f",
        "textfont": {"size": 14},
        "node": {
            "label": [_label(node, follow) for node in nodes],
            "x": [COLUMNS[column] for column, _ in nodes],
            "y": _middles(nodes, wide),
            "color": [STYLE.grey if name == NONE else COLOURS[column] for column, name in nodes],
            "pad": PAD,
            "thickness": 12,
            "line": {"width": 0},
            "hovertemplate": HOVER_NODE,
        },
        "link": {
            "source": [nodes.index(start) for start, _, _ in wide],
            "target": [nodes.index(end) for _, end, _ in wide],
            "value": [round(float(size), 4) for size in wide.values()],
            "color": [_colour(link, marked) for link in wide],
            "line": {"width": 0.5, "color": "rgba(255, 255, 255, 0.8)"},
            "sort": "input",
            "hovertemplate": HOVER_STREAM,
        },
    }


def _label(node: Node, follow: str) -> str:
    label = BROKEN.get(_name(node), _name(node))
    return FOLLOWED.format(name=label) if node == (0, follow) else label


def _colour(link: Link, marked: bool) -> str:
    start, end, bright = link
    if marked:
        return STRONG if bright else FAINT
    return FAINT if NONE in (start[1], end[1]) else TINTS[start[0]]


def _middles(nodes: Sequence[Node], wide: Wide) -> list[float]:
    """The middle of each node, from 0 (top) to 1, as plotly scales them: the fullest column fills the height."""
    pad = PAD / (HEIGHT - MARGIN["t"] - MARGIN["b"])
    columns = [[_size(node, wide) for node in nodes if node[0] == column] for column in range(len(NAMES))]
    scale = (1 - pad * (max(map(len, columns)) - 1)) / sum(columns[0])
    middles = []
    for sizes in columns:
        top = (1 - scale * sum(sizes) - pad * (len(sizes) - 1)) / 2
        for size in sizes:
            middles.append(top + scale * size / 2)
            top += scale * size + pad
    return middles


def _size(node: Node, wide: Wide) -> float:
    """What flows through a node: in the last column what comes in, elsewhere what goes out."""
    side = 1 if node[0] == len(NAMES) - 1 else 0
    return float(sum(size for link, size in wide.items() if link[side] == node))


def _layout() -> dict[str, Any]:
    common = {"xref": "paper", "yref": "paper", "y": 1, "yanchor": "bottom", "yshift": 8, "showarrow": False}
    places = ((0, "left"), (COLUMNS[1] - COLUMNS[0], "left"), (1, "right"))
    return {
        "autosize": True,
        "height": HEIGHT,
        "margin": MARGIN,
        "separators": ",.",
        "dragmode": False,
        "annotations": [
            {**common, "text": f"<b>{text}</b>", "x": x, "xanchor": anchor, "font": {"size": 14}}
            for text, (x, anchor) in zip(HEADINGS, places, strict=True)
        ],
    }


def number(size: Fraction) -> str:
    """A number of claims as Dutch readers write it, with at most one decimal."""
    if 0 < size < Fraction(1, 20):
        return TINY
    return f"{float(size):.1f}".removesuffix(".0").replace(".", ",")


def listed(names: Sequence[str]) -> str:
    """A list in words: a, b en c."""
    return AND.join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _meet(rows: Sequence[Row], theme: str) -> str:
    """Who meets on one theme, with how many claims."""
    found = counts(rows)
    columns = (found.theories, found.practices, found.labels)
    form = MEET if all(columns) else MEET_NOT if found.theories and found.labels else MEET_PARTLY
    who = [
        ", ".join(f"{names[id]} {n}" for id, n in column.most_common()) or NOBODY
        for names, column in zip(NAMES, columns, strict=True)
    ]
    return form.format(theme=THEMES[theme]) + WHO.format(theories=who[0], practices=who[1], labels=who[2])


def _meet_all(rows: Sequence[Row]) -> str:
    """On how many themes all three meet, and on which practice is missing."""
    found = {theme: counts(group) for theme, group in by_theme(rows).items()}
    met = [theme for theme, one in found.items() if one.theories and one.practices and one.labels]
    gaps = [theme for theme in THEMES if theme in found and not found[theme].practices]
    said = MEET_ALL.format(n=len(met), all=len(found))
    if gaps:
        missed = sum(found[theme].theories.total() for theme in gaps)
        themes = listed([f"‘{THEMES[theme]}’" for theme in gaps])
        said += GAPS.format(themes=themes, n=missed, total=counts(rows).theories.total())
    return said


def _most(wide: Wide, total: int) -> str:
    """The widest stream out of a theory, or the widest ones."""
    out = {link: size for link, size in wide.items() if link[0][0] == 0}
    links, size = _widest(out)
    pairs = listed([PAIR.format(start=_quoted(start), end=_quoted(end)) for start, end, _ in links])
    return (MOST_EQUAL if len(links) > 1 else MOST).format(pairs=pairs, n=number(size), total=total)


def _follow(wide: Wide, follow: str, total: int) -> str:
    """Where most of the followed theory goes."""
    reached: tuple[defaultdict[Node, Fraction], ...] = (defaultdict(Fraction), defaultdict(Fraction))
    for (start, end, bright), size in wide.items():
        if bright:
            reached[start[0]][end] += size
    if not reached[0]:
        return FOLLOW_NOT.format(theory=THEORIES[follow])
    (practices, first), (labels, second) = (_widest(ends) for ends in reached)
    return FOLLOW.format(
        theory=THEORIES[follow],
        n=sum(reached[0].values()),
        total=total,
        practices=listed([_quoted(node) for node in practices]),
        first=EACH.format(n=number(first)) if len(practices) > 1 else number(first),
        labels=listed([_quoted(node) for node in labels]),
        second=EACH.format(n=number(second)) if len(labels) > 1 else number(second),
    )


def _widest(wide: Mapping[Key, Fraction]) -> tuple[list[Key], Fraction]:
    size = max(wide.values())
    return [key for key in wide if wide[key] == size], size


def _quoted(node: Node) -> str:
    return f"‘{_name(node)}’" if node[1] == NONE else _name(node)


def _silent(found: Counts) -> str:
    """Which practice sources and kernlabels say nothing; a column that is empty as a whole was said before."""
    columns = ((PRACTICES, found.practices), (LABELS, found.labels))
    names = [
        name for names, column in columns for id, name in names.items() if column and id != NONE and id not in column
    ]
    return SILENT.format(names=listed(names)) if names else SILENT_NOT


def _rows(wide: Wide, follow: str) -> tuple[tuple[str, ...], ...]:
    """The streams with their widths, of the followed theory only where it has any, and their sum."""
    marked = any(bright for _, _, bright in wide)
    shown = {link: size for link, size in wide.items() if link[2] or not marked}
    theory = THEORIES.get(follow, "")
    lines = [
        ((ROW_ON if marked and start[0] else ROW).format(theory=theory, start=_name(start), end=_name(end)), number(n))
        for (start, end, _), n in shown.items()
    ]
    total = sum((size for (start, _, _), size in shown.items() if start[0] == 0), Fraction(0))
    return (*lines, (ROW_FOLLOWED.format(theory=theory) if marked else ROW_TOTAL, number(total)))


def draw(values: Values) -> Picture:
    """The streams on the chosen theme, with those of the followed theory in colour.

    Raises:
        PlaceError: when there is no folder `datasets` here or above.
    """
    theme, follow = values["theme"], values["follow"]
    rows = [row for row in table(find_datasets(Path.cwd())) if theme in (ALL, row.theme)]
    wide = links(streams(rows), follow)
    found = counts(rows)
    total = found.theories.total()
    meet, end = (_meet_all(rows), CAUTION) if theme == ALL else (_meet(rows, theme), _silent(found))
    most = _most(wide, total) if follow == ALL else _follow(wide, follow, total)
    return Picture([sankey(wide, follow)], _layout(), meet + most + end, HEAD, _rows(wide, follow))


EXPLORATION = Exploration(
    name="kaart",
    title=TITLE,
    question=QUESTION,
    controls=(
        Choice("theme", LABEL_THEME, {ALL: ALL_THEMES, **THEMES}, ALL, menu=True),
        Choice(
            "follow",
            LABEL_FOLLOW,
            {ALL: ALL_THEORIES} | {id: name for id, name in THEORIES.items() if id != NONE},
            ALL,
            menu=True,
        ),
    ),
    draw=draw,
    assumptions=ASSUMPTIONS,
    claims=CLAIMS,
    height=HEIGHT,
)
