"""What was received is listed and kept: every file of every delivery, with names, and what two students share."""

import csv

import pytest
from answers import hand_in
from deliveries import NAME, canvas, moodle, put
from wederkerig.errors import WederkerigError
from wederkerig.items.kinds.reflect import ReflectAnswer
from wederkerig.lecturer.intake import texts
from wederkerig.lecturer.intake.register.class_list import names
from wederkerig.lecturer.intake.register.outcomes import Outcome
from wederkerig.lecturer.intake.report import write_report

ACCEPTED, HUMAN, REFUSED = Outcome.ACCEPTED, Outcome.HUMAN, Outcome.REFUSED


def rows(klas):
    """The list of what was received."""
    path = write_report(klas.classroom, klas.pristine)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_the_list_tells_of_all_deliveries(klas, work):
    """The list has a row for every file that ever came in, also when nothing was accepted."""
    klas.zip("week1.zip", {moodle("60201"): work.broken(3)})
    assert [row["uitkomst"] for row in rows(klas)] == [REFUSED.value]
    klas.zip("week2.zip", {moodle("60202", "Bo Smit"): work.file(3)})
    found = [(row["uitkomst"], row["student"], row["naam"]) for row in rows(klas)]
    assert found == [(REFUSED.value, "60201", "Anna de Vries"), (ACCEPTED.value, "60202", "Bo Smit")]


def test_the_list_that_is_open_elsewhere_is_a_sentence(klas, work, monkeypatch):
    """A list that cannot be replaced is told in one sentence; what was received is kept."""
    klas.zip("week1.zip", {moodle("60201"): work.file(3)})

    def in_use(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("wederkerig.lecturer.intake.report.write_if_changed", in_use)
    with pytest.raises(WederkerigError, match="misschien open in een ander programma"):
        write_report(klas.classroom, klas.pristine)
    assert klas.counts() == {"60201": 3}


def test_refused_files_are_kept_too(klas, work):
    """What was refused, what waits for a judgement and what nobody owns is kept byte for byte, once."""
    files = {moodle("60201"): work.broken(3), moodle("60202"): work.file(2), f"weg/{NAME}/x/y.json": work.file(4)}
    klas.zip("week1.zip", files)
    klas.zip("week2.zip", files)
    kept = sorted(path.read_bytes() for path in klas.classroom.received.rglob("*") if path.is_file())
    assert kept == sorted(files.values())


def test_a_refused_file_says_what_is_so_of_other_versions(klas, work):
    """That something earlier still counts is said only where it does; a newer one is called another."""
    klas.zip("week1.zip", {canvas("7301", 5): work.file(2), canvas("7302", 6): work.broken(1)})
    late = klas.zip("week2.zip", {canvas("7301", 4): work.broken(3), canvas("7302", 7): work.file(3)})
    assert late[0].reason.endswith(texts.OLDER_STANDS)
    reasons = {row["student"]: row["reden en volgende stap"] for row in rows(klas) if row["uitkomst"] == REFUSED.value}
    assert reasons["7302"].endswith(texts.OTHER_STANDS)


def test_what_lies_beside_a_hand_in_belongs_to_it(klas, work):
    """A screenshot or online text beside the hand-in is no refusal."""
    files = {moodle("60201"): work.file(3), moodle("60201").replace(NAME, "schermafdruk.png"): b"\x89PNG\r\n"}
    results = klas.zip("week1.zip", files)
    assert sorted((result.outcome.value, result.reason) for result in results) == [
        (ACCEPTED.value, ""),
        (ACCEPTED.value, texts.NOT_NEEDED),
    ]


def test_the_same_long_answer_of_two_students_is_a_signal(klas, work, plan, pristine):
    """The list notes the same file and the same long open answer, not the same choices; it changes nothing."""
    long, item = "Een lang en eigen antwoord over buren. " * 8, plan.items[-1].id
    copied = hand_in(plan, pristine.release, work.answers(4) | {item: ReflectAnswer(long.upper())}).to_text().encode()
    whole = hand_in(plan, pristine.release, work.answers(3) | {item: ReflectAnswer(long)}).to_text().encode()
    files = {
        moodle("1"): whole,
        moodle("2"): whole,
        moodle("3"): copied,
        moodle("4"): work.file(5),
        moodle("5"): work.file(5),
    }
    klas.zip("week1.zip", files)
    assert {row["student"]: row["ter informatie"] for row in rows(klas)} == {
        "1": f"{texts.SAME_FILE.format(students='2')} {texts.SAME_TEXT.format(students='3')}",
        "2": f"{texts.SAME_FILE.format(students='1')} {texts.SAME_TEXT.format(students='3')}",
        "3": texts.SAME_TEXT.format(students="1 en 2"),
        "4": "",
        "5": "",
    }
    assert len(klas.counts()) == 5


def test_the_names_of_the_lms_are_known(klas, work):
    """A lecturer finds the name of the LMS beside the id, or that of the class list."""
    klas.zip("week1.zip", {moodle("60201"): work.file(3), moodle("60202", "Bo Smit"): work.file(3)})
    assert names(klas.classroom) == {"60201": "Anna de Vries", "60202": "Bo Smit"}
    put(klas.classroom.folder / "studenten.csv", b"student;naam\r\n60202;Bo van der Smit\r\n60201;\r\n")
    assert names(klas.classroom) == {"60201": "Anna de Vries", "60202": "Bo van der Smit"}
