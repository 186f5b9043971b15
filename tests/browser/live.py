"""A running JupyterLab, an open notebook in it, and what a student does there."""

import json
import secrets
import shutil
import time
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect
from wederkerig import cells

PROJECT = Path(__file__).parents[2]
NOTED = ("saved", "first", "review")  # when, the answer before its explanation, and when it comes back
PATIENCE_S = 10  # how long something on disk or in the REST API may take
OPEN_MS = 90_000  # how long a notebook may take to open or to run
DESKTOP = {"width": 1280, "height": 800}
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
ALL_RUN = """() =>
  [...document.querySelectorAll(".jp-Notebook .jp-Cell")].at(-1).classList.contains("jp-mod-active")
  && document.querySelector(".jp-Notebook-ExecutionIndicator[data-status='idle']")"""
CELLS = """() => [...document.querySelectorAll(".jp-Notebook .jp-Cell")].map((cell) => [
  cell.classList.contains("jp-CodeCell"), cell.querySelector(".jp-InputArea")?.textContent,
])"""


def within(seconds: float, condition: Callable[[], Any]) -> Any:
    """Ask `condition` until it gives something true, and return that; fail after `seconds`."""
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, f"not within {seconds} s"
        time.sleep(0.05)
    return found


def saved_answers(notebook: Path) -> dict[str, Any]:
    """The answers on disk beside `notebook`, without what is noted beside each; empty as long as there are none."""
    try:
        content = json.loads((notebook.parent / "antwoorden.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    answers = content["answers"].items()
    return {item: {name: value for name, value in answer.items() if name not in NOTED} for item, answer in answers}


def shown_items(notebook: Path) -> list[str]:
    """The items of which `notebook` shows a card, in order."""
    return [shows.item for shows in shown_cells(notebook) if shows.item]


def shown_cells(notebook: Path) -> list[cells.Shown]:
    """What the cells of `notebook` show, in order."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    return [shows for cell in content["cells"] if (shows := cells.shown(cell))]


def shorten(notebook: Path, items: Sequence[str]) -> Path:
    """Leave of the cards of `notebook` those of `items`, each with the text above it, and what else it shows."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    given = content["cells"]

    def stays(cell: dict[str, Any]) -> bool:
        shows = cells.shown(cell)
        return shows is not None and (shows.item is None or shows.item in items)

    texts = [cell for cell, below in pairwise(given) if cell["cell_type"] == "markdown" and stays(below)]
    content["cells"] = [cell for cell in given if cell is given[0] or cell in texts or stays(cell)]
    notebook.write_text(json.dumps(content), encoding="utf-8")
    return notebook


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab."""

    url: str
    token: str
    root: Path

    def call(self, method: str, path: str) -> Any:
        """Call the REST API and return the JSON it answers, or None."""
        headers = {"Authorization": f"token {self.token}"}
        request = urllib.request.Request(f"{self.url}/{path}", method=method, headers=headers)
        with DIRECT.open(request, timeout=30) as response:
            content = response.read()
        return json.loads(content) if content else None

    def path(self, notebook: Path) -> str:
        """Where this JupyterLab has a notebook."""
        return notebook.relative_to(self.root).as_posix()

    def stop(self, notebooks: Sequence[Path]) -> None:
        """Stop the kernels of these notebooks."""
        paths = {self.path(notebook) for notebook in notebooks}
        for session in self.call("GET", "api/sessions"):
            if session["path"] in paths:
                self.call("DELETE", f"api/sessions/{session['id']}")

    def place(self) -> Path:
        """Lay out a fresh copy of what a student has, in a folder of its own."""
        folder = self.root / secrets.token_hex(4)
        for source in [*(PROJECT / "course").glob("*.ipynb"), *(PROJECT / "assignments").glob("*/opdracht*")]:
            if source.name.endswith(("-inlevering.json", ".tmp")):
                continue
            target = folder / source.relative_to(PROJECT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        shutil.copytree(PROJECT / "datasets", folder / "datasets")
        return folder

    def lesson(self, cards: int | None = None) -> Path:
        """Lesson 03 in a fresh place, with all its cards or only the first of them."""
        return self._first(self.place() / "course" / "03-onderscheid.ipynb", cards)

    def assignment(self, cards: int | None = None) -> Path:
        """Assignment 1 in a fresh place, with all its cards or only the first of them."""
        return self._first(self.place() / "assignments" / "opdracht-1" / "opdracht-1.ipynb", cards)

    def _first(self, notebook: Path, cards: int | None) -> Path:
        return notebook if cards is None else shorten(notebook, shown_items(notebook)[:cards])


@dataclass
class Opened:
    """A notebook that is open in a browser."""

    notebook: Path
    page: Page
    asked: list[str] = field(default_factory=list)  # addresses of all requests and web sockets of its browser

    @property
    def cards(self) -> Locator:
        """The cards of items, in order."""
        return self.page.locator("form.card")

    @property
    def answers(self) -> Locator:
        """The card about all answers."""
        return self.page.locator("[data-answers]")

    @property
    def cells(self) -> Any:
        """Kind and source text of every cell, in order, as the page shows them."""
        return self.page.evaluate(CELLS)

    def card(self, item: str) -> Locator:
        """The card of one item."""
        return self.page.locator(f'form.card[data-card="{item}"]')

    def kernel(self, lab: Lab) -> str:
        """The id of the kernel behind this notebook."""
        path = lab.path(self.notebook)
        return str(next(s["kernel"]["id"] for s in lab.call("GET", "api/sessions") if s["path"] == path))

    def menu(self, *path: str) -> None:
        """Choose from the menu bar."""
        self.page.locator("#jp-MainMenu").get_by_text(path[0], exact=True).click()
        for depth, name in enumerate(path[1:]):
            self.page.locator(".lm-Menu").nth(depth).get_by_text(name, exact=True).click()

    def run_all(self, wait_ms: int = OPEN_MS) -> None:
        """Run all cells and wait until every card is there anew and lives when it is looked at."""
        self.cards.evaluate_all("(cards) => cards.forEach((card) => (card.dataset.old = ''))")
        self.menu("Run", "Run All Cells")
        new = self.page.locator("form.card:not([data-old])")
        expect(new).to_have_count(len(shown_items(self.notebook)), timeout=OPEN_MS)
        self.page.wait_for_function(ALL_RUN)
        new.first.scroll_into_view_if_needed()
        expect(new.first).to_have_attribute("data-live", "", timeout=wait_ms)

    def theme(self, name: str) -> None:
        """Choose "Light" or "Dark" in the menu and wait until it is there."""
        self.menu("Settings", "Theme", f"JupyterLab {name}")
        self.page.locator(f"body[data-jp-theme-name='JupyterLab {name}']").wait_for(state="attached")
