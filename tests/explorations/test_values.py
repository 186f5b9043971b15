"""What a browser sends to an exploration: whatever it is, only values that its controls can have come through."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wederkerig.explorations.catalogue import EXPLORATIONS, exploration
from wederkerig.explorations.picture import Challenge, Checkbox, Exploration, Picture, Select, Slider
from wederkerig.explorations.values import accepted

TRIAL = Exploration(
    name="proef",
    title="Proef",
    question="?",
    controls=(
        Slider("number", "Getal", -3, 3, 1),
        Slider("tens", "Tientallen", 0, 95, 60, 10),
        Select("choice", "Keuze", {"a": "A", "b": "B"}, "a"),
        Checkbox("tick", "Vinkje"),
    ),
    draw=lambda _: Picture([], {}, "", (), ()),
    assumptions=(),
    claims=(),
    challenge=Challenge("", "", ""),
)
START = {"number": 1, "tens": 60, "choice": "a", "tick": False}
CASES = [
    ({}, {}),
    ({"number": 2, "tens": 20, "choice": "b", "tick": True}, None),
    ({"number": 2.4, "tens": 34}, {"number": 2, "tens": 30}),
    ({"number": 99, "tens": 99}, {"number": 3, "tens": 90}),
    ({"number": -(10**400), "tens": 10**400}, {"number": -3, "tens": 90}),
    ({"number": math.inf, "tens": -math.inf}, {}),
    ({"number": math.nan, "tens": math.nan}, {}),
    ({"number": "2", "tens": [20], "choice": ["b"], "tick": 1}, {}),
    ({"number": True, "tens": None, "choice": {"b": 1}, "tick": None}, {}),
    ({"number": {}, "choice": None, "else": 3}, {}),
    (None, {}),
    ([["number", 2]], {}),
    ("number", {}),
    (math.nan, {}),
]


@pytest.mark.parametrize(("raw", "changed"), CASES)
def test_what_is_impossible_becomes_the_value_to_begin_with(raw, changed):
    """Every control has a value that it can have, of the type that it has."""
    found = accepted(TRIAL, raw)
    wanted = START | (raw if changed is None else changed)
    assert found == wanted
    assert [type(value) for value in found.values()] == [type(value) for value in wanted.values()]


def possible(control, value):
    if isinstance(control, Slider):
        return value in range(control.low, control.high + 1, control.step)
    if isinstance(control, Select):
        return value in control.options
    return isinstance(value, bool)


EVERY = {name: exploration(name) for name in EXPLORATIONS}  # read before the time of a test is taken
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.sampled_from(EXPLORATIONS), st.data())
def test_whatever_comes_in_can_be_drawn(name, data):
    """For every exploration of the course, any message gives values that its controls can have."""
    controls = EVERY[name].controls
    names = st.sampled_from([control.name for control in controls]) | st.text()
    values = accepted(EVERY[name], data.draw(ANYTHING | st.dictionaries(names, ANYTHING)))
    assert [c.name for c in controls if not possible(c, values[c.name])] == []
