"""The village of three duties keeps its rules, dies where it should, and is drawn the same way for all controls."""

from functools import cache
from itertools import product

import pytest
from wederkerig.explorations.gift.model import CHANGE, HOUSEHOLDS, WEEKS, Course, Duties, run, village
from wederkerig.explorations.gift.texts import NOTHING_YET
from wederkerig.explorations.gift.view import EXPLORATION, draw

SEEDS = range(60)
FULL, NO_GIVE, NO_ACCEPT, NO_BACK, FELT = (
    Duties(),
    Duties(give=False),
    Duties(accept=False),
    Duties(give_back=False),
    Duties(give_back=False, felt=True),
)


@cache
def course(seed: int, duties: Duties) -> Course:
    return run(seed, duties)


def last(result: Course) -> int:
    return max(gift.week for gift in result.moved(1, WEEKS))


@pytest.mark.parametrize("duties", [FULL, NO_GIVE, NO_ACCEPT, NO_BACK, FELT])
def test_same_seed_same_year(duties):
    """The same village and duties give the same year."""
    assert run(7, duties) == run(7, duties)


def test_another_seed_is_another_village():
    """Another seed gives other ties."""
    assert len({village(seed)[0] for seed in SEEDS}) == len(SEEDS)


@pytest.mark.parametrize("duties", [NO_GIVE, NO_ACCEPT, NO_BACK, FELT])
def test_first_weeks_are_those_of_the_full_village(duties):
    """Up to the change all duties hold, so that nothing differs there."""
    actual = [course(seed, duties).per_week(CHANGE) for seed in SEEDS]
    assert actual == [course(seed, FULL).per_week(CHANGE) for seed in SEEDS]


@pytest.mark.parametrize("duties", [FULL, NO_GIVE, NO_ACCEPT, NO_BACK, FELT])
def test_each_answer_belongs_to_one_open_gift(duties):
    """Along a tie an opening gift and its answer from the other side take turns, and gifts only go along ties."""
    for seed in range(20):
        result = course(seed, duties)
        waiting = {}
        for gift in result.moved(1, WEEKS):
            assert gift.tie in result.ties
            assert waiting.pop(gift.tie, None) == ((gift.receiver, gift.giver) if gift.answer else None)
            if not gift.answer:
                waiting[gift.tie] = (gift.giver, gift.receiver)
        assert sorted(gift.tie for gift in result.unanswered(WEEKS)) == sorted(waiting)


def test_full_village_keeps_giving():
    """With all three duties gifts move in each of the last weeks, in all villages."""
    assert [seed for seed in SEEDS if min(course(seed, FULL).per_week(WEEKS)[CHANGE:]) == 0] == []


def test_without_giving_nobody_starts_but_debts_are_paid():
    """Without the duty to give there are only answers after the change, and in the end nobody owes anything."""
    for seed in SEEDS:
        result = course(seed, NO_GIVE)
        assert {gift.answer for gift in result.moved(CHANGE + 1, WEEKS)} <= {True}
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
        assert {gift.answer for gift in result.moved(CHANGE + 1, WEEKS)} == {False}
        assert len(result.unanswered(WEEKS)) == len(result.ties)
        assert sum(result.per_week(WEEKS)[36:]) == 0


def test_feeling_obliged_keeps_a_thinner_chain():
    """Where nobody asks but people feel obliged, the chain goes on with less than in the full village."""
    for seed in SEEDS:
        felt = len(course(seed, FELT).moved(CHANGE + 1, WEEKS))
        assert len(course(seed, NO_BACK).moved(CHANGE + 1, WEEKS)) < felt < len(course(seed, FULL).moved(11, WEEKS))
        assert course(seed, FELT).moved(WEEKS - 3, WEEKS) != []


def test_who_feels_nothing_never_answers():
    """Where nobody asks, only those who feel obliged answer."""
    for seed in SEEDS:
        result = course(seed, FELT)
        assert min(result.feelings[g.giver] for g in result.moved(CHANGE + 1, WEEKS) if g.answer) > 0


SHAPE = [trace["type"] for trace in draw(EXPLORATION.start()).traces]
CASES = [
    {"give": give, "accept": accept, "give_back": back, "felt": felt, "week": week, "seed": seed}
    for give, accept, back, felt in product((True, False), repeat=4)
    for week in (0, 1, CHANGE + 1, WEEKS)
    for seed in (20,)
]


@pytest.mark.parametrize("values", CASES, ids=lambda values: "-".join(str(int(value)) for value in values.values()))
def test_draws_for_all_controls(values):
    """Each combination gives the same kinds of traces, each household once, words without gaps, and full rows."""
    picture = draw(values)
    assert [trace["type"] for trace in picture.traces] == SHAPE
    assert sum(len(trace["x"]) for trace in picture.traces[-4:-2]) == HOUSEHOLDS
    assert "{" not in picture.text
    assert picture.text.strip()
    assert {len(row) for row in picture.rows} == {len(picture.head)}
    assert all(cell.strip() for row in picture.rows for cell in row)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"week": 0}, NOTHING_YET),
        ({}, "keten blijft lopen"),
        ({"felt": True}, "doet pas iets als"),
        ({"give": False, "week": 5}, "vervalt daarna"),
        ({"give": False}, "Het stopt bij het begin"),
        ({"accept": False}, "Het stopt bij de deur"),
        ({"give_back": False}, "Het stopt bij de ontvanger"),
        ({"give_back": False, "felt": True}, "wie zich verplicht voelt"),
        ({"give": False, "give_back": False}, "niemand geeft terug"),
        ({"give": False, "give_back": False, "felt": True}, "lost zijn schuld nog in"),
        ({"give": False, "accept": False}, "dichte deur"),
        ({"give": False, "accept": False, "give_back": False}, "Niemand geeft nog"),
    ],
)
def test_text_names_the_place(changed, expected):
    """The words say at which place the chain stops."""
    assert expected in draw(EXPLORATION.start() | changed).text


def test_rows_add_up():
    """The table holds all gifts of the year once."""
    picture = draw(EXPLORATION.start() | {"week": WEEKS, "give_back": False})
    assert sum(int(row[1]) for row in picture.rows) == len(run(1, NO_BACK).moved(1, WEEKS))
