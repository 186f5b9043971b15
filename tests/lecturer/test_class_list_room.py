"""What is said of a class in the staffroom: a list that is dropped, and until when the class is kept."""

import datetime

import ipywidgets as widgets
import pytest
from rooms import CLASS, Room
from wederkerig.lecturer.intake.register.class_list import read_class_list
from wederkerig.lecturer.project import CLASS_VARIABLE, CLASSES_VARIABLE
from wederkerig.lecturer.settings.class_settings import read_settings
from wederkerig.lecturer.staffroom import texts

ONE, OTHER = {"s1": "Anna de Vries", "s2": ""}, {"s1": "Anna de Vries", "s3": "Bo"}


@pytest.fixture
def room(project, monkeypatch):
    """A staffroom on an empty class in the course."""
    monkeypatch.setenv(CLASSES_VARIABLE, str(project.root / "klassen"))
    monkeypatch.setenv(CLASS_VARIABLE, "lijst")
    made = Room(project)
    (project.classroom("lijst").folder / "studenten.csv").unlink(missing_ok=True)
    made.goto(CLASS)
    return made


def drop(room, folder, students):
    """Drop a list of these students."""
    path = folder / "lijst.csv"
    path.write_text("student;naam\n" + "".join(f"{one};{name}\n" for one, name in students.items()), encoding="utf-8")
    room.drop(path)


def test_a_class_list_is_taken(room, project, tmp_path):
    """It is the class list then, and how many students it has is said; the same one again asks nothing."""
    for _ in range(2):
        drop(room, tmp_path, ONE)
        assert texts.LISTED.format(n=2) in room.told
    assert read_class_list(project.classroom("lijst")) == ONE


@pytest.mark.parametrize(("answer", "stands"), [(texts.LEAVE_IT, ONE), (texts.REPLACE_LIST, OTHER)])
def test_another_list_is_asked_about(room, project, tmp_path, answer, stands):
    """Nothing changes before the button is pressed."""
    drop(room, tmp_path, ONE)
    drop(room, tmp_path, OTHER)
    assert (texts.LIST_ASK in room.told, read_class_list(project.classroom("lijst"))) == (True, ONE)
    room.press(answer)
    assert read_class_list(project.classroom("lijst")) == stands


def test_what_is_no_list_is_refused(room, project, tmp_path):
    """A file without a column of students is refused in a sentence, and there is no list."""
    (tmp_path / "cijfers.csv").write_text("naam;cijfer\nAnna;7\n", encoding="utf-8")
    room.drop(tmp_path / "cijfers.csv")
    assert 'role="alert"' in room.told
    assert read_class_list(project.classroom("lijst")) is None


@pytest.mark.parametrize("day", [datetime.date(2031, 8, 31), None])
def test_until_when_a_class_is_kept_is_chosen(room, project, day):
    """The day that was chosen is in the settings, is told, and is there when the room is opened again."""
    room.field(widgets.DatePicker, texts.KEEP_UNTIL).value = datetime.date(2030, 1, 1)
    room.press(texts.SAVE_DAY)
    room.field(widgets.DatePicker, texts.KEEP_UNTIL).value = day
    room.press(texts.SAVE_DAY)
    assert read_settings(project.classroom("lijst")).keep_until == day
    form = texts.DAY_SAVED if day else texts.NO_DAY
    assert form.format(klas="lijst", day="31-08-2031") in room.told
    again = Room(project)
    again.goto(CLASS)
    assert again.field(widgets.DatePicker, texts.KEEP_UNTIL).value == day
    assert ("bewaren tot en met 31-08-2031" in again.told) is bool(day)
