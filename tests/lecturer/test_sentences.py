"""What a disk, a database, a program of others or a mistake in a command is told as: one Dutch sentence each."""

import errno
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from root import ROOT
from sqlalchemy.exc import OperationalError
from wederkerig.errors import PlaceError
from wederkerig.lecturer import cli
from wederkerig.lecturer.faults import about, is_refusal, sentence

FILE = "/klassen/klas/overzicht.html"
AGAIN = "geef hetzelfde commando nog eens"
DISK = [
    (OSError(errno.ENOSPC, "No space left on device", FILE), "de schijf is vol. Maak ruimte vrij en "),
    (PermissionError(errno.EACCES, "Permission denied", FILE), "geen toegang. Sluit het waar het open is, of zorg "),
    (IsADirectoryError(errno.EISDIR, "Is a directory", FILE), "het is een map en geen bestand. Geef wat daar staat "),
    (
        NotADirectoryError(errno.ENOTDIR, "Not a directory", FILE),
        "het is een bestand en geen map. Geef wat daar staat ",
    ),
    (FileNotFoundError(errno.ENOENT, "No such file", FILE), "het is er niet. Kijk of de naam klopt "),
    (OSError(errno.EIO, "Input/output error", FILE), "de schijf geeft een fout. Kijk of de schijf het doet, "),
    (OSError(errno.ENOTRECOVERABLE, "State not recoverable", FILE), "foutcode ENOTRECOVERABLE. Kijk of de schijf "),
]


@pytest.mark.parametrize(("error", "part"), DISK)
def test_the_disk(error, part):
    """Which file, why, and what to do; no word of the system's English."""
    said = sentence(error)
    assert said.startswith(f"{FILE} is niet te lezen of te schrijven: {part}")
    assert (AGAIN in said, error.strerror in said, is_refusal(error)) == (True, False, True)


def refused(statement, path, *, wrapped=False):
    """The error that SQLite gives for a statement, as it comes or as SQLAlchemy wraps it."""
    with closing(sqlite3.connect(f"file:{path}?mode=rw", uri=True, timeout=0)) as connection:
        try:
            connection.execute(statement).fetchall()
        except sqlite3.Error as error:
            return OperationalError(statement, {}, error) if wrapped else error
    raise AssertionError(statement)


@pytest.fixture
def database(tmp_path):
    """A database with one table."""
    with closing(sqlite3.connect(tmp_path / "gradebook.db")) as connection, connection:
        connection.execute("CREATE TABLE t (x)")
    return tmp_path / "gradebook.db"


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_database_in_use(database, wrapped):
    """Whose it is and what to do, by whichever library it was asked."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        error = refused("INSERT INTO t VALUES (1)", database, wrapped=wrapped)
    with pytest.raises(type(error)) as caught, about(database):
        raise error
    said = f"Het cijferboek {database} is in gebruik bij een ander programma."
    assert (sentence(caught.value).startswith(said), is_refusal(caught.value)) == (True, True)


def test_a_damaged_database(database):
    """It sends to the copy."""
    database.write_bytes(b"x" * 4096)
    with pytest.raises(sqlite3.DatabaseError) as caught, about(database):
        raise refused("SELECT * FROM t", database)
    said = f"Het cijferboek {database} is beschadigd. Geef een kopie van de nieuwste gradebook.vorige-*.db"
    assert sentence(caught.value).startswith(said)


@pytest.mark.parametrize("statement", ["SELECT * FROM grade", "SELECT extra_credit FROM t"])
def test_a_database_of_another_form(database, statement):
    """A table or a column that nbgrader made otherwise is no matter of space on the disk."""
    with pytest.raises(sqlite3.OperationalError) as caught, about(database):
        raise refused(statement, database)
    said = (
        f"Het cijferboek {database} mist iets dat erin hoort: het is van een andere versie van nbgrader, of veranderd."
    )
    assert sentence(caught.value).startswith(said)


def test_a_full_database(database):
    """The disk is full, and what is done stays."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA max_page_count = 2")
        with pytest.raises(sqlite3.OperationalError) as caught, about(database):
            connection.execute("INSERT INTO t VALUES (randomblob(99999))")
    assert sentence(caught.value).startswith(f"Het cijferboek {database} kan niet worden beschreven: de schijf is vol.")


def test_a_database_that_cannot_be_opened(tmp_path):
    """A folder in its place, or no permission."""
    with pytest.raises(sqlite3.OperationalError) as caught, about(tmp_path):
        sqlite3.connect(tmp_path)
    assert sentence(caught.value).startswith(f"Het cijferboek {tmp_path} is niet te openen of te beschrijven.")


def test_the_first_name_stays(tmp_path):
    """An error that names a file, or was told what it is about, is about that."""
    with pytest.raises(OSError, match="vol") as caught, about(tmp_path / "buiten"), about(tmp_path / "binnen"):
        raise OSError(errno.ENOSPC, "vol")
    assert caught.value.filename == str(tmp_path / "binnen")
    with pytest.raises(FileNotFoundError) as caught, about(tmp_path / "buiten"):
        (tmp_path / "echt").read_bytes()
    assert caught.value.filename == str(tmp_path / "echt")


