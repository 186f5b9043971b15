"""A conversation on the real site and in JupyterLab: held by keyboard, kept, and held again another way."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from live import PATIENCE_S, Lab, Opened, saved_answers, shorten, within
from on_card import on_device, saved, status, violations
from playwright.sync_api import Browser, Locator, Page, expect
from root import ROOT
from site_server import PHONE, SiteServer, near, watched
from wederkerig.cards import talk_texts, texts
from wederkerig.items.load import read_items

ITEM = "gesprek-patrick-aan-de-deur"
TALK = read_items([ROOT / "datasets" / "practice" / "01-gesprek.toml"])[ITEM].question.conversation
TITLES = {end.id: end.title for end in TALK.outcomes}
WORDS = talk_texts.SCRIPT
DONE = re.compile(r"^1 van \d+ kaarten$")
STORED = """(place) => new Promise((resolve) => {
  const request = indexedDB.open(`wederkerig ${place}`, 1);
  request.onsuccess = () => {
    const files = request.result.transaction("files").objectStore("files").get("antwoorden.json");
    files.onsuccess = () => resolve(files.result);
  };
})"""
# What a screen reader hears of the log: what is added to it.
HEAR = """(log) => {
  window.heard = [];
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) window.heard.push(node.textContent);
  }).observe(log, { childList: true });
}"""


def flat(text: str) -> str:
    """A text without line breaks."""
    return " ".join(text.split())


def reply(turn: str, place: int) -> str:
    """The text of a reply of the conversation in the bank."""
    [found] = [one for one in TALK.turns if one.id == turn]
    return flat(found.replies[place].text)


def talk(page: Page, server: SiteServer) -> Locator:
    """The conversation of lesson 01, alive."""
    page.goto(server.url + "les-01.html")
    card = page.locator(f'form[data-card="{ITEM}"]')
    near(card)
    expect(card).to_have_attribute("data-live", "")
    return card


def stored(page: Page) -> dict[str, Any]:
    """What is kept of the conversation, without when."""
    entry = page.evaluate(STORED, "/school/cursus/")[ITEM]
    return {name: part for name, part in entry.items() if name != "saved"}


def say(card: Locator, turn: str, place: int) -> None:
    """Give a reply, and wait until it is saved."""
    card.get_by_role("button", name=reply(turn, place)).click()
    saved(card)


def press(page: Page, place: int) -> None:
    """Give the reply at this place by keyboard, from where the turn before left the reader."""
    for _ in range(place + 1):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def test_a_whole_conversation_by_keyboard(page: Page, server: SiteServer) -> None:
    """With keys alone one comes to the end, hears only what is new, and finds it all again after a reload."""
    wrong = watched(page)
    card = talk(page, server)
    log = card.get_by_role("log")
    log.evaluate(HEAR)
    assert violations(page, f'form[data-card="{ITEM}"]') == {}

    card.get_by_role("button").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(card.get_by_text(WORDS["ask"])).to_be_focused()
    press(page, 2)
    expect(card.get_by_text(WORDS["ask"])).to_be_focused()
    press(page, 0)
    press(page, 0)
    expect(card.get_by_text(WORDS["did"])).to_be_focused()
    saved(card)

    chosen = [("deur", 1), ("kier", 2), ("deeg", 0), ("vraag", 0)]
    heard = page.evaluate("heard")
    assert heard[0] == f"{WORDS['you']} {reply('deur', 1)}"
    assert [said for said in heard if said.startswith(WORDS["you"])] == [
        f"{WORDS['you']} {reply(*step)}" for step in chosen
    ]
    assert (len(heard), heard[-1].startswith(f"{WORDS['end']}: {TITLES['zelf-gevraagd']}")) == (8, True)
    did = card.locator("ol.did > li")
    assert [flat(one) for one in did.locator("b").all_inner_texts()] == [reply(*step) for step in chosen]
    assert violations(page, f'form[data-card="{ITEM}"]') == {}
    assert stored(page) == {
        "chosen": {"einde": ["zelf-gevraagd"]},
        "path": {"deur": "langskomen", "kier": "taart", "deeg": "aannemen", "vraag": "samen-lezen"},
        "tried": ["deur.langskomen", "kier.taart", "deeg.aannemen", "vraag.samen-lezen"],
    }

    before = log.inner_text()
    page.reload()
    near(card)
    expect(status(card)).to_have_text(texts.CARD["restored"])
    assert log.inner_text() == before
    expect(did).to_have_count(4)
    assert wrong == []


def test_another_way_loses_nothing(page: Page, server: SiteServer) -> None:
    """Going back offers what was tried as tried; how it ended before stays known, and the card stays done."""
    card = talk(page, server)
    for step in (("deur", 0), ("zaak", 0), ("schaamte", 1)):
        say(card, *step)
    progress = page.locator("[data-progress]")
    expect(progress).to_have_text(DONE)

    card.get_by_role("button", name=talk_texts.MARKUP["back"]).click()
    tried = card.get_by_role("button", name=reply("schaamte", 1))
    expect(tried).to_contain_text(WORDS["tried"])
    say(card, "schaamte", 0)
    say(card, "zondag", 1)
    expect(card.get_by_role("log")).to_contain_text(TITLES["overgenomen"])
    card.get_by_text(WORDS["others"]).click()
    expect(card.get_by_text(f"{TITLES['dicht']} ({WORDS['seen']})")).to_be_visible()
    expect(card.locator("details .did > li")).to_have_count(2 + 2 + 1 + 2)

    card.get_by_role("button", name=f"{WORDS['here']}: Aan de deur").click()
    expect(card.get_by_role("log").locator(".yours")).to_have_count(0)
    saved(card)
    kept = stored(page)
    assert (kept["path"], sorted(kept["chosen"]["einde"])) == ({}, ["dicht", "overgenomen"])
    assert kept["tried"] == ["deur.hulp", "zaak.post", "schaamte.te-snel", "schaamte.gewend", "zondag.ploeg"]
    expect(progress).to_have_text(DONE)


def test_two_tabs_hold_one_conversation(page: Page, server: SiteServer) -> None:
    """What is said in one tab is read in the other."""
    card = talk(page, server)
    other = talk(page.context.new_page(), server)
    say(card, "deur", 1)

    expect(other.get_by_role("log")).to_contain_text(reply("deur", 1))
    expect(status(other)).to_have_text(texts.CARD["followed"])


def test_by_touch(browser: Browser, server: SiteServer) -> None:
    """Each reply is as large as a finger, and nothing needs scrolling sideways."""
    context = on_device(browser.new_context(viewport=PHONE, has_touch=True, locale="nl-NL"))
    page = context.new_page()
    card = talk(page, server)
    for place in (1, 0, 0):
        replies = card.locator(".replies button")
        assert min(one.bounding_box()["height"] for one in replies.all()) >= 44
        replies.nth(place).tap()
        saved(card)
    expect(card.get_by_role("log")).to_contain_text(TITLES["eigen-kring"])
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()


def test_the_whole_tree_is_there_without_script(browser: Browser, server: SiteServer) -> None:
    """Who runs no scripts reads every turn, what each reply does and where to go on, and every outcome."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(server.url + "les-01.html")
    card = page.locator(f'form[data-card="{ITEM}"]')
    for turn in TALK.turns:
        for one in turn.replies:
            expect(card.get_by_text(flat(one.text), exact=True)).to_be_visible()
    for end in TALK.outcomes:
        expect(card.get_by_text(end.title)).to_be_visible()
    expect(card.get_by_role("log")).to_be_hidden()
    context.close()


