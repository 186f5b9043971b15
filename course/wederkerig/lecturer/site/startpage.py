"""Pages around the notebooks of the site: the start page, with lessons and progress, and a statement on accessibility.

Progress is known only to the browser of the student: `static/start.js` puts it on the page.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

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

_TIME = re.compile(r"\b((?:\w+ delen van )?ongeveer (?:\d+ minuten|een uur))\b")
_NUMBER = re.compile(r"(\d\d)-[^/]*$")
_CARD = re.compile(r"^\w+\.(?:show|measure)\(", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A lesson or an assignment on the start page; `time` is empty where the notebook does not tell it."""

    path: str
    link: str
    title: str
    kind: str
    time: str
    cards: int


def write_start_pages(project: Project, site: Path) -> None:
    """Write the start page, the accessibility statement and the script of the start page in the folder `site`.

    The start page takes the place of JupyterLite's own, which leads to a notebook at once.
    """
    entries = [_entry(project, path, title) for path, title in notebooks(project)]
    lessons = [entry for entry in entries if _is_lesson(project, entry.path)]
    groups = {"lessons": lessons, "assignments": [entry for entry in entries if entry not in lessons]}
    start = page("start.html", site_policy=POLICY, t=texts, groups=groups, first=entries[:1], statement=STATEMENT)
    statement = page("accessibility.html", site_policy=POLICY, t=texts)
    for name, content in (("index.html", start), (STATEMENT, statement)):
        (site / name).write_text(content, encoding="utf-8", newline="\n")
    shutil.copyfile(SCRIPT, site / SCRIPT.name)


def _is_lesson(project: Project, path: str) -> bool:
    return (project.root / path).is_relative_to(project.course)


def _entry(project: Project, path: str, title: str) -> Entry:
    cells = read_notebook(project.root / path).cells
    time = _TIME.search(str(cells[0].source))
    return Entry(
        path=path,
        link=NOTEBOOK + quote(path),
        title=title,
        kind=_kind(path) if _is_lesson(project, path) else texts.START["assignment"],
        time=time[1][0].upper() + time[1][1:] if time else "",
        cards=sum(len(_CARD.findall(str(cell.source))) for cell in cells if cell.cell_type == "code"),
    )


def _kind(path: str) -> str:
    number = _NUMBER.search(path)
    return texts.START["lesson"].format(n=int(number[1])) if number else ""
