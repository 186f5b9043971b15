"""How many points it takes to pass: what a guesser has, and a share of what is above that, in all and per part."""

import pytest
from made_items import case, listed, plan, written
from wederkerig.errors import ItemError
from wederkerig.lecturer.assessing.closed import closed_items
from wederkerig.lecturer.assessing.pass_mark import above_guess, bot_mark, needed
from wederkerig.lecturer.bank import PASS_SHARE, read_graded, read_plan

# questions, options, share, mark: worked examples of universities (UU; DUB; EBMA)
KNOWN = [(50, 4, 0.6, 35), (50, 3, 0.55, 35), (40, 4, 0.5, 25), (100, 2, 0.6, 80)]


@pytest.mark.parametrize(("questions", "options", "share", "mark"), KNOWN)
def test_known_examples(questions, options, share, mark):
    """Questions that each have so many options need what is published for them."""
    found = needed(plan(*(listed(f"q{n}", options=options) for n in range(questions)), share=share))
    assert found.exact
    assert found.guess == pytest.approx(questions / options)
    assert found.points == pytest.approx(mark, abs=0.5)
    assert found.points == pytest.approx(above_guess(share, questions / options, questions))


def test_open_questions_are_not_guessed():
    """Who guesses has no points for what is written, so of those the share itself is needed."""
    found = needed(plan(written("open", levels=5, criteria=2), share=0.55))
    assert (found.guess, found.most, found.points) == (0, 8, pytest.approx(4.4))


def test_points_make_up_for_one_another_but_for_a_bottom():
    """All points count together; where a part has a bottom, that is needed too, guess-corrected as well."""
    items = [*(listed(f"q{n}") for n in range(8)), written("open", levels=5, criteria=2)]
    free, bound = needed(plan(*items)), needed(plan(*items, closed=0.4, open=0.5))
    assert free.points == bound.points == pytest.approx(2 + 0.55 * 14)
    assert bound.bottoms == {"closed": pytest.approx(2 + 0.4 * 6), "open": pytest.approx(4)}
    assert free.passed({"closed": 2.0, "open": 8.0})
    assert not bound.passed({"closed": 2.0, "open": 8.0})
    assert not bound.passed({"closed": 8.0, "open": 3.5})
    assert bound.passed({"closed": 5.7, "open": 4.0})
    assert not free.passed({"closed": 5.69, "open": 4.0})


def test_what_a_bot_may_not_reach():
    """Where closed items are half or more, their own pass mark; else, since a bot writes nothing, that of all."""
    closed, writing = [listed(f"q{n}") for n in range(8)], written("open", levels=5, criteria=2)
    mostly = plan(*closed, writing)
    assert bot_mark(mostly, closed_items(mostly.items)) == pytest.approx(2 + 0.55 * 6)
    little = plan(*closed[:4], writing)
    assert bot_mark(little, closed_items(little.items)) == needed(little).points == pytest.approx(1 + 0.55 * 11)


def test_a_bottom_of_a_part_that_is_not_there_is_none():
    """An assignment without open questions can be passed whatever its open bottom says."""
    assert needed(plan(case("een"), open=0.5)).bottoms == {}


def composed(project, lines):
    path = project.solutions / "opdracht-7.toml"
    base, _, _ = (project.solutions / "opdracht-1.toml").read_text(encoding="utf-8").partition("[pass_mark]")
    path.write_text(base + lines, encoding="utf-8")
    try:
        return read_plan(project, "opdracht-7", read_graded(project)).pass_mark
    finally:
        path.unlink()


def test_an_assignment_says_its_pass_mark(project):
    """The share and the bottoms stand under [pass_mark]; without them there is the usual share and no bottom."""
    usual = read_plan(project, "opdracht-1", read_graded(project)).pass_mark
    assert 0 < usual.share <= PASS_SHARE
    found = composed(project, "\n[pass_mark]\nshare = 0.6\nopen = 0.4\n")
    assert (found.share, found.bottoms) == (0.6, {"open": 0.4})


@pytest.mark.parametrize("line", ["share = 0", "share = 1.1", 'share = "veel"', "share = true", "closd = 0.5"])
def test_a_pass_mark_that_is_none_is_refused(project, line):
    """Only shares of what is above guessing, above 0 and at most 1, by the names that there are."""
    with pytest.raises(ItemError, match=r"opdracht-7.toml.*'pass_mark' is niet goed"):
        composed(project, f"\n[pass_mark]\n{line}\n")
