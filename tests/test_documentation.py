"""What README and CONTRIBUTING say of the project is so: commands, options, files, links."""

import re
import subprocess
import sys

import pytest
from root import ROOT
from wederkerig.items.load import read_tables

DOCUMENTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md")}
README = DOCUMENTS["README.md"]
TWO = (
    'pip install -c constraints.txt ".[lecturer]" && wederkerig demo',
    'pip install -c constraints.txt ".[test]" && pytest',
)
CODE = re.compile(r"```\n(.*?)```|`([^`\n]+)`", re.DOTALL)
# A path of the project: it has a folder, or the ending of a file that people write.
PATH = re.compile(r"\.?[\w*-]+(?:/[\w.*-]+)*(?:/|\.(?:toml|md|txt|py|json|csv|ipynb|ts|js))")
ROOMS = ("", "items", "cards/js")  # in which CONTRIBUTING names files, beside the root and the data
# Names of files that come to be in a class, or that stand for what a reader makes.
MADE = re.compile(
    r"<|^klassen/|^(?:autograded|submitted|ontvangen)/$|^site|antwoorden\.json|inlevering\.json|opdracht-2|opdracht-1b|12-name|NN-|^texts\.py$"
)


def code(text):
    """Every line of code in a text, in blocks and between words."""
    return [line.strip() for block, inline in CODE.findall(text) for line in (block or inline).splitlines()]


def commands():
    """Every verb that is named, with the options that are given to it."""
    found = {}
    for line in (line for text in DOCUMENTS.values() for line in code(text)):
        for verb, rest in re.findall(r"\bwederkerig ([a-z]+)((?: [^&]*)?)", line):
            found.setdefault(verb, set()).update(re.findall(r"(?<!\S)--[a-z-]+", rest))
    return found


def test_the_two_commands_stand_in_readme_and_in_ci():
    """The README gives two commands, each in a block of its own, and CI gives the same to the letter."""
    blocks = re.findall(r"```\n(.*?)\n```", README, re.DOTALL)
    assert [block for block in blocks if block in TWO] == list(TWO)
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert [command for command in TWO if f"'{command}'" not in run] == []


@pytest.mark.parametrize(("verb", "options"), commands().items(), ids=commands())
def test_a_command_exists(verb, options):
    """Every verb that is named has help, and that tells of every option that is named with it."""
    command = [sys.executable, "-c", "import sys; from wederkerig.lecturer.cli import main; sys.exit(main())", verb]
    done = subprocess.run([*command, "--help"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert [option for option in options if option not in done.stdout] == []


def test_every_verb_is_in_the_readme():
    """The README names every verb that the command has."""
    command = [sys.executable, "-c", "from wederkerig.lecturer.cli import main; main(['--help'])"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    verbs = re.findall(r"^    ([a-z]+) ", shown, re.MULTILINE)
    assert len(verbs) > 5
    assert sorted(set(verbs) - commands().keys()) == []


def test_the_readme_counts_the_practice_cards():
    """The README says how many practice cards there are."""
    practice = sorted((ROOT / "datasets" / "practice").glob("*.toml"))
    assert re.findall(r"(\d+) practice cards", README) == [str(sum(len(list(read_tables(path))) for path in practice))]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_link_leads_somewhere(name):
    """Every link and picture is a file of the project."""
    links = re.findall(r"\]\(([^)\s]+)\)", DOCUMENTS[name])
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_file_that_is_named_exists(name):
    """Every file or folder that is named is there, from the root or from a room that the text is about."""
    named = {word for line in code(DOCUMENTS[name]) for word in line.split() if PATH.fullmatch(word)}
    named = {word for word in named if not MADE.search(word)}
    assert len(named) > 5
    places = [ROOT / name for name in ("", "datasets", *(f"course/wederkerig/{room}" for room in ROOMS))]
    assert sorted(word for word in named if not any(any(place.glob(word.rstrip("/"))) for place in places)) == []
