"""The page that lays together what a student answered on this device."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from live import Lab, Opened, shorten, shown_items
from on_card import saved, violations
from playwright.sync_api import Browser, Page, expect
from site_server import SiteServer, near, watched
from wederkerig.answers.file import FILE_NAME
from wederkerig.cards import own_texts
from wederkerig.site import texts

WORDS = texts.CASEBOOK
TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth"


def write(page: Page, address: str, item: str, text: str) -> None:
    """Write an open answer."""
    page.goto(address)
    card = page.locator(f'form[data-card="{item}"]')
    near(card)
    card.locator("textarea").fill(text)
    saved(card)


def test_own_answers_are_laid_together(page: Page, server: SiteServer):
    """Definition before and after, own texts and choices with their reasons, by lesson; it fits a phone."""
    wrong = watched(page)
    page.goto(server.url + "casusboek.html")
    expect(page.locator(".casebook")).to_have_text(WORDS["empty"])

    write(page, server.url + "les-00.html", "eigen-definitie", "Geven & <b>nemen</b>.")
    write(page, server.url + "les-04.html", "balans-jouw-standpunt", "Balans hoeft niet.")
    page.goto(server.url + "les-03.html")
    card = page.locator('form[data-card="kerstmutsen-in-de-flat"]')
    card.get_by_role("radio", name="Liefdadigheid").check()
    sentence = card.locator(".sentence").first
    sentence.click()
    saved(card)
    reason = sentence.inner_text().strip()
    page.goto(server.url + "index.html")
    page.get_by_role("link", name=WORDS["link"]).click()

    book = page.locator(".casebook")
    expect(book.get_by_role("heading", level=2)).to_have_count(3)
    expect(book.locator("section").first).to_contain_text(f"{WORDS['before']}Geven & <b>nemen</b>.{WORDS['after']}")
    expect(book.locator("section").first).to_contain_text(WORDS["none"])
    expect(book.locator("blockquote").filter(has_text="Liefdadigheid")).to_contain_text(reason)
    expect(book.locator(".open blockquote")).to_have_text("Balans hoeft niet.")
    assert violations(page, "main") == {}
    assert page.evaluate(TOO_WIDE) <= 0
    assert wrong == []


def test_the_last_lesson_leads_to_it(page: Page, server: SiteServer):
    """The link stands at the end of lesson 11."""
    page.goto(server.url + "les-11.html")
    page.get_by_role("link", name=WORDS["link"]).click()
    expect(page.locator("h1")).to_have_text(WORDS["title"])


def test_without_script_it_says_what_it_needs(browser: Browser, server: SiteServer):
    """Who runs no scripts reads why the page is empty."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + "casusboek.html")
    expect(page.get_by_text(WORDS["waiting"])).to_be_visible()
    context.close()


def test_what_belongs_together_is_gathered(page: Page, server: SiteServer):
    """The field log stands in lesson 10, the matrix in lesson 11, and both once in the book; it fits a phone."""
    wrong = watched(page)
    page.goto(server.url + "les-11.html")
    place = page.locator('[data-own="matrix-mauss"][data-group="plicht"]')
    expect(place).to_have_text(own_texts.OWN_NOTHING)

    page.goto(server.url + "les-06.html")
    card = page.locator('form[data-card="matrix-mauss"]')
    near(card)
    card.locator("select").first.select_option("ja")
    saved(card)
    write(page, server.url + "les-03.html", "veldlog-03", "Iemand gaf soep.\n\nNiemand telde.")

    page.goto(server.url + "les-11.html")
    expect(place).to_have_text("Ja")
    page.goto(server.url + "les-10.html")
    note = page.locator('[data-own="veldlog-03"]')
    expect(note.locator("p")).to_have_text(["Iemand gaf soep.", "Niemand telde."])
    page.goto(server.url + "casusboek.html")
    expect(page.locator(".casebook")).to_contain_text("Niemand telde.")
    assert page.locator("main").inner_text().count("Niemand telde.") == 1
    expect(page.locator(".casebook .own")).to_have_count(2)
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate(TOO_WIDE) <= 0
    assert violations(page, "main") == {}
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("10-codeerlab", {"veldlog-03": "Niemand telde.", "veldlog-09": own_texts.OWN_NOTHING}),
        ("11-jouw-rol", {"matrix-mauss": "Ja", "matrix-linders": own_texts.OWN_NOTHING}),
    ],
)
def test_it_is_gathered_in_jupyterlab_too(
    lab: Lab, open_notebook: Callable[[Path], Opened], name: str, shown: dict[str, str]
):
    """The notebook shows what stands in the file of answers beside it, and what does not is open."""
    notebook = lab.place() / "course" / f"{name}.ipynb"
    shorten(notebook, shown_items(notebook)[:1])
    given = {"veldlog-03": {"text": "Niemand telde."}, "matrix-mauss": {"chosen": {"plicht": ["ja"]}}}
    notebook.with_name(FILE_NAME).write_text(json.dumps({"format": 1, "answers": given}), encoding="utf-8")
    page = open_notebook(notebook).page

    for item, text in shown.items():
        expect(page.locator(f'[data-own="{item}"]').first).to_have_text(text)
