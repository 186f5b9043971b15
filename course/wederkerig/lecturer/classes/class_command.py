"""The verb `class`: what there is, one student's data to give or to erase, and a copy without names."""

import argparse
from datetime import datetime

from ...errors import WederkerigError
from ..arguments import classroom_of
from ..project import Classroom
from . import texts
from .archive_class import archive_class
from .class_overview import told
from .erase_student import erase_class, erase_student, what_of
from .everybody import person_of, students_of
from .export_student import export_student
from .pending import read_pending


def of_class(options: argparse.Namespace) -> int:
    """Do what was asked with a class."""
    wants_student = options.action in ("export", "erase") and not options.all
    if bool(options.student) != wants_student or (options.all and options.action != "erase"):
        options.parser.error("a student is missing, or one too many")
    ACTIONS[options.action](classroom_of(options), options)
    return 0


def _list(classroom: Classroom, _: argparse.Namespace) -> None:
    print(*told(classroom.project, classroom.folder.parent, datetime.now().date()), sep="\n")


def _export(classroom: Classroom, options: argparse.Namespace) -> None:
    path = export_student(classroom, options.student, datetime.now())
    print(texts.EXPORTED.format(student=options.student, klas=classroom.name, path=path))


def _erase(classroom: Classroom, options: argparse.Namespace) -> None:
    if options.all:
        _ask(texts.ERASE_ALL.format(klas=classroom.name, n=len(students_of(classroom))), classroom.name, options.yes)
        print(texts.ERASED.format(path=erase_class(classroom, datetime.now())))
        return
    if _goes_on(classroom, options.student) is False:
        person = person_of(classroom, options.student)
        name = f" ({', '.join(person.names)})" if person.names else ""
        told = {"student": person.id, "name": name, "klas": classroom.name, "what": what_of(classroom, person)}
        _ask(texts.ERASE_ONE.format(**told), person.id, options.yes)
    receipt, left = erase_student(classroom, options.student, datetime.now())
    print(texts.ERASED.format(path=receipt))
    for file in left:
        print(texts.STILL.format(file=file))
    print(texts.ELSEWHERE)


def _goes_on(classroom: Classroom, student: str) -> bool:
    """Whether this completes what was asked, and answered, before."""
    pending = read_pending(classroom)
    return pending is not None and student in pending.ids


def _ask(text: str, name: str, yes: bool) -> None:
    print(text)
    if yes:
        return
    try:
        typed = input(texts.TYPE.format(name=name))
    except EOFError:
        typed = ""
    if typed.strip() != name:
        raise WederkerigError(texts.NOT_ERASED.format(name=name))


def _archive(classroom: Classroom, _: argparse.Namespace) -> None:
    archive, key, n = archive_class(classroom, datetime.now().date())
    told = {"klas": classroom.name, "folder": archive.folder, "n": n, "archive": archive.name, "key": key}
    print(texts.ARCHIVED.format(**told))


ACTIONS = {"list": _list, "export": _export, "erase": _erase, "archive": _archive}
