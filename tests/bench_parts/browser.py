"""Chromium, cut off from the settings of this machine, with a profile of its own."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, ViewportSize, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from .result import BenchError

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
PATIENCE_MS = 90_000  # how long a page may take until what we wait for is there
SETTLE_MS = 700  # a browser that has just started is still busy with itself


@contextmanager
def profile(folder: Path) -> Iterator[BrowserContext]:
    """A browser on the profile in `folder`: on disk, because one in memory does not keep files as big as Pyodide's."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        raise BenchError(f"there is no browser on this machine (looked for {', '.join(BROWSERS)}).")
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path=path, args=ARGS, viewport=DESKTOP, locale="nl-NL"
        )
        try:
            context.set_default_timeout(PATIENCE_MS)
            context.pages[0].wait_for_timeout(SETTLE_MS)
            yield context
        except PlaywrightError as error:
            raise BenchError(f"the browser does not get there: {str(error).splitlines()[0]}") from error
        finally:
            context.close()


def new_page(context: BrowserContext, script: str) -> Page:
    """A page that runs `script` before anything else, wherever it goes."""
    page = context.new_page()
    page.add_init_script(script)
    return page
