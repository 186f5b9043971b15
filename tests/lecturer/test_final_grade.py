"""The final grade in the staffroom: what a choice does is seen first, is what the command makes, and can go back."""

import csv
import shutil
from decimal import Decimal as D

import ipywidgets as widgets
import pytest
from classes import fill, give
from rooms import FINAL, Room
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.project import CLASS_VARIABLE, CLASSES_VARIABLE
from wederkerig.lecturer.release.submission import read_pristine
from wederkerig.lecturer.settings.class_settings import FILE, read_settings
from wederkerig.lecturer.staffroom import texts

N, NAMES = 12, ("opdracht-1", "opdracht-2")


@pytest.fixture(scope="module")
def pattern(project, tmp_path_factory):
    """A class of twelve with two assignments; the last two students did only the first."""
    classroom = project.classroom("eind", tmp_path_factory.mktemp("klassen"))
    for name, count in zip(NAMES, (N, N - 2), strict=True):
        plan = read_plan(project, name, read_graded(project))
        fill(classroom, plan, read_pristine(project, plan), range(count), cycle=N)
        grade(classroom, read_pristine(project, plan))
        for item in plan.by_hand:
            give(classroom, name, item, {f"s{k:06}": (float(k % 4), "") for k in range(count)})
    return classroom


@pytest.fixture
def classroom(pattern, project, tmp_path):
    """A copy of that class."""
    shutil.copytree(pattern.folder, tmp_path / "klassen" / "eind")
    return project.classroom("eind", tmp_path / "klassen")


@pytest.fixture
def room(project, classroom, monkeypatch):
    """The staffroom on that class, at the final grade."""
    monkeypatch.setenv(CLASSES_VARIABLE, str(classroom.folder.parent))
    monkeypatch.setenv(CLASS_VARIABLE, classroom.name)
    made = Room(project)
    made.goto(FINAL)
    return made


def rows(classroom, name):
    """The lines of a list of the class."""
    return list(csv.reader((classroom.folder / name).read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))


def final(classroom):
    """The final grade of everybody, as the list has it."""
    head, *lines = rows(classroom, "eindcijfers.csv")
    return {line[0]: line[head.index("eindcijfer")] for line in lines}


def number(grade):
    """A grade as it is written here."""
    return D(grade.replace(",", "."))


def fields(room, name):
    """What can be filled in under this name, per assignment."""
    kinds = (widgets.Dropdown, widgets.BoundedFloatText)
    return dict(zip(NAMES, [one for kind in kinds for one in room.all(kind) if one.description == name], strict=True))


def command(classroom, monkeypatch):
    monkeypatch.chdir(classroom.project.root)
    assert main(["grades", "--class", classroom.name, "--out", str(classroom.folder.parent)]) == 0


def test_the_list_is_that_of_the_command(room, classroom, monkeypatch):
    """The button makes, offers and tells what the command makes and tells."""
    room.press(texts.MAKE_FINAL)
    made = room.downloads["eindcijfers.csv"]
    assert "eindcijfer slagen" in room.told
    assert "Zonder eindcijfer, want er ontbreekt iets of alles is vrijgesteld: 2 studenten" in room.told
    (classroom.folder / "eindcijfers.csv").unlink()
    command(classroom, monkeypatch)
    assert (classroom.folder / "eindcijfers.csv").read_bytes() == made


def test_what_a_choice_does_is_seen_before_it_is_used(room, classroom):
    """Looking tells how many pass and whose grade changes, and writes nothing; using it makes that very outcome."""
    room.press(texts.MAKE_FINAL)
    now, before = final(classroom), {path.name: path.read_bytes() for path in classroom.folder.glob("*.*")}
    fields(room, texts.WEIGHT)["opdracht-2"].value = 3
    fields(room, texts.PASS_MARK)["opdracht-1"].value = "absoluut"
    fields(room, texts.PERCENT)["opdracht-1"].value = 40
    room.press(texts.SHOW_EFFECT)
    seen = room.told
    assert {path.name: path.read_bytes() for path in classroom.folder.glob("*.*")} == before
    room.press(texts.USE_CHOICES)
    then, settings = final(classroom), read_settings(classroom)
    changed = [student for student in now if now[student] != then[student]]
    passed = [sum(number(grade) >= D("5.5") for grade in of.values() if grade) for of in (then, now)]
    told = {"then": passed[0], "of_then": N - 2, "now": passed[1], "of_now": N - 2, "changed": len(changed)}
    assert len(changed) > 3
    assert texts.EFFECT_FINAL.format(**told) in seen
    cells = [f"<td>{student}</td><td></td><td>{now[student]}</td><td>{then[student]}</td>" for student in changed]
    assert [cell for cell in cells if cell not in seen] == []
    assert (settings.weights, settings.cut_of("opdracht-1").method) == ({"opdracht-2": D(3)}, "absoluut")
    assert settings.cut_of("opdracht-1").share == D("0.4")


