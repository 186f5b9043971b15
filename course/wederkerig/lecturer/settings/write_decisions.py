"""Decisions about items, put into `cijfers.toml` and taken out of it again; whatever else stands there stays."""

import datetime
import json
import re
import tomllib

from ...errors import WederkerigError
from ...files import replace_file
from ..bank import Plan
from ..project import Classroom
from . import texts
from .class_settings import DECISION, FIELDS, FILE, Decision, ensure_settings, read_settings
from .decisions import check_decisions

_BEGINS = re.compile(rf"\s*\[\[\s*{DECISION}\s*\]\]")


def add_decision(classroom: Classroom, plan: Plan, decided: Decision, day: datetime.date) -> None:
    """Put a decision at the end of the settings of a class; they are made where there are none.

    Args:
        classroom: the class.
        plan: the assignment that it is about.
        decided: the decision; its `number` and `day` follow from where and when it is put.
        day: the day on which it was taken.

    Raises:
        WederkerigError: when it is not complete, is about something that the assignment does not have, or something
            was decided about the item before; then the settings are as they were.
    """
    values: tuple[str | datetime.date, ...] = (plan.name, decided.item, decided.what, day, decided.by, decided.why)
    lines = [f"{name} = {_toml(value)}" for name, value in zip(FIELDS, values, strict=True)]
    if decided.option:
        lines.append(f"keuze = {_toml(decided.option)}")
    ensure_settings(classroom)
    before = _text(classroom)
    _replace(classroom, plan, before, f"{before.rstrip()}\n\n" + "\n".join([f"[[{DECISION}]]", *lines]) + "\n")


def take_back_decision(classroom: Classroom, plan: Plan, number: int) -> None:
    """Take the decision of this number, from 1 in the order of the file, out of the settings.

    Raises:
        WederkerigError: when there is none, or the file is written so that it cannot be taken out without the rest;
            then the settings are as they were.
    """
    before = _text(classroom)
    lines, kept, seen, inside = before.splitlines(keepends=True), [], 0, False
    for line in lines:
        if line.lstrip().startswith("["):
            seen += bool(_BEGINS.match(line))
            inside = bool(_BEGINS.match(line)) and seen == number
        if not inside or line.lstrip().startswith("#"):
            kept.append(line)
    after = "".join(kept)
    if not _without(before, after, number):
        raise WederkerigError(texts.TAKE_OUT_YOURSELF.format(file=classroom.folder / FILE, number=number))
    _replace(classroom, plan, before, after)


def _without(before: str, after: str, number: int) -> bool:
    """Whether the only thing that is gone is that decision."""
    try:
        old, new = tomllib.loads(before), tomllib.loads(after)
    except tomllib.TOMLDecodeError:
        return False
    decided = old.pop(DECISION, [])
    left = [*decided[: number - 1], *decided[number:]]
    return len(left) < len(decided) and new.pop(DECISION, []) == left and new == old


def _replace(classroom: Classroom, plan: Plan, before: str, after: str) -> None:
    """Write the settings; when they are not right then, all is as it was."""
    path = classroom.folder / FILE
    replace_file(path, after)
    try:
        check_decisions(read_settings(classroom), plan)
    except WederkerigError:
        replace_file(path, before)
        raise


def _text(classroom: Classroom) -> str:
    read_settings(classroom)  # refuses what cannot be read
    return (classroom.folder / FILE).read_text(encoding="utf-8-sig")


def _toml(value: datetime.date | str) -> str:
    """A value as TOML has it; a text without what would not fit on a line."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps("".join(sign for sign in " ".join(value.split()) if sign.isprintable()), ensure_ascii=False)
