"""The class list, `studenten.csv` in the class's folder, and the names of students for lecturers."""

import csv
import io
import unicodedata
from pathlib import Path

from ....errors import WederkerigError
from ....files import matching, replace_file
from ...project import Classroom
from .. import texts
from ..opening.contents import described
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
    return _students(path, content)


def same_list(classroom: Classroom, file: Path) -> bool:
    """Whether a file says what the class list says, or there is no class list yet.

    Raises:
        WederkerigError: when either cannot be read as one, with the line.
    """
    return read_class_list(classroom) in (None, _students(file, file.read_bytes()))


def take_class_list(classroom: Classroom, file: Path) -> int:
    """Let a file be the class list, in the place of another one; returns how many students it has.

    Raises:
        WederkerigError: when it cannot be read as one, with the line; then the class list is as it was.
        OSError: when the disk refuses.
    """
    content = file.read_bytes()
    count = len(_students(file, content))
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


def _students(path: Path, content: bytes) -> dict[str, str]:
    text = _text(content)
    head, _, _ = text.lstrip().partition("\n")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=head.count))
    students: dict[str, str] = {}
    try:
        columns = [column.strip().casefold() for column in next(filter(any, rows), [])]
        if columns.count(STUDENT) != 1:
            kind = described(path.name, content)
            told = texts.LIST_HEAD if kind in (texts.KINDS["text"], texts.KINDS["empty"]) else texts.LIST_KIND
            raise WederkerigError(told.format(file=path, kind=kind))
        for row in rows:
            fields = dict(zip(columns, map(_cell, row), strict=False))
            student, name = fields.get(STUDENT, ""), fields.get(NAME, "")
            about = {"file": path, "line": rows.line_num, "student": student[:60]}
            if student and not valid_student(student):
                raise WederkerigError(texts.LIST_STUDENT.format(**about))
            if students.get(student, name) != name:
                raise WederkerigError(texts.LIST_TWICE.format(**about))
            if student:
                students[student] = name
    except csv.Error as error:
        raise WederkerigError(texts.LIST_LINE.format(file=path, line=rows.line_num)) from error
    return students


def _cell(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip())
