"""A class of 120 with the mess of a real one, as it comes from the LMS, and what a lecturer does with it."""

import csv
import io
import random
import zipfile

import ipywidgets as widgets
from classes import give
from deliveries import NAME
from rooms import FINAL, GRADE, MARK, RECEIVE
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.demo.students import students
from wederkerig.lecturer.intake import texts as intake_texts
from wederkerig.lecturer.release.submission import read_pristine
from wederkerig.lecturer.staffroom import texts

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
