"""Answers to questions that are answered by choosing: from untrusted JSON to an answer, and back."""

import json

import pytest
from wederkerig.answers.parse import parse_answer
from wederkerig.errors import AnswerError
from wederkerig.items.kinds.choice import ChoiceAnswer, ChoiceQuestion, Group, Option

OPTIONS = (Option("a", "Eerste"), Option("b", "Tweede"), Option("c", "Derde"))
GROUPS = (
    Group("een", "Kies er een", OPTIONS),
    Group("meer", "Kies alles", OPTIONS, several=True),
    Group("lijst", "Kies uit de lijst", OPTIONS, menu=True),
)
QUESTION = ChoiceQuestion("een-keuze", "choose", "Wat past?", GROUPS)

NO_FORM = "Het antwoord op een-keuze heeft niet de juiste vorm."
NO_OPTION = "Het antwoord op een-keuze noemt een keuze die niet bestaat."
TWO = "Het antwoord op een-keuze noemt twee keuzes waar er één kan."
ALL = ChoiceAnswer({"een": frozenset("b"), "meer": frozenset("abc"), "lijst": frozenset("c")})


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({}, {}),
        ({"chosen": {}}, {}),
        ({"chosen": {"een": [], "meer": [], "lijst": []}}, {}),
        ({"chosen": {"een": ["b"]}}, {"een": {"b"}}),
        ({"chosen": {"meer": ["c", "a", "c"]}}, {"meer": {"a", "c"}}),
        ({"chosen": {"lijst": ["a"], "meer": []}}, {"lijst": {"a"}}),
        ({"chosen": {"een": ["a"]}, "saved": "2026-01-01", "points": 99}, {"een": {"a"}}),
    ],
)
def test_a_good_answer_is_understood(raw, expected):
    """JSON in the form that the question asks for becomes the answer; groups without a choice are left out."""
    assert ChoiceAnswer(expected) == parse_answer(QUESTION, raw)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        *[(raw, NO_FORM) for raw in (None, [], "a", 3, True, [{"chosen": {}}])],
        *[({"chosen": chosen}, NO_FORM) for chosen in (None, [], "a", 3, True, [["een", ["a"]]])],
        *[({"chosen": {group: ["a"]}}, NO_FORM) for group in ("", "vier", "Een", 1)],
        *[({"chosen": {"een": chosen}}, NO_OPTION) for chosen in (None, "a", 3, {"a": 1}, True)],
        *[({"chosen": {"meer": chosen}}, NO_OPTION) for chosen in (["d"], ["a", "d"], [1], [None], [["a"]], [""])],
        ({"chosen": {"een": ["a", "b"]}}, TWO),
        ({"chosen": {"lijst": ["a", "b"]}}, TWO),
        ({"chosen": {"een": ["a"], "lijst": ["a", "b"]}}, TWO),
    ],
)
def test_another_form_is_refused(raw, message):
    """JSON of any other form is refused in one sentence that names the item."""
    with pytest.raises(AnswerError) as caught:
        parse_answer(QUESTION, raw)

    assert message == str(caught.value)


@pytest.mark.parametrize("answer", [ChoiceAnswer({}), ChoiceAnswer({"meer": frozenset("ca")}), ALL])
def test_an_answer_survives_storage(answer):
    """What is stored as JSON is read back as the same answer."""
    assert answer == parse_answer(QUESTION, json.loads(json.dumps(answer.to_json())))


def test_the_stored_form_is_stable():
    """The same answer is always stored as the same JSON, whatever the order of choosing."""
    expected = {"chosen": {"een": ["b"], "lijst": ["c"], "meer": ["a", "b", "c"]}}

    assert json.dumps(expected) == json.dumps(ALL.to_json())
    assert ChoiceAnswer({"meer": frozenset("ca"), "een": frozenset("b")}).to_json() == {
        "chosen": {"een": ["b"], "meer": ["a", "c"]}
    }


@pytest.mark.parametrize(
    ("raw", "empty"),
    [({}, True), ({"chosen": {"een": []}}, True), ({"chosen": {"meer": ["a"]}}, False)],
)
def test_an_answer_without_any_choice_is_empty(raw, empty):
    """A question in which nothing is chosen counts as not answered."""
    assert empty == parse_answer(QUESTION, raw).empty
