"""Made classes for tests and measurements: submissions written straight into the folder, and what grading left."""

import gc
import shutil
import signal
import sqlite3
import subprocess
import sys
import warnings
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from nbgrader.api import Gradebook
from wederkerig.lecturer.bank import Plan
from wederkerig.lecturer.demo.students import students
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.marks import read_marks
from wederkerig.lecturer.project import Classroom, Project
from wederkerig.lecturer.release.submission import Pristine, valid_answers, write_submission

ARRIVED = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 1, 6, 12, 0, tzinfo=UTC)
ANSWERS = "antwoorden.json"
SECONDS = 120  # longer than grading ever takes
HANDED_IN = """
submitted_assignment JOIN assignment ON assignment.id = submitted_assignment.assignment_id AND assignment.name = ?
"""
OF_CELLS = f"""
{HANDED_IN} JOIN submitted_notebook ON submitted_notebook.assignment_id = submitted_assignment.id
JOIN {{of}} ON {{of}}.notebook_id = submitted_notebook.id JOIN base_cell ON base_cell.id = {{of}}.cell_id
LEFT JOIN grade_cells ON grade_cells.id = base_cell.id
"""
GRADES = (
    "SELECT student_id, base_cell.name, auto_score, manual_score, needs_manual_grade, max_score FROM"
    + OF_CELLS.format(of="grade")
)
COMMENTS = "SELECT student_id, base_cell.name, auto_comment, manual_comment FROM" + OF_CELLS.format(of="comment")
MOMENTS = "SELECT student_id, timestamp FROM" + HANDED_IN
GRADER = """
import os, signal, sys, time
from pathlib import Path
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.submission import read_pristine
root, classes = sys.argv[1:]
project = Project(Path(root))
pristine = read_pristine(project, read_plan(project, "opdracht-1", read_graded(project)))
grade(project.classroom("first", Path(classes)), pristine)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
for line in sys.stdin:
    name, seconds, how = line.split()
    begun = time.monotonic()
    child = os.fork()
    if not child:
        grade(project.classroom(name, Path(classes)), pristine)
        os._exit(0)
    signal.sigtimedwait([signal.SIGCHLD], float(seconds))
    os.kill(child, int(how))
    print(os.waitpid(child, 0)[1], time.monotonic() - begun, flush=True)
    signal.sigtimedwait([signal.SIGCHLD], 0)
"""


def let_go():
    """Close what nbgrader leaves open where a full disk interrupts it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


class Grader:
    """A process that grades the class `first` of this folder, and then each class in a fork that can be killed."""

    def __init__(self, project, folder):
        command = [sys.executable, "-c", GRADER, str(project.root), str(folder)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def begin(self, name, seconds=SECONDS, how=signal.SIGKILL):
        """Begin to grade the class of this name, which ends after so many seconds if it did not end before."""
        self._process.stdin.write(f"{name} {seconds} {how:d}\n")
        self._process.stdin.flush()

    def end(self):
        """Wait for the end: 0, or the signal that killed it, and how many seconds it took."""
        status, seconds = self._process.stdout.readline().split()
        return int(status), float(seconds)

    def close(self):
        """End the process itself."""
        self._process.communicate()


def fill(classroom, plan, pristine, numbers, seed=1, moment=ARRIVED, cycle=100):
    """Write submissions for these numbers; the answers of made students come round again after `cycle`."""
    made = [handin for _, handin in students(plan, pristine.release, cycle, seed)]
    answers = [valid_answers(plan, handin.answers) for handin in made]
    for number in numbers:
        folder = classroom.submitted / f"s{number:06}" / plan.name
        write_submission(folder, pristine, answers[number % cycle], moment)


def give(classroom, assignment, item, given):
    """What a lecturer does in the formgrader: points and a comment for one answer, per student."""
    with Gradebook(classroom.db_url) as gradebook:
        for student, (points, comment) in given.items():
            row = gradebook.find_grade(item, assignment, assignment, student)
            row.manual_score, row.needs_manual_grade = points, False
            gradebook.find_comment(item, assignment, assignment, student).manual_comment = comment
        gradebook.db.commit()


def cells(classroom, assignment):
    """Everything that nbgrader's gradebook says per student and cell."""
    with closing(sqlite3.connect(classroom.gradebook)) as gradebook:
        found = [gradebook.execute(question, (assignment,)).fetchall() for question in (GRADES, COMMENTS, MOMENTS)]
    grades, comments, moments = found
    return (
        {(student, cell): tuple(row) for student, cell, *row in grades}
        | {(student, cell, "comment"): tuple(row) for student, cell, *row in comments}
        | {(student, "time"): moment and datetime.fromisoformat(moment) for student, moment in moments}
    )


