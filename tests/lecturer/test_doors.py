"""No code of a student runs, whichever door grading is started by."""

import json
import os
import subprocess
import sys

import pytest
from answers import MOMENT, key
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.marks import read_marks, total
from wederkerig.lecturer.grading.register import register
from wederkerig.lecturer.release.submission import write_submission

pytestmark = pytest.mark.slow


def canary(folder):
    """A submitted notebook whose every cell writes a file, and says it is worth all points."""
    code = f"open({str(folder / 'canary')!r}, 'w').write('x')"
    cells = []
    for number, grade_id in enumerate(["start", "overleg-vrijdag-b", "kantelpunt-uit-eigen-praktijk", "inleveren"]):
        settings = {"grade": True, "grade_id": grade_id, "locked": False, "points": 99, "solution": True}
        metadata = {"nbgrader": {**settings, "schema_version": 3, "task": False}}
        cell = {"cell_type": "code", "id": f"c{number}", "metadata": metadata, "source": code}
        cells.append(cell | {"execution_count": None, "outputs": []})
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def our_command(classroom, pristine):
    grade(classroom, pristine)


def nbgrader_command(classroom, pristine):
    command = [sys.executable, "-m", "nbgrader", "autograde", pristine.plan.name, "--force"]
    environment = os.environ | classroom.environment()
    result = subprocess.run(
        command, cwd=classroom.project.solutions, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr[-2000:]


def formgrader_button(classroom, pristine, monkeypatch):
    monkeypatch.setenv("WEDERKERIG_PROJECT", str(classroom.project.root))
    config = classroom.nbgrader_config()
    api = NbGraderAPI(CourseDirectory(config=config), config=config)
    result = api.autograde(pristine.plan.name, "boos")
    assert result["success"], result


@pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")  # nbgrader's own
@pytest.mark.parametrize("door", ["our command", "nbgrader autograde", "the button of the formgrader"])
def test_no_code_of_a_student_runs(classroom, plan, pristine, tmp_path, monkeypatch, door):
    """A submitted notebook full of code is replaced by the release: nothing runs, and the answers get their points."""
    folder = classroom.submitted / "boos" / plan.name
    write_submission(folder, pristine, {**dict.fromkeys(plan.by_hand), **key(plan)}, MOMENT)
    (folder / f"{plan.name}.ipynb").write_text(canary(tmp_path), encoding="utf-8")
    (folder / "sitecustomize.py").write_text(f"open({str(tmp_path / 'canary')!r}, 'w')", encoding="utf-8")
    register(classroom, plan)
    if door == "our command":
        our_command(classroom, pristine)
    elif door == "nbgrader autograde":
        nbgrader_command(classroom, pristine)
    else:
        formgrader_button(classroom, pristine, monkeypatch)
    assert not (tmp_path / "canary").exists()
    assert total(read_marks(classroom, plan.name)["boos"]) == 36.0
    graded = (classroom.autograded / "boos" / plan.name / f"{plan.name}.ipynb").read_text(encoding="utf-8")
    assert "canary" not in graded


def test_grading_refuses_without_the_border(classroom, plan, pristine, monkeypatch):
    """Where nbgrader's settings would run code, our command does not grade either."""
    write_submission(
        classroom.submitted / "s1" / plan.name, pristine, dict.fromkeys([i.id for i in plan.items]), MOMENT
    )
    monkeypatch.setenv("WEDERKERIG_STOCK", "1")
    with pytest.raises(WederkerigError, match="nbgrader_config"):
        grade(classroom, pristine)
    assert not classroom.gradebook.exists()
