"""Every lesson in the browser: all its cards come, it fits a phone, axe finds nothing, and each kind of card works."""

import pytest
from live import PATIENCE_S, Lab, saved_answers, shorten, within
from on_card import saved, status, violations
from playwright.sync_api import Locator, expect
from root import ROOT
from shell_fixture import Open, lab, started, turn_to  # noqa: F401
from wederkerig.cards import texts

LESSONS = sorted(path.name for path in (ROOT / "course").glob("[0-9][0-9]-*.ipynb"))
PHONE = {"width": 360, "height": 740}
WIDER = """() => [...document.querySelectorAll(".jp-WindowedPanel-outer, .wk-bar, body")]
  .filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => element.className)"""
KINDS = {  # of each kind one card
    "choose": ("01", "patrick-eerste-bezoek"),
    "match": ("01", "praat-op-de-galerij"),
    "order": ("01", "steun-voor-patrick"),
    "evidence": ("01", "teamoverleg-op-maandag"),
    "reflect": ("01", "gesprek-bij-de-lift"),
    "form": ("02", "vormen-ritten-in-de-winter"),
    "code": ("10", "code-dakgoot"),
    "tip": ("03", "kantel-bus-van-vesna"),
    "mix": ("03", "meng-stoelen-van-het-koor"),
    "pair": ("03", "paar-logeerbed-van-yasemin"),
}


@pytest.mark.parametrize("name", LESSONS)
def test_lesson(name: str, lab: Lab, turn_to: Open) -> None:
    """All cards come, no cell fails, nothing is wider than a phone, and axe finds nothing wrong."""
    notebook = lab.place() / "course" / name
    page = started(turn_to(notebook), notebook)
    expect(page.locator("[data-mime-type='application/vnd.jupyter.stderr']")).to_have_count(0)
    page.set_viewport_size(PHONE)
    assert page.evaluate(WIDER) == []
    assert violations(page, ".wk-shown", ".jp-MarkdownOutput", ".wk-bar") == {}


def answer_by_keyboard(card: Locator) -> int:
    """Choose something in every group of a card with keys alone; returns in how many."""
    box = card.locator("textarea")
    if box.count():
        box.focus()
        box.press_sequentially("Ik zou eerst vragen wat hij zelf wil.")
        box.blur()
        return 1
    menus = card.locator("select")
    for menu in menus.all():
        menu.focus()
        menu.press("ArrowDown")
    groups = card.locator("fieldset:has(input)")
    for group in groups.all():
        control = group.locator("input").first
        control.focus()
        control.press("Space")
    return menus.count() + groups.count()


@pytest.mark.parametrize("number", sorted({number for number, _ in KINDS.values()}))
def test_kinds(number: str, lab: Lab, turn_to: Open) -> None:
    """A card of each kind is answered by keyboard, saved, explained, and there again when the lesson is opened anew."""
    [notebook] = (lab.place() / "course").glob(f"{number}-*.ipynb")
    items = {item: kind for kind, (lesson, item) in KINDS.items() if lesson == number}
    shorten(notebook, list(items))
    page = started(turn_to(notebook), notebook)
    for item, kind in items.items():
        card = page.locator(f'form.card[data-card="{item}"]')
        card.scroll_into_view_if_needed()
        count = answer_by_keyboard(card)
        saved(card)
        stored = within(PATIENCE_S, lambda item=item: saved_answers(notebook).get(item))
        assert (item, count) == (item, 1 if kind == "reflect" else len(stored["chosen"]))
        card.get_by_role("button", name=texts.CARD["explain"]).press("Enter")
        expect(card.locator(".why")).not_to_be_empty()
    assert violations(page, "form.card") == {}
    again = started(turn_to(notebook), notebook)
    for item in items:
        card = again.locator(f'form.card[data-card="{item}"]')
        card.scroll_into_view_if_needed()
        expect(status(card)).to_have_text(texts.CARD["restored"])
