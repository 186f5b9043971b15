"""What was decided about items after a test, applied to marks: an item that does not count, or counts otherwise.

Nothing is changed in the gradebook: whoever takes a decision out of the settings has the marks of before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from ...items.model import Answer, Item
from ..assessing.options import first_choice, options_of
from ..bank import Plan
from ..grading.gradebook.marks import Mark, Marks
from ..release.submission import Answers
from . import texts
from .class_settings import ClassSettings, Decision, bad_decision


class Kind(StrEnum):
    """What can be decided about an item."""

    DROPPED = "vervalt"  # it counts for nobody
    ALL_RIGHT = "iedereen goed"  # whoever handed in gets its points
    ALSO_RIGHT = "ook goed"  # whoever chose this option gets its points too


def check_decisions(settings: ClassSettings, plan: Plan) -> Sequence[Decision]:
    """The decisions about an assignment.

    Raises:
        WederkerigError: when one is about something that the assignment does not have.
    """
    items = {item.id: item for item in plan.items}
    decided = settings.decided(plan.name)
    for decision in decided:
        reason = _wrong(decision, items, plan.name)
        if reason:
            raise bad_decision(settings.file, decision.number, reason)
    return decided


def _wrong(decision: Decision, items: Mapping[str, Item], assignment: str) -> str:
    if decision.what not in tuple(Kind):
        return texts.NO_SUCH_KIND.format(kind=decision.what)
    if decision.item not in items:
        return texts.NO_SUCH_ITEM.format(assignment=assignment, item=decision.item)
    options = options_of(items[decision.item].question)
    if decision.what == Kind.ALSO_RIGHT and not options:
        return texts.NO_CHOICE
    if decision.what == Kind.ALSO_RIGHT and decision.option not in options:
        return texts.NO_SUCH_OPTION.format(option=decision.option, known=", ".join(options))
    return ""


def decided_marks(decided: Sequence[Decision], plan: Plan, answers: Answers, marks: Marks) -> dict[str, Mark]:
    """The marks of one student after these decisions; what an item that does not count gave is 0 of 0 points."""
    items, after = {item.id: item for item in plan.items}, dict(marks)
    for decision in decided:
        mark = after[decision.item]
        if decision.what == Kind.DROPPED:
            after[decision.item] = replace(mark, points=0.0, most=0.0)
        elif decision.what == Kind.ALL_RIGHT or _chose(decision, items[decision.item], answers[decision.item]):
            after[decision.item] = replace(mark, points=mark.most)
    return after


def _chose(decision: Decision, item: Item, answer: Answer | None) -> bool:
    return decision.option in first_choice(item.question, answer)
