"""The demo: the whole cycle on a made-up class, in a folder of its own."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from ...answers.handin import HandIn, file_name
from ...dutch import number
from ...errors import PlaceError
from ...files import remove
from ..analysis.class_report import make_report
from ..bank import Plan, plan_names, read_graded, read_plan
from ..dossier.make_dossier import make_dossier
from ..grades.make_grades import make_grades
from ..grading.grade import grade
from ..grading.gradebook.marks import read_marks
from ..intake.collect import collect
from ..intake.opening.reading import arrivals
from ..panel.members import judge_folder
from ..panel.panel_file import write_panel
from ..project import MADE_BY_DEMO, Classroom, Project
from ..release.build import build
from ..release.submission import read_pristine
from ..reports.give_feedback import give_feedback
from . import texts
from .marking import mark
from .students import members, students

CLASS = "demo"
STUDENTS, MEMBERS = 24, 12


def demo(project: Project, classes: Path | None, say: Callable[[str], None]) -> None:
    """Build, let a made-up class hand in, collect, grade, report, and show where everything is.

    Raises:
        PlaceError: when the demo's folder exists and was not made by the demo.
    """
    classroom = project.classroom(CLASS, classes)
    _fresh(classroom.folder)
    plan = read_plan(project, plan_names(project)[0], read_graded(project))
    say(texts.DEMO_STEPS["build"])
    release = build(project, plan, classes).release.release
    say(texts.DEMO_STEPS["students"].format(n=STUDENTS))
    inbox = classroom.folder / "inlevering"
    _put(inbox, plan, students(plan, release, STUDENTS))
    say(texts.DEMO_STEPS["collect"])
    pristine = read_pristine(project, plan)
    collect(classroom, pristine, arrivals([inbox]))
    say(texts.DEMO_STEPS["grade"])
    grade(classroom, pristine)
    say(texts.DEMO_STEPS["mark"].format(n=mark(classroom, plan)))
    say(texts.DEMO_STEPS["panel"].format(n=MEMBERS))
    folder = classroom.folder / "panel-verzonnen"
    _put(folder, plan, members(plan, release, MEMBERS))
    write_panel(classroom.folder, judge_folder(project, folder, say))
    say(texts.DEMO_STEPS["report"])
    report = make_report(classroom, plan).page
    say(texts.DEMO_STEPS["grades"])
    lines = make_grades(classroom, plan.name, datetime.now()).told
    make_dossier(classroom, plan)
    say(texts.DEMO_STEPS["feedback"])
    give_feedback(classroom, plan, {})
    _summary(classroom, plan, lines, say)
    say(texts.DEMO_WHERE.format(folder=classroom.folder, klas=classroom.name, name=plan.name))
    say(texts.DEMO_FIRST.format(report=report))


def _put(folder: Path, plan: Plan, made: Iterable[tuple[str, HandIn]]) -> None:
    """A folder per person with the file that was handed in."""
    for person, handin in made:
        (folder / person).mkdir(parents=True)
        (folder / person / file_name(plan.name)).write_text(handin.to_text(), encoding="utf-8")


def _fresh(folder: Path) -> None:
    there = list(folder.iterdir()) if folder.exists() else []
    marker = folder / MADE_BY_DEMO
    if there and marker not in there:
        raise PlaceError(texts.DEMO_EXISTS.format(folder=folder))
    for path in there:  # the mark stays: whatever happens now, the folder is ours
        if path != marker:
            remove(path)
    folder.mkdir(parents=True, exist_ok=True)
    marker.touch()


def _summary(classroom: Classroom, plan: Plan, lines: list[str], say: Callable[[str], None]) -> None:
    totals = {}
    for student, marks in read_marks(classroom, plan.name).items():
        totals[student] = round(sum(marks[item].points or 0 for item in plan.automatic), 2)
    most = sum(item.points for item in plan.automatic.values())
    say("")
    for student, points in totals.items():
        say(f"  {student}  {number(points):>6}  {'█' * round(30 * points / most)}")
    mean = sum(totals.values()) / len(totals)
    say("")
    say(
        texts.DEMO_MEAN.format(
            mean=number(mean), most=number(most), low=number(min(totals.values())), high=number(max(totals.values()))
        )
    )
    say("")
    for line in lines:
        say(line)
