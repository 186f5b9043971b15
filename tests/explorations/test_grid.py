"""Pictures that are drawn beforehand stand in small files, each picture where its settings say."""

import json
from math import prod

import pytest
from wederkerig.explorations.catalogue import EXPLORATIONS, exploration
from wederkerig.explorations.grid import ONE_FILE, apart, key, parts, possible
from wederkerig.explorations.picture import Challenge, Checkbox, Exploration, Picture, Select, Slider
from wederkerig.explorations.shown import shown

ONE = Slider("one", "Een", 1, 10, 1)
OTHER = Slider("other", "Ander", 0, 8, 0, 2)
MANY = Slider("many", "Veel", 1, 60, 1)
CHOICE = Select("choice", "Keuze", {"a": "A", "b": "B", "c": "C"}, "a")
TICK = Checkbox("tick", "Vinkje")


def trial(*controls) -> Exploration:
    """An exploration that says its values."""

    def draw(values):
        return Picture([], {}, str(sorted(values.items())), (), ())

    return Exploration("proef", "Proef", "?", controls, draw, (), (), Challenge("", "", ""))


APART = [
    ((TICK, ONE), ()),
    ((CHOICE, ONE, TICK), ()),
    ((TICK, ONE, OTHER), ()),
    ((TICK, CHOICE, ONE, OTHER), (CHOICE,)),
    ((ONE, MANY, CHOICE), (MANY,)),
    ((ONE, OTHER, CHOICE, MANY), (CHOICE, MANY)),
]


@pytest.mark.parametrize(("controls", "outer"), APART)
def test_a_file_holds_what_fits(controls, outer):
    """Within a file vary as many controls as fit, sliders first; the others have a file for each value."""
    assert apart(trial(*controls)) == (outer, tuple(control for control in controls if control not in outer))


def test_every_picture_stands_where_its_settings_say():
    """The files together hold each setting once, under the names that its values give."""
    about = trial(TICK, CHOICE, ONE, OTHER)
    outer, inner = apart(about)
    files = {name: json.loads(text) for name, text in parts(about)}
    assert len(files) == 2 * len(CHOICE.options)
    assert sum(len(file["pictures"]) for file in files.values()) == 2 * prod(map(len, map(possible, about.controls)))
    values = {"tick": True, "choice": "b", "one": 3, "other": 6}
    for width in ("narrow", "wide"):
        file = files[f"{key(outer, values)}-{width}.json"]
        found = file["pictures"][key(inner, values)]
        assert file["pieces"][found["text"]] == shown(about, values, width)["text"]


@pytest.mark.parametrize("name", EXPLORATIONS)
def test_no_file_is_large(name):
    """No more pictures stand in one file than a phone reads at a touch."""
    assert prod(len(possible(control)) for control in apart(exploration(name))[1]) <= ONE_FILE


@pytest.mark.parametrize("name", EXPLORATIONS)
def test_all_settings_are_few_enough_to_draw(name):
    """No exploration has so many pictures that building a site would take long."""
    assert prod(map(len, map(possible, exploration(name).controls))) <= 3000
