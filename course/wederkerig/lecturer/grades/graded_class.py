"""The grades of a class for one assignment, and what each way to set the pass mark would do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ..assessing.closed import closed_items
from ..assessing.pass_mark import Needed, needed, part_of
from ..bank import Plan
from ..grading.gradebook.marks import by_hand, most, total
from ..intake.register.class_list import read_class_list
from ..project import Classroom
from ..reports.graded import Graded, graded_students
from ..settings.class_settings import METHODS, ClassSettings, Cut
from . import cut as rules

ASSIGNMENT, ABSOLUTE, CORRECTED, RELATIVE = METHODS
USUAL = {RELATIVE: Decimal("0.60")}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one student has: points and grade (None: no work, or it waits for the lecturer), and whether that passes.

    `waiting` answers must still be graded; `short` are the parts in which there are too few points.
    """

    student: str
    points: Decimal | None = None
    grade: Decimal | None = None
    passed: bool = False
    waiting: int = 0
    short: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Effect:
    """What a way to set the pass mark does: the points that pass, and how many of `n` students do."""

    method: str
    share: Decimal
    passes: Decimal
    passed: int
    n: int


@dataclass(frozen=True, slots=True)
class GradedClass:
    """The grades of a class, by the method that the settings choose, with the effect of every method.

    `bottoms`: the assignment asks something of each of its parts too.
    """

    assignment: str
    most: Decimal
    guess: Decimal
    chosen: Effect
    effects: Sequence[Effect]
    outcomes: Mapping[str, Outcome]
    bottoms: bool = False


def graded_class(classroom: Classroom, plan: Plan, settings: ClassSettings) -> GradedClass:
    """Grade every student of a class.

    Raises:
        WederkerigError: as `graded_students`.
    """
    return grades_of(graded_students(classroom, plan), read_class_list(classroom) or {}, plan, settings)


def grades_of(students: Sequence[Graded], listed: Iterable[str], plan: Plan, settings: ClassSettings) -> GradedClass:
    """Grade these students, of whom there is at least one; who is only `listed` has no work."""
    counted = replace(plan, items=tuple(item for item in plan.items if any(of.marks[item.id].most for of in students)))
    need = needed(counted, closed_items(counted.items))
    ready = [of for of in students if not by_hand(of.marks)]
    totals = [total(of.marks) for of in ready]
    own = settings.cut_of(plan.name)
    guess, highest = rules.decimal(need.guess), rules.decimal(max(most(of.marks) for of in students))
    shares = {method: own.share if method == own.method else USUAL.get(method, own.share) for method in METHODS}
    shares[ASSIGNMENT] = Decimal(repr(plan.pass_mark.share))
    marks = {method: _passes(method, share, need, guess, highest, totals) for method, share in shares.items()}
    effects = []
    for method, passes in marks.items():
        outcomes = [_outcome(of, method, own, passes, highest, counted, need) for of in ready]
        effects.append(Effect(method, shares[method], passes, sum(one.passed for one in outcomes), len(ready)))
    chosen = next(effect for effect in effects if effect.method == own.method)
    found = {of.student: _outcome(of, own.method, own, chosen.passes, highest, counted, need) for of in students}
    absent = {student: Outcome(student) for student in listed if student not in found}
    return GradedClass(
        plan.name, highest, guess, chosen, effects, dict(sorted((found | absent).items())), bool(need.bottoms)
    )


def _passes(
    method: str, share: Decimal, need: Needed, guess: Decimal, highest: Decimal, totals: Sequence[float]
) -> Decimal:
    if method == ASSIGNMENT:
        return rules.decimal(need.points)
    if method == ABSOLUTE:
        return rules.absolute(share, highest)
    if method == CORRECTED or not totals:
        return rules.above_guessing(share, guess, highest)
    return rules.cohen_schotanus(share, guess, totals)


def _outcome(of: Graded, method: str, cut: Cut, passes: Decimal, highest: Decimal, plan: Plan, need: Needed) -> Outcome:
    waiting = by_hand(of.marks)
    if waiting:
        return Outcome(of.student, waiting=waiting)
    points, scale = rules.decimal(total(of.marks)), rules.scale(cut, passes, highest)
    short = _short(of, plan, need) if method == ASSIGNMENT else ()
    good = rules.passed(points, scale) and not short
    return Outcome(of.student, points, rules.grade(points, scale, not short), good, short=short)


def _short(of: Graded, plan: Plan, need: Needed) -> tuple[str, ...]:
    """The parts of which an assignment asks more than this student has."""
    earned = {part: Decimal(0) for part in need.bottoms}
    for item in plan.items:
        if part_of(item) in earned:
            earned[part_of(item)] += rules.decimal(of.marks[item.id].points or 0.0)
    return tuple(part for part, bottom in need.bottoms.items() if earned[part] < rules.decimal(bottom))
