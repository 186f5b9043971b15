"""A lesson is laid out a section at a time, and what a reader sees stays where it is meanwhile."""

import pytest
from playwright.sync_api import Page, Route
from site_server import DESKTOP, PHONE, SiteServer, laid_out

TOP = "element => Math.round(element.getBoundingClientRect().top)"
GO = """(element) => {
  element.scrollIntoView({ behavior: "instant" });
  return new Promise(requestAnimationFrame);
}"""


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_who_goes_on_before_it_is_laid_out_stays_there(page: Page, server: SiteServer, size):
    """In a browser that holds nothing itself, as Safari, a heading that was gone to early does not move."""
    held: list[Route] = []
    page.route("**/site.js", lambda route: held.append(route))
    page.set_viewport_size(size)
    page.goto(server.url + "les-01.html", wait_until="commit")
    heading = page.locator("article > section > h2").nth(5)
    page.locator("footer").wait_for(state="attached")  # all of the page has come
    page.evaluate("() => document.body.style.setProperty('overflow-anchor', 'none')")
    for _ in range(3):  # what is laid out only on arriving is of another height than was guessed
        heading.evaluate(GO)
    before = heading.evaluate(TOP)
    assert 0 <= before < 200
    assert page.locator("section[data-laid]").count() == 0

    held.pop().continue_()
    laid_out(page)
    assert abs(heading.evaluate(TOP) - before) <= 1
