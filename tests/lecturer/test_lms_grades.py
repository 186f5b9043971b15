"""The file of an LMS with grades in it: recognised, filled where ids say whose a row is, and otherwise as it was."""

import csv
import io

import pytest
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.grades.lms_fill import fill
from wederkerig.lecturer.grades.lms_table import read_table

CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Opdracht 1: herken de relatie (4711),Werkstuk (4712),Current Score\r\n"
    "    Points Possible,,,,,10.0,20.0,(read only)\r\n"
    '"Berg, van den, Anna ""Ans""",101,S1,anna@hs.nl,SW3A,,12.5,88\r\n'
    '"Ödegaard, Zoë",102,S2,zoe@hs.nl,SW3A,3.0,,\r\n'
    '"=SUM(A1:A9), Bo",103,S3,bo@hs.nl,SW3A,,,\r\n'
    '"Student, Test",104,,,SW3A,,,\r\n'
)
BRIGHTSPACE = (
    "OrgDefinedId,Username,Last Name,First Name,Opdracht 1 Points Grade <Numeric MaxPoints:10 Weight:50>,"
    "End-of-Line Indicator\n"
    "#501,aberg,van den Berg,Anna,,#\n#502,zode,Ödegaard,Zoë,,#\n#503,jan1,Jansen,Jan,,#\n#504,jan2,Jansen,Jan,,#\n"
)
MOODLE = (
    '\ufeffIdentificatie,"Volledige naam",E-mailadres,Status,Cijfer,"Maximum cijfer","Laatst gewijzigd (inzending)",'
    '"Laatst gewijzigd (cijfer)","Feedback als commentaar"\n'
    'Deelnemer 901,"Anna van den Berg",a@hs.nl,Ingeleverd,,"100,00","zaterdag, 28 november 2026",-,\n'
    'Deelnemer 902,"@Zoë Ödegaard",z@hs.nl,Ingeleverd,"7,00","100,00",-,-,"Goed; ""mooi"""\n'
)
TITLES = ["Opdracht 1: herken de relatie", "opdracht-1"]


@pytest.fixture
def table(tmp_path):
    def read(text, encoding="utf-8"):
        path = tmp_path / "lms.csv"
        path.write_bytes(text.encode(encoding))
        return read_table(path)

    return read


def rows(text, delimiter=","):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


def filled(table, grades, ids=None, names=None, titles=TITLES):
    return fill(table, grades, ids or {}, names or {}, titles)


def test_canvas_gets_its_own_columns_back(table):
    """By Canvas' id, only this assignment with its id; names stay as they are, a formula is none."""
    done = filled(table(CANVAS), {"101": "7.5", "102": "5.4", "103": "EX"})
    found = rows(done.text)
    assert found[0] == [*CANVAS.splitlines()[0].split(",")[:6]]
    assert found[1] == ["    Points Possible", "", "", "", "", "10.0"]
    assert [row[0] for row in found[2:]] == [
        'Berg, van den, Anna "Ans"',
        "Ödegaard, Zoë",
        "'=SUM(A1:A9), Bo",
        "Student, Test",
    ]
    assert [row[5] for row in found[2:]] == ["7.5", "5.4", "EX", ""]
    assert (done.count, done.by_name, done.missing, done.most) == (3, (), (), "10.0")


def test_who_has_no_grade_keeps_what_the_lms_has(table):
    """A row of whom we have nothing is not touched, so no submission does not become 0."""
    assert [row[5] for row in rows(filled(table(CANVAS), {"101": "7.5"}).text)[2:]] == ["7.5", "3.0", "", ""]


@pytest.mark.parametrize("student", ["101", "S1", "anna@hs.nl", "ANNA@hs.nl"])
def test_any_id_of_canvas_will_do(table, student):
    """Canvas' own id, that of the school and the login each say whose a row is."""
    assert rows(filled(table(CANVAS), {student: "7.5"}).text)[2][5] == "7.5"


