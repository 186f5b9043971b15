"""The model of a year in a neighbourhood: what it claims holds over many neighbourhoods; and the pictures of it."""

from functools import cache
from itertools import product
from statistics import mean

import pytest
from wederkerig.explorations.buurt import texts
from wederkerig.explorations.buurt.model import Policy, run
from wederkerig.explorations.buurt.residents import SIZE, Outcome, neighbourhood
from wederkerig.explorations.buurt.runs import LEVERS, NEIGHBOURHOODS, course, kept, policies
from wederkerig.explorations.buurt.sides import CLEAR, Side, winner, wins
from wederkerig.explorations.buurt.view import EXPLORATION, draw

SEEDS = range(16)
NOTHING = Policy()
CONTROL = Policy(control=True)
CORRECTION = Policy(correction=True)
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
    return mean(getattr(year if hasattr(year, measure) else year.course[-1], measure) for year in years(policy))


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
        (Policy(correction=True), "open_hours", 15),
        (Policy(correction=True), "behind_door", 2),
        (Policy(correction=True), "contacts", -10),
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


@pytest.mark.parametrize("policy", [NOTHING, CONTROL, CORRECTION, ALL, ALL_AND_CONTROL], ids=str)
def test_the_books_are_right(policy):
    """Hours given of free will and enforced hours together are the hours received; enforced help needs control."""
    for year in weeks(policy):
        assert year.given + year.forced_hours == pytest.approx(year.received)
        assert (year.forced_hours > 0) == policy.control


@pytest.mark.parametrize("policy", [NOTHING, CONTROL, CORRECTION, ALL, ALL_AND_CONTROL], ids=str)
def test_nobody_gives_more_than_there_is(policy):
    """No resident's energy ever falls below zero."""
    assert [year.lowest for year in weeks(policy) if year.lowest < 0.0] == []


@pytest.mark.parametrize("policy", [NOTHING, ALL_AND_CONTROL], ids=str)
def test_outcomes_are_possible(policy):
    """Numbers of residents lie between nobody and everybody, and the course has the start and each quarter's end."""
    for year in [*weeks(policy), *years(policy)]:
        last = year.course[-1]
        counts = (year.asks, year.gives, year.forced, last.overburdened, last.behind_door)
        assert [count for count in counts if not 0 <= count <= SIZE] == []
        assert last.behind_door + len(year.active) == SIZE
    assert ({2}, {5}) == tuple({len(year.course) for year in some} for some in (weeks(policy), years(policy)))


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


@pytest.mark.parametrize("levers", policies(), ids=lambda levers: "+".join(sorted(levers)) or "nothing")
def test_what_is_kept_is_what_the_model_makes(levers):
    """The years that were run beforehand are those of the model as it is now, in each neighbourhood that is tried."""
    every = kept(levers)
    tried = (1, 17)
    assert len(every) == len(NEIGHBOURHOODS)
    assert [every[number - 1] for number in tried] == [course(levers, number) for number in tried]


def test_every_policy_that_can_be_chosen_was_run():
    """Nothing, each lever, and each two of them."""
    chosen = {frozenset({one, other}) for one, other in product((*LEVERS, None), repeat=2)}
    assert {levers - {None} for levers in chosen} == set(policies())


TRUST, CONTROLLED = Side("A", frozenset()), Side("B", frozenset({"control"}))


def test_the_yardstick_decides_who_wins():
    """Control loses by reciprocal ties, wins by overburdened residents, and makes no clear difference by the others."""
    found = {measure: winner(TRUST, CONTROLLED, measure) for measure in texts.MEASURES}
    assert found == {"ties": "A", "open_hours": "equal", "overburdened": "B", "behind_door": "equal"}


def test_correction_has_a_price():
    """Calling to account spares those who give, and leaves more residents behind their door."""
    found = {measure: winner(TRUST, Side("B", frozenset({"correction"})), measure) for measure in texts.MEASURES}
    assert (found["overburdened"], found["behind_door"]) == ("B", "A")


@pytest.mark.parametrize("measure", texts.MEASURES)
def test_who_wins_is_counted_in_pairs(measure):
    """A neighbourhood counts for the policy under which it does better; more is better for ties, less for the rest."""
    found = wins(TRUST, CONTROLLED, measure)
    better = [
        (one > other) == (measure == "ties")
        for one, other in zip(TRUST.ends(measure), CONTROLLED.ends(measure), strict=True)
        if one != other
    ]
    assert (found["A"], found["B"]) == (better.count(True), better.count(False))
    assert (winner(TRUST, CONTROLLED, measure) == "B") == (found["B"] >= CLEAR)


def test_a_band_leaves_out_the_outermost():
    """Twenty-four of thirty neighbourhoods lie in a band, its edges included."""
    for quarter, measure in product(range(5), texts.MEASURES):
        low, middle, high = TRUST.band(measure, quarter)
        values = [getattr(year[quarter], measure) for year in TRUST.years]
        assert low <= middle <= high
        assert sum(low <= value <= high for value in values) >= 24
        assert (sum(value < low for value in values), sum(value > high for value in values)) <= (3, 3)


START = EXPLORATION.start()
SHAPE = [trace["type"] for trace in draw(START).traces]
RAN = START | {"yardstick": "ties", "expect": "A"}
SETTINGS = [
    {"factor": factor, "both": both, "yardstick": yardstick, "expect": expected}
    for (factor, both), yardstick, expected in [
        *product(product(texts.LEVERS, texts.BOTH), ["ties"], ["A"]),
        *product([("control", "none")], texts.YARDSTICKS, texts.EXPECTATIONS),
    ]
]


@pytest.mark.parametrize("values", SETTINGS, ids=lambda values: "-".join(values.values()))
def test_every_picture_has_the_same_traces(values):
    """Whatever the controls say, traces keep their number and types, and words and numbers are there."""
    picture = draw(values)
    assert [trace["type"] for trace in picture.traces] == SHAPE
    assert picture.text
    assert "{" not in picture.text
    assert picture.rows
    assert {len(row) for row in picture.rows} == {len(picture.head)}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"yardstick": "not yet"}, "Kies eerst waaraan"),
        ({"expect": "not yet"}, "Voorspel nu"),
        ({}, "Dat had je voorspeld"),
        ({"expect": "B"}, "Jij verwachtte iets anders"),
        ({"both": "control"}, "hetzelfde beleid"),
        ({}, "verplichte hulp telt dus niet mee"),
        ({"yardstick": "overburdened"}, "doet B het duidelijk beter"),
        ({"factor": "strengths", "yardstick": "behind_door"}, "geen duidelijk verschil"),
    ],
    ids=str,
)
def test_the_words_follow_prediction_and_result(change, words):
    """First a yardstick is asked, then a prediction; then the prediction is laid beside what happened."""
    assert words in draw(RAN | change).text


def test_the_words_name_all_four_outcomes():
    """Whatever the yardstick, every outcome is named for both policies."""
    four = draw(RAN).text
    assert [name for name in texts.MEASURES.values() if name not in four] == []
    assert four.count("onder A") == four.count("onder B") == len(texts.MEASURES)


def test_only_one_thing_differs():
    """B does what A does and one thing more, or, where that is one of them, the same."""
    for factor, both in product(texts.LEVERS, texts.BOTH):
        a, b = draw(RAN | {"factor": factor, "both": both}).rows[0][1:3]
        assert (a == b) == (factor == both)
