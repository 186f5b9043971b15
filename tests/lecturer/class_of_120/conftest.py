"""The class of 120 after it went through the staffroom."""

import shutil

import pytest
from lms_class import FIRST, IDS, RESIT, RESITTERS, Work, called, canvas, choose, mark, receive, written, zipped
from rooms import CLASS, RECEIVE, Room
from root import ROOT
from wederkerig.answers.handin import file_name
from wederkerig.lecturer.assessing.version import make_version
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.project import CLASS_VARIABLE, CLASSES_VARIABLE, Project
from wederkerig.lecturer.release.build import build


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course with a second version of the first assignment."""
    root = tmp_path_factory.mktemp("cursus")
    for name in ("solutions", "datasets", "assignments"):
        shutil.copytree(ROOT / name, root / name)
    made = Project(root)
    version = make_version(made, FIRST, 3, [FIRST], RESIT, True)
    build(made, read_plan(made, version.plan.name, read_graded(made)))
    return made


@pytest.fixture(scope="module")
def taught(course, tmp_path_factory):
    """The room, the class, what the assignment is called, where files of the LMS lie, and what the choices would do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(CLASSES_VARIABLE, str(course.root / "klassen"))
        patch.setenv(CLASS_VARIABLE, "klas")
        room, inbox = Room(course), tmp_path_factory.mktemp("lms")
        room.room._new.value = "2b"
        room.room.add_class()
        classroom = course.classroom("2b")
        names = [(student, " ".join(reversed(called(student)))) for student in IDS]
        (inbox / "klas 2b.csv").write_text(written([("student", "naam"), *names], ";"), encoding="utf-8")
        room.goto(CLASS)
        room.drop(inbox / "klas 2b.csv")
        first, resit = Work(course, FIRST, 1), Work(course, RESIT, 2)
        room.room._assignment.value = FIRST
        receive(room, inbox, first)
        mark(room, classroom, first.plan)
        room.room._assignment.value = RESIT
        room.goto(RECEIVE)
        files = {canvas(student, 95000) + file_name(RESIT): resit.file[student] for student in RESITTERS}
        room.drop(zipped(inbox / "herkansing.zip", files))
        mark(room, classroom, resit.plan)
        yield room, classroom, first.plan.title, inbox, choose(room)
