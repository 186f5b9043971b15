"""The model of a year in a neighbourhood: what it claims holds over many neighbourhoods; and the pictures of it."""

from functools import cache
from itertools import product
from statistics import mean

import pytest
from wederkerig.explorations.buurt.model import Policy, run
from wederkerig.explorations.buurt.residents import SIZE, Outcome, neighbourhood
from wederkerig.explorations.buurt.texts import EXPECTATIONS, LEVERS, STEERING
from wederkerig.explorations.buurt.view import EXPLORATION, draw

SEEDS = range(16)
NOTHING = Policy()
CONTROL = Policy(control=True)
ALL = Policy(False, True, True, True, True, True)
ALL_AND_CONTROL = Policy(True, True, True, True, True, True)


@cache
def years(policy: Policy) -> list[Outcome]:
    """A whole year under this policy in sixteen neighbourhoods."""
    return [run(neighbourhood(seed), policy, seed) for seed in SEEDS]


@cache
def weeks(policy: Policy) -> list[Outcome]:
    """Five weeks in sixteen neighbourhoods."""
    return [run(neighbourhood(seed), policy, seed, days=35) for seed in SEEDS]


def average(policy: Policy, measure: str) -> float:
    """The mean of an outcome over the neighbourhoods."""
    return mean(getattr(year, measure) for year in years(policy))


@pytest.mark.parametrize(
    ("policy", "measure", "least"),
    [
        (Policy(control=True), "gives", -3),
        (Policy(control=True), "given", -300),
        (Policy(control=True), "ties", -10),
        (Policy(control=True), "forced", 30),
        (Policy(broker=True), "gives", 10),
        (Policy(broker=True), "behind_door", -10),
        (Policy(places=True), "ties", 10),
        (Policy(places=True), "contacts", 100),
        (Policy(places=True), "overburdened", 2),
        (Policy(light=True), "overburdened", -5),
        (Policy(light=True), "open_hours", 20),
        (Policy(strengths=True), "ties", 2),
        (Policy(correction=True), "overburdened", -1.5),
    ],
    ids=lambda value: str(value),
)
def test_a_lever_moves_its_outcome(policy, measure, least):
    """Each lever, compared with doing nothing, moves its outcome by at least so much on average."""
    change = average(policy, measure) - average(NOTHING, measure)
    assert (change > 0) == (least > 0)
    assert abs(change) >= abs(least)


def share_of_isolated(policy: Policy) -> float:
    """The part of those who knew nobody at the start that gives or gets help in the end."""
    parts = []
    for seed, year in zip(SEEDS, years(policy), strict=True):
        alone = neighbourhood(seed).isolated()
        parts.append(len(alone & year.active) / len(alone))
    return mean(parts)


def test_a_broker_reaches_the_isolated_and_a_meeting_place_hardly_does():
    """Without policy few isolated residents take part; a broker reaches most of them, a meeting place fewer."""
    nothing, places, broker = map(share_of_isolated, (NOTHING, Policy(places=True), Policy(broker=True)))
    assert nothing < 0.1
    assert places < 0.5 < broker


def test_trust_beats_control_in_almost_every_neighbourhood():
    """In at least 14 of 16 neighbourhoods more people give freely under trust than under control."""
    pairs = zip(years(NOTHING), years(CONTROL), strict=True)
    assert sum(trust.gives > control.gives for trust, control in pairs) >= 14


@pytest.mark.parametrize("policy", [NOTHING, CONTROL, ALL, ALL_AND_CONTROL], ids=str)
def test_the_books_are_right(policy):
    """Hours given of free will and enforced hours together are the hours received; enforced help needs control."""
    for year in weeks(policy):
        assert year.given + year.forced_hours == pytest.approx(year.received)
        assert (year.forced_hours > 0) == policy.control


@pytest.mark.parametrize("policy", [NOTHING, CONTROL, ALL, ALL_AND_CONTROL], ids=str)
def test_nobody_gives_more_than_there_is(policy):
    """No resident's energy ever falls below zero."""
    assert [year.lowest for year in weeks(policy) if year.lowest < 0.0] == []


@pytest.mark.parametrize("policy", [NOTHING, ALL_AND_CONTROL], ids=str)
def test_outcomes_are_possible(policy):
    """Numbers of residents lie between nobody and everybody; the course ends at the ties of the last day."""
    for year in weeks(policy):
        counts = (year.asks, year.gives, year.forced, year.overburdened, year.behind_door)
        assert [count for count in counts if not 0 <= count <= SIZE] == []
        assert year.behind_door + len(year.active) == SIZE
        assert (len(year.course), year.course[-1]) == (6, year.ties)


def test_the_same_seed_gives_the_same_year():
    """A neighbourhood and its year depend on nothing but the seed and the policy."""
    again = [run(neighbourhood(seed), CONTROL, seed, days=35) for seed in (1, 2)]
    assert again == weeks(CONTROL)[1:3]
    assert again[0] != again[1]


def test_the_year_starts_the_same_under_each_policy():
    """What happened before the year does not depend on the policy."""
    starts = [[year.course[0] for year in weeks(policy)] for policy in (NOTHING, CONTROL, ALL)]
    assert starts[0] == starts[1] == starts[2]


@pytest.mark.parametrize("seed", range(30))
def test_who_knows_whom(seed):
    """Knowing is mutual, nobody knows himself, and some residents know nobody."""
    start = neighbourhood(seed)
    assert len(start.residents) == SIZE
    assert [(i, j) for i, others in enumerate(start.known) for j in others if i == j or i not in start.known[j]] == []
    assert start.isolated() == {i for i in range(SIZE) if not start.known[i]} != set()


START = EXPLORATION.start()
SHAPE = [trace["type"] for trace in draw(START).traces]


def side(letter: str, steering: str, on: bool) -> dict[str, object]:
    """Values of one policy with all levers on or off."""
    return {f"{letter}_sturen": steering} | {f"{letter}_{name}": on for name in LEVERS}


EXTREMES = [
    {"voorspelling": "geen", "jaar": 1} | side("a", steering, a) | side("b", "controle", b)
    for steering, a, b in product(STEERING, (False, True), (False, True))
]
OTHERS = [{"voorspelling": expected, "jaar": 1, "buurt": 30} for expected in EXPECTATIONS]


@pytest.mark.parametrize("change", [{}, {"jaar": 3}, {"voorspelling": "A"}, *EXTREMES, *OTHERS], ids=str)
def test_every_picture_has_the_same_traces(change):
    """Whatever the controls say, traces keep their number and types, and words and numbers are there."""
    picture = draw(START | change)
    assert [trace["type"] for trace in picture.traces] == SHAPE
    assert picture.text
    assert picture.rows
    assert {len(row) for row in picture.rows} == {len(picture.head)}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "Voorspel eerst"),
        ({"jaar": 1}, "voorspelling ontbreekt"),
        ({"voorspelling": "A"}, "voorspelling staat klaar"),
        ({"voorspelling": "A", "jaar": 1}, "zoals je al verwachtte"),
        ({"voorspelling": "B", "jaar": 1}, "jij verwachtte iets anders"),
        ({"voorspelling": "B", "jaar": 1, "a_makelaar": False, "b_sturen": "vertrouwen"}, "hetzelfde beleid"),
    ],
    ids=str,
)
def test_the_words_follow_prediction_and_result(change, words):
    """First a prediction is asked; then it is laid beside what happened."""
    assert words in draw(START | change).text


def test_the_picture_is_the_same_each_time():
    """Drawing is pure."""
    ran = START | {"voorspelling": "A", "jaar": 1}
    assert draw(ran) == draw(ran | {"jaar": 2})
