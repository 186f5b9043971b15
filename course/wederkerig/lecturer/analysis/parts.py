"""What pages about a class are made of: tables, and parts with a heading, what is said, a picture and a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ...drawing.svg import WIDE, svg
from . import texts


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its head, its rows, and which columns hold numbers."""

    head: Sequence[str]
    rows: Sequence[Sequence[Any]]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture in plotly's vocabulary: traces and layout, with what it shows in words, and its height in pixels."""

    traces: Sequence[Mapping[str, Any]]
    layout: Mapping[str, Any]
    title: str
    height: int

    def svg(self) -> Markup:
        """The picture as it stands in a page."""
        return Markup("".join(svg(self.traces, self.layout, self.title, WIDE, self.height)))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: an id, what is said, a picture and a table; a heading where it is not that of the report."""

    id: str
    said: Sequence[str]
    picture: Drawing | None = None
    table: Table | None = None
    heading: str = ""

    @property
    def title(self) -> str:
        """The heading."""
        return self.heading or texts.PAGE[self.id]
