"""The sentences of a case that decide, among all its sentences."""

from .. import texts
from ..model import Kind
from ..sources import Sources
from ..table import Table
from .choice import Choice, read
from .groups import choice_item, options_group


def _parse(table: Table, id: str, sources: Sources) -> Choice:
    part = options_group(texts.LEGENDS["sentences"], table.rows("sentences"), several=True)
    if not 1 <= len(part.fits) < len(part.group.options):
        raise table.refuse(texts.SENTENCES_DECIDE, n=len(part.fits))
    return choice_item(table, (id, KIND.name, table.text("question")), [part], sources)


KIND = Kind("evidence", _parse, read)
