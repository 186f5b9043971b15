"""What is decided about an item after a test, with the line of the log that tells of it and what it did."""

import datetime

from ..bank import Plan
from ..project import Classroom
from ..settings.class_settings import Decision
from ..settings.write_decisions import add_decision, take_back_decision
from .make_grades import Grades, make_grades


def decide(classroom: Classroom, plan: Plan, decided: Decision, now: datetime.datetime) -> Grades:
    """Decide about an item of an assignment, make the grades anew, and note what that did; returns the grades.

    Raises:
        WederkerigError: as `add_decision` and `make_grades`.
    """
    make_grades(classroom, plan.name, now)  # the log has what held before
    add_decision(classroom, plan, decided, now.date())
    return make_grades(classroom, plan.name, now)


def take_back(classroom: Classroom, plan: Plan, number: int, now: datetime.datetime) -> Grades:
    """Take a decision back, make the grades anew, and note what that did; returns the grades.

    Raises:
        WederkerigError: as `take_back_decision` and `make_grades`.
    """
    make_grades(classroom, plan.name, now)
    take_back_decision(classroom, plan, number)
    return make_grades(classroom, plan.name, now)
