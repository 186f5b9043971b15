"""Steps to be put in order; the bank has them in the right order, the card shows them in another."""

import hashlib

from .. import texts
from ..model import Kind
from ..sources import Sources
from ..table import Table
from .choice import Choice, Group, Option, read
from .groups import GroupKey, choice_item


def _parse(table: Table, id: str, sources: Sources) -> Choice:
    steps = table.rows("steps")
    if len(steps) < 2:
        raise table.refuse(texts.NO_TWO_STEPS)
    options = tuple(Option(str(number), str(number)) for number in range(1, len(steps) + 1))
    parts = []
    for place, row in zip(options, steps, strict=True):
        group = Group(row.text("id"), row.text("text"), options, menu=True)
        parts.append(GroupKey(group, frozenset([place.id]), {place.id: row.text("why")}))
        row.finish()
    shown = sorted(parts, key=lambda part: hashlib.sha256(f"{id} {part.group.id}".encode()).digest())
    if shown == parts:
        shown.reverse()
    return choice_item(table, (id, KIND.name, table.text("question")), shown, sources)


KIND = Kind("order", _parse, read)
