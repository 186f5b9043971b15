"""Erase a student, or a whole class: every step can be done again, and the receipt comes when all is gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ...dutch import listed
from ...errors import WederkerigError
from ...files import matching, remove
from ..grading.gradebook.copies import copies
from ..intake.register.forgetting import files_of
from ..intake.register.register_file import read_register
from ..locks import LOCK_FILE, class_lock
from ..project import Classroom
from ..settings.class_settings import read_settings
from . import texts
from .archive_keys import archives_of, forget_in_key
from .everybody import Person, assignments_of, person_of, students_of
from .forget_person import forget, mentions
from .pending import NOTE, Pending, begin, complete, read_pending

RECEIPT = "gewist-{moment:%Y%m%d-%H%M%S}.txt"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked before anything is erased, and what must be typed to go on."""

    text: str
    name: str


def question_about_student(classroom: Classroom, student: str) -> Question:
    """What is asked before a student is erased.

    Raises:
        WederkerigError: when nothing stands of such a student, or a register is damaged.
    """
    person = person_of(classroom, student)
    name = f" ({', '.join(person.names)})" if person.names else ""
    told = {"student": person.id, "name": name, "klas": classroom.name, "what": what_of(classroom, person)}
    return Question(texts.ERASE_ONE.format(**told), person.id)


def question_about_class(classroom: Classroom) -> Question:
    """What is asked before a class is erased.

    Raises:
        WederkerigError: when a register or the class list is damaged.
    """
    text = texts.ERASE_ALL.format(klas=classroom.name, n=len(students_of(classroom)))
    return Question(text, classroom.name)


def after_erasing(receipt: Path, left: Iterable[Path] | None = None) -> list[str]:
    """What is said when all is gone: the receipt and, of a student, where to look oneself."""
    told = [texts.ERASED.format(path=receipt)]
    return told if left is None else [*told, *(texts.STILL.format(file=file) for file in left), texts.ELSEWHERE]


def what_of(classroom: Classroom, person: Person) -> str:
    """What stands of a student, in words without the student.

    Raises:
        WederkerigError: when a register is damaged.
    """
    work = {name: len(files_of(person.ids, read_register(classroom, name))) for name in assignments_of(classroom)}
    named = [name for name, files in work.items() if files]
    count = {"files": sum(work.values()), "copies": len(copies(classroom))}
    return texts.WHAT.format(assignments=listed(named) or texts.NO_WORK, **count)


def erase_student(classroom: Classroom, student: str, now: datetime) -> tuple[Path, list[Path]]:
    """Erase all that stands of a student; what an earlier command began is completed first.

    Returns:
        where the receipt stands, and the files in which the lecturer must look himself.

    Raises:
        WederkerigError: when nothing stands of such a student, a file is damaged, or another command holds the class.
        OSError, sqlite3.Error: when the disk or a gradebook refuses; the same command completes the work.
    """
    with class_lock(classroom):
        pending = read_pending(classroom)
        if pending and student not in pending.ids:
            _finish(classroom, pending)
            pending = None
        if pending is None:
            pending = _begun(classroom, person_of(classroom, student), now)
        return _finish(classroom, pending), mentions(classroom, (*pending.ids, *pending.names))


def erase_class(classroom: Classroom, now: datetime) -> Path:
    """Erase all that stands in a class, but the receipts; returns where the receipt of this stands.

    Raises:
        WederkerigError: when nothing stands in it, or another command holds it.
        OSError: when the disk refuses; the same command completes the work.
    """
    nothing = WederkerigError(texts.NOTHING_TO_ERASE.format(klas=classroom.name))
    if not classroom.folder.is_dir():
        raise nothing
    with class_lock(classroom):
        pending = read_pending(classroom)
        if pending is None and not _everything(classroom):
            raise nothing
        if pending is None or pending.ids:
            what = texts.RECEIPT_ALL.format(n=len(students_of(classroom)))
            pending = _noted(classroom, (), (), now, what)
        return _finish(classroom, pending)


def _begun(classroom: Classroom, person: Person, now: datetime) -> Pending:
    read_settings(classroom)  # out of which he goes too: what is damaged is said before anything is gone
    what = texts.RECEIPT_ONE.format(what=what_of(classroom, person))
    names = listed([archive.name for archive, _ in archives_of(classroom, person.ids)])
    more = texts.RECEIPT_ARCHIVES.format(archives=names) if names else ""
    return _noted(classroom, person.ids, person.names, now, what, more)


def _noted(
    classroom: Classroom, ids: tuple[str, ...], names: tuple[str, ...], now: datetime, what: str, more: str = ""
) -> Pending:
    told = {"klas": classroom.name, "moment": f"{now:%Y-%m-%d %H:%M}", "what": what, "more": more}
    pending = Pending(ids, names, RECEIPT.format(moment=now), texts.RECEIPT.format(**told))
    begin(classroom, pending)
    return pending


def _finish(classroom: Classroom, pending: Pending) -> Path:
    if pending.ids:
        for archive, code in archives_of(classroom, pending.ids):
            if archive.folder.is_dir():
                with class_lock(archive):
                    forget(archive, (code,), ())
            forget_in_key(classroom, archive, pending.ids)
        forget(classroom, pending.ids, pending.names)
    else:
        _empty(_everything(classroom))
    return complete(classroom, pending)


def _everything(classroom: Classroom) -> list[Path]:
    kept = {LOCK_FILE, NOTE, *(path.name for path in matching(classroom.folder, "gewist-*.txt"))}
    return [path for path in sorted(classroom.folder.iterdir()) if path.name not in kept]


def _empty(paths: Iterable[Path]) -> None:
    for path in paths:
        remove(path)
