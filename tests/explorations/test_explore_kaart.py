"""The streams of the map of the course are derived from the tables, and nothing gets lost on the way."""

from collections import Counter
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from wederkerig.explorations.kaart.model import (
    ALL,
    NONE,
    Row,
    by_theme,
    counts,
    joined,
    labels,
    links,
    practices,
    streams,
    theories,
)
from wederkerig.explorations.kaart.texts import THEMES
from wederkerig.explorations.kaart.view import EXPLORATION, table
from wederkerig.explorations.picture import Select
from wederkerig.items.sources import read_rows

ROOT = Path(__file__).parents[2]
ROWS = list(table(ROOT / "datasets"))
CHOICES = {control.name: list(control.options) for control in EXPLORATION.controls if isinstance(control, Select)}


def row(section: str, attributed_to: str = "", kind: str = "finding", theme: str = "t") -> Row:
    return Row("C000", section, kind, attributed_to, theme)


@pytest.mark.parametrize(
    ("section", "attributed_to", "expected"),
    [
        ("2.1.3", "Deur, van, Scholte & Sprinkhuizen 2013, pp. 100-103", ("dichterbij",)),
        ("2.1", "Penninx 2013; Deur, van, Scholte & Sprinkhuizen 2013, pp. 98-99", ("dichterbij",)),
        ("2.1.4", "Corra 2013, p. 70 versus Deur, van, Scholte & Sprinkhuizen 2013, p. 103", ("dichterbij", "corra")),
        ("2.2.4", "Buber 2003, p. 36; Boszormenyi-Nagy & Krasner 1994", ("autonomie",)),
        ("2.2.5", "Stierlin, in Onderwaater 2013", ("autonomie",)),
        ("2.3.1", "Mauss, in Komter 2004, pp. 3-4", ("mauss",)),
        ("2.3.1", "Durkheim, in Komter 2004, p. 2", ("komter",)),
        ("2.4.1", "Hochschild 1979, in Movisie 2013b", ("movisie",)),
        ("2.5", "auteurs", ()),
        ("3.2", "Buunk & Schaufeli 2001 versus Bredewold & Malda 2014, p. 10 (duiding inventaris)", ()),
        ("5.1.4", "auteurs, 2.5 en 6.1.1 (bij Buunk & Schaufeli 2001)", ()),
    ],
)
def test_theory_follows_from_section_and_source(section, attributed_to, expected):
    """A claim of chapter 2 belongs to the theories it is attributed to, and no other claim belongs to a theory."""
    assert theories(row(section, attributed_to)) == expected


@pytest.mark.parametrize(
    ("section", "attributed_to", "expected"),
    [
        ("3.1", "Linders 2010", ("linders",)),
        ("3.5", "auteurs, bij Linders 2010", ("linders",)),
        ("3.2", "Willemse 2011", ("tijdvoorelkaar",)),
        ("3.2", "Bredewold & Malda 2014, p. 10", ("tijdvoorelkaar",)),
        ("3.3", "Bredewold 2014", ("bredewold",)),
        ("3.4.1", "stagiairs S1 en S2", ("stage",)),
        ("3.4.4", "Invoering Wmo 2014; stagiair S5", ("stage",)),
        ("6.1.2", "auteurs; Linders 2010", ()),
    ],
)
def test_practice_follows_from_section_and_source(section, attributed_to, expected):
    """A claim of chapter 3 belongs to the practice source it is attributed to, and no other claim does."""
    assert practices(row(section, attributed_to)) == expected


@pytest.mark.parametrize(
    ("section", "kind", "expected"),
    [
        ("5.1.4", "role", ("A",)),
        ("5.2.1", "finding", ("B",)),
        ("5.3.3", "tension", ("C",)),
        ("5.4", "benefit", ("D",)),
        ("5.5", "finding", ()),
        ("5", "method", ()),
        ("2.1", "role", ()),
        ("B3", "finding", ("A",)),
        ("B3", "role", ("B",)),
        ("B3", "difficulty", ("C",)),
        ("B3", "benefit", ("D",)),
    ],
)
def test_kernlabel_follows_from_section_or_kind(section, kind, expected):
    """The kernlabel is that of the section; in the label scheme, which has none, it follows from the kind."""
    assert labels(row(section, kind=kind)) == expected


