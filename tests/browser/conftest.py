"""A real JupyterLab and a real Chromium, cut off from the settings of this machine, and a student's hands."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, WebSocket, expect, sync_playwright

PROJECT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BROWSER_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MACHINE = ("JUPYTER", "IPYTHON", "NBGRADER", "XDG_")  # beginnings of variables that bring in settings of this machine
LAB_CONFIG = {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True}}
START_S = 60  # how long JupyterLab may take to start
PATIENCE_S = 10  # how long something on disk or in the REST API may take
OPEN_MS = 30_000  # how long a notebook may take to open or to run
DESKTOP = {"width": 1280, "height": 800}
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
LAST_CELL_SHOWN = """() => {
  const last = [...document.querySelectorAll(".jp-Notebook .jp-Cell")].at(-1);
  const box = last.getBoundingClientRect();
  return last.classList.contains("jp-mod-active") && box.height > 0 && box.top < innerHeight && box.bottom > 0;
}"""
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
    """The answers on disk beside `notebook`, without the moment of saving; empty as long as there are none."""
    try:
        content = json.loads((notebook.parent / "antwoorden.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    answers = content["answers"].items()
    return {item: {name: value for name, value in answer.items() if name != "saved"} for item, answer in answers}


def shown_items(notebook: Path) -> list[str]:
    """The items of which `notebook` shows a card, in order."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    lines = [line for cell in cells if cell["cell_type"] == "code" for line in "".join(cell["source"]).splitlines()]
    return [line.split('"')[1] for line in lines if ".show(" in line]


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

    def lesson(self) -> Path:
        """Lesson 03 in a fresh place."""
        return self.place() / "course" / "03-onderscheid.ipynb"

    def assignment(self) -> Path:
        """Assignment 1 in a fresh place."""
        return self.place() / "assignments" / "opdracht-1" / "opdracht-1.ipynb"


@dataclass
class Opened:
    """A notebook that is open in a browser of its own, with every cell run."""

    lab: Lab
    notebook: Path
    page: Page
    asked: list[str] = field(default_factory=list)  # addresses of all requests and web sockets

    @property
    def cards(self) -> Locator:
        """All cards, the one to hand in included."""
        return self.page.locator(".wk-card")

    @property
    def cells(self) -> Any:
        """Kind and source text of every cell, in order, as the page shows them."""
        return self.page.evaluate(CELLS)

    @property
    def kernel(self) -> str:
        """The id of the kernel behind this notebook."""
        path = self.notebook.relative_to(self.lab.root).as_posix()
        return str(next(s["kernel"]["id"] for s in self.lab.call("GET", "api/sessions") if s["path"] == path))

    def card(self, item: str) -> Locator:
        """The card of one item."""
        return self.cards.nth(shown_items(self.notebook).index(item))

    def menu(self, *path: str) -> None:
        """Choose from the menu bar, as a student does."""
        self.page.locator("#jp-MainMenu").get_by_text(path[0], exact=True).click()
        for depth, name in enumerate(path[1:]):
            self.page.locator(".lm-Menu").nth(depth).get_by_text(name, exact=True).click()

    def run_all(self) -> None:
        """Run all cells and wait until every card is there anew and the notebook has come to rest."""
        self.page.evaluate("() => document.querySelectorAll('.wk-card').forEach((card) => (card.dataset.old = ''))")
        self.menu("Run", "Run All Cells")
        source = self.notebook.read_text(encoding="utf-8")
        new = self.page.locator(".wk-card:not([data-old])")
        expect(new).to_have_count(source.count(".show(") + source.count(".hand_in("), timeout=OPEN_MS)
        self.page.wait_for_function(LAST_CELL_SHOWN)

    def theme(self, name: str) -> None:
        """Choose "Light" or "Dark" in the menu and wait until it is there."""
        self.menu("Settings", "Theme", f"JupyterLab {name}")
        self.page.locator(f"body[data-jp-theme-name='JupyterLab {name}']").wait_for()


def choose(card: Locator, *texts: str) -> None:
    """Click options of a case by their text."""
    for text in texts:
        card.locator("label").get_by_text(text, exact=True).click()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        missing = f"no browser on this machine (looked for {', '.join(BROWSERS)})"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def lab(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:  # noqa: ARG001 (skips first)
    home, root = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("root")
    running = Lab(f"http://127.0.0.1:{_free_port()}", secrets.token_hex(16), root)
    log = home / "lab.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            _command(running), cwd=root, env=_environment(home, running.token), stdout=output, stderr=output
        )
    try:
        within(START_S, lambda: _answers(running, process, log))
        yield running
        for session in running.call("GET", "api/sessions"):
            running.call("DELETE", f"api/sessions/{session['id']}")
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@pytest.fixture(scope="session")
def open_notebook(browser: Browser, lab: Lab) -> Iterator[Callable[[Path], Opened]]:
    contexts = []

    def open_one(notebook: Path) -> Opened:
        context = browser.new_context(viewport=DESKTOP, device_scale_factor=2, locale="nl-NL")
        contexts.append(context)
        context.set_default_timeout(5_000)
        page = context.new_page()
        opened = Opened(lab, notebook, page)
        context.on("request", lambda request: _note(opened, request))
        page.on("websocket", lambda socket: _note(opened, socket))
        path = notebook.relative_to(lab.root).as_posix()
        page.goto(f"{lab.url}/lab/workspaces/{secrets.token_hex(4)}/tree/{path}?token={lab.token}")
        idle = page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']")
        idle.wait_for(state="attached", timeout=OPEN_MS)
        opened.run_all()
        return opened

    yield open_one
    for context in contexts:
        context.close()


def _note(opened: Opened, asked: Request | WebSocket) -> None:
    opened.asked.append(asked.url)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _command(lab: Lab) -> list[str]:
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", f"--ServerApp.root_dir={lab.root}"]
    command += [
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={lab.url.rsplit(':', 1)[1]}",
        "--ServerApp.port_retries=0",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # in a container, where Jupyter otherwise refuses to start
        command.append("--allow-root")
    return command


def _environment(home: Path, token: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(MACHINE)}
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    folders = {name: home / name.lower() for name in names}
    for folder in folders.values():
        folder.mkdir()
    page_config = folders["JUPYTER_CONFIG_DIR"] / "labconfig" / "page_config.json"
    page_config.parent.mkdir()
    page_config.write_text(json.dumps(LAB_CONFIG), encoding="utf-8")
    own = {"HOME": home, "USERPROFILE": home, "JUPYTER_TOKEN": token, **folders}
    return kept | {name: str(value) for name, value in own.items()}


def _answers(lab: Lab, process: subprocess.Popen[bytes], log: Path) -> bool:
    assert process.poll() is None, f"JupyterLab stopped:\n{log.read_text(encoding='utf-8', errors='replace')[-2000:]}"
    with suppress(urllib.error.URLError, ConnectionError, TimeoutError):
        return bool(lab.call("GET", "api"))
    return False
