"""Every kind of card, heard by a screen reader and answered by keyboard alone."""

import pytest
from gallery.pages import course
from gallery_fixture import (
    RESTORED,
    Open,
    context,  # noqa: F401
    visit,  # noqa: F401
)
from on_card import saved
from playwright.sync_api import expect

KINDS = {item.question.kind: item for item in course().kinds}
TREES = {
    "classify": """
      - paragraph: Casus
      - paragraph: /^Tussen .+ volgens Dichterbij. wat overheerst\\?$/
      - group "Lees, en tik hoogstens 3 zinnen aan die beslissen":
        - paragraph:
          - checkbox /.+/
        - paragraph: "Gekozen: 0 van hoogstens 3"
      - group "Wat overheerst?":
        - radio "Wederkerigheid"
        - radio "Voor-wat-hoort-wat"
        - radio "Liefdadigheid"
      - group "Hoe zeker ben je?":
        - radio "Laag"
        - radio "Midden"
        - radio "Hoog"
      - button "Bekijk uitleg"
      - status
      - alert
    """,
    "reflect": """
      - textbox /.+/
      - paragraph: 0 woorden
      - button "Bekijk uitleg"
    """,
    "choose": """
      - paragraph: Vraag
      - group /.+ Kies alles wat past/:
        - checkbox /.+/
    """,
    "form": """
      - paragraph: Casus
      - group "Tussen wie?":
        - radio /Enkelvoudig/
      - group "Wanneer komt er iets terug?":
        - radio /Onmiddellijk/
    """,
    "code": """
      - paragraph: Fragment
      - group "Welke code geef je dit fragment?":
        - radio /.+/
    """,
    "match": """
      - group /.+/:
        - combobox /.+/:
          - option "Kies" [selected]
    """,
    "order": """
      - group /.+/:
        - combobox /.+/:
          - option "Kies" [selected]
          - option "1"
    """,
    "evidence": """
      - group /.+ Kies de zinnen/:
        - checkbox /.+/
    """,
    "tip": """
      - paragraph: Kantelzin
      - group /.+/:
        - radio /.+/
    """,
    "mix": """
      - paragraph: Mengvorm
      - group /.+/:
        - radio /.+/
    """,
    "pair": """
      - paragraph: Twee versies
      - group /.+/:
        - radio /.+/
    """,
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_screen_reader_meets(visit: Open, kind: str) -> None:
    """Every control of every kind of card has a role, a name and a group that says what it is about."""
    card = visit().card(kind)

    expect(card).to_match_aria_snapshot(TREES[kind])
    expect(card.get_by_role("button", name="Bekijk uitleg")).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("kind", KINDS)
def test_a_card_by_keyboard_alone(visit: Open, kind: str) -> None:
    """A card of this kind is answered, saved and explained by keyboard, and its explanation is closed and opened."""
    tab = visit()
    card, keys = tab.card(kind), tab.page.keyboard
    controls = card.locator("input, select, textarea")
    controls.first.focus()
    for _ in range(60):
        focused = tab.page.evaluate("() => document.activeElement.type ?? document.activeElement.tagName")
        if focused == "button":
            break
        keys.press(
            {"radio": "Space", "checkbox": "Space", "select-one": "ArrowDown", "SUMMARY": "Tab"}.get(focused, "x")
        )
        keys.press("Tab")
    saved(card)
    for _ in range(2):
        keys.press("Enter")
        expect(card.locator(".why > *").first).to_be_visible()
        expect(card.get_by_role("button", name="Verberg uitleg")).to_be_focused()
        keys.press("Enter")
        expect(card.locator(".why > *")).to_have_count(0)
    assert len(tab.stored()) == 1
    expect(tab.again().card(kind).get_by_role("status")).to_have_text(RESTORED)
