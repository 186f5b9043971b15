"""A class of 120 with the mess of a real one goes through the staffroom: from the zip of the LMS to what it takes back.

Slow (about 15 seconds): 240 hand-ins are received and graded, and a second version of the assignment is composed.
Every figure is compared with one that this test works out by itself, from the gradebook's own rows.
"""

import csv
import io
import random
import shutil
import sqlite3
import zipfile
from contextlib import closing
from decimal import ROUND_HALF_UP, Decimal

import ipywidgets as widgets
import pytest
from classes import give
from deliveries import NAME
from rooms import CLASS, DECIDE, FINAL, GRADE, MARK, RECEIVE, RESULTS, Room
from root import ROOT
from wederkerig.answers.handin import file_name
from wederkerig.lecturer.analysis import texts as analysis_texts
from wederkerig.lecturer.assessing.version import make_version
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.demo.students import students
from wederkerig.lecturer.intake import texts as intake_texts
from wederkerig.lecturer.project import CLASS_VARIABLE, CLASSES_VARIABLE, Project
from wederkerig.lecturer.release.build import build
from wederkerig.lecturer.release.submission import read_pristine
from wederkerig.lecturer.staffroom import texts

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")]  # nbgrader's own

FIRST, RESIT = "opdracht-1", "opdracht-1-b"
N = 120
IDS = [str(1000 + number) for number in range(1, N + 1)]
ABSENT, MAILED, STRAY = "1120", "1119", "1118"  # nothing; by mail; a form that nobody knows
TWINS = ("1007", "1008")  # two of one name
LATE = ("1010", "1011", "1012")
AGAIN = ("1020", "1021")  # handed in once more, in the second zip
CUT_OFF = "1022"  # the second time with the end lost
OUTSIDER = "2001"
QUOTED, FORMULA = "1030", "1031"  # what a name may hold
RESITTERS = IDS[:40]
EXEMPT = "1115"
HALF, TOP = Decimal("5.5"), Decimal(10)


def called(student):
    """Surname and first name, as an LMS sorts them."""
    first = 'Zoë "Zo"' if student == QUOTED else "Zoë"
    return (
        ("Jansen", "Jan")
        if student in TWINS
        else (f"=Achter{student}" if student == "1031" else f"Achter{student}", first)
    )


def canvas(student, attachment, late=False):
    """The name that Canvas gives a file: without capitals and spaces, and with a mark for who was late."""
    surname, first = called(student)
    plain = "".join(letter for letter in f"{surname}{first}".lower() if letter.isalnum())
    return f"{plain}_{'LATE_' if late else ''}{student}_{attachment}_"


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


class Work:
    """The hand-ins of a class for an assignment: the bytes, by student."""

    def __init__(self, project, name, seed):
        plan = read_plan(project, name, read_graded(project))
        release = read_pristine(project, plan).release
        made = [hand_in.to_text().encode() for _, hand_in in students(plan, release, N, seed)]
        random.Random(seed).shuffle(made)
        self.plan, self.file = plan, dict(zip([*IDS[:-1], OUTSIDER], made, strict=True))
        self.other = dict(zip(self.file, made[::-1], strict=True))


