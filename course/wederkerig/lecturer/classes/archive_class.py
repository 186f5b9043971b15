"""A copy of a class in which codes stand for students, and no names: to go on working with what was learned of it."""

import re
import secrets
import shutil
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

from ...errors import WederkerigError
from ...files import matching, replace_file, write_if_changed
from ..bank import MEASUREMENTS
from ..faults import about
from ..grading.gradebook.opened import connect, is_new
from ..grading.gradebook.student_rows import rename_students
from ..grading.graded_plan import KEPT
from ..grading.readings_file import copy_readings
from ..grading.submitted import students
from ..locks import class_lock
from ..project import Classroom
from ..settings.class_settings import FILE as SETTINGS
from ..settings.class_settings import read_settings
from . import texts
from .archive_keys import key_path, write_key
from .everybody import students_of

DRAFT = ".archief"


def archive_class(classroom: Classroom, today: date) -> tuple[Classroom, Path, int]:
    """Make the class `<class>-archief-<day>` of what was graded or measured, and beside it the key of its codes.

    Answers, marks, comments, readings and settings are copied; what came in raw, names, lists and pages are not.

    Returns:
        the archive, where its key stands, and how many students have a code.

    Raises:
        WederkerigError: when nothing was graded or measured, the archive is there already, or another command holds
            the class.
        OSError, sqlite3.Error: when the disk or the gradebook refuses; then there is no archive yet.
    """
    archive = classroom.project.classroom(f"{classroom.name}-archief-{today:%Y%m%d}", classroom.folder.parent)
    if archive.folder.exists():
        raise WederkerigError(texts.ARCHIVE_EXISTS.format(folder=archive.folder))
    nothing = WederkerigError(texts.NOTHING_TO_ARCHIVE.format(klas=classroom.name))
    if not classroom.folder.is_dir():
        raise nothing
    with class_lock(classroom):
        if not (_is_graded(classroom) or any(students(classroom, name) for name in MEASUREMENTS)):
            raise nothing
        read_settings(classroom)  # of which a copy is made too
        codes = codes_for(sorted(students_of(classroom)))
        key = key_path(classroom, archive.name)
        draft = classroom.folder / DRAFT
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
        _copy(classroom, draft, codes)
        write_key(key, codes)
        draft.replace(archive.folder)
    return archive, key, len(codes)


def codes_for(students: list[str]) -> dict[str, str]:
    """A code by chance for every student; no two are alike."""
    made: set[str] = set()
    while len(made) < len(students):
        made.add(f"c{secrets.token_hex(4)}")
    codes = list(made)
    secrets.SystemRandom().shuffle(codes)
    return dict(zip(students, codes, strict=True))


def _copy(classroom: Classroom, draft: Path, codes: Mapping[str, str]) -> None:
    for folder in (classroom.submitted, classroom.autograded):
        for path in matching(folder, "*/*/*"):
            student, *deeper = path.relative_to(folder).parts
            write_if_changed((draft / folder.name / codes[student]).joinpath(*deeper), path.read_bytes(), durable=False)
    if _is_graded(classroom):
        _copy_gradebook(classroom, draft / classroom.gradebook.name)
        rename_students(draft / classroom.gradebook.name, codes)
    for path in matching(classroom.folder, f"{KEPT}*.json"):
        shutil.copyfile(path, draft / path.name)
    copy_readings(classroom, draft, codes)
    settings = classroom.folder / SETTINGS
    if settings.exists():
        replace_file(draft / SETTINGS, _coded_text(settings.read_text(encoding="utf-8-sig"), codes))


def _is_graded(classroom: Classroom) -> bool:
    with about(classroom.gradebook):
        return not is_new(classroom.gradebook)


def _copy_gradebook(classroom: Classroom, copy: Path) -> None:
    with about(classroom.gradebook), closing(connect(classroom.gradebook)) as source:
        copy.touch()
        with closing(connect(copy)) as target:
            source.backup(target)


def _coded_text(text: str, codes: Mapping[str, str]) -> str:
    """The same text, in which students are codes."""
    words = "|".join(sorted(map(re.escape, codes), key=len, reverse=True))
    return re.sub(rf"(?<![\w-])({words})(?![\w-])", lambda match: codes[match[0]], text) if words else text