def test_claims_are_divided_in_proportion():
    """Two claims of a theory over three of practice and two kernlabels give exactly these widths."""
    given = [
        *[row("2.1", "Corra")] * 2,
        *[row("3.1", "Linders")] * 2,
        row("3.3", "Bredewold"),
        row("5.1.1"),
        row("5.4.1"),
    ]
    found = {(one.theory, one.practice, one.label): one.size for one in streams(given)}
    assert found == {
        ("corra", "linders", "A"): Fraction(2, 3),
        ("corra", "linders", "D"): Fraction(2, 3),
        ("corra", "bredewold", "A"): Fraction(1, 3),
        ("corra", "bredewold", "D"): Fraction(1, 3),
    }


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([row("2.1", "Corra"), row("5.1.1")], ("corra", NONE, "A")),
        ([row("2.1", "Corra"), row("3.1", "Linders")], ("corra", "linders", NONE)),
        ([row("3.1", "Linders"), row("5.1.1")], (NONE, "linders", "A")),
        ([row("5.1.1")], (NONE, NONE, "A")),
    ],
)
def test_gap_is_shown(given, expected):
    """Where a column has nothing on a theme the whole stream goes through the node for that gap."""
    assert [(one.theory, one.practice, one.label, one.size) for one in streams(given)] == [(*expected, 1)]


def test_nothing_comes_of_nothing():
    """Without claims that somebody makes there are no streams."""
    assert streams([]) + streams([row("2.5", "auteurs")]) == []


def on(theme: str) -> list[Row]:
    """The claims on a theme, or on all of them."""
    return [row for row in ROWS if theme in (ALL, row.theme)]


def test_width_of_theory_is_its_number_of_claims():
    """On every theme, and on all together, the streams out of a theory add up to the number of its claims."""
    out = {theme: Counter() for theme in (ALL, *THEMES)}
    for theme, widths in out.items():
        for one in streams(on(theme)):
            widths[one.theory] += one.size
    assert out == {theme: counts(on(theme)).theories for theme in (ALL, *THEMES)}


def flows(theme: str, follow: str) -> tuple[Counter, Counter]:
    """What flows into and out of each node in the middle of a picture, of the followed theory and of the others."""
    flows_in, flows_out = Counter(), Counter()
    for (start, end, bright), size in links(streams(on(theme)), follow).items():
        if start[0] == 0:
            flows_in[end, bright] += size
        else:
            flows_out[start, bright] += size
    return flows_in, flows_out


def test_flow_in_is_flow_out():
    """In every picture as much flows out of a node in the middle as into it, also of the followed theory alone."""
    found = {picture: flows(*picture) for picture in product(CHOICES["theme"], CHOICES["follow"])}
    assert len(found) >= 80
    assert {picture: both for picture, both in found.items() if not both[0] == both[1] != Counter()} == {}


def test_practice_and_kernlabels_get_their_share():
    """On one theme the widths of practice sources and kernlabels are in proportion to their own claims."""
    for rows in by_theme(ROWS).values():
        found, total = counts(rows), counts(rows).theories.total()
        into, end = Counter(), Counter()
        for one in streams(rows):
            into[one.practice] += one.size
            end[one.label] += one.size
        own = found.practices or Counter({NONE: 1})
        assert into == {name: Fraction(total * n, own.total()) for name, n in own.items()}
        assert end == {name: Fraction(total * n, found.labels.total()) for name, n in found.labels.items()}


def test_table_of_themes_fits_the_claims():
    """Every row of the table has a theme that the menu knows and a place on the map, and no claim has two themes."""
    placed = [one.id for one in ROWS if theories(one) or practices(one) or labels(one)]
    listed_ids = [line["claim"] for line in read_rows(ROOT / "datasets" / "themes.csv")]
    assert sorted(placed) == listed_ids == sorted(set(listed_ids))
    assert {one.theme for one in ROWS} == set(THEMES)


def test_claims_without_theme_are_few():
    """Of the claims that have a source in theory, practice or interviews, at most one in twenty has no theme."""
    everything = read_rows(ROOT / "datasets" / "claims.csv")
    ones = joined(everything, [{"claim": line["id"], "theme": "t"} for line in everything])
    speaking = {one.id for one in ones if theories(one) or practices(one) or labels(one)}
    without = speaking - {one.id for one in ROWS}
    assert len(without) * 20 <= len(speaking), sorted(without)
