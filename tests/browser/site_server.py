"""A web server with a built site under a sub-path, and what tests ask of its pages."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

PLACE = "school/cursus"
NEW = "Deze zin staat er sinds vandaag."  # what a newer version of lesson 03 says
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


class SiteServer:
    """Serves the folder `site` at `url`; what it is and what it says of caching may change while it runs.

    `caching` is the header Cache-Control, or None for none at all; `asked` lists every path that was asked for;
    while `down`, the server answers nothing.
    """

    def __init__(self, site: Path, caching: str | None = None, place: str = PLACE) -> None:
        self.site, self.caching, self.place = site, caching, place
        self.asked: list[str] = []
        self.down = False
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def host(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def url(self) -> str:
        """The address of the site, with a slash at the end."""
        return f"{self.host}/{self.place}/"

    @contextmanager
    def away(self) -> Iterator[None]:
        """For as long as this lasts nobody answers."""
        self.down = True
        try:
            yield
        finally:
            self.down = False

    def close(self) -> None:
        """Stop for good."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, served: SiteServer, *given: Any) -> None:
        self.served = served
        super().__init__(*given)

    def translate_path(self, path: str) -> str:
        """Only what is below the place of the site is there."""
        place, plain = f"/{self.served.place}/", path.split("?")[0].split("#")[0]
        inside = plain.removeprefix(place) if plain.startswith(place) else "nergens"
        return str(self.served.site / (inside or "index.html"))

    def do_GET(self) -> None:
        """Answer, or hang up when the server is away."""
        if self.served.down:
            self.close_connection = True
            return
        self.served.asked.append(self.path)
        super().do_GET()

    def end_headers(self) -> None:
        """Say of caching what the school's server says."""
        if self.served.caching:
            self.send_header("Cache-Control", self.served.caching)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def watched(page: Page) -> list[str]:
    """What goes wrong on a page from now on: errors, and requests to another host."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: wrong.append(request.url) if "//127.0.0.1:" not in request.url else None)
    return wrong


def laid_out(page: Page) -> None:
    """Wait until a lesson or an assignment is laid out to its end, and lives."""
    expect(page.locator("html")).to_have_attribute("data-whole", "")


def near(place: Locator) -> None:
    """Go to a place of a page as a reader does: Playwright's own way goes by a page that is not yet laid out."""
    place.evaluate("element => element.scrollIntoView({ block: 'center', behavior: 'instant' })")


def first_card(page: Page) -> Locator:
    """The first card of a page, alive."""
    card = page.locator("form[data-card]").first
    near(card)
    expect(card).to_have_attribute("data-live", "")
    return card
