"""A parallel version of an assignment: other items, with the same goals, levels and labels, drawn by a seed.

No item of it stands in an assignment that was given before (but a question about the student's own material comes
back: who knows it knows no answer), and no half of a pair whose other half does, nor a
text that tells nearly the same: who made one version learns nothing about another.
"""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...dutch import number
from ...errors import WederkerigError
from ...items.model import Item
from ..bank import Plan
from . import texts
from .labelled import label_of, told_alike


@dataclass(frozen=True, slots=True)
class Slot:
    """What an item is for in an assignment: another one of the same of all these can stand in.

    Of another kind too, where the bank has none of the same; but what a lecturer grades stays that.
    """

    goal: str
    difficulty: int | None
    label: str
    points: float
    by_hand: bool


class Short(WederkerigError):
    """The bank has too few items for another version; the message says of what."""


def compose(base: Plan, earlier: Iterable[Plan], graded: Mapping[str, Item], seed: int) -> list[Item]:
    """The items of another version of `base`, in order.

    Args:
        base: the assignment that it is to be parallel to; its own items are not used.
        earlier: the other assignments whose items, pairs and near-clones are not used.
            Of both, what asks for one's own material is asked again.
        graded: the bank.
        seed: another one draws another version.

    Raises:
        Short: when the bank has not enough; it says of what, and how many are left.
    """
    group = told_alike(graded.values())
    spent = {group[item.id] for plan in (base, *earlier) for item in plan.items if not item.own}
    free: dict[Slot, list[Item]] = {}
    for item in graded.values():
        if group[item.id] not in spent and item.points and not item.own:
            free.setdefault(slot_of(item), []).append(item)
    chance = random.Random(f"{seed} {base.name}")
    wanted = [_Place(slot_of(item), item.question.kind) for item in base.items if not item.own]
    for items in free.values():
        chance.shuffle(items)
    drawn = _matched(wanted, free, group)
    if len(drawn) < len(wanted):
        raise Short(_short(base, [place.slot for place in wanted], free, drawn, group))
    fresh = iter(_ordered(wanted, drawn, chance))
    return [item if item.own else next(fresh) for item in base.items]


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in the assignment: its slot, and the kind that stands there in the base."""

    slot: Slot
    kind: str


def slot_of(item: Item) -> Slot:
    """What an item is for."""
    return Slot(item.goal, item.difficulty, label_of(item), item.points, item.by_hand)


def _matched(
    wanted: Sequence[_Place], free: Mapping[Slot, Sequence[Item]], group: Mapping[str, str]
) -> dict[int, Item]:
    """As many places of `wanted` as can be filled at once, of each group one item: by augmenting paths (Kuhn, 1955)."""
    candidates = [sorted(free.get(one.slot, ()), key=lambda item: item.question.kind != one.kind) for one in wanted]
    holder: dict[str, int] = {}
    drawn: dict[int, Item] = {}

    def fill(place: int, tried: set[str]) -> bool:
        for item in candidates[place]:
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


def _ordered(wanted: Sequence[_Place], drawn: Mapping[int, Item], chance: random.Random) -> list[Item]:
    """The items drawn, each where its kind stands in the base; within a kind the order is drawn."""
    waiting: dict[str, list[Item]] = {}
    for place in chance.sample(sorted(drawn), len(drawn)):
        waiting.setdefault(wanted[place].kind, []).append(drawn[place])
    return [waiting[place.kind].pop() for place in wanted]


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
            part=texts.PARTS_OF[slot.by_hand],
            points=number(slot.points),
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
