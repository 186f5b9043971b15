"""The staffroom exchanges cards as `export` and `import` do: the same files, the same refusals, and a way back."""

import re
import shutil

import ipywidgets as widgets
import pytest
from rooms import CARDS, Room
from root import ROOT
from wederkerig.lecturer.bank_files import standing_items
from wederkerig.lecturer.exchange import texts as exchange_texts
from wederkerig.lecturer.exchange.export_file import GRADED, PRACTICE, export_file
from wederkerig.lecturer.exchange.import_items import import_items
from wederkerig.lecturer.project import CLASS_VARIABLE, CLASSES_VARIABLE, Project
from wederkerig.lecturer.staffroom import bank_texts, texts
from workbooks import Book, bank_bytes

CASE, FILE = "schutting-en-feest", "03-onderscheid.toml"


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A course of which nothing is changed."""
    return copied(tmp_path_factory.mktemp("cursus"))


@pytest.fixture
def own(tmp_path):
    """A course to be changed."""
    return copied(tmp_path / "cursus")


def copied(root):
    """The parts of the course that commands read."""
    for name in ("solutions", "datasets", "assignments"):
        shutil.copytree(ROOT / name, root / name)
    return Project(root)


def opened(project, monkeypatch):
    """The staffroom on that course, at its last step."""
    monkeypatch.setenv(CLASSES_VARIABLE, str(project.root / "klassen"))
    monkeypatch.setenv(CLASS_VARIABLE, "klas")
    room = Room(project)
    room.goto(CARDS)
    return room


def told(taken_new, taken_changed, project):
    """What is said of a workbook with all practice cards."""
    practice = sum(one.file.parent != project.solutions for one in standing_items(project).values())
    same = practice - taken_new - taken_changed
    return exchange_texts.IMPORTED.format(file="kaarten.xlsx", new=taken_new, changed=taken_changed, same=same)


@pytest.mark.parametrize(("label", "what"), bank_texts.EXPORTS)
def test_every_file_is_that_of_the_command(whole, monkeypatch, label, what):
    """What can be downloaded is to the byte what the command writes, and stands nowhere in the course."""
    room, (name, bank, template) = opened(whole, monkeypatch), what
    before = sorted(whole.root.rglob("*"))
    room.field(widgets.Dropdown, bank_texts.FILE).value = what
    room.press(bank_texts.MAKE_FILE)
    assert sorted(whole.root.rglob("*")) == before
    path = whole.solutions / name
    said = export_file(whole, path, bank, template, True)
    assert room.downloads == {name: path.read_bytes()}
    assert [exchange_texts.SECRET in of for of in (said, room.told)] == ["geheim" in label] * 2
    path.unlink()


def test_a_new_card_comes_in_and_goes_out(own, tmp_path, monkeypatch):
    """A row more is a card more, as the command has it to the byte; one button takes it out, on another day too."""
    room, before = opened(own, monkeypatch), bank_bytes(own)
    book = Book(own, PRACTICE)
    book.add("classify", book.values("classify", CASE) | {"id": "nieuwe-casus", "partner": None})
    room.drop(book.save())
    after, other = bank_bytes(own), copied(tmp_path / "ander")
    import_items(other, book.path, False)
    assert after == bank_bytes(other) != before
    assert told(1, 0, own) in room.told
    room = opened(own, monkeypatch)
    room.press(bank_texts.TAKE_OUT)
    assert (bank_bytes(own), bank_texts.TAKEN_OUT in room.told) == (before, True)
    assert bank_texts.TAKE_OUT not in [button.description for button in room.all(widgets.Button)]


def test_a_file_that_came_goes_too(own, monkeypatch):
    """The first graded card of one's own makes its file; taking it out leaves no file."""
    room, before = opened(own, monkeypatch), bank_bytes(own)
    book = Book(own, GRADED)
    values = book.values("classify", book.sheet("classify")["A2"].value)
    book.add("classify", values | {"id": "eigen", "partner": None, "bestand": "bank-eigen.toml"})
    room.drop(book.save())
    assert bank_bytes(own).keys() - before.keys() == {"bank-eigen.toml"}
    room.press(bank_texts.TAKE_OUT)
    assert bank_bytes(own) == before


def test_what_would_be_replaced_is_asked(own, monkeypatch):
    """Nothing changes before a button says so; leaving it changes nothing, and what was replaced can go back."""
    room, before = opened(own, monkeypatch), bank_bytes(own)
    book = Book(own, PRACTICE)
    book.cell("classify", CASE, "moeilijkheid").value = 3 if book.values("classify", CASE)["moeilijkheid"] != 3 else 1
    path = book.save()
    for answer, changed in ((texts.LEAVE_IT, False), (bank_texts.REPLACE, True)):
        room.drop(path)
        assert f"{CASE} (moeilijkheid)" in room.told
        assert "--replace" not in room.told
        assert bank_bytes(own) == before
        room.press(answer)
        assert (bank_bytes(own) != before) is changed
    assert told(0, 1, own) in room.told
    room.press(bank_texts.TAKE_OUT)
    assert bank_bytes(own) == before


def test_what_was_changed_since_is_not_taken_out(own, monkeypatch):
    """A bank that a colleague changed meanwhile stays as it is, with a sentence."""
    room = opened(own, monkeypatch)
    book = Book(own, PRACTICE)
    book.add("classify", book.values("classify", CASE) | {"id": "nieuwe-casus", "partner": None})
    room.drop(book.save())
    path = own.datasets / "practice" / FILE
    path.write_bytes(path.read_bytes() + b"# van een collega\n")
    after = bank_bytes(own)
    room.press(bank_texts.TAKE_OUT)
    assert (bank_bytes(own), f"{FILE} is intussen veranderd" in room.told) == (after, True)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("kaarten.ods", "kaarten.ods is geen werkmap"), ("stuk.xlsx", "stuk.xlsx is geen leesbare werkmap")],
)
def test_what_is_no_workbook_is_refused(own, tmp_path, monkeypatch, name, sentence):
    """It is said in the sentence of the command, and nothing changes."""
    room, before = opened(own, monkeypatch), bank_bytes(own)
    (tmp_path / name).write_bytes(b"PK")
    room.drop(tmp_path / name)
    assert (sentence in room.told, bank_bytes(own)) == (True, before)


def test_after_a_workbook_assignments_are_made_anew(own, monkeypatch):
    """The button builds what `wederkerig build` builds, and tells it; a bank that did not change gives the same."""
    room = opened(own, monkeypatch)
    before = {path: path.read_bytes() for path in own.assignments.rglob("*") if path.is_file()}
    book = Book(own, PRACTICE)
    book.add("classify", book.values("classify", CASE) | {"id": "nieuwe-casus", "partner": None})
    room.drop(book.save())
    room.press(texts.BUILD)
    assert re.search(r"opdracht-1: \d+ items, \d+ punten, uitgave ", room.told)
    assert {path: path.read_bytes() for path in own.assignments.rglob("*") if path.is_file()} == before


def test_a_release_that_does_not_belong_to_the_bank_is_made_anew(own, monkeypatch):
    """Where an assignment was not built, the room says which button makes it, and that button does."""
    for path in (own.assignments / "opdracht-1").iterdir():
        path.unlink()
    room = opened(own, monkeypatch)
    assert "met de knop ‘Maak de opdrachten opnieuw’" in room.told
    room.press(texts.BUILD)
    assert (texts.BUILT in room.told, 'role="alert"' in room.told) == (True, False)
    assert texts.BUILD not in [button.description for button in room.all(widgets.Button)]
