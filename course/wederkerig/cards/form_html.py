"""The cards as HTML: complete to read and print without any script; JavaScript (cards/js) brings them to life.

The compiled pages and JupyterLab show the same. Everything is escaped; there is no script, style, link or image.
"""

from collections.abc import Mapping
from html import escape
from typing import Any

from ..items.fields import Field, Form
from ..items.model import Criterion, Question
from . import texts
from .conversation_html import conversation_html

_FOOT = (
    '<div data-part="earlier" aria-live="polite"></div><div class="foot">{button}'
    '<p class="status" role="status" data-part="status"></p></div>'
    '<div class="alarm" role="alert" data-part="alarm"></div>{why}'
)


def card_html(question: Question, explains: bool) -> str:
    """The card of a question; with `explains` it has a button that shows the explanation."""
    form = question.form()
    explains = explains and form.conversation is None  # which explains itself
    kicker = texts.FORM["kinds"].get(question.kind)
    button = f'<button type="button" data-do="explain" aria-expanded="false" disabled>{texts.FORM["explain"]}</button>'
    why = '<div class="why" data-part="why" aria-live="polite"></div>'
    inside = "".join(
        [
            f'<p class="kicker">{kicker}</p>' if kicker else "",
            _case(form),
            _reference(form),
            _fields(form) if form.conversation is None else conversation_html(form.conversation, form.fields[0]),
            _rubric(question.view(None).rubric),
            _FOOT.format(button=button if explains else "", why=why if explains else ""),
        ]
    )
    # method=dialog: without script, Enter sends nothing anywhere.
    attributes = f'data-card="{escape(question.id)}" data-kind="{escape(question.kind)}"'
    return f'<form class="card" {attributes} method="dialog" autocomplete="off" lang="nl">{inside}</form>'


def _case(form: Form) -> str:
    return f'<div class="case">{"".join(f"<p>{escape(text)}</p>" for text in form.case)}</div>' if form.case else ""


def _fields(form: Form) -> str:
    asked = "".join(f"<span>{escape(text)}</span>" for text in form.question)
    if any(field.in_case for field in form.fields):
        # what is asked is read before the case, of which every sentence can be the answer
        stem = "".join(f'<p class="stem">{escape(text)}</p>' for text in form.question)
        return stem + "".join(map(_field, form.fields))
    if not form.question:
        return "".join(map(_field, form.fields))
    first = form.fields[0]
    if not first.options:
        return (
            f'<label class="asked">{asked}<textarea name="{first.name}" rows="8" maxlength="{first.most}"></textarea>'
            f'</label><p class="hint" data-part="count">{texts.CARD["words"].format(n=0)}</p>'
            '<p class="traces" data-part="traces" aria-live="polite"></p>'
        )
    if first.menu:
        return f'<fieldset class="menus"><legend>{asked}</legend>{"".join(map(_menu, form.fields))}</fieldset>'
    return _group(first, f"{asked}<small>{escape(first.legend)}</small>")


def _field(field: Field) -> str:
    return _sentences(field) if field.in_case else _menu(field) if field.menu else _group(field)


def _sentences(field: Field) -> str:
    """A case as running text, in which every sentence is a label with a checkbox."""
    name = escape(field.name)
    said = " ".join(
        f'<label class="sentence"><input type="checkbox" name="{name}" value="{escape(id)}">'
        f"<span>{escape(text)}</span></label>"
        for id, text in field.options
    )
    return (
        f'<fieldset class="case" data-field="{name.removesuffix("[]")}" data-most="{field.most}">'
        f"<legend>{escape(field.legend)}</legend>"
        f'<p class="running">{said}</p><p class="hint" data-part="chosen" aria-live="polite"></p></fieldset>'
    )


def _group(field: Field, legend: str = "") -> str:
    kind = "checkbox" if field.several else "radio"
    name = escape(field.name)
    options = "".join(
        f'<label><input type="{kind}" name="{name}" value="{escape(id)}"><span>{escape(text)}</span></label>'
        for id, text in field.options
    )
    return (
        f'<fieldset data-field="{name.removesuffix("[]")}"><legend>{legend or escape(field.legend)}</legend>'
        f'<div class="choices"{_drawn(field)}>{options}</div></fieldset>'
    )


