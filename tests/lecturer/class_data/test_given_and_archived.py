"""All of one student is given, and a copy of a class is kept without names."""

import csv
import json
import sqlite3
import zipfile
from contextlib import closing

import pytest
from classes import cells
from deliveries import Class, Work, moodle
from full_class import BO, HER, HIS, NOW, ZOE, first, tracks
from wederkerig.answers.handin import file_name
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.analysis.class_report import make_report
from wederkerig.lecturer.bank import MEASUREMENTS, read_collected
from wederkerig.lecturer.classes.archive_class import archive_class
from wederkerig.lecturer.classes.erase_student import erase_student
from wederkerig.lecturer.classes.export_student import export_student
from wederkerig.lecturer.intake.register.class_list import names
from wederkerig.lecturer.measurements import measured
from wederkerig.lecturer.release.submission import read_pristine


def test_all_of_a_student_and_nothing_of_others_is_given(full, plan):
    """The zip of one student has the files, answers, points, comments and settings, and no word of another."""
    path = export_student(full.classroom, HER, NOW)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    data = json.loads(parts["gegevens.json"])
    assert (data["namen"], data["extra tijd"], data["vrijstelling"]) == ([ZOE], ["30 minuten"], ["opdracht-4"])
    assert [row["vraag"] for row in data["lezingen"]] == [first(plan)]
    assert len(data["ingeleverd"]) == 2
    assert f"tweede over {HER}" in parts["punten.csv"].decode("utf-8-sig")
    assert sum(name.startswith("ontvangen/") for name in parts) == 2
    assert any(name.startswith("feedback/") for name in parts)
    everything = b"".join(parts.values()).decode("utf-8", "ignore")
    assert [
        word for word in (HIS, BO, "99", "Wie Is Dit") if word in "".join(parts) + everything and len(word) > 2
    ] == []


def test_the_key_of_questions_is_not_given(full, plan):
    """What a student gets of himself tells no explanation of a question."""
    path = export_student(full.classroom, HER, NOW)
    with zipfile.ZipFile(path) as archive:
        text = b"".join(map(archive.read, archive.namelist())).decode("utf-8", "ignore")
    why = [why for item in plan.items for _, why in item.solution() if len(why) > 60]
    assert len(why) > 3
    assert [line for line in why if line in text] == []


def test_an_archive_has_codes_for_students(full, plan):
    """The copy has the same marks under codes, no id or name, and can be reported on; the key stands elsewhere."""
    room = full.classroom
    archive, key, n = archive_class(room, NOW.date())
    rows = list(csv.reader(key.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    codes = dict(rows[1:])
    assert (n, key.parent, len(set(codes.values()))) == (4, room.folder.parent, 4)
    there = [path for path in tracks(archive, HER, HIS, ZOE, BO) if path.name != "gradebook.db"]
    assert there == []  # in the gradebook a comment names her, as the lecturer wrote it
    with closing(sqlite3.connect(archive.gradebook)) as db:
        assert {row[0] for row in db.execute("SELECT id FROM student")} <= set(codes.values())
        assert db.execute("SELECT 1 FROM student WHERE first_name OR last_name IS NOT NULL").fetchall() == []
    coded = {(codes[row[0]], *row[1:]): mark for row, mark in cells(room, plan.name).items()}
    assert cells(archive, plan.name) == coded
    assert make_report(archive, plan, names(archive)).page.exists()
    with pytest.raises(WederkerigError, match="bestaat al"):
        archive_class(room, NOW.date())


@pytest.mark.parametrize("names", [MEASUREMENTS, MEASUREMENTS[:1], MEASUREMENTS[1:]])
def test_a_class_that_was_only_measured_is_archived(project, classroom, tmp_path, names):
    """The copy has the same answers under codes, a report of its shift reads them, and who is erased goes from it."""
    for name in names:
        pristine = read_pristine(project, read_collected(project, name))
        work = Work(pristine.plan, pristine.release)
        Class(classroom, pristine, tmp_path / name).zip(
            "meting.zip", {f"{who}/{file_name(name)}": work.file(n) for n, who in enumerate((HER, HIS), 3)}
        )
    archive, key, n = archive_class(classroom, NOW.date())
    codes = dict(csv.reader(key.read_text(encoding="utf-8-sig").splitlines()[1:], delimiter=";"))
    assert (n, list(codes), tracks(archive, HER, HIS)) == (2, [HER, HIS], [])
    assert measured(archive) == {codes[who]: of for who, of in measured(classroom).items()}
    assert len(measured(archive)) == 2
    erase_student(classroom, HER, NOW)
    assert list(measured(archive)) == [codes[HIS]]


def test_a_class_without_marks_or_measurements_is_not_archived(klas, work):
    """Where there is only work that waits for grading, the refusal says so, and there is no copy and no key."""
    klas.zip("klas.zip", {moodle(HER): work.file(3)})
    with pytest.raises(WederkerigError, match="nog niets nagekeken en geen meting"):
        archive_class(klas.classroom, NOW.date())
    assert sorted(klas.classroom.folder.parent.iterdir()) == [klas.classroom.folder]


def test_who_is_erased_goes_from_archives_too(full):
    """An erasure reaches the archives of the class, by the key, and takes the line out of it."""
    room = full.classroom
    archive, key, _ = archive_class(room, NOW.date())
    code = dict(csv.reader(key.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))[HER]
    assert tracks(archive, code)
    receipt, _ = erase_student(room, HER, NOW)
    assert tracks(archive, code) == []
    assert HER not in key.read_text(encoding="utf-8-sig")
    assert archive.name in receipt.read_text(encoding="utf-8")
