"""The coding lab of lesson 10: the own codes beside those of a second coder, and a conclusion that dissent moves."""

import json
from collections.abc import Callable
from pathlib import Path

from live import Lab, Opened, shorten, shown_items
from on_card import saved, violations
from playwright.sync_api import Browser, Page, expect
from root import ROOT
from site_server import SiteServer, near, watched
from wederkerig.answers.file import FILE_NAME
from wederkerig.cards import own_texts as texts
from wederkerig.explorations.conclusie import texts as conclusion
from wederkerig.items.kinds.code import Coding
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.project import find_project

CODED = [
    item
    for id, item in read_bank(find_project(ROOT)).practice.items()
    if isinstance(item, Coding) and id.startswith("codeurs-")
]
OWN = {item.id: min(item.key.fits["keuze"]) for item in CODED}
FIGURES = "Jullie kozen 5 van de 8 keer hetzelfde sublabel: 63 procent. Krippendorffs alfa: 0,61."
TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth"


def test_own_codes_lie_beside_those_of_a_second_coder(page: Page, server: SiteServer) -> None:
    """By keyboard on a phone: a second code comes with the own one, and the figures once all fragments are coded."""
    wrong = watched(page)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(server.url + "les-10.html")
    beside = page.locator("[data-gathered='codeurs']")
    for number, (item, code) in enumerate(OWN.items()):
        expect(beside.locator("[data-second]:not([hidden])")).to_have_count(number)
        expect(beside).to_contain_text(texts.AGREEMENT["open"].format(n=len(OWN) - number))
        card = page.locator(f'form[data-card="{item}"]')
        near(card)
        menu = card.locator("select")
        menu.focus()
        menu.press_sequentially(code)
        menu.blur()
        saved(card)

    expect(beside).to_contain_text(FIGURES)
    assert page.evaluate(TOO_WIDE) <= 0
    assert violations(page, "[data-gathered='codeurs']") == {}
    page.goto(server.url + "casusboek.html")
    expect(page.locator(".casebook")).to_contain_text(FIGURES)
    assert wrong == []


def test_the_conclusion_moves(page: Page, server: SiteServer) -> None:
    """All fragments back: the conclusion is another, and the student is told that the claim fails."""
    wrong = watched(page)
    page.goto(server.url + "les-10.html")
    card = page.locator("[data-exploration='conclusie']")
    near(card)
    expect(card.locator(".said")).to_contain_text(conclusion.CONCLUSION["all"])
    for box in card.get_by_role("checkbox").all():
        box.check()

    expect(card.locator(".said")).to_contain_text(conclusion.CONCLUSION["divided"])
    expect(card.locator(".said")).to_contain_text(conclusion.BEATEN)
    assert wrong == []


def test_without_script_both_interviews_can_be_read(browser: Browser, server: SiteServer) -> None:
    """Who runs no scripts reads both interviews, what to code and what a second coder thought."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + "les-10.html")

    for said in ("Mijn vorige chef zou zeggen: breng maar terug.", "We besparen twintig procent."):
        expect(page.locator("article section > p").filter(has_text=said)).to_be_visible()
    expect(page.locator("[data-second]").first).to_be_visible()
    context.close()


def test_the_lab_works_in_jupyterlab_too(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
    """The notebook shows the same figures from the file of answers beside it."""
    notebook = lab.place() / "course" / "10-codeerlab.ipynb"
    shorten(notebook, shown_items(notebook)[:1])
    given = {item: {"chosen": {"keuze": [code]}} for item, code in OWN.items()}
    notebook.with_name(FILE_NAME).write_text(json.dumps({"format": 1, "answers": given}), encoding="utf-8")
    page = open_notebook(notebook).page

    expect(page.locator("[data-gathered='codeurs']")).to_contain_text(FIGURES)
