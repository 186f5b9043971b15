"""Is each claim told where a lesson says it is: does the span named beside its id stand in the text of that cell?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...errors import ItemError
from ...notebook_files import read_notebook
from ..project import Project
from . import texts

LEAST, MOST = 4, 40  # words of a span: fewer say nothing, more point at nothing

_LINE_MARKS = re.compile(r"^[ \t]*(?:[#>]+|[-*]|\d+\.)[ \t]+|^[|\s:-]+$|\|", re.MULTILINE)
_WORD_MARKS = re.compile(r"[*_`]")


@dataclass(frozen=True, slots=True)
class Told:
    """A claim that a lesson cell tells: lesson file, id and text of the cell, and the span that carries the claim."""

    claim: str
    file: str
    cell: str
    text: str
    span: str


def told(project: Project) -> list[Told]:
    """Every claim that a cell names, lesson by lesson, in the order of the texts."""
    return [
        Told(claim, path.name, cell.id, cell.source, span)
        for path in project.lessons()
        for cell in read_notebook(path).cells
        for claim, span in _named(cell.metadata.get("claims", {})).items()
    ]


def _named(claims: object) -> Mapping[str, str]:
    """Claim id -> span, as the metadata of a cell name them; ids without spans have an empty one."""
    if isinstance(claims, Mapping):
        return {str(claim): str(span) for claim, span in claims.items()}
    return dict.fromkeys(map(str, claims), "") if isinstance(claims, list) else {}


@lru_cache(maxsize=4096)  # each text of a lesson is laid beside every span and fragment
def plain(text: str) -> str:
    """The words of a text, one space apart: without marks of Markdown and without lines that only draw a table."""
    return " ".join(_WORD_MARKS.sub("", _LINE_MARKS.sub(" ", text)).split())


def fault(text: str, span: str) -> tuple[str, str] | None:
    """What is wrong with a span of a text, and what to do; None when it stands there."""
    if not span.strip():
        return texts.NO_SPAN
    if not LEAST <= len(span.split()) <= MOST:
        return texts.SPAN_LENGTH
    return None if plain(span) in plain(text) else texts.SPAN_NOT_THERE


def faults(named: Iterable[Told], claims: Sequence[str]) -> Iterator[ItemError]:
    """What is wrong with what the cells name, and then which of the `claims` no cell tells, in their order."""
    missing = dict.fromkeys(claims)
    for one in named:
        missing.pop(one.claim, None)
        wrong = fault(one.text, one.span) if one.claim in claims else texts.NO_SUCH_CLAIM
        if wrong:
            yield ItemError.of(one.file, one.cell, wrong, claim=one.claim, span=one.span, least=LEAST, most=MOST)
    for claim in missing:
        yield ItemError.of("claims.csv", claim, texts.NOT_TOLD)
