"""What counts does not depend on the order in which files come in, and everything that ever came in is remembered."""

import json
from datetime import UTC, datetime

import pytest
from deliveries import NAME, brightspace, canvas, moodle
from filelock import FileLock
from wederkerig.errors import WederkerigError
from wederkerig.lecturer import locks
from wederkerig.lecturer.intake import texts
from wederkerig.lecturer.intake.register.outcomes import Outcome
from wederkerig.lecturer.intake.register.register_file import register_path, waiting
from wederkerig.lecturer.intake.report import write_report
from wederkerig.lecturer.release.submission import write_submission

ACCEPTED, HUMAN, REFUSED = Outcome.ACCEPTED, Outcome.HUMAN, Outcome.REFUSED
FIRST, SECOND = datetime(2026, 2, 1, 9, 0, tzinfo=UTC), datetime(2026, 2, 8, 9, 0, tzinfo=UTC)


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
        (ACCEPTED, texts.OVERRULED.format(named=klas.named)),
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
    assert (result.outcome, result.reason) == (HUMAN, texts.SEVERAL.format(owner="7301", named=klas.named))
    assert (klas.counts(), waiting(klas.classroom, klas.name)) == ({}, {"7301"})
    assert klas.said == [texts.WAITS_NOW.format(student="7301 (devries)", old=old, named=klas.named)]
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


def test_what_another_program_put_in_its_place_is_kept_and_said(klas, work, pristine):
    """Work that nbgrader collected gives way to what is collected here: it is kept, and one line says so."""
    folder = klas.classroom.submitted / "60201" / klas.name
    for number in (2, 3):
        write_submission(
            folder, pristine, {**dict.fromkeys(item.id for item in pristine.plan.items), **work.answers(number)}, FIRST
        )
        klas.zip("week1.zip", {moodle("60201"): work.file(3)})
        if number == 2:
            assert klas.said == [
                texts.COUNTS_NOW.format(student="60201 (Anna de Vries)", new=_label(klas, 3), old=texts.OF_OTHERS)
            ]
    kept = [path.read_text(encoding="utf-8") for path in klas.classroom.received.rglob("bestand-*")]
    assert [len(json.loads(text)["answers"]) for text in kept] == [2]
    assert (klas.counts(), klas.said) == ({"60201": 3}, [])
