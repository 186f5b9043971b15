"""Agreement, against packages that compute it otherwise and against published examples."""

import random
from collections import Counter

import krippendorff
import pytest
from nltk.metrics.agreement import AnnotationTask
from wederkerig.lecturer.statistics.agreement import (
    alpha_interval,
    alpha_nominal,
    confusion,
    counted,
    weighted_kappa,
)

# Krippendorff's example: four observers, twelve units, not everybody judged each of them.
OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]
UNITS = counted(zip(*OBSERVERS, strict=True))
# Fleiss' example as it is often printed: ten units, fourteen judges, five categories.
FLEISS = [
    (0, 0, 0, 0, 14),
    (0, 2, 6, 4, 2),
    (0, 0, 3, 5, 6),
    (0, 3, 9, 2, 0),
    (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0),
    (3, 2, 6, 3, 0),
    (2, 5, 3, 2, 2),
    (6, 5, 2, 1, 0),
    (0, 2, 2, 3, 7),
]
RATINGS = [(3, 3), (0, 0), (2, 2), (1, 0), (2, 2), (3, 3), (0, 0), (3, 3), (2, 1), (0, 1), (0, 0), (1, 0), (0, 0)]
RATINGS += [(0, 0), (0, 1), (0, 1), (3, 3), (0, 0), (0, 1), (3, 3), (2, 1), (1, 1), (2, 2), (0, 0), (2, 2), (3, 3)]
RATINGS += [(3, 3), (2, 1), (2, 2), (2, 2)]


def made(seed):
    """Judgements of some units by some judges, with gaps."""
    chance = random.Random(seed)
    judges, units = chance.randint(2, 6), chance.randint(2, 15)
    options = ["w", "v", "l", None]
    return [[chance.choice(options) for _ in range(units)] for _ in range(judges)]


def test_alpha_is_krippendorffs_own():
    """The published example with missing values gives the published value."""
    assert alpha_nominal(UNITS) == pytest.approx(0.743421, abs=1e-6)


def test_alpha_of_complete_data_is_nearly_fleiss_kappa():
    """The published kappa of .20993 follows from alpha, which corrects for a small sample."""
    alpha, pairs = alpha_nominal([Counter(dict(enumerate(row))) for row in FLEISS]), 140
    assert alpha - (1 - alpha) / (pairs - 1) == pytest.approx(0.20993, abs=5e-6)


@pytest.mark.parametrize("seed", range(60))
def test_alpha_is_that_of_two_other_packages(seed):
    """On made judgements with gaps alpha is what `krippendorff` and nltk say, or none of us knows it."""
    rows = made(seed)
    ours = alpha_nominal(counted(zip(*rows, strict=True)))
    numbers = [[{"w": 0, "v": 1, "l": 2, None: float("nan")}[value] for value in row] for row in rows]
    pairable = [unit for unit in zip(*rows, strict=True) if sum(value is not None for value in unit) > 1]
    if len({value for unit in pairable for value in unit if value}) < 2:
        assert ours is None
        return
    assert ours == pytest.approx(krippendorff.alpha(numbers, level_of_measurement="nominal"), abs=1e-12)
    told = [(f"j{j}", f"u{u}", value) for j, row in enumerate(rows) for u, value in enumerate(row) if value]
    units = Counter(unit for _, unit, _ in told)
    task = AnnotationTask([one for one in told if units[one[1]] > 1])
    assert ours == pytest.approx(task.alpha(), abs=1e-12)


def test_alpha_of_one_category_does_not_exist():
    """Where everybody says the same of everything, agreement beyond chance is not 1 but unknown."""
    assert alpha_nominal(counted([["w", "w"], ["w", "w"]])) is None
    assert alpha_nominal([]) is None
    assert alpha_interval(counted([["w", "w"], ["w", "w"]]), "units") is None


def test_the_interval_says_what_was_drawn():
    """The interval of the published example is as wide as twelve units allow, and names what was drawn."""
    found = alpha_interval(UNITS, "casussen")
    assert (found.resampled, found.units, found.draws, found.level) == ("casussen", 11, 2000, 0.95)
    assert found.low == pytest.approx(0.42, abs=0.05)
    assert found.high == pytest.approx(1.0, abs=1e-9)
    assert found == alpha_interval(UNITS, "casussen")


def test_the_interval_covers_what_a_great_many_units_say():
    """Of samples from one source of judgements about 95 in 100 intervals hold the alpha of that source."""
    chance = random.Random(5)

    def unit():
        right = chance.choice("wvl")
        return Counter(right if chance.random() < 0.7 else chance.choice("wvl") for _ in range(5))

    truth = alpha_nominal([unit() for _ in range(20_000)])
    found = [alpha_interval([unit() for _ in range(40)], "units", draws=200) for _ in range(100)]
    assert 85 <= sum(one.low <= truth <= one.high for one in found) <= 99


@pytest.mark.parametrize(("power", "value"), [(0, 0.599406528189911), (1, 0.7707979626485568), (2, 0.8905109489051095)])
def test_weighted_kappa_is_that_of_scikit_learn(power, value):
    """Unweighted, linear and quadratic kappa of two readers are what scikit-learn 1.9.1 gave on these scores."""
    assert weighted_kappa(RATINGS, power) == pytest.approx(value, abs=1e-12)


@pytest.mark.parametrize("seed", range(20))
def test_weighted_kappa_is_that_of_nltk(seed):
    """On made scores squares and straight distances give what nltk says."""
    chance = random.Random(seed)
    pairs = [(chance.randrange(4), chance.randrange(4)) for _ in range(25)]
    told = [(judge, unit, pair[place]) for unit, pair in enumerate(pairs) for place, judge in enumerate("ab")]
    for power in (1, 2):
        task = AnnotationTask(told, distance=lambda one, other, power=power: abs(one - other) ** power)
        assert weighted_kappa(pairs, power) == pytest.approx(task.weighted_kappa(), abs=1e-9)


def test_kappa_of_one_score_does_not_exist():
    """Two readers who give everybody the same agree, but nothing can be said beyond chance."""
    assert weighted_kappa([(2, 2), (2, 2)]) is None
    assert weighted_kappa([]) is None


def test_confusion_counts_pairs():
    """Every combination of what it is and what was said is counted."""
    assert confusion([("w", "v"), ("w", "w"), ("w", "v")]) == {("w", "v"): 2, ("w", "w"): 1}
