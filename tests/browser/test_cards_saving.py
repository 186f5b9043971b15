"""Cards that save in the browser itself: whatever happens to the page, the tab or the browser, no answer is lost."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from bench_parts.browser import ARGS
from gallery_fixture import (
    DESKTOP,
    RESTORED,
    Open,
    Tab,
    context,  # noqa: F401
    gallery,  # noqa: F401
    visit,  # noqa: F401
)
from on_card import alarm, checked, choose, on_device, saved, status
from playwright.sync_api import BrowserContext, Page, Playwright, expect
from wederkerig.cards import texts

CASE = "classify"


def case_id(tab: Tab) -> str:
    return str(tab.card(CASE).get_attribute("data-card"))


SLOW_STORAGE = """
const open = IDBFactory.prototype.open;
const allowed = new Promise((go) => (window.letOpen = go));
IDBFactory.prototype.open = function (...given) {
  const held = { get result() { return held.real.result; }, get error() { return held.real.error; } };
  allowed.then(() => {
    held.real = open.apply(this, given);
    for (const kind of ["onupgradeneeded", "onsuccess", "onerror"]) held.real[kind] = () => held[kind]?.();
  });
  return held;
};
"""


class Disk:
    """The room that a page has in its browser."""

    def __init__(self, page: Page) -> None:
        self.origin = page.url.rsplit("/", 1)[0]
        self.devtools = page.context.new_cdp_session(page)  # the limit lasts as long as this does

    def fill(self) -> None:
        """There is no room."""
        self.devtools.send("Storage.overrideQuotaForOrigin", {"origin": self.origin, "quotaSize": 1})

    def clear(self) -> None:
        """There is room again."""
        self.devtools.send("Storage.overrideQuotaForOrigin", {"origin": self.origin})


@dataclass(frozen=True)
class Profile:
    """A browser that keeps its data in a folder, and is started from it again."""

    playwright: Playwright
    chromium: str
    folder: Path

    def start(self, *arguments: str) -> BrowserContext:
        """Start the browser."""
        started = self.playwright.chromium.launch_persistent_context(
            self.folder, executable_path=self.chromium, args=[*ARGS, *arguments], viewport=DESKTOP, locale="nl-NL"
        )
        return on_device(started)

    def block(self) -> None:
        """No site may keep cookies or data."""
        preferences = self.folder / "Default" / "Preferences"
        preferences.parent.mkdir(parents=True)
        blocked = {"profile": {"default_content_setting_values": {"cookies": 2}}}
        preferences.write_text(json.dumps(blocked), encoding="utf-8")


@pytest.fixture
def profile(playwright: Playwright, chromium: str, tmp_path: Path) -> Profile:
    """A browser profile of its own."""
    return Profile(playwright, chromium, tmp_path / "profile")


def test_a_choice_is_saved_and_there_again(visit: Open) -> None:
    """What is chosen is said to be saved, is in the browser, and stands on the card after a reload, which says so."""
    tab = visit()
    card = tab.card(CASE)
    choose(card, 1)
    card.locator("[data-field=proof] input").nth(2).check()
    saved(card)

    assert tab.stored() == {case_id(tab): {"label": "voor-wat-hoort-wat", "proof": ["s3"]}}
    again = tab.again()
    expect(status(again.card(CASE))).to_have_text(RESTORED)
    assert checked(again.card(CASE)) == ["s3", "voor-wat-hoort-wat"]
    expect(status(again.card("form"))).to_be_empty()


def test_what_is_typed_is_saved_in_a_pause(visit: Open) -> None:
    """An open answer is saved as it was typed, when typing pauses, and when the page goes before that."""
    tab = visit()
    card = tab.card("reflect")
    item = str(card.get_attribute("data-card"))
    text = "Zij gaf, ik gaf.\nNiemand telde: “vrij”. </textarea> 🙂"
    card.locator("textarea").fill(text)
    saved(card)

    assert tab.stored() == {item: {"text": text}}
    expect(card.locator("[data-part=count]")).to_have_text("9 woorden")
    card.locator("textarea").press_sequentially(" En meer")
    tab.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    saved(card)
    assert tab.again().stored() == {item: {"text": f"{text} En meer"}}


def test_a_click_before_the_script_is_kept(visit: Open, context: BrowserContext) -> None:
    """What was chosen before the card lived wins over what was stored, the rest of which is there; both are saved."""
    first = visit()
    card = first.card(CASE)
    choose(card, 0)
    card.locator("[data-field=certainty] input").nth(2).check()
    saved(card)
    late: list = []
    context.route("**/mount.js", lambda route: late.append(route))
    tab = visit(ready=False)
    expect(tab.card(CASE)).to_be_visible()
    tab.card(CASE).locator("[data-field=label] input").nth(1).check()
    tab.card("reflect").locator("textarea").fill("Al getypt.")

    assert tab.page.locator("[data-live]").count() == 0
    for route in late:
        route.continue_()
    tab.ready()
    saved(tab.card(CASE))
    saved(tab.card("reflect"))
    assert checked(tab.card(CASE)) == ["voor-wat-hoort-wat", "hoog"]
    answers = tab.stored()
    assert answers[case_id(tab)]["label"] == "voor-wat-hoort-wat"
    assert [version["label"] for version in answers[case_id(tab)]["earlier"]] == ["wederkerigheid"]
    assert {"text": "Al getypt."} in answers.values()


def test_the_other_tab_follows(visit: Open) -> None:
    """What one tab saves stands in the other at once, which says so; an explanation of what was goes."""
    one, two = visit(), visit()
    choose(one.card(CASE), 0)
    expect(status(two.card(CASE))).to_have_text(texts.CARD["followed"])
    assert checked(two.card(CASE)) == ["wederkerigheid"]
    two.card(CASE).get_by_role("button", name="Bekijk uitleg").click()
    expect(two.card(CASE).locator(".option").first).to_be_visible()

    choose(one.card(CASE), 1)
    expect(two.card(CASE).get_by_role("radio", name="Voor-wat-hoort-wat")).to_be_checked()
    expect(two.card(CASE).locator(".option")).to_have_count(0)
    choose(two.card(CASE), 2)
    expect(one.card(CASE).get_by_role("radio", name="Liefdadigheid")).to_be_checked()
    assert one.stored() == {case_id(one): {"label": "liefdadigheid", "proof": []}}


def test_two_tabs_that_type_keep_both_texts(visit: Open) -> None:
    """When two tabs answer without having seen each other the last counts, the other is kept, shown and taken back."""
    one, two = visit(), visit()
    cards = [tab.card("reflect") for tab in (one, two)]
    item = str(cards[0].get_attribute("data-card"))
    for tab in (one, two):  # no message, so no tab knows of the other
        tab.page.evaluate("() => (BroadcastChannel.prototype.postMessage = () => {})")
    cards[0].locator("textarea").fill("In het ene tabblad.")
    saved(cards[0])
    cards[1].locator("textarea").fill("In het andere tabblad.")
    saved(cards[1])

    expect(cards[1]).to_contain_text(texts.CARD["elsewhere"])
    answer = two.stored()[item]
    assert (answer["text"], [version["text"] for version in answer["earlier"]]) == (
        "In het andere tabblad.",
        ["In het ene tabblad."],
    )
    cards[1].get_by_text("Wat je eerder antwoordde (1)").click()
    expect(cards[1].locator(".version")).to_contain_text("In het ene tabblad.")
    cards[1].get_by_role("button", name="Zet dit antwoord terug").click()
    expect(cards[1].locator("textarea")).to_have_value("In het ene tabblad.")
    saved(cards[1])
    assert [version["text"] for version in two.stored()[item]["earlier"]] == ["In het andere tabblad."]


def test_two_sites_on_a_host_leave_each_other_alone(visit: Open) -> None:
    """What is saved under one path of a host is not there under another."""
    tab = visit()
    choose(tab.card(CASE), 0)

    assert tab.page.evaluate("async () => (await indexedDB.databases()).map((one) => one.name)") == ["wederkerig /"]


@pytest.mark.parametrize("typed", [False, True], ids=["chosen", "typed"])
def test_a_crash_loses_nothing_that_was_saved(typed: bool, gallery: str, profile: Profile) -> None:
    """When the browser dies right after a card said that it saved, the answer is there when it starts again."""

    def started() -> tuple[BrowserContext, Tab]:
        running = profile.start()
        tab = Tab(running.pages[0])
        tab.page.goto(f"{gallery}les.html")
        return running, tab.ready()

    running, tab = started()
    card = tab.card("reflect" if typed else CASE)
    if typed:
        card.locator("textarea").fill("Net voor de klap.")
        saved(card)
    else:
        choose(card, 2)
    answers = tab.stored()
    with pytest.raises(Exception, match=r"closed|crash"):
        running.new_cdp_session(tab.page).send("Browser.crash")
    running, tab = started()
    assert (tab.stored(), len(answers)) == (answers, 1)
    running.close()


def test_a_full_disk_is_loud(gallery: str, profile: Profile) -> None:
    """Without room the card says loudly that nothing was saved, and stays so; with room it saves what stands there.

    Whoever leaves in between is asked; what was saved before is still there.
    """
    before, running = None, None
    for number in range(2):  # a browser that has just started knows how much room there is
        running = profile.start()
        tab = Tab(running.pages[0])
        tab.page.goto(f"{gallery}les.html")
        tab.ready()
        if number == 0:
            choose(tab.card(CASE), 0)
            before = tab.stored()
            running.close()
    card, disk, asked = tab.card(CASE), Disk(tab.page), []
    tab.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    disk.fill()
    card.locator("[data-field=label] input").nth(1).check()
    expect(alarm(card)).to_contain_text(f"{texts.CARD['notSaved']} {texts.REFUSALS['full']}")
    expect(status(card)).to_be_empty()
    assert tab.stored() == before
    with pytest.raises(Exception, match="Timeout"):
        tab.page.reload(timeout=1_000)
    assert asked == ["beforeunload"]

    again = card.get_by_role("button", name="Probeer het nog eens")
    again.click()
    expect(again).to_be_enabled()  # which it is not until this try has failed as well
    expect(alarm(card)).to_contain_text(texts.REFUSALS["full"])
    disk.clear()
    again.click()
    saved(card)
    expect(alarm(card)).to_have_count(0)
    assert tab.stored() == {case_id(tab): {"label": "voor-wat-hoort-wat", "proof": []}}
    tab.again()
    assert asked == ["beforeunload"]
    running.close()


def test_a_save_that_takes_long_is_said(visit: Open) -> None:
    """A save that is under way for a second is said to be so, and said to be done when it is."""
    tab = visit()
    tab.page.evaluate(
        """() => {
          const complete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "oncomplete");
          Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
            set(done) { complete.set.call(this, () => { window.finish = done; }); },
          });
        }"""
    )
    tab.page.clock.install()
    tab.card(CASE).locator("input").first.check()
    tab.page.wait_for_function("() => window.finish")
    expect(status(tab.card(CASE))).to_be_empty()
    tab.page.clock.fast_forward(1_000)
    expect(status(tab.card(CASE))).to_have_text(texts.CARD["saving"])
    tab.page.evaluate("() => window.finish()")
    saved(tab.card(CASE))


def test_an_answer_that_no_longer_fits_is_kept_and_shown(visit: Open) -> None:
    """An answer to what the question once asked is not on the card, but said and shown, and kept after a new one."""
    tab = visit()
    choose(tab.card(CASE), 0)
    item, old = case_id(tab), {"label": "naastenliefde", "cues": ["prijs"]}
    tab.page.evaluate(
        """async ([item, old]) => {
          const { browser } = await import("./js/backends/browser.js");
          await browser("/").change((answers) => ({ ...answers, [item]: old }));
        }""",
        [item, old],
    )
    card = tab.again().card(CASE)
    expect(card).to_contain_text(texts.CARD["noLongerFits"])
    expect(card.locator(".version")).to_contain_text("naastenliefde")
    assert checked(card) == []

    choose(card, 1)
    answer = tab.stored()[item]
    assert (answer["label"], answer["earlier"]) == ("voor-wat-hoort-wat", [old])
    expect(card.locator(".version")).to_have_count(1)
    expect(card.get_by_role("button", name="Zet dit antwoord terug")).to_have_count(0)


@pytest.mark.parametrize("framed", [False, True], ids=["page", "frame of an LMS"])
def test_a_browser_that_may_keep_nothing_is_named(framed: bool, gallery: str, profile: Profile) -> None:
    """Where cookies and data are blocked the page says so at once and what to do, and no card says that it saved."""
    profile.block()
    running = profile.start("--disable-features=LocalNetworkAccessChecks")  # the made-up LMS is elsewhere
    page = running.pages[0]
    address = f"{gallery}les.html"
    if framed:
        frame = f'<iframe width="900" height="900" src="{address}"></iframe>'
        page.route("https://lms.test/", lambda route: route.fulfill(content_type="text/html", body=frame))
        page.goto("https://lms.test/")
        tab = Tab(page.frame_locator("iframe"))  # type: ignore[arg-type]
    else:
        page.goto(address)
        tab = Tab(page)
    expected = texts.REFUSALS["frame" if framed else "blocked"]
    expect(tab.page.locator("main > .alarm")).to_have_text(expected)
    tab.card(CASE).locator("input").first.check()
    expect(alarm(tab.card(CASE))).to_contain_text(expected)
    expect(status(tab.card(CASE))).to_be_empty()
    running.close()


def test_a_page_without_https_is_named(gallery: str, profile: Profile) -> None:
    """Without https the page says at once what does not work, saves all the same, and makes no file."""
    running = profile.start("--host-resolver-rules=MAP school.test 127.0.0.1")
    tab = Tab(running.pages[0])
    tab.page.goto(f"{gallery.replace('127.0.0.1', 'school.test')}les.html")
    tab.ready()
    expect(tab.page.locator("main > .alarm")).to_have_text(texts.REFUSALS["insecure"])
    choose(tab.card(CASE), 0)
    tab.answers.get_by_role("button", name="Bewaar in een bestand").click()
    expect(alarm(tab.answers)).to_have_text(texts.REFUSALS["insecure"])
    running.close()


def test_the_first_card_does_not_wait_for_the_storage(visit: Open, context: BrowserContext) -> None:
    """It lives before answers are read; what is chosen meanwhile is saved, and what stood there is kept beside it."""
    choose(visit().card(CASE), 0)
    context.add_init_script(SLOW_STORAGE)
    reader, writer = visit(ready=False), visit(ready=False)
    for tab in (reader, writer):
        expect(tab.card(CASE)).to_have_attribute("data-live", "")
        assert checked(tab.card(CASE)) == []
    reader.page.evaluate("() => letOpen()")
    expect(status(reader.card(CASE))).to_have_text(RESTORED)
    before = checked(reader.card(CASE))
    reader.page.close()
    options = writer.card(CASE).locator("fieldset:not(.case)").first.locator("input")
    options.nth(1).check()
    expect(status(writer.card(CASE))).not_to_contain_text("Opgeslagen")
    writer.page.evaluate("() => letOpen()")
    saved(writer.card(CASE))
    assert checked(writer.card(CASE)) == [options.nth(1).get_attribute("value")]
    assert [version["label"] for version in writer.stored()[case_id(writer)]["earlier"]] == before


def test_progress_is_told(visit: Open) -> None:
    """The page tells how many cards are answered and which, from the start, also of cards that are far away."""
    tab = visit()
    choose(tab.card(CASE), 0)
    tab.card(CASE).locator("[data-field=proof] input").first.check()
    saved(tab.card(CASE))
    tab.card("match").locator("select").first.select_option(index=1)  # nobody scrolled there
    saved(tab.card("match"))

    count = tab.cards.count()
    progress = tab.page.evaluate("() => told.map(({ done, total }) => [done, total])")
    assert progress[0] == [0, count]
    assert progress[-1] == [1, count]
    assert tab.again().page.evaluate("() => told[0].items")[case_id(tab)] is True


def test_printing_shows_every_answer(visit: Open) -> None:
    """On paper every answer stands on its card, also on cards that were never on the screen."""
    tab = visit()
    card = tab.cards.last
    card.scroll_into_view_if_needed()
    choose(card, 0)
    page = visit()
    assert page.cards.last.get_attribute("data-live") is None
    page.page.pdf()
    assert re.match(r".+", checked(page.cards.last)[0])
