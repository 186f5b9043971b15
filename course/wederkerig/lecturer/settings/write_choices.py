"""What a lecturer chose about grades, put into `cijfers.toml`; whatever else stands there stays, comments too."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
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
from . import texts
from .class_settings import (
    CUT,
    EXEMPT,
    FILE,
    RESIT,
    WEIGHTS,
    ClassSettings,
    ensure_settings,
    read_settings,
    settings_in,
)


@dataclass(frozen=True, slots=True)
class Change:
    """The text of the settings before and after something was chosen."""

    before: str
    after: str


def write_choices(classroom: Classroom, wanted: ClassSettings) -> Change:
    """Let the settings of a class have these pass marks, weights, resits and exemptions; returns what was changed.

    Args:
        classroom: the class; its settings are made where there are none.
        wanted: the settings as they must be; what else stands in it is what stands in the file.

    Raises:
        WederkerigError: when what stands there cannot be read, or is written so that nothing can be put in; then the
            settings are as they were.
    """
    ensure_settings(classroom)
    now = read_settings(classroom)
    before = _text(classroom)
    document = tomlkit.parse(before)
    _set(document, WEIGHTS, now.weights, wanted.weights, _number)
    _set(document, RESIT, {"regel": now.best}, {"regel": wanted.best}, lambda best: "beste" if best else "laatste")
    _set(document, RESIT, now.resits, wanted.resits, str)
    _set(document, EXEMPT, now.exempt, wanted.exempt, list)
    for name, cut in wanted.cuts.items():
        if cut != now.cut_of(name):
            _table(_table(document, CUT), name).update({"methode": cut.method, "procent": _number(cut.share * 100)})
    after = tomlkit.dumps(document)
    path = classroom.folder / FILE
    if not _says(path, after, wanted):
        raise WederkerigError(texts.CHOOSE_YOURSELF.format(file=path))
    replace_file(path, after)
    return Change(before, after)


def take_back_choices(classroom: Classroom, change: Change) -> None:
    """Let the settings be as they were before a change.

    Raises:
        WederkerigError: when they were changed since; then they stay as they are.
    """
    if _text(classroom) != change.after:
        raise WederkerigError(texts.SETTINGS_CHANGED.format(file=classroom.folder / FILE))
    replace_file(classroom.folder / FILE, change.before)


def _text(classroom: Classroom) -> str:
    return (classroom.folder / FILE).read_text(encoding="utf-8-sig")


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
