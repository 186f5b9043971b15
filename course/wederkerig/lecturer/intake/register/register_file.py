"""The register on disk: one file per assignment in the folder of the class, replaced in one step."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from ....errors import WederkerigError
from ....files import write_if_changed
from ...project import Classroom
from .. import texts
from .records import About, Decision, File, Register
from .standing import Judgement

FORMAT = 1
REGISTER = "ontvangst-"  # how the names of registers begin


def register_path(classroom: Classroom, assignment: str) -> Path:
    """Where the register of an assignment stands."""
    return classroom.folder / f"{REGISTER}{assignment}.json"


def read_register(classroom: Classroom, assignment: str) -> Register:
    """The register as it is on disk, an empty one when there is none.

    Raises:
        WederkerigError: when the file is damaged.
    """
    path = register_path(classroom, assignment)
    try:
        return from_json(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Register()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise WederkerigError(texts.REGISTER_DAMAGED.format(file=path, name=assignment)) from error


def write_register(classroom: Classroom, assignment: str, register: Register) -> None:
    """Write the register in one step, when it changed."""
    content = json.dumps(to_json(register), sort_keys=True, default=_plain) + "\n"
    write_if_changed(register_path(classroom, assignment), content)


def waiting(classroom: Classroom, assignment: str) -> set[str]:
    """Students of whom work came in and nothing counts now: they wait for a judgement, or the lecturer decided so.

    They have no submission, and a mark that they had before is no current mark.

    Raises:
        WederkerigError: when the register cannot be read.
    """
    return {student for student, key in read_register(classroom, assignment).counted.items() if not key}


def to_json(register: Register) -> dict[str, Any]:
    """The register as JSON; `from_json` reads it back."""
    return {
        "format": FORMAT,
        "files": [_said(file) for file in register.files.values()],
        "deliveries": register.deliveries,
        "decisions": [_said(decision) for decision in register.decisions],
        "numbers": register.numbers,
        "counted": register.counted,
    }


def from_json(data: Mapping[str, Any]) -> Register:
    """The register that `to_json` wrote.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: when it is no such register.
    """
    if data["format"] != FORMAT:
        raise ValueError("another format")
    files = [_file(raw) for raw in data["files"]]
    return Register(
        {file.identity: file for file in files},
        {str(key): str(name) for key, name in data["deliveries"].items()},
        [_decision(raw) for raw in data["decisions"]],
        {str(key): int(number) for key, number in data["numbers"].items()},
        {str(student): str(key) for student, key in data["counted"].items()},
    )


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Judgement):
        return {"chosen": value.chosen, "over": sorted(value.over)}
    raise TypeError(type(value))


def _said(row: File | Decision) -> dict[str, Any]:
    """Every field that says something."""
    values = {entry.name: getattr(row, entry.name) for entry in fields(row)}
    silent = {entry.name: entry.default for entry in fields(row)} | {"judgements": {}}
    return {name: value for name, value in values.items() if value != silent[name]}


def _file(raw: Mapping[str, Any]) -> File:
    moments = {name: datetime.fromisoformat(raw[name]) for name in ("first", "moment", "made") if name in raw}
    lists = {name: tuple(raw[name]) for name in ("deliveries", "parts", "order", "long_texts") if name in raw}
    return File(**{**raw, **moments, **lists})


def _decision(raw: Mapping[str, Any]) -> Decision:
    judgements = {
        student: Judgement(said["chosen"], frozenset(said["over"]))
        for student, said in raw.get("judgements", {}).items()
    }
    fields = {"about": About(raw["about"]), "students": tuple(raw.get("students", ())), "judgements": judgements}
    return Decision(**{**raw, **fields})
