"""The card of an exploration as HTML: controls, the first picture, what is to be seen in words, and numbers.

All of it is there before any script; `js/explore.js` binds to it.
"""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from . import texts
from .grid import apart
from .picture import Checkbox, Control, Exploration, Select, Slider
from .shown import WIDTHS, as_shown, said


def card_html(about: Exploration, source: str, code: str = "") -> str:
    """The card.

    Args:
        about: what is explored.
        source: where further pictures come from: "grid" (drawn beforehand) or "kernel" (of a notebook).
        code: address of the text of the model; none is shown without.
    """
    picture = about.draw(about.start())
    drawn = {width: as_shown(about, picture, width) for width in WIDTHS}
    pictures = "".join(f'<div class="{width}">{"".join(one["svg"])}</div>' for width, one in drawn.items())
    outer, inner = (" ".join(control.name for control in part) for part in apart(about))
    title = f"verkenning-{about.name}"
    return (
        f'<section class="card exploration" data-exploration="{about.name}" data-source="{source}" '
        f'data-outer="{outer}" data-inner="{inner}" aria-labelledby="{title}">'
        f'<h3 id="{title}">{escape(about.title)}</h3><p class="case">{escape(about.question)}</p>'
        f'<p class="hint">{texts.MODEL}</p>'
        f'<form autocomplete="off">{_controls(about)}</form>'
        '<p class="status" role="status"></p><p class="alarm" role="alert" hidden></p>'
        f'<figure class="picture">{pictures}</figure><p class="said" aria-live="polite">'
        f"{escape(said(about, picture))}</p>{_challenge(about)}"
        f"<details><summary>{texts.NUMBERS}</summary>"
        f'<div class="numbers">{table_html(picture.head, picture.rows)}</div></details>'
        f"{_assumptions(about)}{_code(code)}</section>"
    )


def table_html(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of names of columns, then rows of a name and cells."""
    names = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    lines = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in row[1:])}</tr>'
        for row in rows
    )
    return f"<table><thead><tr>{names}</tr></thead><tbody>{lines}</tbody></table>"


def _challenge(about: Exploration) -> str:
    """The claim to refute, and how it is seen that it fails."""
    challenge = about.challenge
    return (
        f'<div class="challenge"><h4>{texts.CHALLENGE}</h4>'
        f"<p>{escape(texts.REFUTE.format(claim=challenge.claim))}</p>"
        f'<p class="hint">{escape(challenge.sign)}</p></div>'
    )


def _assumptions(about: Exploration) -> str:
    points = "".join(f"<li>{escape(text)}</li>" for text in about.assumptions)
    claims = escape(texts.CLAIMS.format(claims=", ".join(about.claims)))
    return f'<details><summary>{texts.ASSUMPTIONS}</summary><ul>{points}</ul><p class="hint">{claims}</p></details>'


def _code(address: str) -> str:
    return f'<p><a href="{escape(address)}">{texts.CODE}</a></p>' if address else ""


def _controls(about: Exploration) -> str:
    """All controls; those of one part together in a group with its name."""
    parts = []
    for part, controls in groupby(about.controls, key=lambda control: control.part):
        rows = "".join(_control(about.name, control) for control in controls)
        if part and part == about.folded:
            parts.append(f'<details class="more"><summary>{escape(part)}</summary>{rows}</details>')
        else:
            parts.append(f"<fieldset><legend>{escape(part)}</legend>{rows}</fieldset>" if part else rows)
    return "".join(parts)


def _control(name: str, control: Control) -> str:
    id, label = f"{name}-{control.name}", escape(control.label)
    if isinstance(control, Slider):
        ends = f'min="{control.low}" max="{control.high}" step="{control.step}" value="{control.value}"'
        return (
            f'<p class="slider"><label for="{id}">{label}</label>'
            f'<input type="range" id="{id}" name="{control.name}" {ends} data-unit="{escape(control.unit)}">'
            f'<output for="{id}">{control.value}{escape(control.unit)}</output></p>'
        )
    if isinstance(control, Checkbox):
        checked = " checked" if control.value else ""
        box = f'<input type="checkbox" name="{control.name}"{checked}>'
        return f'<p class="choices"><label>{box} <span>{label}</span></label></p>'
    return _menu(id, control, label) if control.menu else _radios(control, label)


def _menu(id: str, control: Select, label: str) -> str:
    parts = []
    for head, values in groupby(control.options, key=lambda value: control.heads.get(value, "")):
        options = "".join(_option(value, control) for value in values)
        parts.append(f'<optgroup label="{escape(head)}">{options}</optgroup>' if head else options)
    return f'<p><label for="{id}">{label}</label><select id="{id}" name="{control.name}">{"".join(parts)}</select></p>'


def _option(value: str, control: Select) -> str:
    selected = " selected" if value == control.value else ""
    return f'<option value="{escape(value)}"{selected}>{escape(control.options[value])}</option>'


def _radios(control: Select, label: str) -> str:
    inputs = "".join(
        f'<label><input type="radio" name="{control.name}" value="{escape(value)}"'
        f"{' checked' if value == control.value else ''}> <span>{escape(text)}</span></label>"
        for value, text in control.options.items()
    )
    return f'<fieldset class="choices"><legend>{label}</legend>{inputs}</fieldset>'
