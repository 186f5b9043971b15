"""Grades filled into the file of an LMS. Ids are those that stand in it; what is not ours to say stays as it was."""

import csv
import io
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ...dutch import listed
from ...errors import WederkerigError
from . import texts
from .lms_table import MOODLE, PARTICIPANT, LmsTable

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Who = TypeVar("Who", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Filled:
    """What to give back to the LMS: the text, the column, and the most points of that column as the LMS has it.

    `by_name` are students of ours who were found by their name only, `missing` who stand nowhere in the file.
    """

    text: str
    column: str
    most: str
    count: int
    by_name: tuple[str, ...]
    missing: tuple[str, ...]


def fill(
    table: LmsTable, grades: Mapping[str, str], ids: Mapping[str, str], names: Mapping[str, str], titles: Sequence[str]
) -> Filled:
    """The file with these grades, everything else as it was.

    Args:
        table: as the LMS gave it.
        grades: by student of ours what to fill in, as it must stand there.
        ids: the number in the file of a student who has another one here.
        names: what students are called.
        titles: what the column may be called, most trusted first.

    Raises:
        WederkerigError: when it is not clear which column is meant.
    """
    column = _column(table, titles)
    found, by_name = _found(table, list(grades), ids, names)
    kept = table.kept(column)
    rows = [[table.head[place] for place in kept]]
    given = {place: grades[student] for student, place in found.items()}
    for number, row in enumerate(table.rows):
        cells = [table.cell(row, place) for place in range(len(table.head))]
        cells[column] = given.get(number, cells[column])
        rows.append([_safe(table, place, cells[place]) for place in kept])
    missing = tuple(student for student in grades if student not in found)
    return Filled(_written(table, rows), table.head[column], table.most(column), len(found), by_name, missing)


def _column(table: LmsTable, titles: Sequence[str]) -> int:
    named = {title.casefold(): place for title, place in table.columns.items()}
    full = {name.casefold(): place for place, name in enumerate(table.head) if place in table.columns.values()}
    for title in titles:
        place = (full | named).get(title.casefold())
        if place is not None:
            return place
    if len(table.columns) == 1:
        return next(iter(table.columns.values()))
    known = listed([f"'{title}'" for title in table.columns]) or texts.NO_COLUMN
    raise WederkerigError(texts.WHICH_COLUMN.format(file=table.path.name, known=known))


def _found(
    table: LmsTable, students: Sequence[str], ids: Mapping[str, str], names: Mapping[str, str]
) -> tuple[dict[str, int], tuple[str, ...]]:
    """In which row each student stands, by number or else by a name that only one has; and who by name."""
    by_id = {
        _plain(id): number
        for place in reversed(table.ids)
        for number, row in enumerate(table.rows)
        if (id := table.cell(row, place).strip())
    }
    found = {s: by_id[_plain(ids.get(s, s))] for s in students if _plain(ids.get(s, s)) in by_id}
    rows = {n: " ".join(table.cell(row, place) for place in table.names) for n, row in enumerate(table.rows)}
    theirs, ours = _unique(rows), _unique({student: names.get(student, "") for student in students})
    left = {words: student for words, student in ours.items() if student not in found and student not in ids}
    free = {words: number for words, number in theirs.items() if number not in found.values()}
    by_name = {student: free[words] for words, student in left.items() if words in free}
    return found | by_name, tuple(sorted(by_name))


def _plain(id: str) -> str:
    person = PARTICIPANT.fullmatch(id.strip())
    return person[1] if person else id.strip().lstrip("#").casefold()


def _unique(named: Mapping[Who, str]) -> dict[tuple[str, ...], Who]:
    """Whose a name is, of names that one has and no other; in whatever order an LMS writes its words."""
    found: dict[tuple[str, ...], list[Who]] = {}
    for who, name in named.items():
        found.setdefault(tuple(sorted(name.casefold().replace(",", " ").split())), []).append(who)
    return {words: who[0] for words, who in found.items() if words and len(who) == 1}


def _safe(table: LmsTable, place: int, cell: str) -> str:
    """A name that a spreadsheet would take for a formula, made harmless; by names no LMS recognises anybody."""
    risky = place in table.names or (table.lms == MOODLE and place not in (*table.ids, *table.columns.values()))
    return f"'{cell}" if risky and len(cell) > 1 and cell.startswith(_FORMULA) else cell


def _written(table: LmsTable, rows: Sequence[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=table.delimiter, lineterminator=table.newline).writerows(rows)
    return ("\ufeff" if table.mark else "") + out.getvalue()
