"""The terms of the course: read from the lessons, gathered on one page, linked where they are first used."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from .markdown import slug

OWN_READING = "Onze lezing"  # the term that tells what it means that the course says something itself
_TERM = re.compile(r"^- \*\*(?P<name>[^*]+?):\*\*\s*(?P<meaning>.+?)(?=\n- |\n\n|\Z)", re.MULTILINE | re.DOTALL)
_TAG = re.compile(r"(<[^>]+>)")
_CLOSED = ("a", "h1", "h2", "h3", "h4", "th", "summary", "legend", "button", "label")  # no link inside these


@dataclass(frozen=True, slots=True)
class Term:
    """A term, what it means here, and the lesson (name and title) that explains it."""

    name: str
    meaning: str
    lesson: str
    title: str

    @property
    def place(self) -> str:
        """The name of its place on the page of terms."""
        return f"{slug(self.name)}-{self.lesson}"

    @property
    def words(self) -> list[str]:
        """The words by which a text may use it: without what stands in brackets, and each of "a of b"."""
        plain = re.sub(r"\([^)]*\)", "", self.name)
        return [word.strip() for word in re.split(r"\s+of\s+|,\s*|\s+en\s+", plain) if len(word.strip()) > 2]


def terms_of(text: str, lesson: str, title: str) -> list[Term]:
    """The terms in a cell of terms: a list of "**name:** meaning"; what stands below the list is of no term."""
    found = _TERM.finditer(text)
    return [Term(match["name"].strip(), " ".join(match["meaning"].split()), lesson, title) for match in found]


def by_name(terms: Iterable[Term]) -> list[tuple[str, list[Term]]]:
    """All terms by the alphabet: each name once, with what each lesson that explains it says, in their order."""
    found = sorted(terms, key=lambda term: (slug(term.name), term.lesson))
    return [(name, list(explained)) for name, explained in groupby(found, key=lambda term: term.name)]


def own_reading(terms: Iterable[Term]) -> str:
    """What it means that the course says something itself: told once, among the terms; empty where it is not told."""
    return next((f"{term.name}: {term.meaning}" for term in terms if term.name == OWN_READING), "")


def linked(html: str, terms: Sequence[Term], page: str) -> str:
    """The HTML of a lesson in which each of its terms is a link where it is first used.

    Args:
        html: the prose of the lesson.
        terms: the terms that the lesson explains.
        page: address of the page of terms.
    """
    parts = _TAG.split(html)
    for term in terms:
        words = "|".join(re.escape(word) for word in sorted(term.words, key=len, reverse=True))
        if words:
            _link_first(parts, re.compile(rf"(?<![\w-])({words})(?![\w-])", re.IGNORECASE), f"{page}#{term.place}")
    return "".join(parts)


def _link_first(parts: list[str], pattern: re.Pattern[str], address: str) -> None:
    closed = 0
    for index, part in enumerate(parts):
        if part.startswith("<"):
            name = part.strip("</>").split()[0] if part.strip("</>") else ""
            if name in _CLOSED:
                closed += -1 if part.startswith("</") else 1
        elif not closed and pattern.search(part):
            link = rf'<a class="term" href="{escape(address)}">\1</a>'
            parts[index : index + 1] = [piece for piece in _TAG.split(pattern.sub(link, part, count=1)) if piece]
            return
