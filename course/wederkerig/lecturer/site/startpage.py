"""Pages around the notebooks of the site: the start page, with lessons and progress, and a statement on accessibility.

Progress is known only to the browser of the student: `static/start.js` puts it on the page.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from ... import cells
from ..project import Project
from ..release.notebooks import read_notebook
from ..reports.pages import page
from ..serving.jupyterlab import notebooks
from . import texts
from .lite import NOTEBOOK

# The start page runs one script of its own and registers the service worker; the icon is part of the page.
POLICY = Markup(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
SCRIPT = Path(__file__).with_name("static") / "start.js"
STATEMENT = "toegankelijkheid.html"


@dataclass(frozen=True, slots=True)
class Entry:
    """A lesson or an assignment on the start page; `minutes` is None where the notebook does not tell it."""

    path: str
    link: str
    title: str
    lesson: bool
    kind: str
    minutes: int | None
    cards: int


def write_start_pages(project: Project, site: Path) -> None:
    """Write the start page, the accessibility statement and the script of the start page in the folder `site`.

    The start page takes the place of JupyterLite's own, which leads to a notebook at once.
    """
    entries = [_entry(project, path, title) for path, title in notebooks(project)]
    groups = {
        "lessons": [entry for entry in entries if entry.lesson],
        "assignments": [entry for entry in entries if not entry.lesson],
    }
    start = page("start.html", site_policy=POLICY, t=texts, groups=groups, first=entries[:1], statement=STATEMENT)
    statement = page("accessibility.html", site_policy=POLICY, t=texts)
    for name, content in (("index.html", start), (STATEMENT, statement)):
        (site / name).write_text(content, encoding="utf-8", newline="\n")
    shutil.copyfile(SCRIPT, site / SCRIPT.name)


def _entry(project: Project, path: str, title: str) -> Entry:
    notebook = read_notebook(project.root / path)
    about = cells.described(notebook)
    items = [shows.item for cell in notebook.cells if (shows := cells.shown(cell))]
    return Entry(
        path=path,
        link=NOTEBOOK + quote(path),
        title=title,
        lesson=about is not None and about.kind == cells.LESSON,
        kind=_kind(about),
        minutes=about.minutes if about else None,
        cards=len(items) - items.count(None),
    )


def _kind(about: cells.Notebook | None) -> str:
    if about is None:
        return ""
    return (
        texts.START["lesson"].format(n=about.name.lstrip("0") or 0)
        if about.kind == cells.LESSON
        else texts.START["assignment"]
    )
