"""Prose of a notebook as semantic HTML: headings that can be linked to, tables that fit a phone."""

import re
import unicodedata
from typing import Any

import mistune
from mistune.core import BlockState
from mistune.renderers.html import HTMLRenderer
from mistune.util import striptags

DRAWING = (640, 240)  # width and height of the drawing in a lesson
OWN_READING_LINK = "00-welkom.ipynb#Begrippen"  # where a link leads that marks what the course says itself
JOINED = "\N{WORD JOINER}"  # what follows a mark, a full stop for one, stays on its line
NOTE = "onze-lezing"  # the name of the place in a page where is told what that means


def slug(text: str) -> str:
    """The text as the name of a place in a page: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "deel"


class Prose(HTMLRenderer):
    """Renders the Markdown of one page; every heading gets a name of its own.

    Whatever stands in the text as HTML is shown as text.
    """

    def __init__(self) -> None:
        super().__init__(escape=True)
        self._used: dict[str, int] = {}

    def heading(self, text: str, level: int, **_: Any) -> str:
        """A heading that can be linked to."""
        name = slug(re.sub(r"<[^>]+>", "", text))
        self._used[name] = self._used.get(name, 0) + 1
        if self._used[name] > 1:
            name = f"{name}-{self._used[name]}"
        return f'<h{level} id="{name}">{text}</h{level}>\n'

    def link(self, text: str, url: str, title: str | None = None) -> str:
        """A link; the mark of what the course says itself is a small button that shows what that means."""
        if url == OWN_READING_LINK:
            told = f'popovertarget="{NOTE}" aria-describedby="{NOTE}"'
            return f'<button class="link reading" {told}>{text}</button>{JOINED}'
        return super().link(text, url, title)

    def image(self, text: str, url: str, title: str | None = None) -> str:  # noqa: ARG002 (as mistune calls it)
        """A drawing, fetched when it comes near; all have one size, so that nothing jumps when it comes."""
        width, height = DRAWING
        size = f'width="{width}" height="{height}"'
        return f'<img src="{self.sanitize_url(url)}" {size} loading="lazy" alt="{striptags(text)}">'

    def render_token(self, token: dict[str, Any], state: BlockState) -> str:
        """Any token; a table is made here, since its cells must know their column."""
        if token["type"] == "table":
            return self._table(token, state)
        return super().render_token(token, state)

    def _table(self, token: dict[str, Any], state: BlockState) -> str:
        head, body = token["children"]
        names = [self.render_tokens(cell["children"], state) for cell in head["children"]]
        columns = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
        rows = "".join(self._row(row, names, state) for row in body["children"])
        return (
            f'<table role="table"><thead role="rowgroup"><tr role="row">{columns}</tr></thead>'
            f'<tbody role="rowgroup">{rows}</tbody></table>\n'
        )

    def _row(self, row: dict[str, Any], names: list[str], state: BlockState) -> str:
        """A row; on a phone, where cells stand below one another, each of several cells says which column it is of."""
        name, *cells = (self.render_tokens(cell["children"], state) for cell in row["children"])
        columns = (re.sub(r"<[^>]+>", "", column) for column in names[1:])
        parts = "".join(
            f'<td role="cell" data-column="{column}">{cell}</td>' for column, cell in zip(columns, cells, strict=True)
        )
        return f'<tr role="row"><th scope="row" role="rowheader">{name}</th>{parts}</tr>'


def prose() -> mistune.Markdown:
    """A renderer for the cells of one page, to be called with the text of each in turn."""
    return mistune.create_markdown(renderer=Prose(), plugins=["table"])
