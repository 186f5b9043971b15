"""What counts of one student follows from what came in and what was decided, never from the order in which."""

from datetime import UTC, datetime
from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wederkerig.lecturer.intake.register.standing import SAID, Judgement, Standing, Version, standing

A, B, C = "a", "b", "c"
EARLY, LATE = datetime(2026, 1, 5, tzinfo=UTC), datetime(2026, 1, 6, tzinfo=UTC)


def lms(answers, order=None, *deliveries, source="canvas"):
    """A version that an LMS gave; a capital letter is a file with these answers of which nothing can be read."""
    readable = answers if answers.islower() else ""
    return Version(f"{answers}-file", readable, source, order and (order,), frozenset(deliveries or ("zip",)))


def said(answers, made=None, call=1, *deliveries):
    """A file that the lecturer gave with --student."""
    readable = answers if answers.islower() else ""
    return Version(f"{answers}-file", readable, SAID, None, frozenset(deliveries or (f"call {call}",)), made, call)


def over(chosen, *versions):
    """The lecturer chose one of these, or none."""
    return Judgement(chosen and chosen.key, frozenset(version.key for version in versions))


COUNTS = {
    "nothing": ([], None, None),
    "one version": ([lms(A, 1)], None, A),
    "one version without an order": ([lms(A)], None, A),
    "the newest of the LMS": ([lms(A, 1), lms(B, 2), lms(C, 3)], None, C),
    "the newest of the LMS, over two deliveries": ([lms(A, 9, "old"), lms(B, 10, "new")], None, B),
    "one attempt with the same answers twice": ([lms(A, 1), lms(A, 1, "again")], None, A),
    "the same answers without an order": ([lms(A, None), lms(A, None, source="folder")], None, A),
    "a file that the lecturer gave, over the LMS": ([lms(A, 1), said(B), lms(C, 9)], None, B),
    "of two that he gave, the one made last": ([said(B, LATE, 1), said(A, EARLY, 2)], None, B),
    "made at one moment, the one he gave last": ([said(A, EARLY, 1), said(B, EARLY, 2)], None, B),
    "of unknown moments, the one he gave last": ([said(A, None, 2), said(B, LATE, 1)], None, A),
    "a broken file that he gave leaves the LMS's": ([lms(A, 1), said("B")], None, A),
    "only broken files": ([lms("A", 1), lms("B", 2)], None, None),
    "a broken file that is older": ([lms("A", 1), lms(B, 2)], None, B),
    "a broken file without an order in another delivery": ([lms(A, None, "one"), lms("B", None, "two")], None, A),
    "a damaged copy of the same attempt in another delivery": ([lms(A, 1, "one"), lms("A", 1, "two")], None, A),
    "what he chose of one attempt": ([lms(A, 1), lms(B, 1)], over(lms(B, 1), lms(A, 1), lms(B, 1)), B),
    "what he chose over what he gave": ([lms(A, 1), said(B)], over(lms(A, 1), lms(A, 1), said(B)), A),
    "what he chose over a newer one": ([lms(A, 1), lms(B, 3)], over(lms(A, 1), lms(A, 1), lms(B, 3)), A),
    "nor one between, that came later": ([lms(A, 1), lms(B, 3), lms(C, 2)], over(lms(A, 1), lms(A, 1), lms(B, 3)), A),
    "what came in later than he chose": ([lms(A, 1), lms(B, 1), lms(C, 2)], over(lms(A, 1), lms(A, 1), lms(B, 1)), C),
    "what he gave after he chose": ([lms(A, 1), lms(B, 1), said(C)], over(lms(A, 1), lms(A, 1), lms(B, 1)), C),
    "none of these": ([lms(A, 1), lms(B, 1)], over(None, lms(A, 1), lms(B, 1)), None),
    "none of these, but the next": ([lms(A, 1), lms(B, 1), lms(C, 2)], over(None, lms(A, 1), lms(B, 1)), C),
    "over a broken newer one": ([lms(A, 1), lms("B", 2)], over(lms(A, 1), lms(A, 1), lms("B", 2)), A),
}
ASKS = {
    "one attempt with different answers": ([lms(A, 1), lms(B, 1)], None, {A, B}),
    "different answers without an order": ([lms(A, None, "one"), lms(B, None, "two")], None, {A, B}),
    "one with and one without an order": ([lms(A, 1), lms(B, None)], None, {A, B}),
    "different answers in two LMSs": ([lms(A, 1), lms(B, 2, source="moodle")], None, {A, B}),
    "two that he gave at once, of one moment": ([said(A, EARLY), said(B, EARLY)], None, {A, B}),
    "a broken file that is newer": ([lms(A, 1), lms("B", 2)], None, {A, ""}),
    "a broken file that is newer, in another delivery": ([lms(A, 1, "one"), lms("B", 2, "two")], None, {A, ""}),
    "a broken file without an order that came along": ([lms(A, None), lms("B", None)], None, {A, ""}),
    "a broken file of the same attempt that came along": ([lms(A, 1), lms("B", 1)], None, {A, ""}),
    "a broken file beside what he gave": ([lms(C, 1), said(A, EARLY), said("B")], None, {A, ""}),
    "another of the attempt in which he chose": (
        [lms(A, 1), lms(B, 1), lms(C, 1)],
        over(lms(A, 1), lms(A, 1), lms(B, 1)),
        {A, C},
    ),
    "another without an order than he chose": ([lms(A), lms(B), lms(C)], over(lms(A), lms(A), lms(B)), {A, C}),
}


