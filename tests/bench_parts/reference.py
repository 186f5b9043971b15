"""The reference of pages: a bare JupyterLite with one button, which is what a notebook in the browser otherwise is.

It is hosted as a school would host it: everything on one web server, Pyodide and the wheels included. To run it needs
the extra `bench` (pyproject.toml), npm (for Pyodide) and pip (for the wheels).
"""

import hashlib
import importlib.metadata
import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from .result import BenchError

NOTEBOOK, TITLE = "button.ipynb", "Bare notebook"
ADDRESS = f"lab/index.html?path={NOTEBOOK}"
CODE = """import ipywidgets
button, label = ipywidgets.Button(description="x"), ipywidgets.Label(value="0")
button.on_click(lambda _: setattr(label, "value", str(int(label.value) + 1)))
ipywidgets.VBox([button, label])"""
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
_KERNEL = "@jupyterlite/pyodide-kernel-extension"
_EXTENSIONS = (_KERNEL, "@jupyter-widgets/jupyterlab-manager")
_AT_START = ("comm", "ipython", "ipywidgets")
_KERNEL_PACKAGES = ("micropip", "piplite", "ipykernel", "pyodide-kernel", "widgetsnbextension")
_LEFT_OUT = {"jupyterlab-widgets", "widgetsnbextension", "pexpect", "ptyprocess", "psutil", "colorama"}
_BROWSER = {"sys_platform": "emscripten", "platform_system": "Emscripten", "os_name": "posix", "extra": ""}


def build_reference(scratch: Path) -> Path:
    """Build the reference in `scratch`; returns the folder of the site.

    Raises:
        BenchError: when something it needs is not there.
    """
    try:
        importlib.metadata.version("jupyterlite-pyodide-kernel")
    except importlib.metadata.PackageNotFoundError as error:
        raise BenchError("the reference needs JupyterLite: pip install -e '.[bench]' -c constraints.txt") from error
    lite, out = scratch / "lite", scratch / "site"
    _python(lite / "static" / "pyodide", scratch)
    (lite / "files").mkdir()
    (lite / "files" / NOTEBOOK).write_text(bare_notebook("python"), encoding="utf-8")
    options = {"packages": [*_KERNEL_PACKAGES, *_AT_START]}
    kernel = {
        "pyodideUrl": f"./static/pyodide/{CORE[0]}",
        "disablePyPIFallback": True,
        "loadPyodideOptions": options,
    }
    config = {"exposeAppInBrowser": True, "litePluginSettings": {f"{_KERNEL}:kernel": kernel}}
    extensions = [str(_labextensions() / name) for name in _EXTENSIONS]
    build = {"federated_extensions": extensions, "contents": ["files"], "apps": ["lab"], "ignore_sys_prefix": True}
    _write(lite / "jupyter-lite.json", {"jupyter-lite-schema-version": 0, "jupyter-config-data": config})
    _write(lite / "jupyter_lite_config.json", {"LiteBuildConfig": build | {"no_sourcemaps": True}})
    _run([sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", str(lite), "--output-dir", str(out)], lite)
    return out


def bare_notebook(kernel: str) -> str:
    """The text of a notebook with one cell of text and one with a button, for the kernel of this name."""
    cells: list[dict[str, Any]] = [
        {"cell_type": "markdown", "id": "text", "metadata": {}, "source": f"# {TITLE}\n\nOne line of text."},
        {"cell_type": "code", "id": "code", "metadata": {}, "source": CODE, "outputs": [], "execution_count": None},
    ]
    about = {"kernelspec": {"display_name": "Python", "language": "python", "name": kernel}}
    return json.dumps({"cells": cells, "metadata": about, "nbformat": 4, "nbformat_minor": 5})


def _python(folder: Path, scratch: Path) -> None:
    """Pyodide, the wheels that the button needs, and the list that names exactly those."""
    from jupyterlite_pyodide_kernel.constants import PYODIDE_PYTHON_VERSION, PYODIDE_VERSION

    folder.mkdir(parents=True)
    name = _run(["npm", "pack", "--silent", f"pyodide@{PYODIDE_VERSION}"], scratch).split()[-1]
    with tarfile.open(scratch / name) as archive:
        members = {member: archive.extractfile(f"package/{member}") for member in (*CORE, "pyodide-lock.json")}
        content = {member: file.read() for member, file in members.items() if file}
    for member in CORE:
        (folder / member).write_bytes(content[member])
    own = json.loads(content["pyodide-lock.json"])
    pins = {name: importlib.metadata.version(name) for name in _closure()}
    pins["micropip"] = own["packages"]["micropip"]["version"]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder)]
    command += ["--only-binary=:all:", "--platform=any", "--implementation=py", "--abi=none"]
    command += [f"--python-version={PYODIDE_PYTHON_VERSION}"]
    _run([*command, *(f"{name}=={version}" for name, version in pins.items())], scratch)
    for wheel in (_labextensions() / _KERNEL / "static" / "pypi").glob("*.whl"):
        if not wheel.name.startswith("widgetsnbextension-3"):
            shutil.copy(wheel, folder)
    wheels = sorted(folder.glob("*.whl"))
    _write(folder / "pyodide-lock.json", {"info": own["info"], "packages": dict(_locked(wheels))})


def _closure() -> list[str]:
    """The distributions that the button needs in the browser."""
    found: set[str] = set()
    todo = list(_AT_START)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += _depends(name)
    return sorted(found)


def _depends(name: str) -> list[str]:
    requirements = [Requirement(line) for line in importlib.metadata.requires(name) or []]
    needed = [one for one in requirements if one.marker is None or one.marker.evaluate(_BROWSER)]
    return [name for one in needed if (name := canonicalize_name(one.name)) not in _LEFT_OUT]


def _locked(wheels: list[Path]) -> Iterator[tuple[str, dict[str, Any]]]:
    known = {canonicalize_name(wheel.name.split("-")[0]) for wheel in wheels}
    for wheel in wheels:
        written, version = wheel.name.split("-")[:2]
        name = canonicalize_name(written)
        with zipfile.ZipFile(wheel) as archive:
            tops = {entry.split("/")[0].removesuffix(".py") for entry in archive.namelist()}
        needs = _depends(name) if name in _closure() else []
        yield (
            name,
            {
                "name": name,
                "version": version,
                "file_name": wheel.name,
                "install_dir": "site",
                "package_type": "package",
                "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
                "imports": sorted(top for top in tops if not top.endswith((".dist-info", ".data"))),
                "depends": [need for need in needs if need in known],
                "unvendored_tests": False,
            },
        )


def _labextensions() -> Path:
    return Path(sys.prefix) / "share" / "jupyter" / "labextensions"


def _run(command: list[str], folder: Path) -> str:
    if shutil.which(command[0]) is None:
        raise BenchError(f"the reference needs {command[0]}, which is not on this machine.")
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if result.returncode:
        last = (result.stderr or result.stdout).strip().splitlines()[-1:]
        raise BenchError(f"the reference cannot be built: {Path(command[0]).name} {command[1]}: {last}")
    return result.stdout


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content), encoding="utf-8")
