"""A web server for one folder that keeps count of what it sends: a plain one, or one that compresses.

The plain one is what README advises to try with, `python -m http.server`: HTTP/1.0, nothing compressed. The other is
what web servers of schools do: HTTP/1.1, connections that stay, text compressed with gzip.
"""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_TYPES = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".wasm": "application/wasm"}
_TEXT = (".html", ".css", ".js", ".mjs", ".json", ".svg", ".txt", ".ipynb", ".wasm", ".map")


@dataclass(slots=True)
class Sent:
    """What one request brought about."""

    path: str = ""
    size: int = 0


class SiteServer(ThreadingHTTPServer):
    """Serves one folder; `sent` lists everything since the last `clear`."""

    daemon_threads = True
    request_queue_size = 64  # Chromium opens its connections in bursts

    def __init__(self, folder: Path, compresses: bool) -> None:
        self.sent: list[Sent] = []
        handler = _Compressing if compresses else _Plain
        super().__init__(("127.0.0.1", 0), partial(handler, directory=str(folder)))

    @property
    def url(self) -> str:
        """The address of the folder, with a slash at the end."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def size(self, *, without: str = "") -> int:
        """Bytes sent since the last `clear`, headers included; `without` files of which the name ends so."""
        return sum(sent.size for sent in list(self.sent) if not (without and sent.path.endswith(without)))

    def clear(self) -> None:
        """Begin to count anew."""
        self.sent = []

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that goes away in the middle of an answer is no error."""


class _Plain(SimpleHTTPRequestHandler):
    """One connection, counted per request."""

    extensions_map = _TYPES
    server: SiteServer
    _sent: Sent

    def setup(self) -> None:
        super().setup()
        write = self.wfile.write

        def counted(data: Any) -> int:
            self._sent.size += len(data)
            return write(data)

        self.wfile.write = counted  # type: ignore[method-assign]

    def parse_request(self) -> bool:
        self._sent = Sent()
        self.server.sent.append(self._sent)
        parsed = super().parse_request()
        self._sent.path = getattr(self, "path", "").partition("?")[0]
        return parsed

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _Compressing(_Plain):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Last-Modified", self.date_time_string(path.stat().st_mtime))
        if path.suffix in _TEXT:
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def serve(folder: Path, *, compresses: bool = False) -> Iterator[SiteServer]:
    """Serve `folder` for as long as it is needed."""
    with SiteServer(folder, compresses) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
