"""The file in which stands what each reader gave for open answers: where it is, its form, and whose rows are in it.

Reader -> item -> student -> a row with levels, comment and digest.
"""

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from ...errors import WederkerigError
from ...files import matching, replace_file, write_if_changed
from ..project import Classroom
from . import texts

NAME = "lezingen-{assignment}.json"
PATTERN = NAME.format(assignment="*")
Rows = dict[str, dict[str, dict[str, dict[str, Any]]]]


def readings_path(classroom: Classroom, assignment: str) -> Path:
    """Where the readings of an assignment stand."""
    return classroom.folder / NAME.format(assignment=assignment)


def read_rows(path: Path) -> Rows:
    """What stands in the file; nothing where it is not there.

    Raises:
        WederkerigError: when it is damaged.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return {
            reader: {
                item: {student: _row(row) for student, row in students.items()} for item, students in items.items()
            }
            for reader, items in raw.items()
        }
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise WederkerigError(texts.BAD_READINGS.format(file=path)) from error


def write_rows(path: Path, rows: Rows) -> None:
    """Write the file.

    Raises:
        OSError: when the disk refuses; then all is as it was.
    """
    replace_file(path, _text(rows))


def readings_of(classroom: Classroom, ids: Collection[str]) -> list[dict[str, Any]]:
    """All that readers gave for answers of these students, a row each.

    Raises:
        WederkerigError: when a file is damaged.
    """
    return [
        {"bestand": path.name, "lezer": reader, "vraag": item, **students[id]}
        for path in matching(classroom.folder, PATTERN)
        for reader, items in read_rows(path).items()
        for item, students in items.items()
        for id in ids
        if id in students
    ]


def forget_readings(classroom: Classroom, ids: Collection[str]) -> None:
    """Take away all that readers gave for answers of these students.

    Raises:
        WederkerigError: when a file is damaged.
        OSError: when the disk refuses.
    """
    for path in matching(classroom.folder, PATTERN):
        write_if_changed(path, _text(_renamed(read_rows(path), dict.fromkeys(ids))))


def copy_readings(classroom: Classroom, folder: Path, codes: Mapping[str, str]) -> None:
    """Copy all readings of a class to a folder, with codes for students.

    Raises:
        WederkerigError: when a file is damaged.
        OSError: when the disk refuses.
    """
    for path in matching(classroom.folder, PATTERN):
        write_rows(folder / path.name, _renamed(read_rows(path), codes))


def _row(raw: Mapping[str, Any]) -> dict[str, Any]:
    levels = [int(level) for level in raw["levels"]]
    return {"levels": levels, "comment": str(raw["comment"]), "digest": str(raw["digest"])}


def _renamed(rows: Rows, names: Mapping[str, str | None]) -> Rows:
    """The same rows with other names for students; who has None is left out."""

    def named(students: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        return {new: row for student, row in students.items() if (new := names.get(student, student)) is not None}

    return {reader: {item: named(found) for item, found in items.items()} for reader, items in rows.items()}


def _text(rows: Rows) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
