"""Chromium, cut off from the settings of this machine, with a profile of its own."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
from playwright.sync_api import BrowserContext, Page, sync_playwright
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
DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
SLOWER = 4  # how much slower a phone's processor is
PATIENCE_MS = 400_000  # how long a page may take until what we wait for is there
SETTLE_MS = 700  # a browser that has just started is still busy with itself


def chromium() -> str:
    """Where the browser is.

    Raises:
        BenchError: when there is none.
    """
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        raise BenchError(f"there is no browser on this machine (looked for {', '.join(BROWSERS)}).")
    return path


@contextmanager
def profile(folder: Path, device: dict[str, Any] = DESKTOP, **options: Any) -> Iterator[BrowserContext]:
    """A browser on the profile in `folder`: on disk, because one in memory does not keep files as big as Pyodide's."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path=chromium(), args=ARGS, locale="nl-NL", **device, **options
        )
        try:
            context.set_default_timeout(PATIENCE_MS)
            context.pages[0].wait_for_timeout(SETTLE_MS)
            yield context
        except PlaywrightError as error:
            raise BenchError(f"the browser does not get there: {str(error).splitlines()[0]}") from error
        finally:
            context.close()


def new_page(context: BrowserContext, script: str, *, slower: int = 1) -> Page:
    """A page that runs `script` before anything else, wherever it goes, on a processor that is so much slower."""
    page = context.new_page()
    page.add_init_script(script)
    if slower > 1:
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    return page


def tab_megabytes() -> float:
    """Memory of the largest page that is open in a browser of this process, shared memory counted in part (PSS)."""
    renderers = [
        child
        for child in psutil.Process().children(recursive=True)
        if "--type=renderer" in child.cmdline() and child.is_running()
    ]
    return max(child.memory_full_info().pss for child in renderers) / 1e6
