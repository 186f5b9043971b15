"""A workbook taken back into the bank: what is new comes in, what is other only when asked, and nothing by halves."""

import tomllib
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from wederkerig.errors import WederkerigError
from wederkerig.items.load import read_tables
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.exchange.export_file import ALL, PRACTICE
from wederkerig.lecturer.exchange.import_items import import_items
from workbooks import FEW, Book, bank_bytes, course

CASE, LIST = "schutting-en-feest", "dichterbij-envelop-van-margriet"
FILE = "03-onderscheid.toml"


@pytest.fixture(scope="module")
def pattern(tmp_path_factory):
    """A course with three files of practice cards, and the workbook that was exported of it."""
    project = course(tmp_path_factory.mktemp("cursus"), FEW)
    return project, Book(project, PRACTICE).path.read_bytes()


@pytest.fixture
def project(tmp_path):
    """That course, to be changed."""
    return course(tmp_path / "cursus", FEW)


@pytest.fixture
def book(project, pattern):
    """That workbook, to be filled in."""
    path = project.solutions / "kaarten.xlsx"
    path.write_bytes(pattern[1])
    made = Book.__new__(Book)
    made.path, made.book = path, openpyxl.load_workbook(path)
    return made


def take(project, book, replace=False):
    return import_items(project, book.save(), replace)


def table(project, file, id):
    """The table of an item in a practice file."""
    return next(raw for _, raw in read_tables(project.datasets / "practice" / file) if raw["id"] == id)


def test_nothing_changed_is_nothing_written(tmp_path):
    """All of the bank, saved by a spreadsheet program as it was exported, leaves every file as it is to the byte."""
    project = course(tmp_path)
    before = bank_bytes(project)
    book = Book(project, ALL)
    count = len(read_bank(project).practice) + len(read_bank(project).graded)
    taken = take(project, book)
    assert (len(taken.same), taken.new, taken.changed, taken.left) == (count, [], {}, [])
    assert bank_bytes(project) == before


def test_a_new_case_comes_at_the_end_of_its_file(project, book):
    """A row with an id of its own is an item more, in the file that was chosen; the rest of the file is as it was."""
    before = bank_bytes(project)
    book.add("classify", book.values("classify", CASE) | {"id": "nieuwe-casus", "partner": None})
    taken = take(project, book)
    after = bank_bytes(project)
    assert (taken.new, taken.changed) == (["nieuwe-casus"], {})
    assert [name for name in before if after[name] != before[name]] == [FILE]
    assert after[FILE].startswith(before[FILE])
    assert read_bank(project).practice["nieuwe-casus"].key.label == "voor-wat-hoort-wat"


def test_a_graded_item_of_ones_own_gets_a_file(project):
    """The first item for bank-eigen.toml makes that file."""
    book = Book(project, ALL)
    book.add("classify", book.values("classify", CASE) | {"id": "eigen", "partner": None, "bestand": "bank-eigen.toml"})
    take(project, book)
    assert [raw["id"] for _, raw in read_tables(project.solutions / "bank-eigen.toml")] == ["eigen"]
    assert list(read_bank(project).graded) == ["eigen"]


def test_a_changed_item_is_not_replaced_unasked(project, book):
    """What is other in the workbook is named with its columns, and nothing is written: no new item either."""
    before = bank_bytes(project)
    book.cell("classify", CASE, "vraag").value = "Tussen Precious en Ruud, na de storm: wat overheerst?"
    book.cell("choose", LIST, "keuze 2: uitleg").value = "Dat zegt ze zelf."
    book.add("classify", book.values("classify", CASE) | {"id": "nieuwe-casus", "partner": None})
    with pytest.raises(WederkerigError) as told:
        take(project, book)
    assert str(told.value) == (
        f"2 kaarten staan al in de bank en zijn in deze werkmap anders: {CASE} (vraag); {LIST} (keuze 2: uitleg). "
        "Er is niets veranderd. Kijk of dit klopt, en geef dan hetzelfde commando met --replace erbij."
    )
    assert bank_bytes(project) == before


def test_a_changed_item_is_replaced_when_asked(project, book):
    """With --replace it is as the workbook says, in its place and with its fields in the order of its author."""
    order = list(table(project, FILE, CASE))
    ids = [raw["id"] for _, raw in read_tables(project.datasets / "practice" / FILE)]
    book.cell("classify", CASE, "vraag").value = "Tussen Precious en Ruud, na de storm: wat overheerst?"
    taken = take(project, book, replace=True)
    assert taken.changed == {CASE: ["vraag"]}
    changed = table(project, FILE, CASE)
    assert (changed["stem"], list(changed)) == ("Tussen Precious en Ruud, na de storm: wat overheerst?", order)
    assert [raw["id"] for _, raw in read_tables(project.datasets / "practice" / FILE)] == ids
    assert take(project, book).changed == {}


