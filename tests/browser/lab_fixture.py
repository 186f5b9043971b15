"""A real JupyterLab, cut off from the settings of this machine, and a student's browser that opens notebooks in it."""

import json
import os
import secrets
import socket
import subprocess
import sys
import urllib.error
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from lab_tab import LabTab
from live import DESKTOP, OPEN_MS, Lab, Opened, within
from on_card import on_device
from playwright.sync_api import Browser, BrowserContext, Page
from wederkerig.lecturer.serving.jupyterlab import EXTENSIONS

MACHINE = ("JUPYTER", "IPYTHON", "NBGRADER", "XDG_")  # beginnings of variables that bring in settings of this machine
LAB_CONFIG = {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True}}
PATIENT_MS = 20_000  # how long a busy machine may take to answer one click
Open = Callable[..., Opened]
START_S = 60  # how long JupyterLab may take to start


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
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@pytest.fixture(scope="session")
def student(browser: Browser) -> Iterator[BrowserContext]:
    """The browser of a student who was in JupyterLab before, and needs not fetch it again."""
    with _context(browser) as made:
        yield made


@pytest.fixture
def other_browser(browser: Browser) -> Iterator[BrowserContext]:
    """Another browser, which was never in JupyterLab."""
    with _context(browser) as made:
        yield made


@pytest.fixture(scope="session")
def tab(student: BrowserContext, lab: Lab) -> LabTab:
    """The tab in which the student opens one notebook after another."""
    return LabTab(student, f"{lab.url}/lab", lab.token)


@pytest.fixture
def open_notebook(tab: LabTab, lab: Lab) -> Iterator[Open]:
    """Opens a notebook for one test: in the tab, or in a new one of another browser."""
    opened = []

    def open_one(notebook: Path, other: BrowserContext | None = None, wait_ms: int = OPEN_MS) -> Opened:
        page = _new_tab(notebook, other, lab) if other else tab.open(lab.path(notebook))
        opened.append(notebook)
        return _run(Opened(notebook, page), wait_ms)

    yield open_one
    tab.clear()
    lab.stop(opened)


@pytest.fixture(scope="module")
def open_for_all(browser: Browser, lab: Lab) -> Iterator[Open]:
    """Opens a notebook that the tests of a module share, in a browser that notes all that is asked for."""
    opened, asked = [], []
    with _context(browser) as own:
        own.on("request", lambda request: asked.append(request.url))
        own.on("page", lambda page: page.on("websocket", lambda socket: asked.append(socket.url)))

        def open_one(notebook: Path) -> Opened:
            opened.append(notebook)
            return _run(Opened(notebook, _new_tab(notebook, own, lab), asked))

        yield open_one
    lab.stop(opened)


@contextmanager
def _context(browser: Browser) -> Iterator[BrowserContext]:
    made = on_device(browser.new_context(viewport=DESKTOP, device_scale_factor=2, locale="nl-NL"))
    made.set_default_timeout(PATIENT_MS)
    yield made
    made.close()


def _new_tab(notebook: Path, context: BrowserContext, lab: Lab) -> Page:
    page = context.new_page()
    where = f"workspaces/{secrets.token_hex(4)}/tree/{lab.path(notebook)}"
    page.goto(f"{lab.url}/lab/{where}?token={lab.token}", timeout=OPEN_MS)
    return page


def _run(opened: Opened, wait_ms: int = OPEN_MS) -> Opened:
    kernel = opened.page.locator(".jp-Toolbar-kernelName").filter(has_text="Python 3")
    kernel.wait_for(timeout=OPEN_MS)
    idle = opened.page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']")
    idle.wait_for(state="attached", timeout=OPEN_MS)
    opened.run_all(wait_ms)
    return opened


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _command(lab: Lab) -> list[str]:
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", f"--ServerApp.root_dir={lab.root}"]
    command += [
        "--LabApp.expose_app_in_browser=True",  # for a tab in which notebooks are opened one after another
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
    own = {"HOME": home, "USERPROFILE": home, "JUPYTER_TOKEN": token, "JUPYTER_PATH": EXTENSIONS.parent, **folders}
    return kept | {name: str(value) for name, value in own.items()}


def _answers(lab: Lab, process: subprocess.Popen[bytes], log: Path) -> bool:
    assert process.poll() is None, f"JupyterLab stopped:\n{log.read_text(encoding='utf-8', errors='replace')[-2000:]}"
    with suppress(urllib.error.URLError, ConnectionError, TimeoutError):
        return bool(lab.call("GET", "api"))
    return False
