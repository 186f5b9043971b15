"""Who says what about a conclusion, by fragment and by person: one voice stays one voice.

The people and their fragments are made up (they stand in no research); which fragments were left out is given.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who was interviewed: an id, how many fragments agree with the conclusion, and those that do not."""

    id: str
    agrees: int
    dissents: tuple[str, ...] = ()


# In the order of the picture. Four of the eight were left out, or one of the things they said.
VOICES = (
    Voice("w1", 3),
    Voice("w2", 2),
    Voice("w3", 2),
    Voice("w4", 1),
    Voice("w5", 2, ("came",)),
    Voice("w6", 0, ("word",)),
    Voice("l1", 0, ("paper",)),
    Voice("l2", 0, ("grant",)),
)
DISSENT = tuple(fragment for voice in VOICES for fragment in voice.dissents)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is counted: fragments that agree and dissent, and people by what they say (both: the two)."""

    agreeing: int
    dissenting: int
    only_agree: int
    both: int
    only_dissent: int

    @property
    def heard(self) -> int:
        """The people of whom at least one fragment counts."""
        return self.only_agree + self.both + self.only_dissent

    @property
    def unanimous(self) -> bool:
        """Whether nobody who is heard says otherwise."""
        return self.both == self.only_dissent == 0

    @property
    def most(self) -> bool:
        """Whether more than half of the people who are heard agree without saying otherwise too."""
        return 2 * self.only_agree > self.heard


def counted(back: Collection[str]) -> Iterator[tuple[Voice, int, int]]:
    """Each voice with its fragments that agree and that dissent, where of the latter those `back` count."""
    for voice in VOICES:
        yield voice, voice.agrees, sum(fragment in back for fragment in voice.dissents)


def standing(back: Collection[str]) -> Standing:
    """The count when the fragments `back` are among the material again."""
    rows = [(agrees, dissents) for _, agrees, dissents in counted(back)]
    people = Counter((agrees > 0, dissents > 0) for agrees, dissents in rows)
    return Standing(
        agreeing=sum(agrees for agrees, _ in rows),
        dissenting=sum(dissents for _, dissents in rows),
        only_agree=people[True, False],
        both=people[True, True],
        only_dissent=people[False, True],
    )
