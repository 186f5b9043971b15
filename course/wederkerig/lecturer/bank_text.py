"""A bank file as text: items put at its end or written anew, and all else in it left as it stands, byte by byte."""

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from ..errors import ItemError
from . import texts

OWN = "bank-eigen.toml"  # where graded items stand that lecturers make themselves, unless they choose another file
Table = Mapping[str, Any]
_HEADER = re.compile(r"\[\[\s*([\w-]+)\s*\]\]\s*(#.*)?")
_LITERAL = re.compile(r"(?!.*''')[^\x00-\x08\x0b-\x1f\x7f]*", re.DOTALL)  # what may stand between '''


def with_items(
    text: str, file: str, replaced: Mapping[str, tuple[str, Table]], added: Sequence[tuple[str, Table]]
) -> str:
    """The text of a bank file in which some items are other ones, and to which some are added.

    Args:
        text: the file as it is.
        file: its name, for messages.
        replaced: by the id of an item in the file, kind and table of what comes in its place.
        added: kind and table of what comes at the end, in order.

    Raises:
        ItemError: when an item cannot be found in the text, or cannot be written in it.
    """
    lines = text.splitlines(keepends=True)
    wanted = _wanted(text, replaced, added)
    try:
        blocks = _blocks(lines) if replaced else []
    except ValueError:
        blocks = []  # then it does not hold what it must
    for id, start, end in reversed(blocks):
        if id in replaced:
            lines[start:end] = [as_toml(*replaced[id])]
    gap = "" if not lines or lines[-1].endswith("\n") else "\n"
    made = "".join([*lines, gap, *("\n" * bool(text.strip()) + as_toml(kind, table) for kind, table in added)])
    if not _holds(made, wanted):
        raise ItemError.of(file, ", ".join([*replaced, *(str(table["id"]) for _, table in added)]), texts.NOT_WRITABLE)
    return made


def as_toml(kind: str, table: Table) -> str:
    """An item as it stands in a bank file: its values, and then the tables in it."""
    return f"[[{kind}]]\n" + "".join(_lines(kind, table))


def _lines(path: str, table: Table) -> list[str]:
    tables = {name: value for name, value in table.items() if _is_tables(value)}
    lines = [f"{_name(name)} = {_value(value)}\n" for name, value in table.items() if name not in tables]
    for name, value in tables.items():
        inner = f"{path}.{_name(name)}"
        if isinstance(value, Mapping):
            lines += [f"\n[{inner}]\n", *_lines(inner, value)]
        else:
            lines += [line for row in value for line in (f"[[{inner}]]\n", *_lines(inner, row))]
    return lines


def _is_tables(value: Any) -> bool:
    """Whether this stands under a heading of its own; a few numbers by name stand in one line."""
    if isinstance(value, Mapping):
        return not all(isinstance(one, float) for one in value.values())
    return isinstance(value, list) and any(isinstance(one, Mapping) for one in value)


def _name(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _quoted(name)


def _value(value: Any) -> str:
    """A value as TOML has it; a text of more lines as it is read, between ''', where nothing in it needs a sign."""
    if isinstance(value, str):
        lines = value if value.endswith("\n") else f"{value}\n"
        return f"'''\n{lines}'''" if "\n" in value and _LITERAL.fullmatch(value) else _quoted(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_name(name)} = {_value(one)}" for name, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return json.dumps(value)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _blocks(lines: Sequence[str]) -> list[tuple[str, int, int]]:
    """Id, first line and the line after the last of each item; comments before the next item belong to that one.

    Raises:
        ValueError: when items cannot be told from one another.
    """
    starts, inside = [], ""
    for number, line in enumerate(lines):
        if not inside and _HEADER.fullmatch(line.strip()):
            starts.append(number)
        inside = _open_string(line, inside)
    blocks = []
    for start, stop in pairwise([*starts, len(lines)]):
        end = stop
        while lines[end - 1].strip() == "" or lines[end - 1].lstrip().startswith("#"):
            end -= 1
        [[row]] = tomllib.loads("".join(lines[start:stop])).values()
        blocks.append((str(row.get("id")), start, end))
    return blocks


def _open_string(line: str, inside: str) -> str:
    """Which sign still has to end a text of more lines after this line; empty where none is open."""
    for sign in re.findall(r"'''|\"\"\"", line):
        inside = "" if sign == inside else inside or sign
    return inside


def _wanted(text: str, replaced: Mapping[str, tuple[str, Table]], added: Sequence[tuple[str, Table]]) -> dict[str, Any]:
    """What the file must hold afterwards."""
    content = tomllib.loads(text)
    for kind, rows in content.items():
        content[kind] = [replaced[row["id"]][1] if row.get("id") in replaced else row for row in rows]
    for kind, table in added:
        content.setdefault(kind, []).append(table)
    return content


def _holds(text: str, content: Mapping[str, Any]) -> bool:
    try:
        return bool(stripped(tomllib.loads(text)) == stripped(content))
    except tomllib.TOMLDecodeError:
        return False


def stripped(value: Any) -> Any:
    """A value of a bank file with all texts in it as the bank reads them: without what is blank around them."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return {name: stripped(one) for name, one in value.items()}
    return [stripped(one) for one in value] if isinstance(value, list) else value
