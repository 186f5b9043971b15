"""The verb `class`: what there is, one student's data to give or to erase, and a copy without names."""

import argparse
from datetime import datetime

from ...errors import WederkerigError
from ..arguments import classroom_of
from ..project import Classroom
from . import texts
from .archive_class import archive_class
from .class_overview import told
from .erase_student import (
    Question,
    after_erasing,
    erase_class,
    erase_student,
    question_about_class,
    question_about_student,
)
from .export_student import export_student
from .pending import goes_on


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
        _ask(question_about_class(classroom), options.yes)
        print(*after_erasing(erase_class(classroom, datetime.now())), sep="\n")
        return
    if not goes_on(classroom, options.student):
        _ask(question_about_student(classroom, options.student), options.yes)
    print(*after_erasing(*erase_student(classroom, options.student, datetime.now())), sep="\n")


def _ask(question: Question, yes: bool) -> None:
    print(question.text)
    if yes:
        return
    try:
        typed = input(texts.TYPE.format(name=question.name))
    except EOFError:
        typed = ""
    if typed.strip() != question.name:
        raise WederkerigError(texts.NOT_ERASED.format(name=question.name))


def _archive(classroom: Classroom, _: argparse.Namespace) -> None:
    archive, key, n = archive_class(classroom, datetime.now().date())
    told = {"klas": classroom.name, "folder": archive.folder, "n": n, "archive": archive.name, "key": key}
    print(texts.ARCHIVED.format(**told))


ACTIONS = {"list": _list, "export": _export, "erase": _erase, "archive": _archive}
