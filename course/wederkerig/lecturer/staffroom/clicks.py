"""What a message says to type, as what to click: it stands once, with the command for who works at a terminal."""

import re

from .click_texts import CLICKS

# Of a command: its words, as far as a sentence goes on; a full stop ends it, but for one inside a word.
_WORDS = r"(?: (?:'[^']*'|[\w/-]+(?:\.[\w/-]+)*(?:\.{3})?))*"
_CLICKS = tuple((re.compile(pattern.replace("WORDS", _WORDS)), told) for pattern, told in CLICKS)


def in_the_room(text: str) -> str:
    """A message with what to click in the place of each command, and as it is where it has none."""
    for pattern, told in _CLICKS:
        text = pattern.sub(told, text)
    return text
