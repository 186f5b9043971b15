"""What a panel changes: the weights of mixed cases, and with them the key that a class is graded by."""

import json

import pytest
from votes import NAME
from wederkerig.errors import WederkerigError
from wederkerig.items.kinds.choice import ChoiceAnswer
from wederkerig.lecturer.bank import parse_sources, read_graded, read_plan, read_sources
from wederkerig.lecturer.grading.scores import fingerprint
from wederkerig.lecturer.panel.panel_file import read_panel, write_panel
from wederkerig.lecturer.panel.verdicts import judge

MIX = "maandag-in-de-kapsalon"


def mixed(first, second):
    return ChoiceAnswer({"first": frozenset([first]), "second": frozenset([second])})


def panel_on_mix(own, votes):
    """The weights that a panel gives a mixed case, written beside the bank."""
    item = read_graded(own)[MIX]
    plan = read_plan(own, NAME, read_graded(own))
    plan = type(plan)(**{**{name: getattr(plan, name) for name in plan.__dataclass_fields__}, "items": (item,)})
    result = judge([(plan, [{MIX: vote} for vote in votes])], len(votes))
    write_panel(own.solutions, result)
    return result


REC, DEAL, CHARITY = "wederkerigheid", "voor-wat-hoort-wat", "liefdadigheid"


def test_a_mixed_case_is_scored_by_the_spread_of_the_panel(own):
    """What members chose weighs from then on, of 1 for what most chose; without a panel what was written does."""
    before = read_graded(own)[MIX]
    votes = [mixed(REC, DEAL)] * 6 + [mixed(DEAL, REC)] * 3 + [mixed(CHARITY, REC)]
    assert set(panel_on_mix(own, votes).weights) == {MIX}
    after = read_graded(own)[MIX]
    assert after.weights["first"] == {REC: 1.0, DEAL: 0.5, CHARITY: 0.17}
    assert after.weights["second"] == {DEAL: 1.0, REC: 0.67}
    assert [before.score(vote).points for vote in votes[::3]] != [after.score(vote).points for vote in votes[::3]]
    assert after.score(mixed(REC, DEAL)).points == 2.0
    (own.solutions / "panel.json").unlink()
    assert read_graded(own)[MIX] == before


@pytest.mark.parametrize(
    "votes",
    [
        [mixed(REC, DEAL)] * 4,
        [mixed(REC, DEAL)] * 5 + [mixed(DEAL, REC)] * 5,
        [mixed(REC, DEAL)] * 4 + [mixed(DEAL, REC)] * 3 + [mixed(CHARITY, REC)] * 2,
    ],
)
def test_a_panel_that_gives_no_key_leaves_the_written_one(own, votes):
    """Of too few members, a tie, or one label in both places, no weights come."""
    before = read_graded(own)[MIX]
    assert panel_on_mix(own, votes).weights == {}
    assert read_graded(own)[MIX] == before


def test_what_a_class_is_graded_by_is_kept_with_the_weights_of_the_panel(own):
    """The plan that is kept with marks is the one with the panel's weights, and its key counts as another one."""
    name = next(name for name in ("opdracht-2", NAME) if MIX in read_sources_ids(own, name))
    before = read_plan(own, name, read_graded(own))
    panel_on_mix(own, [mixed(REC, DEAL)] * 6 + [mixed(DEAL, REC)] * 3)
    after = read_plan(own, name, read_graded(own))
    assert fingerprint(after) != fingerprint(before)
    assert parse_sources(own, name, json.loads(json.dumps(read_sources(own, name))), "kept") == after


def read_sources_ids(own, name):
    return read_sources(own, name)["items"] and [raw["id"] for _, raw in read_sources(own, name)["items"]]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"weights": []}', '{"weights": {"x": 1}}'])
def test_a_damaged_file_of_a_panel_is_named(own, content):
    """Whatever became of the file, the sentence names it and says what to do."""
    (own.solutions / "panel.json").write_text(content, encoding="utf-8")
    with pytest.raises(WederkerigError, match=r"panel\.json.*(verwijder|Zet)"):
        read_graded(own)
    with pytest.raises(WederkerigError, match=r"panel\.json"):
        read_panel(own.solutions)
