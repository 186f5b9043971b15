"""The street that gives keeps its sums, leaves those with least behind, and is drawn the same way for all controls."""

from collections import Counter
from functools import cache
from itertools import product
from statistics import mean

import pytest
from wederkerig.explorations.minst.model import (
    BROKER,
    FEW_TIES,
    LEAST,
    LIGHT,
    LITTLE,
    MOST,
    NONE,
    RESIDENTS,
    WEEKS,
    Year,
    alike,
    street,
    year,
)
from wederkerig.explorations.minst.view import EXPLORATION, draw

SEEDS = range(200)


@cache
def result(seed: int, back: float, near: float, help_: str) -> Year:
    return year(seed, back, near, help_)


@cache
def received(seed: int, back: float = 0.6, near: float = 0.6, help_: str = NONE) -> list[float]:
    """What residents received on average: those with least, the middle, and those with the most ties."""
    actual = result(seed, back, near, help_)
    counts = actual.received()
    return [sum(counts[i] for i in group) / len(group) for group in actual.street.groups()]


def test_those_with_least_receive_least():
    """Without intervention those with few ties and little to give receive least, in at least 19 of 20 streets."""
    lowest = [received(seed)[0] < min(received(seed)[1:]) for seed in SEEDS]
    assert sum(lowest) >= 0.95 * len(SEEDS)
    assert mean(received(seed)[0] for seed in SEEDS) < 0.7 * mean(received(seed)[1] for seed in SEEDS)


@pytest.mark.parametrize(("back", "near"), [(0.6, 0.0), (0.0, 0.6), (1.0, 1.0)])
def test_each_rule_leaves_them_behind(back, near):
    """Each of the two rules is enough to let those with least receive less than the middle."""
    assert mean(received(seed, back, near)[0] - received(seed, back, near)[1] for seed in range(12)) < -10


def test_without_rules_there_is_no_gap():
    """Where everybody has an equal chance of each gift, those with least receive as much as the others."""
    least, middle, most = (mean(received(seed, 0, 0)[group] for seed in range(12)) for group in range(3))
    assert max(least, middle, most) / min(least, middle, most) < 1.1


def test_a_broker_raises_their_share():
    """A broker lets those with least receive more, in nearly all streets, without lifting them past the middle."""
    raised = [received(seed, help_=BROKER)[0] > received(seed)[0] for seed in SEEDS]
    assert sum(raised) >= 0.95 * len(SEEDS)
    least, middle, _ = (mean(received(seed, help_=BROKER)[group] for seed in SEEDS) for group in range(3))
    assert least < middle


def test_light_contact_brings_a_little():
    """Light contact lets those with least receive more than nothing does and less than a broker does."""
    none, light, broker = (
        mean(received(seed, help_=help_)[0] for seed in range(20)) for help_ in (NONE, LIGHT, BROKER)
    )
    assert none < light < broker


@pytest.mark.parametrize(("back", "near", "help_"), list(product((0, 1), (0, 1), (NONE, LIGHT, BROKER))))
def test_sums_and_energy(back, near, help_):
    """All that is given is received, by somebody else, and nobody gives more in a month than they have."""
    for seed in range(3):
        actual = result(seed, back, near, help_)
        assert sum(actual.given()) == sum(actual.received()) == WEEKS * sum(actual.street.energy)
        for month in actual.months:
            counts = Counter(giver for giver, _ in month)
            assert [i for i in range(RESIDENTS) if counts[i] > 4 * actual.street.energy[i]] == []
            assert [pair for pair in month if pair[0] == pair[1]] == []


def test_generous_givers_receive_much():
    """Where people only give to who gave, those who can give most receive most."""
    for seed in range(10):
        actual = result(seed, 1.0, 0.0, NONE)
        by_energy = [
            [r for r, e in zip(actual.received(), actual.street.energy, strict=True) if e == n] for n in (1, 4)
        ]
        assert mean(by_energy[0]) < mean(by_energy[1])


def test_streets_have_their_groups():
    """In each street there are residents with little to give and few ties, and the groups hold everybody once."""
    for seed in SEEDS:
        actual = street(seed)
        least, middle, most = actual.groups()
        assert sorted([*least, *middle, *most]) == list(range(RESIDENTS))
        assert (len(least), len(most)) == (LEAST, MOST)
        assert {(actual.degree(i), actual.energy[i]) for i in least} == {(FEW_TIES, LITTLE)}
        assert min(actual.degree(i) for i in middle) > FEW_TIES
        assert max(actual.degree(i) for i in middle) <= min(actual.degree(i) for i in most)


@pytest.mark.parametrize(("help_", "expected"), [(NONE, 0), (LIGHT, 1), (BROKER, 3)])
def test_new_ties(help_, expected):
    """An intervention gives each resident with least so many new ties, and no tie that was there already."""
    for seed in range(10):
        actual = result(seed, 0.6, 0.6, help_)
        assert [sum(i in tie for tie in actual.added) for i in range(LEAST)] == [expected] * LEAST
        assert len(set(actual.added)) == len(actual.added)
        assert actual.street.ties.isdisjoint(actual.added)


@pytest.mark.parametrize(("one", "other", "expected"), [(0.2, 0.2, 1), (0.0, 0.5, 0), (0.9, 0.1, 0.6), (0.1, 0.9, 0.6)])
def test_alike(one, other, expected):
    """Likeness falls with the distance along the circle."""
    assert alike(one, other) == pytest.approx(expected)


@pytest.mark.parametrize("help_", [NONE, LIGHT, BROKER])
def test_same_seed_same_year(help_):
    """The same street and rules give the same year."""
    assert year(5, 0.6, 0.6, help_) == year(5, 0.6, 0.6, help_)


SHAPE = [trace["type"] for trace in draw(EXPLORATION.start()).traces]


@pytest.mark.parametrize(
    ("back", "near", "help_", "seed"), list(product((0, 100), (0, 100), (NONE, LIGHT, BROKER), (1, 20)))
)
def test_draws_for_all_controls(back, near, help_, seed):
    """Each combination gives the same kinds of traces, each resident once, words without gaps, and full rows."""
    picture = draw({"back": back, "near": near, "help": help_, "seed": seed})
    assert [trace["type"] for trace in picture.traces] == SHAPE
    assert sum(len(trace["x"]) for trace in picture.traces[2:5]) == RESIDENTS
    assert "{" not in picture.text
    assert picture.text.strip()
    assert {len(row) for row in picture.rows} == {len(picture.head)}
    assert all(cell.strip() for row in picture.rows for cell in row)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "krijgt hier ook het minst"),
        ({"back": 0, "near": 0}, "evenveel kans op een gift"),
        ({"help": BROKER}, "kleiner geworden en niet verdwenen"),
        ({"help": BROKER, "back": 0, "near": 0}, "lagen zij niet achter"),
        ({"help": BROKER, "back": 0}, "is verdwenen"),
    ],
)
def test_text_says_who_receives_least(changed, expected):
    """The words follow what happens in the street."""
    assert expected in draw(EXPLORATION.start() | changed).text


def test_bars_and_table_agree():
    """The table holds the heights of the bars, rounded."""
    picture = draw(EXPLORATION.start() | {"help": BROKER})
    bars = [trace["y"] for trace in picture.traces if trace["type"] == "bar"]
    assert [row[2:4] for row in picture.rows[:3]] == [
        tuple(str(round(y)) for y in pair) for pair in zip(*bars, strict=True)
    ]
