"""A course with the form for a case, filled in, or with cases that were saved."""

import shutil

import pytest
from case_form import Form, ask_like
from made_cases import WHOLE
from root import ROOT
from standing_form import BESIDE
from wederkerig.lecturer.case_maker.bank_place import add_case, bank_places
from wederkerig.lecturer.project import Project


@pytest.fixture
def course(project, tmp_path):
    """A copy of the course with its lessons, and one assignment of one case as the form's own."""
    shutil.copytree(project.root, tmp_path / "cursus")
    made = Project(tmp_path / "cursus")
    made.course.mkdir()
    for lesson in (ROOT / "course").glob("0[1-3]-*.ipynb"):
        shutil.copy(lesson, made.course)
    for path in (*made.solutions.glob("opdracht-*.toml"), *made.solutions.glob("bank-*.toml")):
        if path.name != "bank-1.toml":
            path.unlink()
    ask_like(made, WHOLE)
    return made


@pytest.fixture
def form(course):
    """The form of that course, filled in."""
    made = Form(course)
    made.form.fill(WHOLE)
    return made


@pytest.fixture
def saved(course):
    """That course with the case in its file for own cases, between another one and a note."""
    own = bank_places(course)[0]
    add_case(course, BESIDE, own)
    own.path.write_bytes(own.path.read_bytes() + b"\n# Van het team.\n")
    add_case(course, WHOLE, own)
    own.path.write_bytes(own.path.read_bytes() + b"\n# Einde.\n")
    return course
