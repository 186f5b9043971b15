"""The shell a student meets: what JupyterLab is told, wherever the course is served."""

import json
from pathlib import Path
from typing import Any

from ... import cells, texts
from ...files import matching, scratch_folder, write_if_changed
from ...notebook_files import read_notebook
from ...publish import publish
from ..project import Project
from .texts import STAFFROOM_SHELL

EXTENSIONS = Path(__file__).resolve().parents[2] / "labextensions"

# Paths of the course's own notebooks (a regular expression, read by JavaScript).
NOTEBOOKS = r"(?<prefix>(?:[\w .-]+/)*)(?:course/\d\d-[\w-]+|assignments/(?<name>[\w-]+)/\k<name>)\.ipynb"
_OFF = [
    "@jupyterlab/apputils-extension:announcements",
    "@jupyterlab/debugger-extension",  # asks every kernel what it can, and asks again after every cell
    "@jupyterlab/extensionmanager-extension",
    "@jupyter-notebook/lab-extension",
    "nbgrader",
]


def page_config(project: Project) -> dict[str, Any]:
    """What the page of JupyterLab is told for a student."""
    return _page(NOTEBOOKS, cells.SOURCES, texts.SHELL, notebooks(project))


def staffroom_page_config() -> dict[str, Any]:
    """What the page of JupyterLab is told for a lecturer."""
    said = STAFFROOM_SHELL
    links = [(STAFFROOM, said["course"]), (DASHBOARD, said["dashboard"]), (CASE_MAKER, said["caseMaker"])]
    own = r"(?<prefix>)(?:" + "|".join(path.replace(".", r"\.") for path, _ in links) + ")"
    sources = {"staffroom": STAFFROOM_CELLS, "dashboard": DASHBOARD_CELLS, "case-maker": CASE_MAKER_CELLS}
    return _page(own, sources, said, links)


def _page(own: str, sources: dict[str, Any], said: dict[str, str], links: list[tuple[str, str]]) -> dict[str, Any]:
    shell = {
        "notebooks": own,
        "cells": {"fields": cells.FIELDS, "sources": sources, "stub": cells.STUB},
        "texts": said,
        "links": [{"path": path, "title": title} for path, title in links],
        "lab": LAB,
        "slowMs": 10_000,
        "patienceMs": 60_000,
    }
    # As text: the server of JupyterLab keeps only the keys of a nested object.
    return {"wederkerig": json.dumps(shell, ensure_ascii=False), "disabledExtensions": dict.fromkeys(_OFF, True)}


def notebooks(project: Project) -> list[tuple[str, str]]:
    """Path and title of every lesson and assignment, in order."""
    paths = [*project.lessons(), *matching(project.assignments, "*/*.ipynb")]
    return [(path.relative_to(project.root).as_posix(), _title(path)) for path in paths]


def _title(path: Path) -> str:
    return str(read_notebook(path).cells[0].source).splitlines()[0].removeprefix("# ")


def _arrows() -> list[dict[str, Any]]:
    """Arrow keys move between cells only when a cell itself has the focus, not a control in it.

    JupyterLab takes them from every control otherwise, so that sliders and choices do not work by keyboard.
    """
    mode = ".jp-Notebook.jp-mod-commandMode:not(.jp-mod-readWrite)"
    keys = {
        "ArrowDown": "move-cursor-down",
        "ArrowUp": "move-cursor-up",
        "ArrowLeft": "move-cursor-heading-above-or-collapse",
        "ArrowRight": "move-cursor-heading-below-or-expand",
    }
    shortcuts: list[dict[str, Any]] = []
    for key, command in keys.items():
        entry = {"command": f"notebook:{command}", "keys": [key]}
        shortcuts.append(entry | {"selector": f"{mode} :focus", "disabled": True})
        shortcuts.append(entry | {"selector": f"{mode} .jp-Cell:focus"})
    return shortcuts


