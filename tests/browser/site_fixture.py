"""The site of the course, built once for a run, and what tests hold beside it."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from root import ROOT
from site_server import NEW, SiteServer
from wederkerig.items.load import read_items
from wederkerig.items.sources import Sources
from wederkerig.lecturer.bank import read_graded
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.serving.site import build_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built once for all workers of this run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "site"
    with FileLock(shared / "site.lock"):
        if not (folder / "index.html").is_file():
            build_site(Project(ROOT), folder, lambda _: None)
    return folder


@pytest.fixture(scope="session")
def newer(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after a sentence of lesson 03 was changed and it was built again."""
    root, folder = tmp_path_factory.mktemp("cursus"), tmp_path_factory.mktemp("nieuw")
    for name in ("course", "assignments", "datasets", "solutions"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("wederkerig", "docent"))
    lesson = root / "course" / "03-onderscheid.ipynb"
    notebook = json.loads(lesson.read_text(encoding="utf-8"))
    prose = [cell for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    prose[1]["source"] += ["\n", "\n", NEW]
    lesson.write_text(json.dumps(notebook), encoding="utf-8")
    shutil.copytree(site, folder, dirs_exist_ok=True)
    build_site(Project(root), folder, lambda _: None)
    return folder


@pytest.fixture
def server(site: Path) -> Iterator[SiteServer]:
    """A web server with the site."""
    running = SiteServer(site)
    yield running
    running.close()


@pytest.fixture(scope="session")
def practice() -> Callable[[str], dict[str, str]]:
    """A function that gives the cases of a lesson by item."""

    def cases(lesson: str) -> dict[str, str]:
        items = read_items(sorted((ROOT / "datasets" / "practice").glob(f"{lesson}*.toml")), Sources(ROOT / "datasets"))
        return {id: item.question.case for id, item in items.items() if hasattr(item.question, "case")}

    return cases


@pytest.fixture(scope="session")
def graded() -> dict[str, list[str]]:
    """What is secret of every graded item: the beginning of every explanation."""
    found = {}
    for id, item in read_graded(Project(ROOT)).items():
        texts = list(getattr(item.key, "explanations", {}).values()) or [getattr(item.key, "text", "")]
        found[id] = [" ".join(text.split())[:60] for text in texts if text]
    return found
