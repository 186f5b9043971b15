"""A web server for one folder that behaves as `python -m http.server` and keeps count of what it sends."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Sent:
    """What one request brought about; times are those of `time.monotonic`."""

    path: str
    began: float
    ended: float = 0.0
    status: int = 0
    size: int = 0


class SiteServer(ThreadingHTTPServer):
    """Serves one folder; `sent` lists everything since the last `clear`."""

    daemon_threads = True
    request_queue_size = 64  # Chromium opens its connections in bursts

    def __init__(self, folder: Path) -> None:
        self.sent: list[Sent] = []
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))

    @property
    def url(self) -> str:
        """The address of the folder, with a slash at the end."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    @property
    def size(self) -> int:
        """Bytes sent since the last `clear`, headers included."""
        return sum(sent.size for sent in list(self.sent))

    def clear(self) -> None:
        """Begin to count anew."""
        self.sent = []

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that goes away in the middle of an answer is no error."""


class _Handler(SimpleHTTPRequestHandler):
    """One request, counted."""

    server: SiteServer
    _sent: Sent

    def setup(self) -> None:
        super().setup()
        self._sent = Sent("", time.monotonic())
        write = self.wfile.write

        def counted(data: Any) -> int:
            written = write(data)
            self._sent.size += written
            return written

        self.wfile.write = counted  # type: ignore[method-assign]

    def finish(self) -> None:
        super().finish()
        self._sent.ended = time.monotonic()

    def parse_request(self) -> bool:
        parsed = super().parse_request()
        self._sent.path = getattr(self, "path", "")
        self.server.sent.append(self._sent)
        return parsed

    def log_request(self, code: Any = "-", size: Any = "-") -> None:  # noqa: ARG002 (as the base class names them)
        self._sent.status = int(code)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[SiteServer]:
    """Serve `folder` for as long as it is needed."""
    with SiteServer(folder) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
