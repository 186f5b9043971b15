"""Grading interrupted anywhere: nothing of a lecturer is lost, no old mark passes for a new one, a rerun completes."""

import errno
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
from contextlib import closing, contextmanager, suppress

import pytest
from classes import ANSWERS, Grader, Interrupted, cells, files, let_go
from filelock import FileLock
from nbgrader.api import Gradebook
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError
from wederkerig.errors import WederkerigError
from wederkerig.lecturer import locks
from wederkerig.lecturer.faults import is_refusal, sentence
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.copies import copies
from wederkerig.lecturer.grading.gradebook.opened import damage

pytestmark = pytest.mark.slow

LONG = os.environ.get("WEDERKERIG_LONG") == "1"
KINDS = {
    "full": lambda: OSError(errno.ENOSPC, "No space left on device"),
    "read-only": lambda: OSError(errno.EROFS, "Read-only file system"),
    "sqlite": lambda: sqlite3.OperationalError("database or disk is full"),
    "ctrl-c": KeyboardInterrupt,
    "exit": lambda: SystemExit(3),
}
STEPS = [(os, "fsync"), (os, "replace"), (os, "fdopen"), (os, "mkdir"), (os, "unlink"), (tempfile, "mkstemp")]
WRITES = ("INSERT", "UPDATE", "DELETE", "CREATE")
NORMAL_POINTS, NORMAL_KILLS = 40, 12


@pytest.fixture(scope="module")
def case(project, plan, pristine, tmp_path_factory):
    """A class to interrupt."""
    made = Interrupted(project, plan, pristine, tmp_path_factory.mktemp("interrupted"))
    yield made
    made.grader.close()


@contextmanager
def fault(monkeypatch, at, kind):
    """Let step `at` (counted from 1) of all writes, renames and SQL statements that change something fail."""
    steps = []

    def step(name):
        steps.append(name)
        if len(steps) == at:
            raise KINDS[kind]()

    def before(original, name):
        def patched(*arguments, **options):
            step(name)
            return original(*arguments, **options)

        return patched

    def statement(*arguments):
        if arguments[2].lstrip().upper().startswith(WRITES):
            step("statement")

    def commit(_connection):
        step("commit")

    with monkeypatch.context() as patches:
        for place, name in STEPS:
            patches.setattr(place, name, before(getattr(place, name), name))
        event.listen(Engine, "before_cursor_execute", statement)
        event.listen(Engine, "commit", commit)
        try:
            yield steps
        finally:
            event.remove(Engine, "before_cursor_execute", statement)
            event.remove(Engine, "commit", commit)


@contextmanager
def only_refusals():
    """Whatever goes wrong in the block has a sentence of its own; it is no fault of the program."""
    try:
        yield
    except Exception as error:
        if not is_refusal(error):
            raise