def test_semicolons_and_other_encodings(table):
    """A file that a Dutch spreadsheet program saved again is read, and written as it came."""
    semicolons = "\r\n".join(";".join(row) for row in rows(CANVAS.replace('""Ans""', "Ans"))) + "\r\n"
    done = filled(table(semicolons, "cp1252"), {"102": "8.0"})
    assert rows(done.text, ";")[3][:2] == ["Ödegaard, Zoë", "102"]
    assert rows(done.text, ";")[3][5] == "8.0"


def test_brightspace_gets_points_without_names(table):
    """By OrgDefinedId or username, with the end-of-line sign, and nobody's name."""
    done = filled(table(BRIGHTSPACE), {"501": "7.5", "zode": "6.0"})
    found = rows(done.text)
    assert [name.partition(" <")[0] for name in found[0]] == [
        "OrgDefinedId",
        "Username",
        "Opdracht 1 Points Grade",
        "End-of-Line Indicator",
    ]
    assert found[1:3] == [["#501", "aberg", "7.5", "#"], ["#502", "zode", "6.0", "#"]]
    assert done.most == "10"


def test_an_id_of_a_download_is_found_by_name_or_by_what_the_lecturer_says(table):
    """Brightspace's download has other ids: a name that one has is used and told; of two with one name nobody is."""
    names = {"35-1": "Anna van den Berg", "35-2": "Jan Jansen", "35-3": "Jan Jansen", "35-4": "Iemand Anders"}
    done = filled(table(BRIGHTSPACE), dict.fromkeys(names, "7.5"), names=names)
    assert (done.count, done.by_name, done.missing) == (1, ("35-1",), ("35-2", "35-3", "35-4"))
    settled = filled(table(BRIGHTSPACE), dict.fromkeys(names, "7.5"), {"35-2": "504", "35-3": "503"}, names)
    assert (settled.by_name, settled.missing) == (("35-1",), ("35-4",))
    assert [row[2] for row in rows(settled.text)[1:]] == ["7.5", "", "7.5", "7.5"]


def test_a_name_never_takes_the_row_of_who_is_known_by_number(table):
    """Where one of two with the same name is found by number, the other does not get the row that is left by name."""
    names = {"503": "Jan Jansen", "35-9": "Jan Jansen"}
    done = filled(table(BRIGHTSPACE), dict.fromkeys(names, "7.5"), names=names)
    assert (done.count, done.by_name, done.missing) == (1, (), ("35-9",))


def test_moodle_gets_its_worksheet_back(table):
    """By participant in whatever language, all columns as they were, feedback too; a name is no formula."""
    done = filled(table(MOODLE), {"901": "7.5"})
    assert done.text.startswith("\ufeffIdentificatie,")
    before, after = rows(MOODLE), rows(done.text)
    assert after[1] == [*before[1][:4], "7.5", *before[1][5:]]
    assert after[2] == [before[2][0], "'@Zoë Ödegaard", *before[2][2:]]
    assert (done.most, done.column) == ("100,00", "Cijfer")


def test_the_column_must_be_clear(table):
    """Of several columns the one with the title is taken; where none has it, the sentence names them."""
    assert filled(table(CANVAS), {"101": "7"}, titles=["Werkstuk"]).column == "Werkstuk (4712)"
    assert filled(table(CANVAS), {"101": "7"}, titles=["Werkstuk (4712)"]).column == "Werkstuk (4712)"
    with pytest.raises(WederkerigError, match=r"'Werkstuk'.*kolom ="):
        filled(table(CANVAS), {"101": "7"}, titles=["Iets anders"])


@pytest.mark.parametrize(
    "text", ["", "naam;cijfer\nA;7\n", "Volledige naam,Cijfer\nA,7\n", "\x00\x01PK", "OrgDefinedId", 'Student,ID\n"x']
)
def test_another_file_is_refused_with_what_to_download(table, text):
    """What is no file of grades, or has no column for them, is named with the step that helps."""
    with pytest.raises(WederkerigError) as caught:
        filled(table(text), {"101": "7"})
    named = [word for word in str(caught.value).split() if "lms.csv" in word]
    assert [word.strip(":,") for word in named] == ["lms.csv"]  # by its name: in the staffroom nobody knows of paths
