"""Cases that stand in the bank: those that the form can show whole, and putting what one became in its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...dutch import listed
from ...errors import ItemError, WederkerigError
from ...files import replace_file
from ...items.load import parse_item, read_tables
from ..bank_files import check_bank
from ..bank_text import stripped, with_items
from ..project import Project
from ..release.given_out import given_out, keeps_answers
from . import texts
from .bank_place import BankPlace, bank_places
from .draft import MOST_CLAIMS, Draft
from .forms import FORMS


@dataclass(frozen=True, slots=True)
class StandingCase:
    """A case in the bank: where it stands, its table there, and what that is in the form."""

    place: BankPlace
    table: Mapping[str, Any]
    draft: Draft

    def reads_as(self, draft: Draft) -> bool:
        """Whether the bank would hold the same of this draft, but for what is blank around texts."""
        return bool(stripped(self.table) == stripped(draft.table()))


def standing_cases(project: Project) -> list[StandingCase]:
    """The cases of which the form loses nothing, those of one's own first; in each file the last one comes first.

    The form knows no partner, and no more than a few claims.

    Raises:
        ItemError: when a file or a case is not right.
    """
    found: list[StandingCase] = []
    for place in bank_places(project):
        tables = read_tables(place.path) if place.path.exists() else []
        rows = [(kind, table) for kind, table in reversed(tables) if kind in FORMS]
        found += [StandingCase(place, table, FORMS[kind].draft.of(table, place.path.name)) for kind, table in rows]
    return [case for case in found if len(case.draft.claims) <= MOST_CLAIMS and case.reads_as(case.draft)]


def change_case(project: Project, case: StandingCase, draft: Draft) -> list[str]:
    """Put what a case became in its place; nothing else in its file changes, by so much as a byte.

    Returns:
        The assignments and measurements that were given out with the case, and that must be built anew.

    Raises:
        ItemError: when the bank would not be right, or the case is no longer as it was opened; nothing was written.
        WederkerigError: when answers that were or will be given to it would say something else; nothing was written.
        OSError: when the disk refuses.
    """
    path, table, kind = case.place.path, draft.table(), draft.kind
    if (kind, case.table) not in read_tables(path):
        raise ItemError.of(path.name, draft.id, texts.CHANGED_MEANWHILE)
    question = parse_item(kind, table, path.name).question
    given = given_out(project, draft.id)
    if lost := [name for name, before in given.items() if not keeps_answers(before, question)]:
        raise WederkerigError(texts.GIVEN_OUT.format(id=draft.id, names=listed(lost)))
    order = [name for name in case.table if name in table]  # as its author had it
    ordered = {name: table[name] for name in order} | table
    made = with_items(path.read_bytes().decode("utf-8-sig"), path.name, {draft.id: (kind, ordered)}, [])
    check_bank(project, {path: made})
    replace_file(path, made)
    return list(given)
