"""Grading: what each cell gets, and that stock nbgrader gives the very same."""

import os
import shutil
import subprocess

import pytest
from answers import ALL, HOSTILE, drop
from classes import cells
from doors import NBGRADER
from nbgrader.api import Gradebook
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.marks import read_marks, total
from wederkerig.lecturer.intake.collect import collect
from wederkerig.lecturer.intake.opening.reading import arrivals
from wederkerig.lecturer.intake.register.outcomes import Outcome


def collected(classroom, plan, pristine, folder, makers=ALL):
    """A class in which these students handed in."""
    drop(folder, plan, pristine.release, makers)
    results = collect(classroom, pristine, arrivals([folder]))
    assert [result.outcome for result in results] == [Outcome.ACCEPTED] * len(makers)
    return classroom


@pytest.fixture(scope="module")
def graded(project, plan, pristine, tmp_path_factory):
    """A class graded by our command."""
    folder = tmp_path_factory.mktemp("graded")
    classroom = collected(project.classroom("fast", folder / "klassen"), plan, pristine, folder / "in")
    grade(classroom, pristine)
    return classroom


def test_an_empty_hand_in_gets_nothing_and_needs_nobody(graded, plan):
    """Blank is 0 for every item, and no lecturer is asked to look at it."""
    marks = read_marks(graded, plan.name)["nothing"]
    assert {item: mark.points for item, mark in marks.items()} == dict.fromkeys(marks, 0.0)


def test_sentences_without_a_label_count_as_unanswered(graded, plan):
    """Sentences without a label, and white space for an open answer, are 0."""
    assert total(read_marks(graded, plan.name)["only_proof"]) == 0.0


def test_the_key_gets_all_automatic_marks(graded, plan):
    """Who knows everything has full marks for every case, and open answers wait for a lecturer."""
    marks = read_marks(graded, plan.name)["key"]
    expected = {id: item.points for id, item in plan.automatic.items()} | dict.fromkeys(plan.by_hand)
    assert {item: mark.points for item, mark in marks.items()} == expected


def test_grading_again_changes_nothing(graded, plan, pristine):
    """A second run gives the same gradebook and the same files, byte for byte."""
    before = cells(graded, plan.name)
    files = {path: path.read_bytes() for path in graded.autograded.rglob("*") if path.is_file()}
    grade(graded, pristine)
    assert cells(graded, plan.name) == before
    assert {path: path.read_bytes() for path in graded.autograded.rglob("*") if path.is_file()} == files


def test_a_manual_grade_survives_a_regrade(project, plan, pristine, tmp_path):
    """A lecturer's points and comment stay, and are flagged for another look."""
    classroom = collected(project.classroom("manual", tmp_path), plan, pristine, tmp_path / "in", {"key": ALL["key"]})
    grade(classroom, pristine)
    item = next(iter(plan.by_hand))
    with Gradebook(classroom.db_url) as gradebook:
        row = gradebook.find_grade(item, plan.name, plan.name, "key")
        row.manual_score = 5
        gradebook.find_comment(item, plan.name, plan.name, "key").manual_comment = "Mooi."
        gradebook.db.commit()
    grade(classroom, pristine)
    rows = cells(classroom, plan.name)
    assert rows[("key", item)] == (None, 5.0, True, 6.0)
    assert rows[("key", item, "comment")] == (None, "Mooi.")


def test_an_open_answer_stands_escaped_in_the_graded_notebook(graded, plan):
    """The formgrader gets the text of an open answer as text: no markup of the student is left."""
    text = (graded.autograded / "always_same" / plan.name / f"{plan.name}.ipynb").read_text(encoding="utf-8")
    assert "&lt;script&gt;" in text
    assert [part for part in HOSTILE.split() if part.startswith("<") and part in text] == []


def nbgrader(classroom, variables, *command):
    """Give a command of nbgrader in this class, which must succeed."""
    environment = os.environ | classroom.environment() | variables
    folder = classroom.project.solutions
    done = subprocess.run(
        [*NBGRADER, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.fixture(scope="module")
def registered(graded, project, plan, tmp_path_factory):
    """A class with the same hand-ins, of which nbgrader's own command made the gradebook."""
    classroom = project.classroom("stock", tmp_path_factory.mktemp("registered"))
    shutil.copytree(graded.submitted, classroom.submitted)
    nbgrader(classroom, {"WEDERKERIG_STOCK": "1"}, "generate_assignment", plan.name, "--force")
    return classroom


@pytest.mark.slow
@pytest.mark.parametrize("variables", [{}, {"WEDERKERIG_STOCK": "1"}], ids=["with our border", "stock, with a kernel"])
def test_nbgrader_autograde_gives_the_same(graded, registered, project, plan, tmp_path, variables):
    """`nbgrader autograde` gives identical scores, flags, comments and times per cell."""
    classroom = project.classroom("stock", tmp_path)
    shutil.copytree(registered.folder, classroom.folder)
    nbgrader(classroom, variables, "autograde", plan.name)
    assert cells(classroom, plan.name) == cells(graded, plan.name)
