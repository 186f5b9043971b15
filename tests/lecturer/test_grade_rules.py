"""From points to a grade: the published examples, and what rounding may not do."""

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wederkerig.lecturer.grades.cut import (
    Scale,
    above_guessing,
    absolute,
    cohen_schotanus,
    decimal,
    grade,
    passed,
    rounded,
    unrounded,
)

FIFTY = Scale(D(35), D(50))


@pytest.mark.parametrize(
    ("share", "options", "questions", "passes"),
    [("0.6", 4, 50, 35), ("0.55", 3, 50, 35), ("0.5", 4, 40, 25)],
)
def test_the_published_pass_marks(share, options, questions, passes):
    """Guess-corrected pass marks of Dutch universities come out to the point."""
    guess = decimal(questions / options)
    assert rounded(above_guessing(D(share), guess, D(questions)), 4) == passes


def test_cohen_schotanus():
    """Thirty questions of five options with 24 as the score of the best: 16.8."""
    assert cohen_schotanus(D("0.6"), D(6), [24.0] * 20) == D("16.8")
    assert absolute(D("0.55"), D(40)) == 22


@pytest.mark.parametrize(
    ("points", "value"), [("0", "1"), ("20", "3.57"), ("35", "5.5"), ("42.5", "7.75"), ("50", "10")]
)
def test_the_two_lines(points, value):
    """The published grades at 50 points with the pass mark at 35."""
    assert rounded(unrounded(D(points), FIFTY), 2) == D(value)


@pytest.mark.parametrize(("points", "value"), [("34.99", "5.4"), ("34.6", "5.4"), ("35", "5.5"), ("42.5", "7.8")])
def test_a_half_goes_up_and_a_fail_never_reads_as_a_pass(points, value):
    """7.75 becomes 7.8, and what is just under the line stays 5.4 though it would round to 5.5."""
    assert grade(D(points), FIFTY) == D(value)


def test_whole_grades():
    """Without decimals 5.5 is a 6, and just under it is a 5."""
    whole = Scale(D(35), D(50), decimals=0)
    assert (grade(D(35), whole), grade(D("34.9"), whole)) == (6, 5)


def test_points_that_are_enough_in_all_but_not_in_a_part():
    """Who has enough points but too few in a part does not read as having passed."""
    assert (grade(D(40), FIFTY), grade(D(40), FIFTY, enough=False)) == (D("7.0"), D("5.4"))


def test_a_pass_mark_at_either_end():
    """A pass mark of nothing or of everything gives grades too."""
    assert grade(D(0), Scale(D(0), D(10))) == D("5.5")
    assert (grade(D(10), Scale(D(10), D(10))), grade(D("9.9"), Scale(D(10), D(10)))) == (D("10.0"), D("5.4"))


def test_binary_fractions_leave_no_trace():
    """Points that add up to the pass mark pass, whatever binary arithmetic made of them."""
    assert decimal(0.1 + 0.2) == D("0.3")
    assert passed(decimal(sum([0.1] * 10)), Scale(decimal(1.0), D(2)))


@given(st.integers(1, 400), st.integers(0, 400), st.integers(0, 400), st.integers(0, 2), st.sampled_from(["5.5", "6"]))
def test_grades_keep_the_order_of_points(most, line, points, decimals, at):
    """A grade lies from 1 to 10, rises with points, and is at least the grade of the line exactly for who passes."""
    scale = Scale(min(D(line), D(most)), D(most), D(at), decimals)
    own = min(D(points), D(most))
    found = grade(own, scale)
    assert 1 <= found <= 10
    assert (found >= rounded(D(at), decimals)) == passed(own, scale)
    assert grade(min(own + 1, D(most)), scale) >= found
