"""What each reader gave for open answers, per criterion, kept in the class's folder.

The gradebook has one mark per answer: that of the first reader. What the second one gives stands here only.
"""

import copy
import hashlib
from dataclasses import asdict, dataclass

from ...dutch import decimal
from ..project import Classroom
from ..statistics.agreement import weighted_kappa
from . import texts
from .readings_file import read_rows, readings_path, write_rows

FIRST, SECOND = "first", "second"
LEAST = 5  # answers that two people read before their agreement says anything at all
ENOUGH = 0.60  # weighted kappa that is asked of two readers: Cicchetti (1994), Psychological Assessment 6


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader gave: the level per criterion, from 0, a comment, and the digest of the answer that was read."""

    levels: tuple[int, ...]
    comment: str
    digest: str

    @property
    def points(self) -> int:
        """A point for each level above the lowest."""
        return sum(self.levels)


def digest(answer: str) -> str:
    """What tells this answer from a later one of the same student."""
    return hashlib.sha256(answer.encode("utf-8")).hexdigest()[:16]


class Readings:
    """All readings of an assignment in a class.

    Raises:
        WederkerigError: when the file that keeps them is damaged.
    """

    def __init__(self, classroom: Classroom, assignment: str) -> None:
        self._file = readings_path(classroom, assignment)
        self._rows = read_rows(self._file)

    def of(self, reader: str, item: str, student: str, answer: str) -> Reading | None:
        """What this reader gave for this very answer; None when that is nothing yet."""
        row = self._rows.get(reader, {}).get(item, {}).get(student)
        if row is None or row["digest"] != digest(answer):
            return None
        return Reading(tuple(row["levels"]), row["comment"], row["digest"])

    def keep(self, reader: str, item: str, student: str, reading: Reading | None) -> None:
        """Keep what this reader gave; None takes it back.

        Raises:
            OSError: when the disk refuses; then all is as it was.
        """
        rows = copy.deepcopy(self._rows)
        of_item = rows.setdefault(reader, {}).setdefault(item, {})
        of_item.pop(student, None)
        if reading is not None:
            of_item[student] = asdict(reading)
        write_rows(self._file, rows)
        self._rows = rows

    def comments(self, item: str) -> list[str]:
        """The comments that were given for this item, most used first."""
        given = [row["comment"] for rows in self._rows.values() for row in rows.get(item, {}).values()]
        used = dict.fromkeys(sorted(filter(None, given), key=lambda comment: (-given.count(comment), comment)))
        return list(used)

    def pairs(self, item: str) -> list[tuple[float, float]]:
        """The points that first and second reader gave for the same answers."""
        first, second = (self._rows.get(reader, {}).get(item, {}) for reader in (FIRST, SECOND))
        both = [s for s in sorted(first.keys() & second.keys()) if first[s]["digest"] == second[s]["digest"]]
        return [(float(sum(first[s]["levels"])), float(sum(second[s]["levels"]))) for s in both]

    def agreement(self, item: str) -> str:
        """How well the two readers agree, in a sentence; empty when there was no second one."""
        pairs = self.pairs(item)
        if len(pairs) < LEAST:
            return texts.TOO_FEW.format(n=len(pairs), least=LEAST) if pairs else ""
        kappa = weighted_kappa(pairs)
        verdict = texts.AGREE_WELL if kappa is None or kappa >= ENOUGH else texts.AGREE_BADLY
        return texts.AGREEMENT.format(n=len(pairs), kappa=decimal(kappa), verdict=verdict)
