"""The gallery on a web server, and a student's browser on the pages on which cards really save."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from gallery.pages import build
from on_card import on_device
from playwright.sync_api import Browser, BrowserContext, Locator, Page

CASE = "classify"
RESTORED = "Je antwoord van eerder staat er weer."
PATIENCE_MS = 10_000
DESKTOP = {"width": 1280, "height": 800}
STORED = """async (place) => {
  const asked = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await asked(indexedDB.open(`wederkerig ${place}`));
  const answers = await asked(database.transaction("files").objectStore("files").get("antwoorden.json"));
  database.close();
  return answers ?? {};
}"""


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the gallery."""
    folder = tmp_path_factory.mktemp("gallery")
    build(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass(frozen=True)
class Tab:
    """A page with cards."""

    page: Page

    @property
    def cards(self) -> Locator:
        """The cards of items, in order."""
        return self.page.locator("form.card")

    @property
    def answers(self) -> Locator:
        """The card about all answers."""
        return self.page.locator("[data-answers]")

    def card(self, kind: str) -> Locator:
        """The first card of a kind."""
        return self.page.locator(f'form.card[data-kind="{kind}"]').first

    def stored(self) -> dict[str, Any]:
        """The answers in this browser, without the moment at which each was saved and what was answered at first."""
        answers = self.page.evaluate(STORED, "/").items()
        return {
            item: {name: part for name, part in entry.items() if name not in ("saved", "first")}
            for item, entry in answers
        }

    def ready(self) -> "Tab":
        """Wait until the cards live."""
        self.page.locator("html[data-ready]").wait_for(state="attached")
        return self

    def again(self) -> "Tab":
        """The same page, loaded anew."""
        self.page.reload()
        return self.ready()


def case_id(tab: Tab) -> str:
    """The item of the first case."""
    return str(tab.card(CASE).get_attribute("data-card"))


Open = Callable[..., Tab]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """The browser of one student, who was never here before."""
    made = on_device(browser.new_context(viewport=DESKTOP, locale="nl-NL"))
    made.set_default_timeout(PATIENCE_MS)
    yield made
    made.close()


@pytest.fixture
def visit(gallery: str, context: BrowserContext) -> Open:
    """Opens a page of the gallery in a new tab of the same browser."""

    def open_page(name: str = "les", ready: bool = True) -> Tab:
        tab = Tab(context.new_page())
        tab.page.goto(f"{gallery}{name}.html", wait_until="load" if ready else "commit")
        return tab.ready() if ready else tab

    return open_page
