"""A real Chromium, and what all modules share: the site, the gallery and two JupyterLabs, each made once."""

import os
import shutil
from collections.abc import Iterator

import pytest
from bench_parts.browser import ARGS, BROWSERS
from gallery_fixture import gallery  # noqa: F401
from lab_fixture import lab, open_for_all, open_notebook, other_browser, student, tab  # noqa: F401
from on_card import on_device
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright
from shell_fixture import shell, shell_tab  # noqa: F401
from site_fixture import graded, newer, practice, server, site  # noqa: F401
from site_server import PHONE

SHELL = "chromium-headless-shell"  # the same engine without the windows around it, which costs half as much
PATIENT_MS = 20_000  # how long a busy machine may take to answer one click
expect.set_options(timeout=PATIENT_MS)


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
    """A running browser, without windows where that is installed."""
    running = playwright.chromium.launch(executable_path=shutil.which(SHELL) or chromium, args=ARGS)
    yield running
    running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a phone, with storage of its own."""
    context = on_device(browser.new_context(viewport=PHONE, locale="nl-NL", accept_downloads=True))
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()
