"""One student's data is erased without a trace, and the class goes on; so is a whole class."""

import json
from datetime import datetime

import pytest
from deliveries import moodle
from full_class import BO, HER, HIS, LIST, NOW, SETTINGS, ZOE, first, others, tracks
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.classes import forget_person
from wederkerig.lecturer.classes.class_overview import told
from wederkerig.lecturer.classes.erase_student import erase_class, erase_student
from wederkerig.lecturer.classes.everybody import students_of
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.copies import copies
from wederkerig.lecturer.grading.gradebook.marks import read_marks
from wederkerig.lecturer.intake.register.class_list import names
from wederkerig.lecturer.intake.register.register_file import read_register
from wederkerig.lecturer.settings.class_settings import read_settings


def test_nothing_of_an_erased_student_is_left(full, plan):
    """Id and name of an erased student stand in no file of the class, not even in free pages of a gradebook."""
    room = full.classroom
    assert len(tracks(room, HER, ZOE)) > 10
    assert len(copies(room)) > 1
    kept = others(room, plan.name), full.submitted()[HIS]
    receipt, left = erase_student(room, HER, NOW)
    assert (tracks(room, HER, "Achternaam"), left) == ([], [])
    assert (others(room, plan.name), full.submitted()[HIS]) == kept
    assert receipt.name == "gewist-20261128-153000.txt"
    assert "2026-11-28 15:30" in receipt.read_text(encoding="utf-8")


def test_the_class_goes_on_without_her(full, plan, pristine):
    """After an erasure the class is graded, judged and collected as before, and others keep what was decided."""
    room = full.classroom
    before = (
        full.asked(),
        [(d.number, d.about) for d in read_register(room, plan.name).decisions if HER not in d.students],
    )
    erase_student(room, HER, NOW)
    after = read_register(room, plan.name)
    assert full.asked() == before[0]
    assert {d.number for d in after.decisions} <= {number for number, _ in before[1]}
    outcome = grade(room, pristine)
    assert (outcome.refused, outcome.graded) == ([], 0)
    assert read_marks(room, plan.name)[HIS][first(plan)].comment == f"tweede over {HIS}"
    full.zip("week3.zip", {moodle(HIS, BO): pristine_file(full)})
    assert students_of(room) == {HIS, "60203", "99"}


def pristine_file(klas):
    """The hand-in that he gave first, once more."""
    [path] = (klas.classroom.received / klas.name / HIS).iterdir()
    return path.read_bytes()


def test_lines_of_others_stay_as_they_were(full):
    """Class list, settings and readings lose the lines of one student only."""
    room = full.classroom
    erase_student(room, HER, NOW)
    listed = (room.folder / "studenten.csv").read_bytes().decode()
    assert listed == f"student;naam\r\n{HIS};{BO}\r\n60203;\r\n"
    settings = read_settings(room)
    assert (dict(settings.exempt), dict(settings.extra_time)) == ({}, {HIS: "uur"})
    [readings] = room.folder.glob("lezingen-*.json")
    [students] = json.loads(readings.read_text(encoding="utf-8"))["first"].values()
    assert list(students) == [HIS]


def test_a_class_list_of_any_program_loses_one_line(full):
    """A list in UTF-16, as a spreadsheet program may save it, is still read afterwards."""
    room = full.classroom
    (room.folder / "studenten.csv").write_bytes(LIST.replace(";", "\t").encode("utf-16"))
    erase_student(room, HER, NOW)
    assert names(room)[HIS] == BO
    assert HER not in (room.folder / "studenten.csv").read_bytes().decode("utf-16")


def test_what_only_the_lecturer_can_take_out_is_named(full):
    """A number that he wrote into a reason himself is left, and the file is named."""
    file = full.classroom.folder / "cijfers.toml"
    file.write_text(SETTINGS + f"# overlegd over {HER}\n", encoding="utf-8")
    _, left = erase_student(full.classroom, HER, NOW)
    assert left == [file]


def interrupted(classroom, monkeypatch, step):
    """Begin to erase her, and be stopped at this step."""

    def stop(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(forget_person, step, stop)
        with pytest.raises(KeyboardInterrupt):
            erase_student(classroom, HER, NOW)


@pytest.mark.parametrize("step", ["_from_register", "forget_readings", "_from_settings", "_from_gradebook", "_tells"])
def test_an_interrupted_erasure_is_completed(full, monkeypatch, step):
    """Interrupted at any step, the same command completes it and says so on one receipt."""
    room = full.classroom

    interrupted(room, monkeypatch, step)
    assert "class erase 60201" in "\n".join(told(room.project, room.folder.parent, NOW.date()))
    erase_student(room, HER, datetime(2027, 1, 1))
    assert tracks(room, HER, "Achternaam") == []
    assert [path.name for path in room.folder.glob("gewist-*")] == ["gewist-20261128-153000.txt"]


def test_what_was_begun_is_completed_first(full, monkeypatch):
    """Whoever erases another student after an interruption has both erased, with a receipt each."""
    room = full.classroom
    interrupted(room, monkeypatch, "_from_settings")
    erase_student(room, HIS, datetime(2027, 1, 1))
    assert tracks(room, HER, HIS, "Achternaam", BO) == []
    assert len(list(room.folder.glob("gewist-*"))) == 2


def test_a_class_is_erased_but_for_its_receipts(full):
    """Nothing stands in an erased class but the receipts, and it can be begun again."""
    room = full.classroom
    erase_student(room, HER, NOW)
    erase_class(room, datetime(2027, 8, 31, 9, 0))
    assert sorted(path.name for path in room.folder.iterdir()) == [
        ".klas.lock",
        "gewist-20261128-153000.txt",
        "gewist-20270831-090000.txt",
    ]
    with pytest.raises(WederkerigError, match="niets te wissen"):
        erase_class(room, NOW)
    full.zip("week4.zip", {moodle("1"): b"{}"})
