"""The map of the course is drawn the same way for all controls, and its gaps stay in sight."""

from fractions import Fraction
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


@pytest.mark.parametrize("follow", CHOICES["follow"])
@pytest.mark.parametrize("theme", CHOICES["theme"])
def test_every_combination_draws(theme, follow):
    """Every combination gives one sankey with words and numbers, nodes in range, and the same picture again."""
    picture = EXPLORATION.draw({"theme": theme, "follow": follow})
    assert [trace["type"] for trace in picture.traces] == ["sankey"]
    assert picture.text
    assert picture.text.strip().endswith(".")
    assert "{" not in picture.text
    assert picture.rows
    assert all(len(line) == len(picture.head) for line in picture.rows)
    node, link = picture.traces[0]["node"], picture.traces[0]["link"]
    assert all(0 < y < 1 for y in node["y"])
    assert len(node["label"]) == len(node["x"]) == len(node["y"]) == len(node["color"])
    assert len(link["source"]) == len(link["target"]) == len(link["value"]) == len(link["color"])
    assert {*link["source"], *link["target"]} == set(range(len(node["label"])))
    assert picture == EXPLORATION.draw({"theme": theme, "follow": follow})


@pytest.mark.parametrize("theme", CHOICES["theme"])
@pytest.mark.parametrize("follow", [id for id in CHOICES["follow"] if id != ALL])
def test_followed_theory_stands_out(theme, follow):
    """The followed theory is marked by name and in colour where it has claims; where not, the text says so."""
    speaks = counts(one for one in ROWS if theme in (ALL, one.theme)).theories[follow]
    picture = EXPLORATION.draw({"theme": theme, "follow": follow})
    assert sum(label.startswith("▶") for label in picture.traces[0]["node"]["label"]) == bool(speaks)
    assert (figure.STRONG in picture.traces[0]["link"]["color"]) == bool(speaks)
    assert ("geen stelling" in picture.text) == (not speaks)


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
