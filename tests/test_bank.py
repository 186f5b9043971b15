"""The real bank: enough items, fair items, and none that gives its key away."""

import re
from collections import Counter
from pathlib import Path
from statistics import mean

import pytest
from wederkerig.items.kinds.classify import CASE_WORDS, LABEL_POINTS, Classify, ClassifyAnswer
from wederkerig.items.vocabulary import CHARITY, CUES, LABELS, RECIPROCITY, TIT_FOR_TAT
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.project import find_project

ROOT = Path(__file__).resolve().parents[1]
STEMS = {
    RECIPROCITY: re.compile(r"wederke+rig", re.IGNORECASE),
    TIT_FOR_TAT: re.compile(r"voor[-\s]+wat,?[-\s]+hoort[-\s]+wat", re.IGNORECASE),
    CHARITY: re.compile(r"liefdadig", re.IGNORECASE),
}


@pytest.fixture(scope="module")
def bank():
    return read_bank(find_project(ROOT))


@pytest.fixture(scope="module")
def cases(bank):
    items = [*bank.practice.values(), *bank.graded.values()]
    return {item.id: item for item in items if isinstance(item, Classify)}


def classify(items):
    return [item for item in items.values() if isinstance(item, Classify)]


def test_every_label_has_a_stem_to_look_for():
    """The tests below look for every label there is, in the spelling that students see."""
    assert list(LABELS) == list(STEMS)
    assert [label for label, text in LABELS.items() if not STEMS[label].search(text)] == []


def test_there_are_enough_cases(bank, cases):
    """There are at least 48 cases: 16 to practise with and 32 to grade."""
    assert len(cases) >= 48
    assert len(classify(bank.practice)) >= 16
    assert len(classify(bank.graded)) >= 32


@pytest.mark.parametrize("part", ["practice", "graded"])
def test_labels_are_balanced(part, bank):
    """No label is the right one more often than another, so guessing one label pays nothing."""
    counts = Counter(item.key.label for item in classify(getattr(bank, part)))

    assert set(LABELS) == set(counts)
    assert max(counts.values()) - min(counts.values()) <= 1


def test_there_are_enough_minimal_pairs(cases):
    """There are at least ten pairs of cases in which one fact changes the label."""
    pairs = {frozenset({item.id, item.partner}) for item in cases.values() if item.partner}

    assert len(pairs) >= 10
    assert [pair for pair in pairs if len({cases[item].key.label for item in pair}) != 2] == []


def test_a_wrong_option_is_explained_without_the_right_label(bank):
    """Feedback on a wrong choice in a graded item does not tell what the right choice was."""
    leaks = [
        (item.id, option)
        for item in classify(bank.graded)
        for option, text in item.key.explanations.items()
        if option != item.key.label and STEMS[item.key.label].search(text)
    ]

    assert leaks == []


def test_cases_have_the_agreed_length(cases):
    """Every case has 60 to 160 words."""
    low, high = 60, 160

    assert (low, high) == CASE_WORDS
    assert [item.id for item in cases.values() if not low <= len(item.question.case.split()) <= high] == []


def test_a_case_does_not_name_a_label(cases):
    """No case contains the name of any label."""
    named = [
        (item.id, label) for item in cases.values() for label, stem in STEMS.items() if stem.search(item.question.case)
    ]

    assert named == []


def test_the_length_of_a_case_does_not_give_its_label_away(cases):
    """The mean length of the cases of one label is within 15 % of that of any other label."""
    lengths = {
        label: mean(len(item.question.case.split()) for item in cases.values() if item.key.label == label)
        for label in LABELS
    }

    assert max(lengths.values()) <= 1.15 * min(lengths.values()), lengths


def test_ticking_every_cue_gives_nothing_in_any_case(cases):
    """In no case of the bank does a student who ticks every cue get points for cues."""
    scores = {item.id: item.score(ClassifyAnswer(item.key.label, frozenset(CUES))) for item in cases.values()}

    points = {item: [part.points for part in score.parts] for item, score in scores.items()}
    assert points == {id: [LABEL_POINTS, 0.0] for id in cases}


def test_every_case_is_different(cases):
    """No case stands in the bank twice under two ids."""
    texts = Counter(item.question.case for item in cases.values())

    assert [text for text, count in texts.items() if count > 1] == []
