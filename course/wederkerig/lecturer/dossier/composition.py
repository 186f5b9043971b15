"""What an assignment asks and how it gives points, whoever made it: in short, scoring, blueprint, expectations."""

from ...dutch import number, percent
from ...items import texts as item_texts
from ...items.vocabulary import DIFFICULTIES, GOALS
from ..analysis.parts import Part, Table
from ..assessing.assess import measured
from ..assessing.blueprint import blueprint
from ..assessing.bots import public_of
from ..assessing.simulated import exam
from ..assessing.tell import about as told_about
from ..assessing.texts import ASSUMPTIONS
from ..bank import Bank, Plan
from ..release.notebooks import points_rules
from ..release.versions import next_release
from . import texts


def about(plan: Plan, graded: int) -> Part:
    """The assignment in short; `graded` is how many students have marks."""
    values = {
        "name": f"{plan.title} ({plan.name})",
        "release": next_release(plan, None).release,
        "items": texts.ITEMS.format(n=len(plan.items), hand=len(plan.by_hand)),
        "points": number(plan.points),
        "minutes": texts.MINUTES.format(n=plan.minutes) if plan.minutes else texts.NO_MINUTES,
        "feedback": texts.SHOWS[plan.feedback],
        "graded": texts.STUDENTS.format(n=graded) if graded else texts.NOBODY_YET,
    }
    rows = [(texts.ABOUT[name], value) for name, value in values.items()]
    return part("about", [], Table(texts.ABOUT_HEAD, rows))


def scoring(plan: Plan) -> Part:
    """How points are given, as students read it."""
    return part("scoring", [item_texts.POINTS_ALWAYS], Table(texts.SCORING_HEAD, points_rules(plan)))


def matrix(plan: Plan) -> Part:
    """The blueprint: per goal how many items there are at each level, and their points."""
    found = blueprint(plan)
    rows = [
        (
            GOALS[row.goal],
            *(row.items.get(level, 0) for level in DIFFICULTIES),
            number(row.points),
            percent(row.points / plan.points),
        )
        for row in found
    ]
    sums = [sum(row.items.get(level, 0) for row in found) for level in DIFFICULTIES]
    rows.append((texts.TOTAL, *sums, number(plan.points), percent(1)))
    return part("blueprint", [texts.BLUEPRINT], Table(texts.BLUEPRINT_HEAD, rows, frozenset(range(1, 6))))


def expected(plan: Plan, bank: Bank) -> Part:
    """What was computed before anybody made it: pass mark with its effect, alpha, and what bots get."""
    found = measured(exam(plan), public_of(bank.practice.values()))
    rows = len(found["blueprint"]) + 1  # the title and the blueprint stand above already
    return part("expected", [*list(told_about(plan.name, found))[rows:], ASSUMPTIONS])


def part(id: str, said: list[str], table: Table | None = None) -> Part:
    """A part of the file, under its heading."""
    return Part(id, said, table=table, heading=texts.HEADINGS[id])
