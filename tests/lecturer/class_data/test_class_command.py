"""The command about a class: what it lists and reminds of, and what it asks before it erases."""

import builtins
from datetime import date

import pytest
from deliveries import put
from full_class import HER, NOW
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.classes.class_overview import told
from wederkerig.lecturer.classes.everybody import person_of, students_of
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.settings.class_settings import read_settings


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


@pytest.mark.parametrize(
    "arguments",
    [
        ["class", "archive"],
        ["class", "erase", "--all", "--yes"],
        ["judge", "opdracht-1", "1", "2"],
        ["judge", "opdracht-1", "1", "--undo"],
        ["grade", "opdracht-1"],
        ["class", "export", "s1"],
    ],
)
def test_no_class_is_made_of_a_name_that_was_misspelt(project, monkeypatch, capsys, arguments):
    """What is asked of a class that is not there is refused, and there is no class of that name afterwards."""
    monkeypatch.chdir(project.root)
    assert main([*arguments, "--class", "klsa"]) == 1
    assert ("klsa" in capsys.readouterr().err, (project.root / "klassen" / "klsa").exists()) == (True, False)