def test_every_step_may_fail(case, pristine, monkeypatch):
    """A full or read-only disk, Ctrl-C or an exit at any write, rename or SQL statement loses nothing."""
    with fault(monkeypatch, 0, "full") as steps:
        grade(case.copy("count"), pristine)
    assert {"replace", "fdopen", "mkstemp", "mkdir", "statement", "commit"} <= set(steps)
    tries = [(at, kind) for at in range(1, len(steps) + 1) for kind in KINDS]
    if not LONG:  # in turns, all kinds of steps and all kinds of failures come by
        tries = tries[:: len(tries) // NORMAL_POINTS + 1]
        special = [n + 1 for n, name in enumerate(steps) if name in ("statement", "commit")]
        tries += [(at, list(KINDS)[n % len(KINDS)]) for n, at in enumerate(special)]
    for at, kind in tries:
        classroom = case.copy("fault")
        with fault(monkeypatch, at, kind), suppress(KeyboardInterrupt, SystemExit), only_refusals():
            grade(classroom, pristine)
        assert (at, kind, case.problems(classroom)) == (at, kind, [])
        assert (at, kind, case.rerun(classroom)) == (at, kind, [])


def test_a_first_run_may_fail(project, plan, pristine, case, monkeypatch):
    """Also while nbgrader makes the gradebook nothing goes wrong that a rerun does not complete."""
    fresh = project.classroom("fresh", case.folder)
    shutil.copytree(project.classroom("base", case.folder).submitted, fresh.submitted)
    with fault(monkeypatch, 12, "full"), pytest.raises(OSError, match="No space left"):
        grade(fresh, pristine)
    let_go()
    grade(fresh, pristine)
    told = (cells(fresh, plan.name), case.expected[0])
    marks = [{at: row[0] for at, row in of.items() if len(at) == 2 and at[1] != "time"} for of in told]
    assert marks[0] == marks[1]
    assert files(fresh) == case.expected[1]


def test_killed_at_any_moment(case):
    """kill -9 and SIGTERM at a grid of moments: a rerun gives what an uninterrupted run gives."""
    count = 200 if LONG else NORMAL_KILLS
    found = [  # up to a quarter after a whole run
        case.kill("kill", 1.25 * (number + 0.5) / count, (signal.SIGKILL, signal.SIGTERM)[number % 2])
        for number in range(count)
    ]
    assert [problems for _, problems in found if problems] == []
    assert sum(in_time for in_time, _ in found) >= 2


def _chattr(flag, folder):
    return subprocess.run(["chattr", "-R", flag, str(folder)], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("part", ["autograded", "."])
def test_a_folder_that_cannot_be_written(case, pristine, part):
    """A read-only folder is one sentence, nothing is lost, and when it can be written again a rerun completes."""
    classroom = case.copy("readonly")
    folder = classroom.folder / part
    root = os.geteuid() == 0
    if root and not _chattr("+i", folder):
        pytest.skip("root writes everywhere, and this file system has no chattr +i")
    modes = {path: path.stat().st_mode for path in (folder, *folder.rglob("*"))}
    try:
        for path in modes if not root else ():
            path.chmod(0o555 if path.is_dir() else 0o444)
        with pytest.raises(OSError) as caught:  # noqa: PT011 (said below)
            grade(classroom, pristine)
    finally:
        for path, mode in modes.items() if not root else ():
            path.chmod(mode)
        assert not root or _chattr("-i", folder)
    assert re.fullmatch(
        rf"{classroom.folder}\S* is niet te lezen of te schrijven: geen toegang\. .+", sentence(caught.value)
    )
    assert (case.problems(classroom), case.rerun(classroom)) == ([], [])


@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_gradebook_in_use(case, pristine, lock):
    """While another program holds the gradebook, grading gives up with a sentence and nothing is lost."""
    classroom = case.copy("locked")
    before = cells(classroom, case.plan.name)
    with closing(sqlite3.connect(classroom.gradebook, isolation_level=None)) as other:
        other.execute(f"BEGIN {lock}")
        with pytest.raises((sqlite3.OperationalError, DBAPIError)) as caught:
            grade(classroom, pristine)
    said = f"Het cijferboek {classroom.gradebook} is in gebruik bij een ander programma. "
    assert sentence(caught.value).startswith(said)
    assert cells(classroom, case.plan.name) == before
    assert case.rerun(classroom) == []


def test_two_graders_at_once(case):
    """Two runs at the same moment: both end well, one after the other, with the marks of one run."""
    classroom = case.copy("two")
    graders = [case.grader, Grader(case.project, case.folder)]
    for grader in graders:
        grader.begin("two")
    assert [grader.end()[0] for grader in graders] == [0, 0]
    graders[1].close()
    assert case.problems(classroom) == []
    assert (cells(classroom, case.plan.name), files(classroom)) == case.expected


def test_a_second_grader_gives_up_with_a_sentence(case, pristine, monkeypatch):
    """Who waits too long for another grader reads that somebody is grading; nothing changed."""
    classroom = case.copy("busy")
    monkeypatch.setattr(locks, "LOCK_SECONDS", 0.05)
    with (
        FileLock(classroom.folder / locks.LOCK_FILE),
        pytest.raises(WederkerigError, match="al iemand aan het nakijken"),
    ):
        grade(classroom, pristine)
    assert cells(classroom, case.plan.name) == case.before


@pytest.mark.parametrize("damage", ["header", "middle", "cut"])
def test_a_damaged_gradebook_is_left_alone(case, pristine, damage):
    """Damage is seen before anything is written: gradebook, its copy and the graded files stay as they were."""
    classroom = case.copy("damaged")
    grade(classroom, pristine)
    content = bytearray(classroom.gradebook.read_bytes())
    if damage == "header":
        content[:64] = b"x" * 64
    elif damage == "middle":
        content[4096 * 3 : 4096 * 20] = os.urandom(4096 * 17)
    else:
        del content[len(content) // 2 :]
    classroom.gradebook.write_bytes(content)
    kept = copies(classroom)[0]
    before = kept.read_bytes(), files(classroom)
    (classroom.submitted / "s000003" / case.plan.name / ANSWERS).unlink()
    with pytest.raises(WederkerigError, match="is beschadigd"):
        grade(classroom, pristine)
    assert (classroom.gradebook.read_bytes(), kept.read_bytes(), files(classroom)) == (bytes(content), *before)


def test_the_previous_gradebook_is_kept(case, pristine):
    """After a run the copy beside the gradebook says what the gradebook said before it."""
    classroom = case.copy("previous")
    grade(classroom, pristine)
    copy = copies(classroom)[0]
    assert damage(copy) == ""
    copy.replace(classroom.gradebook)
    assert cells(classroom, case.plan.name) == case.before


def test_marks_of_another_door_do_not_pass_for_ours(case, pristine):
    """Answers A graded here, then B by the formgrader, then A handed in again: A is graded anew."""
    classroom = case.copy("doors")
    grade(classroom, pristine)
    graded = classroom.autograded / "s000003" / case.plan.name / ANSWERS
    graded.write_text('{"format": 1, "answers": {}}', encoding="utf-8")  # what that door leaves beside its marks
    with Gradebook(classroom.db_url) as gradebook:
        row = gradebook.find_grade(next(iter(case.plan.automatic)), case.plan.name, case.plan.name, "s000003")
        row.auto_score = 0.123
        gradebook.db.commit()
    assert grade(classroom, pristine).graded == 1
    assert files(classroom) == case.expected[1]
    item = next(iter(case.plan.automatic))
    assert cells(classroom, case.plan.name)[("s000003", item)] == case.expected[0][("s000003", item)]