def test_on_paper_stands_the_tree_with_the_own_way_in_it(page: Page, server: SiteServer) -> None:
    """What was said is marked there; the talk itself is for the screen."""
    card = talk(page, server)
    say(card, "deur", 1)
    page.emulate_media(media="print")

    expect(card.locator(".chat")).to_be_hidden()
    mine = card.locator("[data-reply]").filter(has=page.locator(".mine:visible"))
    expect(mine).to_have_count(1)
    expect(mine).to_contain_text(reply("deur", 1))
    assert card.locator(".turn:visible, .outcome:visible").count() == len(TALK.turns) + len(TALK.outcomes)


def test_a_lesson_without_a_conversation_asks_nothing_of_it(page: Page, server: SiteServer) -> None:
    """Script and style are fetched for the page that talks, and named nowhere else."""
    asked: set[str] = set()  # by the page itself: to keep them for later, its worker fetches all files
    page.on("request", lambda request: asked.add(request.url.rpartition("/")[2]))
    page.goto(server.url + "les-04.html")
    expect(page.locator("html")).to_have_attribute("data-live", "")
    assert ({name for name in asked if "talk" in name}, "talk" in page.content()) == (set(), False)

    talk(page, server)
    assert {name for name in asked if "talk" in name} == {"talk.css", "talk.js"}


@pytest.mark.parametrize("lesson", ["01", "02", "05", "07"])
def test_every_conversation_comes_to_an_end(lesson: str, page: Page, server: SiteServer) -> None:
    """In each of them the last reply of every turn leads to an outcome that is told."""
    page.goto(f"{server.url}les-{lesson}.html")
    card = page.locator('form[data-kind="talk"]')
    near(card)
    expect(card).to_have_attribute("data-live", "")
    while card.locator(".replies button").count():
        card.locator(".replies button").last.click()
    expect(card.locator(".ending")).to_be_visible()
    saved(card)


def test_a_conversation_in_jupyterlab(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
    """There too it is held by keys, saved at once beside the notebook, and there again when its card is shown anew."""
    notebook = shorten(lab.place() / "course" / "01-participatie.ipynb", [ITEM])
    opened = open_notebook(notebook)
    card = opened.card(ITEM)
    near(card)
    for turn, place in (("deur", 1), ("kier", 0), ("zondag", 0)):
        card.get_by_role("button", name=reply(turn, place)).press("Enter")
        saved(card)
    expect(card.get_by_role("log")).to_contain_text(TITLES["eigen-kring"])
    kept = within(PATIENCE_S, lambda: saved_answers(notebook).get(ITEM))
    assert (kept["chosen"], kept["path"]) == (
        {"einde": ["eigen-kring"]},
        {"deur": "langskomen", "kier": "blijven", "zondag": "wie-mag"},
    )
    assert violations(opened.page, f'form[data-card="{ITEM}"]') == {}
    opened.run_all()
    again = opened.card(ITEM)
    near(again)
    expect(again.get_by_role("log")).to_contain_text(TITLES["eigen-kring"])
