"""The pictures of every exploration, drawn beforehand for all its settings, and the text of its model."""

import hashlib
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from ..explorations.catalogue import EXPLORATIONS, exploration
from ..explorations.grid import parts
from ..places import find_datasets

FOLDER = "models"
_PACKAGE = Path(__file__).resolve().parents[1]
Files = dict[str, bytes]


def folder_of(name: str) -> str:
    """Where the files of an exploration are: named by all they are made of, so that other pictures have another folder.

    Raises:
        PlaceError: when it reads a table and there is no folder `datasets` here or above.
    """
    return f"{FOLDER}/{name}-{_hash(_sources(name))}"


def drawn_files(kept: Path, progress: Callable[[int, int], None] | None = None) -> Files:
    """The files of every exploration; taken from `kept`, an earlier site, where they are."""
    files: Files = {}
    missing = []
    for name in EXPLORATIONS:
        known = _known(kept / folder_of(name), folder_of(name))
        files |= known
        missing += [] if known else [name]
    with ProcessPoolExecutor(min(len(missing), os.cpu_count() or 1) or 1) as pool:
        for number, made in enumerate(pool.map(_drawn, missing), len(EXPLORATIONS) - len(missing) + 1):
            files |= made
            if progress:
                progress(number, len(EXPLORATIONS))
    return files


def _drawn(name: str) -> Files:
    folder = folder_of(name)
    files = {f"{folder}/{file}": text.encode("utf-8") for file, text in parts(exploration(name))}
    return files | {f"{folder}/list.txt": "\n".join(sorted(path.split("/")[-1] for path in files)).encode()}


def _known(folder: Path, name: str) -> Files:
    """The files in a folder when it holds all that its list names; else none."""
    try:
        names = (folder / "list.txt").read_text(encoding="utf-8").split("\n")
        return {f"{name}/{file}": (folder / file).read_bytes() for file in [*names, "list.txt"]}
    except OSError:
        return {}


def code_files() -> Files:
    """The text of every model, for who wants to read it."""
    return {
        f"{FOLDER}/{name}.txt": (_PACKAGE / "explorations" / name / "model.py").read_bytes() for name in EXPLORATIONS
    }


def _sources(name: str) -> Files:
    """What the pictures of an exploration are made of: what draws them, its own files, and the tables it reads."""
    own = [path for path in (_PACKAGE / "explorations" / name).iterdir() if path.is_file()]
    shared = [*_PACKAGE.glob("drawing/*.py"), *_PACKAGE.glob("explorations/*.py"), _PACKAGE / "dutch.py"]
    tables = [find_datasets(Path.cwd()) / table for table in exploration(name).tables]
    return {f"{path.parent.name}/{path.name}": path.read_bytes() for path in (*own, *shared, *tables)}


def _hash(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return digest.hexdigest()[:12]
