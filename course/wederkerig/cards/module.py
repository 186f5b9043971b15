"""The text of a card's ES module: what all cards share, then the card itself."""

from pathlib import Path

_STATIC = Path(__file__).parent / "static"


def module(name: str) -> str:
    """The module of the card `name`, ready for the browser."""
    return _text("shell.js") + "\n" + _text(f"{name}.js")


def styles() -> str:
    """The style sheet of all cards."""
    return _text("card.css")


def _text(file: str) -> str:
    return (_STATIC / file).read_text(encoding="utf-8")