@pytest.mark.parametrize("case", COUNTS)
def test_what_counts(case):
    """The newest of the LMS counts, what the lecturer gave counts over that, and what he chose over both."""
    versions, judgement, answers = COUNTS[case]
    for order in permutations(versions):
        found = standing(order, judgement)
        assert (found.counts and found.counts.answers, found.question) == (answers, ())


@pytest.mark.parametrize("case", ASKS)
def test_what_is_asked(case):
    """Where nobody but the lecturer can say which version is the newest, nothing counts and he is asked."""
    versions, judgement, answers = ASKS[case]
    for order in permutations(versions):
        found = standing(order, judgement)
        assert (found.counts, {version.answers for version in found.question}) == (None, answers)


DELIVERIES = (("x",), ("y",), ("x", "y"))
POOL = [
    Version(f"{answers}{number}", answers, source, order, frozenset(deliveries))
    for answers, number, source, order, deliveries in product(
        ("", A, B), "12", ("canvas", "folder"), (None, (1,), (2,), (3,)), DELIVERIES
    )
]
POOL += [
    Version(f"{answers}{made}", answers, SAID, None, frozenset(deliveries), made, call)
    for answers, made, call, deliveries in product(("", A, B), (None, EARLY, LATE), (1, 2), DELIVERIES)
]
VERSIONS = st.lists(st.sampled_from(POOL), max_size=6)


@st.composite
def judged(draw):
    """Versions, of which the lecturer saw some when he chose one or none."""
    versions = draw(VERSIONS)
    seen = draw(st.sets(st.sampled_from(versions))) if versions else set()
    readable = sorted(version.key for version in seen if version.answers)
    chosen = draw(st.none() | st.sampled_from(readable)) if readable else None
    return versions, draw(st.none() | st.just(Judgement(chosen, frozenset(version.key for version in seen))))


@pytest.mark.slow
@settings(max_examples=500, deadline=None, derandomize=True)
@given(case=judged(), data=st.data())
def test_order_and_repetition_make_no_difference(case, data):
    """However often and in whatever order versions come in, the same counts and the same is asked."""
    versions, judgement = case
    again = data.draw(st.permutations(versions + data.draw(st.lists(st.sampled_from(versions))) if versions else []))
    assert standing(again, judgement) == standing(versions, judgement)


@pytest.mark.slow
@settings(max_examples=500, deadline=None, derandomize=True)
@given(case=judged())
def test_nothing_is_guessed(case):
    """What counts is known, can be read, is not older than another of its source, and was not set aside."""
    versions, judgement = case
    found = standing(versions, judgement)
    if found.counts is None:
        assert found.question == () or len({version.answers for version in found.question}) > 1
        return
    counts, keys = found.counts, {version.key for version in versions}
    assert found.question == ()
    assert counts.key in keys
    assert counts.answers
    if judgement is None:
        newer = [
            v for v in versions if v.source == counts.source and v.order and counts.order and v.order > counts.order
        ]
        assert newer == []
        assert counts.source == SAID or not [v for v in versions if v.source == SAID and v.answers]
    else:
        assert counts.key == judgement.chosen or counts.key not in judgement.over


def test_a_standing_says_one_thing():
    """Whoever has nothing has no question either."""
    assert standing([]) == Standing()
