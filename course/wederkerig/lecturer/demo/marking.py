"""A made-up lecturer marks the open answers of the made-up class, but for a few that are left to mark oneself."""

import random

from ..bank import Plan
from ..grading.gradebook import mark_rows
from ..grading.gradebook.marks import marks_in, total
from ..grading.gradebook.opened import open_gradebook
from ..project import Classroom
from . import texts

LEFT = 8  # of so many students the open answers of one are left


def mark(classroom: Classroom, plan: Plan, seed: int = 1) -> int:
    """Give points and a comment to the open answers that wait; returns of how many students they are left."""
    chance = random.Random(seed)
    most = sum(item.points for item in plan.automatic.values())
    with open_gradebook(classroom) as db:
        assignment, marks = mark_rows.find_assignment(db, plan.name), marks_in(db, plan.name)
        left = list(marks)[LEFT - 1 :: LEFT]
        for item in plan.by_hand.values():
            waiting = [student for student, rows in marks.items() if rows[item.id].points is None]
            given = {}
            for student in (student for student in waiting if student not in left):
                ability = total({id: marks[student][id] for id in plan.automatic}) / most
                points = round(item.points * min(1.0, max(0.0, chance.gauss(ability, 0.15))))
                given[student] = float(points), texts.COMMENTS[points * len(texts.COMMENTS) // (int(item.points) + 1)]
            mark_rows.give_by_hand(db, assignment, item.id, given)
    return len(left)
