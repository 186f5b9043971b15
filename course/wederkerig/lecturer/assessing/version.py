"""Another version of an assignment as a file: its name, its text, and writing it beside the assignment."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...errors import ItemError, WederkerigError
from ...files import replace_file
from ...items.model import Item
from ..bank import Plan, plan_names, read_bank, read_plan
from ..project import Project
from . import texts
from .assess import measured
from .bots import public_of
from .compose import compose
from .simulated import exam

LETTERS = "bcdefghijklmnopqrstuvwxyz"
_ITEMS = re.compile(r"^items\s*=\s*\[[^\]]*\]", re.MULTILINE)
_TITLE = re.compile(r"^title\s*=.*$", re.MULTILINE)
_NAME = re.compile(r"opdracht-[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Version:
    """A version that was drawn, what is measured of it, as JSON, and where it was written or could be."""

    plan: Plan
    measured: dict[str, Any]
    path: Path


def make_version(
    project: Project, base: str, seed: int, earlier: Sequence[str] | None, name: str | None, write: bool
) -> Version:
    """Draw a version parallel to the assignment `base`; with `write` its file is made too.

    Args:
        project: the course.
        base: the name of the assignment.
        seed: another one draws another version.
        earlier: the assignments of which no item or pair is used; None for all there are.
        name: of the version; None for the next letter.
        write: whether to write it; never over what stands there.

    Raises:
        PlaceError: when there is no such assignment.
        WederkerigError: when the bank is short, or the name is taken or cannot be one.
    """
    bank = read_bank(project)
    names, plan = plan_names(project), read_plan(project, base, bank.graded)
    name = name or next_name(base, names)
    if not _NAME.fullmatch(name):
        raise WederkerigError(texts.BAD_VERSION.format(name=name, example=next_name(base, names)))
    path = project.solutions / f"{name}.toml"
    if path.exists():
        raise WederkerigError(texts.VERSION_EXISTS.format(file=path))
    others = [read_plan(project, other, bank.graded) for other in (names if earlier is None else earlier)]
    items = compose(plan, others, bank.graded, seed)
    source = (project.solutions / f"{base}.toml").read_text(encoding="utf-8-sig")
    text = version_text(source, name, items)
    drawn = replace(plan, name=name, title=tomllib.loads(text)["title"], items=tuple(items))
    version = Version(drawn, measured(exam(drawn), public_of(bank.practice.values())), path)
    if write:
        replace_file(path, text)
    return version


def next_name(base: str, taken: Iterable[str]) -> str:
    """The name of the next version: opdracht-1-b, then opdracht-1-c."""
    used = set(taken)
    return next(name for letter in LETTERS if (name := f"{base}-{letter}") not in used)


def version_text(source: str, name: str, items: Sequence[Item]) -> str:
    """The composition `source` with these items and a title that tells the version; all else as it stands there.

    Raises:
        ItemError: when the list of items is not found in it.
    """
    listed = "items = [\n" + "".join(f'  "{item.id}",\n' for item in items) + "]"
    was = tomllib.loads(source)
    title = texts.VERSION.format(title=was["title"], letter=name.rpartition("-")[2])
    titled = f"title = {json.dumps(title, ensure_ascii=False)}"
    made = _TITLE.sub(lambda _: titled, _ITEMS.sub(lambda _: listed, source, count=1), count=1)
    if not _holds(made, {**was, "title": title, "items": [item.id for item in items]}):
        raise ItemError.of(f"{name}.toml", "-", texts.NO_LIST_FOUND)
    return made


def _holds(text: str, content: Mapping[str, Any]) -> bool:
    try:
        return tomllib.loads(text) == content
    except tomllib.TOMLDecodeError:
        return False
