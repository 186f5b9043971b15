"""What grading may cost, in things that can be counted: kernels, connections, commits and SQL statements."""

import shutil
import sqlite3
import subprocess
from contextlib import closing, contextmanager
from dataclasses import dataclass

import jupyter_client.manager
import nbgrader.api
import pytest
import sqlalchemy
from classes import cells, fill
from sqlalchemy import event
from sqlalchemy.engine import Engine
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook import opened as gradebook
from wederkerig.lecturer.grading.gradebook.marks import _COMMENTS, _GRADES, read_marks
from wederkerig.lecturer.reports.feedback import make_feedback
from wederkerig.lecturer.reports.overview import make_overview

MARKS = ("INSERT INTO grade", "UPDATE grade", "INSERT INTO comment", "UPDATE comment")


@dataclass
class Count:
    """What was counted."""

    statements: int = 0
    commits: int = 0
    engines: int = 0
    kernels: int = 0
    marks: int = 0


@contextmanager
def counted(monkeypatch):
    """Count all SQL statements (many rows at once are one), commits, engines and kernels."""
    count = Count()

    def statement(*arguments):
        count.statements += 1
        count.marks += arguments[2].startswith(MARKS)

    def commit(_connection):
        count.commits += 1

    def engine(*arguments, **options):
        count.engines += 1
        return create(*arguments, **options)

    def kernel(*_arguments, **_options):
        count.kernels += 1
        raise AssertionError("a kernel is started")

    class Process(subprocess.Popen):
        def __init__(self, command, *arguments, **options):
            count.kernels += "ipykernel" in str(command)
            super().__init__(command, *arguments, **options)

    create = sqlalchemy.create_engine
    event.listen(Engine, "before_cursor_execute", statement)
    event.listen(Engine, "commit", commit)
    try:
        with monkeypatch.context() as patches:
            for place in (nbgrader.api, gradebook):
                patches.setattr(place, "create_engine", engine)
            patches.setattr(jupyter_client.manager.KernelManager, "start_kernel", kernel)
            patches.setattr(subprocess, "Popen", Process)
            yield count
    finally:
        event.remove(Engine, "before_cursor_execute", statement)
        event.remove(Engine, "commit", commit)


@pytest.fixture(scope="module")
def first(project, plan, pristine, tmp_path_factory):
    """A class whose gradebook knows the assignment, with one submission graded."""
    classroom = project.classroom("first", tmp_path_factory.mktemp("counts"))
    fill(classroom, plan, pristine, [0])
    grade(classroom, pristine)
    return classroom


@pytest.fixture
def known(first, classroom):
    """A copy of that class."""
    shutil.copytree(first.folder, classroom.folder)
    return classroom


def test_a_first_run_starts_no_kernel_and_few_connections(classroom, plan, pristine, monkeypatch):
    """Also with nbgrader making a new gradebook: no kernel, and its own three connections beside our one."""
    fill(classroom, plan, pristine, range(3))
    with counted(monkeypatch) as count:
        grade(classroom, pristine)
    assert count.kernels == 0
    assert count.engines <= 4


def test_many_submissions_take_few_statements(known, plan, pristine, monkeypatch):
    """Commits and statements go by batches of submissions, not by submission, and do not grow with the class."""
    per_submission = {}
    for count_of, numbers in ((100, range(100, 200)), (400, range(1000, 1400))):
        fill(known, plan, pristine, numbers)
        with counted(monkeypatch) as count:
            assert grade(known, pristine).graded == count_of
        assert (count.kernels, count.engines) == (0, 1)
        per_submission[count_of] = count.statements / count_of
        assert count.statements / count_of < 0.5
        if count_of == 400:
            assert count.commits / count_of < 0.1
    assert per_submission[400] <= per_submission[100]


def test_an_unchanged_class_is_left_alone(known, plan, pristine, monkeypatch):
    """A second run writes no mark at all, and gives the same gradebook."""
    fill(known, plan, pristine, range(50))
    grade(known, pristine)
    before = cells(known, plan.name)
    with counted(monkeypatch) as count:
        outcome = grade(known, pristine)
    assert (count.marks, outcome.graded, outcome.unchanged) == (0, 0, 50)
    assert cells(known, plan.name) == before


def test_pages_read_marks_with_few_statements(known, plan, pristine, monkeypatch):
    """Feedback and overview take the same number of statements for 60 students as for 1."""
    counts = []
    for numbers in ([0], range(60)):
        fill(known, plan, pristine, numbers)
        grade(known, pristine)
        with counted(monkeypatch) as count:
            make_feedback(known, plan)
            make_overview(known, plan)
        counts.append(count.statements)
    assert counts[0] == counts[1]


def test_marks_are_what_nbgrader_counts(known, plan, pristine):
    """Points are nbgrader's score, extra credit too; an answer that waits for a lecturer has none."""
    fill(known, plan, pristine, range(5))
    grade(known, pristine)
    with nbgrader.api.Gradebook(known.db_url) as gradebook:
        first, second = list(plan.automatic)[:2]
        row = gradebook.find_grade(first, plan.name, plan.name, "s000002")
        row.manual_score, row.extra_credit, row.needs_manual_grade = 1.0, 0.5, False
        row = gradebook.find_grade(second, plan.name, plan.name, "s000002")
        row.manual_score, row.needs_manual_grade = 2.0, True
        gradebook.db.commit()
        expected = {
            (submission.student.id, row.name): None if row.needs_manual_grade else row.score
            for submission in gradebook.assignment_submissions(plan.name)
            for row in submission.notebooks[0].grades
        }
    marks = read_marks(known, plan.name)
    assert {(who, item): mark.points for who, row in marks.items() for item, mark in row.items()} == expected
    assert (marks["s000002"][first].points, marks["s000002"][second].points) == (1.5, None)


NBGRADER_LOOKS_UP = {
    "grade": "SELECT id FROM grade WHERE notebook_id = 'x'",
    "comment": "SELECT id FROM comment WHERE notebook_id = 'x'",
    "submitted_notebook": "SELECT id FROM submitted_notebook WHERE assignment_id = 'x'",
    "submitted_assignment": "SELECT id FROM submitted_assignment WHERE student_id = 'x'",
    "our marks": _GRADES,
    "our comments": _COMMENTS,
}


@pytest.mark.parametrize("query", NBGRADER_LOOKS_UP)
def test_lists_of_nbgrader_stay_linear(first, query):
    """What the lists of nbgrader and our pages look up goes by an index, not through a whole table."""
    with closing(sqlite3.connect(first.gradebook)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {NBGRADER_LOOKS_UP[query]}", {"name": "x"}).fetchall()
    details = [row[-1] for row in plan]
    big = [line for line in details if line.startswith("SCAN") and not line.startswith("SCAN a ")]
    assert (big, any("INDEX" in line for line in details)) == ([], True)
