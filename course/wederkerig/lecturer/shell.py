"""The shell a student meets: what JupyterLab is told, wherever the course is served."""

import json
from pathlib import Path
from typing import Any

from .. import texts
from .notebooks import read_notebook
from .project import Project

EXTENSIONS = Path(__file__).resolve().parents[1] / "labextensions"

# Paths of the course's own notebooks, and the forms of the cells that may run by themselves (regular expressions).
NOTEBOOKS = r"(course/\d\d-[\w-]+|assignments/([\w-]+)/\2)\.ipynb"
FORMS = [
    r"from wederkerig import (?:lesson\n\nles = lesson\(\"\w+\"\)|assignment\n\nopdracht = assignment\(\))",
    r"(?:les|opdracht)\.show\(\"[a-z0-9-]+\"\)(?:\n# Het antwoord staat in de kaart\.)?",
    r"opdracht\.hand_in\(\)",
]
_OFF = [
    "@jupyterlab/apputils-extension:announcements",
    "@jupyterlab/extensionmanager-extension",
    "@jupyter-notebook/lab-extension",
    "nbgrader",
]


def page_config(project: Project, lab: str) -> dict[str, Any]:
    """What the page of JupyterLab is told for a student.

    Args:
        project: the course.
        lab: address of a notebook in this JupyterLab, up to its path.
    """
    links = [{"href": lab + path, "title": title} for path, title in notebooks(project)]
    student = {
        "notebooks": NOTEBOOKS,
        "forms": FORMS,
        "texts": texts.SHELL,
        "links": links,
        "home": links[0]["href"],
        "slowMs": 10_000,
        "patienceMs": 60_000,
    }
    # As text: the server of JupyterLab keeps only the keys of a nested object.
    return {"wederkerig": json.dumps(student, ensure_ascii=False), "disabledExtensions": dict.fromkeys(_OFF, True)}


def notebooks(project: Project) -> list[tuple[str, str]]:
    """Path and title of every lesson and assignment, in order."""
    paths = [*sorted(project.course.glob("[0-9][0-9]-*.ipynb")), *sorted(project.assignments.glob("*/*.ipynb"))]
    return [(path.relative_to(project.root).as_posix(), _title(path)) for path in paths]


def _title(path: Path) -> str:
    return str(read_notebook(path).cells[0].source).splitlines()[0].removeprefix("# ")


SETTINGS: dict[str, Any] = {
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none", "autoRenderMarkdownCells": True},
    "@jupyterlab/docmanager-extension:plugin": {"autosave": False},
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
}


def write_config(folder: Path, project: Project, lab: str) -> None:
    """Write a Jupyter configuration folder for students."""
    (folder / "labconfig").mkdir(parents=True)
    for name, content in (("page_config", page_config(project, lab)), ("default_setting_overrides", SETTINGS)):
        text = json.dumps(content, ensure_ascii=False, indent=1)
        (folder / "labconfig" / f"{name}.json").write_text(text, encoding="utf-8")
