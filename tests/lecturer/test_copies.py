"""What a lecturer gave by hand is never lost unsaid: a gradebook that lost something is refused, with the way back."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from answers import ALL, key
from classes import cells, give
from doors import nbgrader, our_command
from nbgrader.api import Gradebook
from test_doors import hand_in
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook import copies
from wederkerig.lecturer.grading.gradebook.marks import read_marks
from wederkerig.lecturer.nbgrader_api import prepare_gradebook

STUDENTS = tuple(ALL)
GIVEN = {student: (number + 0.5, f"Gezien: {student}.") for number, student in enumerate(STUDENTS)}
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")]  # nbgrader's own


@pytest.fixture(scope="module")
def marked(project, plan, pristine, tmp_path_factory):
    """A class that was graded, in which a lecturer gave points and comments, and that was graded again."""
    classroom = project.classroom("marked", tmp_path_factory.mktemp("copies"))
    for student in STUDENTS:
        hand_in(classroom, pristine, student, key)
    grade(classroom, pristine)
    shutil.copy(classroom.gradebook, classroom.folder.parent / "ouder.db")
    give(classroom, plan.name, next(iter(plan.by_hand)), GIVEN)
    grade(classroom, pristine)
    return classroom


@pytest.fixture
def damaged(marked, classroom):
    """A copy of that class, to damage."""
    shutil.copytree(marked.folder, classroom.folder)
    return classroom


def remove(classroom):
    classroom.gradebook.unlink()


def truncate(classroom):
    classroom.gradebook.write_bytes(b"")


def drop_tables(classroom):
    remove(classroom)
    with closing(sqlite3.connect(classroom.gradebook)) as connection:
        connection.execute("CREATE TABLE x (y)")


def made_anew(classroom):
    """What happens when the formgrader is opened after the gradebook went away."""
    remove(classroom)
    prepare_gradebook(classroom.gradebook)
    Gradebook(classroom.db_url).close()


def older(classroom):
    """The lecturer put a gradebook back of before the points were given, and went on with it."""
    shutil.copy(classroom.folder.parent / "ouder.db", classroom.gradebook)
    give(classroom, "opdracht-1", "kantelpunt-uit-eigen-praktijk", {"key": (1.0, "Nieuw.")})


def rows_removed(classroom):
    with closing(sqlite3.connect(classroom.gradebook)) as connection, connection:
        connection.execute("DELETE FROM grade WHERE manual_score IS NOT NULL")


def cut(classroom):
    content = classroom.gradebook.read_bytes()
    classroom.gradebook.write_bytes(content[: len(content) // 2])


LOSSES = (remove, truncate, drop_tables, made_anew, older, rows_removed, cut)


def given(classroom, plan):
    """All that a lecturer gave, by student."""
    rows, item = cells(classroom, plan.name), next(iter(plan.by_hand))
    return {student: (rows[(student, item)][1], rows[(student, item, "comment")][1]) for student in STUDENTS}


def state(classroom):
    return {
        path: path.read_bytes() for path in classroom.folder.rglob("*") if path.is_file() and path.suffix != ".lock"
    }


@pytest.mark.parametrize("door", [our_command, nbgrader])
@pytest.mark.parametrize("lose", LOSSES)
def test_a_loss_is_refused_and_the_way_back_works(damaged, plan, pristine, marked, monkeypatch, lose, door):
    """Nothing is changed, however often it is tried; the copy that the sentence names brings everything back."""
    if lose is older:
        shutil.copy(marked.folder.parent / "ouder.db", damaged.folder.parent / "ouder.db")
    lose(damaged)
    newest = copies.copies(damaged)[0]
    before = state(damaged)
    for _ in range(2):
        try:
            said = "".join(door(damaged, pristine, monkeypatch))
        except WederkerigError as error:
            said = str(error)
        assert f"een kopie van {newest.name}" in said
        assert "de naam gradebook.db" in said
        assert state(damaged) == before
    shutil.copy(newest, damaged.gradebook)
    assert door(damaged, pristine, monkeypatch) == []
    assert given(damaged, plan) == GIVEN


@pytest.mark.parametrize("lose", LOSSES)
def test_reports_refuse_too(damaged, marked, plan, lose):
    """Feedback and overview say what is missing instead of showing a class without marks, and make nothing new."""
    if lose is older:
        shutil.copy(marked.folder.parent / "ouder.db", damaged.folder.parent / "ouder.db")
    lose(damaged)
    before = state(damaged)
    with pytest.raises(WederkerigError, match="een kopie van gradebook"):
        read_marks(damaged, plan.name)
    assert state(damaged) == before


@pytest.mark.parametrize("lose", [remove, truncate, cut])
def test_without_any_copy_it_is_said(damaged, pristine, lose):
    """With no copy the sentence tells what can still be done, and that works."""
    for copy in copies.copies(damaged):
        copy.unlink()
    lose(damaged)
    with pytest.raises(WederkerigError, match=r"Zet uw eigen reservekopie van gradebook\.db terug"):
        grade(damaged, pristine)
    damaged.gradebook.unlink(missing_ok=True)
    damaged.autograded.rename(damaged.folder / "weg")
    assert grade(damaged, pristine).graded == len(STUDENTS)


def test_the_way_out_is_open_too(damaged, pristine):
    """Who wants to go on with the other gradebook moves the copies away, as the sentence says."""
    rows_removed(damaged)
    for copy in copies.copies(damaged):
        copy.unlink()
    assert grade(damaged, pristine).refused == []


def test_points_that_a_lecturer_takes_away_are_told_once(damaged, plan, pristine):
    """Emptying points in the formgrader is no loss: grading goes on, says it once, and the copy still has them."""
    give(damaged, plan.name, next(iter(plan.by_hand)), {"key": (None, None)})
    [note] = grade(damaged, pristine).notes
    assert note.startswith("2 punten of opmerkingen die u eerder gaf, staan niet meer in het cijferboek")
    assert grade(damaged, pristine).notes == []


def test_copies_are_few_distinct_and_the_richest_stays(damaged, plan, pristine):
    """Runs that change nothing leave no copy; of many states the newest stay, and the one with most of a lecturer."""
    kept = copies.copies(damaged)
    grade(damaged, pristine)
    assert copies.copies(damaged) == kept
    item = next(iter(plan.by_hand))
    for points in range(2 * copies.KEPT):
        give(damaged, plan.name, item, {"key": (None, None), "half": (float(points), "Weer anders.")})
        grade(damaged, pristine)
    names = [path.name for path in copies.copies(damaged)]
    assert len(names) == copies.KEPT + 1
    shutil.copy(copies.copies(damaged)[-1], damaged.gradebook)
    assert given(damaged, plan) == GIVEN


def test_a_copy_is_later_than_all_others(damaged, plan, pristine, monkeypatch):
    """Also with the clock set back a new copy comes first in the list, and replaces none."""

    class Earlier(copies.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(2020, 1, 1, tzinfo=tz)

    monkeypatch.setattr(copies, "datetime", Earlier)
    before = copies.copies(damaged)
    give(damaged, plan.name, next(iter(plan.by_hand)), {"key": (3.0, "Later.")})
    grade(damaged, pristine)
    after = copies.copies(damaged)
    assert (len(after), after[1:]) == (len(before) + 1, before)


def test_what_an_interrupted_program_left_is_undone(damaged, plan, pristine):
    """A gradebook of which a transaction was cut off half-way is read as it was before, and grading goes on."""
    code = """
import os, signal, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("PRAGMA cache_size = 1")
db.execute("UPDATE grade SET manual_score = 0, needs_manual_grade = 0")
db.execute("UPDATE source_cell SET source = hex(zeroblob(100000))")
os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", code, str(damaged.gradebook)], check=False)
    assert damaged.gradebook.with_name("gradebook.db-journal").stat().st_size > 0
    assert grade(damaged, pristine).refused == []
    assert given(damaged, plan) == GIVEN
