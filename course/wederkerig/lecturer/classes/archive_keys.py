"""The keys of archives: which code stands for which student. A key stands beside the classes, never in one."""

import csv
import io
from collections.abc import Collection, Mapping
from pathlib import Path

from ...errors import WederkerigError
from ...files import matching, replace_file
from ..analysis.sheets import sheet
from ..project import Classroom
from . import texts

KEY = "sleutel-{archive}.csv"


def key_path(classroom: Classroom, archive: str) -> Path:
    """Where the key of an archive stands."""
    return classroom.folder.parent / KEY.format(archive=archive)


def write_key(path: Path, codes: Mapping[str, str]) -> None:
    """Write which code stands for which student."""
    replace_file(path, sheet([texts.KEY_HEAD, *sorted(codes.items())]))


def archives_of(classroom: Classroom, ids: Collection[str]) -> list[tuple[Classroom, str]]:
    """Every archive of this class in which a student stands, and the code he has there."""
    found = []
    for path in matching(classroom.folder.parent, KEY.format(archive=f"{classroom.name}-archief-*")):
        archive = classroom.project.classroom(_archive(path), classroom.folder.parent)
        found += [(archive, code) for student, code in _read(path).items() if student in ids]
    return found


def forget_in_key(classroom: Classroom, archive: Classroom, ids: Collection[str]) -> None:
    """Take a student out of the key of an archive."""
    path = key_path(classroom, archive.name)
    write_key(path, {student: code for student, code in _read(path).items() if student not in ids})


def _archive(path: Path) -> str:
    return path.stem.removeprefix(KEY.partition("{")[0])


def _read(path: Path) -> dict[str, str]:
    """Who has which code.

    Raises:
        WederkerigError: when another program saved the file in a way that it cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    except (UnicodeDecodeError, csv.Error) as error:
        raise WederkerigError(texts.KEY_DAMAGED.format(file=path)) from error
    return {row[0]: row[1] for row in rows[1:] if len(row) == len(texts.KEY_HEAD)}
