"""What a blind guess is worth, and what is to be chosen, for any kind of item, by its form and its score alone."""

from fractions import Fraction
from math import comb

import pytest
from made_items import L, V, W, case, listed, written
from root import ROOT
from wederkerig.items.fields import Field
from wederkerig.lecturer.assessing import closed as closed_module
from wederkerig.lecturer.assessing.closed import as_json, closed_items, expected, points
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.project import find_project


def only(item):
    [found] = closed_items([item])
    return found


def guessed_proof(sentences, deciding):
    """By hand: the mean share of who chooses one, two or three of the sentences at random."""
    total = Fraction(0)
    for size in (1, 2, 3):
        for right in range(size + 1):
            ways = comb(deciding, right) * comb(sentences - deciding, size - right)
            share = Fraction(max(0, 2 * right - size), deciding)
            total += Fraction(ways, comb(sentences, size)) * Fraction(round(share * 100), 100) / 3
    return total


@pytest.mark.parametrize(("sentences", "decides"), [(8, (3,)), (8, (3, 5)), (12, (0, 1, 11)), (7, (6,))])
def test_a_guess_at_a_case_is_worth_what_counting_says(sentences, decides):
    """One label in three, and then the proof: the mean over all choices of one to three sentences, exactly."""
    found = only(case("een", sentences=sentences, decides=decides))
    assert found.exact
    assert found.guess == pytest.approx(float((1 + guessed_proof(sentences, len(decides))) / 3), abs=1e-12)


def test_what_is_given_is_not_guessed():
    """Who knows the label guesses the proof only; who has both has all points; chances add up to 1."""
    found = only(case("een", V, sentences=9, decides=(2, 4)))
    with_label = found.outcomes({"label": frozenset([V])})
    assert expected(with_label) == pytest.approx(1 + float(guessed_proof(9, 2)), abs=1e-12)
    assert found.outcomes({"label": frozenset([L])}) == {0.0: pytest.approx(1)}
    assert found.outcomes(found.key) == {2.0: 1}
    assert sum(with_label.values()) == pytest.approx(1)


def test_the_key_is_found_by_its_points():
    """The choices that earn most are the label and the deciding sentences; how sure one is earns nothing."""
    found = only(case("een", L, decides=(1, 6)))
    assert found.key == {"label": frozenset([L]), "proof[]": frozenset({"s2", "s7"})}
    assert [field.name for field in found.fields] == ["proof[]", "label"]
    assert (found.single.name, only(listed("lijst")).single.name) == ("label", "chosen.keuze[]")


def test_every_kind_of_the_bank_is_understood():
    """Of every item that gives points by itself the key is found, and a guess is worth less than half of it."""
    bank = read_bank(find_project(ROOT))
    found = closed_items([*bank.practice.values(), *bank.graded.values()])
    assert len({closed.item.question.kind for closed in found}) >= 7
    assert [c.item.id for c in found if points(c.item, c.key) != c.item.points] == []
    first = {closed.item.question.kind: closed for closed in found}
    assert [kind for kind, closed in first.items() if not 0 < closed.guess <= closed.item.points / 2] == []


def test_a_list_is_guessed_once_in_its_length():
    """One option of four: a quarter of a point; an open question is not guessed at."""
    assert only(listed("lijst", right=2)).outcomes({}) == {0.0: pytest.approx(0.75), 1.0: pytest.approx(0.25)}
    assert closed_items([written("open")]) == []


def test_too_many_ways_are_drawn(monkeypatch):
    """Where there are too many ways to answer, as many as are allowed are drawn, always the same, and that is said."""
    exact = only(case("een")).guess
    monkeypatch.setattr(closed_module, "MOST_WAYS", 200)
    monkeypatch.setattr(closed_module, "_closed", closed_module._closed.__wrapped__)  # nothing is remembered
    drawn, again = only(case("een")), only(case("een"))
    assert not drawn.exact
    assert drawn.guess == again.guess != exact
    assert drawn.guess == pytest.approx(exact, abs=0.12)


def test_what_is_no_answer_is_no_way_to_guess():
    """Choices that the question refuses are none, and do not count among the ways."""
    item = case("een")
    assert points(item, {"label": frozenset(["soep"])}) is None
    assert points(item, {"proof[]": frozenset({"s1", "s2", "s3", "s4"})}) is None
    assert points(item, {}) == 0


def test_a_choice_stands_where_its_field_says():
    """The name of a field says where its value stands, and whether that is a list."""
    chosen = {"label": frozenset([W]), "proof[]": frozenset({"s2", "s1"}), "chosen.r1[]": frozenset({"a"})}
    assert as_json(chosen) == {"label": W, "proof": ["s1", "s2"], "chosen": {"r1": ["a"]}}


def test_several_may_be_chosen_up_to_the_most():
    """Without a number all but one can be chosen, since not all fit."""
    options = tuple((str(n), str(n)) for n in range(5))
    assert closed_module.most_of(Field("a[]", options=options, several=True)) == 4
    assert closed_module.most_of(Field("a[]", options=options, several=True, most=3)) == 3
    assert closed_module.most_of(Field("a", options=options)) == 1
