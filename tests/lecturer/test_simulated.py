"""Simulated students: what is known of them comes out, and figures that others published come out as well."""

import random
from math import exp
from statistics import fmean

import pytest
from made_items import case, listed, plan, written
from wederkerig.lecturer.assessing import simulated
from wederkerig.lecturer.assessing.simulated import (
    able,
    effect,
    exam,
    expected_alpha,
    items_needed,
    knowing,
    passing,
    sit,
)


def cases(count, **fields):
    return [case(f"c{n}", **fields) for n in range(count)]


def test_three_options_give_the_alpha_that_was_found_before():
    """Twelve lists of three options, discrimination 1.2, hardness spread by .8: .54, as another simulation found."""
    items = (listed(f"q{n}", options=3, difficulty=n % 3 + 1) for n in range(12))
    assert expected_alpha([exam(plan(*items))]) == pytest.approx(0.54, abs=0.05)


def test_items_that_tell_people_less_well_apart_are_less_consistent():
    """Alpha is lower with a lower discrimination, and without the open questions that are not guessed."""
    made = exam(plan(*cases(8), written("open", criteria=4)))
    assert expected_alpha([made]) > expected_alpha([made], 0.8)
    without = expected_alpha([exam(plan(*cases(8)))])
    assert expected_alpha([made], closed_only=True) == pytest.approx(without, abs=0.05)


def test_longer_is_more_consistent_as_the_formula_says():
    """Twice the items give what Spearman and Brown say, and the number of items needed is their inverse."""
    short, long = (expected_alpha([exam(plan(*cases(n)))]) for n in (10, 20))
    assert long == pytest.approx(2 * short / (1 + short), abs=0.04)
    assert items_needed(12, 0.55, 0.7) == 23
    assert items_needed(12, 0.55, 0.8) == 40
    assert items_needed(12, 0.8, 0.8) == 12


def test_assignments_together_are_more_consistent():
    """Two assignments of the same students are more consistent than each."""
    first, second = exam(plan(*cases(8))), exam(plan(written("open", criteria=3), *cases(4)))
    assert expected_alpha([first, second]) > max(expected_alpha([first]), expected_alpha([second]))


def test_nobody_passes_who_knows_nothing_and_everybody_who_knows_all():
    """The share that passes goes from none to all with what is known."""
    made = exam(plan(*cases(20), written("open")))
    shares = [passing(made, [knowing(share)] * 200) for share in (0, 0.4, 0.6, 0.8, 1)]
    assert (shares[0], shares[-1]) == (0, 1)
    assert shares == sorted(shares)
    assert shares[3] >= 0.95


def test_a_student_has_what_the_model_says():
    """Mean points follow the three-parameter model, in closed items, and the graded one, in open ones."""
    made = exam(plan(listed("a", options=2, difficulty=3), written("open", levels=3, criteria=1)))
    chance = random.Random(5)
    rows = [sit(made, able(0.5), chance) for _ in range(20_000)]
    knows = 1 / (1 + exp(0.6))
    low, high = (1 / (1 + exp(-1.2 * (0.5 - step))) for step in (-0.25, 0.25))
    assert fmean(row[0] for row in rows) == pytest.approx(knows + (1 - knows) / 2, abs=0.015)
    assert fmean(row[1] for row in rows) == pytest.approx(low + high, abs=0.03)


def test_abler_classes_pass_more(monkeypatch):
    """The effect of a pass mark is told for a weak, an average and a strong class; a higher mark fails more."""
    monkeypatch.setattr(simulated, "STUDENTS", 300)
    low, high = effect(exam(plan(*cases(12), share=0.3))), effect(exam(plan(*cases(12), share=0.8)))
    assert list(low) == ["weak", "average", "strong"]
    assert list(low.values()) == sorted(low.values())
    assert all(high[name] < low[name] for name in low)
    assert effect(exam(plan(*cases(12), share=0.3))) == low
