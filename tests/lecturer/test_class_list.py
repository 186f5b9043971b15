"""The class list, as any program saves it: it is read, or refused with the line and what to do."""

import io

import openpyxl
import pytest
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.intake.register.class_list import read_class_list

LIST = "student;naam\ns1;Anna Berg\nzoë;Zoë\n"
READ = {"s1": "Anna Berg", "zoë": "Zoë"}


def workbook():
    """A workbook that was given the name of the list."""
    book = openpyxl.Workbook()
    book.active.append(["student", "naam"])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


SAVED = {
    "plain": LIST,
    "mark in front": "\ufeff" + LIST,
    "utf-16": LIST.encode("utf-16"),
    "of Windows": LIST.replace("\n", "\r\n").encode("cp1252"),
    "old Mac lines": LIST.replace("\n", "\r"),
    "commas": LIST.replace(";", ","),
    "tabs": LIST.replace(";", "\t"),
    "quotes": LIST.replace("Anna Berg", '"Anna Berg"').replace("student", '"student"'),
    "other columns": "naam;groep;student\nAnna Berg;2B;s1\nZoë;2B;zoë\n",
    "capitals and blanks": LIST.replace("student", " Student ").replace("s1", " s1 "),
    "letters and accents apart": LIST.replace("ë", "e\u0308"),
    "empty lines": "\n\n" + LIST.replace("\n", "\n\n;\n"),
    "somebody twice": LIST + "s1;Anna Berg\n",
}
REFUSED = {
    "empty": ("", "mist de kolom student"),
    "no head": ("s1;Anna\n", "mist de kolom student"),
    "two such columns": ("student;student\ns1;s2\n", "mist de kolom student"),
    "a workbook": (workbook(), "is een document van een tekstverwerker of rekenblad, en geen csv-bestand"),
    "a page": ("<html><table>student;naam</table></html>", "is een webpagina, en geen csv-bestand"),
    "half of utf-16": (LIST.encode("utf-16")[:-1], "mist de kolom student"),
    "no id": (LIST + "a b;Bo\n", "regel 4: 'a b' kan geen studentnummer zijn"),
    "a number of a spreadsheet": (LIST + "1,2E+09;Bo\n", "regel 4: '1,2E+09' kan geen studentnummer zijn"),
    "after a name of two lines": (LIST + 's3;"Bo\nSmit"\n=1+1;x\n', "regel 6: '=1+1' kan geen studentnummer zijn"),
    "two names": (LIST + "s1;Piet\n", "regel 4: 's1' staat er al, met een andere naam"),
    "a cell without end": (LIST + f's3;"{"x" * 200_000}\n', "regel 4: dit is niet te lezen"),
}


def listed(classroom, content):
    """What the list says when its file has this content."""
    classroom.folder.mkdir(parents=True)
    path = classroom.folder / "studenten.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_class_list(classroom)


@pytest.mark.parametrize("name", SAVED)
def test_a_list_of_any_program(classroom, name):
    """Encoding, delimiter, order and number of columns, and empty lines make no difference."""
    assert listed(classroom, SAVED[name]) == READ


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_list_is_told(classroom, name):
    """The sentence names the file, the line where there is one, and what is wrong there."""
    content, told = REFUSED[name]
    with pytest.raises(WederkerigError) as caught:
        listed(classroom, content)
    assert told in str(caught.value)
    assert str(classroom.folder / "studenten.csv") in str(caught.value)