def test_a_sentence_of_ours_is_told_as_it_is():
    """An error that is a sentence already stays that."""
    assert sentence(PlaceError("Zo is het.")) == "Zo is het."


@pytest.mark.parametrize("sign", ["\n", "\r", "\x1b", "\x00", "\u202e", "\udcff"])
def test_a_sentence_is_one_line(sign):
    """Of what somebody typed or wrote in a file, nothing breaks the line, turns it round or commands the screen."""
    error = FileNotFoundError(errno.ENOENT, "No such file", f"/in/a{sign}b.zip")
    assert (sentence(PlaceError(f"'a{sign}b' bestaat niet.")), sign in sentence(error)) == (
        "'a\ufffdb' bestaat niet.",
        False,
    )


@pytest.mark.parametrize(
    ("name", "part"), [("nbgrader", "is nbgrader nodig"), ("wederkerig.weg", "ModuleNotFoundError")]
)
def test_a_package_that_is_not_installed(name, part):
    """What others make can be installed; a module of ours that is missing is a fault of ours."""
    assert part in sentence(ModuleNotFoundError(f"No module named {name!r}", name=name))


def test_a_fault_of_the_program_is_written_down(monkeypatch, tmp_path, capsys):
    """What nobody foresaw is a sentence too, and its details are in a file that it names."""
    monkeypatch.setitem(cli.VERBS, "check", lambda _: {}["sleutel"])
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert cli.main(["check"]) == 1
    [file] = tmp_path.iterdir()
    said = capsys.readouterr().err
    assert said.startswith("Fout: Er ging iets mis dat niemand had voorzien (KeyError). De bijzonderheden staan in ")
    assert (str(file) in said, len(said.splitlines()), AGAIN.capitalize() in said) == (True, 1, True)
    assert "KeyError: 'sleutel'" in file.read_text(encoding="utf-8")


def test_where_it_cannot_be_written_down(monkeypatch, tmp_path, capsys):
    """On a full disk the sentence comes without a file."""
    monkeypatch.setitem(cli.VERBS, "check", lambda _: {}["sleutel"])
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "weg"))
    assert cli.main(["check"]) == 1
    assert "(KeyError). Geef hetzelfde commando nog eens" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "verb"),
    [
        ([], ""),
        (["niks"], ""),
        (["grade"], " grade"),
        (["grade", "opdracht-1", "--nee"], " grade"),
        (["collect", "opdracht-1"], " collect"),
        (["check", "opdracht-1"], " check"),
        (["collect", "opdracht-1", ""], " collect"),
        (["collect", "opdracht-1", "x.json", "--student", ""], " collect"),
        (["collect", "opdracht-1", "x.json", "--student", "s1", "--student", "s2"], " collect"),
        (["grades", ""], " grades"),
        (["grade", "opdracht-1", "--out="], " grade"),
        (["judge", "opdracht-1", "1", "2", "--undo"], " judge"),
    ],
)
def test_a_command_that_is_not_right(arguments, verb, capsys):
    """One Dutch sentence shows how the command goes and where the explanation is."""
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    said = capsys.readouterr()
    assert (caught.value.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    assert said.err.startswith("Fout: dit commando is niet af, of er staat iets in wat niet kan. Zo geeft u het: ")
    assert said.err.endswith(f"(uitleg geeft wederkerig{verb} --help)\n")


@pytest.mark.parametrize("arguments", [[], ["grade"], ["build"]])
def test_help_is_dutch(arguments, capsys):
    """No heading or line of the library's own English is left."""
    with pytest.raises(SystemExit) as caught:
        cli.main([*arguments, "--help"])
    said = capsys.readouterr().out
    assert (caught.value.code, "Zo geeft u het: wederkerig" in said, "laat deze uitleg zien" in said) == (0, True, True)
    assert [word for word in ("usage", "options", "arguments", "show this", "exit") if word in said] == []


COMMAND = [sys.executable, "-c", "import sys; from wederkerig.lecturer.cli import main; sys.exit(main())"]
PRINTS = [*COMMAND, "check", "--claim", "C001"]


def test_a_reader_that_stops_reading():
    """`wederkerig check ... | head` ends quietly."""
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(PRINTS, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (result.returncode, result.stderr) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_output_to_a_full_disk():
    """It is one sentence, and nothing of Python's own after it."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(PRINTS, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (result.returncode, len(result.stderr.splitlines())) == (1, 1)
    assert result.stderr.startswith(
        "Fout: Een bestand of de uitvoer is niet te lezen of te schrijven: de schijf is vol."
    )


@pytest.mark.slow
def test_a_screen_without_our_letters(project, tmp_path):
    """A screen that has no block or accent shows a question mark there; the work is done."""
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    command = [*COMMAND, "demo", "--out", str(tmp_path)]
    result = subprocess.run(command, cwd=project.root, env=environment, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr, "???" in result.stdout) == (0, "", True)
