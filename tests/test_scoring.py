"""Points for an answer to a case."""

from itertools import chain, combinations

import pytest
from wederkerig.items.kinds.classify import (
    LABEL_POINTS,
    PROOF_POINTS,
    Classify,
    ClassifyAnswer,
    ClassifyKey,
    ClassifyQuestion,
)
from wederkerig.items.sentences import MOST_PROOF, Marks, sentences
from wederkerig.items.vocabulary import CERTAINTIES, LABELS

RIGHT, WRONG = "wederkerigheid", "liefdadigheid"
DECIDING, SUPPORTING, OTHERS = ["s2", "s5"], ["s1", "s4"], ["s3", "s6", "s7"]
MARKS = Marks(dict.fromkeys(DECIDING, "vrijwillig"), dict.fromkeys(SUPPORTING, "relatie"))
KEY = ClassifyKey(RIGHT, MARKS, dict.fromkeys(LABELS, "Uitleg."))
SENTENCES = sentences("\n".join(f"Zin {number}." for number in range(1, 8)))
CASE = Classify(ClassifyQuestion("een-casus", SENTENCES, "Wat overheerst?"), KEY, ("C001",), "ruil", 1)


def answer(label, *proof):
    return ClassifyAnswer(label, frozenset(proof))


def choices(ids=tuple(sentence.id for sentence in SENTENCES), most=MOST_PROOF):
    """Every choice of sentences that a student can make."""
    return [frozenset(chosen) for chosen in chain(*(combinations(ids, n) for n in range(most + 1)))]


@pytest.mark.parametrize(
    ("given", "label", "proof", "total"),
    [
        (None, 0.0, 0.0, 0.0),
        (answer(None), 0.0, 0.0, 0.0),
        (answer(None, *DECIDING), 0.0, 0.0, 0.0),
        (answer(RIGHT), 1.0, 0.0, 1.0),
        (answer(RIGHT, *DECIDING[:1]), 1.0, 0.5, 1.5),
        (answer(RIGHT, *DECIDING), 1.0, 1.0, 2.0),
        (answer(RIGHT, *DECIDING, *SUPPORTING[:1]), 1.0, 1.0, 2.0),
        (answer(RIGHT, *SUPPORTING), 1.0, 0.0, 1.0),
        (answer(RIGHT, *DECIDING, OTHERS[0]), 1.0, 0.5, 1.5),
        (answer(RIGHT, *DECIDING[:1], OTHERS[0]), 1.0, 0.0, 1.0),
        (answer(RIGHT, *DECIDING[:1], *SUPPORTING), 1.0, 0.5, 1.5),
        (answer(RIGHT, *OTHERS), 1.0, 0.0, 1.0),
        (answer(WRONG), 0.0, 0.0, 0.0),
        (answer(WRONG, *DECIDING), 0.0, 0.0, 0.0),
        (answer(WRONG, *OTHERS), 0.0, 0.0, 0.0),
    ],
)
def test_points_for_label_and_proof(given, label, proof, total):
    """The right label gives one point and, only then, the deciding sentences less the wrong ones at most one more."""
    score = CASE.score(given)

    unanswered = given is None or given.empty
    assert ([] if unanswered else [label, proof]) == [part.points for part in score.parts]
    assert total == score.points


def test_most_points_are_label_and_proof_together():
    """The most that an answer can give is the points for the label and for the proof."""
    assert (LABEL_POINTS, PROOF_POINTS, CASE.points) == (1.0, 1.0, 2.0)
    assert sum(part.most for part in CASE.score(answer(RIGHT)).parts) == CASE.points


@pytest.mark.parametrize("certainty", [None, *CERTAINTIES])
def test_certainty_does_not_count(certainty):
    """How certain a student is changes nothing in the points."""
    given = ClassifyAnswer(RIGHT, frozenset(DECIDING), certainty)

    assert CASE.score(given).points == CASE.points


@pytest.mark.parametrize("label", [None, *LABELS])
def test_every_score_is_between_nothing_and_the_most(label):
    """Whatever sentences are chosen, the points stay between 0 and the most there is."""
    parts = [part for proof in choices() for part in CASE.score(ClassifyAnswer(label, proof)).parts]

    assert len(parts) == (2 * len(choices()) if label else 0)
    assert [part for part in parts if not 0.0 <= part.points <= part.most] == []


def test_proof_without_the_right_label_gives_nothing():
    """With another label, or none, no choice of sentences gives any points."""
    labels = [None, *(label for label in LABELS if label != RIGHT)]

    assert {CASE.score(ClassifyAnswer(label, proof)).points for label in labels for proof in choices()} == {0.0}


def test_sentences_that_support_change_nothing():
    """A sentence that supports adds nothing to any answer and takes nothing away."""
    changed = [
        (proof, extra)
        for proof in choices([*DECIDING, *OTHERS])
        for extra in choices(SUPPORTING, len(SUPPORTING))
        if CASE.score(ClassifyAnswer(RIGHT, proof)) != CASE.score(ClassifyAnswer(RIGHT, proof | extra))
    ]

    assert changed == []


def test_a_sentence_that_says_nothing_never_helps():
    """Choosing one more sentence that says nothing never gives more points."""
    helped = [
        (proof, other)
        for proof in choices()
        for other in OTHERS
        if CASE.score(ClassifyAnswer(RIGHT, proof | {other})).points > CASE.score(ClassifyAnswer(RIGHT, proof)).points
    ]

    assert helped == []


def test_who_guesses_the_proof_gets_little_of_it():
    """Over all choices of sentences beside the right label, the proof gives less than a fifth of its points."""
    guesses = [proof for proof in choices() if proof]
    earned = sum(CASE.score(ClassifyAnswer(RIGHT, proof)).points - LABEL_POINTS for proof in guesses)

    assert earned / len(guesses) < PROOF_POINTS / 5


def test_feedback_tells_of_each_chosen_sentence_what_it_shows():
    """The explanation names label and chosen sentences, each with its cue; the solution those that decide."""
    given = answer(RIGHT, "s2", "s4", "s3")

    assert CASE.explanation(given) == (
        ("Bij dit antwoord", "Uitleg."),
        ("Zin 2.", "Deze zin geeft de doorslag: Mensen doen het uit zichzelf."),
        ("Zin 3.", "Deze zin beslist hier niets."),
        (
            "Zin 4.",
            "Deze zin past erbij en geeft niet de doorslag: De band telt meer dan wat er over en weer gaat.",
        ),
    )
    assert CASE.solution() == (
        ("Juiste keuze", "Wederkerigheid"),
        ("Zin 2.", "Deze zin geeft de doorslag: Mensen doen het uit zichzelf."),
        ("Zin 5.", "Deze zin geeft de doorslag: Mensen doen het uit zichzelf."),
        ("Waarom", "Uitleg."),
    )
    assert CASE.explanation(answer(None, "s2")) == ()
