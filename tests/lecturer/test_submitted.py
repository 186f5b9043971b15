"""Whatever stands in `submitted/`, put there by any program: what is not fit is named, neighbours are graded."""

import json
import os

import pytest
from answers import key
from classes import cells
from doors import nbgrader, our_command
from test_doors import hand_in
from wederkerig.answers.file import FILE_NAME
from wederkerig.lecturer.grading.gradebook.marks import read_marks, total

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")]  # nbgrader's own
BOTH = pytest.mark.parametrize("door", [our_command, nbgrader])


def pipe(name):
    def make(folder):
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return make


def link(name):
    def make(folder):
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to("/etc/hostname")

    return make


def directory(name):
    def make(folder):
        (folder / name).unlink()
        (folder / name).mkdir()

    return make


def text(name, content):
    return lambda folder: (folder / name).write_bytes(content)


def folder_is_link(folder):
    folder.rename(folder.parent / "elders")
    folder.symlink_to(folder.parent / "elders")


def folder_is_file(folder):
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    folder.write_bytes(b"x")


def many_files(folder):
    for number in range(1001):
        (folder / str(number)).touch()


def film(folder):
    with (folder / "film.mp4").open("wb") as file:
        file.truncate(200_000_000)


STAMP, NOTEBOOK = "timestamp.txt", "opdracht-1.ipynb"
LESSON = json.dumps({"format": 1, "answers": {"les-1": {"label": "x"}}}).encode()
HAND_IN = b'{"assignment": "opdracht-1", "answers": {}, "checksum": ""}'
UNFIT = {
    "a pipe for answers": (pipe(FILE_NAME), "antwoorden.json: Dit is geen gewoon bestand"),
    "a pipe for a time": (pipe(STAMP), "timestamp.txt: Dit is geen gewoon bestand"),
    "a pipe for a notebook": (pipe(NOTEBOOK), "opdracht-1.ipynb: Dit is geen gewoon bestand"),
    "a pipe beside it": (pipe("foto.png"), "foto.png: Dit is geen gewoon bestand"),
    "a link for answers": (link(FILE_NAME), "antwoorden.json: Dit is geen gewoon bestand"),
    "a link beside it": (link("foto.png"), "foto.png: Dit is geen gewoon bestand"),
    "a folder for answers": (directory(FILE_NAME), "antwoorden.json is geen gewoon bestand"),
    "a folder for a time": (directory(STAMP), "timestamp.txt is geen gewoon bestand"),
    "a folder for a notebook": (directory(NOTEBOOK), "opdracht-1.ipynb is geen gewoon bestand"),
    "a link to a folder": (folder_is_link, "opdracht-1 is geen gewone map"),
    "a file for the folder": (folder_is_file, "opdracht-1 is geen gewone map"),
    "no answers": (lambda folder: (folder / FILE_NAME).unlink(), "er zijn geen antwoorden bij"),
    "answers of a lesson": (text(FILE_NAME, LESSON), "hoort niet bij opdracht-1"),
    "answers that are a list": (text(FILE_NAME, b"[]"), "is beschadigd"),
    "answers that are a hand-in": (text(FILE_NAME, HAND_IN), "is beschadigd"),
    "half a file": (text(FILE_NAME, b'{"format": 1, "answers": {'), "is beschadigd"),
    "an empty file": (text(FILE_NAME, b""), "is beschadigd"),
    "three million letters": (text(FILE_NAME, b" " * 3_000_000), "groter dan"),
    "deep answers": (text(FILE_NAME, b'{"answers":' * 100_000), "is beschadigd"),
    "the year 1": (text(STAMP, b"0001-01-01 00:00:00 UTC"), "timestamp.txt noemt geen tijdstip"),
    "the year 1 in a zone": (text(STAMP, b"0001-01-01 00:00:00 +1400"), "timestamp.txt noemt geen tijdstip"),
    "no time at all": (text(STAMP, b"gisteren"), "timestamp.txt noemt geen tijdstip"),
    "a time in bytes": (text(STAMP, b"\xff\xfe\x00"), "timestamp.txt noemt geen tijdstip"),
    "a thousand files": (many_files, "te veel in de map"),
    "a film": (film, "te veel in de map"),
}


SPOILT = {f"s{number:02}": case for number, case in enumerate(UNFIT)}


