"""The street that gives keeps its sums, leaves those who need most short, and is drawn alike for all controls."""

from collections import Counter
from functools import cache
from itertools import product
from statistics import mean

import pytest
from wederkerig.explorations.minst.model import (
    BOUNDED,
    MATCHES,
    NONE,
    UNBOUNDED,
    WEEKS,
    Year,
    year,
)
from wederkerig.explorations.minst.street import FEW_TIES, LEAST, LITTLE, MOST, MUCH, RESIDENTS, alike, street
from wederkerig.explorations.minst.view import EXPLORATION, draw

SEEDS = range(60)
EACH = (0, 1)


@cache
def result(seed: int, back: float = 0.5, near: float = 0.5, care: float = 0.0, help_: str = NONE) -> Year:
    return year(seed, back, near, care, help_)


def shares(seed: int, **rules: object) -> list[float]:
    """Which part of what they need residents get: those with least, the middle, and those with the most ties."""
    actual = result(seed, **rules)
    needed, got = actual.needed(), actual.received
    return [mean(min(1, got[i] / needed[i]) for i in group) for group in actual.street.groups()]


def test_those_who_need_most_fall_shortest():
    """Without a broker those who need most get the smallest part of what they need, in every street."""
    assert [seed for seed in SEEDS if shares(seed)[0] >= min(shares(seed)[1:])] == []
    assert mean(shares(seed)[0] for seed in SEEDS) < 0.6 * mean(shares(seed)[1] for seed in SEEDS)


def test_equal_chances_are_not_enough():
    """Where everybody has an equal chance of each gift, those with least get as many, and fall short all the same."""
    counts = [result(seed, 0, 0).received for seed in range(12)]
    least, others = (mean(mean(got[i] for i in who) for got in counts) for who in (range(6), range(6, RESIDENTS)))
    assert least == pytest.approx(others, rel=0.1)
    assert mean(shares(seed, back=0, near=0)[0] for seed in range(12)) < 0.7


@pytest.mark.parametrize(("back", "near"), [(1.0, 0.0), (0.0, 1.0), (1.0, 1.0)])
def test_each_rule_makes_it_worse(back, near):
    """Each of the two rules leaves those with least a smaller part than equal chances do."""
    equal = mean(shares(seed, back=0, near=0)[0] for seed in range(20))
    assert mean(shares(seed, back=back, near=near)[0] for seed in range(20)) < equal - 0.05


def test_care_helps_whom_one_knows():
    """Who gives to those they know to be in need helps those with few ties a little, and more with a broker."""
    none, care, both = (
        mean(shares(seed, **rules)[0] for seed in range(20))
        for rules in ({}, {"care": 1}, {"care": 1, "help_": BOUNDED})
    )
    assert none < care < both


def test_a_broker_raises_their_share():
    """A broker who bounds what is asked lets those with least get a larger part, in nearly all streets."""
    raised = [shares(seed, help_=BOUNDED)[0] > shares(seed)[0] for seed in SEEDS]
    assert sum(raised) >= 0.95 * len(SEEDS)


def test_bounds_make_ties_last():
    """With bounds no helper stops; without them most do, and those with least have less of it in the last quarter."""
    last = {}
    for help_ in (UNBOUNDED, BOUNDED):
        years = [result(seed, help_=help_) for seed in SEEDS]
        ended = sum(len(one.ended) for one in years) / sum(len(one.added) for one in years)
        got = [sum(receiver < LEAST for month in one.months[-3:] for _, receiver in month) for one in years]
        last[help_] = (ended, mean(got))
    assert last[BOUNDED][0] == 0 < 0.5 < last[UNBOUNDED][0]
    assert last[BOUNDED][1] > 1.2 * last[UNBOUNDED][1]


@pytest.mark.parametrize(("back", "near", "care", "help_"), list(product(EACH, EACH, EACH, (NONE, UNBOUNDED, BOUNDED))))
def test_sums_and_energy(back, near, care, help_):
    """All that is given is received, by somebody else, and nobody gives more in a month than they have."""
    for seed in range(3):
        actual = result(seed, back, near, care, help_)
        total = sum(actual.given)
        assert total == sum(actual.received)
        assert (total == WEEKS * sum(actual.street.energy)) == (actual.ended == ())
        for month in actual.months:
            counts = Counter(giver for giver, _ in month)
            assert [i for i in range(RESIDENTS) if counts[i] > 4 * actual.street.energy[i]] == []
            assert [pair for pair in month if pair[0] == pair[1]] == []


