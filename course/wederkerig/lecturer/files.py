"""Writing files so that nothing is lost: whole files only, and only when something changed."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from ..answers.store import replace_file


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
