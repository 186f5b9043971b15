"""All classes in a folder, a line each: how large, what for, when it last changed and until when it is kept."""

from datetime import date, datetime
from pathlib import Path

from ...dutch import listed
from ...errors import WederkerigError
from ...files import matching
from ..locks import LOCK_FILE
from ..project import Classroom, Project
from ..settings.class_settings import FILE, read_settings
from . import texts
from .everybody import students_of, work_in
from .pending import read_pending


def told(project: Project, folder: Path, today: date) -> list[str]:
    """The lines of all classes in `folder`; a class that cannot be read has its reason instead.

    Raises:
        OSError, sqlite3.Error: when the disk or a gradebook refuses.
    """
    classes = [path.name for path in matching(folder, "*") if path.is_dir()]
    if not classes:
        return [texts.NO_CLASSES.format(folder=folder)]
    lines, dated = [], True
    for name in classes:
        try:
            classroom = project.classroom(name, folder)
            dated &= read_settings(classroom).keep_until is not None
            lines += _about(classroom, today)
        except WederkerigError as error:
            lines.append(texts.CANNOT_TELL.format(name=name, reason=error))
    return lines if dated else [*lines, texts.SET_DATE.format(file=FILE)]


def _about(classroom: Classroom, today: date) -> list[str]:
    students, until = students_of(classroom), read_settings(classroom).keep_until
    late = until is not None and until < today
    kept = texts.NO_DATE if until is None else (texts.OVERDUE if late else texts.UNTIL).format(day=_day(until))
    row = texts.ROW.format(
        name=classroom.name,
        students=texts.ONE_STUDENT if len(students) == 1 else texts.STUDENTS.format(n=len(students)),
        assignments=listed(work_in(classroom)) or texts.NO_ASSIGNMENTS,
        changed=_changed(classroom.folder),
        until=kept,
    )
    pending = read_pending(classroom)
    more = [texts.UNFINISHED.format(named=pending.named(classroom))] if pending else []
    return [row, *more, *([texts.CLEAN_UP.format(named=classroom.named("--all"))] if late else [])]


def _changed(folder: Path) -> str:
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != LOCK_FILE]
    newest = max((path.stat().st_mtime for path in files), default=None)
    return texts.EMPTY if newest is None else texts.CHANGED.format(day=_day(datetime.fromtimestamp(newest).date()))


def _day(day: date) -> str:
    return f"{day:%d-%m-%Y}"
