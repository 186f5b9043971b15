"""How long a student waits for "Opgeslagen" after a click, beside a bare button that changes a label."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page

from .browser import new_page, profile
from .result import Goal, Result, at_most, compare, p95
from .server import serve
from .visits import BUTTON, Target, card_of
from .workshop import Workshop, say

BLOCKS, BLOCK, WARM_UP = 4, 10, 4
SCRIPT = (Path(__file__).parent / "clicks.js").read_text(encoding="utf-8").split("\n", 1)[1]
PACE = {"pauseMs": 150, "patienceMs": 10_000}
CARD = {
    "root": "form[data-card][data-live]",
    "targets": "input[type=radio]",
    "watched": "[role=status]",
    "says": "Opgeslagen",
}
BARE = {"root": ".jp-OutputArea-output", "targets": "button.jupyter-button", "watched": ".widget-label", "says": ""}
REST_MS = 3_000  # after the first card, for all others to come and the kernel to come to rest
REFERENCE = "bare ipywidgets button that changes a label (p95)"


def opened(context: BrowserContext, address: str, target: Target) -> Page:
    """A page with its cards and its kernel at rest."""
    page = new_page(context, target.script)
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.bench?.live")
    page.wait_for_timeout(REST_MS)
    return page


def _click(page: Page, what: dict[str, str], count: int) -> list[float]:
    options: dict[str, Any] = {**what, **PACE, "count": count}
    page.bring_to_front()  # a browser slows down a page in the background
    return list(page.evaluate(SCRIPT, options))


def side_by_side(name: str, card: Page, bare: Page, goal: Goal) -> Result:
    """Click on a card and on a bare button in turns."""
    say(f"{name}, {BLOCKS} rounds of {BLOCK} clicks")
    own, other = [], []
    for page, what in ((card, CARD), (bare, BARE)):
        _click(page, what, WARM_UP)
    for _ in range(BLOCKS):
        own += _click(card, CARD, BLOCK)
        other += _click(bare, BARE, BLOCK)
    return compare(name, p95(own), "ms", (REFERENCE, p95(other)), goal)


@cache
def on_pages(workshop: Workshop) -> Result:
    """Clicks in lesson 03, beside a button in a bare JupyterLite; measured once per run."""
    with (
        serve(workshop.site) as own,
        serve(workshop.reference) as other,
        profile(workshop.fresh("profile")) as context,
    ):
        target = card_of(workshop.lesson)
        card = opened(context, own.url + target.path, target)
        bare = opened(context, other.url + BUTTON.path, BUTTON)
        return side_by_side("click-page", card, bare, at_most(50, "ms"))


def click_page(workshop: Workshop) -> Result:
    """Milliseconds from a click in a page to "Opgeslagen", when it is on the disk."""
    return on_pages(workshop)
