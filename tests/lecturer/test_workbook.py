"""The bank as a workbook: nothing is lost on the way there and back, and a lecturer can choose what is closed."""

import tomllib
import zipfile
from io import BytesIO

import openpyxl
import pytest
from choice_items import GOOD, good
from hypothesis import given, settings
from hypothesis import strategies as st
from root import ROOT
from wederkerig.errors import WederkerigError
from wederkerig.items.kinds import KINDS
from wederkerig.items.load import parse_item, practice_files, read_tables
from wederkerig.items.sources import Sources, read_claims
from wederkerig.items.texts import NAMES
from wederkerig.items.vocabulary import GOALS, LABELS
from wederkerig.lecturer.bank import graded_files, read_bank
from wederkerig.lecturer.exchange.columns import FIELDS, columns
from wederkerig.lecturer.exchange.export_file import ALL, GRADED, PRACTICE, export_file
from wederkerig.lecturer.exchange.item_rows import cells_of, counts_of, table_of
from wederkerig.lecturer.exchange.read_workbook import read_workbook
from wederkerig.lecturer.exchange.write_workbook import workbook
from wederkerig.lecturer.project import Project
from workbooks import FEW, Book, bank_bytes, course, stripped

PROJECT = Project(ROOT)
FILES = [*practice_files(PROJECT.datasets), *graded_files(PROJECT)]
TABLES = [(kind, table) for file in FILES for kind, table in read_tables(file)]


def there_and_back(kind, table):
    """A table by way of a workbook on disk."""
    content = workbook({kind: [("bestand.toml", table)]}, {}, "kaarten.xlsx")
    [row], _ = read_workbook(content, "kaarten.xlsx")
    return table_of(row.cells, row.columns)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The rows of a workbook with all of the bank, by id."""
    path = course(tmp_path_factory.mktemp("cursus")).solutions / "kaarten.xlsx"
    export_file(Project(path.parents[1]), path, ALL, False, False)
    rows, others = read_workbook(path.read_bytes(), path.name)
    assert others == []
    return {row.text("id"): row for row in rows}


def test_every_kind_has_a_sheet():
    """The workbook knows every kind of item that there is."""
    assert set(FIELDS) == set(KINDS)


def test_every_item_of_the_bank_comes_back(whole):
    """Each table of the bank is the same after export and import, to the order of its options."""
    assert len(whole) == len(TABLES)
    for kind, table in TABLES:
        row = whole[table["id"]]
        back = table_of(row.cells, row.columns)
        assert (row.kind, back) == (kind, stripped(table))
        named = [name for name in ("options", "also") if isinstance(table.get(name), dict)]
        assert [list(back[name]) for name in named] == [list(table[name]) for name in named]


def test_every_item_is_the_item_it_was(whole):
    """What the bank's own reader makes of a row is equal to the item in the bank."""
    bank, sources = read_bank(PROJECT), Sources(PROJECT.datasets, read_claims(PROJECT.datasets / "claims.csv"))
    items = {id: parse_item(row.kind, table_of(row.cells, row.columns), "x", sources) for id, row in whole.items()}
    assert items == {**bank.practice, **bank.graded}


# Texts that a spreadsheet, or what reads it, could take for something else.
AWKWARD = [
    "=1+1",
    "+31 6 is geen nummer",
    "-",
    "@jan",
    '=HYPERLINK("http://x";"klik")',
    "1",
    "0012",
    "1-2",
    "ja",
    "TRUE",
    "#REF!",
    "'aan het begin",
    "regel één\nregel twee\n\nregel vier",
    "een\ttab",
    "<b>vet</b> & ‘gekruld’",
    "🙂 na een teken buiten het eerste vlak",
    "_x000A_",
    "'''",
    "a" * 32_000,
]


def awkward(text):
    """An open question with this text wherever one can stand."""
    rubric = [{"name": text, "levels": [text, "b"]}]
    return {"id": f"open-{AWKWARD.index(text)}", "question": text, "guidance": text, "rubric": rubric}


@pytest.fixture(scope="module")
def made():
    """A workbook with the awkward texts, and one item of each form that there is; its rows by id."""
    tables = {"reflect": [("x.toml", awkward(text)) for text in AWKWARD]}
    for kind, [table] in (part for name in GOOD for part in tomllib.loads(good(name)).items()):
        tables.setdefault(kind, []).append(("x.toml", table))
    rows, _ = read_workbook(workbook(tables, {}, "kaarten.xlsx"), "kaarten.xlsx")
    return {row.text("id"): row for row in rows}


@pytest.mark.parametrize("name", GOOD)
def test_one_of_each_form_comes_back(made, name):
    """Every form that an item of a kind can have comes back as it was."""
    [(kind, [table])] = tomllib.loads(good(name)).items()
    row = made[table["id"]]
    assert (row.kind, table_of(row.cells, row.columns)) == (kind, stripped(table))


@pytest.mark.parametrize("text", AWKWARD, ids=lambda text: text[:12])
def test_an_awkward_text_comes_back(made, text):
    """A text stays that text, whatever it looks like."""
    row = made[awkward(text)["id"]]
    assert table_of(row.cells, row.columns) == awkward(text)


@settings(max_examples=4, deadline=None)
@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60), min_size=40, max_size=60
    )
)
def test_any_text_comes_back(texts):
    """Any text without control characters is the same after the workbook, but for what is blank around it."""
    levels = [f"a{text}b" for text in texts]
    table = {
        "id": "open",
        "question": "q",
        "rubric": [{"name": "Zo", "levels": levels[:30]}, {"name": "Ook", "levels": levels[30:]}],
    }
    assert there_and_back("reflect", table) == table


