"""Answers: from untrusted JSON to an answer, and back."""

import json

import pytest
from wederkerig.answers.parse import parse_answer
from wederkerig.errors import AnswerError
from wederkerig.items.kinds.classify import ClassifyAnswer, ClassifyQuestion
from wederkerig.items.kinds.reflect import MAX_TEXT, ReflectAnswer, ReflectQuestion
from wederkerig.items.model import Criterion
from wederkerig.items.sentences import sentences
from wederkerig.items.vocabulary import CERTAINTIES, LABELS

CASE = ClassifyQuestion("een-casus", sentences("Hij kwam.\nZij gaf.\nHet regende.\nHij ging."), "Wat overheerst?")
OPEN = ReflectQuestion("een-vraag", "Wat vind je?", (Criterion("Taal", ("onduidelijk", "duidelijk")),))

NO_FORM = "Het antwoord op {} heeft niet de juiste vorm."
NO_LABEL = "Het antwoord op een-casus noemt een keuze die niet bestaat."
NO_CERTAINTY = "Het antwoord op een-casus noemt een zekerheid die niet bestaat."
NO_SENTENCE = "Het antwoord op een-casus noemt een zin die niet bestaat."
TOO_MANY = "Het antwoord op een-casus noemt meer dan 3 zinnen."
NO_TEXT = "Het antwoord op een-vraag is geen tekst."
TOO_LONG = f"Het antwoord op een-vraag is langer dan {MAX_TEXT} tekens. Kort het in."


@pytest.mark.parametrize(
    ("question", "raw", "expected"),
    [
        (CASE, {}, ClassifyAnswer()),
        (CASE, {"label": None, "proof": [], "certainty": None}, ClassifyAnswer()),
        (CASE, {"label": "liefdadigheid"}, ClassifyAnswer("liefdadigheid")),
        (CASE, {"proof": ["s1", "s1"]}, ClassifyAnswer(proof=frozenset({"s1"}))),
        (
            CASE,
            {"label": "wederkerigheid", "proof": ["s4", "s2"], "certainty": "hoog"},
            ClassifyAnswer("wederkerigheid", frozenset({"s2", "s4"}), "hoog"),
        ),
        (CASE, {"certainty": "laag", "saved": "2026-01-01", "points": 99}, ClassifyAnswer(certainty="laag")),
        (OPEN, {}, ReflectAnswer()),
        (OPEN, {"text": " Eén regel\nen nog één. 🙂 "}, ReflectAnswer(" Eén regel\nen nog één. 🙂 ")),
        (OPEN, {"text": "x" * MAX_TEXT}, ReflectAnswer("x" * MAX_TEXT)),
        (OPEN, {"text": "voor \ud83d na"}, ReflectAnswer("voor ? na")),
    ],
)
def test_a_good_answer_is_understood(question, raw, expected):
    """JSON in the form that the item asks for becomes the answer; what is not asked for is left out."""
    assert expected == parse_answer(question, raw)


@pytest.mark.parametrize(
    ("question", "raw", "message"),
    [
        *[(CASE, raw, NO_FORM.format("een-casus")) for raw in (None, [], "wederkerigheid", 3, True, [{"label": None}])],
        *[(CASE, {"label": label}, NO_LABEL) for label in ("vriendschap", "", "Wederkerigheid", 1, False, [], {})],
        *[(CASE, {"certainty": value}, NO_CERTAINTY) for value in ("heel", "", 2, True, ["hoog"], {"hoog": 1})],
        *[(CASE, {"proof": ids}, NO_SENTENCE) for ids in ("s1", None, {"s1": 1}, ["s5"], ["s1", 3], [["s1"]])],
        (CASE, {"label": "liefdadigheid", "proof": ["s1", "s2", "s3", "s4"]}, TOO_MANY),
        *[(CASE, {"label": "liefdadigheid", "cues": ids}, NO_FORM.format("een-casus")) for ids in (["prijs"], [])],
        *[(OPEN, raw, NO_FORM.format("een-vraag")) for raw in (None, [], "tekst", 3)],
        *[(OPEN, {"text": text}, NO_TEXT) for text in (None, 3, ["a"], {"a": 1}, True)],
        (OPEN, {"text": "x" * (MAX_TEXT + 1)}, TOO_LONG),
    ],
)
def test_another_form_is_refused(question, raw, message):
    """JSON of any other form is refused in one sentence that names the item."""
    with pytest.raises(AnswerError) as caught:
        parse_answer(question, raw)

    assert message == str(caught.value)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (CASE, ClassifyAnswer()),
        (CASE, ClassifyAnswer(proof=frozenset({"s1"}))),
        *[
            (CASE, ClassifyAnswer(label, frozenset({"s1", "s4"}), certainty))
            for label in LABELS
            for certainty in CERTAINTIES
        ],
        (OPEN, ReflectAnswer()),
        (OPEN, ReflectAnswer("Regel één\n\n\t</script> & 'zo' \u2028 \x00 🙂")),
    ],
)
def test_an_answer_survives_storage(question, answer):
    """What is stored as JSON is read back as the same answer."""
    assert answer == parse_answer(question, json.loads(json.dumps(answer.to_json())))


def test_the_stored_form_is_stable():
    """The same answer is always stored as the same JSON, whatever the order of ticking."""
    expected = {"label": "wederkerigheid", "proof": ["s1", "s3"], "certainty": "hoog"}

    assert expected == ClassifyAnswer("wederkerigheid", frozenset(["s3", "s1"]), "hoog").to_json()
    assert ReflectAnswer("a").to_json() == {"text": "a"}


@pytest.mark.parametrize(
    ("answer", "empty"),
    [
        (ClassifyAnswer(), True),
        (ClassifyAnswer(proof=frozenset({"s1"}), certainty="hoog"), True),
        (ClassifyAnswer("liefdadigheid"), False),
        (ReflectAnswer(), True),
        (ReflectAnswer(" \n\t"), True),
        (ReflectAnswer("a"), False),
    ],
)
def test_an_answer_without_label_or_text_is_empty(answer, empty):
    """A case without a label and a blank text count as not answered."""
    assert empty == answer.empty
