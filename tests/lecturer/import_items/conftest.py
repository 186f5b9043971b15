"""A small course with the workbook that was exported of it, to be filled in and taken back."""

import openpyxl
import pytest
from wederkerig.lecturer.exchange.export_file import PRACTICE
from workbooks import FEW, Book, course


@pytest.fixture(scope="session")
def exported(tmp_path_factory):
    """A course with three files of practice cards, and the workbook that was exported of it."""
    project = course(tmp_path_factory.mktemp("cursus"), FEW)
    return project, Book(project, PRACTICE).path.read_bytes()


@pytest.fixture
def project(tmp_path):
    """That course, to be changed."""
    return course(tmp_path / "cursus", FEW)


@pytest.fixture
def book(project, exported):
    """That workbook, to be filled in."""
    path = project.solutions / "kaarten.xlsx"
    path.write_bytes(exported[1])
    made = Book.__new__(Book)
    made.path, made.book = path, openpyxl.load_workbook(path)
    return made
