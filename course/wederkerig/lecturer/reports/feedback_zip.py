"""Feedback as an LMS takes it back: a zip in which each page has the name that the LMS gave to what was handed in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ...files import write_if_changed, zipped
from ..intake.register.records import File
from ..intake.register.register_file import read_register
from ..project import Classroom
from .feedback import page_of

LMSES = ("canvas", "brightspace", "moodle")


@dataclass(frozen=True, slots=True)
class Zips:
    """The zips by LMS with how many pages are in each, and the students whose work came by no LMS."""

    made: Mapping[str, tuple[Path, int]]
    elsewhere: tuple[str, ...]


def make_zips(classroom: Classroom, assignment: str, students: Iterable[str]) -> Zips:
    """Write `feedback-<assignment>-<lms>.zip` for every LMS from which work of these students came.

    Raises:
        WederkerigError: when what came in cannot be read.
        OSError: when a page is not there, or the disk refuses.
    """
    students = sorted(students)
    came = _from_lms(read_register(classroom, assignment).files.values())
    pages: dict[str, dict[str, bytes]] = {}
    for student in students:
        if student in came:
            file = came[student]
            content = page_of(classroom, assignment, student).read_bytes()
            pages.setdefault(file.source, {})[_name(file, f"feedback-{assignment}.html")] = content
    made = {}
    for lms, files in sorted(pages.items()):
        path = classroom.folder / f"feedback-{assignment}-{lms}.zip"
        write_if_changed(path, zipped(dict(sorted(files.items()))))
        made[lms] = path, len(files)
    return Zips(made, tuple(student for student in students if student not in came))


def _from_lms(files: Iterable[File]) -> dict[str, File]:
    """The newest file of every student that came by an LMS: its name is the one that the LMS knows now."""
    ordered = sorted(files, key=lambda file: (file.order or (), file.call, file.place))
    return {file.student: file for file in ordered if file.student and file.source in LMSES}


def _name(file: File, page: str) -> str:
    """Where a page goes in the zip: in the folder of that file or, where the LMS has no folders, under its name."""
    first, *deeper = PurePosixPath(file.container).parts
    if deeper:
        return f"{first}/{page}"
    number = f"_{file.order[0]}_" if file.order else "_"
    end = {"canvas": number, "moodle": "_assignsubmission_file_", "brightspace": " - "}[file.source]
    before, found, _ = first.rpartition(end) if file.source == "brightspace" else first.partition(end)
    return f"{before}{found}{page}"
