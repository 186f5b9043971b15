"""Taking a workbook back into the bank: what is new, what is other than it was, and whether all of it is right."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ...errors import ItemError, WederkerigError
from ...items.load import parse_item
from ...items.sources import Sources, read_claims
from ...items.texts import NAMES
from ..bank_files import Standing, bank_paths, check_bank, standing_items
from ..bank_text import with_items
from ..project import Project
from . import texts
from .columns import FILE, MARK, columns
from .item_rows import cells_of, column_at, counts_of, mark_of, table_of
from .read_workbook import Row, read_workbook
from .taken import Taken, put_in
from .taken_told import would_change


def import_items(project: Project, workbook: Path, replace: bool) -> Taken:
    """Put what is new in a workbook into the bank and, with `replace`, what is other than in the bank.

    Raises:
        WederkerigError: when something is not right, or would be replaced unasked; then nothing was written.
        OSError: when the disk refuses.
    """
    taken = look_into(project, workbook)
    if taken.changed and not replace:
        raise WederkerigError(f"{would_change(taken)} {texts.SAY_REPLACE}")
    put_in(project, taken)
    return taken


def look_into(project: Project, workbook: Path) -> Taken:
    """What a workbook would bring; nothing is written.

    Raises:
        WederkerigError: when something in it is not right.
    """
    rows, others = read_workbook(workbook.read_bytes(), workbook.name)
    standing, taken = standing_items(project), Taken(sheets=others)
    checked = _checked(project, rows)
    edits: dict[Path, list[tuple[Row, dict[str, Any]]]] = {}
    for row, path, table in checked:
        if _sort(row, path, standing.get(row.text("id")), taken):
            edits.setdefault(path, []).append((row, table))
    made = {path: _edited(path, standing, chosen) for path, chosen in edits.items()}
    _check_whole(project, made, [row for row, _, _ in checked])
    taken.before = {path: path.read_bytes().decode("utf-8") if path.exists() else None for path in made}
    taken.after = dict(made)
    return taken


def _checked(project: Project, rows: Sequence[Row]) -> list[tuple[Row, Path, dict[str, Any]]]:
    """Each row with the file in which it comes and its table, which the bank's own reader found right."""
    sources = Sources(project.datasets, read_claims(project.datasets / "claims.csv"))
    paths, seen, found = bank_paths(project), dict[str, Row](), []
    for row in rows:
        try:
            table = table_of(row.cells, row.columns)
            id = parse_item(row.kind, table, row.place.file, sources).id
        except ItemError as error:
            raise _located(error, row) from None
        if other := seen.get(id):
            values = {"id": id, "other": other.place.row, "sheet": other.place.sheet}
            raise row.place.refuse(texts.ID_TWICE, row.column("id"), **values)
        if row.text("file") not in paths:
            values = {"value": row.text("file"), "allowed": ", ".join(paths)}
            raise row.place.refuse(texts.NO_FILE, row.column("file"), **values)
        seen[id] = row
        found.append((row, paths[row.text("file")], table))
    return found


def _sort(row: Row, path: Path, standing: Standing | None, taken: Taken) -> bool:
    """Note what the row brings; whether it goes into the bank.

    Raises:
        WederkerigError: when the item stands elsewhere in the bank.
    """
    id = row.text("id")
    if standing is None:
        taken.new.append(id)
        return True
    if standing.kind != row.kind:
        raise row.place.refuse(texts.OTHER_KIND, row.column("id"), id=id, kind=NAMES[standing.kind][0])
    if standing.file != path:
        raise row.place.refuse(texts.OTHER_FILE, row.column("file"), id=id, file=standing.file.name)
    mine, exported = row.cells, row.text(MARK)
    theirs = cells_of(standing.table, columns(row.kind, counts_of([standing.table])))
    if mark_of(mine) == mark_of(theirs):
        taken.same.append(id)
    elif mark_of(mine) == exported:
        taken.left.append(id)
    else:
        taken.both += [id] if exported and mark_of(theirs) != exported else []
        differ = [column for column in dict.fromkeys([*row.columns, *theirs]) if mine.get(column) != theirs.get(column)]
        taken.changed[id] = [column.title for column in differ if column.names[0] not in (FILE, MARK)]
    return id in taken.changed


def _edited(path: Path, standing: Mapping[str, Standing], chosen: Sequence[tuple[Row, dict[str, Any]]]) -> str:
    text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    replaced, added = {}, []
    for row, table in chosen:
        if was := standing.get(row.text("id")):
            order = [name for name in was.table if name in table]  # as its author had it
            replaced[row.text("id")] = (row.kind, {name: table[name] for name in order} | table)
        else:
            added.append((row.kind, table))
    return with_items(text, path.name, replaced, added)


def _check_whole(project: Project, made: Mapping[Path, str], rows: Sequence[Row]) -> None:
    """Let the bank's own reader read all of the bank as it would be."""
    try:
        check_bank(project, made)
    except ItemError as error:
        row = next((row for row in rows if row.text("id") == error.item), None)
        raise _located(error, row) if row else error from None


def _located(error: ItemError, row: Row) -> WederkerigError:
    """What the bank refuses, at its place in the workbook and by the names that things have there."""
    column = column_at(error.path or ("id",), row.cells, row.columns)
    problem, mend = error.problem, error.mend
    words = {**texts.IN_WORKBOOK, **{f"'{field}'": f"‘{name}’" for field, name in texts.FIELDS.items()}}
    if column and column.names[-1] in texts.FIELDS:
        words[f"'{column.names[-1]}'"] = f"‘{column.title}’"
    for word, instead in words.items():
        problem, mend = problem.replace(word, instead), mend.replace(word, instead)
    return row.place.error(problem, mend, column)
