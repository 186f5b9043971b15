"""A course beside whose bank a panel may be written."""

import shutil

import pytest
from root import ROOT
from wederkerig.lecturer.project import Project


@pytest.fixture
def own(tmp_path):
    """A course of its own, beside whose bank a panel may be written."""
    for name in ("solutions", "datasets", "assignments"):
        shutil.copytree(ROOT / name, tmp_path / "cursus" / name)
    return Project(tmp_path / "cursus")
