"""A browser that dies, has no room, or may keep nothing: what the page says then, and what is still there."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from bench_parts.browser import ARGS
from gallery_fixture import (
    CASE,
    DESKTOP,
    Tab,
    case_id,
    context,  # noqa: F401
    visit,  # noqa: F401
)
from on_card import alarm, choose, on_device, saved, status
from playwright.sync_api import BrowserContext, Page, Playwright, expect
from wederkerig.cards import texts


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
