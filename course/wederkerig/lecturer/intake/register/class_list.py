"""The class list, `studenten.csv` in the class's folder, and the names of students for lecturers."""

import csv
import io
import unicodedata
from pathlib import Path

from ....errors import WederkerigError
from ....files import matching, replace_file
from ...project import Classroom
from .. import texts
from ..owners.owners import valid_student
from .records import shown_names
from .register_file import REGISTER, read_register

CLASS_LIST = "studenten.csv"
STUDENT, NAME = "student", "naam"  # the columns; the second may be missing


def read_class_list(classroom: Classroom) -> dict[str, str] | None:
    """The students of a class with their names (empty when not given); None when there is no class list.

    Raises:
        WederkerigError: when the list cannot be read, with the line.
    """
    path = classroom.folder / CLASS_LIST
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    return _students(path, _text(content))


def same_list(classroom: Classroom, file: Path) -> bool:
    """Whether a file says what the class list says, or there is no class list yet.

    Raises:
        WederkerigError: when either cannot be read as one, with the line.
    """
    return read_class_list(classroom) in (None, _students(file, _text(file.read_bytes())))


def take_class_list(classroom: Classroom, file: Path) -> int:
    """Let a file be the class list, in the place of another one; returns how many students it has.

    Raises:
        WederkerigError: when it cannot be read as one, with the line; then the class list is as it was.
        OSError: when the disk refuses.
    """
    content = file.read_bytes()
    count = len(_students(file, _text(content)))
    replace_file(classroom.folder / CLASS_LIST, content)
    return count


def names(classroom: Classroom) -> dict[str, str]:
    """The name of every student of whom one is known: of the class list, else of the LMS. For lecturers only.

    Raises:
        WederkerigError: when the class list or a register cannot be read.
    """
    known: dict[str, str] = {}
    for path in matching(classroom.folder, f"{REGISTER}*.json"):
        register = read_register(classroom, path.stem.removeprefix(REGISTER))
        known |= shown_names(register)
    listed = read_class_list(classroom) or {}
    return known | {student: name for student, name in listed.items() if name}


def _text(content: bytes) -> str:
    """Text as a spreadsheet program of any country saves it."""
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252", "latin-1")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return ""


def _students(path: Path, text: str) -> dict[str, str]:
    head, _, _ = text.partition("\n")
    delimiter = max(";,\t", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = [column.strip().casefold() for column in next(rows, [])]
    if STUDENT not in columns:
        raise WederkerigError(texts.LIST_HEAD.format(file=path))
    students: dict[str, str] = {}
    for line, row in enumerate(rows, 2):
        fields = dict(zip(columns, map(_cell, row), strict=False))
        student = fields.get(STUDENT, "")
        if student and not valid_student(student):
            raise WederkerigError(texts.LIST_STUDENT.format(file=path, line=line, student=student[:60]))
        if student:
            students[student] = fields.get(NAME, "")
    return students


def _cell(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip())
