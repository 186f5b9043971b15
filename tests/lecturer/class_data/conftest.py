"""A class with everything that a class can have of two students."""

import json
import shutil

import pytest
from classes import give
from deliveries import Class, Work, moodle, put
from full_class import BO, HER, HIS, LIST, READING, SETTINGS, ZOE, first
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.marks import read_marks
from wederkerig.lecturer.intake.judgements import answer, questions
from wederkerig.lecturer.intake.register.class_list import names
from wederkerig.lecturer.intake.report import write_report
from wederkerig.lecturer.reports.feedback import make_feedback
from wederkerig.lecturer.reports.index import make_index


@pytest.fixture(scope="session")
def made(project, plan, pristine, tmp_path_factory):
    """A class with everything that a class can have of two students."""
    base = tmp_path_factory.mktemp("gemaakt")
    klas, work = Class(project.classroom("2b", base / "klassen"), pristine, base / "in"), Work(plan, pristine.release)
    room = klas.classroom
    put(room.folder / "studenten.csv", LIST.encode())
    klas.zip("week1.zip", {moodle(HER, ZOE): work.file(3), moodle(HIS, BO): work.file(4)})
    klas.zip("week2.zip", {moodle(HER, ZOE): work.broken(5), moodle("99", "Wie Is Dit"): work.file(2)})
    for question in questions(room, pristine):
        answer(room, pristine, question.number, 1)
    put(room.folder / "aangeleverd" / "week1.zip", b"PK")
    put(room.folder / "cijfers.toml", SETTINGS.encode())
    readings = {"first": {first(plan): {HER: READING, HIS: READING}}}
    put(room.folder / f"lezingen-{plan.name}.json", json.dumps(readings).encode())
    grade(room, pristine)
    for comment in ("eerste", "tweede"):
        given = {student: (1.0, f"{comment} over {student}") for student in (HER, HIS)}
        give(room, plan.name, first(plan), given)
        read_marks(room, plan.name)
    make_feedback(room, plan)
    make_index(room, plan, names(room))
    write_report(room, pristine)
    return klas


@pytest.fixture
def full(made, project, pristine, tmp_path):
    """A copy of that class."""
    shutil.copytree(made.classroom.folder, tmp_path / "klassen" / "2b")
    return Class(project.classroom("2b", tmp_path / "klassen"), pristine, tmp_path / "in")
