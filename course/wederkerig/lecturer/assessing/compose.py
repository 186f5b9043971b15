"""A parallel version of an assignment: other items, with the same goals, levels and labels, drawn by a seed.

No item of it stands in an assignment that was given before, and no half of a pair whose other half does, nor a
text that tells nearly the same: who made one version learns nothing about another.
"""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...errors import WederkerigError
from ...items.model import Item
from ..bank import Plan
from . import texts
from .labelled import all_texts, groups, label_of, labelled


@dataclass(frozen=True, slots=True)
class Slot:
    """What an item is for in an assignment: another one of the same of all these can stand in."""

    kind: str
    goal: str
    difficulty: int | None
    label: str
    points: float


class Short(WederkerigError):
    """The bank has too few items for another version; the message says of what."""


def compose(base: Plan, earlier: Iterable[Plan], graded: Mapping[str, Item], seed: int) -> list[Item]:
    """The items of another version of `base`, in order.

    Args:
        base: the assignment that it is to be parallel to; its own items are not used.
        earlier: the other assignments whose items, pairs and near-clones are not used.
        graded: the bank.
        seed: another one draws another version.

    Raises:
        Short: when the bank has not enough; it says of what, and how many are left.
    """
    group = groups(all_texts(graded.values()), labelled(graded.values()))
    spent = {group[item.id] for plan in (base, *earlier) for item in plan.items}
    free: dict[Slot, list[Item]] = {}
    for item in graded.values():
        if group[item.id] not in spent and item.points:
            free.setdefault(_slot(item), []).append(item)
    wanted = [_slot(item) for item in base.items]
    chance = random.Random(f"{seed} {base.name}")
    for items in free.values():
        chance.shuffle(items)
    drawn = _matched(wanted, free, group)
    if len(drawn) < len(wanted):
        raise Short(_short(base, wanted, free, drawn, group))
    return _ordered(wanted, drawn, chance)


def _slot(item: Item) -> Slot:
    return Slot(item.question.kind, item.goal, item.difficulty, label_of(item), item.points)


def _matched(wanted: Sequence[Slot], free: Mapping[Slot, Sequence[Item]], group: Mapping[str, str]) -> dict[int, Item]:
    """As many places of `wanted` as can be filled at once, of each group one item: by augmenting paths (Kuhn, 1955)."""
    holder: dict[str, int] = {}
    drawn: dict[int, Item] = {}

    def fill(place: int, tried: set[str]) -> bool:
        for item in free.get(wanted[place], ()):
            name = group[item.id]
            if name in tried:
                continue
            tried.add(name)
            if name not in holder or fill(holder[name], tried):
                holder[name], drawn[place] = place, item
                return True
        return False

    for place in range(len(wanted)):
        fill(place, set())
    return drawn


def _ordered(wanted: Sequence[Slot], drawn: Mapping[int, Item], chance: random.Random) -> list[Item]:
    """The items drawn, each kind where it stands in the base; within a kind the order is drawn."""
    waiting: dict[str, list[Item]] = {}
    for place in chance.sample(sorted(drawn), len(drawn)):
        waiting.setdefault(wanted[place].kind, []).append(drawn[place])
    return [waiting[slot.kind].pop() for slot in wanted]


def _short(
    base: Plan,
    wanted: Sequence[Slot],
    free: Mapping[Slot, Sequence[Item]],
    drawn: Mapping[int, Item],
    group: Mapping[str, str],
) -> str:
    missing = Counter(slot for place, slot in enumerate(wanted) if place not in drawn)
    rows = [
        texts.SHORT_ROW.format(
            kind=slot.kind,
            goal=slot.goal,
            level=texts.LEVELS[str(slot.difficulty or texts.NO_LEVEL)],
            label=texts.WITH_LABEL_OF.format(label=slot.label) if slot.label else "",
            wanted=wanted.count(slot),
            left=len({group[item.id] for item in free.get(slot, ())}),
            more=n,
        )
        for slot, n in missing.items()
    ]
    return texts.SHORT.format(name=base.name, rows="; ".join(rows))
