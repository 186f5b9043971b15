"""What a page shows for some values of an exploration: the picture as SVG, what is to be seen in words, and numbers."""

from typing import Any

from ..drawing.svg import NARROW, WIDE, svg
from . import texts
from .picture import Exploration, Picture, Values

WIDTHS = {"narrow": NARROW, "wide": WIDE}


def shown(exploration: Exploration, values: Values, width: str) -> dict[str, Any]:
    """The picture for these values, as plain data.

    Args:
        exploration: what is explored.
        values: one for every control.
        width: "narrow" for a phone, or "wide".

    Returns:
        `svg` (pieces to be joined), `text`, `head` and `rows`.
    """
    return as_shown(exploration, exploration.draw(values), width)


def as_shown(exploration: Exploration, picture: Picture, width: str) -> dict[str, Any]:
    """The same for a picture that was drawn already."""
    pieces = svg(picture.traces, picture.layout, exploration.title, WIDTHS[width], exploration.height)
    return {
        "svg": pieces,
        "text": said(exploration, picture),
        "head": list(picture.head),
        "rows": [list(row) for row in picture.rows],
    }


def said(exploration: Exploration, picture: Picture) -> str:
    """What is to be seen, and where the claim of the challenge fails, that it does."""
    beaten = f"\n{texts.BEATEN} {exploration.challenge.beaten}"
    return picture.text + beaten if picture.beaten else picture.text
