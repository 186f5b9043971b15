"""What a student said in all lessons, gathered to be read back: the matrix, the field log, and codes beside a coder's.

Here are the places, each with the item whose answer belongs there; JavaScript (views/own.js) puts the answers in, and
reckons how far two coders agree (views/coders.js).
"""

import json
from collections.abc import Mapping
from html import escape

from ..errors import PlaceError
from ..items.kinds.choice import Choice
from ..items.kinds.code import Coding, codings
from ..items.model import Item
from ..items.paragraphs import one_line
from . import own_texts as texts

MATRIX, LOG, CODERS = "matrix", "veldlog", "codeurs"


def own_html(name: str, practice: Mapping[str, Item]) -> str:
    """The places for what a student said, of which the items are called `name`-….

    Args:
        name: `MATRIX`, `LOG` or `CODERS`.
        practice: the practice items of all lessons.

    Raises:
        PlaceError: when there is nothing of that name.
    """
    if name not in texts.OWN:
        raise PlaceError(texts.NO_OWN.format(name=name, names=", ".join(texts.OWN)))
    words = texts.OWN[name]
    items = {id.removeprefix(f"{name}-"): item for id, item in practice.items() if id.startswith(f"{name}-")}
    places = {MATRIX: _matrix, LOG: _log, CODERS: _coders}[name](items)
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
        f'<table role="table" data-options="{_json(options)}"><thead role="rowgroup">'
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


def _coders(items: Mapping[str, Item]) -> str:
    """A row for each fragment: its text, the code of the student, and that of the second coder with the reason."""
    coded, words = codings(items.values()), texts.CODERS
    heads = "".join(f'<th scope="col" role="columnheader">{words[name]}</th>' for name in ("corner", "own", "second"))
    options = {option.id: one_line(option.text) for item in coded[:1] for option in item.question.groups[0].options}
    return (
        f'<div data-part="agreement" data-words="{_json(texts.AGREEMENT)}" aria-live="polite"></div>'
        f'<table role="table" data-options="{_json(options)}"><thead role="rowgroup"><tr role="row">{heads}</tr>'
        f'</thead><tbody role="rowgroup">{"".join(map(_coded, coded))}</tbody></table>'
    )


def _coded(item: Coding) -> str:
    [group] = item.question.groups
    titles = {option.id: one_line(option.text) for option in group.options}
    [best] = item.key.fits[group.id]
    why, second, words = item.key.why[group.id], item.second_coder, texts.CODERS
    told = [words["because"].format(code=titles[second], why=why[second])]
    if best != second:
        told.append(words["best"].format(code=titles[best], why=why[best]))
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{escape(item.question.text)}</th>'
        f'<td role="cell" data-column="{words["own"]}" data-own="{escape(item.id)}" data-group="{group.id}">'
        f"{texts.OWN_NOTHING}</td>"
        f'<td role="cell" data-column="{words["second"]}"><div data-second="{second}">'
        f"{''.join(f'<p>{escape(text)}</p>' for text in told)}</div></td></tr>"
    )


def _json(value: Mapping[str, str]) -> str:
    return escape(json.dumps(value, ensure_ascii=False))
