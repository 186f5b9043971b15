"""The exploration of lesson 04: three groups, and what becomes of a relation that is not in balance."""

from itertools import pairwise, product

import pytest
from wederkerig.explorations.balans.model import (
    BURNT_OUT,
    EVEN,
    MONTHS,
    MOST,
    TIRED,
    Group,
    Outcome,
    Relation,
    course,
    felt_balance,
    group,
    happiness,
    outcome,
)
from wederkerig.explorations.balans.view import EXPLORATION

AMOUNTS, WEIGHTS = range(1, 11), range(-3, 4)
SETTINGS = [(float(given), float(got), weight) for given, got, weight in product(AMOUNTS, AMOUNTS, WEIGHTS)]
COURSES = {(relation, setting): course(*setting, relation) for relation, setting in product(Relation, SETTINGS)}
FELTS = [step / 100 for step in range(1, 101)]


@pytest.mark.parametrize(
    ("given", "got", "weight", "expected"),
    [
        (5, 5, 0, Group.EVEN),
        (6, 5, 0, Group.EVEN),
        (10, 2, 0, Group.DISADVANTAGED),
        (2, 10, 0, Group.ADVANTAGED),
        (5, 5, 3, Group.DISADVANTAGED),
        (5, 5, -3, Group.ADVANTAGED),
        (1, 1, 0, Group.EVEN),
    ],
)
def test_what_is_given_got_and_counted_decides_the_group(given, got, weight, expected):
    """Who gives much and gets little is disadvantaged; the same exchange feels otherwise when counted otherwise."""
    assert expected == group(felt_balance(given, got, weight))


@pytest.mark.parametrize(("given", "got", "felt"), [(1, 0, -1.0), (0, 1, 1.0), (0, 0, 0.0), (3, 1, -0.5), (1, 3, 0.5)])
def test_a_felt_balance_goes_from_only_giving_to_only_getting(given, got, felt):
    """A felt balance lies between -1 and 1, with 0 for even."""
    assert felt == felt_balance(given, got)


def test_a_heavier_own_contribution_never_feels_more_advantaged():
    """The heavier one's own contribution counts, the lower the felt balance."""
    felts = [[felt_balance(given, got, weight) for weight in WEIGHTS] for given, got in product(AMOUNTS, AMOUNTS)]
    assert [line for line in felts if line != sorted(line, reverse=True)] == []


def test_the_even_are_happiest_and_the_disadvantaged_unhappiest():
    """Happiness falls to both sides, and faster to the side of giving too much."""
    wrong = [felt for felt in FELTS if not happiness(-felt) < happiness(felt) < happiness(0.0)]
    falls = [(happiness(felt), happiness(-felt)) for felt in FELTS]
    assert ([], falls) == (wrong, sorted(falls, reverse=True))


@pytest.mark.parametrize(
    ("given", "got", "weight", "relation", "expected"),
    [
        (6, 5, 0, Relation.FRIENDS, Outcome.EVEN),
        (8, 4, 0, Relation.FRIENDS, Outcome.RESTORED),
        (4, 8, 0, Relation.FRIENDS, Outcome.RESTORED),
        (10, 1, 0, Relation.FRIENDS, Outcome.PARTED),
        (1, 10, 0, Relation.FRIENDS, Outcome.PARTED),
        (5, 5, 3, Relation.FRIENDS, Outcome.SKEWED),
        (6, 5, 0, Relation.HELPING, Outcome.EVEN),
        (4, 8, 0, Relation.HELPING, Outcome.RESTORED),
        (8, 5, 0, Relation.HELPING, Outcome.SKEWED),
        (8, 4, 0, Relation.HELPING, Outcome.WORN),
        (10, 2, 0, Relation.HELPING, Outcome.BURNT_OUT),
    ],
)
def test_friends_restore_or_part_and_a_helper_gets_exhausted(given, got, weight, relation, expected):
    """The same exchange ends otherwise in a friendship than between a helper and a client."""
    assert expected is outcome(course(given, got, weight, relation))


