"""The two sites that are measured beside each other: that of the course, and a bare JupyterLite.

The reference is hosted in the same way (the same Pyodide, wheels and lock in `static/pyodide`, nothing from elsewhere)
but is otherwise what JupyterLite gives by itself, with ipywidgets and two small notebooks.
"""

import json
import os
import shutil
import time
from pathlib import Path
from typing import Any

from root import ROOT
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.site.build import KERNEL, build_site
from wederkerig.lecturer.site.lite import build_lite, labextensions

from .result import BenchError

# The sites were put up a day ago: a browser may then keep files for some hours (a tenth of their age) without asking.
AGE_S = 24 * 3600
NOTEBOOK = "lab/index.html?path="
BARE, BUTTON = "bare.ipynb", "button.ipynb"
BARE_TITLE = "Bare notebook"
_BARE_CODE = 'import ipywidgets; ipywidgets.Button(description="x")'
BUTTON_CODE = """import ipywidgets
button, label = ipywidgets.Button(description="x"), ipywidgets.Label(value="0")
button.on_click(lambda _: setattr(label, "value", str(int(label.value) + 1)))
ipywidgets.VBox([button, label])"""
_KERNEL = "@jupyterlite/pyodide-kernel-extension"
_EXTENSIONS = (_KERNEL, "@jupyter-widgets/jupyterlab-manager")


def build_course(out: Path) -> Path:
    """Build the site of the course, as `wederkerig site` does."""
    try:
        build_site(Project(ROOT), out, lambda _: None)
    except WederkerigError as error:
        raise BenchError(f"the site of the course cannot be built: {error}") from error
    return _aged(out)


def build_reference(course: Path, scratch: Path) -> Path:
    """Build the reference beside the site in `course`, from the same Pyodide and wheels."""
    lite, out = scratch / "reference-lite", scratch / "reference"
    shutil.copytree(course / "static" / "pyodide", lite / "static" / "pyodide")
    (lite / "files").mkdir()
    for name, code in ((BARE, _BARE_CODE), (BUTTON, BUTTON_CODE)):
        (lite / "files" / name).write_text(bare_notebook(code), encoding="utf-8")
    kernel = {"pyodideUrl": "./static/pyodide/pyodide.mjs", "disablePyPIFallback": True}
    config = {"exposeAppInBrowser": True, "litePluginSettings": {f"{_KERNEL}:kernel": kernel}}
    extensions = [str(labextensions() / name) for name in _EXTENSIONS]
    build = {"federated_extensions": extensions, "contents": ["files"], "apps": ["lab"], "ignore_sys_prefix": True}
    _write(lite / "jupyter-lite.json", {"jupyter-lite-schema-version": 0, "jupyter-config-data": config})
    _write(lite / "jupyter_lite_config.json", {"LiteBuildConfig": build})
    try:
        build_lite(lite, out)
    except WederkerigError as error:
        raise BenchError(f"the reference site cannot be built: {error}") from error
    return _aged(out)


def bare_notebook(code: str) -> str:
    """The text of a notebook with one cell of text and one of code."""
    cells: list[dict[str, Any]] = [
        {"cell_type": "markdown", "id": "text", "metadata": {}, "source": f"# {BARE_TITLE}\n\nOne line of text."},
        {"cell_type": "code", "id": "code", "metadata": {}, "source": code, "outputs": [], "execution_count": None},
    ]
    return json.dumps({"cells": cells, "metadata": {"kernelspec": KERNEL}, "nbformat": 4, "nbformat_minor": 5})


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content), encoding="utf-8")


def _aged(site: Path) -> Path:
    """Date every file of a site back, so that how long browsers keep it does not depend on how fast the bench is."""
    then = time.time() - AGE_S
    for path in site.rglob("*"):
        os.utime(path, (then, then))
    return site
