"""How fast a class is graded and gets feedback, beside stock nbgrader; and that it stays so, and survives."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

from lecturer.classes import Interrupted, cells, fill
from root import ROOT
from wederkerig.answers.handin import file_name
from wederkerig.lecturer.bank import Plan, read_graded, read_plan
from wederkerig.lecturer.demo.students import students
from wederkerig.lecturer.grading.grade import grade as grade_class
from wederkerig.lecturer.project import Classroom, Project
from wederkerig.lecturer.release.submission import Pristine, read_pristine
from wederkerig.lecturer.reports.feedback import make_feedback

from .result import BenchError, Goal, Result, compare, plus, times
from .workshop import Workshop, say

LONG = os.environ.get("WEDERKERIG_LONG") == "1"
NAME = "opdracht-1"
MANY, STOCK, STOCK_PAGES, PAGES = 1_000, 40, 20, 200
CLASS, STARTS = 120, 7
GROWN = 100_000 if LONG else 20_000
KILLS, KILL_SPAN = 200 if LONG else 20, 1.25  # of a run, so that all of it is covered
COMMAND = "import sys; from wederkerig.lecturer.cli import main; sys.exit(main())"
TIMED = """
import resource, sys, time
from pathlib import Path
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.submission import read_pristine
project = Project(Path(sys.argv[1]))
pristine = read_pristine(project, read_plan(project, "opdracht-1", read_graded(project)))
began = time.perf_counter()
grade(project.classroom(sys.argv[3], Path(sys.argv[2])), pristine)
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
"""


@dataclass(frozen=True)
class Bank:
    """A copy of the course with its first assignment, and a folder for classes."""

    project: Project
    plan: Plan
    pristine: Pristine
    classes: Path

    def classroom(self, name: str, numbers: Sequence[int]) -> Classroom:
        """A class whose gradebook knows the assignment, in which these students handed in since."""
        classroom = self.project.classroom(name, self.classes)
        fill(classroom, self.plan, self.pristine, [0])
        grade_class(classroom, self.pristine)
        fill(classroom, self.plan, self.pristine, numbers)
        return classroom


@cache
def bank(workshop: Workshop) -> Bank:
    """The course to grade with; made once per run."""
    root = workshop.fresh("nakijken")
    for name in ("solutions", "datasets", "assignments"):
        shutil.copytree(ROOT / name, root / name)
    project = Project(root)
    plan = read_plan(project, NAME, read_graded(project))
    return Bank(project, plan, read_pristine(project, plan), root / "klassen")


def _seconds(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def _run(command: Sequence[str], folder: Path, variables: dict[str, str] | None = None) -> str:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    result = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=kept | (variables or {}),
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        raise BenchError(f"{' '.join(command)[:60]} fails: {result.stderr.strip().splitlines()[-1:]}")
    return result.stdout


def _stock(of: Bank, classroom: Classroom, *command: str) -> float:
    variables = classroom.environment() | {"WEDERKERIG_STOCK": "1"}
    return _seconds(lambda: _run(["-m", "nbgrader", command[0], NAME, *command[1:]], of.project.solutions, variables))


def grade(workshop: Workshop) -> Result:
    """Milliseconds per submission to grade a class, start-up apart; both give the same scores, flags and comments."""
    of = bank(workshop)
    say(f"grading {MANY} submissions")
    own = of.classroom("veel", range(1, MANY + 1))
    value = _seconds(lambda: grade_class(own, of.pristine)) / MANY
    say(f"stock nbgrader on {STOCK} of them")
    stock = of.project.classroom("stock", of.classes)
    stock.folder.mkdir(parents=True)
    fill(stock, of.plan, of.pristine, [0])
    _stock(of, stock, "generate_assignment", "--force")
    _stock(of, stock, "autograde")  # with this all bytecode is there
    fill(stock, of.plan, of.pristine, range(1, STOCK + 1))
    total, nothing = _stock(of, stock, "autograde"), _stock(of, stock, "autograde")
    ours, theirs = cells(own, NAME), cells(stock, NAME)
    if len({key[0] for key in theirs}) != STOCK + 1 or any(ours[key] != row for key, row in theirs.items()):
        raise BenchError("our grading and that of stock nbgrader differ.")
    goal = Goal("reference / value >= 300", factor=1 / 300)
    say(
        f"stock {(total - nothing) / STOCK:.3f} s, ours {value * 1000:.2f} ms: {(total - nothing) / STOCK / value:.0f}x"
    )
    reference = (f"nbgrader autograde, {STOCK} submissions", (total - nothing) / STOCK * 1000)
    return compare("grade", value * 1000, "ms", reference, goal)


def grade_all(workshop: Workshop) -> Result:
    """Seconds to collect and grade a new class by the command line, start-up and all."""
    of = bank(workshop)
    say(f"collecting and grading a class of {CLASS}")
    inbox = workshop.fresh("inlevering")
    for student, handin in students(of.plan, of.pristine.release, CLASS):
        (inbox / student).mkdir()
        (inbox / student / file_name(NAME)).write_text(handin.to_text(), encoding="utf-8")
    end = ("--class", "nieuw", "--out", str(of.classes))
    value = _seconds(lambda: _run(["-c", COMMAND, "collect", NAME, str(inbox), *end], of.project.root))
    value += _seconds(lambda: _run(["-c", COMMAND, "grade", NAME, *end], of.project.root))
    return compare("grade-class", value, "s", ("the goal", 5.0), times(1))


def grade_start(workshop: Workshop) -> Result:
    """Seconds of `wederkerig grade` on a class of one that was graded already: all start-up."""
    of = bank(workshop)
    say("starting the grade command")
    of.classroom("een", [])
    command = ["-c", COMMAND, "grade", NAME, "--class", "een", "--out", str(of.classes)]
    found = [_seconds(lambda: _run(command, of.project.root)) for _ in range(STARTS + 1)]
    return compare("grade-start", median(found[1:]), "s", ("the goal", 1.2), times(1))


def feedback(workshop: Workshop) -> Result:
    """Milliseconds per student to make new feedback pages."""
    of = bank(workshop)
    say(f"feedback for {PAGES} students, stock for {STOCK_PAGES}")
    own = of.classroom("feedback", range(PAGES))
    grade_class(own, of.pristine)
    value = _seconds(lambda: make_feedback(own, of.plan)) / PAGES
    stock = of.classroom("feedback-stock", [])
    _stock(of, stock, "generate_feedback")  # with this all bytecode is there
    fill(stock, of.plan, of.pristine, range(1, STOCK_PAGES + 1))
    grade_class(stock, of.pristine)
    total, nothing = _stock(of, stock, "generate_feedback"), _stock(of, stock, "generate_feedback")
    reference = (f"nbgrader generate_feedback, {STOCK_PAGES} students", (total - nothing) / STOCK_PAGES * 1000)
    return compare("feedback", value * 1000, "ms", reference, Goal("<= 10 ms", factor=0, extra=10))


def report(workshop: Workshop) -> Result:
    """Seconds to make the report of a class of a thousand by the command line, start-up and all."""
    of = bank(workshop)
    own = of.classroom("rapport", range(1, MANY + 1))
    grade_class(own, of.pristine)
    say(f"the report of {MANY} students")
    command = ["-c", COMMAND, "report", NAME, "--class", own.name, "--out", str(of.classes)]
    value = median(_seconds(lambda: _run(command, of.project.root)) for _ in range(3))
    return compare("report", value, "s", ("the goal", 3.0), times(1))


def _spread(classroom: Classroom, count: int) -> None:
    """Let a hundred submissions come again and again, until there are so many; files that are only read are shared."""
    for number in range(101, count + 1):
        source = classroom.submitted / f"s{1 + number % 100:06}" / NAME
        target = classroom.submitted / f"s{number:06}" / NAME
        target.mkdir(parents=True)
        for path in source.iterdir():
            os.link(path, target / path.name)


@cache
def sizes(workshop: Workshop) -> tuple[tuple[float, float], tuple[float, float]]:
    """Milliseconds per submission and megabytes at most, of a large class and of a small one."""
    of = bank(workshop)
    found = []
    for count in (MANY, GROWN):
        say(f"making and grading {count} submissions")
        name = f"groei-{count}"
        _spread(of.classroom(name, range(1, 101)), count)
        seconds, megabytes = map(float, _run(["-c", TIMED, str(of.project.root), str(of.classes), name], ROOT).split())
        found.append((seconds * 1000 / count, megabytes))
        shutil.rmtree(of.classes / name)
    return found[1], found[0]


def grade_growth(workshop: Workshop) -> Result:
    """Milliseconds per submission in a very large class, beside one of a thousand."""
    large, small = sizes(workshop)
    return compare("grade-growth", large[0], "ms", (f"{MANY} submissions; value: {GROWN}", small[0]), times(1.25))


def grade_memory(workshop: Workshop) -> Result:
    """Megabytes that grading takes at most in a very large class, beside one of a thousand."""
    large, small = sizes(workshop)
    return compare("grade-memory", large[1], "MB", (f"{MANY} submissions; value: {GROWN}", small[1]), plus(100, "MB"))


def kill(workshop: Workshop) -> Result:
    """How many of many interruptions (kill -9) are not survived: manual work lost, or a rerun that ends otherwise."""
    of = bank(workshop)
    say(f"interrupting {KILLS} times")
    case = Interrupted(of.project, of.plan, of.pristine, workshop.fresh("onderbroken"))
    found = [case.kill("kill", KILL_SPAN * (number + 0.5) / KILLS) for number in range(KILLS)]
    failed = sum(bool(problems) for _, problems in found)
    say(f"{sum(in_time for in_time, _ in found)} of {KILLS} came before the end")
    return compare("kill", failed, "not survived", ("interruptions tried", KILLS), Goal("0", factor=0))
