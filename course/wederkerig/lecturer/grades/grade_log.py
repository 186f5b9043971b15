"""The log of a class: what was chosen about grades and items, when, and what it did. Nothing is ever taken out."""

import csv
import io
from datetime import datetime
from pathlib import Path

from ...files import replace_file
from ..analysis.sheets import sheet
from ..project import Classroom
from ..settings.class_settings import ClassSettings, Decision
from . import texts
from .grade_lists import neat
from .graded_class import GradedClass

LOG = "logboek-cijfers.csv"


def note(classroom: Classroom, of: GradedClass, settings: ClassSettings, now: datetime) -> Path:
    """Add a line when something else holds than the last time; what stands there stays."""
    path, before = classroom.folder / LOG, _text(classroom)
    new = sheet([(f"{now:%Y-%m-%d %H:%M}", *_values(of, settings))]).removeprefix("\ufeff")
    last = next(reversed(read_log(classroom, of.assignment)), [])
    if last[1:] != _rows(new)[0][1:]:
        replace_file(path, (f"\ufeff{before}" if before else sheet([texts.LOG_HEAD])) + new)
    return path


def read_log(classroom: Classroom, assignment: str) -> list[list[str]]:
    """The lines of the log about an assignment, oldest first."""
    return [row for row in _rows(_text(classroom)) if row[1:2] == [assignment]]


def _text(classroom: Classroom) -> str:
    try:
        return (classroom.folder / LOG).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def _values(of: GradedClass, settings: ClassSettings) -> list[str]:
    chosen = of.chosen
    how = texts.how(chosen.method, chosen.share, of.bottoms)
    decided = "; ".join(map(_told, settings.decided(of.assignment)))
    return [of.assignment, how, neat(chosen.passes), neat(of.most), str(chosen.passed), str(chosen.n), decided]


def _told(one: Decision) -> str:
    option = f" {one.option}" if one.option else ""
    return texts.DECISION.format(item=one.item, what=one.what, option=option, day=one.day, by=one.by, why=one.why)
