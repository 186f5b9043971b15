"""From the zip of an LMS to what that LMS takes back: every page and every grade to whom it belongs."""

import csv
import io
import re
import zipfile

import pytest
from corpus.model import zipped
from deliveries import brightspace, canvas, moodle
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.intake.owners.lms_names import from_lms

MOMENT = "28 november, 2026 2119"
PAGE = "feedback-opdracht-1.html"


def given(klas, monkeypatch, *arguments):
    monkeypatch.chdir(klas.classroom.project.root)
    end = ("--class", klas.classroom.name, "--out", klas.classroom.folder.parent)
    return main(list(map(str, (*arguments, *end))))


def points_in(page):
    return re.search(r"Je hebt ([\d,]+) van", page)[1]


def delivered(work, n):
    """What each LMS can call a hand-in, with the student's id and the number of right answers in it."""
    file = work.file
    return {
        "canvas": {
            canvas("101", "900"): ("101", 1, file(1)),
            "late_LATE_102_901_opdracht-1-inlevering-1.json": ("102", 2, file(2)),
            "LATE_anon_Q7k2m_902_opdracht-1-inlevering.json": ("Q7k2m", 3, file(3)),
        },
        "brightspace": {
            brightspace("35-1", MOMENT): ("35-1", 4, file(4)),
            f"35-2 - Visser - de Boer - {MOMENT} - opdracht-1-inlevering.json": ("35-2", 5, file(5)),
        },
        "moodle": {
            moodle("901"): ("901", 6, file(6)),
            "Bo_902_assignsubmission_file_/opdracht-1-inlevering.json": ("902", 7, file(7)),
            "Bo_903_assignsubmission_file_opdracht-1-inlevering.json": ("903", 8, file(8)),
            "Bo_904_assignsubmission_file_/mijn.zip": ("904", n, zipped({"opdracht-1-inlevering.json": file(n)})),
        },
    }


@pytest.fixture
def graded(klas, work, monkeypatch):
    """A class with work from three LMSs, and of one student that was mailed; the answers right, by student."""
    right = {}
    for lms, files in delivered(work, 9).items():
        klas.zip(f"{lms}.zip", {f"map/{name}": content for name, (_, _, content) in files.items()})
        right |= {student: n for student, n, _ in files.values()}
    klas.mail("los.json", work.file(10), "s999")
    grade(klas.classroom, klas.pristine)
    assert given(klas, monkeypatch, "feedback", "opdracht-1", "--lms") == 0
    return right


def test_every_page_has_the_name_by_which_the_lms_knows_its_student(klas, work, graded):
    """In each zip each page is called, or lies, as what was handed in was, with that student's own points."""
    seen = {}
    for lms, files in delivered(work, 9).items():
        with zipfile.ZipFile(klas.classroom.folder / f"feedback-opdracht-1-{lms}.zip") as archive:
            names = archive.namelist()
            assert len(names) == len(files)
            for name in names:
                first, _, rest = name.partition("/")
                owner = from_lms(first, not rest)
                assert owner.source == lms
                assert name.endswith(PAGE)
                assert first in {known.partition("/")[0] for known in files} or not rest
                seen[owner.student] = points_in(archive.read(name).decode())
    own = {
        student: points_in((klas.classroom.feedback / student / "opdracht-1" / "opdracht-1.html").read_text("utf-8"))
        for student in graded
    }
    assert seen == own
    assert len(set(own.values())) == len(own)


@pytest.mark.usefixtures("graded")
def test_who_did_not_come_by_an_lms_is_named(klas, monkeypatch, capsys):
    """A student whose work was mailed is in no zip, and the command says so; the same pages are the same zips."""
    before = {path.name: path.read_bytes() for path in klas.classroom.folder.glob("*.zip")}
    assert given(klas, monkeypatch, "feedback", "opdracht-1", "--lms") == 0
    assert "Niet in een zip, want hun werk kwam niet uit een leeromgeving: s999." in capsys.readouterr().out
    assert {path.name: path.read_bytes() for path in klas.classroom.folder.glob("*.zip")} == before
    assert len(before) == 3


def test_a_later_attempt_gives_the_name(klas, work, monkeypatch):
    """After a second attempt the page has the name of that one."""
    klas.zip("een.zip", {canvas("101", "900"): work.file(1)})
    klas.zip("twee.zip", {canvas("101", "955"): work.file(2)})
    grade(klas.classroom, klas.pristine)
    assert given(klas, monkeypatch, "feedback", "opdracht-1", "--lms") == 0
    with zipfile.ZipFile(klas.classroom.folder / "feedback-opdracht-1-canvas.zip") as archive:
        assert archive.namelist() == [f"devries_101_955_{PAGE}"]


def test_grades_go_back_by_the_id_of_the_zip(klas, work, plan, monkeypatch, capsys, tmp_path):
    """The id in Canvas' zip is that of its gradebook: each grade reaches its row, who is exempt is excused there."""
    klas.zip("een.zip", {canvas(f"10{n}", f"90{n}"): work.file(n) for n in (1, 5, 9)})
    grade(klas.classroom, klas.pristine)
    head = f"Student,ID,SIS Login ID,Section,{plan.title} (77)\n    Points Possible,,,,100\n"
    rows = "".join(f'"Vries, {n}",10{n},v{n},A,\n' for n in (1, 5, 9, 7))
    (tmp_path / "cijferlijst.csv").write_text(head + rows, encoding="utf-8")
    settings = '[vrijstelling]\n"101" = ["opdracht-1"]\n[cesuur]\nmethode = "absoluut"\n'
    (klas.classroom.folder / "cijfers.toml").write_text(settings, encoding="utf-8")
    assert given(klas, monkeypatch, "grades", "opdracht-1", "--lms", tmp_path / "cijferlijst.csv") == 0
    said = capsys.readouterr().out
    text = (klas.classroom.folder / "cijfers-opdracht-1-canvas.csv").read_text(encoding="utf-8")
    filled = {row[1]: row[4] for row in csv.reader(io.StringIO(text))}
    listed = klas.classroom.folder / "cijfers-opdracht-1.csv"
    own = {row[0]: row[3] for row in csv.reader(listed.read_text("utf-8-sig").splitlines(), delimiter=";")}
    assert filled["101"] == "EX"
    assert (filled["105"], filled["109"]) == (own["105"].replace(",", "."), own["109"].replace(",", "."))
    assert filled["107"] == ""
    assert "telt daar tot 100" in said
