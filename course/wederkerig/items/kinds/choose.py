"""A question with one or more fitting options in a list."""

from collections.abc import Iterable

from .. import texts
from ..model import Item, Kind
from ..sources import Sources
from ..table import Table
from .choice import Choice, read
from .groups import choice_item, options_group


def single_choices(items: Iterable[Item]) -> list[Choice]:
    """Those of the items in which one option of a list fits, in the order that their author chose."""
    choices = [item for item in items if isinstance(item, Choice) and item.question.kind == KIND.name]
    return [item for item in choices if not item.question.groups[0].several]


def _parse(table: Table, id: str, sources: Sources) -> Choice:
    several = table.take("several", bool)
    part = options_group(texts.LEGENDS["several" if several else "one"], table.rows("options"), several)
    fit, most = len(part.fits), len(part.group.options)
    if not (2 <= fit < most if several else fit == 1 < most):
        raise table.refuse(texts.OPTIONS_FIT, n=fit)
    return choice_item(table, (id, KIND.name, table.text("question")), [part], sources)


KIND = Kind("choose", _parse, read)