SETTINGS: dict[str, Any] = {
    "@jupyterlab/shortcuts-extension:shortcuts": {"shortcuts": _arrows()},
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none", "autoRenderMarkdownCells": True},
    "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},  # light or dark, as the cards are
    "@jupyterlab/apputils-extension:kernels-settings": {"commsOverSubshells": "disabled"},
    "@jupyterlab/docmanager-extension:plugin": {"autosave": False},
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
}


# Parts of the server that a student has no use for.
_SERVER_OFF = (
    "nbgrader.server_extensions.assignment_list",
    "nbgrader.server_extensions.course_list",
    "nbgrader.server_extensions.formgrader",
    "nbgrader.server_extensions.validate_assignment",
    "jupyter_server_terminals",
)
# What goes to the browser goes compressed: files, and the messages of kernels too.
_COMPRESSED = {
    "tornado_settings": {"compress_response": True},
    "websocket_compression_options": {"compression_level": 6},
}
LAB = "doc/tree/"
STAFFROOM = "course/docent/docentenkamer.ipynb"
CASE_MAKER = "course/docent/casus-maken.ipynb"
STAFFROOM_CELLS = {cells.START: "from wederkerig.lecturer.staffroom.room import open_staffroom\n\nopen_staffroom()"}
CASE_MAKER_CELLS = {
    cells.START: "from wederkerig.lecturer.case_maker.maker import open_case_maker\n\nopen_case_maker()"
}
DASHBOARD = "course/docent/dashboard.ipynb"
DASHBOARD_CELLS = {
    cells.START: "from wederkerig.lecturer.staffroom.dashboard import open_dashboard\n\nopen_dashboard()"
}


def write_config(folder: Path, project: Project, extensions: Path | None = None) -> str:
    """Write a Jupyter configuration folder for students (for JUPYTER_CONFIG_PATH).

    Args:
        folder: where to.
        project: the course.
        extensions: where else JupyterLab finds its extension of the course; None where the package is installed, which
            puts it where every JupyterLab looks: then nothing in the folder names a place on this computer.

    Returns:
        the address to open.
    """
    page = page_config(project)
    first = f"/{LAB}{notebooks(project)[0][0]}"
    elsewhere = {"extra_labextensions_path": [str(extensions)]} if extensions else {}
    contents: dict[str, dict[str, Any]] = {
        "labconfig/page_config": page,
        "labconfig/default_setting_overrides": SETTINGS,
        "jupyter_lab_config": {"LabApp": {"default_url": first} | elsewhere},
        "jupyter_server_config": {
            "ServerApp": {"jpserver_extensions": dict.fromkeys(_SERVER_OFF, False), **_COMPRESSED}
        },
    }
    _write(folder, contents)
    return first


def write_staffroom_config(folder: Path) -> str:
    """Write a Jupyter configuration folder for a lecturer (for JUPYTER_CONFIG_PATH); returns the address to open.

    nbgrader's own pages stay where they are, for who knows them.
    """
    contents: dict[str, dict[str, Any]] = {
        "labconfig/page_config": staffroom_page_config(),
        "labconfig/default_setting_overrides": SETTINGS,
        "jupyter_lab_config": {
            "LabApp": {"default_url": f"/{LAB}{STAFFROOM}", "extra_labextensions_path": [str(EXTENSIONS)]}
        },
    }
    _write(folder, contents)
    return f"/{LAB}{STAFFROOM}"


def _write(folder: Path, contents: dict[str, dict[str, Any]]) -> None:
    for name, content in contents.items():
        write_if_changed(folder / f"{name}.json", json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def write_hub(out: Path, project: Project) -> str:
    """Put that folder, for servers elsewhere, in `out`; returns the address to open.

    Raises:
        PlaceError: when something that is not ours stands in `out`; then it is left as it was.
    """
    with scratch_folder() as folder:
        address = write_config(folder, project)
        publish(folder, out, last=())
    return address
