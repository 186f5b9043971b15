"""What a student said in all lessons, gathered to be read back: the matrix of definitions and the field log.

Here are the places, each with the item whose answer belongs there; JavaScript (views/own.js) puts the answers in.
"""

import json
from collections.abc import Mapping
from html import escape

from ..errors import PlaceError
from ..items.kinds.choice import Choice
from ..items.model import Item
from . import texts

MATRIX, LOG = "matrix", "veldlog"


def own_html(name: str, practice: Mapping[str, Item]) -> str:
    """The places for what a student said, of which the items are called `name`-….

    Args:
        name: `MATRIX` or `LOG`.
        practice: the practice items of all lessons.

    Raises:
        PlaceError: when there is nothing of that name.
    """
    if name not in texts.OWN:
        raise PlaceError(texts.NO_OWN.format(name=name, names=", ".join(texts.OWN)))
    words = texts.OWN[name]
    items = {id.removeprefix(f"{name}-"): item for id, item in practice.items() if id.startswith(f"{name}-")}
    places = _matrix(items) if name == MATRIX else _log(items)
    return (
        f'<section class="card" data-gathered="{name}" lang="nl"><p class="kicker">{words["title"]}</p>'
        f"<p>{words['intro']}</p>{places}</section>"
    )


def _matrix(items: Mapping[str, Item]) -> str:
    """A row for each definition and a column for each question: every item asks the same of another definition."""
    first = next(iter(items.values()))
    groups = first.question.groups if isinstance(first, Choice) else ()
    names = {group.id: escape(group.legend) for group in groups}
    heads = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names.values())
    rows = "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{texts.MATRIX_ROWS[row]}</th>'
        + "".join(
            f'<td role="cell" data-column="{name}" data-own="{escape(item.id)}" data-group="{group}">'
            f"{texts.OWN_NOTHING}</td>"
            for group, name in names.items()
        )
        + "</tr>"
        for row, item in items.items()
    )
    options = {option.id: option.text for option in groups[0].options} if groups else {}
    return (
        f'<table role="table" data-options="{escape(json.dumps(options, ensure_ascii=False))}"><thead role="rowgroup">'
        f'<tr role="row"><th scope="col" role="columnheader">{texts.MATRIX_CORNER}</th>{heads}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )


def _log(items: Mapping[str, Item]) -> str:
    rows = "".join(
        f"<dt>{texts.LOG_LESSON.format(n=int(lesson))}</dt>"
        f'<dd data-own="{escape(item.id)}"><p>{texts.OWN_NOTHING}</p></dd>'
        for lesson, item in sorted(items.items())
    )
    return f"<dl>{rows}</dl>"
