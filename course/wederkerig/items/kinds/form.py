"""A case in the two by two of forms (Deur, van, Scholte & Sprinkhuizen, 2013, pp. 100-103)."""

from .. import texts
from ..model import Kind
from ..sources import Sources
from ..table import Table
from ..vocabulary import PEOPLE, TIME
from .choice import Choice, Group, Option, read
from .groups import GroupKey, choice_item


def _parse(table: Table, id: str, sources: Sources) -> Choice:
    why = table.explanations([*PEOPLE, *TIME])
    parts = []
    for field, options in (("people", PEOPLE), ("time", TIME)):
        fits = table.one_of(field, str, list(options))
        group = Group(field, texts.LEGENDS[field], tuple(Option(option, text) for option, text in options.items()))
        parts.append(GroupKey(group, frozenset([fits]), {option: why[option] for option in options}))
    return choice_item(table, (id, KIND.name, table.text("case")), parts, sources)


KIND = Kind("form", _parse, read)
