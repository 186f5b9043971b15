"""A workbook that is not right: one sentence with sheet, row, column and what to do, and nothing is written."""

from datetime import datetime

import openpyxl
import pytest
from taking import CASE, FILE, LIST, take
from wederkerig.errors import WederkerigError
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.exchange.import_items import import_items
from workbooks import FEW, bank_bytes

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
