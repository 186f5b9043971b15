"""The command as a user gives it."""

import os
import subprocess
import sys

import pytest
from root import ROOT
from wederkerig.lecturer.cli import main

VERBS = ["start", "demo", "build", "check", "collect", "grade", "feedback", "report", "dossier", "grades"]
VERBS += ["export", "import"]


def run(*arguments, cwd=ROOT):
    command = [sys.executable, "-c", "import sys; from wederkerig.lecturer.cli import main; sys.exit(main())"]
    return subprocess.run([*command, *arguments], cwd=cwd, capture_output=True, text=True, check=False, env=os.environ)


@pytest.mark.slow
def test_demo_shows_a_graded_class(project, tmp_path):
    """`wederkerig demo` grades 24 students of different ability and says where everything is, twice in a row too."""
    for _ in range(2):
        result = run("demo", "--out", str(tmp_path), cwd=project.root)
        assert (result.returncode, result.stderr) == (0, "")
    rows = [line for line in result.stdout.splitlines() if line.startswith("  s0")]
    assert len(rows) == 24
    assert len(set(rows)) > 12
    pages = ("overzicht-{}.html", "rapport-{}.html", "feedback-{}.html", "dossier-{}.html")
    made = (*pages, "cijfers-{}.csv", "cijfers.toml", "panel.json")
    assert [name for name in made if not (tmp_path / "demo" / name.format("opdracht-1")).is_file()] == []
    assert result.stdout.splitlines()[-1].endswith(str(tmp_path / "demo" / "rapport-opdracht-1.html"))
    assert "21 studenten helemaal nagekeken" in result.stdout
    assert len(list((tmp_path / "demo" / "feedback").glob("*/opdracht-1/opdracht-1.html"))) == 24


def test_demo_leaves_a_folder_that_is_not_its_own(project, tmp_path):
    """A class called demo that the demo did not make is left as it was."""
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "gradebook.db").write_text("van iemand", encoding="utf-8")
    result = run("demo", "--out", str(tmp_path), cwd=project.root)
    assert result.returncode == 1
    assert "niet door demo gemaakt" in result.stderr
    assert (tmp_path / "demo" / "gradebook.db").read_text(encoding="utf-8") == "van iemand"


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb):
    """`--help` works for every verb."""
    result = run(verb, "--help")
    assert (result.returncode, result.stderr) == (0, "")


MISTAKES = [
    (("grade", "opdracht-9"), "Opdracht 'opdracht-9' bestaat niet"),
    (("grade", "opdracht-1", "--out", "leeg"), "nog niets ingeleverd"),
    (("feedback", "opdracht-1", "--out", "leeg"), "nog niets ingeleverd"),
    (("report", "opdracht-1", "--out", "leeg"), "nog niets ingeleverd"),
    (("grades", "opdracht-1", "--out", "leeg"), "nog niets ingeleverd"),
    (("grades", "--out", "leeg"), "nog geen opdracht nagekeken"),
    (("collect", "opdracht-1", "bestaat-niet.json"), "Het bestand is er niet"),
    (("export", "kaarten.ods"), "Kies een naam op .xlsx, .xml, .qdc, .qdpx."),
    (("export", "kaarten.xlsx", "--bank", "graded"), "Toetskaarten met hun sleutel blijven in"),
    (("export", "boek.qdc", "--template"), "dit commando is niet af, of er staat iets in wat niet kan"),
    (("import", "kaarten.csv"), "kaarten.csv is geen werkmap."),
    (("import", "bestaat-niet.xlsx"), "bestaat-niet.xlsx is niet te lezen of te schrijven: het is er niet."),
    (
        ("collect", "opdracht-1", "datasets"),
        "datasets/claims.csv: Het bestand is geen leesbaar inleverbestand",
    ),
]


@pytest.mark.parametrize(("arguments", "sentence"), MISTAKES)
def test_a_mistake_is_one_clear_sentence(project, tmp_path, monkeypatch, capsys, arguments, sentence):
    """A mistake gives exit status 1 and one sentence, no traceback, and writes nothing."""
    arguments = [str(tmp_path / "leeg") if part == "leeg" else part for part in arguments]
    monkeypatch.chdir(project.root)
    try:
        status = main(arguments)
    except SystemExit as end:  # of a command that is not right
        status = end.code
    said = capsys.readouterr().err
    assert status == 1
    assert sentence in said
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_holds_no_hand_ins(project, tmp_path):
    """A folder in which nothing was handed in is said to be that."""
    (tmp_path / "leeg").mkdir()
    result = run("collect", "opdracht-1", str(tmp_path / "leeg"), cwd=project.root)
    assert (result.returncode, "geen inleverbestanden gevonden" in result.stderr) == (1, True)


def test_outside_a_course_the_command_says_where_to_go(tmp_path):
    """In a folder that is no course the command says what to do."""
    result = run("check", cwd=tmp_path)
    assert (result.returncode, "cursusmap" in result.stderr) == (1, True)


@pytest.mark.slow
def test_check_finds_no_problem_here():
    """The bank and the assignments in git pass the check."""
    result = run("check")
    assert (result.returncode, "Geen problemen gevonden." in result.stdout) == (0, True)
