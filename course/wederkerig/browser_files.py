"""Files on the drive of a browser kernel: each call there is a round trip to the page, so as few calls as can be.

JupyterLite's drive fetches a file when it is opened and stores it in one step when it is closed:
between these two nothing is seen by others, and a crash leaves the old file or the new one.
To cut a file off would be such a step of its own; what is shorter than before is filled up with line ends instead.
"""

import os
from pathlib import Path

_CHUNK = 1 << 20


def read_whole(path: Path) -> bytes:
    """The content of a file.

    Raises:
        OSError: when it cannot be read.
    """
    handle = os.open(path, os.O_RDONLY)
    try:
        return _read(handle)
    finally:
        os.close(handle)


def write_whole(path: Path, content: bytes) -> None:
    """Make `content`, followed by line ends where there was more before, the content of a file.

    Raises:
        OSError: when it cannot be stored.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT)
    try:
        content = content.ljust(len(_read(handle)), b"\n")
        os.lseek(handle, 0, os.SEEK_SET)
        while content:
            content = content[os.write(handle, content) :]
    finally:
        os.close(handle)


def _read(handle: int) -> bytes:
    parts = []
    while part := os.read(handle, _CHUNK):
        parts.append(part)
    return b"".join(parts)
