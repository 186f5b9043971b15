"""Where a course and its classes stand: it works there, or the place is refused by name before anything is written."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from answers import ALL, drop
from doors import NBGRADER
from root import ROOT
from sqlalchemy.engine import make_url
from wederkerig.errors import PlaceError
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.submission import read_pristine

COURSE = ("solutions", "datasets", "assignments")
CLASSES = [
    "klas",
    "Klas 2B",
    "MWD 3a, deeltijd",
    "2026-2027",
    "é & 'ü'",
    "50% klaar #1",
    "100%25 %41",
    "met_streep.en punt!",
    "COM",
    "congo",
]
NO_CLASSES = [
    "",
    " ",
    ".",
    "..",
    "../x",
    "/abs/x",
    "a/b",
    "a\\b",
    ".verborgen",
    "-x",
    " x",
    "x ",
    "x.",
    "wat? nu",
    "klas [a]",
    "a*b",
    "klas (a)",
    "a+b",
    "a^b",
    "a$b",
    "{step}",
    "a|b",
    'a"b',
    "a:b",
    "a<b>",
    "a\nb",
    "a\x00b",
    "CON",
    "nul.txt",
    "lpt1",
    "x" * 65,
    "😀",
]
COURSES = [("50% klaar #1 (kopie)", "100%25 %41"), ("Été d'OneDrive & a{b}c+$^|\";~%41", "met_streep.en punt!")]
NO_COURSES = {"wat? nu": "?", "x [a]": "[", "a]b": "]", "a*b": "*"}


def tree(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def course(folder):
    """A scratch copy of the course in `folder`."""
    for name in COURSE:
        shutil.copytree(ROOT / name, folder / name)
    return Project(folder)


@pytest.mark.parametrize("name", CLASSES)
def test_names_of_classes(tmp_path, name):
    """A class with this name is one folder in the folder of classes, and its gradebook stands in it."""
    classroom = Project(tmp_path).classroom(name)
    assert classroom.folder == tmp_path / "klassen" / name
    assert make_url(classroom.db_url).database == str(classroom.folder / "gradebook.db")


@pytest.mark.parametrize("name", NO_CLASSES)
def test_what_cannot_be_a_class(tmp_path, name):
    """Any other name is refused, and said."""
    with pytest.raises(PlaceError) as caught:
        Project(tmp_path).classroom(name)
    assert f"'{name}' kan geen naam van een klas zijn." in str(caught.value)


def test_a_name_in_two_spellings_is_one_class(tmp_path):
    """An accent typed as a letter of its own gives the same class."""
    assert Project(tmp_path).classroom("cafe\u0301").folder == Project(tmp_path).classroom("caf\u00e9").folder


def test_names_that_differ_in_capitals_are_one_class(tmp_path):
    """On some disks they are one folder: a class that is there is named, and no second one is made."""
    (tmp_path / "klassen" / "2B").mkdir(parents=True)
    assert Project(tmp_path).classroom("2B").folder == tmp_path / "klassen" / "2B"
    with pytest.raises(PlaceError, match="Er is geen klas '2b', wel een klas '2B'"):
        Project(tmp_path).classroom("2b")


@pytest.mark.parametrize(
    ("name", "classes"),
    [("opdracht-1", "assignments"), ("solutions", "."), ("klas", "solutions/x"), ("klas", "course"), ("x", "datasets")],
)
def test_no_class_stands_in_what_is_the_courses_own(tmp_path, name, classes):
    """What students get and what they may never see are no place for a class."""
    with pytest.raises(PlaceError, match="is een map van de cursus zelf"):
        Project(tmp_path).classroom(name, tmp_path / classes)


@pytest.mark.parametrize("sign", ["(", "*", "?", "[", "+", "$"])
def test_a_folder_for_classes_in_the_course(tmp_path, sign):
    """Also within the course nbgrader would read such a folder as a pattern."""
    with pytest.raises(PlaceError, match="daar kan nbgrader niet mee werken"):
        Project(tmp_path).classroom("klas", tmp_path / f"jaar {sign}1")


@pytest.mark.parametrize("place", [".", "..", "/", "klassen", "klassen/klas"])
def test_the_course_itself_is_no_delivery(project, monkeypatch, capsys, place):
    """A folder with the course or the class in it is named, and nothing of it is taken in."""
    monkeypatch.chdir(project.root)
    before = tree(project.root)
    assert main(["collect", "opdracht-1", place]) == 1
    assert f"In {Path(place)} staat de cursus of de klas zelf" in capsys.readouterr().err
    assert tree(project.root) == before


@pytest.mark.slow
def test_the_settings_of_nbgrader_refuse_too(project):
    """nbgrader, started with such a class, stops with the sentence: it does not go on with other settings."""
    environment = os.environ | {"WEDERKERIG_CLASS": "../x"}
    before = tree(project.root.parent)
    result = subprocess.run(
        [*NBGRADER, "autograde", "opdracht-1"],
        cwd=project.solutions,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, "'../x' kan geen naam van een klas zijn." in result.stderr) == (1, True)
    assert "Traceback" not in result.stderr
    assert tree(project.root.parent) == before


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")  # nbgrader's own
@pytest.mark.parametrize(("place", "name"), COURSES)
def test_a_course_in_any_folder(tmp_path, monkeypatch, place, name):
    """Building, collecting, grading and feedback work there, and so does nbgrader's own command."""
    project = course(tmp_path / place)
    classroom = project.classroom(name)
    monkeypatch.chdir(project.root)
    assert main(["build"]) == 0
    plan = read_plan(project, "opdracht-1", read_graded(project))
    drop(tmp_path / "in", plan, read_pristine(project, plan).release, {"key": ALL["key"]})
    for verb in (["collect", plan.name, str(tmp_path / "in")], ["grade", plan.name], ["feedback", plan.name]):
        assert (verb, main([*verb, "--class", name])) == (verb, 0)
    result = subprocess.run(
        [*NBGRADER, "autograde", plan.name, "--force"],
        cwd=project.solutions,
        env=os.environ | {"WEDERKERIG_CLASS": name},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr[-2000:]
    assert (classroom.feedback / "key" / plan.name / f"{plan.name}.html").is_file()
    assert [path for path in tmp_path.rglob("*.db") if path.parent != classroom.folder] == []
    assert sorted(path.name for path in (tmp_path / place).iterdir()) == sorted((*COURSE, "klassen"))


VERBS = [
    ["build"],
    ["demo"],
    ["collect", "opdracht-1", "in"],
    ["grade", "opdracht-1"],
    ["feedback", "opdracht-1"],
    ["start", "--docent", "--no-browser"],
]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
@pytest.mark.parametrize("place", NO_COURSES)
def test_a_folder_that_nbgrader_takes_for_a_pattern(tmp_path, monkeypatch, capsys, place, verb):
    """Every command that needs nbgrader refuses it by name and writes nothing."""
    project = course(tmp_path / place)
    before = tree(tmp_path)
    monkeypatch.chdir(project.root)
    assert main(verb) == 1
    sentence = f"In de naam van de map {project.root} staat {NO_COURSES[place]}, en daar kan nbgrader niet mee werken."
    assert sentence in capsys.readouterr().err
    assert tree(tmp_path) == before


def test_a_folder_for_classes_that_nbgrader_takes_for_a_pattern(project, tmp_path, monkeypatch, capsys):
    """The folder given with `--out` is refused in the same way."""
    monkeypatch.chdir(project.root)
    assert main(["collect", "opdracht-1", "in", "--out", str(tmp_path / "klassen (oud)")]) == 1
    assert f"In de naam van de map {tmp_path / 'klassen (oud)'} staat (," in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("verb", VERBS[1:], ids=lambda verb: verb[0])
@pytest.mark.parametrize("which", ["out", "class"])
def test_a_file_where_a_folder_must_come(project, tmp_path, monkeypatch, capsys, verb, which):
    """A file in the place of the folder of classes, or of the class, is named and left."""
    name = "demo" if verb[0] == "demo" else "klas"
    file = tmp_path / "klassen" if which == "out" else tmp_path / "klassen" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("iets", encoding="utf-8")
    monkeypatch.chdir(project.root)
    assert main([*verb, "--out", str(tmp_path / "klassen")]) == 1
    assert f"{file} is een bestand en geen map." in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "iets"
