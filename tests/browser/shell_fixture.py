"""The JupyterLab of `wederkerig start`, and how a student opens notebooks in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bench_parts.lab import running
from bench_parts.workshop import Workshop
from lab_tab import LabTab
from live import OPEN_MS, Lab, shown_items
from playwright.sync_api import Browser, BrowserContext, Page, expect

Open = Callable[..., Page]
PATIENT_MS = 20_000  # how long it may take to answer one click


@pytest.fixture(scope="session")
def shell(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:  # noqa: ARG001 (skips first)
    """The JupyterLab of `wederkerig start`, in a copy of the course."""
    with Workshop() as workshop, running(workshop.project, tmp_path_factory.mktemp("home")) as started:
        yield Lab(started.url, started.token, workshop.project)


@pytest.fixture
def lab(shell: Lab) -> Lab:
    """In the modules that import this, the JupyterLab of `wederkerig start`."""
    return shell


@pytest.fixture
def visit(shell: Lab, student: BrowserContext) -> Iterator[Open]:
    """Opens a notebook in a new tab, of the student's browser unless another is given; afterwards all go."""
    pages, notebooks = [], []

    def open_page(notebook: Path, context: BrowserContext = student) -> Page:
        page = context.new_page()
        pages.append(page)
        notebooks.append(notebook)
        page.goto(f"{shell.url}/doc/tree/{shell.path(notebook)}?token={shell.token}", timeout=OPEN_MS)
        return page

    yield open_page
    for page in pages:
        page.close()
    shell.stop(notebooks)


@pytest.fixture(scope="session")
def shell_tab(student: BrowserContext, shell: Lab) -> LabTab:
    """A tab in which the student reads one notebook after another."""
    return LabTab(student, f"{shell.url}/doc", shell.token)


@pytest.fixture
def turn_to(shell_tab: LabTab, shell: Lab) -> Iterator[Open]:
    """Opens a notebook in that tab, instead of what was there; afterwards its kernel stops."""
    notebooks = []

    def open_here(notebook: Path) -> Page:
        notebooks.append(notebook)
        return shell_tab.open(shell.path(notebook))

    yield open_here
    shell_tab.clear()
    shell.stop(notebooks)


def started(page: Page, notebook: Path) -> Page:
    """The page of a notebook once all its cards are there and nothing says that they are coming."""
    expect(page.locator("form.card")).to_have_count(len(shown_items(notebook)), timeout=OPEN_MS)
    first = page.locator("form.card").first
    first.scroll_into_view_if_needed()  # a card lives when it is near
    expect(first).to_have_attribute("data-live", "", timeout=OPEN_MS)
    expect(page.locator(".wk-starting")).to_have_text("", timeout=OPEN_MS)
    return page
