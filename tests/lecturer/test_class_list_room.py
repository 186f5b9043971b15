"""A class list is dropped in the staffroom; another one comes in its place only after a question."""

import pytest
from rooms import CLASS, Room
from wederkerig.lecturer.intake.register.class_list import read_class_list
from wederkerig.lecturer.project import CLASS_VARIABLE, CLASSES_VARIABLE
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