@pytest.fixture(scope="module", params=[our_command, nbgrader], ids=lambda door: door.__name__)
def class_of_unfit(request, project, plan, pristine, tmp_path_factory):
    """A class with all this between two who did nothing wrong, graded: the class, and what was said."""
    classroom = project.classroom("unfit", tmp_path_factory.mktemp("unfit"))
    for student in ("aaa", *SPOILT, "zzz"):
        hand_in(classroom, pristine, student, key)
    for student, case in SPOILT.items():
        UNFIT[case][0](classroom.submitted / student / plan.name)
    with pytest.MonkeyPatch.context() as patches:
        return classroom, "\n".join(request.param(classroom, pristine, patches))


@pytest.mark.parametrize("student", SPOILT, ids=SPOILT.get)
def test_unfit_work_is_named(class_of_unfit, student):
    """A sentence names the student and what is wrong, and what to do next."""
    said = {line for line in class_of_unfit[1].splitlines() if f"{student} is niet nagekeken" in line}
    assert [UNFIT[SPOILT[student]][1] in line for line in said] == [True] * len(said) != []
    assert ["U haalt het op met: wederkerig collect" in line for line in said] == [True] * len(said)


def test_neighbours_of_unfit_work_are_graded(class_of_unfit, plan):
    """Nothing hangs, nobody gets a mark of 0 for what cannot be read, and all others have their points."""
    marks = read_marks(class_of_unfit[0], plan.name)
    assert {student: total(rows) for student, rows in marks.items()} == {"aaa": 50.0, "zzz": 50.0}


@BOTH
@pytest.mark.parametrize("name", ["a b", "-x", "con", "m\u0007m", "<b>x"])
def test_a_folder_that_no_student_has(classroom, plan, pristine, monkeypatch, door, name):
    """What cannot be a student's number is named, in letters that can be printed."""
    for student in ("aaa", name):
        hand_in(classroom, pristine, student, key)
    [said] = door(classroom, pristine, monkeypatch)
    assert "de naam van deze map kan geen studentnummer zijn" in said
    assert list(read_marks(classroom, plan.name)) == ["aaa"]


@BOTH
def test_work_that_becomes_unfit_keeps_its_mark(classroom, plan, pristine, monkeypatch, door):
    """An older mark stays with the answers that it was given for; both are of one version."""
    hand_in(classroom, pristine, "aaa", key)
    assert door(classroom, pristine, monkeypatch) == []
    before = cells(classroom, plan.name)
    (classroom.submitted / "aaa" / plan.name / FILE_NAME).write_bytes(b"{")
    assert len(door(classroom, pristine, monkeypatch)) == 1
    assert cells(classroom, plan.name) == before
    assert (classroom.autograded / "aaa" / plan.name / FILE_NAME).stat().st_size > 1000


@BOTH
@pytest.mark.parametrize("stamp", [None, b"", b"2026-01-05 12:00:00.123456 UTC", b"2026-01-05 12:00:00 UTC"])
def test_time_stamps_of_nbgrader_are_read(classroom, plan, pristine, monkeypatch, door, stamp):
    """A time in nbgrader's own forms, or none, is no reason to refuse; both doors take it for the same moment."""
    hand_in(classroom, pristine, "aaa", key)
    file = classroom.submitted / "aaa" / plan.name / STAMP
    file.unlink() if stamp is None else file.write_bytes(stamp)
    assert door(classroom, pristine, monkeypatch) == []
    moment = cells(classroom, plan.name)[("aaa", "time")]
    assert (moment and moment.replace(microsecond=0).isoformat()) == ("2026-01-05T12:00:00" if stamp else None)


@BOTH
def test_answers_without_their_notebook_are_graded(classroom, plan, pristine, monkeypatch, door):
    """The notebook of a student is never read, so it may be missing."""
    hand_in(classroom, pristine, "aaa", key)
    hand_in(classroom, pristine, "bbb", key)
    (classroom.submitted / "aaa" / plan.name / NOTEBOOK).unlink()
    assert door(classroom, pristine, monkeypatch) == []
    assert {student: total(marks) for student, marks in read_marks(classroom, plan.name).items()} == {
        "aaa": 50.0,
        "bbb": 50.0,
    }
