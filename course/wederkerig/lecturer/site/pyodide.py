"""Python in the browser: Pyodide's core from npm, our wheels beside it, and the list that names exactly those."""

import hashlib
import json
import shutil
import subprocess
import tarfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jupyterlite_pyodide_kernel.constants import PYODIDE_VERSION

from ...errors import WederkerigError
from . import texts
from .wheels import identity, top_level

CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")


def fetch_core(folder: Path, scratch: Path) -> dict[str, Any]:
    """Put Pyodide's core, of the version that the kernel of JupyterLite names, in `folder`.

    Returns:
        Pyodide's own lock file.

    Raises:
        WederkerigError: when npm is missing or cannot get it.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise WederkerigError(texts.SITE_NO_NPM)
    command = [npm, "pack", "--silent", f"pyodide@{PYODIDE_VERSION}"]
    result = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False)
    if result.returncode:
        lines = result.stderr.strip().splitlines()
        raise WederkerigError(
            texts.SITE_NPM_FAILED.format(version=PYODIDE_VERSION, reason=lines[-1] if lines else "npm")
        )
    with tarfile.open(scratch / result.stdout.split()[-1]) as archive:
        for name in CORE:
            (folder / name).write_bytes(_member(archive, name))
        return dict(json.loads(_member(archive, "pyodide-lock.json")))


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(f"package/{name}")
    if file is None:
        raise WederkerigError(texts.SITE_NPM_FAILED.format(version=PYODIDE_VERSION, reason=name))
    return file.read()


def lock(info: dict[str, Any], wheels: Iterable[Path], needs: dict[str, list[str]]) -> str:
    """The text of `pyodide-lock.json` for these wheels; `needs` gives the dependencies of each by name."""
    packages = {}
    for wheel in sorted(wheels):
        name, version = identity(wheel)
        packages[name] = {
            "name": name,
            "version": version,
            "file_name": wheel.name,
            "install_dir": "site",
            "package_type": "package",
            "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
            "imports": top_level(wheel),
            "depends": needs.get(name, []),
            "unvendored_tests": False,
        }
    return json.dumps({"info": info, "packages": packages}, indent=1, sort_keys=True) + "\n"
