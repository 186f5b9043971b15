"""A map of who confirms, qualifies or contradicts whom, on the claims of the course.

What is claimed, by whom and where, comes from the table of claims; that two claims belong beside each other and how
they relate is the reading of the makers of the course.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .pairs import CONTRADICTS, PAIRS, Pair


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of the table: its id, its section in the source, what it says, and whose it is."""

    id: str
    section: str
    text: str
    attributed_to: str


def claims(rows: Iterable[Mapping[str, str]]) -> Mapping[str, Claim]:
    """The claims of the table by id."""
    return {row["id"]: Claim(row["id"], row["section"], row["claim"], row["attributed_to"]) for row in rows}


def about(theme: str) -> tuple[Pair, ...]:
    """The pairs on one theme."""
    return tuple(pair for pair in PAIRS if pair.theme == theme)


def relations(pairs: Iterable[Pair]) -> Counter[str]:
    """How many of these pairs confirm, qualify or contradict."""
    return Counter(pair.relation for pair in pairs)


def contradicts_itself(pair: Pair) -> bool:
    """Whether one voice says both, and the one is against the other."""
    return pair.relation == CONTRADICTS and pair.one_speaker == pair.other_speaker
