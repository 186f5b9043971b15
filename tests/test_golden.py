"""What Python and JavaScript agree on, from the files that both read: what an answer is, and what a hand-in is."""

import json

import pytest
from root import ROOT
from wederkerig import texts
from wederkerig.answers.handin import HandIn, read_hand_in
from wederkerig.answers.parse import parse_answer
from wederkerig.errors import AnswerError, HandInError
from wederkerig.items.kinds import read_question
from wederkerig.lecturer.statistics.agreement import alpha_nominal, counted


def golden(name):
    return json.loads((ROOT / "tests" / "golden" / f"{name}.json").read_text(encoding="utf-8"))


ANSWERS, SEALED, EXPLAINED = golden("answers"), golden("sealed"), golden("explanations")
AGREEMENT = golden("agreement")
REFUSALS = {
    "unreadable": texts.HANDIN_UNREADABLE,
    "otherFile": texts.HANDIN_OTHER_FILE,
    "otherFormat": texts.HANDIN_OTHER_FORMAT,
    "changed": texts.HANDIN_CHANGED,
}


def check_answer(asked, raw, fits, answered=None):
    """Whether Python takes `raw` for an answer, and takes one to all that is asked for something to grade."""
    question = read_question(asked)
    try:
        answer = parse_answer(question, raw)
    except AnswerError:
        answer = None
    assert (answer is not None) is fits
    if answered:
        assert not answer.empty
    elif fits and "groups" not in asked:
        assert answer.empty  # of groups, one choice is already something to grade


@pytest.mark.parametrize("case", ANSWERS["cases"], ids=lambda case: f"{case['question']} {case['answer']}")
def test_an_answer_is_an_answer_in_both_languages(case):
    """Python takes what JavaScript takes for an answer; what JavaScript calls answered can be graded."""
    answer = {"text": case["answer"]["text"] * case["times"]} if "times" in case else case["answer"]

    check_answer(ANSWERS["questions"][case["question"]], answer, case["fits"], case.get("answered"))


def test_what_javascript_explains_is_an_answer():
    """Each of the answers of which the explanation is known is an answer with something to grade."""
    for item in EXPLAINED["items"]:
        question = read_question(item["question"])
        assert [parse_answer(question, case["answer"]).empty for case in item["cases"]] == [False] * len(item["cases"])


@pytest.mark.parametrize("case", SEALED["handIns"], ids=lambda case: f"{case['name']}, by {case['by']}")
def test_a_hand_in_of_either_language_is_opened(case):
    """What JavaScript or Python sealed is opened with the same content and receipt, however awkward its values are."""
    opened = read_hand_in(case["file"].encode("utf-8", "surrogatepass"))

    assert opened == HandIn(**case["content"])
    assert opened.receipt == case["receipt"]


@pytest.mark.parametrize("case", SEALED["handIns"][1::2], ids=lambda case: case["name"])
def test_python_still_seals_as_it_did(case):
    """The same content gives the same file."""
    assert case["by"] == "python"
    assert HandIn(**case["content"]).to_text() == case["file"]


@pytest.mark.parametrize("case", SEALED["refused"], ids=lambda case: case["name"])
def test_a_file_is_refused_in_both_languages(case):
    """A file that JavaScript refuses is refused by Python for the same reason."""
    with pytest.raises(HandInError) as caught:
        read_hand_in(case["file"].encode("utf-8"))

    assert str(caught.value).startswith(REFUSALS[case["reason"]])


@pytest.mark.parametrize("case", AGREEMENT["cases"], ids=lambda case: case["name"])
def test_two_coders_agree_as_much_in_both_languages(case):
    """Krippendorff's alpha of two coders is the one that JavaScript gives; it does not exist for one code only."""
    alpha = alpha_nominal(counted(case["pairs"]))

    assert alpha == (None if case["alpha"] is None else pytest.approx(case["alpha"], abs=1e-9))
