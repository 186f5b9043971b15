"""A class as a whole: one student's data given or erased without a trace, a copy without names, and a reminder."""

import builtins
import csv
import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import date, datetime

import pytest
from classes import cells, give
from deliveries import Class, Work, moodle, put
from wederkerig.answers.handin import file_name
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.analysis.class_report import make_report
from wederkerig.lecturer.bank import MEASUREMENTS, read_collected
from wederkerig.lecturer.classes import forget_person
from wederkerig.lecturer.classes.archive_class import archive_class
from wederkerig.lecturer.classes.class_overview import told
from wederkerig.lecturer.classes.erase_student import erase_class, erase_student
from wederkerig.lecturer.classes.everybody import person_of, students_of
from wederkerig.lecturer.classes.export_student import export_student
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.copies import copies
from wederkerig.lecturer.grading.gradebook.marks import read_marks
from wederkerig.lecturer.intake.judgements import answer, questions
from wederkerig.lecturer.intake.register.class_list import names
from wederkerig.lecturer.intake.register.register_file import read_register
from wederkerig.lecturer.intake.report import write_report
from wederkerig.lecturer.measurements import measured
from wederkerig.lecturer.release.submission import read_pristine
from wederkerig.lecturer.reports.feedback import make_feedback
from wederkerig.lecturer.reports.index import make_index
from wederkerig.lecturer.settings.class_settings import read_settings

NOW = datetime(2026, 11, 28, 15, 30)
HER, HIS = "60201", "60202"
ZOE, BO = "Zoë Achternaam", "Bo Smit"
LIST = f"student;naam\r\n{HER};{ZOE}\r\n{HIS};{BO}\r\n60203;\r\n"
SETTINGS = f'[vrijstelling]\n"{HER}" = ["opdracht-9"]\n[extra-tijd]\n"{HER}" = "30 minuten"\n"{HIS}" = "uur"\n'
READING = {"levels": [1], "comment": "mooi", "digest": "x"}


def first(plan):
    """The first open question."""
    return next(iter(plan.by_hand))


@pytest.fixture(scope="module")
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


def tracks(classroom, *words):
    """The files of a class in which one of these words stands, or that are called so."""
    wanted = [word.encode() for word in words]
    files = [path for path in classroom.folder.rglob("*") if path.is_file()]
    inside = {path for path in files if any(word in path.read_bytes() for word in wanted)}
    return sorted(inside | {path for path in classroom.folder.rglob("*") if any(word in str(path) for word in words)})


def others(classroom, assignment):
    """All that is marked of others than her."""
    return {row: mark for row, mark in cells(classroom, assignment).items() if row[0] != HER}


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


def test_all_of_a_student_and_nothing_of_others_is_given(full, plan):
    """The zip of one student has the files, answers, points, comments and settings, and no word of another."""
    path = export_student(full.classroom, HER, NOW)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    data = json.loads(parts["gegevens.json"])
    assert (data["namen"], data["extra tijd"], data["vrijstelling"]) == ([ZOE], ["30 minuten"], ["opdracht-9"])
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


def test_the_list_reminds(full):
    """A class says how large it is, and from the day after its last that it must be cleared."""
    room = full.classroom
    with (room.folder / "cijfers.toml").open("a", encoding="utf-8") as file:
        file.write("[bewaren]\ntot = 2027-08-31\n")
    row, *more = told(room.project, room.folder.parent, date(2027, 8, 31))
    assert f"{room.name}: 4 studenten; opdracht-1; " in row
    assert (row.endswith("bewaren tot en met 31-08-2027"), more) == (True, [])
    row, what = told(room.project, room.folder.parent, date(2027, 9, 1))
    assert "BEWAARTERMIJN VOORBIJ sinds 31-08-2027" in row
    assert f"wederkerig class erase --all --class {room.name}" in what


def test_a_class_that_cannot_be_read_is_in_the_list(full):
    """A damaged class hides no other one: its line says what is wrong."""
    room = full.classroom
    put(room.folder.parent / "stuk" / "cijfers.toml", b"x = ")
    lines = told(room.project, room.folder.parent, NOW.date())
    assert any(line.startswith("stuk: ") and "cijfers.toml" in line for line in lines)
    assert any(line.startswith(f"{room.name}: ") for line in lines)


@pytest.mark.parametrize("value", ['"volgend jaar"', "2027", "2027-08-31T10:00:00"])
def test_a_date_that_is_none_is_refused(full, value):
    """A day until which a class is kept is a date, and the refusal shows one."""
    put(full.classroom.folder / "cijfers.toml", f"[bewaren]\ntot = {value}\n".encode())
    with pytest.raises(WederkerigError, match="2027-08-31"):
        read_settings(full.classroom)


def command(classroom, monkeypatch, *arguments, typed=None):
    def read(_):
        if typed is None:
            raise EOFError
        return typed

    monkeypatch.chdir(classroom.project.root)
    monkeypatch.setattr(builtins, "input", read)
    return main(["class", *arguments, "--class", classroom.name, "--out", str(classroom.folder.parent)])


def test_erasing_asks(full, monkeypatch, capsys):
    """Nothing is erased until the number, or the name of the class, is typed; --yes asks nothing."""
    room = full.classroom
    for typed in (None, "", "60202", room.name):
        assert command(room, monkeypatch, "erase", HER, typed=typed) == 1
    assert command(room, monkeypatch, "erase", "--all", typed=HER) == 1
    assert "Er is niets gewist" in capsys.readouterr().err
    assert HER in students_of(room)
    assert command(room, monkeypatch, "erase", HER, typed=f" {HER} ") == 0
    assert HER not in students_of(room)
    assert command(room, monkeypatch, "erase", "--all", "--yes") == 0
    assert students_of(room) == set()


@pytest.mark.parametrize("arguments", [["export"], ["erase"], ["list", HER], ["erase", HER, "--all"], ["archive", HER]])
def test_what_is_not_a_whole_command_is_said(full, monkeypatch, capsys, arguments):
    """A student too many or too few ends with how the command is given, and changes nothing."""
    with pytest.raises(SystemExit):
        command(full.classroom, monkeypatch, *arguments, "--yes")
    assert "Zo geeft u het: wederkerig class" in capsys.readouterr().err
    assert HER in students_of(full.classroom)


@pytest.mark.parametrize("student", ["60209", "../60201", "*", ""])
def test_a_student_who_is_not_there_is_said(full, student):
    """Nobody is erased or given by a number that nothing stands of."""
    with pytest.raises(WederkerigError, match="staan gegevens van 4 studenten"):
        person_of(full.classroom, student)
