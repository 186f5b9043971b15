"""The text of a card's ES module: what all cards share, then the card itself."""

from pathlib import Path

_STATIC = Path(__file__).parent / "static"
# What stands before a card's own text.
_BEFORE = {
    "card": ("shell", "forms", "explanation"),
    "answers": ("shell",),
    "growth": ("shell", "explanation"),
    "exploration": ("shell",),
}


def module(name: str) -> str:
    """The module of the card `name`, ready for the browser."""
    return "\n".join(_text(f"{part}.js") for part in (*_BEFORE[name], name))


def styles() -> str:
    """The style sheet of all cards."""
    return _text("card.css")


def _text(file: str) -> str:
    return (_STATIC / file).read_text(encoding="utf-8")
