"""What tests of all parts share: scratch copies of the project."""

import shutil
from pathlib import Path

import pytest
from root import ROOT
from wederkerig.lecturer.bank import Plan, read_graded, read_plan
from wederkerig.lecturer.project import Classroom, Project
from wederkerig.lecturer.release.submission import Pristine, read_pristine

# What takes seconds each: a browser, an environment of its own, a notebook that is run.
SLOW = (ROOT / "tests" / "browser", ROOT / "tests" / "install", ROOT / "course", ROOT / "solutions")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in a folder of slow tests is marked slow; elsewhere a module says so itself."""
    for item in items:
        if any(folder in item.path.parents for folder in SLOW):
            item.add_marker("slow")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Two processes, unless single files are asked for: those start sooner in this one."""
    return 2 if all(Path(str(name)).is_dir() for name in config.args) else 0


@pytest.fixture(scope="session")
def project(tmp_path_factory):
    """A scratch copy of the parts of the project that commands read and write."""
    root = tmp_path_factory.mktemp("cursus")
    for name in ("solutions", "datasets", "assignments"):
        shutil.copytree(ROOT / name, root / name)
    return Project(root)


@pytest.fixture(scope="session")
def plan(project) -> Plan:
    return read_plan(project, "opdracht-1", read_graded(project))


@pytest.fixture(scope="session")
def pristine(project, plan) -> Pristine:
    return read_pristine(project, plan)


@pytest.fixture
def classroom(project, tmp_path) -> Classroom:
    """An empty class."""
    return project.classroom("test", tmp_path / "klassen")
