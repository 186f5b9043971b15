"""A question with one or more fitting options in a list."""

from .. import texts
from ..model import Kind
from ..sources import Sources
from ..table import Table
from .choice import Choice, read
from .groups import choice_item, options_group


def _parse(table: Table, id: str, sources: Sources) -> Choice:
    several = table.take("several", bool)
    part = options_group(texts.LEGENDS["several" if several else "one"], table.rows("options"), several)
    fit, most = len(part.fits), len(part.group.options)
    if not (2 <= fit < most if several else fit == 1 < most):
        raise table.refuse(texts.OPTIONS_FIT, n=fit)
    return choice_item(table, (id, KIND.name, table.text("question")), [part], sources)


KIND = Kind("choose", _parse, read)
