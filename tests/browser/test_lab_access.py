"""Cards in a JupyterLab that nobody prepared fit, are open to everybody, and ask nothing of any other host."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from live import DESKTOP, Lab, Opened
from on_card import choose, saved, violations
from wederkerig.cards import texts

LAB_KEYS = ("x", "d", "d", "a", "b", "m", "y", "c", "v", "z", "j", "k", "Enter")  # what they do: cut, delete, add...
TOO_WIDE = """(card) => [card, ...card.querySelectorAll("*")]
  .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline")
  .map((e) => `${e.tagName}.${e.className}: ${e.scrollWidth} > ${e.clientWidth}`)"""
STICKS_OUT = """(card) => card.getBoundingClientRect().right
  - card.closest(".jp-OutputArea-output").getBoundingClientRect().right"""
Open = Callable[..., Opened]


@pytest.fixture(scope="module")
def lesson(lab: Lab, open_for_all: Open) -> Opened:
    """A lesson that tests share; its first card is answered and explained, and its last one asks before it wipes."""
    opened = open_for_all(lab.lesson())
    choose(opened.cards.first, 1)
    opened.cards.first.get_by_role("button", name="Bekijk uitleg").click()
    opened.answers.get_by_role("button", name="Bewaar in een bestand").click()
    opened.answers.locator("code").wait_for()
    opened.answers.get_by_text(texts.FORM["more"]).click()
    opened.answers.get_by_role("button", name="Wis mijn antwoorden").click()
    return opened


@pytest.fixture(scope="module")
def assignment(lab: Lab, open_for_all: Open) -> Opened:
    """An assignment that tests share; its first card is answered and a hand-in made."""
    opened = open_for_all(lab.assignment())
    choose(opened.cards.first, 1)
    opened.answers.get_by_role("button", name="Maak inleverbestand").click()
    opened.answers.locator("code").wait_for()
    return opened


def test_keys_in_open_answer_are_text(assignment: Opened) -> None:
    """In an open answer every key is text, and no key changes a cell."""
    cells = assignment.cells
    card = assignment.cards.filter(has=assignment.page.locator("textarea")).last
    box = card.locator("textarea")
    box.click()
    for key in LAB_KEYS:
        assignment.page.keyboard.press(key)
    saved(card)
    assert box.input_value() == "".join("\n" if key == "Enter" else key for key in LAB_KEYS)
    assert assignment.cells == cells


@pytest.mark.parametrize("notebook", ["lesson", "assignment"])
@pytest.mark.parametrize(("width", "height"), [(360, 740), (640, 400)], ids=["phone", "zoomed to 200%"])
def test_nothing_too_wide(notebook: str, width: int, height: int, request: pytest.FixtureRequest) -> None:
    """On a phone and zoomed in to 200% no part of a card needs scrolling sideways."""
    opened: Opened = request.getfixturevalue(notebook)
    files = opened.page.locator("#jp-left-stack")
    if files.is_visible():
        opened.menu("View", "Appearance", "Show Left Sidebar")
        files.wait_for(state="hidden")
    opened.page.set_viewport_size({"width": width, "height": height})
    try:
        for card in [*opened.cards.all(), opened.answers]:
            assert card.evaluate(TOO_WIDE) == []
            assert card.evaluate(STICKS_OUT) <= 0.5
            assert card.bounding_box()["width"] > 150
    finally:
        opened.page.set_viewport_size(DESKTOP)


@pytest.mark.usefixtures("assignment")
def test_no_request_leaves_the_host(lab: Lab, lesson: Opened) -> None:
    """Opening and using a lesson or an assignment asks nothing of any other host."""
    addresses = [urlsplit(url) for url in lesson.asked]
    assert {"http", "ws"} <= {address.scheme for address in addresses}
    own = urlsplit(lab.url).netloc
    assert [a.geturl() for a in addresses if a.scheme not in {"blob", "data"} and a.netloc != own] == []


@pytest.mark.parametrize("theme", ["Light", "Dark"])
@pytest.mark.parametrize("notebook", ["lesson", "assignment"])
def test_axe(notebook: str, theme: str, request: pytest.FixtureRequest) -> None:
    """axe finds nothing wrong on cards that are fresh, answered, explained or handed in, light or dark."""
    opened: Opened = request.getfixturevalue(notebook)
    opened.theme(theme)
    try:
        assert violations(opened.page, ".jp-OutputArea") == {}
    finally:
        opened.theme("Light")
