"""The explorations in the browser: started, moved and read by keyboard, and nothing about them that axe finds wrong."""

import re

import pytest
from live import Lab, shorten, shown_cells, shown_items
from on_card import violations
from playwright.sync_api import Locator, expect
from root import ROOT
from shell_fixture import Open, lab, started, turn_to  # noqa: F401
from wederkerig.cells import EXPLORATION
from wederkerig.explorations import texts
from wederkerig.explorations.catalogue import EXPLORATIONS, exploration

WHERE = {  # the lesson that shows each
    shows.of: path.name
    for path in sorted((ROOT / "course").glob("[0-9][0-9]-*.ipynb"))
    for shows in shown_cells(path)
    if shows.show == EXPLORATION
}
PHONE = {"width": 360, "height": 740}
FITS = """() => {
  const card = document.querySelector(".exploration");
  return card.scrollWidth <= card.clientWidth;
}"""


def opened(name: str, lab: Lab, turn_to: Open) -> Locator:
    """The card of an exploration in its lesson, of which the other cards are left out but one."""
    notebook = lab.place() / "course" / WHERE[name]
    shorten(notebook, shown_items(notebook)[:1])
    return started(turn_to(notebook), notebook).locator(f'[data-exploration="{name}"]')


def test_every_exploration_has_its_lesson() -> None:
    """Each exploration stands in one lesson."""
    assert sorted(WHERE) == sorted(EXPLORATIONS)


@pytest.mark.parametrize("name", EXPLORATIONS)
def test_exploration(name: str, lab: Lab, turn_to: Open) -> None:
    """It shows a picture, says what is to be seen and what it assumes, fits a phone, and axe finds nothing wrong."""
    card = opened(name, lab, turn_to)
    about = exploration(name)
    picture = about.draw(about.start())
    expect(card.locator(".picture svg").filter(visible=True).first).to_be_visible()
    expect(card.locator(".said")).to_have_text(picture.text)
    expect(card).to_contain_text(texts.MODEL)
    for summary in card.locator("summary").all():
        summary.press("Enter")
    expect(card.locator("tbody tr")).to_have_count(len(picture.rows))
    expect(card.locator("details li")).to_have_text(list(about.assumptions))
    assert violations(card.page, ".exploration") == {}
    card.page.set_viewport_size(PHONE)
    card.page.wait_for_function(FITS)  # the picture follows the window


def test_arrow_keys_move_a_slider(lab: Lab, turn_to: Open) -> None:
    """An arrow key moves a slider, and the kernel draws what it says: picture and words follow."""
    card = opened("balans", lab, turn_to)
    before = card.locator(".said").inner_text()
    slider = card.locator("input[type=range]").first
    for _ in range(3):
        slider.press("ArrowRight")
    about = exploration("balans")
    moved = {**about.start(), about.controls[0].name: about.start()[about.controls[0].name] + 3}
    expect(card.locator(".said")).to_have_text(about.draw(moved).text)
    assert about.draw(moved).text != before


def test_a_year_in_the_neighbourhood(lab: Lab, turn_to: Open) -> None:
    """Before a yardstick and a prediction are chosen nothing is told; then two policies stand beside each other."""
    card = opened("buurt", lab, turn_to)
    card.get_by_label(re.compile("goed jaar")).select_option("overburdened")
    expect(card).to_have_attribute("data-drawn", "1")
    card.get_by_text(texts.NUMBERS).press("Enter")
    expect(card.locator("thead th")).to_have_count(2)
    card.get_by_role("group", name=re.compile("Voorspel")).locator("input").nth(1).press("Space")
    expect(card).to_have_attribute("data-drawn", "2")
    expect(card.locator("thead th")).to_have_count(4)
    expect(card.locator(".said")).to_contain_text(texts.BEATEN)
    expect(card.get_by_label(re.compile("allebei"))).to_be_hidden()
    card.get_by_text("Meer instellingen").press("Enter")
    expect(card.get_by_label(re.compile("allebei"))).to_be_visible()
