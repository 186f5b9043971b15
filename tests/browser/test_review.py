"""Cards of earlier lessons come back at the start of a lesson, chosen on the device from the student's own answers."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

from live import PATIENCE_S, Lab, Opened, shorten, shown_items, within
from on_card import saved, violations
from playwright.sync_api import Locator, Page, expect
from site_server import SiteServer, near, watched
from wederkerig.answers.file import FILE_NAME
from wederkerig.cards import texts

WORDS = texts.REVIEW
KEYS = "() => JSON.parse(document.getElementById('lesson').textContent).items"
FETCHED = "() => performance.getEntriesByType('resource').map((entry) => entry.name)"
STORED = """(place) => new Promise((resolve) => {
  const request = indexedDB.open(`wederkerig ${place}`, 1);
  request.onsuccess = () => {
    const files = request.result.transaction("files").objectStore("files").get("antwoorden.json");
    files.onsuccess = () => resolve(files.result);
  };
})"""


def answer(card: Locator, label: str, certainty: str) -> None:
    """Choose a label and a certainty."""
    near(card)
    card.locator(f'[name="label"][value="{label}"]').check()
    card.locator(f'[name="certainty"][value="{certainty}"]').check()


def answered_before(page: Page, server: SiteServer) -> tuple[str, str, dict[str, str]]:
    """In lesson 03 a case is right and sure, and a later one wrong and sure; returns both and the keys."""
    page.goto(server.url + "les-03.html")
    items = page.evaluate(KEYS)
    keys = {id: item["key"]["label"] for id, item in items.items() if item["question"]["kind"] == "classify"}
    right, wrong = list(keys)[:2]
    other = next(label for label in ("liefdadigheid", "wederkerigheid") if label != keys[wrong])
    for item, label in ((right, keys[right]), (wrong, other)):
        card = page.locator(f'form[data-card="{item}"]')
        answer(card, label, "hoog")
        saved(card)
    return right, wrong, keys


def test_who_answered_nothing_yet_reads_one_sentence(page: Page, server: SiteServer):
    """It stands in the page itself: nothing is fetched for it."""
    page.goto(server.url + "les-04.html")
    expect(page.locator("html")).to_have_attribute("data-live", "")
    expect(page.locator("[data-review]")).to_have_text(f"{WORDS['title']}{WORDS['none']}")
    near(page.locator("[data-review]"))
    assert [name for name in page.evaluate(FETCHED) if "review.js" in name or "les-" in name] == []


def test_what_went_wrong_comes_back_first_by_keyboard(page: Page, server: SiteServer):
    """The wrong one comes first; asking again keeps the answer of then, and its next turn is noted."""
    right, wrong, keys = answered_before(page, server)
    faults = watched(page)
    page.goto(server.url + "les-04.html")
    section = page.locator("[data-review]")
    section.get_by_role("button", name=WORDS["begin"]).press("Enter")
    expect(section.get_by_text(WORDS["turn"].format(place=1, n=2))).to_be_focused()
    assert violations(page, "[data-review]") == {}

    look = section.get_by_role("button", name=texts.FORM["explain"])
    look.press("Enter")
    expect(section).to_contain_text(texts.CARD["explainFirst"])
    answer(section, keys[wrong], "laag")
    look.press("Enter")
    expect(section).to_contain_text(texts.CARD["fits"])
    following = section.get_by_role("button", name=WORDS["next"])
    expect(following).to_be_focused()
    assert violations(page, "[data-review]") == {}
    following.press("Enter")
    answer(section, keys[right], "hoog")
    section.get_by_role("button", name=texts.FORM["explain"]).press("Enter")
    section.get_by_role("button", name=WORDS["close"]).press("Enter")
    expect(section).to_contain_text(WORDS["done"].format(right=2, n=2))

    stored = page.evaluate(STORED, "/school/cursus/")
    assert stored[wrong]["label"] != keys[wrong]
    assert [stored[item]["review"]["box"] for item in (wrong, right)] == [1, 1]
    expect(page.locator("[data-progress]")).to_have_text(re.compile(r"^0 van \d+ kaarten$"))
    page.reload()
    expect(section).to_contain_text(WORDS["later"])
    assert faults == []


def test_it_comes_back_in_jupyterlab(lab: Lab, open_notebook: Callable[[Path], Opened]):
    """The kernel has the cards of earlier lessons; the turn is noted in the file of answers beside the notebook."""
    notebook = lab.place() / "course" / "04-balans.ipynb"
    shorten(notebook, shown_items(notebook)[:1])
    given = {"label": "wederkerigheid", "proof": [], "certainty": "hoog", "saved": "2026-03-04T05:06:07.000Z"}
    file = notebook.with_name(FILE_NAME)
    file.write_text(json.dumps({"format": 1, "answers": {"kerstmutsen-in-de-flat": given}}), encoding="utf-8")
    section = open_notebook(notebook).page.locator("[data-review]")

    section.get_by_role("button", name=WORDS["begin"]).click()
    answer(section, "liefdadigheid", "laag")
    section.get_by_role("button", name=texts.FORM["explain"]).click()
    section.get_by_role("button", name=WORDS["close"]).click()
    expect(section).to_contain_text(WORDS["done"].format(right=1, n=1))
    within(PATIENCE_S, lambda: '"review"' in file.read_text(encoding="utf-8"))
    [stored] = json.loads(file.read_text(encoding="utf-8"))["answers"].values()
    assert (stored.pop("review")["box"], stored) == (1, given)


def test_own_cards_go_to_anki(page: Page, server: SiteServer):
    """The file holds a line for every card that was answered in earlier lessons, with the question and why."""
    right, wrong, _ = answered_before(page, server)
    cases = [page.locator(f'form[data-card="{item}"] .running').inner_text() for item in (right, wrong)]
    page.goto(server.url + "les-04.html")
    page.get_by_text(WORDS["anki"]).click()
    page.get_by_role("button", name=WORDS["make"]).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=WORDS["download"].format(n=2)).click()
    text = Path(download.value.path()).read_text(encoding="utf-8")

    head, columns, *rows = text.splitlines()
    assert (head, columns, len(rows)) == ("#separator:tab", "#html:true", 2)
    for row, case in zip(rows, cases, strict=True):
        front, back = row.split("\t")
        assert " ".join(case.split()) in unescape(front).replace("<br>", " ")
        assert back
