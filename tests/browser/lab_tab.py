"""One tab of a JupyterLab in which notebooks are opened one after another: it is its start that takes the time."""

import secrets
from contextlib import suppress

from live import DESKTOP, OPEN_MS
from playwright.sync_api import BrowserContext, Error, Page

STARTED = "() => window.jupyterapp && window.jupyterapp.restored.then(() => true)"
OPEN = "(path) => window.jupyterapp.commands.execute('docmanager:open', { path }).then(() => null)"
# Close what is open, saved or not; returns whether nothing stands in the way of what is opened next.
CLOSE = """() => {
  for (const widget of [...window.jupyterapp.shell.widgets("main")]) widget.dispose();
  return document.querySelector(".jp-Dialog") === null;
}"""


class LabTab:
    """A tab at `address` of a JupyterLab, opened when it is first needed."""

    def __init__(self, context: BrowserContext, address: str, token: str) -> None:
        self._context = context
        self._address = f"{address}/workspaces/{secrets.token_hex(4)}?token={token}"
        self._page: Page | None = None

    def open(self, path: str) -> Page:
        """The tab, with the notebook at `path` in it and nothing else."""
        self.clear()
        page = self._page or self._start()
        page.evaluate(OPEN, path)
        return page

    def clear(self) -> None:
        """Close what is open; a tab that crashed, or in which something stands in the way, goes as a whole."""
        if self._page is None:
            return
        empty = False
        with suppress(Error):
            self._page.set_viewport_size(DESKTOP)
            empty = self._page.evaluate(CLOSE)
        if not empty:
            self._page.close()
            self._page = None

    def _start(self) -> Page:
        self._page = self._context.new_page()
        self._page.goto(self._address, timeout=OPEN_MS)
        self._page.wait_for_function(STARTED, timeout=OPEN_MS)
        return self._page
