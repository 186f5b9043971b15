"""The blueprint (toetsmatrijs) of assignments: how many items and points each goal has, at each level."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...items.vocabulary import DIFFICULTIES, GOALS
from ..bank import Plan


@dataclass(frozen=True, slots=True)
class Row:
    """A goal in an assignment: how many items there are per level (None: not said), and the points of all."""

    goal: str
    items: dict[int | None, int]
    points: float


def blueprint(plan: Plan) -> list[Row]:
    """A row per goal that the assignment asks, in the order of the goals."""
    rows = []
    for goal in GOALS:
        items = [item for item in plan.items if item.goal == goal]
        counts = {level: sum(item.difficulty == level for item in items) for level in (*DIFFICULTIES, None)}
        if items:
            rows.append(Row(goal, {level: n for level, n in counts.items() if n}, sum(item.points for item in items)))
    return rows


def uncovered(plans: Iterable[Plan]) -> list[str]:
    """The goals of the course that none of these assignments asks."""
    asked = {item.goal for plan in plans for item in plan.items}
    return [goal for goal in GOALS if goal not in asked]


def without_level(plan: Plan) -> Sequence[str]:
    """The ids of items of which nobody said how hard they are."""
    return [item.id for item in plan.items if item.difficulty is None]
