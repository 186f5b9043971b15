"""The map of the course is drawn the same way for all controls, and its gaps stay in sight."""

from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from wederkerig.dutch import listed
from wederkerig.errors import PlaceError
from wederkerig.explorations.kaart import figure, texts
from wederkerig.explorations.kaart.model import ALL, NONE, by_theme, counts, links, streams
from wederkerig.explorations.kaart.view import EXPLORATION, table
from wederkerig.explorations.kaart.words import number
from wederkerig.explorations.picture import Select

ROOT = Path(__file__).parents[2]
ROWS = list(table(ROOT / "datasets"))
CHOICES = {control.name: list(control.options) for control in EXPLORATION.controls if isinstance(control, Select)}


@pytest.fixture(autouse=True)
def _in_project(monkeypatch):
    monkeypatch.chdir(ROOT)


def test_everybody_has_a_name():
    """Every theory, practice source and kernlabel in the tables has a name in the picture."""
    found = counts(ROWS)
    for names, column in zip(texts.NAMES, (found.theories, found.practices, found.labels), strict=True):
        assert set(names) - {NONE} == set(column)


def test_trust_and_nature_have_no_practice():
    """The gaps the text speaks of are in the tables: no practice source on trust or on human nature."""
    assert {theme for theme, rows in by_theme(ROWS).items() if not counts(rows).practices} == {"vertrouwen", "mens"}


def problems(theme: str, follow: str) -> list[str]:
    """What is wrong with one picture: each name is a claim that does not hold."""
    picture = EXPLORATION.draw({"theme": theme, "follow": follow})
    [trace] = picture.traces
    node, link = trace["node"], trace["link"]
    claims = {
        "is one sankey": trace["type"] == "sankey",
        "has words": picture.text.strip().endswith(".") and "{" not in picture.text,
        "has numbers": picture.rows and all(len(line) == len(picture.head) for line in picture.rows),
        "has its nodes in range": all(0 < y < 1 for y in node["y"]),
        "has whole nodes": len({len(node[name]) for name in ("label", "x", "y", "color")}) == 1,
        "has whole links": len({len(link[name]) for name in ("source", "target", "value", "color")}) == 1,
        "uses every node": {*link["source"], *link["target"]} == set(range(len(node["label"]))),
        "is the same again": picture == EXPLORATION.draw({"theme": theme, "follow": follow}),
    }
    return [claim for claim, holds in claims.items() if not holds]


def test_every_combination_draws():
    """Every combination gives one sankey with words and numbers, nodes in range, and the same picture again."""
    pictures = list(product(CHOICES["theme"], CHOICES["follow"]))
    assert len(pictures) >= 80
    assert {picture: found for picture in pictures if (found := problems(*picture))} == {}


def stands_out(theme: str, follow: str) -> tuple[int, bool, bool]:
    """How often a name is marked, whether the colour of what is followed is there, whether the text says it is not."""
    picture = EXPLORATION.draw({"theme": theme, "follow": follow})
    marked = sum(label.startswith("▶") for label in picture.traces[0]["node"]["label"])
    return marked, figure.STRONG in picture.traces[0]["link"]["color"], "geen stelling" in picture.text


def test_followed_theory_stands_out():
    """The followed theory is marked by name and in colour where it has claims; where not, the text says so."""
    followed = [id for id in CHOICES["follow"] if id != ALL]
    pictures = list(product(CHOICES["theme"], followed))
    speaks = {theme: counts(one for one in ROWS if theme in (ALL, one.theme)).theories for theme in CHOICES["theme"]}
    expected = {(theme, id): (1, True, False) if speaks[theme][id] else (0, False, True) for theme, id in pictures}
    assert {picture: stands_out(*picture) for picture in pictures} == expected
    assert len(set(expected.values())) == 2


def test_nodes_do_not_touch():
    """In every picture two nodes of a column keep the distance that names of two lines need."""
    inside = EXPLORATION.height - figure.MARGIN["t"] - figure.MARGIN["b"]
    for theme in CHOICES["theme"]:
        wide = links(streams([one for one in ROWS if theme in (ALL, one.theme)]), ALL)
        trace = figure.sankey(wide, ALL)
        nodes = list(zip(trace["node"]["x"], trace["node"]["y"], strict=True))
        assert all(
            abs(y - other) * inside > figure.PAD
            for x, y in nodes
            for place, other in nodes
            if x == place and y != other
        )


def test_text_names_the_strongest_stream():
    """On asking and accepting two streams are equally wide, and the text names both with who speaks."""
    text = EXPLORATION.draw({"theme": "vragen", "follow": ALL}).text
    assert "theorie Movisie 7, Dichterbij 2" in text
    assert "van Movisie naar Linders en Movisie naar TijdvoorElkaar: elk 3,5 van de 9" in text


def test_text_names_the_gap():
    """On trust the text says that no practice example was found and how wide the way around is."""
    picture = EXPLORATION.draw({"theme": "vertrouwen", "follow": ALL})
    assert "geen praktijkvoorbeeld" in picture.text
    assert picture.rows[-1] == ("Samen uit de theorie", "12")


@pytest.mark.parametrize(
    ("size", "expected"),
    [(Fraction(3), "3"), (Fraction(7, 2), "3,5"), (Fraction(1, 3), "0,3"), (Fraction(1, 65), "minder dan 0,1")],
)
def test_numbers_are_dutch(size, expected):
    """Numbers have a comma, at most one decimal, and never show a stream as nothing."""
    assert number(size) == expected


@pytest.mark.parametrize(
    ("names", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_lists_are_dutch(names, expected):
    """A list in words has commas and one 'en'."""
    assert listed(names) == expected


def test_missing_tables_are_said(tmp_path, monkeypatch):
    """Where there is no folder of datasets, drawing says so instead of drawing nothing."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PlaceError):
        EXPLORATION.draw(EXPLORATION.start())