def test_friends_end_as_friends_end_and_helpers_as_helpers_end():
    """Friends never burn out, helpers are never left, and only the disadvantaged wear out."""
    ends = {
        relation: {outcome(months) for (kind, _), months in COURSES.items() if kind is relation}
        for relation in Relation
    }
    worn = {
        group(months[0].felt) for months in COURSES.values() if outcome(months) in (Outcome.WORN, Outcome.BURNT_OUT)
    }
    both = {Outcome.EVEN, Outcome.RESTORED, Outcome.SKEWED}
    expected = {Relation.FRIENDS: both | {Outcome.PARTED}, Relation.HELPING: both | {Outcome.WORN, Outcome.BURNT_OUT}}
    assert (expected, {Group.DISADVANTAGED}) == (ends, worn)


def test_a_helper_tires_first_and_keeps_a_distance_afterwards():
    """As long as a helper is not tired, closeness is whole; who burnt out gives less than in the beginning."""
    helpers = [months for (relation, _), months in COURSES.items() if relation is Relation.HELPING]
    cold = [
        months
        for months in helpers
        for before, month in pairwise(months)
        if month.closeness < before.closeness and month.exhaustion < TIRED
    ]
    burnt = [months for months in helpers if outcome(months) is Outcome.BURNT_OUT]
    kept = [months for months in burnt if not months[-1].given < 0.6 * months[0].given]
    assert (cold, kept, len(burnt) > 50) == ([], [], True)


def test_distance_softens_the_disappointment_of_a_helper():
    """Who burnt out feels less disadvantaged at the end than in the beginning, because they put in less."""
    burnt = [months for months in COURSES.values() if outcome(months) is Outcome.BURNT_OUT]
    assert [months for months in burnt if not months[-1].felt > months[0].felt] == []


def test_the_same_skewness_exhausts_a_helper_at_least_as_much_as_a_friend():
    """Friends who count alike can steer and part: they never get more exhausted than a helper in the same exchange."""
    worst = {key: max(month.exhaustion for month in months) for key, months in COURSES.items()}
    assert [s for s in SETTINGS if s[2] == 0 and worst[Relation.FRIENDS, s] > worst[Relation.HELPING, s] + 1e-9] == []


def test_where_friends_restored_the_balance_it_is_even_for_both():
    """After steering both friends are in the even group, by their own count."""
    wrong = [
        (relation, setting)
        for (relation, setting), months in COURSES.items()
        if relation is Relation.FRIENDS
        and outcome(months) in (Outcome.EVEN, Outcome.RESTORED)
        and max(abs(months[-1].felt), abs(felt_balance(months[-1].got, months[-1].given))) > EVEN
    ]
    assert wrong == []


def test_friends_who_count_alike_restore_the_balance_or_part():
    """It goes on chafing only between friends who count differently, and then they are less close."""
    skewed = [
        (setting, months)
        for (relation, setting), months in COURSES.items()
        if relation is Relation.FRIENDS and outcome(months) is Outcome.SKEWED
    ]
    wrong = [setting for setting, months in skewed if abs(setting[2]) < 2 or months[-1].closeness >= 1]
    assert (wrong, len(skewed) > 10) == ([], True)


@pytest.mark.parametrize("relation", Relation)
def test_who_never_counts_feels_and_changes_nothing(relation):
    """Without counting nothing is felt, nobody gets exhausted, and the skewness stays what it was."""
    months = course(9.0, 3.0, 2, relation, counting=False)
    assert ({(9.0, 3.0, None, 1.0, 0.0)}, Outcome.UNCOUNTED) == (
        {(m.given, m.got, m.felt, m.closeness, m.exhaustion) for m in months},
        outcome(months),
    )


def test_all_numbers_stay_within_bounds():
    """Nobody gives more than is possible, and shares stay between 0 and 1."""
    wrong = [
        month
        for months in COURSES.values()
        for month in months
        if not (0 <= month.given <= MOST and 0 <= month.got <= MOST)
        or not (0 <= month.closeness <= 1 and 0 <= month.exhaustion <= 1)
        or not (month.felt is None or -1 <= month.felt <= 1)
    ]
    assert ([], {MONTHS + 1}) == (wrong, {len(months) for months in COURSES.values()})