def zipped(path, files):
    """A zip as the LMS gives it."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


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


def receive(room, inbox, work):
    """Drop what the LMS gave in two weeks and what came by mail, and answer what is asked."""
    room.goto(RECEIVE)
    early = [student for student in IDS if student not in (ABSENT, MAILED, STRAY, *LATE)]
    week1 = {canvas(student, 90000) + NAME: work.file[student] for student in [*early, OUTSIDER]}
    room.drop(zipped(inbox / "week1.zip", week1 | {canvas("1001", 90001) + "foto.png": b"\x89PNG\r\n"}))
    room.press(intake_texts.CHOOSE_NOT_LISTED)
    week2 = {canvas(student, 91000, late=True) + NAME: work.file[student] for student in LATE}
    week2 |= {canvas(student, 92000) + NAME: work.other[student] for student in AGAIN}
    week2 |= {canvas(CUT_OFF, 93000) + NAME: work.other[CUT_OFF][:-40], "Kopie van mijn werk.json": work.file[STRAY]}
    room.drop(zipped(inbox / "week2.zip", week2))
    [first] = [one.description for one in room.all(widgets.Button) if "antwoorden ingevuld" in one.description]
    room.press(first)  # of the student whose second file is cut off
    for student, name in ((MAILED, "per mail.json"), (STRAY, "Kopie van mijn werk.json")):
        (inbox / name).write_bytes(work.file[student])
        room.field(widgets.Text, texts.MAILED).value = student
        room.drop(inbox / name)


def mark(room, classroom, plan):
    """Grade with the button; mark all open answers as in the formgrader, and then the first of them in the room."""
    room.goto(GRADE)
    room.press(texts.GRADE_BUTTON.format(name=plan.title))
    chance = random.Random(plan.name)
    there = sorted(path.name for path in classroom.submitted.iterdir() if (path / plan.name).exists())
    for item in plan.by_hand.values():
        most = item.points
        give(classroom, plan.name, item.id, {one: (float(chance.randint(0, int(most))), "") for one in there})
    room.goto(MARK)
    for radio in room.all(widgets.RadioButtons):
        radio.value = 2
    room.press(texts.SAVE)


def written(rows, delimiter=","):
    """Rows as a program writes them."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def read(content, delimiter=";"):
    """The rows of a file that can be downloaded."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


# What follows is worked out here, from the rows of nbgrader's own tables, with nothing of the course.

ROWS = """SELECT s.student_id, b.name, coalesce(g.manual_score, g.auto_score), c.max_score
FROM assignment a JOIN submitted_assignment s ON s.assignment_id = a.id
JOIN submitted_notebook n ON n.assignment_id = s.id JOIN grade g ON g.notebook_id = n.id
JOIN base_cell b ON b.id = g.cell_id JOIN grade_cells c ON c.id = b.id WHERE a.name = ?"""


def gradebook(classroom, assignment):
    """Points and most points by student and item."""
    with closing(sqlite3.connect(classroom.gradebook)) as db:
        rows = db.execute(ROWS, (assignment,)).fetchall()
    return {(student, item): (points, most) for student, item, points, most in rows}


def totals(classroom, assignment):
    """Points by student, and the most that can be had."""
    points, most = {}, {}
    for (student, _), (got, of) in gradebook(classroom, assignment).items():
        points[student] = points.get(student, 0) + got
        most[student] = most.get(student, 0) + of
    return {student: Decimal(str(round(got, 2))) for student, got in points.items()}, Decimal(str(max(most.values())))


def half_up(value):
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def grade_of(points, most, share):
    """On two lines: 1 at no points, 5,5 at the pass mark, 10 at all points; who is below it never reads as a pass."""
    line = share * most
    if points >= line:
        return half_up(HALF + (TOP - HALF) * (points - line) / (most - line))
    return min(half_up(1 + (HALF - 1) * points / line), Decimal("5.4"))


def dutch(value):
    return f"{value:f}".replace(".", ",")


def choose(room):
    """Choose pass marks, the resit and an exemption, look what that does and use it; returns what was seen."""
    for name, percent in ((FIRST, 50), (RESIT, 60)):
        absolute(room, name, percent)
    next(one for one in room.all(widgets.Dropdown) if one.description == texts.RESIT).value = RESIT
    room.field(widgets.Dropdown, texts.STUDENT).value = EXEMPT
    room.field(widgets.Dropdown, texts.EXEMPT_OF).value = FIRST
    room.press(texts.EXEMPT)
    room.press(texts.SHOW_EFFECT)
    seen = room.told
    room.press(texts.USE_CHOICES)
    return seen


def absolute(room, assignment, percent):
    """Choose an absolute pass mark for an assignment in the room, and use it."""
    room.goto(FINAL)
    place = (FIRST, RESIT).index(assignment)
    [one for one in room.all(widgets.Dropdown) if one.description == texts.PASS_MARK][place].value = "absoluut"
    [one for one in room.all(widgets.BoundedFloatText) if one.description == texts.PERCENT][place].value = percent


def test_everybody_counts_once_and_rightly(taught):
    """Late, handed in again, mailed and unknown count as they should; who is outside the class or absent does not."""
    _, classroom, *_ = taught
    there = {path.parent.name for path in classroom.submitted.glob(f"*/{FIRST}")}
    assert there == set(IDS) - {ABSENT}
    points, _ = totals(classroom, FIRST)
    assert points.keys() == there
    assert {path.parent.name for path in classroom.submitted.glob(f"*/{RESIT}")} == set(RESITTERS)


def test_the_report_has_the_figures_of_the_gradebook(taught):
    """Mean, most points and the p-value of every item are those that the gradebook's rows give."""
    room, classroom, *_ = taught
    room.room._assignment.value = FIRST
    room.goto(RESULTS)
    room.press(texts.MAKE_REPORT)
    given = room.downloads
    items = {row[0]: row for row in read(given[f"rapport-{FIRST}-items.csv"])}
    rows = gradebook(classroom, FIRST)
    for item in {item for _, item in rows}:
        scores = [points for (_, one), (points, _) in rows.items() if one == item]
        [most] = {of for (_, one), (_, of) in rows.items() if one == item}
        p = sum(scores) / len(scores) / most
        told = [
            float(cell.replace(",", ".")) for cell in (items[item][2], items[item][4], items[item][5], items[item][6])
        ]
        assert told == pytest.approx([len(scores), most, p * most, p], abs=1e-4), item
    points, most = totals(classroom, FIRST)
    test = {row[0]: row[1] for row in read(given[f"rapport-{FIRST}-toets.csv"])}
    mean = f"{sum(points.values()) / len(points):.4f}".rstrip("0").rstrip(".").replace(".", ",")
    n_row, _, most_row, mean_row, *_ = analysis_texts.TEST_ROWS
    assert [test[row] for row in (n_row, most_row, mean_row)] == [str(len(points)), dutch(neat(most)), mean]


