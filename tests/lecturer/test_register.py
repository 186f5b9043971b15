"""What counts does not depend on the order in which files come in, and everything that ever came in is remembered."""

import csv
import json
from datetime import UTC, datetime

import pytest
from answers import hand_in
from deliveries import NAME, Class, Work, brightspace, canvas, moodle, put
from filelock import FileLock
from wederkerig.errors import WederkerigError
from wederkerig.items.kinds.reflect import ReflectAnswer
from wederkerig.lecturer import locks
from wederkerig.lecturer.intake import texts
from wederkerig.lecturer.intake.class_list import names
from wederkerig.lecturer.intake.outcomes import Outcome
from wederkerig.lecturer.intake.register import register_path, waiting
from wederkerig.lecturer.intake.report import write_report

ACCEPTED, HUMAN, REFUSED = Outcome.ACCEPTED, Outcome.HUMAN, Outcome.REFUSED
FIRST, SECOND = datetime(2026, 2, 1, 9, 0, tzinfo=UTC), datetime(2026, 2, 8, 9, 0, tzinfo=UTC)


@pytest.fixture
def klas(classroom, pristine, tmp_path):
    """A class to which deliveries come."""
    return Class(classroom, pristine, tmp_path / "in")


@pytest.fixture
def work(plan, pristine):
    """Hand-ins that differ."""
    return Work(plan, pristine.release)


NEWER = {
    "Canvas": (canvas("7301", 900501), canvas("7301", 900777)),
    "Canvas, with another number of digits": (canvas("7301", 999), canvas("7301", 1000)),
    "Brightspace": (brightspace("35-2", "Nov 3, 2026 900 AM"), brightspace("35-2", "Nov 20, 2026 900 AM")),
}


@pytest.mark.parametrize("lms", NEWER)
def test_an_older_download_changes_nothing(klas, work, lms):
    """The download of week 1 that is given once more after that of week 2 is kept, and the newest still counts."""
    older, newer = NEWER[lms]
    klas.zip("week2.zip", {newer: work.file(9)})
    [result] = klas.zip("week1.zip", {older: work.file(2)})
    assert (result.outcome, result.reason) == (ACCEPTED, texts.NEWER)
    assert (list(klas.counts().values()), klas.said) == ([9], [])


def test_what_was_mailed_counts_over_the_weekly_zip(klas, work):
    """A file given with --student counts, also after the next download, in which the student still has the old one."""
    week1 = {canvas("7301", 900501): work.file(2)}
    week2 = week1 | {canvas("7302", 900888): work.file(4)}
    klas.zip("week1.zip", week1)
    klas.mail("per-mail.json", work.file(9), "7301")
    assert klas.said == [
        texts.COUNTS_NOW.format(student="7301 (devries)", new=_label(klas, 9), old=_label(klas, 2)),
    ]
    results = klas.zip("week2.zip", week2)
    assert klas.counts() == {"7301": 9, "7302": 4}
    assert [(result.outcome, result.reason) for result in results] == [
        (ACCEPTED, texts.OVERRULED.format(name="opdracht-1")),
        (ACCEPTED, ""),
    ]


def _label(klas, number):
    """How a lecturer reads of the version with so many answers."""
    files = json.loads(register_path(klas.classroom, klas.name).read_text(encoding="utf-8"))
    [file] = [file for file in files["files"] if file["answered"] == number]
    return texts.VERSION.format(receipt=file["receipt"], delivery=files["deliveries"][file["deliveries"][0]])


def test_a_resit_counts_and_is_said(klas, work):
    """A newer attempt counts, and one line says from what to what."""
    klas.zip("week1.zip", {canvas("7301", 1): work.file(2)})
    klas.zip("week2.zip", {canvas("7301", 2): work.file(9)})
    assert klas.counts() == {"7301": 9}
    assert klas.said == [texts.COUNTS_NOW.format(student="7301 (devries)", new=_label(klas, 9), old=_label(klas, 2))]


@pytest.mark.parametrize("student", [None, "s1"])
def test_the_same_delivery_twice_changes_nothing_on_disk(klas, work, student):
    """No new copy, no other moment, not a byte written; and the results are the same."""
    files = {moodle("60201"): work.file(3), moodle("60202"): work.broken(2), "foto.jpg": b"\xff\xd8\xff"}
    first = klas.zip("klas.zip", files, student, FIRST)
    write_report(klas.classroom, klas.pristine)
    before = klas.files()
    again = klas.zip("klas.zip", files, student, SECOND)
    write_report(klas.classroom, klas.pristine)
    assert (again, klas.files(), klas.said) == (first, before, [])


