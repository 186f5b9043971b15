"""How long a student waits for "Opgeslagen" after a click, beside a bare button that changes a label."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import BrowserContext, Page

from .browser import new_page, profile
from .lab import running
from .result import Result, compare, p95, plus
from .server import serve
from .site import Target, lesson_target
from .sites import BARE_TITLE, BUTTON, BUTTON_CODE, NOTEBOOK, bare_notebook
from .workshop import Workshop, say

BLOCKS, BLOCK, WARM_UP = 4, 10, 4
SCRIPT = (Path(__file__).parent / "clicks.js").read_text(encoding="utf-8").split("\n", 1)[1]
PACE = {"pauseMs": 150, "patienceMs": 10_000}
CARD = {"root": ".wk-card", "targets": "input[type=radio]", "watched": "[role=status]", "says": "Opgeslagen"}
BARE = {"root": ".jp-OutputArea-output", "targets": "button.jupyter-button", "watched": ".widget-label", "says": ""}
BARE_TARGET = Target(BUTTON, BARE_TITLE, ".jp-OutputArea-output button.jupyter-button", True)
REST_MS = 3_000  # after the first card, for all others to come and the kernel to come to rest
_REFERENCE = "bare ipywidgets button that changes a label (p95)"


def _open(context: BrowserContext, address: str, target: Target) -> Page:
    page = new_page(context, target.script)
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.bench?.card")
    page.wait_for_timeout(REST_MS)
    return page


def _click(page: Page, what: dict[str, str], count: int) -> list[float]:
    options: dict[str, Any] = {**what, **PACE, "count": count}
    page.bring_to_front()  # a browser slows down a page in the background
    return list(page.evaluate(SCRIPT, options))


def _measure(name: str, card: Page, bare: Page) -> Result:
    say(f"{name}, {BLOCKS} rounds of {BLOCK} clicks")
    own, other = [], []
    for page, what in ((card, CARD), (bare, BARE)):
        _click(page, what, WARM_UP)
    for _ in range(BLOCKS):
        own += _click(card, CARD, BLOCK)
        other += _click(bare, BARE, BLOCK)
    return compare(name, p95(own), "ms", (_REFERENCE, p95(other)), plus(60, "ms"))


@contextmanager
def _two(workshop: Workshop, addresses: tuple[str, str]) -> Iterator[tuple[Page, Page]]:
    """The lesson and the bare button, open beside each other with their cards and kernels at rest."""
    target = lesson_target(workshop.lesson)
    with profile(workshop.fresh("profile")) as context:
        pages = [_open(context, *what) for what in zip(addresses, (target, BARE_TARGET), strict=True)]
        yield pages[0], pages[1]


def click_local(workshop: Workshop) -> Result:
    """Milliseconds from a click to "Opgeslagen" in the JupyterLab of `wederkerig start`."""
    (workshop.project / BUTTON).write_text(
        bare_notebook(BUTTON_CODE).replace('"python"', '"python3"'), encoding="utf-8"
    )
    say("starting JupyterLab")
    with running(workshop.project, workshop.fresh("home")) as lab:
        lesson = workshop.lesson.relative_to(workshop.project).as_posix()
        with _two(workshop, (lab.notebook(lesson), lab.notebook(BUTTON))) as (card, bare):
            return _measure("click-local", card, bare)


def click_site(workshop: Workshop) -> Result:
    """Milliseconds from a click to "Opgeslagen" on the site, beside a button on a bare JupyterLite."""
    course, reference = workshop.sites
    with serve(course) as own, serve(reference) as other:
        lesson = own.url + NOTEBOOK + quote(lesson_target(workshop.lesson).path)
        with _two(workshop, (lesson, other.url + NOTEBOOK + BUTTON)) as (card, bare):
            return _measure("click-site", card, bare)
