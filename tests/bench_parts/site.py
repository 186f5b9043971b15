"""How fast the site of the course opens, beside a bare JupyterLite."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from urllib.parse import quote

from playwright.sync_api import BrowserContext

from .browser import new_page, profile
from .result import Result, compare, times
from .server import SiteServer, serve
from .sites import BARE, BARE_TITLE, NOTEBOOK
from .workshop import Workshop, say

REPETITIONS = 4
AFTER_MS = 3_000  # how long after the first live card bytes still count
MARKS = (Path(__file__).parent / "marks.js").read_text(encoding="utf-8").strip()
_LITE = "bare JupyterLite notebook with one button"


@dataclass(frozen=True, slots=True)
class Target:
    """A page to visit: its address in the site, its heading, what is live in it, and who starts its cells."""

    path: str
    title: str
    live: str
    run: bool

    @property
    def script(self) -> str:
        """The script that notes what happens when."""
        options = {"title": self.title, "live": self.live, "run": self.run}
        return f"({MARKS})({json.dumps(options)})"


@dataclass(frozen=True, slots=True)
class Visit:
    """A first visit and the next: seconds from navigation start, and bytes."""

    text: float
    card: float
    size: int
    again: tuple[float, float, int]  # the same of the next visit


def lesson_target(lesson: Path) -> Target:
    """Lesson 03 on the site of the course."""
    cells = json.loads(lesson.read_text(encoding="utf-8"))["cells"]
    title = "".join(cells[0]["source"]).splitlines()[0].removeprefix("# ")
    return Target(f"course/{lesson.name}", title, ".jp-OutputArea-output .wk-card input:enabled", False)


BARE_TARGET = Target(BARE, BARE_TITLE, ".jp-OutputArea-output button.jupyter-button", True)


def open_target(context: BrowserContext, server: SiteServer, target: Target) -> tuple[float, float, int]:
    """Open a page, and close it again: seconds to text and to the first live widget, and bytes."""
    page = new_page(context, target.script)
    server.clear()
    page.goto(server.url + NOTEBOOK + quote(target.path), wait_until="commit")
    page.wait_for_function("() => window.bench?.card && window.bench.text")
    page.wait_for_timeout(AFTER_MS)
    size, marks = server.size, page.evaluate("() => window.bench")
    page.close()
    return marks["text"] / 1000, marks["card"] / 1000, size


def visit(folder: Path, server: SiteServer, target: Target, again: bool) -> Visit:
    """Visit a page with a browser that was never there, and if wanted once more with the same browser."""
    with profile(folder) as context:
        text, card, size = open_target(context, server, target)
        later = open_target(context, server, target) if again else (text, card, 0)
        return Visit(text, card, size, later)


@cache
def visits(workshop: Workshop) -> tuple[list[Visit], list[Visit]]:
    """The visits to the site of the course and to the reference, in turns; made once per run."""
    course, reference = workshop.sites
    target, own, other = lesson_target(workshop.lesson), [], []
    with serve(course) as course_server, serve(reference) as reference_server:
        for number in range(REPETITIONS):
            say(f"site, visit {number + 1} of {REPETITIONS}")
            own.append(visit(workshop.fresh("profile"), course_server, target, True))
            other.append(visit(workshop.fresh("profile"), reference_server, BARE_TARGET, False))
    return own, other


def _medians(workshop: Workshop, pick: Callable[[Visit], float]) -> tuple[float, float]:
    own, other = visits(workshop)
    return median(map(pick, own)), median(map(pick, other))


def site_text(workshop: Workshop) -> Result:
    """Seconds to the first text that can be read, on a first visit."""
    own, other = _medians(workshop, lambda one: one.text)
    return compare("site-text", own, "s", (_LITE, other), times(1.10))


def site_card(workshop: Workshop) -> Result:
    """Seconds to the first live card, on a first visit."""
    own, other = _medians(workshop, lambda one: one.card)
    return compare("site-card", own, "s", (_LITE, other), times(1.25))


def site_return(workshop: Workshop) -> Result:
    """Seconds to the first live card on the second visit, beside the first."""
    own, _ = visits(workshop)
    first, second = median(one.card for one in own), median(one.again[1] for one in own)
    text, size = median(one.again[0] for one in own), median(one.again[2] for one in own)
    say(
        f"second visit: {size / 1e6:.1f} MB from the server, text after {text:.1f} s, "
        f"then {second - text:.1f} s until Python has started in the browser and shows the cards"
    )
    return compare("site-return", second, "s", ("the same site, first visit", first), times(0.60))


def site_bytes(workshop: Workshop) -> Result:
    """Megabytes sent on a first visit, until some seconds after the first live card."""
    own, other = _medians(workshop, lambda one: one.size / 1e6)
    return compare("site-bytes", own, "MB", (_LITE, other), times(1.15))
