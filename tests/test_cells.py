"""What a cell shows: written and read by one grammar, and every notebook keeps to it."""

import json
import re

import pytest
from root import ROOT
from wederkerig import cells
from wederkerig.cells import ASSIGNMENT, LESSON, Notebook, Shown, described, show, shown, source

LESSONS = sorted((ROOT / "course").glob("[0-9][0-9]-*.ipynb"))
ASSIGNMENTS = sorted((ROOT / "assignments").glob("*/*.ipynb"))
SOURCES = sorted((ROOT / "solutions").glob("*/*.ipynb"))
EVERY = [
    Shown("start"),
    Shown("card", "kring-in-de-flat"),
    Shown("measure", "nul-geiten-bij-naam"),
    Shown("exploration", "buurt"),
    Shown("fragments", "A"),
    Shown("review"),
    Shown("growth"),
    Shown("own", "matrix"),
    Shown("answers"),
    Shown("hand-in"),
    Shown("measurement", "nulmeting"),
]


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def code(notebook):
    return [(cell, "".join(cell["source"])) for cell in notebook["cells"] if cell["cell_type"] == "code"]


def test_every_kind_of_showing_is_tried():
    """The table below has every kind of showing once."""
    assert [case.show for case in EVERY] == list(cells.FIELDS)


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.show)
def test_what_is_written_is_read_back(case):
    """Metadata says what it was made of, also after a trip through JSON."""
    assert shown({"metadata": json.loads(json.dumps(show(case.show, case.of)))}) == case


@pytest.mark.parametrize(
    "about", [Notebook(LESSON, "03", 45), Notebook(LESSON, "03"), Notebook(ASSIGNMENT, "opdracht-1", 60)]
)
def test_a_notebook_is_read_back(about):
    """The metadata of a notebook says what it was made of."""
    assert described({"metadata": cells.describe(about)}) == about


def test_the_contract():
    """What stands in metadata is what other programs read there."""
    assert show("measure", "nul-geiten-bij-naam") == {"wederkerig": {"show": "measure", "item": "nul-geiten-bij-naam"}}
    assert show("exploration", "buurt") == {"wederkerig": {"show": "exploration", "name": "buurt"}}
    assert show("fragments", "A") == {"wederkerig": {"show": "fragments", "kernlabel": "A"}}
    assert show("measurement", "nulmeting") == {"wederkerig": {"show": "measurement", "name": "nulmeting"}}
    assert show("hand-in") == {"wederkerig": {"show": "hand-in"}}
    about = cells.describe(Notebook(LESSON, "03", 45))
    assert about == {"wederkerig": {"kind": "lesson", "name": "03", "minutes": 45}}


@pytest.mark.parametrize(
    "content",
    [
        None,
        "card",
        [],
        {},
        {"show": "film"},
        {"show": ["card"]},
        {"show": "card"},
        {"show": "card", "item": 3},
        {"show": "card", "item": ""},
        {"show": "card", "item": 'x")\nopen("y'},
        {"show": "card", "name": "kring-in-de-flat"},
    ],
    ids=str,
)
def test_what_the_course_does_not_know_shows_nothing(content):
    """Other metadata is no showing, and nothing of it ever becomes source."""
    assert shown({"metadata": {"wederkerig": content}}) is None


@pytest.mark.parametrize(
    "content",
    [None, [], {}, {"kind": "film", "name": "03"}, {"kind": [], "name": "03"}, {"kind": "lesson", "name": '"'}],
    ids=str,
)
def test_what_the_course_does_not_know_is_no_notebook_of_it(content):
    """Other metadata does not describe a notebook."""
    assert described({"metadata": {"wederkerig": content}}) is None


@pytest.mark.parametrize("case", [("film", ""), ("card", ""), ("card", 'x"'), ("growth", "kring")], ids=str)
def test_nothing_else_is_written(case):
    """What could not be read back is refused."""
    with pytest.raises(ValueError, match=re.escape(case[0])):
        show(*case)


def test_an_assignment_shows_no_exploration():
    """A kind of notebook shows only what it can."""
    with pytest.raises(ValueError, match="exploration"):
        source(Notebook(ASSIGNMENT, "opdracht-1"), Shown("exploration", "buurt"))


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.name)
def test_a_lesson_has_the_source_of_its_metadata(path):
    """In a lesson every code cell is exactly what its metadata makes, and the name is that of the file."""
    notebook = read(path)
    about = described(notebook)
    assert (about.kind, about.name) == (LESSON, path.name[:2])
    assert [text for _, text in code(notebook)] == [source(about, shown(cell)) for cell, _ in code(notebook)]


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.name)
def test_a_lesson_takes_as_long_as_it_says(path):
    """The minutes in the metadata are those that the first text tells the student."""
    notebook = read(path)
    [minutes] = re.findall(r"ongeveer (\d+) minuten", "".join(notebook["cells"][0]["source"]))
    assert described(notebook).minutes == int(minutes)


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.name)
def test_an_assignment_has_the_source_of_its_metadata(path):
    """In a release every code cell is what its metadata makes, with nbgrader's line below where a lecturer grades."""
    notebook = read(path)
    about = described(notebook)
    assert (about.kind, about.name) == (ASSIGNMENT, path.stem)
    for cell, text in code(notebook):
        by_hand = cell["metadata"]["nbgrader"]["solution"]
        assert text == source(about, shown(cell)) + (f"\n{cells.STUB}" if by_hand else "")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_the_source_of_an_assignment_shows_the_same(path):
    """nbgrader keeps the metadata: release and source show the same, and under it stands only what nbgrader removes."""
    notebook, release = read(path), read(ROOT / "assignments" / path.stem / path.name)
    assert described(notebook) == described(release)
    assert [shown(cell) for cell in notebook["cells"]] == [shown(cell) for cell in release["cells"]]
    for cell, text in code(notebook):
        made = source(described(notebook), shown(cell))
        assert text.removeprefix(made).split("\n")[:2] in (
            [""],
            ["", "### BEGIN HIDDEN TESTS"],
            ["", "### BEGIN SOLUTION"],
        )


def test_nbgrader_puts_the_line_that_is_known_here():
    """The stub in nbgrader's settings is the line that may stand below a card."""
    settings = (ROOT / "solutions" / "nbgrader_config.py").read_text(encoding="utf-8")
    assert f'code_stub = {{"python": "{cells.STUB}"}}' in settings
