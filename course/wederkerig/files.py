"""Writing files so that nothing is lost: whole files only, and only when something changed."""

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from .browser_files import write_whole


def replace_file(path: Path, text: str, durable: bool = True) -> None:
    """Write `text` to `path` in one step: a reader sees the old content or the new, also after a power cut.

    With `durable` false the disk may take its time, for what can be made again; a crash of the program loses nothing.

    Raises:
        OSError: when the disk refuses; then `path` is as it was and no other file is left behind.
    """
    if sys.platform == "emscripten":
        return write_whole(path, text.encode("utf-8"))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions that writing to `path` in the ordinary way would leave."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def write_if_changed(path: Path, text: str, durable: bool = True) -> bool:
    """Write `text` in one step unless it stands there already; says whether it wrote.

    `durable` as in `replace_file`.
    """
    try:
        if path.read_bytes() == text.encode("utf-8"):
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, text, durable)
    return True


def replace_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Make `folder` hold exactly these text files (name -> text), each written in one step.

    For what is derived: it can be made again, so the disk may take its time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        write_if_changed(folder / name, text, durable=False)
    for path in folder.iterdir():
        if path.name not in files:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
