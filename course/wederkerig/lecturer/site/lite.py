"""JupyterLite: the shell that runs notebooks in the browser, told what a student's shell is told everywhere."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from ...errors import WederkerigError
from ..project import Project
from ..reports.pages import TEMPLATES
from ..serving.jupyterlab import EXTENSIONS, SETTINGS, page_config
from . import texts
from .pyodide import CORE
from .texts import NAME, START
from .wheels import AT_START

_KERNEL = "@jupyterlite/pyodide-kernel-extension"
# The extensions of JupyterLab that cards need, beside our own.
_EXTENSIONS = (_KERNEL, "@jupyter-widgets/jupyterlab-manager", "anywidget")
# What the kernel itself needs, in the order in which it would ask for it.
_KERNEL_PACKAGES = ("micropip", "piplite", "ipykernel", "pyodide-kernel", "widgetsnbextension")
# Address of a notebook in the site, up to its path.
NOTEBOOK = "lab/index.html?path="
_ICON = TEMPLATES / "icon.html"


def labextensions() -> Path:
    """Where pip put the extensions of JupyterLab."""
    return Path(sys.prefix) / "share" / "jupyter" / "labextensions"


def kernel_wheels() -> list[Path]:
    """The wheels that the kernel's extension brings, without the one for the widgets of ten years ago."""
    wheels = sorted((labextensions() / _KERNEL / "static" / "pypi").glob("*.whl"))
    return [wheel for wheel in wheels if not wheel.name.startswith("widgetsnbextension-3")]


def write_lite(project: Project, folder: Path) -> None:
    """Write the settings of the site in the lite folder."""
    kernel = {
        "pyodideUrl": f"./static/pyodide/{CORE[0]}",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"packages": [*_KERNEL_PACKAGES, *AT_START, "wederkerig"]},
    }
    config: dict[str, Any] = page_config(project, NOTEBOOK, root="../", home="index.html")
    config["disabledExtensions"] = sorted(config["disabledExtensions"])
    config |= {"appName": "Wederkerigheid", "litePluginSettings": {f"{_KERNEL}:kernel": kernel}}
    lite = {"jupyter-lite-schema-version": 0, "jupyter-config-data": config}
    (folder / "jupyter-lite.json").write_text(json.dumps(lite, ensure_ascii=False, indent=1), encoding="utf-8")
    (folder / "overrides.json").write_text(json.dumps(SETTINGS, indent=1), encoding="utf-8")
    extensions = [str(labextensions() / name) for name in _EXTENSIONS] + [str(EXTENSIONS / "wederkerig")]
    build = {"federated_extensions": extensions, "contents": ["files"], "apps": ["lab"], "ignore_sys_prefix": True}
    build |= {"no_sourcemaps": True, "no_unused_shared_packages": True}
    (folder / "jupyter_lite_config.json").write_text(json.dumps({"LiteBuildConfig": build}), encoding="utf-8")


def build_lite(folder: Path, output: Path) -> None:
    """Let JupyterLite build the site.

    Raises:
        WederkerigError: when it cannot.
    """
    command = [
        sys.executable,
        "-m",
        "jupyterlite_core",
        "build",
        "--lite-dir",
        str(folder),
        "--output-dir",
        str(output),
    ]
    result = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1767225600"},
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        lines = (result.stderr or result.stdout).strip().splitlines()
        raise WederkerigError(texts.SITE_LITE_FAILED.format(reason=lines[-1] if lines else "?"))
    shell = output / NOTEBOOK.partition("?")[0]
    shell.write_text(_in_dutch(shell.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def _in_dutch(shell: str) -> str:
    """The page of JupyterLite in our language, for as long as the lesson is not there."""
    for theirs, ours in (
        ("<html>", '<html lang="nl">'),
        ("<title>JupyterLite</title>", f"<title>{NAME}</title>\n{_ICON.read_text(encoding='utf-8')}"),
        ("Loading JupyterLite...", START["loading"]),
    ):
        if theirs not in shell:
            raise WederkerigError(texts.SITE_LITE_OTHER.format(part=theirs))
        shell = shell.replace(theirs, ours)
    return shell