def test_who_stopped_rests():
    """After a tie ended its helper gives nothing for some months."""
    actual = result(1, help_=UNBOUNDED)
    helper = actual.ended[0][1]
    months = [sum(giver == helper for giver, _ in month) for month in actual.months]
    assert [0, 0, 0] in [months[at : at + 3] for at in range(len(months) - 2)]


def test_generous_givers_receive_much():
    """Where people only give to who gave, those who can give most receive most."""
    for seed in range(10):
        actual = result(seed, 1.0, 0.0)
        by_energy = [[r for r, e in zip(actual.received, actual.street.energy, strict=True) if e == n] for n in (1, 4)]
        assert mean(by_energy[0]) < mean(by_energy[1])


def test_streets_have_their_groups():
    """In each street some have little to give, much to need and few ties, and the groups hold everybody once."""
    for seed in range(200):
        actual = street(seed)
        least, middle, most = actual.groups()
        assert sorted([*least, *middle, *most]) == list(range(RESIDENTS))
        assert (len(least), len(most)) == (LEAST, MOST)
        assert {(actual.degree(i), actual.energy[i], actual.need[i]) for i in least} == {(FEW_TIES, LITTLE, MUCH)}
        assert max(actual.need[LEAST:]) < MUCH
        assert min(actual.degree(i) for i in middle) > FEW_TIES
        assert max(actual.degree(i) for i in middle) <= min(actual.degree(i) for i in most)


def test_who_has_little_can_know_each_other():
    """In most streets some of those with least know one another: like helps like."""
    among = [sum(max(tie) < LEAST for tie in street(seed).ties) for seed in range(200)]
    assert sum(count > 0 for count in among) > 100


@pytest.mark.parametrize(("help_", "expected"), [(NONE, 0), (UNBOUNDED, MATCHES), (BOUNDED, MATCHES)])
def test_new_ties(help_, expected):
    """A broker gives each resident with least so many new ties, none that was there, and only new ties end."""
    for seed in range(10):
        actual = result(seed, help_=help_)
        assert [sum(i in tie for tie in actual.added) for i in range(LEAST)] == [expected] * LEAST
        assert len(set(actual.added)) == len(actual.added)
        assert actual.street.ties.isdisjoint(actual.added)
        assert set(actual.ended) <= set(actual.added)


@pytest.mark.parametrize(("one", "other", "expected"), [(0.2, 0.2, 1), (0.0, 0.5, 0), (0.9, 0.1, 0.6), (0.1, 0.9, 0.6)])
def test_alike(one, other, expected):
    """Likeness falls with the distance along the circle."""
    assert alike(one, other) == pytest.approx(expected)


@pytest.mark.parametrize("help_", [NONE, UNBOUNDED, BOUNDED])
def test_same_seed_same_year(help_):
    """The same street and rules give the same year."""
    assert year(5, 0.6, 0.6, 0.5, help_) == year(5, 0.6, 0.6, 0.5, help_)


SHAPE = [trace["type"] for trace in draw(EXPLORATION.start()).traces]


@pytest.mark.parametrize(
    ("back", "near", "care", "help_"), list(product((0, 100), (0, 100), (0, 100), (NONE, UNBOUNDED, BOUNDED)))
)
def test_draws_for_all_controls(back, near, care, help_):
    """Each combination gives the same kinds of traces, each resident once, words without gaps, and full rows."""
    picture = draw({"back": back, "near": near, "care": care, "help": help_, "seed": 5})
    assert [trace["type"] for trace in picture.traces] == SHAPE
    assert sum(len(trace["x"]) for trace in picture.traces[3:6]) == RESIDENTS
    assert "{" not in picture.text
    assert picture.text.strip()
    assert {len(row) for row in picture.rows} == {len(picture.head)}
    assert all(cell.strip() for row in picture.rows for cell in row)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "komt hier dus het meest tekort"),
        ({"back": 0, "near": 0}, "iedereen heeft evenveel kans op een gift"),
        ({"help": UNBOUNDED}, "daarvan braken"),
        ({"help": BOUNDED}, "hielden allemaal stand"),
        ({"help": BOUNDED, "back": 0, "near": 0, "care": 100}, "komt hier niet het meest tekort"),
    ],
)
def test_text_says_who_falls_short(changed, expected):
    """The words follow what happens in the street."""
    assert expected in draw(EXPLORATION.start() | changed).text


def test_bars_and_table_agree():
    """The table holds the heights of the bars, rounded."""
    picture = draw(EXPLORATION.start() | {"help": BOUNDED})
    needed, got = (trace["y"] for trace in picture.traces if trace["type"] == "bar")
    assert [(row[2], row[4]) for row in picture.rows[:3]] == [
        (str(round(one)), str(round(other))) for one, other in zip(needed, got, strict=True)
    ]