@pytest.mark.parametrize("text", [text for text in AWKWARD if text[0] in "=+-@"])
def test_what_looks_like_a_formula_is_a_text(text):
    """In the file it is a text, marked so that a spreadsheet that saves it leaves it one."""
    table = {"id": "open", "question": text, "guidance": "Zo."}
    content = workbook({"reflect": [("x", table)]}, {}, "x.xlsx")
    [cell] = [cell for cell in openpyxl.load_workbook(BytesIO(content))["Open vraag"][2] if cell.value == text]
    assert (cell.data_type, cell.quotePrefix, cell.number_format) == ("s", True, "@")


@pytest.mark.parametrize(
    ("text", "told"),
    [("a" * 32_768, "‘handreiking’ telt 32768 tekens"), ("a\x0bb", "in ‘handreiking’ staat een onzichtbaar teken")],
    ids=["too long", "control character"],
)
def test_a_text_that_no_cell_holds_is_refused(text, told):
    """Rather than be cut off, or break the file, a text that does not fit is named."""
    with pytest.raises(WederkerigError, match=told):
        workbook({"reflect": [("x.toml", {"id": "open", "guidance": text})]}, {}, "x.xlsx")


CLOSED = {
    ("classify", "label"): list(LABELS),
    ("classify", "doel"): list(GOALS),
    ("classify", "moeilijkheid"): [1, 2, 3],
    ("choose", "keuze 1: past"): ["ja", "nee"],
    ("choose", "bestand"): list(FEW),
    ("form", "wanneer"): ["onmiddellijk", "uitgesteld"],
    ("tip", "verandering 2: wordt dan"): list(LABELS),
    ("pair", "versie 2: label"): list(LABELS),
}


@pytest.mark.parametrize(("kind", "title"), CLOSED)
def test_what_is_closed_is_chosen_from_a_list(kind, title, tmp_path):
    """The column has a drop-down list with all that is allowed, in rows that are filled and in empty ones."""
    book = Book(course(tmp_path, FEW), PRACTICE)
    sheet, letter = book.sheet(kind), book.letter(kind, title)
    rules = [rule for rule in sheet.data_validations.dataValidation if f"{letter}2" in rule.sqref]
    [rule] = [rule for rule in rules if f"{letter}200" in rule.sqref]
    name, _, cells = rule.formula1.partition("!")
    values = [row[0].value for row in book.book[name][cells.replace("$", "")]]
    assert (rule.type, values) == ("list", CLOSED[kind, title])


def test_the_first_sheet_explains_in_dutch(tmp_path):
    """The workbook opens with how to fill it in, every goal and every cue, and the command that takes it back."""
    book = Book(course(tmp_path, FEW), PRACTICE).book
    told = "\n".join(str(row[0]) for row in book["Uitleg"].iter_rows(values_only=True))
    assert book.sheetnames[0] == "Uitleg"
    assert "wederkerig import kaarten.xlsx" in told
    assert [goal for goal in GOALS if f"{goal}: " not in told] == []
    assert book["Lijsten"].sheet_state == "hidden"


def test_a_template_has_no_items(tmp_path):
    """A template has the same sheets and lists, and nothing filled in."""
    project = course(tmp_path)
    book = Book(project, ALL, template=True)
    assert [name for name in book.book.sheetnames if name not in ("Uitleg", "Lijsten")] == [
        NAMES[kind][0] for kind in FIELDS
    ]
    assert read_workbook(book.path.read_bytes(), "x.xlsx") == ([], [])


@pytest.mark.parametrize(
    ("bank", "parts"), [(PRACTICE, {"practice"}), (GRADED, {"solutions"}), (ALL, {"practice", "solutions"})]
)
def test_the_part_of_the_bank_that_was_asked_for(bank, parts, tmp_path):
    """A workbook holds the items of the part that was asked for, and no others."""
    project = course(tmp_path)
    rows, _ = read_workbook(Book(project, bank).path.read_bytes(), "x.xlsx")
    wanted = [file.name for file in FILES if file.parent.name in parts for _ in read_tables(file)]
    assert sorted(row.text("file") for row in rows) == sorted(wanted)


def test_the_same_bank_gives_the_same_bytes(tmp_path):
    """A workbook does not tell when it was made, so the same command twice changes nothing."""
    project = course(tmp_path, FEW)
    first = Book(project, PRACTICE).path.read_bytes()
    assert Book(project, PRACTICE).path.read_bytes() == first
    with zipfile.ZipFile(project.solutions / "kaarten.xlsx") as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(2026, 1, 1)}


def test_columns_are_as_many_as_the_longest_item():
    """An item with more options than the template has columns for gets them."""
    table = {"id": "lang", "options": [{"id": f"o{n}", "text": "x", "fits": n == 0, "why": "y"} for n in range(11)]}
    shown = columns("choose", counts_of([table]))
    assert cells_of(table, shown)[next(column for column in shown if column.title == "keuze 11: id")] == "o10"
    assert there_and_back("choose", table) == table


def test_export_leaves_the_bank_alone(tmp_path):
    """To export changes nothing in the bank."""
    project = course(tmp_path)
    before = bank_bytes(project)
    Book(project)
    assert bank_bytes(project) == before
