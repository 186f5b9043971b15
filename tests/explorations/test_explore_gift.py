"""The village of three duties keeps its rules, dies or goes on where it should, and is drawn alike for all controls."""

from functools import cache
from itertools import product

import pytest
from wederkerig.explorations.gift.model import CHANGE, HOUSEHOLDS, WEEKS, Course, Duties, goes_on, run, village
from wederkerig.explorations.gift.view import EXPLORATION, draw

SEEDS = range(60)
FULL, NO_GIVE, NO_ACCEPT, NO_BACK = (
    Duties(),
    Duties(give=False),
    Duties(accept=False),
    Duties(give_back=False),
)
PASSING = Duties(pass_on=True)
HALF = [Duties(give=False, free=0.5), Duties(accept=False, free=0.5), Duties(give_back=False, free=0.5)]
EVERY = [FULL, NO_GIVE, NO_ACCEPT, NO_BACK, PASSING, Duties(give=False, pass_on=True), *HALF]


@cache
def course(seed: int, duties: Duties) -> Course:
    return run(seed, duties)


def last(result: Course) -> int:
    return max(gift.week for gift in result.moved(1, WEEKS))


@pytest.mark.parametrize("duties", EVERY)
def test_same_seed_same_year(duties):
    """The same village and duties give the same year."""
    assert run(7, duties) == run(7, duties)


def test_another_seed_is_another_village():
    """Another seed gives other ties."""
    assert len({village(seed)[0] for seed in SEEDS}) == len(SEEDS)


@pytest.mark.parametrize("duties", EVERY)
def test_first_weeks_are_those_of_the_full_village(duties):
    """Up to the change all duties hold, so that nothing differs there."""
    actual = [course(seed, duties).per_week(CHANGE) for seed in SEEDS]
    assert actual == [course(seed, duties.with_all()).per_week(CHANGE) for seed in SEEDS]


@pytest.mark.parametrize("duties", EVERY)
def test_each_answer_belongs_to_one_open_gift(duties):
    """Who answers had an open gift, along a tie only one gift waits at a time, and gifts only go along ties."""
    for seed in range(20):
        result = course(seed, duties)
        waiting = {}
        for gift in result.moved(1, WEEKS):
            assert gift.tie in result.ties
            if gift.answers:
                giver, receiver = waiting.pop(gift.answers)
                assert receiver == gift.giver
                assert gift.passed or giver == gift.receiver
            if not gift.answers or gift.passed:
                assert gift.tie not in waiting
                waiting[gift.tie] = (gift.giver, gift.receiver)
        assert sorted(gift.tie for gift in result.unanswered(WEEKS)) == sorted(waiting)


@pytest.mark.parametrize("duties", [FULL, PASSING])
def test_full_village_keeps_giving(duties):
    """With all three duties gifts move in each of the last weeks, in all villages."""
    assert [seed for seed in SEEDS if min(course(seed, duties).per_week(WEEKS)[CHANGE:]) == 0] == []


def test_without_giving_nobody_starts_but_debts_are_paid():
    """Without the duty to give there are only answers after the change, and in the end nobody owes anything."""
    for seed in SEEDS:
        result = course(seed, NO_GIVE)
        assert [gift for gift in result.moved(CHANGE + 1, WEEKS) if gift.answers != gift.tie] == []
        assert (result.unanswered(WEEKS), result.refused(1, WEEKS)) == ([], [])


def test_without_accepting_gifts_stop_at_the_door():
    """Without the duty to accept nothing moves after the change, while gifts are still offered, once along a tie."""
    for seed in SEEDS:
        result = course(seed, NO_ACCEPT)
        ties = [gift.tie for gift in result.refused(1, WEEKS)]
        assert last(result) == CHANGE
        assert len(ties) == len(set(ties)) > 0


def test_without_giving_back_gifts_stay_with_the_receiver():
    """Without the duty to give back the chain dies within half a year, with a kept gift on every tie."""
    for seed in SEEDS:
        result = course(seed, NO_BACK)
        assert {gift.answers for gift in result.moved(CHANGE + 1, WEEKS)} == {None}
        assert len(result.unanswered(WEEKS)) == len(result.ties)
        assert sum(result.per_week(WEEKS)[36:]) == 0


