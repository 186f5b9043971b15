"""A claim is carried by a span: words that stand in the cell that names it."""

import shutil

import nbformat
import pytest
from root import ROOT
from wederkerig.lecturer.checking import texts
from wederkerig.lecturer.checking.spans import LEAST, MOST, Told, fault, faults, plain, told
from wederkerig.lecturer.project import Project, find_project

PROJECT = find_project(ROOT)
TEXT = """## Drie plichten

> Mauss ziet *drie* **plichten**, volgens
> Komter.

1. de plicht om te geven;
- de plicht om te `ontvangen`.

| Gift | Vraag |
|---|:-:|
| Een boek | Aan wie geef je terug? |
"""

# span: what is wrong with it in TEXT
SPANS = {
    "Mauss ziet drie plichten, volgens Komter.": None,
    "Mauss ziet **drie** plichten, volgens\n> Komter.": None,
    "de plicht om te geven; de plicht om te ontvangen": None,
    "Gift Vraag Een boek Aan wie geef je terug?": None,
    "": texts.NO_SPAN,
    "  \n": texts.NO_SPAN,
    "Mauss ziet drie": texts.SPAN_LENGTH,
    "woord " * (MOST + 1): texts.SPAN_LENGTH,
    "Mauss ziet twee plichten, volgens Komter.": texts.SPAN_NOT_THERE,
    "mauss ziet drie plichten": texts.SPAN_NOT_THERE,
    "de plicht om te ontvangen; de plicht om te geven": texts.SPAN_NOT_THERE,
}


@pytest.mark.parametrize("span", SPANS)
def test_a_span_stands_in_its_text(span):
    """Space and Markdown do not count; other words, letters or order do, and so does a span that says nothing."""
    assert SPANS[span] == fault(TEXT, span)


def test_the_bounds_belong_to_a_span():
    """A span has at least `LEAST` and at most `MOST` words."""
    words = [f"woord{n}" for n in range(MOST + 1)]

    right = {n: fault(" ".join(words), " ".join(words[:n])) is None for n in (LEAST - 1, LEAST, MOST, MOST + 1)}
    assert right == {LEAST - 1: False, LEAST: True, MOST: True, MOST + 1: False}


def test_plain_text_keeps_what_is_read():
    """A hyphen, a number and a sum in a sentence are no marks."""
    assert plain("Voor-wat-hoort-wat - dus 2 - is **geen** gift.\n\n---\n\n3 - 1") == (
        "Voor-wat-hoort-wat - dus 2 - is geen gift. 3 - 1"
    )


def test_what_the_cells_name_is_checked():
    """A wrong span, an unknown claim and a claim that no cell names are told, each with its place and words."""
    span = "de plicht om te geven"
    named = [
        Told("C001", "06-gift.ipynb", "plichten", TEXT, span),
        Told("C001", "06-gift.ipynb", "nog-eens", "Iets anders.", span),
        Told("C999", "06-gift.ipynb", "plichten", TEXT, span),
    ]

    found = [(error.file, error.item, error.problem) for error in faults(named, ["C001", "C002"])]

    assert found == [
        ("06-gift.ipynb", "nog-eens", texts.SPAN_NOT_THERE[0].format(claim="C001", span=span)),
        ("06-gift.ipynb", "plichten", texts.NO_SUCH_CLAIM[0].format(claim="C999")),
        ("claims.csv", "C002", texts.NOT_TOLD[0]),
    ]


@pytest.mark.parametrize(
    ("claims", "spans"),
    [
        ({"C001": "Mauss ziet drie plichten", "C002": "  "}, ["Mauss ziet drie plichten", "  "]),
        (["C001", "C002"], ["", ""]),
        ("C001", []),
    ],
    ids=["spans", "ids only", "text"],
)
def test_a_cell_names_its_claims(claims, spans, tmp_path):
    """The metadata of a cell name spans beside ids; ids alone have none, so that check asks for them."""
    cell = nbformat.v4.new_markdown_cell(TEXT, id="plichten", metadata={"claims": claims})
    (tmp_path / "course").mkdir()
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "course" / "06-gift.ipynb")

    assert [(one.cell, one.span) for one in told(Project(tmp_path))] == [("plichten", span) for span in spans]


def test_the_lessons_tell_what_they_name():
    """In the real lessons every claim of the inventory is told, and each span stands in the text that names it."""
    claims = [f"C{n:03}" for n in range(1, 321)]

    assert list(faults(told(PROJECT), claims)) == []


def test_a_text_that_changed_is_noticed(tmp_path):
    """When a sentence of a lesson is rewritten, check says which claim lost its words, and where."""
    course = shutil.copytree(
        ROOT / "course",
        tmp_path / "course",
        ignore=lambda _, names: {name for name in names if not name.startswith("06-gift")},
    )
    path = course / "06-gift.ipynb"
    text = path.read_text(encoding="utf-8")
    old = "- de plicht om te ontvangen;"
    assert text.count(old) == 1
    path.write_text(text.replace(old, "- de plicht om aan te nemen;"), encoding="utf-8")

    named = told(Project(tmp_path))
    found = [(error.file, error.item) for error in faults(named, [one.claim for one in named])]

    assert found == [("06-gift.ipynb", "drie-plichten")]
