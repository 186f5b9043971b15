"""A workbook taken back into the bank: what is new comes in, what is other only when asked, and nothing by halves."""

import tomllib
from pathlib import Path

import pytest
from taking import CASE, FILE, LIST, table, take
from wederkerig.errors import WederkerigError
from wederkerig.items.load import read_tables
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.exchange.export_file import ALL
from wederkerig.lecturer.exchange.import_items import import_items
from workbooks import Book, bank_bytes, course


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
