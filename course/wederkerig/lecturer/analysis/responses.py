"""What a class answered, by item and by field: made once, and all that the figures of a report are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ...items.fields import Field
from ...items.model import Item
from ...items.numbering import numbered, short
from ..assessing.closed import ClosedItem, closed_items, points
from ..assessing.options import choice_fields, chooser
from ..bank import Plan
from ..reports.graded import Graded

CERTAINTY = "certainty"


@dataclass(frozen=True)
class Asked:
    """An item as a report names it, in full and `short`; `closed` says what fits, None where a person grades."""

    item: Item
    name: str
    short: str
    closed: ClosedItem | None
    fields: tuple[Field, ...]

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id

    @property
    def single(self) -> Field | None:
        """The first field in which one option is chosen and that earns points; of a case the label."""
        return self.closed.single if self.closed else None

    @property
    def sentences(self) -> Field | None:
        """The field of which the options are sentences of the case."""
        return next((field for field in self.fields if field.in_case), None)

    def harms(self, field: Field, option: str) -> bool:
        """Whether choosing this option too, beside what fits, costs points."""
        if self.closed is None or option in self.fits(field):
            return False
        room = field.most - 1 if field.most else len(field.options)
        others = frozenset(sorted(self.fits(field))[:room])
        with_it, without = (
            points(self.item, {**self.closed.key, field.name: chosen}) for chosen in (others | {option}, others)
        )
        return with_it is not None and without is not None and with_it < without

    def fits(self, field: Field) -> frozenset[str]:
        """What is to be chosen in a field; nothing where it earns no points."""
        return self.closed.key.get(field.name, frozenset()) if self.closed else frozenset()


@dataclass(frozen=True)
class Responses:
    """All that a class answered to an assignment, students in the order of `students`.

    `raw` has per item the JSON of every answer, None where nothing was answered.
    `points` has per item what every student has, None where a lecturer must still give it; `most` what there is.
    """

    plan: Plan
    students: Sequence[Graded]
    items: Sequence[Asked]
    raw: Mapping[str, Sequence[Any]]
    points: Mapping[str, Sequence[float | None]]
    most: Mapping[str, float]
    _chosen: dict[tuple[str, str], list[frozenset[str] | None]] = field(default_factory=dict, repr=False)

    @cached_property
    def counted(self) -> list[Asked]:
        """The items that figures can be made of: those that count, and of which every student has points."""
        return [one for one in self.items if self.most[one.id] and None not in self.points[one.id]]

    @cached_property
    def scores(self) -> list[list[float]]:
        """Per student the points for each of the `counted` items."""
        columns = [[value or 0.0 for value in self.points[one.id]] for one in self.counted]
        return [list(row) for row in zip(*columns, strict=True)] if columns else [[] for _ in self.students]

    @cached_property
    def totals(self) -> list[float]:
        """Per student the points for all of those together, in hundredths."""
        return [round(sum(row), 2) for row in self.scores]

    def chosen(self, asked: Asked, field: Field) -> list[frozenset[str] | None]:
        """What every student chose in a field; None of who did not answer the item."""
        known = self._chosen.get((asked.id, field.name))
        if known is None:
            read = chooser(field)
            known = [None if raw is None else read(raw) for raw in self.raw[asked.id]]
            self._chosen[asked.id, field.name] = known
        return known


def responses(plan: Plan, students: Sequence[Graded]) -> Responses:
    """The answers and points of these students, arranged by item."""
    questions = [item.question for item in plan.items]
    names = zip(plan.items, numbered(questions), short(questions), strict=True)
    closed = {one.item.id: one for one in closed_items(plan.items)}
    items = [
        Asked(item, name, brief, closed.get(item.id), tuple(choice_fields(item.question)))
        for item, name, brief in names
    ]
    raw = {item.id: [_raw(of, item.id) for of in students] for item in plan.items}
    given = {item.id: [of.marks[item.id].points for of in students] for item in plan.items}
    most = {item.id: max(of.marks[item.id].most for of in students) for item in plan.items}
    return Responses(plan, students, items, raw, given, most)


def _raw(of: Graded, item: str) -> Any:
    answer = of.answers[item]
    return None if answer is None or answer.empty else answer.to_json()
