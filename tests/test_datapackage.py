"""The open data: a data package that a stranger can read, and tables that open in a Dutch spreadsheet."""

import csv
import json
import re
import shutil

import pytest
from frictionless import Package
from root import ROOT
from wederkerig.items.sources import read_rows
from wederkerig.notebook_files import read_notebook

DATASETS = ROOT / "datasets"
DESCRIPTOR = json.loads((DATASETS / "datapackage.json").read_text(encoding="utf-8"))
TABLES = {resource["name"]: resource for resource in DESCRIPTOR["resources"] if "schema" in resource}
LITERATURE = json.loads((DATASETS / "literature.json").read_text(encoding="utf-8"))
LESSONS = sorted((ROOT / "course").glob("[0-9][0-9]-*.ipynb"))
BOM = b"\xef\xbb\xbf"
EXCEL_CELL = 32_767  # characters that fit in a cell

# name: (file, pattern of what stands in it, what comes in its place, error)
BROKEN = {
    "id twice": ("claims.csv", r"^C002;", "C001;", "unique-error"),
    "id of another form": ("claims.csv", r"^C002;", "X2;", "constraint-error"),
    "claim without text": ("claims.csv", r"^(C002;[^;]*;[^;]*;)[^;]*;", r"\1;", "constraint-error"),
    "claim without source": ("claims.csv", r"^(C002;.*;)[^;]*$", r"\1", "constraint-error"),
    "unknown kind": ("claims.csv", r"^(C002;[^;]*);[^;]*;", r"\1;mening;", "constraint-error"),
    "unknown section": ("claims.csv", r"^C002;[^;]*;", "C002;2.1.4.5;", "constraint-error"),
    "column with another name": ("claims.csv", r"attributed_to", "source", "incorrect-label"),
    "cell too many": ("claims.csv", r"^(C002;.*)$", r"\1;meer", "extra-cell"),
    "code that is not in the codebook": ("fragments.csv", r"^(f002);..;", r"\1;C4;", "foreign-key"),
    "fragment with another code form": ("fragments.csv", r"^(f002);..;", r"\1;E1;", "constraint-error"),
    "claims separated otherwise": ("fragments.csv", r"^(f001;.*;C225) C312$", r"\1,C312", "constraint-error"),
    "code that is gone": ("codebook.csv", r"^A3;.*\n", "", "foreign-key"),
    "near miss of an unknown code": ("codebook.csv", r"^(A1;.*);..$", r"\1;C4", "foreign-key"),
    "kernlabel that is gone": ("kernlabels.csv", r"^D;.*\n", "", "foreign-key"),
    "kernlabel twice": ("kernlabels.csv", r"^D;", "A;", "unique-error"),
    "commas for semicolons": ("kernlabels.csv", r";", ",", "incorrect-label"),
    "field of no type": ("datapackage.json", r'"type": "string"', '"type": "tekst"', "field-error"),
    "resource without a file": ("datapackage.json", r'"path": "claims.csv",', "", "package-error"),
}


def rows(name):
    return read_rows(DATASETS / f"{name}.csv")


def errors(folder):
    """The types of the errors that the validator finds in a package."""
    try:
        report = Package(str(folder / "datapackage.json")).validate()
    except Exception as error:
        return {error.error.type}
    return {error.type for error in [*report.errors, *(error for task in report.tasks for error in task.errors)]}


def test_the_package_is_valid():
    """Descriptor, tables, keys and references hold, says the validator of the standard."""
    assert errors(DATASETS) == set()


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_package_is_found(name, tmp_path):
    """The descriptor says so much that a mistake in the data is found."""
    file, old, new, expected = BROKEN[name]
    folder = shutil.copytree(DATASETS, tmp_path / "datasets", copy_function=shutil.copyfile)
    text = (folder / file).read_text(encoding="utf-8")
    changed = re.sub(old, new, text, flags=re.MULTILINE)
    assert text != changed
    (folder / file).write_text(changed, encoding="utf-8")

    assert expected in errors(folder)


