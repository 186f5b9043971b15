"""A small course with a bank to exchange, workbooks as people fill them in, and what stands on disk."""

import shutil
from io import BytesIO

import openpyxl
from root import ROOT
from wederkerig.items.texts import NAMES
from wederkerig.lecturer.exchange.export_file import ALL, export_file
from wederkerig.lecturer.project import Project

FEW = ("01-participatie.toml", "02-dichterbij.toml", "03-onderscheid.toml")


def course(folder, files=()):
    """A course in `folder` with the data and the bank, or only these files of its practice part."""
    project = Project(folder)
    shutil.copytree(ROOT / "datasets", project.datasets)
    project.solutions.mkdir()
    for path in sorted((ROOT / "solutions").glob("bank-*.toml")):
        if not files:
            shutil.copyfile(path, project.solutions / path.name)
    for path in sorted((project.datasets / "practice").iterdir()):
        if files and path.name not in files:
            path.unlink()
    return project


def bank_bytes(project):
    """Every file of the bank by name, to the byte."""
    paths = [*(project.datasets / "practice").glob("*.toml"), *project.solutions.glob("*.toml")]
    return {path.name: path.read_bytes() for path in sorted(paths)}


def stripped(value):
    """The value as the bank reads it: without what is blank around texts."""
    if isinstance(value, dict):
        return {name: stripped(one) for name, one in value.items()}
    if isinstance(value, list):
        return [stripped(one) for one in value]
    return value.strip() if isinstance(value, str) else value


class Book:
    """A workbook that was exported, in which cells are filled in as by hand."""

    def __init__(self, project, bank=ALL, template=False):
        self.path = project.solutions / "kaarten.xlsx"
        export_file(project, self.path, bank, template, True)
        self.book = openpyxl.load_workbook(BytesIO(self.path.read_bytes()))

    def sheet(self, kind):
        """The sheet of a kind of item."""
        return self.book[NAMES[kind][0]]

    def letter(self, kind, title):
        """The letter of the column with this heading."""
        [letter] = [cell.column_letter for cell in self.sheet(kind)[1] if cell.value == title]
        return letter

    def row(self, kind, id):
        """The number of the row of an item."""
        [number] = [cell.row for cell in self.sheet(kind)["A"] if cell.value == id]
        return number

    def cell(self, kind, id, title):
        """The cell of an item under this heading."""
        return self.sheet(kind)[f"{self.letter(kind, title)}{self.row(kind, id)}"]

    def add(self, kind, values):
        """Fill in the first empty row of the sheet of a kind; returns its number."""
        sheet = self.sheet(kind)
        number = 1 + max(cell.row for cell in sheet["A"] if cell.value is not None)
        for title, value in values.items():
            sheet[f"{self.letter(kind, title)}{number}"].value = value
        return number

    def values(self, kind, id):
        """What stands in the row of an item, by heading."""
        sheet = self.sheet(kind)
        cells = zip(sheet[1], sheet[self.row(kind, id)], strict=True)
        return {head.value: cell.value for head, cell in cells if cell.value is not None}

    def save(self):
        """Save as a spreadsheet does; returns where."""
        self.book.save(self.path)
        return self.path