def test_two_answers_in_one_attempt_are_for_the_lecturer(klas, work):
    """Two files of one attempt that differ count neither; what counted before waits, and that is said."""
    klas.zip("week1.zip", {canvas("7301", 5): work.file(2)})
    old = _label(klas, 2)
    [result] = klas.zip("week2.zip", {canvas("7301", 5): work.file(9)})
    assert (result.outcome, result.reason) == (HUMAN, texts.SEVERAL.format(owner="7301", name="opdracht-1"))
    assert (klas.counts(), waiting(klas.classroom, klas.name)) == ({}, {"7301"})
    assert klas.said == [texts.WAITS_NOW.format(student="7301 (devries)", old=old, name="opdracht-1")]
    assert len(list((klas.classroom.received / klas.name / "7301").iterdir())) == 2


@pytest.mark.parametrize("name", [NAME, NAME + ".txt", "opdracht-1-inlevering.txt", "document", "Opdracht 1.json"])
@pytest.mark.parametrize("together", [True, False])
def test_a_newer_file_that_is_cut_off_is_for_the_lecturer(klas, work, name, together):
    """While the newest file cannot be read the older one does not count unseen, whatever the newest is called."""
    old, new = brightspace("35-1", "Jan 5, 2026 1200 PM"), brightspace("35-1", "Jan 6, 2026 900 AM")
    files = {old: work.file(3)}, {new.replace(NAME, name): work.broken(9)}
    for number, delivery in enumerate([files[0] | files[1]] if together else files):
        results = klas.zip(f"{number}.zip", delivery)
    assert klas.counts() == {}
    assert [len(klas.asked()), waiting(klas.classroom, klas.name)] == [1, {"35-1"}]
    assert REFUSED in {result.outcome for result in results}


STAMPS = {
    "Canvas, which tells no moment": (canvas("7301", 5), "2026-02-01 09:00:00 UTC"),
    "Moodle, which tells no moment": (moodle("7301"), "2026-02-01 09:00:00 UTC"),
}


@pytest.mark.parametrize("lms", STAMPS)
def test_the_time_stamp_is_that_of_first_receipt(klas, work, lms):
    """Where the LMS tells no moment it is when the file was first received, however often it is received again."""
    name, stamp = STAMPS[lms]
    klas.zip("week1.zip", {name: work.file(3)}, now=FIRST)
    klas.zip("week2.zip", {name: work.file(3), canvas("7399", 6): work.file(1)}, now=SECOND)
    assert klas.stamp("7301") == stamp


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


def test_a_second_command_waits_or_gives_up_with_a_sentence(klas, work, monkeypatch):
    """While another command works on the class nothing is taken in, and that is said by name."""
    monkeypatch.setattr(locks, "LOCK_SECONDS", 0.05)
    klas.classroom.folder.mkdir(parents=True)
    held = FileLock(klas.classroom.folder / locks.LOCK_FILE)
    with held, pytest.raises(WederkerigError, match="in klas test"):
        klas.zip("week1.zip", {moodle("60201"): work.file(3)})
    assert klas.files() == {}


def test_a_damaged_register_is_left_alone(klas, work):
    """A register that cannot be read is told in a sentence, and nothing is taken in over it."""
    klas.zip("week1.zip", {moodle("60201"): work.file(3)})
    path = register_path(klas.classroom, klas.name)
    path.write_bytes(path.read_bytes()[:-100])
    before = klas.files()
    with pytest.raises(WederkerigError, match="is beschadigd"):
        klas.zip("week2.zip", {moodle("60201"): work.file(4)})
    assert klas.files() == before


def test_an_interrupted_collect_is_completed_by_the_next(klas, work, monkeypatch):
    """Whatever was remembered when the disk refused is made right by the next command, whatever that collects."""
    klas.zip("week1.zip", {canvas("7301", 1): work.file(2)})

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("wederkerig.lecturer.intake.settle.write_submission", full)
        with pytest.raises(OSError, match="No space"):
            klas.zip("week2.zip", {canvas("7301", 2): work.file(9)})
    klas.zip("week3.zip", {canvas("7302", 3): work.file(4)})
    assert klas.counts() == {"7301": 9, "7302": 4}
