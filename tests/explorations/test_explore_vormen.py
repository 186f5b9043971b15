"""The exploration of lesson 02: gifts go round, the circle closes or stays open, and trust bears what is open."""

from itertools import product

import pytest
from wederkerig.explorations.vormen.model import GROUP, MOMENTS, PAIR, TAKER, circle
from wederkerig.explorations.vormen.view import EXPLORATION

FORMS = list(product((False, True), repeat=2))
CIRCLES = {form: circle(*form) for form in product((False, True), repeat=3)}
EVERYWHERE = [(course, moment) for course in CIRCLES.values() for moment in range(MOMENTS + 1)]


@pytest.mark.parametrize(
    ("multiple", "delayed", "closes"),
    [(False, False, [2, 8, 14]), (False, True, [5, 11, 17]), (True, False, [5, 11, 17]), (True, True, [17])],
)
def test_the_circle_closes_sooner_or_later(multiple, delayed, closes):
    """In each form something comes back to who began, at these moments."""
    course = circle(multiple, delayed, False)
    assert [gift.moment for gift in course.closed_rounds(MOMENTS)] == closes


@pytest.mark.parametrize("multiple", [False, True])
def test_only_the_time_changes_and_trust_bears_more(multiple):
    """The same people begin at the same moments; the delayed form waits longer in total."""
    soon, late = circle(multiple, False, False), circle(multiple, True, False)
    starts = [
        [(gift.giver, gift.moment) for gift in course.gifts if gift.giver == gift.starter] for course in (soon, late)
    ]
    assert (soon.people, starts[0], True) == (late.people, starts[1], late.waited(MOMENTS) > 2 * soon.waited(MOMENTS))


@pytest.mark.parametrize("delayed", [False, True])
def test_in_a_group_the_answer_comes_through_somebody_else(delayed):
    """In the multiple form who began never gets from who was helped first; between two it is always that one."""
    back = {
        people: {
            (gift.giver - gift.starter) % people
            for gift in circle(people == GROUP, delayed, False).gifts
            if gift.closes
        }
        for people in (PAIR, GROUP)
    }
    assert back == {PAIR: {1}, GROUP: {GROUP - 1}}


@pytest.mark.parametrize(("multiple", "delayed"), FORMS)
def test_who_only_takes_keeps_the_circle_open(multiple, delayed):
    """With somebody who only takes no circle closes, and who takes gives nothing and bears nothing."""
    course = circle(multiple, delayed, True)
    taker = TAKER[course.people]
    given = [gift for gift in course.gifts if gift.giver == taker]
    assert (given, course.closed_rounds(MOMENTS), course.borne(MOMENTS)[taker]) == ([], (), 0)


@pytest.mark.parametrize("delayed", [False, True])
def test_between_two_one_giver_bears_all_and_in_a_group_it_is_spread(delayed):
    """What a taker leaves open is as much in both forms, but in a group nobody bears more than one gift."""
    pair, group = circle(False, delayed, True), circle(True, delayed, True)
    assert (pair.borne(MOMENTS), group.borne(MOMENTS)) == ((3, 0), (1, 1, 1, 0, 0))


@pytest.mark.parametrize("delayed", [False, True])
def test_behind_who_only_takes_nobody_gets_anything(delayed):
    """In a group the chain stops at the taker: the next person never gets a gift."""
    course = circle(True, delayed, True)
    assert [gift for gift in course.gifts if gift.receiver == TAKER[GROUP] + 1] == []


@pytest.mark.parametrize(("multiple", "first"), [(False, (2, 5)), (True, (4, 13))])
def test_in_the_delayed_form_it_takes_longer_before_one_can_doubt(multiple, first):
    """The first moment at which a gift is open for longer than usual comes later in the delayed form."""
    firsts = tuple(
        next(moment for moment in range(MOMENTS + 1) if circle(multiple, delayed, True).overdue(moment))
        for delayed in (False, True)
    )
    assert firsts == first


def test_without_a_taker_nothing_is_ever_late():
    """Everybody answers within the usual delay."""
    late = [course for course, moment in EVERYWHERE if course.taker is None and course.overdue(moment)]
    assert late == []


def test_gifts_given_are_gifts_received():
    """Every gift has a giver and another receiver, the next in the circle, and a moment within the time."""
    wrong = [
        gift
        for course in CIRCLES.values()
        for gift in course.gifts
        if gift.receiver != (gift.giver + 1) % course.people or not 1 <= gift.moment <= MOMENTS
    ]
    assert wrong == []


def test_who_passes_on_got_something_first_or_began():
    """Nobody gives out of nothing, except who begins a round: a gift follows on one to its giver, one delay before."""
    wrong = [
        gift
        for course in CIRCLES.values()
        for gift in course.gifts
        if gift.giver != gift.starter
        and not any(
            other.receiver == gift.giver
            and other.starter == gift.starter
            and other.moment + course.delay == gift.moment
            for other in course.gifts
        )
    ]
    assert wrong == []


