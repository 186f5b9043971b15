"""A real JupyterLab and a real Chromium, cut off from the settings of this machine."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import urllib.error
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from bench_parts.browser import ARGS, BROWSERS
from filelock import FileLock
from live import DESKTOP, OPEN_MS, Lab, Opened, within
from on_card import on_device
from playwright.sync_api import Browser, Page, Playwright, Request, WebSocket, expect, sync_playwright
from root import ROOT
from site_server import NEW, PHONE, SiteServer
from wederkerig.items.load import read_items
from wederkerig.items.sources import Sources
from wederkerig.lecturer.bank import read_graded
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.serving.jupyterlab import EXTENSIONS
from wederkerig.lecturer.serving.site import build_site

MACHINE = ("JUPYTER", "IPYTHON", "NBGRADER", "XDG_")  # beginnings of variables that bring in settings of this machine
LAB_CONFIG = {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True}}
PATIENT_MS = 20_000  # how long a busy machine may take to answer one click
expect.set_options(timeout=PATIENT_MS)
Open = Callable[..., Opened]
START_S = 60  # how long JupyterLab may take to start


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where the browser of this machine is."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        missing = f"no browser on this machine (looked for {', '.join(BROWSERS)})"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return path


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What starts browsers."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    """A running browser."""
    running = playwright.chromium.launch(executable_path=chromium, args=ARGS)
    yield running
    running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a phone, with storage of its own."""
    context = on_device(browser.new_context(viewport=PHONE, locale="nl-NL", accept_downloads=True))
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built once for all workers of this run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "site"
    with FileLock(shared / "site.lock"):
        if not (folder / "index.html").is_file():
            build_site(Project(ROOT), folder, lambda _: None)
    return folder


@pytest.fixture(scope="session")
def newer(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after a sentence of lesson 03 was changed and it was built again."""
    root, folder = tmp_path_factory.mktemp("cursus"), tmp_path_factory.mktemp("nieuw")
    for name in ("course", "assignments", "datasets", "solutions"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("wederkerig", "docent"))
    lesson = root / "course" / "03-onderscheid.ipynb"
    notebook = json.loads(lesson.read_text(encoding="utf-8"))
    prose = [cell for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    prose[1]["source"] += ["\n", "\n", NEW]
    lesson.write_text(json.dumps(notebook), encoding="utf-8")
    shutil.copytree(site, folder, dirs_exist_ok=True)
    build_site(Project(root), folder, lambda _: None)
    return folder


@pytest.fixture
def server(site: Path) -> Iterator[SiteServer]:
    """A web server with the site."""
    running = SiteServer(site)
    yield running
    running.close()


@pytest.fixture(scope="session")
def practice() -> Callable[[str], dict[str, str]]:
    """A function that gives the cases of a lesson by item."""

    def cases(lesson: str) -> dict[str, str]:
        items = read_items(sorted((ROOT / "datasets" / "practice").glob(f"{lesson}*.toml")), Sources(ROOT / "datasets"))
        return {id: item.question.case for id, item in items.items() if hasattr(item.question, "case")}

    return cases


@pytest.fixture(scope="session")
def graded() -> dict[str, list[str]]:
    """What is secret of every graded item: the beginning of every explanation."""
    found = {}
    for id, item in read_graded(Project(ROOT)).items():
        texts = list(getattr(item.key, "explanations", {}).values()) or [getattr(item.key, "text", "")]
        found[id] = [" ".join(text.split())[:60] for text in texts if text]
    return found


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


@pytest.fixture
def open_notebook(browser: Browser, lab: Lab) -> Iterator[Open]:
    """Opens a notebook for one test."""
    with _opening(browser, lab) as open_one:
        yield open_one


@pytest.fixture(scope="module")
def open_for_all(browser: Browser, lab: Lab) -> Iterator[Open]:
    """Opens a notebook that the tests of a module share."""
    with _opening(browser, lab) as open_one:
        yield open_one


@contextmanager
def _opening(browser: Browser, lab: Lab) -> Iterator[Open]:
    """Pages and kernels go at the end: each that stays makes every later test slower."""
    all_opened = []

    def open_one(notebook: Path, prepare: Callable[[Page], object] = lambda _: None, wait_ms: int = OPEN_MS) -> Opened:
        context = on_device(browser.new_context(viewport=DESKTOP, device_scale_factor=2, locale="nl-NL"))
        context.set_default_timeout(PATIENT_MS)
        page = context.new_page()
        prepare(page)
        opened = Opened(notebook, page)
        all_opened.append(opened)
        context.on("request", lambda request: _note(opened, request))
        page.on("websocket", lambda socket: _note(opened, socket))
        path = notebook.relative_to(lab.root).as_posix()
        page.goto(f"{lab.url}/lab/workspaces/{secrets.token_hex(4)}/tree/{path}?token={lab.token}", timeout=OPEN_MS)
        kernel = page.locator(".jp-Toolbar-kernelName").filter(has_text="Python 3")
        kernel.wait_for(timeout=OPEN_MS)
        idle = page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']")
        idle.wait_for(state="attached", timeout=OPEN_MS)
        opened.run_all(wait_ms)
        return opened

    yield open_one
    for opened in all_opened:
        opened.page.context.close()
    paths = {opened.notebook.relative_to(lab.root).as_posix() for opened in all_opened}
    for session in lab.call("GET", "api/sessions"):
        if session["path"] in paths:
            lab.call("DELETE", f"api/sessions/{session['id']}")


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
    own = {"HOME": home, "USERPROFILE": home, "JUPYTER_TOKEN": token, "JUPYTER_PATH": EXTENSIONS.parent, **folders}
    return kept | {name: str(value) for name, value in own.items()}


def _answers(lab: Lab, process: subprocess.Popen[bytes], log: Path) -> bool:
    assert process.poll() is None, f"JupyterLab stopped:\n{log.read_text(encoding='utf-8', errors='replace')[-2000:]}"
    with suppress(urllib.error.URLError, ConnectionError, TimeoutError):
        return bool(lab.call("GET", "api"))
    return False