def test_the_same_values_give_the_same_course():
    """There is no chance in it."""
    some = [key for number, key in enumerate(COURSES) if number % 10 == 0]
    assert [COURSES[key] for key in some] == [course(*setting, relation) for relation, setting in some]


EXTREMES = [
    dict(zip(("give", "get", "weight", "relation", "never"), values, strict=True))
    for values in product((1, 6, 10), (1, 5, 10), (-3, 0, 3), ("vriendschap", "hulprelatie"), (False, True))
]


def test_every_combination_draws_the_same_traces_with_words_and_numbers():
    """The number, the types and the axes of the traces never change, and text and rows are never empty."""
    pictures = [EXPLORATION.draw(values) for values in EXTREMES]
    shapes = {tuple((t["type"], t["mode"], t["xaxis"], t["yaxis"]) for t in picture.traces) for picture in pictures}
    rows = {(len(picture.rows), *(len(row) for row in picture.rows)) for picture in pictures}
    empty = [picture for picture in pictures if not picture.text or not all(all(row) for row in picture.rows)]
    assert (1, {(5, 7, 7, 7, 7, 7)}, []) == (len(shapes), rows, empty)


def test_no_text_keeps_an_open_place():
    """Two to four sentences, without places that were not filled in."""
    texts = [EXPLORATION.draw(values).text for values in EXTREMES]
    assert [text for text in texts if "{" in text or "None" in text or not 2 <= text.count(". ") + 1 <= 4] == []


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "je ervaart wederkerigheid"),
        ({"give": 10, "get": 2}, "je voelt je benadeeld"),
        ({"give": 2, "get": 10}, "je voelt je bevoorrecht"),
        ({"give": 8, "get": 4}, "Jullie sturen bij"),
        ({"give": 10, "get": 1}, "zien jullie elkaar niet meer"),
        ({"weight": 3}, "tellen verschillend"),
        ({"give": 8, "get": 5, "weight": -2}, "telt anders"),
        ({"give": 10, "get": 2, "relation": "hulprelatie"}, "ben je opgebrand"),
        ({"give": 8, "get": 4, "relation": "hulprelatie"}, "zo moe dat je afstand neemt"),
        ({"give": 8, "get": 5, "relation": "hulprelatie"}, "en die loopt op"),
        ({"give": 4, "get": 8, "relation": "hulprelatie"}, "Je gaat zelf meer geven"),
        ({"give": 1, "get": 10, "relation": "hulprelatie"}, "als gever"),
        ({"give": 9, "get": 3, "never": True}, "In 24 maanden geef je samen 216 en krijg je 72."),
        ({"give": 9, "get": 3, "never": True}, "misbruik"),
    ],
)
def test_the_text_says_what_is_to_be_seen(values, words):
    """Each ending has its own words."""
    text = EXPLORATION.draw(EXPLORATION.start() | values).text
    assert words in text, text


def test_burn_out_is_marked_in_the_picture_when_it_happens():
    """The month of the burn-out is the first with so much exhaustion, and only then there is a mark."""
    values = EXPLORATION.start() | {"give": 10, "get": 2, "relation": "hulprelatie"}
    months = course(10.0, 2.0, 0, Relation.HELPING)
    burnt = next(number for number, month in enumerate(months) if month.exhaustion >= BURNT_OUT)
    marks = [
        [note["x"] for note in EXPLORATION.draw(each).layout["annotations"] if note["text"] == "opgebrand"]
        for each in (values, EXPLORATION.start())
    ]
    assert [[burnt], []] == marks


def test_all_text_in_the_figure_can_be_read():
    """No word in the figure is smaller than 13 pixels."""
    layout = EXPLORATION.draw(EXPLORATION.start()).layout
    sizes = [note["font"]["size"] for note in layout["annotations"]] + [layout["font"]["size"]]
    assert [size for size in sizes if size < 13] == []
