"""What a class can vote on: practice cards with one thing to choose, and what their key gives for each choice."""

import json

import pytest
from root import ROOT
from wederkerig.site.page import compile_page
from wederkerig.site.show import Course
from wederkerig.site.voting import voting_data

COURSE = Course(ROOT / "course", ROOT / "assignments", ROOT / "datasets")


@pytest.fixture(scope="module")
def cases():
    """Everything that can be voted on, by id."""
    lessons = [page for path in COURSE.notebooks() if (page := compile_page(path, lambda _: "")).kind == "lesson"]
    return {case["id"]: case for case in json.loads(voting_data(COURSE.practice, lessons))["cases"]}


def test_a_case_has_all_that_is_projected(cases):
    """Every case has something to read or to ask, two to six choices, and one for which the key gives most."""
    assert len(cases) > 40
    for id, case in cases.items():
        assert any(case["asked"]), id
        assert 2 <= len(case["options"]) <= 6, id
        assert (len(case["gives"]), case["gives"].count(1.0)) == (len(case["options"]), 1), id
        assert not case["twin"] or cases[case["twin"]]["twin"] == id, id


@pytest.mark.parametrize(
    ("id", "given"),
    [
        ("ramen-van-joke", {"voor-wat-hoort-wat": 1.0}),
        ("meng-dinsdagwandeling", {"liefdadigheid": 1.0, "wederkerigheid": 0.5}),
    ],
)
def test_the_spread_of_the_key_is_shown(cases, id, given):
    """A case gives its label everything; a mixed one gives what comes second its share."""
    shares = {option: share for (option, _), share in zip(cases[id]["options"], cases[id]["gives"], strict=True)}
    assert {option: share for option, share in shares.items() if share} == given


def test_measurements_and_graded_items_are_not_voted_on(cases):
    """No case of the two measurements is on the page, or the second would measure nothing; all are practice cards."""
    assert [id for id in cases if id.startswith(("nul-", "eind-"))] == []
    assert cases.keys() <= COURSE.practice.keys()
