"""Take away all that stands of a student in a class, kind by kind; and see where something of him is left."""

import codecs
import csv
import io
import re
import sqlite3
from collections.abc import Collection, Iterable
from fnmatch import fnmatchcase
from pathlib import Path

from ...errors import WederkerigError
from ...files import matching, remove, replace_file, write_if_changed
from ...toml_text import parse_toml
from ..grades.grade_log import LOG
from ..grading.gradebook.copies import copies
from ..grading.gradebook.student_rows import remove_students, students_in
from ..grading.graded_plan import KEPT
from ..grading.readings_file import PATTERN as READINGS
from ..grading.readings_file import forget_readings
from ..intake.register.class_list import CLASS_LIST
from ..intake.register.forgetting import files_of, without
from ..intake.register.kept import kept_path
from ..intake.register.register_file import read_register, write_register
from ..locks import LOCK_FILE
from ..project import MADE_BY_DEMO, Classroom
from ..settings.class_settings import FILE as SETTINGS
from . import texts
from .everybody import assignments_of, folders_of
from .pending import NOTE

# What a class is made of; every other file in its folder was made of these, and can be made again.
SOURCES = (
    CLASS_LIST,
    SETTINGS,
    LOG,
    "gradebook.db",
    "gradebook.vorige-*.db",
    "ontvangst-*.json",
    f"{KEPT}*.json",
    READINGS,
    "gewist-*.txt",
)
HIDDEN = (LOCK_FILE, NOTE, MADE_BY_DEMO)  # that stay; every other hidden one is a draft
LEAST = 3  # letters or digits that are searched for


def forget(classroom: Classroom, ids: Collection[str], names: Collection[str]) -> None:
    """Take away all that stands of this student; what is gone already is no reason to stop.

    Raises:
        WederkerigError: when a register, the settings or a copy of the gradebook is damaged.
        OSError, sqlite3.Error: when the disk or the gradebook refuses.
    """
    for assignment in assignments_of(classroom):
        _from_register(classroom, assignment, ids, names)
    for path in (*folders_of(classroom, ids), *matching(classroom.delivered, "*"), *_drafts(classroom)):
        remove(path)
    forget_readings(classroom, ids)
    _from_class_list(classroom.folder / CLASS_LIST, ids)
    _from_settings(classroom.folder / SETTINGS, ids)
    for path in (classroom.gradebook, *copies(classroom)):
        _from_gradebook(path, ids, path == classroom.gradebook)
    for path in _made(classroom):
        if _tells(path, ids, names):
            remove(path)


def mentions(classroom: Classroom, words: Iterable[str]) -> list[Path]:
    """The files of a class in which one of these words stands, whole."""
    found = [re.escape(word.encode()) for word in words if len(word) >= LEAST]
    if not found:
        return []
    pattern = re.compile(rb"(?<![\w-])(?:" + b"|".join(found) + rb")(?![\w-])")
    files = [path for path in sorted(classroom.folder.rglob("*")) if path.is_file() and path.name not in HIDDEN]
    return [path for path in files if pattern.search(path.read_bytes())]


def _from_register(classroom: Classroom, assignment: str, ids: Collection[str], names: Collection[str]) -> None:
    """The kept files go first: without the register nobody would know that they are his."""
    register = read_register(classroom, assignment)
    left = without(register, ids, names)
    others = {kept_path(classroom, assignment, file) for file in left.files.values()}
    for path in {kept_path(classroom, assignment, file) for file in files_of(ids, register)} - others:
        path.unlink(missing_ok=True)
    write_register(classroom, assignment, left)


def _from_class_list(path: Path, ids: Collection[str]) -> None:
    """The lines of others stay as they are, whatever program wrote them."""
    if not path.exists():
        return
    content = path.read_bytes()
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = content.decode("utf-16") if wide else content.decode("utf-8", "surrogateescape")
    kept = "".join(line for line in text.splitlines(keepends=True) if not _cells(line) & set(ids))
    if kept != text:
        replace_file(path, kept.encode("utf-16") if wide else kept.encode("utf-8", "surrogateescape"))


def _cells(text: str) -> set[str]:
    rows = [row for delimiter in ";,\t" for row in csv.reader(io.StringIO(text), delimiter=delimiter)]
    return {cell.strip() for row in rows for cell in row}


def _from_settings(path: Path, ids: Collection[str]) -> None:
    if not path.exists():
        return
    text = path.read_text(encoding="utf-8-sig")
    for id in ids:
        left = re.sub(rf'^[ \t]*#?[ \t]*"?{re.escape(id)}"?[ \t]*=.*\n?', "", text, flags=re.MULTILINE)
        try:
            parse_toml(left.encode())
        except ValueError as error:
            raise WederkerigError(texts.SETTINGS_BROKEN.format(file=path, student=id)) from error
        text = left
    write_if_changed(path, text)


def _from_gradebook(path: Path, ids: Collection[str], own: bool) -> None:
    try:
        if not path.exists() or not students_in(path).keys() & set(ids):
            return
        remove_students(path, ids)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        if own:
            raise
        raise WederkerigError(texts.COPY_DAMAGED.format(file=path)) from error


def _drafts(classroom: Classroom) -> list[Path]:
    return [path for path in sorted(classroom.folder.iterdir()) if path.name[0] == "." and path.name not in HIDDEN]


def _made(classroom: Classroom) -> list[Path]:
    files = [path for path in matching(classroom.folder, "*") if path.is_file()]
    return [path for path in files if not any(fnmatchcase(path.name, source) for source in SOURCES)]


def _tells(path: Path, ids: Collection[str], names: Collection[str]) -> bool:
    """Whether something of him is in a file; of a zip of many that is always so, of one it says whose it is."""
    if path.suffix == ".zip":
        return not path.name.startswith("inzage-") or path.stem.removeprefix("inzage-") in ids
    content = path.read_bytes()
    return any(word.encode() in content for word in (*ids, *names))
