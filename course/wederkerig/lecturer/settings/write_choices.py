"""What a lecturer chose about grades, put into `cijfers.toml`; whatever else stands there stays, comments too."""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.container import Container
from tomlkit.items import Table

from ...errors import WederkerigError
from ...files import replace_file
from ..project import Classroom
from ..way_back import WayBack
from . import texts
from .class_settings import (
    CUT,
    EXEMPT,
    FILE,
    KEEP,
    RESIT,
    UNTIL,
    WEIGHTS,
    ClassSettings,
    ensure_settings,
    read_settings,
    settings_in,
)

TAKE_BACK = "keuzes-terug.json"  # the last choices, as they can be taken back


def way_back(classroom: Classroom) -> WayBack:
    """How the last choices of a class are taken back."""
    return WayBack(classroom.folder / TAKE_BACK, classroom.folder, texts.SETTINGS_CHANGED)


def write_choices(classroom: Classroom, wanted: ClassSettings) -> None:
    """Let the settings of a class have these pass marks, weights, resits and exemptions; it can be taken back.

    Args:
        classroom: the class; its settings are made where there are none.
        wanted: the settings as they must be; what else stands in it is what stands in the file.

    Raises:
        WederkerigError: when what stands there cannot be read, or is written so that nothing can be put in; then the
            settings are as they were.
    """
    now, before, document = _standing(classroom)
    _set(document, WEIGHTS, now.weights, wanted.weights, _number)
    _set(document, RESIT, {"regel": now.best}, {"regel": wanted.best}, lambda best: "beste" if best else "laatste")
    _set(document, RESIT, now.resits, wanted.resits, str)
    _set(document, EXEMPT, now.exempt, wanted.exempt, list)
    for name, cut in wanted.cuts.items():
        if cut != now.cut_of(name):
            _table(_table(document, CUT), name).update({"methode": cut.method, "procent": _number(cut.share * 100)})
    path = classroom.folder / FILE
    way_back(classroom).make({path: before}, {path: _checked(path, document, wanted)})


def write_until(classroom: Classroom, day: datetime.date | None) -> None:
    """Let the settings of a class say until which day it is kept, or with None no longer.

    Raises:
        WederkerigError: as `write_choices`.
    """
    now, _, document = _standing(classroom)
    wanted = replace(now, keep_until=day)
    _set(document, KEEP, _until(now), _until(wanted), lambda day: day)
    path = classroom.folder / FILE
    replace_file(path, _checked(path, document, wanted))


def _standing(classroom: Classroom) -> tuple[ClassSettings, str, TOMLDocument]:
    """What the settings say now, their text, and that to change; they are made where there are none."""
    ensure_settings(classroom)
    text = (classroom.folder / FILE).read_bytes().decode("utf-8")
    return read_settings(classroom), text, tomlkit.parse(text.removeprefix("\ufeff"))


def _checked(path: Path, document: TOMLDocument, wanted: ClassSettings) -> str:
    """The text of the settings, which says what is wanted."""
    text = tomlkit.dumps(document)
    if not _says(path, text, wanted):
        raise WederkerigError(texts.CHOOSE_YOURSELF.format(file=path))
    return text


def _until(settings: ClassSettings) -> dict[str, datetime.date]:
    return {UNTIL: settings.keep_until} if settings.keep_until else {}


def _set(document: TOMLDocument, name: str, now: Mapping[str, Any], wanted: Mapping[str, Any], written: Any) -> None:
    """Let a table have what is wanted, and leave alone what is so already."""
    for key in now.keys() - wanted.keys():
        _table(document, name).remove(key)
    for key, value in wanted.items():
        if now.get(key) != value:
            _table(document, name)[key] = written(value)


def _table(parent: Container | Table, name: str) -> Table:
    if name not in parent:
        parent.append(name, tomlkit.table())
    found = parent[name]
    if not isinstance(found, Table):
        raise WederkerigError(texts.CHOOSE_YOURSELF.format(file=FILE))
    return found


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _says(path: Path, text: str, wanted: ClassSettings) -> bool:
    """Whether the file would say what is wanted."""
    try:
        found = settings_in(path, text.encode())
    except WederkerigError:
        return False
    same_cuts = all(found.cut_of(name) == cut for name, cut in wanted.cuts.items())
    return same_cuts and replace(found, cuts={}) == replace(wanted, cuts={})
