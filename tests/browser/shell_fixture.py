"""The JupyterLab of `wederkerig start`, and a student's browser that opens notebooks in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bench_parts.lab import running
from bench_parts.workshop import Workshop
from live import DESKTOP, OPEN_MS, Lab, shown_items
from on_card import on_device
from playwright.sync_api import Browser, BrowserContext, Page, expect

PATIENT_MS = 20_000  # how long it may take to answer one click


@pytest.fixture(scope="module")
def lab(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:  # noqa: ARG001 (skips first)
    """The JupyterLab of `wederkerig start`, in a copy of the course."""
    with Workshop() as workshop, running(workshop.project, tmp_path_factory.mktemp("home")) as started:
        yield Lab(started.url, started.token, workshop.project)


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """The browser of one student."""
    made = on_device(browser.new_context(viewport=DESKTOP, locale="nl-NL"))
    made.set_default_timeout(PATIENT_MS)
    yield made
    made.close()


@pytest.fixture
def visit(lab: Lab, context: BrowserContext) -> Iterator[Callable[..., Page]]:
    """Opens a notebook; closes its page and stops its kernel after the test."""
    pages = []

    def open_page(notebook: Path, prepare: Callable[[Page], object] = lambda _: None) -> Page:
        page = context.new_page()
        pages.append(page)
        prepare(page)
        path = notebook.relative_to(lab.root).as_posix()
        page.goto(f"{lab.url}/doc/tree/{path}?token={lab.token}", timeout=OPEN_MS)
        return page

    yield open_page
    for page in pages:
        page.close()
    for session in lab.call("GET", "api/sessions"):
        lab.call("DELETE", f"api/sessions/{session['id']}")


def started(page: Page, notebook: Path) -> Page:
    """The page of a notebook once all its cards are there and nothing says that they are coming."""
    expect(page.locator("form.card")).to_have_count(len(shown_items(notebook)), timeout=OPEN_MS)
    expect(page.locator("form.card[data-live]").first).to_be_attached(timeout=OPEN_MS)
    expect(page.locator(".wk-starting")).to_have_text("", timeout=OPEN_MS)
    return page
