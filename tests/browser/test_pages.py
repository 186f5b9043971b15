"""The pages of the site in a real browser: what is there, how it fits, and what is nowhere."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from on_card import violations
from playwright.sync_api import Browser, Page, expect
from site_server import DESKTOP, PHONE, SiteServer, laid_out, watched

NAMES = [
    "index.html",
    *(f"les-{number:02}.html" for number in range(12)),
    *(f"opdracht-{number}.html" for number in range(1, 5)),
    "begrippen.html",
    "casusboek.html",
    "bewaren.html",
    "toegankelijkheid.html",
    "stemmen.html",
]
HEADINGS = "() => [...document.querySelectorAll('h1,h2,h3,h4')].map((head) => Number(head.tagName[1]))"
TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth"


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_in_order(page: Page, server: SiteServer, name: str):
    """On a phone it fits, has one first heading and headings in order, asks no other host, and axe finds nothing."""
    wrong = watched(page)
    page.goto(server.url + name)
    if name.startswith(("les", "opdracht")):
        laid_out(page)
    headings = page.evaluate(HEADINGS)
    assert (headings.count(1), headings[0]) == (1, 1)
    assert [later for before, later in pairwise(headings) if later > before + 1] == []
    assert page.evaluate(TOO_WIDE) <= 0
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert (scheme, violations(page, colours=scheme == "dark")) == (scheme, {})
    assert wrong == []


@pytest.mark.parametrize(("size", "shown"), [(PHONE, "narrow"), (DESKTOP, "wide")], ids=["phone", "desktop"])
def test_a_picture_is_drawn_for_its_room(page: Page, server: SiteServer, size, shown: str):
    """Of the two pictures of an exploration the one is shown that is about as wide as its place."""
    page.set_viewport_size(size)
    page.goto(server.url + "les-05.html")
    laid_out(page)
    pictures = page.locator("[data-exploration] .picture > div")
    seen = pictures.evaluate_all("(all) => all.filter((one) => one.offsetParent).map((one) => one.className)")

    assert seen == [shown]
    drawn, place = page.locator(f"[data-exploration] .{shown} svg").evaluate(
        "(svg) => [svg.viewBox.baseVal.width, svg.getBoundingClientRect().width]"
    )
    assert 0.85 <= place / drawn <= 1.15


def test_on_a_phone_what_is_chosen_in_a_list_is_read_whole(page: Page, server: SiteServer):
    """A long choice takes the lines that it needs."""
    page.goto(server.url + "opdracht-2.html")
    laid_out(page)
    menus = page.locator("form.card select")
    lengths = menus.evaluate_all("(all) => all.map((one) => Math.max(...[...one.options].map((o) => o.text.length)))")
    longest = menus.nth(lengths.index(max(lengths)))
    before = longest.bounding_box()["height"]
    options = longest.evaluate("(menu) => [...menu.options].map((option) => option.text.length)")
    longest.select_option(index=options.index(max(options)))

    assert longest.bounding_box()["height"] > before + 10


@pytest.mark.parametrize("name", ["index.html", "les-03.html", "opdracht-1.html"])
def test_text_grows_to_twice_its_size(page: Page, server: SiteServer, name: str):
    """With letters of twice the size nothing falls off a wide screen."""
    page.set_viewport_size(DESKTOP)
    page.goto(server.url + name)
    if name != "index.html":
        laid_out(page)
    page.evaluate("() => { document.documentElement.style.fontSize = '225%' }")
    assert page.evaluate(TOO_WIDE) <= 0


@pytest.mark.parametrize("early", [True, False], ids=["while it comes", "when it stands"])
def test_the_contents_lead_to_their_section(page: Page, server: SiteServer, early: bool):
    """Also to one that is far below and not laid out yet; then it is the one that is marked."""
    page.goto(server.url + "les-03.html", wait_until="commit" if early else "load")
    page.emulate_media(reduced_motion="reduce")
    if not early:
        laid_out(page)
    page.locator(".contents summary").click()
    page.locator("[data-section=samengevat]").click()
    laid_out(page)
    expect(page.locator("[data-section=samengevat]")).to_have_attribute("aria-current", "true")
    assert 0 <= page.locator("#samengevat").bounding_box()["y"] < PHONE["height"] / 3


def test_a_class_votes_twice(page: Page, server: SiteServer):
    """The first count is nowhere on the page until the second is given; then both are, with what the key says."""
    page.goto(server.url + "stemmen.html#ramen-van-joke")
    for place, hands in enumerate(("31", "17", "2")):
        page.fill(f"#a{place}", hands)
    page.get_by_role("button", name="Verberg de eerste stem").click()
    expect(page.locator("main")).not_to_contain_text("31")
    expect(page.locator("#a0")).to_have_count(0)
    page.fill("#b1", "50")
    page.get_by_role("button", name="Laat beide uitslagen zien").click()
    expect(page.locator("main table")).to_contain_text("31 (62%)")
    expect(page.locator("main table")).to_contain_text("50 (100%)")
    expect(page.locator("main details li")).to_have_text("Voor-wat-hoort-wat")


def test_without_script_a_lesson_can_be_read(browser: Browser, server: SiteServer, practice):
    """Every case of lesson 03 stands in its page, before and without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + "les-03.html")
    text = " ".join(page.locator("main").inner_text().split())
    cases = {item: " ".join(case.split()) for item, case in practice("03").items()}
    assert [item for item, case in cases.items() if case not in text] == []
    context.close()


def test_nothing_that_is_graded_reaches_a_student(site: Path, graded):
    """No explanation of a graded item stands in any file of the site."""
    text = {path: path.read_text(encoding="utf-8", errors="ignore") for path in site.rglob("*") if path.is_file()}
    found = [
        (path.name, item) for item, secrets in graded.items() for path in text for one in secrets if one in text[path]
    ]
    assert len(graded) > 40
    assert found == []


def test_the_data_of_a_page_is_what_its_script_reads(page: Page, server: SiteServer):
    """Of an assignment the page holds questions and no key."""
    page.goto(server.url + "opdracht-1.html")
    data = json.loads(page.locator("#lesson").text_content() or "")
    assert {"question"} == {field for item in data["items"].values() for field in item}
