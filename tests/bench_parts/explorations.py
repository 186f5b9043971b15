"""How fast the explorations are: the first picture, a control that is moved, and what all of that downloads."""

import json
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache, partial
from pathlib import Path
from statistics import median

from playwright.sync_api import Page
from wederkerig.cells import EXPLORATION, shown
from wederkerig.explorations.buurt.model import Policy, run
from wederkerig.explorations.buurt.residents import neighbourhood
from wederkerig.explorations.catalogue import EXPLORATIONS

from .browser import new_page, profile
from .clicks import REFERENCE, on_pages
from .network import slow_line
from .pages import LITE, TYPEFACE, on_phone, reference_bytes, visits
from .result import Result, at_most, compare, p95
from .server import serve
from .visits import A_PHONE, COMPUTER, PICTURE, Device, Target, title_of
from .workshop import Workshop, say

RUNS, MOVES, PAUSE_MS = 9, 40, 150
FIRST_VISITS = 3
CARD = '.exploration[data-exploration="{name}"]'
YEAR_S = 0.3
MOVE = (Path(__file__).parent / "moves.js").read_text(encoding="utf-8").split("\n\n", 1)[1]


@cache
def _targets(workshop: Workshop) -> dict[str, Target]:
    """By exploration, the page that shows it."""
    found = {}
    for lesson in sorted((workshop.project / "course").glob("[0-9][0-9]-*.ipynb")):
        cells = json.loads(lesson.read_text(encoding="utf-8"))["cells"]
        for view in filter(None, map(shown, cells)):
            if view.show == EXPLORATION:
                found[view.of] = Target(f"les-{lesson.name[:2]}.html", title_of(lesson), PICTURE, PICTURE)
    return found


def explore_first(workshop: Workshop) -> Result:
    """Seconds from the link to the first picture of an exploration, on a first visit with a phone."""
    target = _targets(workshop)["balans"]
    own = visits(workshop, workshop.site, target, A_PHONE, FIRST_VISITS)
    _, other = on_phone(workshop)
    return compare("explore-first", own.median(1), "s", (f"{LITE}, same phone", other.median(1)), at_most(1.0, "s"))


def _moved(page: Page, name: str, moves: int) -> list[float]:
    return list(page.evaluate(MOVE, [CARD.format(name=name), moves, PAUSE_MS]))


def _first_moves(workshop: Workshop, device: Device) -> tuple[list[float], list[float]]:
    """Milliseconds of every move in every exploration, and of the first touch of each."""
    every, first = [], []
    with ExitStack() as stack:
        server = stack.enter_context(serve(workshop.site, compresses=True))
        port = stack.enter_context(slow_line(server.server_address[1]))
        for name in EXPLORATIONS:
            target = _targets(workshop)[name]
            with profile(workshop.fresh("profile"), device.options) as context:
                page = new_page(context, target.script, slower=device.slower)
                page.goto(f"http://127.0.0.1:{port}/{target.path}", wait_until="commit")
                page.wait_for_function("() => window.bench?.live")
                found = _moved(page, name, MOVES)
            every += found
            first.append(found[0])
    return every, first


def explore_slider(workshop: Workshop) -> Result:
    """Milliseconds from a moved control to the new picture on a phone, from the first touch on."""
    say(f"{len(EXPLORATIONS)} explorations, {MOVES} moves each")
    every, first = _first_moves(workshop, A_PHONE)
    say(f"the first touch of each: {', '.join(f'{time:.0f} ms' for time in first)}")
    reference = (REFERENCE, on_pages(workshop).reference_value)
    return compare("explore-slider", p95(every), "ms", reference, at_most(100, "ms"))


def _megabytes(workshop: Workshop, name: str, act: Callable[[Page], object]) -> float:
    """What opening the page of an exploration and doing something with it sends, compressed."""
    target = _targets(workshop)[name]
    with serve(workshop.site, compresses=True) as server:
        with profile(workshop.fresh("profile"), COMPUTER.options, service_workers="block") as context:
            page = new_page(context, target.script)
            page.goto(server.url + target.path, wait_until="commit")
            page.wait_for_function("() => window.bench?.live")
            act(page)
        return server.size(without=TYPEFACE) / 1e6


def explore_bytes(workshop: Workshop) -> Result:
    """Megabytes of a page with an exploration of which every control is moved."""
    found = {name: _megabytes(workshop, name, partial(_moved, name=name, moves=MOVES)) for name in EXPLORATIONS}
    say(", ".join(f"{name} {size:.2f} MB" for name, size in found.items()))
    reference = (LITE, reference_bytes(workshop) / 1e3)
    return compare("explore-bytes", max(found.values()), "MB", reference, at_most(0.5, "MB"))


def buurt_local(workshop: Workshop) -> Result:  # noqa: ARG001 (all measurements are called alike)
    """Seconds of one year of 80 residents in this Python."""
    say(f"the neighbourhood, {RUNS} years")
    value = median(_seconds() for _ in range(RUNS))
    return compare("buurt-local", value, "s", ("the goal", YEAR_S), at_most(YEAR_S, "s"))


def _seconds() -> float:
    start = neighbourhood(1)
    began = time.perf_counter()
    run(start, Policy(broker=True), 1)
    return time.perf_counter() - began