def test_a_workbook_can_be_taken_back_again_and_again(project, book):
    """Who goes on in the same workbook after an import is told that the bank changed too, and can go on."""
    for stem in ("Tussen beiden, na de storm: wat overheerst?", "Tussen beiden, vóór het feest: wat overheerst?"):
        book.cell("classify", CASE, "vraag").value = stem
        assert take(project, book, replace=True).changed == {CASE: ["vraag"]}
        assert table(project, FILE, CASE)["stem"] == stem
    book.cell("classify", CASE, "vraag").value = "Tussen beiden: wat overheerst?"
    with pytest.raises(WederkerigError, match=f"veranderde ook de bank bij {CASE}; dat gaat dan verloren"):
        take(project, book)


def test_what_changed_in_the_bank_only_is_left(project, book):
    """An item that a colleague changed in the bank since, and that nobody touched in the workbook, stays changed."""
    path = project.datasets / "practice" / FILE
    path.write_text(path.read_text("utf-8").replace("na een nacht storm", "x").replace("Precious", "Priya"), "utf-8")
    before = bank_bytes(project)
    taken = take(project, book, replace=True)
    assert (sorted(taken.left), taken.changed) == (sorted([CASE, "schutting-na-storm"]), {})
    assert bank_bytes(project) == before


def test_a_row_that_is_gone_deletes_nothing(project, book):
    """An item whose row was deleted stays in the bank."""
    before = bank_bytes(project)
    book.sheet("classify").delete_rows(book.row("classify", CASE))
    assert CASE not in take(project, book, replace=True).same
    assert bank_bytes(project) == before


def test_a_list_that_got_shorter_and_longer(project, book):
    """Options can be emptied and added; one without id gets one of its number."""
    for part in ("id", "tekst", "past", "uitleg"):
        book.cell("choose", LIST, f"keuze 3: {part}").value = None
    for part, value in {"tekst": "Zij wilde dat.", "past": "nee", "uitleg": "Dat staat er niet."}.items():
        book.cell("choose", LIST, f"keuze 6: {part}").value = value
    take(project, book, replace=True)
    options = table(project, "02-dichterbij.toml", LIST)["options"]
    assert [option["id"] for option in options] == ["tegoed", "kunnen", "toevertrouwen", "k6"]
    assert options[-1] == {"id": "k6", "text": "Zij wilde dat.", "fits": False, "why": "Dat staat er niet."}


def test_columns_can_be_added(project, book):
    """More numbered columns than the template has are understood by their headings, wherever they stand."""
    sheet = book.sheet("choose")
    place = sheet.max_column + 1
    for n, (part, value) in enumerate({"uitleg": "Nee.", "past": "nee", "tekst": "Nog een", "id": "nog"}.items()):
        sheet.cell(1, place + n).value = f"keuze 9: {part}"
        sheet.cell(book.row("choose", LIST), place + n).value = value
    take(project, book, replace=True)
    assert table(project, "02-dichterbij.toml", LIST)["options"][-1]["id"] == "nog"


def test_what_a_spreadsheet_makes_of_cells(project, book):
    """Numbers, TRUE, spaces, other breaks of lines and commas between claims are what a lecturer meant by them."""
    cell = book.cell
    cell("choose", LIST, "meer antwoorden").value = True
    cell("choose", LIST, "stellingen").value = " C015,C068 ; C317 "
    cell("choose", LIST, "moeilijkheid").value = 2.0
    cell("choose", LIST, "keuze 1: id").value = 7
    cell("classify", CASE, "casus").value = cell("classify", CASE, "casus").value.replace("\n", "\r\n") + "\n\n"
    taken = take(project, book, replace=True)
    assert taken.changed == {LIST: ["moeilijkheid", "keuze 1: id"]}
    changed = table(project, "02-dichterbij.toml", LIST)
    assert (changed["difficulty"], changed["options"][0]["id"]) == (2, "7")


def test_other_sheets_are_named(project, book):
    """A sheet that a team made for itself is left out, and said to be."""
    book.book.create_sheet("Overleg")["A1"] = "Wie doet wat?"
    assert take(project, book).sheets == ["Overleg"]


