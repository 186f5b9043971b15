"""The JupyterLab of `wederkerig start --docent`, and a class that was graded in it."""

import shutil
from collections.abc import Iterator

import pytest
from bench_parts.lab import running
from live import Lab
from playwright.sync_api import Browser
from root import ROOT
from wederkerig.lecturer.demo.run import CLASS, demo
from wederkerig.lecturer.project import Classroom, Project


@pytest.fixture(scope="module")
def docent(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:  # noqa: ARG001 (skips first)
    """The JupyterLab of `wederkerig start --docent`, in a copy of the course."""
    root = tmp_path_factory.mktemp("cursus")
    ignored = shutil.ignore_patterns("wederkerig", "images", "antwoorden*", "__pycache__")
    for name in ("assignments", "course", "datasets", "solutions"):
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    with running(root, tmp_path_factory.mktemp("home"), "--docent") as started:
        yield Lab(started.url, started.token, root)


@pytest.fixture(scope="module")
def graded(docent: Lab) -> Classroom:
    """The class of the demo, graded, in that copy."""
    demo(Project(docent.root), None, lambda _: None)
    return Project(docent.root).classroom(CLASS)
