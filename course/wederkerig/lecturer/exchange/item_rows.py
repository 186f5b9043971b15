"""A table of a bank file as the cells of a row, and back; the one is what the other was."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...errors import ItemError
from ...items import texts
from .columns import FILE, KEY, MARK, VALUE, Column, Form, Path

Cell = str | int | float
Cells = dict[Column, Cell]  # without those that are empty
YES, NO = "ja", "nee"
_NEW_ID = "k{n}"  # of an option to which nobody gave one


def counts_of(tables: Iterable[Mapping[str, Any]]) -> dict[tuple[str, ...], int]:
    """By path, how many there are at most of what tables have several of."""
    found: dict[tuple[str, ...], int] = {}

    def count(value: Any, path: tuple[str, ...]) -> None:
        if isinstance(value, Mapping | list):
            found[path] = max(found.get(path, 0), len(value))
        for name, one in value.items() if isinstance(value, Mapping) else ():
            count(one, (*path, name))
        for one in value if isinstance(value, list) else ():
            count(one, path)

    for table in tables:
        count(table, ())
    return found


def cells_of(table: Mapping[str, Any], columns: Sequence[Column]) -> Cells:
    """The cells of an item; its file and its mark are not among them."""
    found = {column: _found(table, column) for column in columns}
    return {column: cell for column, value in found.items() if (cell := _cell(value, column.form)) is not None}


def table_of(cells: Cells, columns: Sequence[Column]) -> dict[str, Any]:
    """The table of an item as a bank file has it, of a sheet with these columns.

    An option to which nobody gave an id gets one of its number.

    Raises:
        ItemError: when a name stands twice where each stands for something else; its path leads to the second.
    """
    nested: dict[Any, Any] = {}
    for column, cell in cells.items():
        if column.names[0] not in (FILE, MARK):
            place = nested
            for step in column.path[:-1]:
                place = place.setdefault(step, {})
            place[column.path[-1]] = _value(cell, column.form)
    table: dict[str, Any] = _settled(nested, frozenset(column.names for column in columns))
    return table


def mark_of(cells: Cells) -> str:
    """What tells whether a row is still what was exported."""
    told = [[column.title, cell] for column, cell in cells.items() if column.names[0] not in (FILE, MARK)]
    return hashlib.sha256(json.dumps(sorted(told)).encode()).hexdigest()[:12]


def column_at(path: Path, cells: Cells, columns: Sequence[Column]) -> Column | None:
    """The column of what stands at this place in the table of a row; None where the sheet has none."""
    wanted: list[str | int] = []
    for step in path:
        wanted.append(_number(step, tuple(wanted), cells))
    while wanted:
        for column in columns:
            if column.path[: len(wanted)] == tuple(wanted):
                return column
        wanted.pop()
    return None


def _number(step: str | int, before: Path, cells: Cells) -> str | int:
    """The number in the sheet of what is the so manieth in the table, or stands in it under this name."""
    depth = len(before)
    used = [column for column in cells if column.path[:depth] == before and len(column.path) > depth]
    numbers = sorted({number for column in used if isinstance(number := column.path[depth], int)})
    if isinstance(step, int):
        return numbers[step - 1] if step <= len(numbers) else step
    names = {cells[column]: column.path[depth] for column in used if column.path[depth + 1 :] == (KEY,)}
    return names.get(step, step)


def _found(table: Mapping[str, Any], column: Column) -> Any:
    value: Any = table
    for step in column.path:
        if isinstance(step, int):
            several = value if isinstance(value, list) else [{KEY: k, VALUE: v} for k, v in (value or {}).items()]
            value = several[step - 1] if step <= len(several) else None
        else:
            value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _cell(value: Any, form: Form) -> Cell | None:
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, list):
        return " ".join(value) or None
    if isinstance(value, str):
        return value.strip() or None
    return None if value is None else float(value) if form is Form.WEIGHT else int(value)


def _value(cell: Cell, form: Form) -> Any:
    if form is Form.LIST:
        return str(cell).split()
    return cell == YES if form is Form.YES_NO else cell


def _settled(value: Any, names: frozenset[tuple[str, ...]], path: tuple[str, ...] = ()) -> Any:
    """The value with lists, and tables under names of their own, where rows were numbered."""
    if not isinstance(value, dict):
        return value
    if not value or not all(isinstance(step, int) for step in value):
        return {name: _settled(one, names, (*path, name)) for name, one in value.items()}
    rows = [(number, _settled(value[number], names, path)) for number in sorted(value)]
    if (*path, KEY) in names:
        return _by_name(rows, path)
    with_id = (*path, "id") in names
    return [{"id": _NEW_ID.format(n=number), **row} if with_id else row for number, row in rows]


def _by_name(rows: Sequence[tuple[int, dict[str, Any]]], path: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for place, (number, row) in enumerate(rows, 1):
        name = row.get(KEY, _NEW_ID.format(n=number))
        if name in found:
            error = ItemError.of("", name, texts.TWICE, field=path[-1])
            error.path = (*path, place, KEY)
            raise error
        found[name] = row.get(VALUE)
    return found
