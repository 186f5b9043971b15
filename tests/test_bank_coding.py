"""The graded fragments and situations: enough, new, spread, and explained where a choice can be defended."""

from collections import Counter
from dataclasses import replace
from difflib import SequenceMatcher

import pytest
from root import ROOT
from wederkerig.items.kinds.code import Coding
from wederkerig.items.kinds.reflect import Reflect
from wederkerig.items.sources import read_codebook, read_fragments
from wederkerig.lecturer.assessing.compose import compose
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.project import Project

PROJECT = Project(ROOT)
GOALS = ("drempels", "praktijk", "rol")


@pytest.fixture(scope="module")
def graded():
    return read_graded(PROJECT)


@pytest.fixture(scope="module")
def fragments(graded):
    return [item for item in graded.values() if isinstance(item, Coding)]


def best(item):
    return max(item.weights, key=item.weights.__getitem__)


def test_there_are_fragments_enough_for_three_versions(fragments):
    """Every sublabel is the best one of five fragments at least, so three versions of 25 share none."""
    counts = Counter(map(best, fragments))
    assert set(counts) == set(read_codebook(PROJECT.datasets))
    assert min(counts.values()) >= 5
    assert max(counts.values()) - min(counts.values()) <= 1


def test_a_graded_fragment_is_not_in_the_open_data(fragments):
    """No fragment that is graded is, or nearly is, one of those that are published with their code."""
    known = [fragment.text for fragment in read_fragments(PROJECT.datasets).values()]
    near = {
        item.id: ratio
        for item in fragments
        for text in known
        if (ratio := SequenceMatcher(None, item.question.text, text).quick_ratio()) > 0.8
        and SequenceMatcher(None, item.question.text, text, autojunk=False).ratio() > 0.5
    }
    assert near == {}


def test_whatever_a_student_chooses_the_whole_codebook_is_offered(fragments):
    """No fragment narrows the choice, so guessing pays as little as it can."""
    assert {len(item.question.groups[0].options) for item in fragments} == {15}


def test_some_fragments_can_be_coded_in_two_ways(fragments):
    """Where two sublabels can be defended the second earns a part, and its explanation says why."""
    two = [item for item in fragments if len(item.weights) > 1]
    assert len(two) >= 8
    for item in two:
        [why] = item.key.why.values()
        assert [code for code in item.weights if code != best(item) and "te verdedigen" not in why[code]] == []


def test_an_explanation_of_a_wrong_code_does_not_name_the_right_one(fragments):
    """What feedback says of a near miss does not tell the code that fits."""
    titles = {code.id: code.name for code in read_codebook(PROJECT.datasets).values()}
    told = [
        (item.id, code)
        for item in fragments
        for code, why in item.key.why["keuze"].items()
        if code not in item.weights and (best(item) in why.split() or titles[best(item)] in why)
    ]
    assert told == []


def test_there_are_situations_enough(graded):
    """At least 26 closed items ask what a professional does, helps or meets: asking, practice and role."""
    goals = Counter(item.goal for item in graded.values() if item.goal in GOALS and not item.by_hand)
    assert sum(goals.values()) >= 26
    assert min(goals.values()) >= 9


@pytest.mark.parametrize(("name", "closed", "by_hand"), [("opdracht-3", 27, 2), ("opdracht-4", 16, 6)])
def test_an_assignment_has_what_its_introduction_says(graded, name, closed, by_hand):
    """Fragments and agreement in the third assignment, one's own case and situations in the fourth."""
    plan = read_plan(PROJECT, name, graded)
    assert (len(plan.automatic), len(plan.by_hand)) == (closed, by_hand)


def test_an_open_item_has_an_anchor_for_every_level(graded):
    """Guidance of an open item shows an answer at no, at one and at two points, and says that criteria stand apart."""
    for plan in (read_plan(PROJECT, name, graded) for name in ("opdracht-3", "opdracht-4")):
        for item in plan.by_hand.values():
            assert isinstance(item, Reflect)
            assert item.key.text.count("Voorbeeld met ") == 3, item.id
            assert "los van" in item.key.text, item.id


@pytest.mark.parametrize("name", ["opdracht-3", "opdracht-4"])
def test_two_more_versions_can_be_drawn(graded, name):
    """Beside the assignment there are a version and a resit that share with it, and with each other, only own cases."""
    base = read_plan(PROJECT, name, graded)
    second = compose(base, [], graded, 1)
    third = compose(base, [replace(base, items=tuple(second))], graded, 1)
    fresh = [item.id for items in (base.items, second, third) for item in items if not item.own]
    assert len(fresh) == len(set(fresh)) == 3 * len([item for item in base.items if not item.own])
