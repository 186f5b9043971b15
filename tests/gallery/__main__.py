"""Make the pages in a folder of their own, and serve them until this is stopped."""

import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from gallery.pages import build

with tempfile.TemporaryDirectory() as folder:
    build(Path(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=folder))
    print(f"http://127.0.0.1:{server.server_address[1]}/")
    server.serve_forever()
