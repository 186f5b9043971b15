"""The lists of the explorations on a phone: what is chosen is read whole, under the heading of its group."""

import pytest
from wederkerig.explorations.card_html import card_html
from wederkerig.explorations.catalogue import EXPLORATIONS, exploration
from wederkerig.explorations.picture import Challenge, Exploration, Picture, Select

MOST = 30  # letters that fit beside the arrow of a list, 360 pixels wide, in every browser
CONTROLS = [control for name in EXPLORATIONS for control in exploration(name).controls]
MENUS = [control for control in CONTROLS if isinstance(control, Select) and control.menu]


@pytest.mark.parametrize("menu", MENUS, ids=lambda menu: menu.name)
def test_what_is_chosen_fits_a_phone(menu):
    """No option of a list is longer than what a phone shows of it when it is closed."""
    assert [text for text in menu.options.values() if len(text) > MOST] == []


def test_options_stand_under_their_heading():
    """Options with one heading that follow one another are one group; those without stand by themselves."""
    menu = Select("m", "M", {"a": "A", "b": "B", "c": "C"}, "b", menu=True, heads={"b": "Kop", "c": "Kop"})
    about = Exploration("proef", "", "", (menu,), lambda _: Picture([], {}, "", (), ()), (), (), Challenge("", "", ""))

    assert (
        '<option value="a">A</option><optgroup label="Kop">'
        '<option value="b" selected>B</option><option value="c">C</option></optgroup></select>'
    ) in card_html(about, "grid")
