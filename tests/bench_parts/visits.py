"""Visits to a page: when its text can be read, when its first card is live, and what was sent."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext

from . import reference
from .browser import DESKTOP, PHONE, SLOWER, new_page

MARKS = (Path(__file__).parent / "marks.js").read_text(encoding="utf-8").strip()
KEPT = "() => navigator.serviceWorker.ready.then(() => true)"
CARD = "form[data-card]"
PICTURE = ".exploration .picture svg"


@dataclass(frozen=True, slots=True)
class Target:
    """A page to visit: its address in the site, its heading, what one goes to, what is live there, who starts it."""

    path: str
    title: str
    live: str
    near: str = ""
    run: bool = False

    @property
    def script(self) -> str:
        """The script that notes what happens when."""
        options = {name: getattr(self, name) for name in ("title", "near", "live", "run")}
        return f"({MARKS})({json.dumps(options)})"


BUTTON = Target(reference.ADDRESS, reference.TITLE, ".jp-OutputArea-output button.jupyter-button", run=True)


def title_of(notebook: Path) -> str:
    """The first heading of a notebook."""
    first = json.loads(notebook.read_text(encoding="utf-8"))["cells"][0]
    return "".join(first["source"]).splitlines()[0].removeprefix("# ").strip()


def card_of(notebook: Path) -> Target:
    """The page of a lesson with its first card."""
    page = f"les-{notebook.name[:2]}.html"
    return Target(page, title_of(notebook), f"{CARD}[data-live]", CARD)


@dataclass(frozen=True, slots=True)
class Device:
    """What a page is opened on: what Playwright makes of it, and how much slower its processor is."""

    options: dict[str, Any] = field(default_factory=lambda: DESKTOP)
    slower: int = 1


COMPUTER = Device()
A_PHONE = Device(PHONE, SLOWER)


def visit(
    context: BrowserContext, address: str, target: Target, device: Device, keeps: bool = False
) -> tuple[float, float]:
    """Open a page, and close it again: seconds to text and to what is live.

    Args:
        context: the browser.
        address: the address of the site, with a slash at the end.
        target: the page.
        device: what it is opened on.
        keeps: wait until the site is kept on the device.
    """
    page = new_page(context, target.script, slower=device.slower)
    with page.expect_console_message(lambda message: message.text == "bench: live"):
        page.goto(address + target.path, wait_until="commit")
    marks = page.evaluate("() => window.bench")
    if keeps:
        page.evaluate(KEPT)
    page.close()
    return marks["text"] / 1000, marks["live"] / 1000
