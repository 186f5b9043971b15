"""Where a case can stand in the bank, and putting it there: at the end of a file, of which all else stays as it is."""

from dataclasses import dataclass
from pathlib import Path

from ...errors import ItemError
from ...files import replace_file
from ...items.load import parse_item, read_tables
from ..bank import graded_files, read_bank
from ..bank_text import OWN, with_items
from ..project import Project
from . import texts
from .draft import Draft
from .forms import FORMS
from .lesson_card import add_card, title


@dataclass(frozen=True, slots=True)
class BankPlace:
    """A bank file in which a case can stand, how a lecturer knows it, and the lesson of a file of practice cards."""

    path: Path
    name: str
    lesson: Path | None = None


def bank_places(project: Project) -> list[BankPlace]:
    """The graded files with cases, that for own cases first, and then the file of practice cards of each lesson.

    Raises:
        ItemError: when a file cannot be read.
    """
    own = project.solutions / OWN
    others = [path for path in graded_files(project) if path != own and _has_cases(path)]
    graded = [BankPlace(own, texts.OWN_PLACE)]
    graded += [BankPlace(path, texts.GRADED_PLACE.format(name=path.stem)) for path in others]
    practice = []
    for lesson in project.lessons():
        path = project.datasets / "practice" / f"{lesson.stem}.toml"
        if path.exists():
            name = texts.PRACTICE_PLACE.format(lesson=lesson.stem[:2], title=title(lesson))
            practice.append(BankPlace(path, name, lesson))
    return [*graded, *practice]


def _has_cases(path: Path) -> bool:
    return any(kind in FORMS for kind, _ in read_tables(path))


def add_case(project: Project, draft: Draft, place: BankPlace) -> None:
    """Put the case at the end of a bank file; nothing else in the file changes, by so much as a byte.

    A practice card comes into its lesson too.

    Raises:
        ItemError: when the case is not right, or its id is taken; then nothing was written.
        OSError: when the disk refuses.
    """
    table, bank = draft.table(), read_bank(project)
    item = parse_item(draft.kind, table, place.path.name, bank.sources)
    if item.id in bank.practice or item.id in bank.graded:
        raise ItemError.of(place.path.name, item.id, texts.ID_TAKEN)
    before = place.path.read_bytes().decode("utf-8-sig") if place.path.exists() else texts.OWN_BANK
    replace_file(place.path, with_items(before, place.path.name, {}, [(draft.kind, table)]))
    if place.lesson:
        add_card(place.lesson, item.id)
