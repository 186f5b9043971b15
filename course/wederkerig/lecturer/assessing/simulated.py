"""Simulated students of known ability: how consistent an assignment would be, and who would pass.

A model and no data: what it assumes stands in `ASSUMPTIONS` of the texts, beside every figure that comes of it.
Closed items follow the three-parameter logistic model (Birnbaum, 1968), in which who does not know guesses;
the criteria of open ones the graded response model (Samejima, 1969).
"""

import random
from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import exp
from statistics import fmean

from ..bank import CLOSED, OPEN, Plan
from ..statistics.reliability import cronbach
from .closed import ClosedItem, closed_items
from .pass_mark import needed

DISCRIMINATION = 1.2
WEAK_DISCRIMINATION = 0.8  # of items that tell the able from others less well than was assumed
HARDNESS = {1: -1.0, 2: 0.0, 3: 1.0, None: 0.0}  # by difficulty, on the scale of ability
SPREAD = 0.75  # of the levels of a criterion on that scale
STUDENTS = 1000
ABILITIES = {"weak": -1.0, "average": 0.0, "strong": 1.0}

Knows = Callable[[float], float]  # how hard something is -> the chance that this student knows it


@dataclass(frozen=True)
class Exam:
    """An assignment as a simulation meets it: closed items, and the criteria of open ones with their hardness."""

    plan: Plan
    closed: Sequence[ClosedItem]

    @cached_property
    def asked(self) -> list[tuple[float, float, list[float], list[float]]]:
        """Per closed item how hard it is, its points, and the points that a guess can give with cumulative chances."""
        found = [(closed.item, closed.outcomes({})) for closed in self.closed]
        return [
            (HARDNESS[item.difficulty], item.points, list(outcomes), list(accumulate(outcomes.values())))
            for item, outcomes in found
        ]

    @cached_property
    def criteria(self) -> list[list[float]]:
        """Per criterion of the open items how hard each of its levels is."""
        found = [
            (criterion.points, HARDNESS[item.difficulty])
            for item in self.plan.by_hand.values()
            for criterion in item.question.view(None).rubric
        ]
        return [
            [hardness + SPREAD * (2 * (step + 1) / (most + 1) - 1) for step in range(most)] for most, hardness in found
        ]


def exam(plan: Plan) -> Exam:
    """The assignment, ready to be simulated."""
    return Exam(plan, closed_items(plan.items))


def sit(exam: Exam, knows: Knows, chance: random.Random) -> list[float]:
    """The points of one student: per closed item, then per criterion."""
    chances, drawn = {hardness: knows(hardness) for hardness in HARDNESS.values()}, chance.random
    earned = []
    for hardness, most, points, weights in exam.asked:
        known = drawn() < chances[hardness]
        earned.append(most if known else points[bisect(weights, drawn(), hi=len(points) - 1)])
    for levels in exam.criteria:
        level = drawn()
        earned.append(float(sum(level < knows(hardness) for hardness in levels)))
    return earned


def able(ability: float, discrimination: float = DISCRIMINATION) -> Knows:
    """A student of this ability, of whom 0 is the average and 1 a standard deviation above it."""
    return lambda hardness: 1 / (1 + exp(-discrimination * (ability - hardness)))


def knowing(share: float) -> Knows:
    """A student who knows this share of everything, however hard."""
    return lambda _: share


def passing(exam: Exam, students: Iterable[Knows], seed: int = 1) -> float:
    """The share of these students who pass."""
    chance, mark = random.Random(seed), needed(exam.plan, exam.closed)
    outcomes = []
    for student in students:
        earned, split = sit(exam, student, chance), len(exam.closed)
        outcomes.append(mark.passed({CLOSED: sum(earned[:split]), OPEN: sum(earned[split:])}))
    return fmean(outcomes)


def passing_who_knows(exam: Exam, share: float) -> float:
    """The share of students who pass when each knows this share of everything."""
    return passing(exam, [knowing(share)] * STUDENTS)


def effect(exam: Exam, seed: int = 1) -> dict[str, float]:
    """The share that passes of simulated classes, by how able they are on average."""
    chance = random.Random(seed)
    return {
        name: passing(exam, [able(chance.gauss(mean, 1)) for _ in range(STUDENTS)], seed)
        for name, mean in ABILITIES.items()
    }


def expected_alpha(
    exams: Sequence[Exam], discrimination: float = DISCRIMINATION, closed_only: bool = False, seed: int = 1
) -> float | None:
    """The alpha of these assignments together in a large class of average ability; None where it cannot be told.

    `closed_only`: of the items that give points by themselves.
    """
    chance = random.Random(seed)
    rows = []
    for _ in range(STUDENTS):
        student = able(chance.gauss(0, 1), discrimination)
        sat = [(exam, sit(exam, student, chance)) for exam in exams]
        rows.append([n for exam, earned in sat for n in (earned[: len(exam.closed)] if closed_only else earned)])
    return cronbach(rows)


def items_needed(items: int, alpha: float, aim: float) -> int:
    """So many items like these would reach the aim (Spearman, 1910; Brown, 1910)."""
    factor = aim * (1 - alpha) / (alpha * (1 - aim))
    return -int(-items * factor // 1)
