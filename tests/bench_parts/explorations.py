"""How fast the explorations are: a year in the neighbourhood, in both kernels, and a slider that is moved."""

import json
import time
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Page
from wederkerig.cells import EXPLORATION, Shown, shown
from wederkerig.explorations.buurt.model import Policy, run
from wederkerig.explorations.buurt.residents import neighbourhood

from .browser import new_page, profile
from .lab import running
from .result import Goal, Result, compare, p95
from .server import serve
from .sites import NOTEBOOK
from .workshop import Workshop, say

RUNS, MOVES, PAUSE_MS = 9, 40, 150
YEAR_LOCAL_S, YEAR_SITE_S, SLIDER_MS = 0.3, 1.5, 100
START, RUN = "Start de verkenning", "Laat een jaar voorbijgaan"
CARD = ".wk-exploration"
# Move the first slider to and fro, each time when the last picture is there; milliseconds until the next is drawn.
MOVE = """async ([card, moves, pauseMs]) => {
  const element = document.querySelector(card), slider = element.querySelector("input[type=range]"), found = [];
  for (let move = 0; move < moves; move += 1) {
    await new Promise((done) => setTimeout(done, pauseMs));
    const before = element.dataset.drawn, began = performance.now();
    slider.value = String(Number(slider.min) + (move % (Number(slider.max) - Number(slider.min))));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    while (element.dataset.drawn === before) await new Promise((done) => setTimeout(done, 1));
    found.push(performance.now() - began);
  }
  return found;
}"""
PRESS = """async ([card, name]) => {
  const element = document.querySelector(card);
  const button = [...element.querySelectorAll("button")].find((one) => one.textContent.includes(name));
  const before = element.dataset.drawn, began = performance.now();
  button.click();
  while (element.dataset.drawn === before) await new Promise((done) => setTimeout(done, 1));
  return performance.now() - began;
}"""


def _seconds() -> float:
    start = neighbourhood(1)
    began = time.perf_counter()
    run(start, Policy(broker=True), 1)
    return time.perf_counter() - began


def buurt_local(workshop: Workshop) -> Result:  # noqa: ARG001 (all measurements are called alike)
    """Seconds of one year of 80 residents in this Python."""
    say(f"the neighbourhood, {RUNS} years")
    value = median(_seconds() for _ in range(RUNS))
    return compare("buurt-local", value, "s", ("the goal", YEAR_LOCAL_S), Goal(f"<= {YEAR_LOCAL_S} s"))


def _started(page: Page, address: str) -> None:
    page.goto(address, wait_until="commit")
    card = page.locator(CARD)
    card.get_by_role("button", name=START).click()
    page.wait_for_function("(card) => document.querySelector(card)?.dataset.drawn", arg=CARD)
    page.wait_for_timeout(1_000)


def _lesson(project: Path, name: str) -> str:
    lessons = (project / "course").glob("[0-9][0-9]-*.ipynb")
    wanted = Shown(EXPLORATION, name)
    [found] = [path for path in lessons if wanted in map(shown, json.loads(path.read_text("utf-8"))["cells"])]
    return found.relative_to(project).as_posix()


def buurt_site(workshop: Workshop) -> Result:
    """Seconds from the press of the button to the picture of both policies on the site: several years in all."""
    course, _ = workshop.sites
    say("the neighbourhood on the site")
    with serve(course) as own, profile(workshop.fresh("profile")) as context:
        page = new_page(context, "")
        _started(page, own.url + NOTEBOOK + quote(_lesson(workshop.project, "buurt")))
        page.locator(CARD).get_by_role("group", name="verwacht").locator("input").nth(1).check()
        value = float(page.evaluate(PRESS, [CARD, RUN])) / 1_000
    return compare("buurt-site", value, "s", ("the goal", YEAR_SITE_S), Goal(f"<= {YEAR_SITE_S} s"))


def slider_local(workshop: Workshop) -> Result:
    """Milliseconds from a moved slider to the new picture, in the JupyterLab of `wederkerig start`."""
    say(f"a slider, {MOVES} times")
    options: list[Any] = [CARD, MOVES, PAUSE_MS]
    with running(workshop.project, workshop.fresh("home")) as lab, profile(workshop.fresh("profile")) as context:
        page = new_page(context, "")
        _started(page, lab.notebook(_lesson(workshop.project, "balans")))
        found = list(page.evaluate(MOVE, options))
    return compare("slider-local", p95(found), "ms", ("the goal", SLIDER_MS), Goal(f"<= {SLIDER_MS} ms"))
