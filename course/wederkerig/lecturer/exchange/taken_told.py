"""What a workbook brings into the bank, in sentences: before it is written, and after."""

from ...dutch import listed
from . import texts
from .taken import Taken


def would_change(taken: Taken) -> str:
    """Which items of the bank it would change."""
    shown = list(taken.changed.items())[: texts.MOST_NAMED]
    named = [texts.CHANGED_ITEM.format(id=id, columns=", ".join(titles)) for id, titles in shown]
    if more := len(taken.changed) - len(named):
        named.append(texts.AND_MORE.format(n=more))
    form = texts.ONE_WOULD_CHANGE if len(taken.changed) == 1 else texts.WOULD_CHANGE
    both = texts.BOTH_CHANGED.format(items=listed(taken.both)) if taken.both else ""
    return form.format(n=len(taken.changed), items="; ".join(named), both=both)


def brought(taken: Taken, file: str) -> list[str]:
    """What a workbook of this name brought."""
    lines = [texts.IMPORTED.format(file=file, new=len(taken.new), changed=len(taken.changed), same=len(taken.same))]
    if taken.left:
        lines.append(texts.BANK_CHANGED.format(items=listed(taken.left)))
    if taken.sheets:
        lines.append(texts.SKIPPED_SHEETS.format(sheets=listed(taken.sheets)))
    return lines