def test_passing_on_makes_a_chain():
    """Where gifts are passed on, A gives to B and B then to somebody else; elsewhere nobody does."""
    for seed in SEEDS:
        passed = [gift for gift in course(seed, PASSING).moved(1, WEEKS) if gift.passed]
        assert len(passed) > 100
        assert {gift.giver in gift.answers and gift.receiver not in gift.answers for gift in passed} == {True}
        assert [gift for gift in course(seed, FULL).moved(1, WEEKS) if gift.passed] == []


def test_a_chain_that_is_passed_on_needs_nobody_to_begin():
    """Without the duty to give, gifts that are passed on go round all year; gifts that are given back do not."""
    for seed in SEEDS:
        assert last(course(seed, NO_GIVE)) < WEEKS - 10
        assert course(seed, Duties(give=False, pass_on=True)).moved(WEEKS - 3, WEEKS) != []


@pytest.mark.parametrize("dropped", ["give", "accept", "give_back"])
def test_the_more_households_need_no_duty_the_more_is_given(dropped):
    """With nobody who gives without a duty the giving does not go on; with everybody it does."""
    totals = []
    for free in (0.0, 0.25, 0.5, 0.75, 1.0):
        duties = Duties(**{dropped: False}, free=free)
        totals.append(sum(len(course(seed, duties).moved(CHANGE + 1, WEEKS)) for seed in SEEDS))
        if free in (0.0, 1.0):
            assert {goes_on(course(seed, duties), course(seed, FULL)) for seed in SEEDS} == {free == 1.0}
    assert totals == sorted(set(totals))


def test_who_needs_a_duty_does_nothing_without():
    """After a duty is dropped only those who need none go on with it."""
    give, accept, back = HALF
    for seed in SEEDS:
        free = course(seed, give).free
        assert len(free) == HOUSEHOLDS // 2
        assert {g.giver for g in course(seed, give).moved(CHANGE + 1, WEEKS) if not g.answers} <= free
        assert {g.receiver for g in course(seed, accept).moved(CHANGE + 1, WEEKS)} <= free
        assert {g.giver for g in course(seed, back).moved(CHANGE + 1, WEEKS) if g.answers} <= free


SHAPE = [trace["type"] for trace in draw(EXPLORATION.start()).traces]
CASES = [
    {"give": give, "accept": accept, "give_back": back, "pass_on": on, "free": free, "week": week, "seed": 3}
    for give, accept, back, on in product((True, False), repeat=4)
    for free in (0, 50)
    for week in (4, 16, WEEKS)
]


@pytest.mark.parametrize("values", CASES, ids=lambda values: "-".join(str(int(value)) for value in values.values()))
def test_draws_for_all_controls(values):
    """Each combination gives the same kinds of traces, each household once, words without gaps, and full rows."""
    picture = draw(values)
    assert [trace["type"] for trace in picture.traces] == SHAPE
    assert sum(len(trace["x"]) for trace in picture.traces[-6:-2]) == HOUSEHOLDS
    assert "{" not in picture.text
    assert picture.text.strip()
    assert {len(row) for row in picture.rows} == {len(picture.head)}
    assert all(cell.strip() for row in picture.rows for cell in row)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "Wie krijgt, geeft terug"),
        ({"pass_on": True}, "geeft iets aan een ander door"),
        ({"give": False, "week": 4}, "vervalt daarna"),
        ({"give": False}, "Het stopt bij het begin"),
        ({"give": False, "free": 50}, "Alleen wie daar geen plicht voor nodig heeft"),
        ({"accept": False}, "Het stopt bij de deur"),
        ({"give_back": False}, "Het stopt bij de ontvanger"),
        ({"give_back": False, "free": 50}, "12 van de 24 huishoudens"),
        ({"give": False, "pass_on": True}, "naar een derde"),
        ({"give": False, "accept": False, "give_back": False}, "Na week 10 kwam er geen gift meer aan"),
    ],
)
def test_text_names_the_place(changed, expected):
    """The words say at which place the chain stops, or by whom it goes on."""
    assert expected in draw(EXPLORATION.start() | changed).text


def test_rows_add_up():
    """The table holds all gifts of the year once."""
    picture = draw(EXPLORATION.start() | {"week": WEEKS, "give_back": False})
    assert sum(int(row[1]) for row in picture.rows) == len(run(1, NO_BACK).moved(1, WEEKS))
