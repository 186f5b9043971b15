"""A sentence that tips a case: which of some changes makes another label dominate, and which label.

Points: one for the change and, only then, one for what dominates after it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from .. import texts
from ..model import Answer, Kind
from ..score import Part, Score
from ..sentences import read_stem, unmarked
from ..sources import Sources
from ..table import Table, listed
from ..vocabulary import LABELS
from .choice import Choice, ChoiceAnswer, Group, Option, read
from .groups import GroupKey, choice_fields, label_group

CHANGE, TO = "change", "to"  # the ids of the groups
CHANGES = (3, 5)


@dataclass(frozen=True, slots=True)
class Tip(Choice):
    """A case with the changes of which one tips it, in the bank."""

    points: ClassVar[float] = 2.0

    def score(self, answer: Answer | None) -> Score:
        """One for the change that tips and, only then, one for the label to which it tips."""
        if not isinstance(answer, ChoiceAnswer) or answer.empty:
            return Score()
        right = {group: answer.chosen.get(group) == fits for group, fits in self.key.fits.items()}
        change, to = float(right[CHANGE]), float(right[CHANGE] and right[TO])
        return Score((Part(texts.CHANGE_PART, change, 1.0), Part(texts.TO_PART, to, 1.0)))


def groups(now: str, changes: Sequence[Option]) -> tuple[Group, Group]:
    """What is asked of a case in which this label dominates: which of the changes tips it, and where to."""
    legend = texts.LEGENDS[CHANGE].format(label=LABELS[now].lower())
    others = [label for label in LABELS if label != now]
    return Group(CHANGE, legend, tuple(changes)), label_group(TO, texts.LEGENDS[TO], others)


def _parse(table: Table, id: str, sources: Sources) -> Tip:
    text = f"{unmarked(table)}\n\n{read_stem(table)}"
    now = table.one_of("label", str, list(LABELS))
    rows = table.tables("changes")
    if not CHANGES[0] <= len(rows) <= CHANGES[1]:
        raise table.refuse(texts.CHANGES, n=len(rows), low=CHANGES[0], high=CHANGES[1])
    options, why, tips = [], {}, {}
    for number, row in enumerate(rows, 1):
        option = Option(f"c{number}", row.text("text"))
        options.append(option)
        why[option.id] = row.text("why")
        if row.take("fits", bool):
            tips[option.id] = row.one_of("to", str, list(LABELS))
        row.finish()
    if len(tips) != 1:
        raise table.refuse(texts.CHANGE_FITS, n=len(tips))
    [(change, to)] = tips.items()
    if to == now:
        raise table.refuse(texts.TIPS_TO_ITSELF, allowed=listed([label for label in LABELS if label != now]))
    asked = groups(now, options)
    parts = (GroupKey(asked[0], frozenset([change]), why), GroupKey(asked[1], frozenset([to]), {}))
    return Tip(*choice_fields(table, (id, KIND.name, text), parts, sources))


KIND = Kind("tip", _parse, read)