def test_the_final_grade_is_the_better_of_two_sittings(taught):
    """Grades, their effect and the final grade are those worked out here, with a resit and an exemption."""
    room, classroom, _, _, seen = taught
    room.goto(FINAL)
    room.press(texts.MAKE_FINAL)
    own = {}
    for name, share in ((FIRST, Decimal("0.5")), (RESIT, Decimal("0.6"))):
        points, most = totals(classroom, name)
        own[name] = {student: grade_of(got, most, share) for student, got in points.items()}
        listed = {row[0]: row for row in read(room.downloads[f"cijfers-{name}.csv"])[1:]}
        assert {s: row[3] for s, row in listed.items() if row[3]} == {s: dutch(grade) for s, grade in own[name].items()}
        assert {s: row[2] for s, row in listed.items() if row[2]} == {s: dutch(neat(points[s])) for s in points}
        passed = sum(grade >= HALF for grade in own[name].values())
        assert f"<td>{texts.PASSED_OF.format(passed=passed, n=len(points))}</td><td>{texts.YOUR_CHOICE}</td>" in seen
    best = {s: max(of[s] for of in own.values() if s in of) for s in own[FIRST] if s != EXEMPT}
    head, *rows = read(room.downloads["eindcijfers.csv"])
    final = {row[0]: row[head.index("eindcijfer")] for row in rows}
    assert {s: grade for s, grade in final.items() if grade} == {s: dutch(grade) for s, grade in best.items()}
    assert (final[ABSENT], final[EXEMPT]) == ("", "")
    told = f"{sum(grade >= HALF for grade in best.values())} van {len(best)} studenten met een eindcijfer"
    assert f"Met deze keuzes slagen {told}" in seen
    assert sum(own[RESIT][s] > own[FIRST][s] for s in RESITTERS) > 2


