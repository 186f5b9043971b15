"""One writer at a time: in one kernel, where JupyterLab uses several threads, and between kernels of one folder."""

import hashlib
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .. import texts
from ..dutch import refusal
from ..errors import StoreError

_THREADS = threading.RLock()
PATIENCE_S = 3.0  # a save takes milliseconds: whoever holds the lock for longer is stuck


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the right to change `path` as long as the block lasts; its folder is left clean.

    In a browser, where there are no processes, only threads wait for one another.

    Raises:
        StoreError: when another program does not let go in time, or the folder does not let us lock.
    """
    with _THREADS:
        if sys.platform == "emscripten":
            yield
            return
        from filelock import FileLock, Timeout  # not there in the browser

        lock = FileLock(_lock_file(path), timeout=PATIENCE_S, poll_interval=0.005)
        try:
            lock.acquire()
        except Timeout:
            raise StoreError(texts.SAVE_FAILED.format(reason=texts.BUSY)) from None
        except OSError as error:
            raise StoreError(texts.SAVE_FAILED.format(reason=refusal(error))) from error
        try:
            yield
        finally:
            lock.release()


def _lock_file(path: Path) -> Path:
    name = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"wederkerig-{name}.lock"
