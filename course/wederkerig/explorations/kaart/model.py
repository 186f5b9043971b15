"""From a table of claims to streams: where theory, practice and interviewed social workers speak of the same thing.

Nothing about the streams is typed over. Who speaks follows from a claim's section in the source and from
`attributed_to`; what it speaks of follows from the table of themes, in which each claim has at most one theme.
The rule that lets claims meet (in proportion, per theme) is ours; no source of the course measured it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, product

NONE = "none"
ALL = "alle"  # instead of one theme, or of one theory to follow

# Whose claim it is, as a pattern in `attributed_to`. An author's own summary ("auteurs") belongs to no source.
THEORIES: Mapping[str, str] = {
    "dichterbij": r"Deur|Penninx|Aknin",
    "corra": r"Corra",
    "buunk": r"Buunk",
    "autonomie": r"Bouwkamp|Onderwaater|Buber|Nagy|Angyal",
    "komter": r"(?<!Mauss, in )Komter",
    "mauss": r"Mauss",
    "movisie": r"Movisie",
}
PRACTICES: Mapping[str, str] = {
    "linders": r"Linders",
    "tijdvoorelkaar": r"Willemse|Malda",
    "bredewold": r"Bredewold(?! & Malda)",
    "stage": r"stagiair",
}
LABELS: Mapping[str, str] = {"5.1": "A", "5.2": "B", "5.3": "C", "5.4": "D"}

Node = tuple[int, str]  # column, name
Link = tuple[Node, Node, bool]  # from, to, whether it belongs to the followed theory
Wide = Mapping[Link, Fraction]  # how wide each link is, in claims
SPEAKERS = ((*THEORIES, NONE), (*PRACTICES, NONE), (*LABELS.values(), NONE))  # per column, in the order of the map

# Appendix B3 is the label scheme itself, without a section per label; there the kind of the claim tells the label.
_SCHEME = "B3"
_BY_KIND: Mapping[str, str] = {"role": "B", "difficulty": "C", "benefit": "D"}


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with its theme: `section` such as 2.1.4, `kind` such as role, and whose it is."""

    id: str
    section: str
    kind: str
    attributed_to: str
    theme: str


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream through all three columns on one theme; `size` in claims. `NONE` stands where nobody speaks."""

    theme: str
    theory: str
    practice: str
    label: str
    size: Fraction


@dataclass(frozen=True, slots=True)
class Counts:
    """How many claims each theory, each practice source and each kernlabel has; nobody with zero is in it."""

    theories: Counter[str]
    practices: Counter[str]
    labels: Counter[str]


def joined(claims: Iterable[Mapping[str, str]], themes: Iterable[Mapping[str, str]]) -> list[Row]:
    """The claims that have a theme, in the order of the claims table."""
    theme = {row["claim"]: row["theme"] for row in themes}
    return [
        Row(row["id"], row["section"], row["kind"], row["attributed_to"], theme[row["id"]])
        for row in claims
        if row["id"] in theme
    ]


def theories(row: Row) -> tuple[str, ...]:
    """The theories that a claim of chapter 2 is attributed to: two where it sets one against the other."""
    return _named(THEORIES, row.attributed_to) if row.section.startswith("2.") else ()


def practices(row: Row) -> tuple[str, ...]:
    """The practice sources that a claim of chapter 3 is attributed to."""
    return _named(PRACTICES, row.attributed_to) if row.section.startswith("3.") else ()


def labels(row: Row) -> tuple[str, ...]:
    """The kernlabel under which a claim about the interviews stands (chapter 5 or the label scheme)."""
    if row.section == _SCHEME:
        return (_BY_KIND.get(row.kind, "A"),)
    label = LABELS.get(row.section[:3])
    return (label,) if label else ()


def counts(rows: Iterable[Row]) -> Counts:
    """Count the claims of each speaker; a claim attributed to two theories counts once with each."""
    found = Counts(Counter(), Counter(), Counter())
    for row in rows:
        found.theories.update(theories(row))
        found.practices.update(practices(row))
        found.labels.update(labels(row))
    return found


def by_theme(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows of each theme, the themes in the order in which they come first."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.theme, []).append(row)
    return groups


def streams(rows: Iterable[Row]) -> list[Stream]:
    """The streams on each theme of `rows`.

    Per theme the claims of a theory are divided over the practice sources in proportion to the claims that each of
    these has on that theme, and then in the same way over the kernlabels. So the streams of a theory add up to its
    number of claims, and what flows into a practice source flows out of it. Where a column has no claim on the theme,
    the streams go through `NONE`; where theory has none, they are as wide as the claims of the next column.
    """
    return [stream for theme, group in by_theme(rows).items() for stream in _streams(theme, counts(group))]


def links(found: Iterable[Stream], follow: str) -> dict[Link, Fraction]:
    """How wide each link between two nodes is, in the order of the nodes; the part of the followed theory apart."""
    wide: defaultdict[Link, Fraction] = defaultdict(Fraction)
    for stream in found:
        nodes = ((0, stream.theory), (1, stream.practice), (2, stream.label))
        for start, end in pairwise(nodes):
            wide[start, end, stream.theory == follow] += stream.size
    return {link: wide[link] for link in sorted(wide, key=lambda link: (rank(link[0]), rank(link[1]), not link[2]))}


def rank(node: Node) -> tuple[int, int]:
    """The place of a node on the map, to sort by: its column, and its place in that column."""
    column, name = node
    return column, SPEAKERS[column].index(name)


def _streams(theme: str, found: Counts) -> list[Stream]:
    columns = (found.theories, found.practices, found.labels)
    width = next((column.total() for column in columns if column), 0)
    shares = [_shares(column) for column in columns]
    return [
        Stream(theme, theory, practice, label, width * first * second * third)
        for (theory, first), (practice, second), (label, third) in product(*(share.items() for share in shares))
        if width
    ]


def _shares(column: Counter[str]) -> dict[str, Fraction]:
    """The part of the whole that each has, adding up to 1."""
    return {name: Fraction(n, column.total()) for name, n in column.items()} or {NONE: Fraction(1)}


def _named(patterns: Mapping[str, str], attributed_to: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in patterns.items() if re.search(pattern, attributed_to))
