"""An assignment with an item of every graded kind goes the whole way: built, handed in, graded, and told of."""

import json
import re
import shutil
from dataclasses import replace

import pytest
from answers import MOMENT
from choice_items import good, id_of
from classes import cells
from root import ROOT
from wederkerig.answers.handin import make_hand_in
from wederkerig.items import texts
from wederkerig.items.kinds import KINDS
from wederkerig.items.kinds.choice import ChoiceAnswer
from wederkerig.lecturer.bank import Shows, read_graded, read_plan
from wederkerig.lecturer.demo.students import students
from wederkerig.lecturer.grading import points as hidden_test
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.marks import read_marks
from wederkerig.lecturer.intake.collect import collect
from wederkerig.lecturer.intake.opening.reading import arrivals
from wederkerig.lecturer.intake.register.outcomes import Outcome
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.build import build
from wederkerig.lecturer.release.submission import read_answers, read_pristine
from wederkerig.lecturer.reports.feedback import make_feedback
from wederkerig.lecturer.reports.overview import make_overview

NAME, STUDENTS = "opdracht-9", 4
CHOICES = ("choose", "several", "evidence", "form", "match", "order", "tip", "mix", "pair")
CODE = """
[[code]]
id = "codeer"
fragment = "f001"
sublabel = "B3"
options = ["B3", "C1"]
explanations = { B3 = "Dit past.", C1 = "Net niet." }
claims = ["C001"]
goal = "onderzoek"
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A scratch course with an assignment of every kind of item."""
    root = tmp_path_factory.mktemp("cursus")
    for name in ("solutions", "datasets", "assignments"):
        shutil.copytree(ROOT / name, root / name)
    (root / "solutions" / "bank-9.toml").write_text("".join(map(good, CHOICES)) + CODE, encoding="utf-8")
    ids = ["paraplu-van-matthijs-b", *map(id_of, CHOICES), "codeer", "kantelpunt-uit-eigen-praktijk"]
    plan = f'title = "Alles"\nintro = "Doe dit."\nclosing = "Klaar."\nitems = {json.dumps(ids)}\n'
    (root / "solutions" / f"{NAME}.toml").write_text(plan, encoding="utf-8")
    return Project(root)


@pytest.fixture(scope="module")
def plan(project):
    return read_plan(project, NAME, read_graded(project))


@pytest.fixture(scope="module")
def graded(project, plan, tmp_path_factory):
    """A class of made-up students, graded."""
    folder = tmp_path_factory.mktemp("klas")
    classroom = project.classroom("alles", folder / "klassen")
    release = build(project, plan, folder / "klassen").release.release
    made = dict(students(plan, release, STUDENTS))
    right = {item.id: ChoiceAnswer(item.key.fits).to_json() for item in plan.items if hasattr(item.key, "fits")}
    made["weet-alles"] = make_hand_in(NAME, release, right, MOMENT)
    for student, handin in made.items():
        (folder / "in" / student).mkdir(parents=True)
        (folder / "in" / student / f"{NAME}-inlevering.json").write_text(handin.to_text(), encoding="utf-8")
    pristine = read_pristine(project, plan)
    results = collect(classroom, pristine, arrivals([folder / "in"]))
    assert [result.outcome for result in results] == [Outcome.ACCEPTED] * (STUDENTS + 1)
    grade(classroom, pristine)
    return classroom


def test_the_assignment_has_every_kind(plan):
    """What is claimed below is claimed of every kind that is graded."""
    assert {item.question.kind for item in plan.items} == {kind.name for kind in KINDS.values() if kind.graded}


def test_who_chooses_what_fits_gets_all_points(graded, plan):
    """The one that fits everywhere gives the most there is, in every kind that is answered by choosing."""
    marks = read_marks(graded, NAME)["weet-alles"]
    fits = {item.id: item.points for item in plan.items if hasattr(item.key, "fits")}
    assert {id: marks[id].points for id in fits} == fits
    assert {id: marks[id].most for id in fits} == fits


def test_the_hidden_test_gives_the_same_points(graded, project, plan, monkeypatch):
    """What the kernel of stock nbgrader would give for a cell is what stands in the gradebook."""
    monkeypatch.setattr(hidden_test, "own_project", lambda: project)
    marks = read_marks(graded, NAME)
    assert len(marks) == STUDENTS + 1
    for student, rows in marks.items():
        monkeypatch.chdir(graded.submitted / student / NAME)
        given = {id: hidden_test.points(id) for id in plan.automatic}
        assert given == {id: rows[id].points for id in plan.automatic}


def test_grading_again_changes_nothing(graded, project, plan):
    """A second run gives the same gradebook."""
    before = cells(graded, NAME)
    assert grade(graded, read_pristine(project, plan)).graded == 0
    assert cells(graded, NAME) == before


def test_feedback_says_what_was_chosen_and_keeps_what_fits(graded, plan):
    """Of every answered item the page tells what was chosen; what fits stands there only when that is asked for."""
    make_feedback(graded, plan)
    for student in read_marks(graded, NAME):
        page = graded.feedback / student / NAME / f"{NAME}.html"
        said = " ".join(re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8")).split())
        answers = read_answers(plan, graded.submitted / student / NAME)
        for item in plan.items:
            for _, text in item.question.view(answers[item.id]).chosen:
                assert text in said
        assert texts.RIGHT_CHOICE not in said
    make_feedback(graded, replace(plan, feedback=Shows.KEY))
    told = page.read_text(encoding="utf-8")
    assert texts.RIGHT_CHOICE in told
    assert [text for item in plan.automatic.values() for _, text in item.solution() if text not in told] == []


def test_the_overview_numbers_every_kind(graded, plan):
    """Each column has a short name of its own."""
    page = make_overview(graded, plan).read_text(encoding="utf-8")
    assert [
        name
        for name in ("1", "V1", "V2", "Z1", "M1", "K1", "R1", "T1", "X1", "P1", "F1", "O1")
        if f">{name}<" not in page
    ] == []
