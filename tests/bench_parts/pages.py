"""How fast a lesson opens and what it costs, beside a bare JupyterLite with one button."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

from .browser import DESKTOP, new_page, profile, tab_megabytes
from .network import slow_line
from .result import Goal, Result, at_most, compare
from .server import SiteServer, serve
from .visits import A_PHONE, BUTTON, COMPUTER, Device, Target, card_of, visit
from .workshop import Workshop, say

REPETITIONS, ON_PHONE, REFERENCE_ON_PHONE = 4, 4, 1
AFTER_MS = 3_000  # how long after the first live card bytes still count
LITE = "bare JupyterLite notebook with one button"
TYPEFACE = ".woff2"
START = Target("index.html", "Iets krijgen", "h1")
ALIVE = """async () => {
  for (const card of document.querySelectorAll("form[data-card]")) {
    card.scrollIntoView();
    while (card.dataset.live === undefined) await new Promise((done) => setTimeout(done, 10));
  }
}"""
Times = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Visits:
    """Seconds to text and to what is live: of first visits and of second ones."""

    first: list[Times]
    second: list[Times]

    def median(self, part: int, *, again: bool = False) -> float:
        """The median of the first (0) or the second (1) of the times."""
        return median(times[part] for times in (self.second if again else self.first))


@contextmanager
def address_of(folder: Path, device: Device) -> Iterator[str]:
    """The address of a site; on a phone by its slow line."""
    with ExitStack() as stack:
        server = stack.enter_context(serve(folder))
        if device is COMPUTER:
            yield server.url
        else:
            yield f"http://127.0.0.1:{stack.enter_context(slow_line(server.server_address[1]))}/"


def visits(workshop: Workshop, site: Path, target: Target, device: Device, count: int) -> Visits:
    """Visit a page with so many browsers that were never there, each time twice."""
    first, second = [], []
    with address_of(site, device) as address:
        for number in range(count):
            say(f"{target.path.partition('?')[0]}, visit {number + 1} of {count}")
            with profile(workshop.fresh("profile"), device.options) as context:
                first.append(visit(context, address, target, device, keeps=True))
                second.append(visit(context, address, target, device))
    return Visits(first, second)


@cache
def on_computer(workshop: Workshop) -> tuple[Visits, Visits]:
    """The visits to lesson 03 and to the reference, no network in between; made once per run."""
    own = visits(workshop, workshop.site, card_of(workshop.lesson), COMPUTER, REPETITIONS)
    return own, visits(workshop, workshop.reference, BUTTON, COMPUTER, REPETITIONS // 2)


@cache
def on_phone(workshop: Workshop) -> tuple[Visits, Visits]:
    """The same on a phone with a good connection."""
    own = visits(workshop, workshop.site, card_of(workshop.lesson), A_PHONE, ON_PHONE)
    return own, visits(workshop, workshop.reference, BUTTON, A_PHONE, REFERENCE_ON_PHONE)


def page_text(workshop: Workshop) -> Result:
    """Seconds to the first text that can be read, on a first visit."""
    own, other = on_computer(workshop)
    return compare("page-text", own.median(0), "s", (LITE, other.median(0)), at_most(0.3, "s"))


def page_card(workshop: Workshop) -> Result:
    """Seconds to the first live card, on a first visit."""
    own, other = on_computer(workshop)
    return compare("page-card", own.median(1), "s", (LITE, other.median(1)), at_most(0.3, "s"))


def page_phone(workshop: Workshop) -> Result:
    """The same on a phone: processor 4x slower, 9 Mbit/s, a round trip of 85 ms, 360 px."""
    own, other = on_phone(workshop)
    say(f"on the phone, first text after {own.median(0):.2f} s")
    return compare("page-phone", own.median(1), "s", (f"{LITE}, same phone", other.median(1)), at_most(1.0, "s"))


def page_return(workshop: Workshop) -> Result:
    """Seconds to the first live card on the second visit with that phone."""
    own, other = on_phone(workshop)
    beside = (f"{LITE}, its second visit", other.median(1, again=True))
    return compare("page-return", own.median(1, again=True), "s", beside, at_most(0.5, "s"))


def opened(workshop: Workshop, server: SiteServer, target: Target) -> None:
    """Open a page with a new browser that keeps nothing for later, and let everything for it come."""
    with profile(workshop.fresh("profile"), service_workers="block") as context:
        page = new_page(context, target.script)
        server.clear()
        page.goto(server.url + target.path, wait_until="commit")
        page.wait_for_function("() => window.bench?.live")
        page.wait_for_timeout(AFTER_MS)


@cache
def reference_bytes(workshop: Workshop) -> float:
    """Kilobytes that the reference sends, compressed."""
    say("bytes of the reference")
    with serve(workshop.reference, compresses=True) as server:
        opened(workshop, server, BUTTON)
        return server.size() / 1e3


def page_bytes(workshop: Workshop) -> Result:
    """Kilobytes of lesson 03, compressed, without its typeface; with it there is a second bound."""
    say("bytes of lesson 03")
    with serve(workshop.site, compresses=True) as server:
        opened(workshop, server, card_of(workshop.lesson))
        own, full = server.size(without=TYPEFACE) / 1e3, server.size() / 1e3
    goal = Goal(f"<= 50 KB; with its typeface {full:.1f} <= 85 KB", factor=0, extra=50 if full <= 85 else -1)
    return compare("page-bytes", own, "KB", (LITE, reference_bytes(workshop)), goal)


def start_bytes(workshop: Workshop) -> Result:
    """Kilobytes of the start page, compressed, without the typeface."""
    say("bytes of the start page")
    with serve(workshop.site, compresses=True) as server:
        opened(workshop, server, START)
        own = server.size(without=TYPEFACE) / 1e3
    return compare("start-bytes", own, "KB", (LITE, reference_bytes(workshop)), at_most(30, "KB"))


def _megabytes(workshop: Workshop, site: Path, target: Target, after: str) -> float:
    with serve(site) as server, profile(workshop.fresh("profile"), DESKTOP) as context:
        page = new_page(context, target.script)
        page.goto(server.url + target.path, wait_until="commit")
        page.wait_for_function("() => window.bench?.live")
        page.evaluate(after)
        page.wait_for_timeout(AFTER_MS)
        return tab_megabytes()


def page_memory(workshop: Workshop) -> Result:
    """Megabytes of the tab of lesson 03 with all its cards live."""
    say("memory of lesson 03")
    own = _megabytes(workshop, workshop.site, card_of(workshop.lesson), ALIVE)
    other = _megabytes(workshop, workshop.reference, BUTTON, "() => true")
    return compare("page-memory", own, "MB", (LITE, other), at_most(100, "MB"))
