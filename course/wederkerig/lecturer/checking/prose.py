"""The text of a lesson as words and sentences: what is read from beginning to end, without markup."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"\w+(?:[-’'.,/]\w+)*")
_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][’”)]))\s+(?=[‘“(]?[A-ZÀ-Þ])")
_MARK = re.compile(r"^\s*(?:>\s*)*(?:[-*]\s+|\d+\.\s+)?")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


def words(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def sentences(source: str) -> Iterator[str]:
    """The sentences of a cell in Markdown; no headings, tables or pictures. An item of a list is one at least."""
    for line in source.splitlines():
        if line.lstrip("> ").startswith(("#", "|", "![")):
            continue
        text = _LINK.sub(r"\1", _MARK.sub("", line)).replace("*", "").strip()
        yield from (part for part in _END.split(text) if words(part))
