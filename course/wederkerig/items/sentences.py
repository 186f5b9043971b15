"""A case: its stem, and its sentences, in a bank file one a line with a mark in front of those that tell the label.
`[voorwaarde] Toen hij wegbleef, hield de gemeente geld in.` decides, and shows this cue;
`(controle) Op zijn kaart zet de beheerder een stempel.` supports: it counts neither way;
`Na afloop is er soep.` says nothing.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from . import texts
from .paragraphs import one_line
from .table import Table, listed
from .vocabulary import CUES

CASE_WORDS = (60, 160)
CASE_SENTENCES = (6, 12)
STEM_WORDS = 25
MOST_PROOF = 3  # sentences that decide, and that a student may choose

_MARK = re.compile(r"(?:\[(?P<decides>[^\]]*)\]|\((?P<supports>[^)]*)\))\s*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a case; its id says which one it is: s1, s2 and so on."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The sentences that decide, and those that support, by id and with the cue that each shows."""

    decides: Mapping[str, str] = field(default_factory=dict)
    supports: Mapping[str, str] = field(default_factory=dict)


def sentences(case: str) -> tuple[Sentence, ...]:
    """The sentences of a case, which stand on a line each."""
    lines = (line for line in case.splitlines() if line.strip())
    return tuple(Sentence(f"s{number}", one_line(line)) for number, line in enumerate(lines, 1))


def marked(table: Table, label: str) -> tuple[tuple[Sentence, ...], Marks]:
    """The sentences of the field `case` without their marks, and what the marks say for a case of this label.

    Raises:
        ItemError: when the case is too short or too long, or a mark or the number of them is not right.
    """
    decides: dict[str, str] = {}
    supports: dict[str, str] = {}
    plain = []
    for line in sentences(table.text("case")):
        mark = _MARK.match(line.text)
        text = line.text[mark.end() :] if mark else line.text
        if not text or text[0] in "[(":
            raise table.refuse(texts.BAD_MARK, line=line.text)
        plain.append(Sentence(line.id, text))
        if mark:
            shows = decides if mark["supports"] is None else supports
            shows[line.id] = _cue(table, mark["decides"] or mark["supports"] or "", label)
    _check_size(table, plain)
    if not 1 <= len(decides) <= MOST_PROOF:
        raise table.refuse(texts.DECIDING_LINES, n=len(decides), most=MOST_PROOF)
    return tuple(plain), Marks(decides, supports)


def unmarked(table: Table) -> str:
    """The text of the field `case` of which no sentences are chosen.

    Raises:
        ItemError: when it is too short or too long, or has a mark.
    """
    lines = sentences(table.text("case"))
    for line in lines:
        if line.text[0] in "[(":
            raise table.refuse(texts.NO_MARK, line=line.text)
    _check_size(table, lines)
    return " ".join(line.text for line in lines)


def read_stem(table: Table) -> str:
    """The field `stem`: one question about a case.

    Raises:
        ItemError: when it is another number of questions, or too long.
    """
    stem = one_line(table.text("stem"))
    words = len(stem.split())
    if words > STEM_WORDS or stem.count("?") != 1 or not stem.endswith("?"):
        raise table.refuse(texts.BAD_STEM, words=words, most=STEM_WORDS)
    return stem


def _cue(table: Table, cue: str, label: str) -> str:
    allowed = [id for id, known in CUES.items() if known.label == label]
    if cue not in allowed:
        raise table.refuse(texts.NO_CUE_OF_LABEL, cue=cue, label=label, allowed=listed(allowed))
    return cue


def _check_size(table: Table, plain: Sequence[Sentence]) -> None:
    words = sum(len(sentence.text.split()) for sentence in plain)
    if not CASE_WORDS[0] <= words <= CASE_WORDS[1]:
        raise table.refuse(texts.CASE_LENGTH, words=words, low=CASE_WORDS[0], high=CASE_WORDS[1])
    if not CASE_SENTENCES[0] <= len(plain) <= CASE_SENTENCES[1]:
        raise table.refuse(texts.CASE_LINES, n=len(plain), low=CASE_SENTENCES[0], high=CASE_SENTENCES[1])