def files(classroom):
    """Every graded file and its bytes."""
    found = (path for path in classroom.autograded.rglob("*") if path.is_file())
    return {str(path.relative_to(classroom.autograded)): path.read_bytes() for path in found}


@dataclass
class Interrupted:
    """A class of nine to interrupt the grading of: two are new, four handed in again, four have manual marks.

    Two of those with manual marks handed in again, and of those without there is one with whom nothing happened.
    """

    project: Project
    plan: Plan
    pristine: Pristine
    folder: Path
    again: tuple[int, ...] = (0, 1, 4, 5)
    given: dict[str, tuple[float, str]] = field(
        default_factory=lambda: {f"s{number:06}": (number + 1.5, f"Gezien: {number}.") for number in range(4)}
    )

    def __post_init__(self):
        """Make the class as it is before the interrupted run, and a copy in which nothing is interrupted."""
        self.item = next(iter(self.plan.by_hand))
        base = self.project.classroom("base", self.folder)
        fill(base, self.plan, self.pristine, range(7), cycle=9)
        grade(base, self.pristine)
        give(base, self.plan.name, self.item, self.given)
        self.old_marks, self.old_answers = read_marks(base, self.plan.name), self._answers(base)
        fill(base, self.plan, self.pristine, self.again, seed=2, moment=LATER, cycle=9)
        fill(base, self.plan, self.pristine, range(7, 9), cycle=9)
        self.before = cells(base, self.plan.name)
        done = self.copy("done")
        self.outcome = grade(done, self.pristine)
        self.marks = read_marks(done, self.plan.name)
        self.expected = cells(done, self.plan.name), files(done)

    def copy(self, name) -> Classroom:
        """The class as it is before the interrupted run."""
        classroom = self.project.classroom(name, self.folder)
        shutil.rmtree(classroom.folder, ignore_errors=True)
        shutil.copytree(self.folder / "base", classroom.folder)
        return classroom

    def _answers(self, classroom):
        folder = classroom.autograded
        return {path.parts[-3]: path.read_bytes() for path in folder.glob(f"*/{self.plan.name}/{ANSWERS}")}

    def problems(self, classroom) -> list[str]:
        """What is wrong right after an interruption: manual work that is lost, an old mark shown with new answers."""
        found, rows = [], cells(classroom, self.plan.name)
        for student, (points, comment) in self.given.items():
            kept = rows[(student, self.item)][1], rows[(student, self.item, "comment")][1]
            found += [f"{student}: {kept}"] if kept != (points, comment) else []
        answers = self._answers(classroom)
        for student, marks in read_marks(classroom, self.plan.name).items():
            old = answers.get(student) == self.old_answers.get(student)
            right = self.old_marks[student] if old else self.marks[student]
            shown = {item: mark.points for item, mark in marks.items() if mark.points is not None}
            found += [f"{student}, {item}: {points}" for item, points in shown.items() if points != right[item].points]
        return found

    def rerun(self, classroom) -> list[str]:
        """What is not as after an uninterrupted run when the same command is given once more."""
        grade(classroom, self.pristine)
        pairs = ((cells(classroom, self.plan.name), self.expected[0]), (files(classroom), self.expected[1]))
        return [str(key) for now, must in pairs for key in now.keys() | must.keys() if now.get(key) != must.get(key)]

    @cached_property
    def grader(self) -> Grader:
        """What grades in forks."""
        self.copy("first")
        return Grader(self.project, self.folder)

    @cached_property
    def seconds(self) -> float:
        """How long a run takes that is not interrupted."""
        self.copy("timed")
        self.grader.begin("timed")
        return self.grader.end()[1]

    def kill(self, name, share, how=signal.SIGKILL) -> tuple[bool, list[str]]:
        """Grade in a process of its own and end it after this share of a run: whether in time, and the problems."""
        seconds = self.seconds * share
        classroom = self.copy(name)
        self.grader.begin(name, seconds, how)
        in_time = self.grader.end()[0] == how
        return in_time, self.problems(classroom) + self.rerun(classroom)
