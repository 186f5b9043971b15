"""Figures of items and tests, against what pingouin and scipy gave on the same numbers and against published ones."""

import random

import numpy
import pytest
from wederkerig.lecturer.statistics.alike import alike
from wederkerig.lecturer.statistics.distributions import f_quantile, quantile
from wederkerig.lecturer.statistics.item_analysis import (
    a_values,
    corrected_for_guessing,
    correlation,
    p_value,
    rir,
    rit,
)
from wederkerig.lecturer.statistics.reliability import Verdict, cronbach, feldt_interval, reliability, verdict

# The example in pingouin's documentation of cronbach_alpha: three questions, ten people.
PUBLISHED = list(
    zip(
        [1, 2, 2, 3, 2, 2, 3, 3, 2, 3],
        [1, 1, 1, 2, 3, 3, 2, 3, 3, 3],
        [1, 1, 2, 1, 2, 3, 3, 3, 2, 3],
        strict=True,
    )
)
# A made test: six items of one point and two of two points.
MADE = [
    [0, 0, 0, 0, 1, 1, 1, 0.5],
    [1, 1, 1, 1, 1, 1, 2, 2],
    [1, 1, 0, 1, 1, 1, 1.5, 2],
    [1, 1, 1, 1, 1, 0, 2, 2],
    [0, 0, 0, 0, 0, 0, 2, 2],
    [1, 1, 0, 1, 1, 0, 1, 2],
    [0, 1, 0, 1, 1, 1, 1.5, 2],
    [1, 1, 1, 0, 0, 1, 2, 2],
    [1, 0, 0, 1, 0, 1, 2, 2],
    [1, 0, 0, 1, 1, 0, 0.5, 1.5],
    [0, 1, 0, 0, 1, 0, 1, 0.5],
    [1, 1, 1, 1, 1, 0, 2, 2],
    [1, 0, 1, 1, 0, 1, 2, 2],
    [0, 1, 1, 0, 1, 1, 2, 2],
    [0, 1, 0, 1, 0, 0, 2, 2],
    [0, 1, 1, 0, 0, 1, 1, 0.5],
    [0, 1, 1, 0, 0, 1, 2, 2],
    [1, 0, 0, 1, 1, 0, 2, 2],
    [0, 0, 1, 0, 0, 0, 1.5, 0],
    [0, 0, 1, 0, 0, 0, 2, 2],
    [0, 0, 1, 0, 0, 0, 0, 0],
    [0, 0, 1, 0, 0, 1, 0, 1],
    [1, 0, 1, 0, 1, 1, 2, 0],
    [1, 0, 0, 1, 0, 0, 0, 2],
]
TOTALS = [sum(row) for row in MADE]
RIT = [0.591934, 0.573997, 0.108000, 0.573997, 0.430498, 0.322873, 0.679757, 0.710438]
RIR = [0.423401, 0.401287, -0.106517, 0.401287, 0.231973, 0.112987, 0.456082, 0.476706]


def test_alpha_is_the_published_one():
    """The example of pingouin's documentation gives its alpha and its interval of Feldt."""
    found = reliability(PUBLISHED)
    assert found.alpha == pytest.approx(0.7734375, abs=1e-12)
    assert (round(found.interval.low, 3), round(found.interval.high, 3)) == (0.336, 0.939)
    assert found.verdict is Verdict.MODERATE


def test_alpha_is_that_of_pingouin():
    """On a made test with partial credit alpha and both intervals are what pingouin 0.7.0 gave."""
    alpha = cronbach(MADE)
    assert alpha == pytest.approx(0.5964331678617393, abs=1e-12)
    for level, low, high in ((0.95, 0.296, 0.801), (0.90, 0.356, 0.776)):
        interval = feldt_interval(alpha, len(MADE), 8, level)
        assert (round(interval.low, 3), round(interval.high, 3)) == (low, high)


def test_alpha_follows_from_covariances():
    """On made tests alpha is the mean covariance formula, computed by numpy."""
    chance = random.Random(8)
    for _ in range(20):
        people, items = chance.randint(3, 40), chance.randint(2, 12)
        scores = [[chance.random() + (i % 3) for _ in range(items)] for i in range(people)]
        matrix = numpy.cov(numpy.array(scores).T)
        other = (matrix.sum() - matrix.trace()) / (items - 1) * items / matrix.sum()
        assert cronbach(scores) == pytest.approx(other, abs=1e-9)


