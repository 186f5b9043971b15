"""A course in which an assignment was handed out, handed in and graded, to be changed."""

import shutil

import pytest
from answers import hand_in, key
from changed_course import GIVEN, KLAS, NAME, OPEN, Course
from classes import give
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.submission import read_pristine


@pytest.fixture(scope="session")
def base(project, tmp_path_factory):
    """The course as it stands before the change."""
    root = tmp_path_factory.mktemp("base") / "cursus"
    shutil.copytree(project.root, root)
    plan = read_plan(Project(root), NAME, read_graded(Project(root)))
    release = read_pristine(Project(root), plan).release
    classroom = Project(root).classroom(KLAS)
    inbox = root / "in"
    for student in ("s1", "s2"):
        (inbox / student).mkdir(parents=True)
        (inbox / student / f"{NAME}-inlevering.json").write_text(hand_in(plan, release, key(plan)).to_text(), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert main(["collect", NAME, str(inbox), "--class", KLAS]) == 0
        assert main(["grade", NAME, "--class", KLAS]) == 0
    give(classroom, NAME, OPEN, GIVEN)
    return root


@pytest.fixture
def course(base, tmp_path, monkeypatch, capsys):
    """A copy of it."""
    shutil.copytree(base, tmp_path / "cursus")
    monkeypatch.chdir(tmp_path / "cursus")
    return Course(tmp_path / "cursus", capsys)
