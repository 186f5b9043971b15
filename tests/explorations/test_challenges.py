"""In each exploration a claim of the course can be refuted: not by the setting to begin with, and by one in reach."""

import pytest
from wederkerig.explorations import texts
from wederkerig.explorations.catalogue import EXPLORATIONS, exploration
from wederkerig.explorations.shown import said

REFUTED = {  # by exploration, how far from the setting to begin with its claim fails
    "vormen": {"takes": True, "moment": 8},
    "balans": {"weight": 3, "give": 4, "get": 7},
    "minst": {"back": 0, "near": 0, "care": 100, "help": "bounded"},
    "kaart": {"pair": "C251-C221"},
    "buurt": {"yardstick": "overburdened", "expect": "A"},
    "conclusie": {"paper": True, "grant": True, "word": True, "came": True},
    "gift": {"give": False, "pass_on": True, "free": 25, "week": 52},
}


def test_every_exploration_can_be_beaten():
    """Each has a claim to refute, and a setting here that does."""
    assert sorted(REFUTED) == sorted(EXPLORATIONS)


@pytest.mark.parametrize("name", REFUTED)
def test_the_claim_holds_to_begin_with(name):
    """Nothing is refuted before a control was moved."""
    about = exploration(name)
    assert (about.draw(about.start()).beaten, texts.BEATEN in said(about, about.draw(about.start()))) == (False, False)


@pytest.mark.parametrize(("name", "changes"), REFUTED.items())
def test_a_setting_refutes_the_claim(name, changes):
    """There is a setting in which the claim fails, and then the words say so."""
    about = exploration(name)
    picture = about.draw(about.start() | changes)
    assert picture.beaten
    assert said(about, picture) == f"{picture.text}\n{texts.BEATEN} {about.challenge.beaten}"
