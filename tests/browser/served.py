"""A web server with the site under a sub-path, and a notebook that is open in a student's browser."""

import base64
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from live import shown_items
from playwright.sync_api import Locator, Page, expect
from root import ROOT

LESSON = "course/03-onderscheid.ipynb"
ASSIGNMENT = "assignments/opdracht-1/opdracht-1.ipynb"
PLACE = "school/site"
FIRST_MS = 90_000  # how long a busy machine may take to the first card: Python itself must come and start
PATIENT_MS = 20_000  # how long it may take to answer one click
STORED = """async (path) => {
  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const { name } = (await indexedDB.databases()).find((one) => one.name.startsWith("JupyterLite Storage"));
  const database = await answer(indexedDB.open(name));
  const file = await answer(database.transaction("files").objectStore("files").get(path));
  database.close();
  return file?.content;
}"""


class SiteServer:
    """Serves a folder that has the site in `PLACE`; `asked` lists the path of every request."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / PLACE
        self.asked: list[str] = []
        self._handler = partial(_Handler, directory=str(folder))
        self._start(0)

    @property
    def host(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def url(self) -> str:
        """The address of the site, with a slash at the end."""
        return f"{self.host}/{PLACE}/"

    def notebook(self, path: str) -> str:
        """The address of a notebook in the site."""
        return f"{self.url}lab/index.html?path={path}"

    @contextmanager
    def away(self) -> Iterator[None]:
        """For as long as this lasts nobody answers."""
        self.stop()
        try:
            yield
        finally:
            self._start(self._port)

    def stop(self) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _start(self, port: int) -> None:
        self._server = _Server(("127.0.0.1", port), self._handler)
        self._server.asked = self.asked
        self._port = int(self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64  # Chromium opens its connections in bursts
    asked: list[str]

    def handle_error(self, *_: Any) -> None:
        """Say nothing: a browser that goes away in the middle of an answer is no error."""


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        super().do_GET()

    def end_headers(self) -> None:
        """The browser keeps nothing by itself: what works without network is the doing of the site."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@dataclass(frozen=True)
class Tab:
    """A page of a browser with a notebook of the course, which starts by itself."""

    page: Page
    path: str = LESSON

    @property
    def items(self) -> list[str]:
        """The items of which the notebook shows a card, in order."""
        return shown_items(ROOT / self.path)

    @property
    def cards(self) -> Locator:
        """The cards of items, in order."""
        return self.page.locator(".wk-item")

    @property
    def last_card(self) -> Locator:
        """The card about all answers."""
        return self.page.locator(".wk-card:not(.wk-item)")

    @property
    def starting(self) -> Locator:
        """What is said for as long as the cards are not there."""
        return self.page.locator(".wk-starting")

    def card(self, item: str) -> Locator:
        """The card of one item."""
        return self.cards.nth(self.items.index(item))

    def ready(self) -> "Tab":
        """Wait until every card is there and the notebook says no more that they are coming."""
        expect(self.cards).to_have_count(len(self.items), timeout=FIRST_MS)
        expect(self.last_card).to_be_attached(timeout=FIRST_MS)
        expect(self.starting).to_have_text("", timeout=FIRST_MS)
        return self

    def stored(self) -> dict[str, Any]:
        """The answers in `antwoorden.json` beside the notebook, as they stand in this browser, by item."""
        content = self.page.evaluate(STORED, self.path.rsplit("/", 1)[0] + "/antwoorden.json")
        return dict(json.loads(base64.b64decode(content))["answers"]) if content else {}


def values(answer: dict[str, Any]) -> list[str]:
    """What a stored answer to a case has chosen, in the order of the card (for one cue or none)."""
    return [value for value in (answer["label"], *answer["cues"], answer["certainty"]) if value]


def said(card: Locator) -> Locator:
    """What a card says about saving."""
    return card.get_by_role("status")


def alarm(card: Locator) -> Locator:
    """What a card says loudly."""
    return card.get_by_role("alert").filter(visible=True)


def checked(card: Locator) -> list[str]:
    """The values of what is chosen, in order."""
    return list(card.locator("input:checked").evaluate_all("(inputs) => inputs.map((input) => input.value)"))


def violations(page: Page, *parts: str) -> dict[str, list[str]]:
    """What axe finds wrong in these parts of a page (the whole page when none is named), by rule."""
    found = Axe().run(page, context={"include": [[part] for part in parts]} if parts else None).response
    assert len(found["passes"]) > 5
    return {rule["id"]: [node["html"][:200] for node in rule["nodes"]] for rule in found["violations"]}
