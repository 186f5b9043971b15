"""What tests of all parts share: the project's root and scratch copies of it."""

import shutil

import pytest
from root import ROOT
from wederkerig.lecturer.bank import Plan, read_graded, read_plan
from wederkerig.lecturer.project import Classroom, Project
from wederkerig.lecturer.submission import Pristine, read_pristine


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
