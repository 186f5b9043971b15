"""Where a case can stand in the bank, and putting it there: at the end of a file, of which all else stays as it is."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import ItemError
from ...files import replace_file
from ...items.load import parse_item
from ..bank import graded_files, read_bank
from ..project import Project
from . import texts
from .draft import KIND, Draft
from .lesson_card import add_card, title

OWN = "bank-eigen.toml"  # where cases stand that are made in the form, unless another file is chosen
_LITERAL = re.compile(r"(?!.*''')[^\x00-\x08\x0b-\x1f\x7f]*\n", re.DOTALL)  # what may stand between '''


@dataclass(frozen=True, slots=True)
class BankPlace:
    """A bank file in which a case can stand, how a lecturer knows it, and the lesson of a file of practice cards."""

    path: Path
    name: str
    lesson: Path | None = None


def bank_places(project: Project) -> list[BankPlace]:
    """The graded files with cases, that for own cases first, and then the file of practice cards of each lesson."""
    own = project.solutions / OWN
    others = [path for path in graded_files(project) if path != own and f"[[{KIND}]]" in path.read_text("utf-8")]
    graded = [BankPlace(own, texts.OWN_PLACE)]
    graded += [BankPlace(path, texts.GRADED_PLACE.format(name=path.stem)) for path in others]
    practice = []
    for lesson in project.lessons():
        path = project.datasets / "practice" / f"{lesson.stem}.toml"
        if path.exists():
            name = texts.PRACTICE_PLACE.format(lesson=lesson.stem[:2], title=title(lesson))
            practice.append(BankPlace(path, name, lesson))
    return [*graded, *practice]


def add_case(project: Project, draft: Draft, place: BankPlace) -> None:
    """Put the case at the end of a bank file; nothing else in the file changes, by so much as a byte.

    A practice card comes into its lesson too.

    Raises:
        ItemError: when the case is not right, or its id is taken; then nothing was written.
        OSError: when the disk refuses.
    """
    table, bank = draft.table(), read_bank(project)
    item = parse_item(KIND, table, place.path.name, bank.sources)
    if item.id in bank.practice or item.id in bank.graded:
        raise ItemError.of(place.path.name, item.id, texts.ID_TAKEN)
    before = place.path.read_bytes() if place.path.exists() else texts.OWN_BANK.encode()
    gap = b"" if before.endswith(b"\n") or not before else b"\n"
    after = before + gap + f"\n{as_toml(KIND, table)}".encode()
    was = tomllib.loads(before.decode("utf-8"))
    if tomllib.loads(after.decode("utf-8")) != {**was, KIND: [*was.get(KIND, []), table]}:
        raise ItemError.of(place.path.name, item.id, texts.NOT_WRITABLE)
    replace_file(place.path, after)
    if place.lesson:
        add_card(place.lesson, item.id)


def as_toml(kind: str, table: Mapping[str, Any]) -> str:
    """A table as it stands in a bank file: its values, and then the tables in it."""
    rows = [
        f"[[{kind}]]",
        *(f"{name} = {_value(value)}" for name, value in table.items() if not isinstance(value, dict)),
    ]
    for name, inner in table.items():
        if isinstance(inner, dict):
            rows += [f"[{kind}.{name}]", *(f"{field} = {_value(value)}" for field, value in inner.items())]
    return "\n".join(rows) + "\n"


def _value(value: str | int | list[str]) -> str:
    """A value as TOML has it; a text of lines as it is read, between ''', where nothing in it stands in the way."""
    if isinstance(value, str) and _LITERAL.fullmatch(value):
        return f"'''\n{value}'''"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