def test_choices_are_taken_back(room, classroom):
    """One button brings settings and grades back, on another day too; the log keeps what held in between."""
    room.press(texts.MAKE_FINAL)
    before = final(classroom)
    fields(room, texts.PASS_MARK)["opdracht-1"].value = "absoluut"
    room.press(texts.SHOW_EFFECT)
    room.press(texts.USE_CHOICES)
    assert texts.CHOICES_USED in room.told
    room = Room(room.project)
    room.goto(FINAL)
    room.press(texts.TAKE_CHOICES_BACK)
    assert final(classroom) == before
    assert texts.TAKE_CHOICES_BACK not in [button.description for button in room.all(widgets.Button)]
    assert read_settings(classroom).cut_of("opdracht-1").method == "opdracht"
    log = list(
        csv.reader((classroom.folder / "logboek-cijfers.csv").read_text("utf-8-sig").splitlines(), delimiter=";")
    )
    assert [row[2].partition(":")[0] for row in log if row[1] == "opdracht-1"] == [
        "zoals in de opdracht staat",
        "absoluut",
        "zoals in de opdracht staat",
    ]


def test_a_choice_that_changed_after_looking_must_be_looked_at_again(room):
    """What was looked at goes out of sight with the next change, and the button with it."""
    fields(room, texts.WEIGHT)["opdracht-1"].value = 2
    room.press(texts.SHOW_EFFECT)
    assert texts.USE_CHOICES in [one.description for one in room.all(widgets.Button)]
    fields(room, texts.WEIGHT)["opdracht-1"].value = 4
    assert texts.USE_CHOICES not in [one.description for one in room.all(widgets.Button)]


def test_who_is_exempt_has_a_final_grade(room, classroom):
    """An exemption is added, seen and used; the one who missed the assignment then has the grade of the other."""
    room.field(widgets.Dropdown, texts.STUDENT).value = "s000011"
    room.field(widgets.Dropdown, texts.EXEMPT_OF).value = "opdracht-2"
    room.press(texts.EXEMPT)
    room.press(texts.SHOW_EFFECT)
    room.press(texts.USE_CHOICES)
    assert final(classroom)["s000011"] != ""
    assert final(classroom)["s000010"] == ""
    assert read_settings(classroom).exempt == {"s000011": ("opdracht-2",)}
    room.press(texts.NO_LONGER)
    room.press(texts.SHOW_EFFECT)
    room.press(texts.USE_CHOICES)
    assert final(classroom)["s000011"] == ""


def test_a_resit_counts_by_the_rule(room, classroom):
    """Whoever did the first assignment and its resit has the better of the two, or the last."""
    resit = fields(room, texts.RESIT)["opdracht-1"]
    resit.value = "opdracht-2"
    outcomes = []
    for best in (True, False):
        room.field(widgets.Dropdown, texts.RULE).value = best
        room.press(texts.SHOW_EFFECT)
        room.press(texts.USE_CHOICES)
        outcomes.append(final(classroom))
    single = [{row[0]: row[3] for row in rows(classroom, f"cijfers-{name}.csv")} for name in NAMES]
    for student in ("s000000", "s000005", "s000009"):
        sat = [of[student] for of in single]
        assert [of[student] for of in outcomes] == [max(sat, key=number), sat[-1]]
    assert outcomes[0]["s000011"] == outcomes[1]["s000011"] == single[0]["s000011"]


def test_a_resit_of_a_resit_is_refused(room, classroom):
    """Two assignments cannot be each other's resit; nothing is written."""
    for name, other in zip(NAMES, reversed(NAMES), strict=True):
        fields(room, texts.RESIT)[name].value = other
    room.press(texts.SHOW_EFFECT)
    assert "is een herkansing en kan er zelf geen hebben" in room.told
    assert not (classroom.folder / FILE).exists()


def test_a_class_without_grades_says_so(project, tmp_path, monkeypatch):
    """Where nothing was graded there is a next step, and no form."""
    monkeypatch.setenv(CLASSES_VARIABLE, str(tmp_path / "klassen"))
    monkeypatch.setenv(CLASS_VARIABLE, "leeg")
    room = Room(project)
    room.goto(FINAL)
    assert texts.NOTHING_GRADED_YET in room.told
    assert [one for one in room.all(widgets.Dropdown) if one.description == texts.WEIGHT] == []