def neat(points):
    """Points in hundredths, without needless zeros."""
    text = f"{points.quantize(Decimal('0.01'), ROUND_HALF_UP):f}"
    return Decimal(text.rstrip("0").rstrip("."))


def test_the_lms_gets_its_own_file_back(taught):
    """Every row of its gradebook has the grade of that student, by number: two of one name too, and nobody has a 0."""
    room, _, called_in_lms, inbox, _ = taught
    head = ["Student", "ID", "SIS Login ID", "Section", f"{called_in_lms} (77)"]
    rows = [[", ".join(called(student)), student, f"v{student}", "A", ""] for student in IDS]
    (inbox / "cijferlijst.csv").write_text(written([head, ["    Points Possible", "", "", "", "10"], *rows]), "utf-8")
    room.room._assignment.value = FIRST
    room.goto(RESULTS)
    room.press(texts.MAKE_GRADES)
    listed = {row[0]: row[3] for row in read(room.downloads[f"cijfers-{FIRST}.csv"])[1:]}
    room.drop(inbox / "cijferlijst.csv")
    back = read(room.downloads[f"cijfers-{FIRST}-canvas.csv"], ",")
    assert back[0] == head
    assert {row[1]: row[0] for row in back[2:]} == {row[1]: row[0] for row in rows} | {
        FORMULA: f"'=Achter{FORMULA}, Zoë"
    }
    excused = {EXEMPT: "EX"}
    assert {row[1]: row[4] for row in back[2:]} == {s: g.replace(",", ".") for s, g in listed.items()} | excused
    assert {row[1] for row in back[2:] if not row[4]} == {ABSENT}


def test_feedback_goes_back_to_everybody_who_came_by_the_lms(taught):
    """The zip has a page for each of them under the name that the LMS gave; who mailed is named as missing."""
    room, *_ = taught
    room.room._assignment.value = FIRST
    room.goto(RESULTS)
    room.press(texts.MAKE_FEEDBACK)
    given = room.downloads
    names = zipfile.ZipFile(io.BytesIO(given[f"feedback-{FIRST}-canvas.zip"])).namelist()
    by_lms = {student for student in IDS if student not in (ABSENT, MAILED, STRAY)}
    assert {name.replace("_LATE", "").split("_")[1] for name in names} == by_lms
    assert len(names) == len(by_lms)
    assert all(student in room.told for student in (MAILED, STRAY))
    pages = zipfile.ZipFile(io.BytesIO(given[f"feedback-{FIRST}.zip"])).namelist()
    assert len(pages) == N - 1


def test_a_decision_about_an_item_reaches_everybody(taught):
    """Without an item the list is what the gradebook gives without it; taken back, it is as before."""
    room, classroom, *_ = taught
    room.room._assignment.value = FIRST
    room.goto(DECIDE)
    item = room.field(widgets.Dropdown, texts.ITEM).value
    room.field(widgets.Text, texts.DECIDED_BY).value = "toetscommissie"
    room.field(widgets.Textarea, texts.WHY).value = "Twee antwoorden waren te verdedigen."
    room.press(texts.DECIDE)
    rows = {key: value for key, value in gradebook(classroom, FIRST).items() if key[1] != item}
    points = {}
    for (student, _), (got, _) in rows.items():
        points[student] = points.get(student, 0) + got
    path = classroom.folder / f"cijfers-{FIRST}.csv"
    listed = {row[0]: row[2] for row in read(path.read_bytes())[1:] if row[2]}
    assert listed == {s: dutch(neat(Decimal(str(round(got, 2))))) for s, got in points.items()}
    room.press(texts.TAKE_BACK)
    points, _ = totals(classroom, FIRST)
    listed = {row[0]: row[2] for row in read(path.read_bytes())[1:] if row[2]}
    assert listed == {s: dutch(neat(got)) for s, got in points.items()}
