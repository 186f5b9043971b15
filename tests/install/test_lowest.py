"""The ranges in pyproject.toml are true: with the lowest versions that they admit everything works."""

import shutil
import tomllib

import pytest
from environment import Environment
from packaging.requirements import Requirement
from packaging.version import Version
from root import ROOT
from wederkerig.lecturer import texts

LOWEST = ROOT / "tests" / "install" / "lowest.txt"
INSTALL = ("install", "--quiet", "--no-compile", "--constraint", str(LOWEST))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
FOLDERS = ("assignments", "course", "datasets", "solutions")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A scratch copy of the course, without the package that is installed."""
    folder = tmp_path_factory.mktemp("cursus")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "wederkerig"))
    return folder


@pytest.fixture(scope="module")
def student(wheel, tmp_path_factory):
    """An environment with the student side in the lowest versions."""
    made = Environment(tmp_path_factory.mktemp("laagste") / "venv")
    made.pip(*INSTALL, str(wheel))
    return made


@pytest.fixture(scope="module")
def lecturer(student, wheel):
    """That environment with the lecturer's side added."""
    student.pip(*INSTALL, f"{wheel}[lecturer]")
    return student


def test_the_list_has_the_lower_bounds():
    """lowest.txt has the lower bound of every range of the student's and the lecturer's side."""
    pins = dict(line.split("==") for line in LOWEST.read_text(encoding="utf-8").split())
    bounds = {}
    for line in [*PROJECT["dependencies"], *EXTRAS["site"], *EXTRAS["lecturer"][1:]]:
        requirement = Requirement(line)
        [bound] = [Version(one.version) for one in requirement.specifier if one.operator == ">="]
        bounds[requirement.name.lower()] = bound
    assert {name: Version(pins[name]) for name in bounds} == bounds


def test_a_student_needs_only_the_lowest(student, course):
    """Without the lecturer's side every lesson and assignment runs, and every picture is drawn."""
    notebooks = sorted(
        str(path)
        for path in course.glob("*/**/*.ipynb")
        if not any(path.is_relative_to(course / folder) for folder in ("solutions", "course/docent"))
    )
    assert len(notebooks) > 10
    assert student.run("python", str(ROOT / "tests" / "install" / "student.py"), *notebooks).endswith("done\n")


def test_a_student_without_the_lecturers_side_is_told_what_to_install(student, course):
    """A verb of the lecturer's side says in one sentence what is missing."""
    said = student.fails("wederkerig", "build", cwd=course)
    assert said == texts.ERROR.format(message=texts.NOT_INSTALLED.format(module="nbgrader")) + "\n"


def test_a_class_is_graded_with_the_lowest(lecturer, course, tmp_path):
    """A class is built, handed in, collected, graded and given feedback, and nothing that is installed is at odds."""
    shown = lecturer.run("wederkerig", "demo", "--out", str(tmp_path), cwd=course)
    assert len([line for line in shown.splitlines() if line.startswith("  s0")]) == 24
    assert lecturer.pip("check") == "No broken requirements found.\n"


def test_the_bank_goes_to_a_workbook_and_back_with_the_lowest(lecturer, course, tmp_path):
    """The bank is exported, and taken back as it was."""
    lecturer.run("wederkerig", "export", str(tmp_path / "kaarten.xlsx"), cwd=course)
    shown = lecturer.run("wederkerig", "import", str(tmp_path / "kaarten.xlsx"), cwd=course)
    assert shown.startswith("Uit kaarten.xlsx: 0 nieuw, 0 gewijzigd, ")