def test_what_is_open_is_borne_by_who_began():
    """At each moment all open gifts together are what all people bear together."""
    pairs = [(len(course.open_gifts(moment)), sum(course.borne(moment))) for course, moment in EVERYWHERE]
    assert [opened for opened, _ in pairs] == [borne for _, borne in pairs]


def test_waiting_never_gets_less():
    """All waiting up to a moment grows or stays."""
    waits = [[course.waited(moment) for moment in range(MOMENTS + 1)] for course in CIRCLES.values()]
    assert waits == [sorted(line) for line in waits]


def test_the_same_form_gives_the_same_gifts():
    """There is no chance in it."""
    assert {form: circle(*form) for form in CIRCLES} == CIRCLES


VALUES = [
    dict(zip(("people", "time", "takes", "moment"), values, strict=True))
    for values in product(
        ("enkelvoudig", "meervoudig"), ("onmiddellijk", "uitgesteld"), (False, True), range(MOMENTS + 1)
    )
]


def test_every_combination_draws_the_same_traces_with_words_and_numbers():
    """The number, the types and the axes of the traces never change, and text and rows are never empty."""
    pictures = [EXPLORATION.draw(values) for values in VALUES]
    shapes = {tuple((t["type"], t["mode"], t["xaxis"], t["yaxis"]) for t in picture.traces) for picture in pictures}
    people = [{"enkelvoudig": PAIR, "meervoudig": GROUP}[values["people"]] for values in VALUES]
    empty = [picture for picture in pictures if not picture.text or not all(all(row) for row in picture.rows)]
    assert (len(shapes), [len(picture.rows) for picture in pictures], empty) == (1, people, [])


def test_no_text_keeps_an_open_place():
    """One to four sentences, without places that were not filled in."""
    texts = [EXPLORATION.draw(values).text for values in VALUES]
    assert [text for text in texts if "{" in text or "None" in text or not 2 <= text.count(". ") + 1 <= 4] == []


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"moment": 0}, "Er is nog niets gegeven."),
        ({}, "is 1 gift gegeven; 1 staat nog open. Voor het begin van A is nog niets terug"),
        ({"moment": 2}, "Op moment 2 was de kring rond: A begon en kreeg iets terug van B."),
        ({"moment": 4, "time": "uitgesteld"}, "dan kom je tot nu toe op 3 momenten"),
        ({"moment": 17, "people": "meervoudig", "time": "uitgesteld"}, "kreeg iets terug via E, niet van B"),
        ({"moment": 17, "people": "meervoudig", "time": "uitgesteld"}, "Voor het begin van B en C is nog niets terug"),
        ({"moment": 18, "takes": True}, "A draagt alles: 3 giften"),
        ({"moment": 1, "takes": True}, "nog niet vreemd"),
        ({"moment": 2, "takes": True}, "1 gift staat langer open dan in deze vorm gewoon is"),
        ({"moment": 2, "takes": True, "people": "meervoudig"}, "nog niet te zien"),
        ({"moment": 3, "takes": True, "people": "meervoudig"}, "A, die begon, draagt 1 gift"),
        ({"moment": 18, "takes": True, "people": "meervoudig"}, "A, B en C dragen elk 1 gift"),
    ],
)
def test_the_text_says_what_is_to_be_seen(values, words):
    """Each situation has its own words."""
    text = EXPLORATION.draw(EXPLORATION.start() | values).text
    assert words in text, text


def test_the_arrows_carry_all_gifts_in_order():
    """The numbers on the arrows are those of all gifts so far, and a question mark stands behind the open ones."""
    found = []
    for values in VALUES:
        notes = [note["text"] for note in EXPLORATION.draw(values).layout["annotations"]]
        labels = [number for text in notes if text[:1].isdigit() for number in text.split(", ")]
        numbers = sorted(int(label.rstrip("?")) for label in labels)
        found.append((numbers, sum("?" in label for label in labels)))
    expected = []
    for values in VALUES:
        course = circle(values["people"] == "meervoudig", values["time"] == "uitgesteld", values["takes"])
        moment = values["moment"]
        expected.append((list(range(1, len(course.until(moment)) + 1)), len(course.open_gifts(moment))))
    assert found == expected


def test_all_text_in_the_figure_can_be_read():
    """No word in the figure is smaller than 13 pixels."""
    layouts = [EXPLORATION.draw(values).layout for values in VALUES]
    sizes = {note["font"]["size"] for layout in layouts for note in layout["annotations"] if note["text"]}
    assert min(sizes) == 13