def test_every_file_is_described():
    """The package names every file there is, and no other."""
    paths = [resource["path"] for resource in DESCRIPTOR["resources"]]
    named = [path for part in paths for path in ([part] if isinstance(part, str) else part)]
    files = [path.relative_to(DATASETS).as_posix() for path in DATASETS.rglob("*") if path.is_file()]

    assert sorted(set(files) - {"datapackage.json"}) == sorted(named)


def test_the_package_says_what_it_is():
    """Licence, sources and, for people, a title and description of every resource and field are there."""
    fields = [field for table in TABLES.values() for field in table["schema"]["fields"]]

    assert [licence["name"] for licence in DESCRIPTOR["licenses"]] == ["CC-BY-SA-4.0"]
    assert all(source["title"] for source in DESCRIPTOR["sources"])
    assert [part["name"] for part in (*DESCRIPTOR["resources"], *fields) if not part.get("description")] == []
    assert [part["name"] for part in (*DESCRIPTOR["resources"], *fields) if not part.get("title")] == []


@pytest.mark.parametrize("name", TABLES)
def test_a_table_opens_in_a_dutch_spreadsheet(name):
    """A double click gives the right columns and letters: semicolons, UTF-8 that says so, and no formula."""
    content = (DATASETS / f"{name}.csv").read_bytes()
    assert content.startswith(BOM)
    cells = list(csv.reader(content.removeprefix(BOM).decode("utf-8").splitlines(), delimiter=";", strict=True))

    columns = [field["name"] for field in TABLES[name]["schema"]["fields"]]
    assert columns == cells[0]
    assert [row for row in cells if len(row) != len(columns)] == []
    assert [cell for row in cells for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))] == []
    assert [cell for row in cells for cell in row if len(cell) > EXCEL_CELL or cell != cell.strip()] == []


@pytest.mark.parametrize("name", TABLES)
def test_the_course_reads_what_the_package_describes(name):
    """The course and the validator read the same rows."""
    package = Package(str(DATASETS / "datapackage.json"))

    assert [row.to_dict() for row in package.get_resource(name).read_rows()] == rows(name)


def test_a_fragment_names_known_claims():
    """The claims of a fragment are ids of the inventory."""
    known = {row["id"] for row in rows("claims")}

    assert [row["id"] for row in rows("fragments") if not set(row["claims"].split()) <= known] == []


def names(entry):
    """The names by which a text cites an entry."""
    return [author.get("family") or author["literal"] for author in entry.get("author", [])]


def year(entry):
    date = entry.get("issued", {}).get("date-parts", [["z.d."]])[0][0]
    return f"{date}{entry.get('year-suffix', '')}"


def test_the_literature_is_csl():
    """Each entry has an id that stands once, a type, and a title or a note that says why there is none."""
    ids = [entry["id"] for entry in LITERATURE]

    assert sorted(set(ids)) == ids
    kinds = {"article-journal", "book", "chapter", "document", "report", "thesis", "webpage"}
    assert [entry["id"] for entry in LITERATURE if entry["type"] not in kinds] == []
    assert [entry["id"] for entry in LITERATURE if not (entry.get("title") or entry.get("note"))] == []
    assert [entry["id"] for entry in LITERATURE if not (names(entry) or entry.get("note"))] == []


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_what_a_lesson_cites_stands_in_the_literature(path):
    """For every year in the list of sources of a lesson there is an entry whose authors stand in the same line."""
    text = next(cell.source for cell in read_notebook(path).cells if cell.id == "bronnen")
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    cited = [(line, found) for line in lines for found in re.findall(r"\b(?:19|20)\d\d[ab]?\b(?=[,)])|z\.d\.", line)]

    assert len(cited) >= 1
    known = [(year(entry), names(entry)) for entry in LITERATURE]
    assert [
        (line, found)
        for line, found in cited
        if not any(found == when and who and all(name in line for name in who) for when, who in known)
    ] == []
