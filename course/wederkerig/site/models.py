"""The pictures of explorations, drawn beforehand, and for a model with too many settings Python for the browser."""

import hashlib
import os
import shutil
import subprocess
import tarfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from ..explorations.catalogue import EXPLORATIONS, exploration
from ..explorations.grid import parts, settings
from ..files import scratch_folder, zipped

DRAWN = 5_000  # an exploration with at most so many settings is drawn beforehand
FOLDER = "models"
PYODIDE = "314.0.7"
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
_PACKAGE = Path(__file__).resolve().parents[1]
Files = dict[str, bytes]


def is_drawn(name: str) -> bool:
    """Whether all pictures of an exploration are drawn when the site is built."""
    return settings(exploration(name)) <= DRAWN


def folder_of(name: str) -> str:
    """Where the files of an exploration are: named by its code, so that another version has another folder."""
    return f"{FOLDER}/{name}-{_hash(_sources(name))}"


def drawn_files(kept: Path, progress: Callable[[int, int], None] | None = None) -> Files:
    """The files of every exploration that is drawn beforehand; taken from `kept`, an earlier site, where they are."""
    names = [name for name in EXPLORATIONS if is_drawn(name)]
    files: Files = {}
    missing = []
    for name in names:
        known = _known(kept / folder_of(name), folder_of(name))
        files |= known
        missing += [] if known else [name]
    with ProcessPoolExecutor(min(len(missing), os.cpu_count() or 1) or 1) as pool:
        for number, made in enumerate(pool.map(_drawn, missing), len(names) - len(missing) + 1):
            files |= made
            if progress:
                progress(number, len(names))
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


def python_folder() -> str:
    """Where Python for the browser is."""
    return f"{FOLDER}/pyodide-{PYODIDE}"


def python_files(kept: Path) -> Files:
    """Pyodide without packages; taken from `kept`, an earlier site, or from npm; none at all when neither has it."""
    here = kept / python_folder()
    if all((here / name).is_file() for name in CORE):
        return {f"{python_folder()}/{name}": (here / name).read_bytes() for name in CORE}
    npm = shutil.which("npm")
    if npm is None:
        return {}
    with scratch_folder() as scratch:
        command = [npm, "pack", "--silent", f"pyodide@{PYODIDE}"]
        result = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False)
        if result.returncode:
            return {}
        return dict(_members(Path(scratch, result.stdout.split()[-1])))


def _members(package: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(package) as archive:
        for name in CORE:
            file = archive.extractfile(f"package/{name}")
            if file is not None:
                yield f"{python_folder()}/{name}", file.read()


def course_file() -> str:
    """The archive with the models and what they need."""
    return f"{FOLDER}/course-{_hash(_modules())}.zip"


def course_archive() -> bytes:
    """The models, what draws them, and nothing else of the course."""
    return zipped(_modules())


def _modules() -> Files:
    own = [_PACKAGE / name for name in ("dutch.py", "errors.py")]
    found = [*own, *_PACKAGE.glob("drawing/*.py"), *_PACKAGE.glob("explorations/**/*.py")]
    files = {f"wederkerig/{path.relative_to(_PACKAGE).as_posix()}": path.read_bytes() for path in sorted(found)}
    return {"wederkerig/__init__.py": b"", **files}


def _sources(name: str) -> Files:
    shared = ("wederkerig/drawing/", "wederkerig/dutch.py", f"wederkerig/explorations/{name}/")
    general = [file for file in _modules() if file.startswith("wederkerig/explorations/") and file.count("/") == 2]
    return {file: content for file, content in _modules().items() if file.startswith(shared) or file in general}


def _hash(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return digest.hexdigest()[:12]
