"""Make the pictures of README anew, in course/images, from the site as it is built now.

python tests/readme_pictures.py [NAME ...]
"""

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench_parts.browser import ARGS, BROWSERS
from bench_parts.server import serve
from playwright.sync_api import Page, expect, sync_playwright
from root import ROOT
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.serving.site import build_site

FOLDER = ROOT / "course" / "images"
SIZE = {"width": 1280, "height": 900}
PATIENCE_MS = 60_000
ABOVE = 35  # pixels between the bar and what is shown
TO_TOP = f"(place) => scrollTo(0, place.getBoundingClientRect().top + scrollY - 56 - {ABOVE})"


def main(names: list[str]) -> None:
    """Make the pictures of these names; all of them when none is given."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        site = Path(scratch) / "site"
        build_site(Project(ROOT), site, lambda _: None)
        browser = playwright.chromium.launch(executable_path=next(filter(None, map(shutil.which, BROWSERS))), args=ARGS)
        with serve(site) as served:
            page = browser.new_page(viewport=SIZE, locale="nl-NL")
            for name, make in PICTURES.items():
                if not names or name in names:
                    make(page, served.url)
                    page.mouse.move(0, 0)
                    page.wait_for_timeout(1500)  # what is drawn is at rest
                    page.screenshot(path=FOLDER / f"{name}.png")
                    print(f"{name}.png")


def _card(page: Page, site: str) -> None:
    """A case of lesson 03, answered."""
    page.goto(f"{site}les-03.html")
    card = page.locator("form.card", has_text="Tussen Samira en de jongeren").first
    card.scroll_into_view_if_needed()
    expect(card).to_have_attribute("data-live", "", timeout=PATIENCE_MS)
    for place in (4, 5):
        card.locator(".sentence").nth(place).click()
    card.get_by_label("Wederkerigheid", exact=True).check()
    card.get_by_label("Midden").check()
    card.get_by_text("Opgeslagen").wait_for()
    card.evaluate(TO_TOP)


def _start(page: Page, site: str) -> None:
    """The start page, for who was in lesson 03."""
    page.goto(f"{site}les-03.html")
    page.locator("form.card[data-live]").first.wait_for()
    page.goto(f"{site}index.html")


def _exploration(page: Page, site: str) -> None:
    """The street that gives to those who gave, with a broker and limits."""
    page.goto(f"{site}les-05.html")
    card = page.locator('[data-exploration="minst"]')
    card.locator(".picture svg").filter(visible=True).first.wait_for()
    card.scroll_into_view_if_needed()
    before = card.locator(".said").inner_text()
    card.get_by_label("koppelt, met grenzen aan het contact").check()
    expect(card.locator(".said")).not_to_have_text(before, timeout=PATIENCE_MS)
    card.locator(".picture").evaluate(TO_TOP)


PICTURES: dict[str, Callable[[Page, str], None]] = {"card": _card, "start": _start, "exploration": _exploration}


if __name__ == "__main__":
    main(sys.argv[1:])
