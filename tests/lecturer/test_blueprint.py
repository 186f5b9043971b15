"""The blueprint of assignments: goals, levels, items and points; together all goals of the course."""

from made_items import case, listed, plan, written
from wederkerig.items.vocabulary import GOALS
from wederkerig.lecturer.assessing.blueprint import Row, blueprint, uncovered


def test_a_row_per_goal():
    """Each goal that is asked has its items per level and its points, in the order of the goals."""
    found = blueprint(plan(written("open"), listed("a"), case("een"), case("twee", difficulty=3), case("drie")))
    assert found == [
        Row("ruil", {2: 2, 3: 1}, 6.0),
        Row("theorie", {1: 1}, 1.0),
        Row("rol", {2: 1}, 4.0),
    ]
    assert blueprint(plan(listed("a", difficulty=None))) == [Row("theorie", {None: 1}, 1.0)]


def test_goals_that_no_assignment_asks():
    """What none of the assignments asks is named; what one of them asks is not."""
    first, second = plan(case("een")), plan(listed("a"), written("open"))
    assert uncovered([first, second]) == [goal for goal in GOALS if goal not in ("ruil", "theorie", "rol")]
    every = [listed(goal, goal=goal) for goal in GOALS]
    assert uncovered([plan(*every[:5]), plan(*every[5:])]) == []
