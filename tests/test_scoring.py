"""Points for an answer to a case."""

from itertools import chain, combinations

import pytest
from wederkerig.items.kinds.classify import (
    CUE_POINTS,
    LABEL_POINTS,
    Classify,
    ClassifyAnswer,
    ClassifyKey,
    ClassifyQuestion,
)
from wederkerig.items.vocabulary import CERTAINTIES, CUES, LABELS

RIGHT, WRONG = "wederkerigheid", "liefdadigheid"
DECIDING = ["vrijwillig", "niets-terug", "beide-geven"]
NEUTRAL = ["gelijke-voet", "relatie"]
KEY = ClassifyKey(RIGHT, frozenset(DECIDING), frozenset(NEUTRAL), dict.fromkeys(LABELS, "Uitleg."))
CASE = Classify(ClassifyQuestion("een-casus", "Verhaal.", "Wat overheerst?"), KEY, ("C001",), "ruil", 1)


def answer(label, *cues):
    return ClassifyAnswer(label, frozenset(cues))


def subsets(values):
    values = list(values)
    return (frozenset(chosen) for chosen in chain(*(combinations(values, n) for n in range(len(values) + 1))))


@pytest.mark.parametrize(
    ("given", "label", "cues", "total"),
    [
        (None, 0.0, 0.0, 0.0),
        (answer(None), 0.0, 0.0, 0.0),
        (answer(None, *DECIDING), 0.0, 0.0, 0.0),
        (answer(RIGHT), 2.0, 0.0, 2.0),
        (answer(RIGHT, *DECIDING[:1]), 2.0, 0.33, 2.33),
        (answer(RIGHT, *DECIDING[:2]), 2.0, 0.67, 2.67),
        (answer(RIGHT, *DECIDING), 2.0, 1.0, 3.0),
        (answer(RIGHT, *DECIDING, *NEUTRAL), 2.0, 1.0, 3.0),
        (answer(RIGHT, *NEUTRAL), 2.0, 0.0, 2.0),
        (answer(RIGHT, *DECIDING, "prijs"), 2.0, 0.67, 2.67),
        (answer(RIGHT, *DECIDING, "prijs", "controle"), 2.0, 0.33, 2.33),
        (answer(RIGHT, *DECIDING[:1], "prijs"), 2.0, 0.0, 2.0),
        (answer(RIGHT, "prijs", "controle", "contract"), 2.0, 0.0, 2.0),
        (answer(RIGHT, *CUES), 2.0, 0.0, 2.0),
        (answer(WRONG), 0.0, 0.0, 0.0),
        (answer(WRONG, *DECIDING), 0.0, 1.0, 1.0),
        (answer(WRONG, "medelijden"), 0.0, 0.0, 0.0),
    ],
)
def test_points_for_label_and_cues(given, label, cues, total):
    """The right label gives two points and the deciding cues, less the wrong ones, at most one."""
    score = CASE.score(given)

    unanswered = given is None or given.empty
    assert ([] if unanswered else [label, cues]) == [part.points for part in score.parts]
    assert total == score.points


def test_most_points_are_label_and_cues_together():
    """The most that an answer can give is the points for the label and for the cues."""
    assert (LABEL_POINTS, CUE_POINTS, CASE.points) == (2.0, 1.0, 3.0)
    assert sum(part.most for part in CASE.score(answer(RIGHT)).parts) == CASE.points


@pytest.mark.parametrize("certainty", [None, *CERTAINTIES])
def test_certainty_does_not_count(certainty):
    """How certain a student is changes nothing in the points."""
    given = ClassifyAnswer(RIGHT, frozenset(DECIDING), certainty)

    assert CASE.score(given).points == CASE.points


@pytest.mark.parametrize("label", [None, *LABELS])
def test_every_score_is_between_nothing_and_the_most(label):
    """Whatever cues are ticked, the points stay between 0 and the most there is."""
    scores = {cues: CASE.score(ClassifyAnswer(label, cues)) for cues in subsets(CUES)}

    assert 2 ** len(CUES) == len(scores)
    assert [cues for cues, score in scores.items() if not 0.0 <= score.points <= CASE.points] == []
    parts = [(cues, part) for cues, score in scores.items() for part in score.parts]
    assert [cues for cues, part in parts if not 0.0 <= part.points <= part.most] == []


def test_neutral_cues_change_nothing():
    """A neutral cue adds nothing to any answer and takes nothing away."""
    others = [cue for cue in CUES if cue not in NEUTRAL]
    changed = [
        (cues, neutral)
        for cues in subsets(others)
        for neutral in subsets(NEUTRAL)
        if CASE.score(ClassifyAnswer(RIGHT, cues)) != CASE.score(ClassifyAnswer(RIGHT, cues | neutral))
    ]

    assert changed == []


def test_a_wrong_cue_never_helps():
    """Ticking one more wrong cue never gives more points."""
    wrong = [cue for cue in CUES if cue not in DECIDING and cue not in NEUTRAL]
    helped = [
        (cues, cue)
        for cues in subsets([*DECIDING, *wrong])
        for cue in wrong
        if CASE.score(ClassifyAnswer(RIGHT, cues | {cue})).points > CASE.score(ClassifyAnswer(RIGHT, cues)).points
    ]

    assert helped == []