def _menu(field: Field) -> str:
    options = "".join(f'<option value="{escape(id)}">{escape(text)}</option>' for id, text in field.options)
    first = f'<option value="">{texts.FORM["choose"]}</option>'
    return (
        f'<label class="menu"><span>{escape(field.legend)}</span>'
        f'<select name="{escape(field.name)}"{_drawn(field)}>{first}{options}</select></label>'
    )


def _drawn(field: Field) -> str:
    return f' data-drawn="{field.drawn}"' if field.drawn else ""


def _reference(form: Form) -> str:
    if not form.reference:
        return ""
    rows = "".join(f"<dt>{escape(title)}</dt><dd>{escape(text)}</dd>" for title, text in form.reference)
    return f"<details><summary>{texts.FORM['codebook']}</summary><dl>{rows}</dl></details>"


def _rubric(rubric: tuple[Criterion, ...]) -> str:
    if not rubric:
        return ""
    rows = []
    for row in rubric:
        levels = "".join(
            f"<li>{number} {texts.FORM['points']}: {escape(level)}</li>" for number, level in enumerate(row.levels)
        )
        rows.append(f"<li><b>{escape(row.name)}</b><ul>{levels}</ul></li>")
    return f'<details><summary>{texts.FORM["rubric"]}</summary><ul class="rubric">{"".join(rows)}</ul></details>'


def answers_html(graded: bool) -> str:
    """The card about all answers of a notebook: to hand them in where that is `graded`, else to take them along."""
    return _answers_html(texts.ANSWERS | (texts.HAND_IN if graded else {}))


def measurement_html(name: str) -> str:
    """The card that hands in the answers to a measurement, which are some of those in a lesson."""
    return _answers_html(texts.ANSWERS | texts.HAND_IN | texts.MEASUREMENT, f'="{escape(name)}"')


def _answers_html(words: Mapping[str, Any], of: str = "") -> str:
    return (
        f'<section class="card" data-answers{of} lang="nl">'
        f'<p class="kicker">{words["title"]}</p><p>{words["intro"]}</p>'
        '<div data-part="missing"></div><div data-part="traces" aria-live="polite"></div>'
        '<div data-part="sure" aria-live="polite"></div>'
        f'<div class="foot"><button type="button" class="main" data-part="make">{words["button"]}</button>'
        '<p class="status" role="status" data-part="status"></p></div>'
        '<div class="alarm" role="alert" data-part="alarm"></div><div data-part="made" aria-live="polite"></div>'
        f"<details><summary>{texts.FORM['more']}</summary><p>{texts.FORM['loadHelp']}</p>"
        f'<div class="foot"><button type="button" data-part="load">{texts.FORM["load"]}</button>'
        '<input type="file" hidden></div>'
        f"<p>{texts.FORM['wipeHelp']}</p>"
        f'<div class="foot" data-part="ask"><button type="button" data-part="wipe">{words["wipe"]}</button></div>'
        "</details></section>"
    )


def review_html() -> str:
    """The card that brings back cards of earlier lessons; until there are some it says so."""
    words = texts.REVIEW
    return (
        f'<section class="card" data-review lang="nl"><p class="kicker">{words["title"]}</p>'
        f'<div data-part="turns"><p>{words["none"]}</p></div><div data-part="take"></div></section>'
    )


def growth_html() -> str:
    """The card that lays two measurements beside each other."""
    words = texts.GROWTH
    return (
        f'<section class="card" data-growth lang="nl"><p class="kicker">{words["title"]}</p>'
        '<div class="foot"><button type="button" class="main" data-part="look" disabled>'
        f"{words['button']}</button></div>"
        '<div class="alarm" role="alert" data-part="alarm"></div>'
        '<div data-part="shown" aria-live="polite"></div></section>'
    )
