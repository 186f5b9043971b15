"""Rows, each coupled to one of the same options."""

from .. import texts
from ..model import Kind
from ..sources import Sources
from ..table import Table
from .choice import Choice, Group, Option, read
from .groups import GroupKey, choice_item


def _parse(table: Table, id: str, sources: Sources) -> Choice:
    given = table.take("options", dict)
    if len(given) < 2 or not all(isinstance(text, str) and text.strip() for text in given.values()):
        raise table.refuse(texts.NO_TWO_TEXTS)
    options = tuple(Option(option, text.strip()) for option, text in given.items())
    parts = []
    for row in table.rows("rows"):
        group = Group(row.text("id"), row.text("text"), options, menu=True)
        fits = row.one_of("fits", str, list(given))
        parts.append(GroupKey(group, frozenset([fits]), {fits: row.text("why")}))
        row.finish()
    return choice_item(table, (id, KIND.name, table.text("question")), parts, sources)


KIND = Kind("match", _parse, read)
