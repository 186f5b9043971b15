"""Without network, and when a new version was put on the server: what a student sees, and keeps."""

import os
import shutil
from pathlib import Path

import pytest
from live import PATIENCE_S, within
from playwright.sync_api import Browser, Page, expect
from site_server import NEW, PHONE, SiteServer, first_card, near, watched

TEN_DAYS = 864_000.0  # seconds


def kept(page: Page) -> None:
    """Wait until all text of the site is kept on the device."""
    page.goto(page.url.rsplit("/", 1)[0] + "/index.html")
    expect(page.locator("#offline")).to_be_visible(timeout=30_000)


@pytest.fixture
def old(site: Path, tmp_path: Path) -> Path:
    """A copy of the site whose files are ten days old: browsers keep such files by themselves."""
    folder = tmp_path / "old"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("models"))
    for path in folder.rglob("*"):
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - TEN_DAYS))
    return folder


@pytest.mark.parametrize("caching", ["max-age=600", None, "no-store"])
def test_a_new_version_is_there_on_the_second_visit(page: Page, old: Path, newer: Path, caching):
    """Whatever the server says about caching, and answers stay."""
    server = SiteServer(old, caching)
    try:
        page.goto(server.url + "les-03.html")
        first_card(page).get_by_role("radio", name="Liefdadigheid").check()
        expect(first_card(page).get_by_role("status")).to_contain_text("Opgeslagen")
        kept(page)
        server.site = newer
        page.goto(server.url + "les-03.html")
        kept_version = page.evaluate("() => document.documentElement.dataset.version")
        expect(page.locator("html")).to_have_attribute("data-newer", "", timeout=30_000)
        page.goto(server.url + "les-03.html")
        assert page.evaluate("() => document.documentElement.dataset.version") != kept_version
        assert NEW in page.locator("main").inner_text()
        expect(first_card(page).get_by_role("radio", name="Liefdadigheid")).to_be_checked()
    finally:
        server.close()


def test_a_page_that_the_worker_does_not_know_says_that_all_is_kept(page: Page, server: SiteServer):
    """As after a reload past the worker, or a page that opened while the worker started: it is told neither."""
    page.goto(server.url + "index.html")
    kept(page)
    page.context.new_cdp_session(page).send("Page.reload", {"ignoreCache": True})
    page.wait_for_function("() => navigator.serviceWorker.controller === null")
    expect(page.locator("#offline")).to_be_visible()


def test_every_page_can_be_read_without_network(page: Page, server: SiteServer):
    """After the first visit, also those that were not opened; answers are saved, and nothing goes wrong."""
    page.goto(server.url + "index.html")
    kept(page)
    with server.away():
        wrong = watched(page)
        page.goto(server.url)
        expect(page.locator("h1")).to_be_visible()
        page.goto(server.url + "les-07.html")
        expect(page.locator("h1")).to_have_text("Vragen en aannemen")
        page.goto(server.url + "les-03.html")
        card = first_card(page)
        card.get_by_role("radio", name="Liefdadigheid").check()
        expect(card.get_by_role("status")).to_contain_text("Opgeslagen")
    assert wrong == []


@pytest.mark.parametrize("saves", [False, True], ids=["as usual", "saving data"])
def test_the_first_touch_of_an_exploration_waits_for_nothing(page: Page, server: SiteServer, saves: bool):
    """Its pictures come when it comes near, unless the student saves data; then the first touch fetches them."""
    page.add_init_script(f"Object.defineProperty(navigator, 'connection', {{ value: {{ saveData: {int(saves)} }} }})")
    page.goto(server.url + "les-04.html")
    card = page.locator(".exploration")
    near(card)
    expect(card).to_have_attribute("data-bound", "")
    if saves:
        assert fetched(server) == []
    else:
        within(PATIENCE_S, lambda: len(set(fetched(server))) > 1)
    card.get_by_role("slider").first.press("ArrowRight")
    expect(card).to_have_attribute("data-drawn", "1")
    assert (len(set(fetched(server))) == 1) is saves


def test_all_places_of_a_slider_come_near(page: Page, server: SiteServer):
    """Where the places of a slider have files of their own, all of them come when the exploration comes near."""
    page.goto(server.url + "les-04.html")
    near(page.locator(".exploration"))
    weights = {f"{place}-0-0-narrow.json" for place in range(7)}
    within(PATIENCE_S, lambda: weights <= {path.rpartition("/")[2] for path in fetched(server)})


def test_what_the_next_touch_may_ask_comes_after_each(page: Page, server: SiteServer):
    """After a move the files come to which one more move leads."""
    page.set_viewport_size(PHONE)
    page.goto(server.url + "les-04.html")
    card = page.locator(".exploration")
    near(card)
    within(PATIENCE_S, lambda: len(set(fetched(server))) > 1)
    weight = card.locator("[name=weight]")
    weight.press("End")
    expect(card).to_have_attribute("data-drawn", "1")
    next_to = {f"6-{other}-narrow.json" for other in ("0-1", "1-0")}
    within(PATIENCE_S, lambda: next_to <= {path.rpartition("/")[2] for path in fetched(server)})


def test_what_is_moved_before_an_exploration_lives_is_drawn(browser: Browser, server: SiteServer):
    """On a slow line a slider moves before its script has come; then the picture follows."""
    context = browser.new_context(viewport=PHONE, service_workers="block")  # of which no request can be held
    page, held = context.new_page(), []
    page.route("**/exploration.js", lambda route: held.append(route))
    page.goto(server.url + "les-04.html")
    card = page.locator(".exploration")
    with page.expect_request("**/exploration.js"):
        near(card)
    slider = card.get_by_role("slider").first
    slider.press("ArrowRight")
    moved = slider.input_value()
    assert card.get_attribute("data-drawn") is None
    for route in held:
        route.continue_()
    expect(card).to_have_attribute("data-drawn", "1")
    expect(card.locator(f'output[for="{slider.get_attribute("id")}"]')).to_contain_text(moved)
    context.close()


def fetched(server: SiteServer) -> list[str]:
    return [path for path in server.asked if path.endswith("-narrow.json")]


def test_a_picture_that_did_not_come_is_said_and_the_next_one_comes(page: Page, server: SiteServer):
    """Without network a slider says what to do; with network the next move draws."""
    page.goto(server.url + "les-04.html")
    kept(page)
    card = page.locator(".exploration")
    slider = card.get_by_role("slider").first
    with server.away():
        page.goto(server.url + "les-04.html")
        near(card)
        slider.press("ArrowRight")
        expect(card.get_by_role("alert")).to_contain_text("Ga even online")
    slider.press("ArrowRight")
    expect(card).to_have_attribute("data-drawn", "1")
    expect(card.get_by_role("alert")).to_be_hidden()
