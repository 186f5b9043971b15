"""Reading notebooks and tables of the course: what is damaged is said, with where and what to do."""

import json

import pytest
from root import ROOT
from wederkerig.errors import ItemError, PlaceError
from wederkerig.items.sources import read_rows
from wederkerig.notebook_files import notebook_json, read_notebook

CELL = {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# Een\n", "twee"]}
NOTEBOOK = {"cells": [CELL], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def test_a_notebook(tmp_path):
    """It is read as it stands there, and as nbformat gives it, with each source in one piece."""
    path = tmp_path / "les.ipynb"
    path.write_text(json.dumps(NOTEBOOK), encoding="utf-8")
    assert notebook_json(path) == NOTEBOOK
    assert (read_notebook(path).cells[0].source, read_notebook(path).nbformat_minor) == ("# Een\ntwee", 5)


DAMAGED = [
    (b"", "regel 1 klopt niet"),
    (b"{\n}\n}", "regel 3 klopt niet"),
    (b"\xff\xfe", "het is geen tekst in UTF-8"),
    (b"[]", "het heeft een andere vorm dan verwacht"),
    (b"{}", "'nbformat' ontbreekt"),
    (json.dumps(NOTEBOOK | {"nbformat": 3}).encode(), "het heeft een andere vorm dan verwacht"),
    (json.dumps(NOTEBOOK | {"cells": []}).encode(), "het heeft een andere vorm dan verwacht"),
    (json.dumps(NOTEBOOK | {"cells": [{}]}).encode(), "'source' ontbreekt"),
    (json.dumps(NOTEBOOK | {"cells": [CELL | {"source": 3}]}).encode(), "het heeft een andere vorm dan verwacht"),
    (b"[" * 100_000, "het heeft een andere vorm dan verwacht"),
]


@pytest.mark.parametrize(("content", "reason"), DAMAGED)
def test_a_damaged_notebook(tmp_path, content, reason):
    """The file, the reason and the step."""
    path = tmp_path / "les.ipynb"
    path.write_bytes(content)
    for read in (notebook_json, read_notebook):
        with pytest.raises(PlaceError) as caught:
            read(path)
        assert str(caught.value) == f"Het notebook {path} is beschadigd ({reason}). Zet het terug zoals het was."


TABLES = [
    (b"", "de kolom 'id' ontbreekt"),
    (b"id;text\n1;een\n2\n", "de rij die begint met '2' is niet heel"),
    (b"id;text\n1;een;twee\n", "de rij die begint met '1' is niet heel"),
    (b"name;text\n1;een\n", "de kolom 'id' ontbreekt"),
    (b"id;text\n1;\xff\n", "het is geen tekst in UTF-8"),
]


@pytest.mark.parametrize(("content", "reason"), TABLES)
def test_a_damaged_table(tmp_path, content, reason):
    """The file, the reason and the step."""
    (tmp_path / "claims.csv").write_bytes(content)
    with pytest.raises(ItemError) as caught:
        read_rows(tmp_path / "claims.csv", "id", "text")
    said = f"claims.csv, item -: de tabel is niet te lezen ({reason}). Zet het bestand terug zoals het was."
    assert str(caught.value) == said


def test_the_tables_of_the_course():
    """With semicolons or commas, rows are read by the names of their columns."""
    rows = read_rows(ROOT / "datasets" / "claims.csv", "id", "claim")
    assert (rows[0]["id"], len(rows)) == ("C001", 320)
