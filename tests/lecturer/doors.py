"""The doors to grading, each as a lecturer opens it: our command, nbgrader's, and the button of its formgrader."""

import os
import subprocess
import sys

from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.nbgrader_api import load_settings

SECONDS = 120
NBGRADER = [sys.executable, "-m", "nbgrader"]


def our_command(classroom, pristine, _monkeypatch):
    """`wederkerig grade`: what it refused."""
    return grade(classroom, pristine).refused


def nbgrader_command(classroom, pristine, _monkeypatch):
    """`nbgrader autograde` in a process of its own: what it said, when it failed."""
    result = subprocess.run(
        [*NBGRADER, "autograde", pristine.plan.name],
        cwd=classroom.project.solutions,
        env=os.environ | classroom.environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    return result.stderr.splitlines() if result.returncode else []


def formgrader_button(classroom, pristine, monkeypatch):
    """The button of the formgrader, for every student: what it said, when it failed."""
    students = sorted(path.name for path in classroom.submitted.iterdir())
    return [line for student in students for line in nbgrader(classroom, pristine, monkeypatch, student, True)]


def nbgrader(classroom, pristine, monkeypatch, student="*", force=False):
    """What both doors of nbgrader call: what it said, when it failed."""
    for name, value in classroom.environment().items():
        monkeypatch.setenv(name, value)
    config = load_settings(classroom.project)
    api = NbGraderAPI(CourseDirectory(config=config), config=config)
    result = api.autograde(pristine.plan.name, student, force=force)
    return [] if result["success"] else [result.get("log", "") + result["error"]]


DOORS = {door.__name__: door for door in (our_command, nbgrader_command, formgrader_button)}