def test_kr20_is_alpha_of_right_and_wrong():
    """With items of right or wrong alpha is the formula of Kuder and Richardson, and it says so."""
    scores = [row[:6] for row in MADE]
    p = [sum(column) / len(scores) for column in zip(*scores, strict=True)]
    spread = numpy.var([sum(row) for row in scores])
    found = reliability(scores)
    assert found.alpha == pytest.approx(6 / 5 * (1 - sum(one * (1 - one) for one in p) / spread), abs=1e-12)
    assert (found.dichotomous, reliability(MADE).dichotomous) == (True, False)


def test_the_error_of_measurement():
    """SEM is the spread of totals times the root of what is not reliable; without spread there is no alpha at all."""
    found = reliability(MADE)
    assert found.error == pytest.approx(numpy.std(TOTALS, ddof=1) * (1 - found.alpha) ** 0.5, abs=1e-12)
    assert cronbach([[1, 1], [1, 1]]) is None
    assert reliability([[1, 0]]) is None


@pytest.mark.parametrize(
    ("alpha", "said"), [(0.8, "GOOD"), (0.7999, "MODERATE"), (0.6, "MODERATE"), (0.59, "INSUFFICIENT")]
)
def test_a_verdict_has_its_threshold(alpha, said):
    """At least .80 is good, at least .60 moderate."""
    assert verdict(alpha).name == said


@pytest.mark.parametrize(
    ("share", "upper", "lower", "value"),
    [
        (0.975, 23, 161, 1.743786723490036),
        (0.025, 23, 161, 0.494275909055298),
        (0.975, 999, 38961, 1.09084892663557),
        (0.025, 999, 38961, 0.9132402156628959),
        (0.95, 1, 1, 161.4476387975882),
        (0.5, 3, 7, 0.870944253187285),
    ],
)
def test_f_is_that_of_scipy(share, upper, lower, value):
    """Quantiles of F are what scipy 1.17.1 gave, also for a thousand people."""
    assert f_quantile(share, upper, lower) == pytest.approx(value, rel=1e-9)


def test_quantiles_are_those_of_numpy():
    """Quantiles lie between two values as numpy has them."""
    values = [3.0, 1.0, 4.0, 1.5, 9.0]
    for share in (0, 0.05, 0.33, 0.5, 0.95, 1):
        assert quantile(values, share) == pytest.approx(numpy.quantile(values, share), abs=1e-12)


def test_rit_and_rir_are_those_of_scipy():
    """Both correlations per item are what scipy 1.17.1 gave, and rit is the flattered one."""
    columns = list(zip(*MADE, strict=True))
    assert [rit(column, TOTALS) for column in columns] == pytest.approx(RIT, abs=1e-6)
    assert [rir(column, TOTALS) for column in columns] == pytest.approx(RIR, abs=1e-6)
    assert all(flattered > fair for flattered, fair in zip(RIT, RIR, strict=True))
    assert correlation([1, 1, 1], [1, 2, 3]) is None
    assert correlation([1], [1]) is None


def test_p_and_a():
    """p is the share of points, p' takes out what guessing gives, a counts what was chosen."""
    assert p_value([2, 1, 0, 2], 2) == 0.625
    assert corrected_for_guessing(1 / 3, 3) == pytest.approx(0)
    assert corrected_for_guessing(0.625, 4) == 0.5
    assert a_values(["w", "v", "w", None]) == {"w": 0.5, "v": 0.25, None: 0.25}


def answered(people, items, copies=(), seed=2):
    """Wrong answers of people who work alone, but for pairs of whom the second copies the first."""
    chance = random.Random(seed)
    made = {}
    for number in range(people):
        wrong = [chance.choice("abcdef") if chance.random() < 0.6 else None for _ in range(items)]
        made[f"s{number:03}"] = wrong
    for first, second in copies:
        made[second] = [one if chance.random() < 0.95 else "z" for one in made[first]]
    return made


def test_who_copied_is_found():
    """Two who share nearly all wrong answers stand out, with how many, and nobody else does."""
    found = alike(answered(60, 30, [("s001", "s014")]))
    assert [(pair.first, pair.second) for pair in found] == [("s001", "s014")]
    assert found[0].both >= found[0].same >= 10
    assert found[0].chance < 0.01


def test_who_works_alone_is_seldom_named():
    """Of fifty classes in which nobody copied, at most two have a pair that is named."""
    assert sum(bool(alike(answered(40, 25, seed=seed))) for seed in range(50)) <= 2


def test_few_wrong_answers_prove_nothing():
    """Who is nearly always right, or a class of one or none, gives no signal."""
    assert alike({"a": ["x", None], "b": ["x", None], "c": [None, "y"]}) == []
    assert alike({"a": ["x"]}) == []
    assert alike({}) == []
