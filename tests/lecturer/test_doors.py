"""Every door to grading opens, lets no code of a student through, and gives a new hand-in its marks."""

import json
from datetime import timedelta

import pytest
from answers import MOMENT, key, nothing
from classes import give
from doors import DOORS, nbgrader, nbgrader_command, our_command
from filelock import FileLock
from nbgrader.api import Gradebook
from wederkerig.answers.file import FILE_NAME
from wederkerig.errors import WederkerigError
from wederkerig.lecturer import locks
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook import mark_rows
from wederkerig.lecturer.grading.gradebook.marks import read_marks, total
from wederkerig.lecturer.nbgrader_api import prepare_gradebook
from wederkerig.lecturer.release.submission import read_answers, write_submission

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")]  # nbgrader's own
every_door = pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)


def canary(folder):
    """A submitted notebook whose every cell writes a file, and says it is worth all points."""
    code = f"open({str(folder / 'canary')!r}, 'w').write('x')"
    cells = []
    for number, grade_id in enumerate(
        ["start", "paraplu-van-matthijs-b", "kantelpunt-uit-eigen-praktijk", "inleveren"]
    ):
        settings = {"grade": True, "grade_id": grade_id, "locked": False, "points": 99, "solution": True}
        metadata = {"nbgrader": {**settings, "schema_version": 3, "task": False}}
        cell = {"cell_type": "code", "id": f"c{number}", "metadata": metadata, "source": code}
        cells.append(cell | {"execution_count": None, "outputs": []})
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def hand_in(classroom, pristine, student, made, moment=MOMENT):
    """Put a submission in its place, as `wederkerig collect` does."""
    answers = dict.fromkeys(item.id for item in pristine.plan.items) | made(pristine.plan)
    write_submission(classroom.submitted / student / pristine.plan.name, pristine, answers, moment)


def points(classroom, pristine):
    return {student: total(marks) for student, marks in read_marks(classroom, pristine.plan.name).items()}


@every_door
def test_no_code_of_a_student_runs(classroom, plan, pristine, tmp_path, monkeypatch, door):
    """In a new class, a submitted notebook full of code is replaced by the release: only the answers get points."""
    hand_in(classroom, pristine, "boos", key)
    folder = classroom.submitted / "boos" / plan.name
    (folder / f"{plan.name}.ipynb").write_text(canary(tmp_path), encoding="utf-8")
    (folder / "sitecustomize.py").write_text(f"open({str(tmp_path / 'canary')!r}, 'w')", encoding="utf-8")
    assert door(classroom, pristine, monkeypatch) == []
    assert not (tmp_path / "canary").exists()
    assert points(classroom, pristine) == {"boos": 50.0}
    graded = (classroom.autograded / "boos" / plan.name / f"{plan.name}.ipynb").read_text(encoding="utf-8")
    assert "canary" not in graded


@pytest.mark.parametrize(
    ("door", "seconds"),
    [(nbgrader_command, 0), *((door, seconds) for door in (our_command, nbgrader) for seconds in (0, -86_400, 1))],
)
def test_a_new_hand_in_is_graded(classroom, plan, pristine, monkeypatch, door, seconds):
    """Other answers get their marks whatever their time stamp says; a neighbour who changed nothing is left alone."""
    for student in ("anna", "bram"):
        hand_in(classroom, pristine, student, nothing)
    assert door(classroom, pristine, monkeypatch) == []
    left = classroom.autograded / "bram" / plan.name / f"{plan.name}.ipynb"
    before = left.stat().st_mtime_ns
    hand_in(classroom, pristine, "anna", key, MOMENT + timedelta(seconds=seconds))
    assert door(classroom, pristine, monkeypatch) == []
    assert points(classroom, pristine) == {"anna": 50.0, "bram": 0.0}
    assert left.stat().st_mtime_ns == before
    same = [classroom.submitted / "anna" / plan.name / FILE_NAME, classroom.autograded / "anna" / plan.name / FILE_NAME]
    assert same[0].read_bytes() == same[1].read_bytes()


@pytest.mark.parametrize("door", [our_command, nbgrader])
def test_a_gradebook_that_was_only_looked_into_is_new(classroom, pristine, monkeypatch, door):
    """Who opens the formgrader in a new class has nbgrader make an empty gradebook; grading goes on with it."""
    hand_in(classroom, pristine, "anna", key)
    prepare_gradebook(classroom.gradebook)
    Gradebook(classroom.db_url).close()
    assert door(classroom, pristine, monkeypatch) == []
    assert points(classroom, pristine) == {"anna": 50.0}


@pytest.mark.parametrize(("first", "then"), [(nbgrader, our_command), (our_command, nbgrader)])
def test_doors_leave_alone_what_another_graded(classroom, plan, pristine, monkeypatch, first, then):
    """What one door graded is unchanged for the other: points that a lecturer gave need no second look."""
    hand_in(classroom, pristine, "anna", key)
    assert first(classroom, pristine, monkeypatch) == []
    item = next(iter(plan.by_hand))
    give(classroom, plan.name, item, {"anna": (5.0, "Mooi.")})
    assert then(classroom, pristine, monkeypatch) == []
    mark = read_marks(classroom, plan.name)["anna"][item]
    assert (mark.points, mark.comment) == (5.0, "Mooi.")


@pytest.mark.parametrize("door", [our_command, nbgrader])
def test_answers_and_mark_are_of_one_version(classroom, plan, pristine, monkeypatch, door):
    """What comes in while a class is graded changes nothing half-way; it is graded by the next run."""

    def withdraw(db, assignment, students):
        if "anna" in students:  # her old mark goes, and her answers were read
            hand_in(classroom, pristine, "anna", key, MOMENT + timedelta(days=1))
        return taken_away(db, assignment, students)

    hand_in(classroom, pristine, "anna", nothing)
    graded = classroom.autograded / "anna" / plan.name
    taken_away = mark_rows.withdraw
    with monkeypatch.context() as patches:
        patches.setattr(mark_rows, "withdraw", withdraw)
        assert door(classroom, pristine, patches) == []
    answers = read_answers(plan, graded)
    assert (points(classroom, pristine)["anna"], set(answers.values())) == (0.0, {None})
    assert door(classroom, pristine, monkeypatch) == []
    assert (points(classroom, pristine)["anna"], read_answers(plan, graded)) == (50.0, {**answers, **key(plan)})


@pytest.mark.parametrize("door", [our_command, nbgrader])
def test_a_class_in_use_is_waited_for(classroom, pristine, monkeypatch, door):
    """While another command holds the class no door grades; after a while it says so, and nothing is changed."""
    hand_in(classroom, pristine, "anna", key)
    monkeypatch.setattr(locks, "LOCK_SECONDS", 0.05)
    with FileLock(classroom.folder / locks.LOCK_FILE):
        try:
            said = "".join(door(classroom, pristine, monkeypatch))
        except WederkerigError as error:
            said = str(error)
    assert "Wacht tot dat klaar is" in said
    assert (classroom.gradebook.exists(), classroom.autograded.exists()) == (False, False)


def test_grading_refuses_without_the_border(classroom, pristine, monkeypatch):
    """Where nbgrader's settings would run code, our command does not grade either."""
    hand_in(classroom, pristine, "s1", nothing)
    monkeypatch.setenv("WEDERKERIG_STOCK", "1")
    with pytest.raises(WederkerigError, match="nbgrader_config"):
        grade(classroom, pristine)
    assert not classroom.gradebook.exists()
