"""What a student in JupyterLab waits for and is sent, beside a bare button in the same JupyterLab."""

import asyncio
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any

from playwright.sync_api import BrowserContext, Page

from .browser import new_page, profile
from .clicks import REST_MS, opened, side_by_side
from .lab import Lab, running
from .network import listening
from .reference import NOTEBOOK, TITLE, bare_notebook
from .result import Result, at_most, compare, plus
from .visits import CARD, Target, title_of
from .workshop import Workshop

_BUTTON = Target("", TITLE, ".jp-OutputArea-output button.jupyter-button", run=True)
_OWN = re.compile(r"/lab/extensions/wederkerig/")
REFERENCE = "messages of a bare ipywidgets button"


class _Count:
    """Counts what a server sends, apart for each connection that became a web socket."""

    def __init__(self, port: int) -> None:
        self.port, self.sent = port, Counter[str]()

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of the browser."""
        there, back = await asyncio.open_connection("127.0.0.1", self.port)
        asked = await reader.readuntil(b"\r\n\r\n")
        back.write(asked)
        socket = asked.split()[1].decode() if b"websocket" in asked.lower() else ""
        await asyncio.wait([asyncio.create_task(self._carry(there, writer, socket)), _copied(reader, back)])

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, socket: str) -> None:
        with suppress(ConnectionError):
            while piece := await source.read(65_536):
                self.sent[socket] += len(piece)
                target.write(piece)
                await target.drain()
        target.close()

    @property
    def kernel(self) -> int:
        """Bytes of the messages of kernels."""
        return sum(count for socket, count in self.sent.items() if "/api/kernels/" in socket)


def _copied(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> "asyncio.Task[None]":
    async def copy() -> None:
        with suppress(ConnectionError):
            while piece := await source.read(65_536):
                target.write(piece)
                await target.drain()
        target.close()

    return asyncio.create_task(copy())


@contextmanager
def _counted(lab: Lab) -> Iterator[tuple[Lab, _Count]]:
    """The same JupyterLab at another address, and what it sends there."""
    count = _Count(int(lab.url.rsplit(":", 1)[1]))
    with listening(count.connect) as port:
        yield Lab(f"http://127.0.0.1:{port}", lab.token), count


def _card(workshop: Workshop) -> Target:
    return Target("", title_of(workshop.lesson), f"{CARD}[data-live]", CARD)


def _bare(workshop: Workshop) -> str:
    (workshop.project / NOTEBOOK).write_text(bare_notebook("python3"), encoding="utf-8")
    return NOTEBOOK


@cache
def _visited(workshop: Workshop) -> tuple[Result, Result]:
    lesson = workshop.lesson.relative_to(workshop.project).as_posix()
    with running(workshop.project, workshop.fresh("home")) as lab, profile(workshop.fresh("profile")) as context:
        sent = _bytes(context, lab, lesson, _card(workshop))
        bare = _bytes(context, lab, _bare(workshop), _BUTTON)
        clicks = side_by_side(
            "click-lab",
            opened(context, lab.notebook(lesson), _card(workshop)),
            opened(context, lab.notebook(NOTEBOOK), _BUTTON),
            plus(60, "ms"),
        )
    return clicks, compare("lab-bytes", sent / 1000, "KB", (REFERENCE, bare / 1000), at_most(40, "KB"))


def _bytes(context: BrowserContext, lab: Lab, path: str, target: Target) -> int:
    """Bytes that opening a notebook sends for what it shows: messages of the kernel, and files of the course."""
    with _counted(lab) as (seen, count):
        page = new_page(context, target.script)
        files = _sizes(page)
        page.goto(seen.notebook(path), wait_until="commit")
        page.wait_for_function("() => window.bench?.live")
        page.wait_for_timeout(REST_MS)
        page.close()
        return count.kernel + sum(files.values())


def _sizes(page: Page) -> dict[str, float]:
    """The bytes of every file of the course that the page fetches, as it comes over the line; filled as they come."""
    devtools = page.context.new_cdp_session(page)
    own: dict[str, float] = {}

    def asked(event: dict[str, Any]) -> None:
        if _OWN.search(event["request"]["url"]):
            own[event["requestId"]] = 0

    def came(event: dict[str, Any]) -> None:
        if event["requestId"] in own:
            own[event["requestId"]] = event["encodedDataLength"]

    devtools.on("Network.requestWillBeSent", asked)
    devtools.on("Network.loadingFinished", came)
    devtools.send("Network.enable")
    return own


def click_lab(workshop: Workshop) -> Result:
    """Milliseconds from a click in JupyterLab to "Opgeslagen", when it is on the disk."""
    return _visited(workshop)[0]


def lab_bytes(workshop: Workshop) -> Result:
    """Kilobytes that opening lesson 03 in JupyterLab sends for its cards."""
    return _visited(workshop)[1]