PAIR = "Blad ‘Casus’, rij {row}"
# what is filled in (kind, id, heading, value), and what is said of it after the name of the file
BAD = {
    "an unknown label": (
        ("classify", CASE, "label", "ruil"),
        f"'ruil' is geen geldige waarde voor ‘label’. Kies uit: {', '.join(LABELS)}.",
    ),
    "an empty stem": (("classify", CASE, "vraag", None), "het veld ‘vraag’ ontbreekt. Voeg ‘vraag’ toe."),
    "a short case": (("classify", CASE, "casus", "Kort."), "de casus telt 1 woorden. Schrijf er 60 tot 160."),
    "a missing explanation": (
        ("classify", CASE, "uitleg liefdadigheid", None),
        "de uitleg bij 'liefdadigheid' ontbreekt. Schrijf bij elke keuze waarom zij past of niet.",
    ),
    "an unknown claim": (
        ("choose", LIST, "stellingen", "C999"),
        "'C999' in ‘stellingen’ is onbekend. Kies uit: C001, C002, C003, … (320 in totaal).",
    ),
    "an option without text": (
        ("choose", LIST, "keuze 3: tekst", None),
        "het veld ‘keuze 3: tekst’ ontbreekt. Voeg ‘keuze 3: tekst’ toe.",
    ),
    "no yes or no": (("choose", LIST, "keuze 2: past", "soms"), "‘soms’ is geen ja of nee. Kies ja of nee."),
    "no number": (
        ("choose", LIST, "moeilijkheid", "moeilijk"),
        "‘moeilijk’ is geen getal. Schrijf een getal, zoals 2.",
    ),
    "half a difficulty": (("choose", LIST, "moeilijkheid", 1.5), "‘1.5’ is geen getal. Schrijf een getal, zoals 2."),
    "a formula": (
        ("choose", LIST, "vraag", "=1+1"),
        "hier staat een formule. Zet er een ' voor, of schrijf de uitkomst op.",
    ),
    "no such file": (
        ("choose", LIST, "bestand", "les.toml"),
        f"‘les.toml’ is geen bestand van de bank. Kies uit: {', '.join(FEW)}, bank-eigen.toml.",
    ),
    "another file": (
        ("choose", LIST, "bestand", FILE),
        f"‘{LIST}’ staat in de bank in 02-dichterbij.toml. Zet dat bestand hier terug, of geef een ander id.",
    ),
    "a bad id": (
        ("choose", LIST, "id", "Met Hoofdletters"),
        "het id is niet geldig. Gebruik kleine letters, cijfers en streepjes.",
    ),
    "an id of another kind": (
        ("choose", LIST, "id", CASE),
        f"het id ‘{CASE}’ staat ook op rij {{{CASE}}} van blad Casus. Geef een ander id.",
    ),
    "a partner that does not know it": (
        ("classify", CASE, "partner", "de-ramen-van-joke"),
        f"'{CASE}' noemt dit item niet als partner. Laat beide naar elkaar wijzen.",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_not_right_is_refused_at_its_place(name, project, book):
    """One sentence with workbook, sheet, row, column and what to do; nothing is written."""
    (kind, id, title, value), sentence = BAD[name]
    before, cell = bank_bytes(project), book.cell(kind, id, title)
    sentence = sentence.replace(f"{{{CASE}}}", str(book.row("classify", CASE)))
    cell.value = value
    with pytest.raises(WederkerigError) as told:
        take(project, book, replace=True)
    sheet = "Casus" if kind == "classify" else "Vraag"
    place = f"rij {cell.row}, kolom {cell.column_letter} ({title})"
    if title == "partner":  # what is refused is the other half, whose partner points elsewhere now
        place = f"rij {book.row('classify', 'schutting-na-storm')}, kolom A (id)"
    assert str(told.value) == f"kaarten.xlsx, blad {sheet}, {place}: {sentence}"
    assert bank_bytes(project) == before


def test_a_date_is_no_text(project, book):
    """What a spreadsheet made a date of is not guessed back."""
    book.cell("choose", LIST, "keuze 1: tekst").value = datetime(2026, 2, 1)
    with pytest.raises(WederkerigError, match=r"\(keuze 1: tekst\): hier staat een datum .* typ opnieuw\.$"):
        take(project, book)


def test_an_unknown_heading_is_named(project, book):
    """A column of which nobody knows what it is stops the import, with its letter."""
    place = book.sheet("choose").max_column + 1
    book.sheet("choose").cell(1, place).value = "opmerking van Jan"
    with pytest.raises(WederkerigError, match=r"blad Vraag, rij 1: kolom \w+ heet ‘opmerking van Jan’, en die kop"):
        take(project, book)


@pytest.mark.parametrize(
    "content", [b"", b"geen zip", b"PK\x03\x04", b"id;vraag\n"], ids=["empty", "text", "torn", "csv"]
)
def test_what_is_no_workbook_is_refused(project, content):
    """A file of another sort, or a damaged one, is said to be no workbook."""
    path = project.solutions / "kaarten.xlsx"
    path.write_bytes(content)
    with pytest.raises(WederkerigError, match=r"^kaarten.xlsx is geen leesbare werkmap\. Kies"):
        import_items(project, path, False)


def test_a_workbook_of_others_is_refused(project):
    """A workbook without any sheet of items is said to be that."""
    other = openpyxl.Workbook()
    other.save(project.solutions / "kaarten.xlsx")
    with pytest.raises(WederkerigError, match=r"^In kaarten.xlsx is geen blad met kaarten\. Kies"):
        import_items(project, project.solutions / "kaarten.xlsx", False)


def test_a_disk_that_refuses_leaves_whole_files(project, book, monkeypatch):
    """Where the second of two files cannot be written, the first is whole, and the same command completes it."""
    for id, file in (("een", FILE), ("twee", "02-dichterbij.toml")):
        book.add("classify", book.values("classify", CASE) | {"id": id, "partner": None, "bestand": file})
    path = book.save()
    replace = Path.replace
    calls = []

    def refuse(self, target):
        calls.append(target)
        if len(calls) == 2:
            raise OSError(28, "vol")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="28"):
        import_items(project, path, False)
    for content in bank_bytes(project).values():
        tomllib.loads(content.decode())
    monkeypatch.undo()
    taken = import_items(project, path, False)
    assert len(taken.new) == 1
    assert {"een", "twee"} <= set(read_bank(project).practice)
