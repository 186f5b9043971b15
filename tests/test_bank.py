"""The real bank: enough items, fair items, and none that gives its key away."""

import re
from collections import Counter
from pathlib import Path
from statistics import mean

import pytest
from wederkerig.items.kinds.classify import LABEL_POINTS, Classify, ClassifyAnswer
from wederkerig.items.sentences import CASE_WORDS
from wederkerig.items.vocabulary import CHARITY, LABELS, RECIPROCITY, TIT_FOR_TAT
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.project import find_project

ROOT = Path(__file__).resolve().parents[1]
NAMES = {
    RECIPROCITY: re.compile(r"wederke+rig", re.IGNORECASE),
    TIT_FOR_TAT: re.compile(r"voor[-\s]+wat,?[-\s]+hoort[-\s]+wat", re.IGNORECASE),
    CHARITY: re.compile(r"liefdadig", re.IGNORECASE),
}

# Words that say what a relation rests on, and so what the answer is.
TELLING = re.compile(
    r"\b(vrij(?!dag)|verplicht|plicht|moet|dank|gunst|gratis|gul|goedheid|goeddoen|betaal|prijs|ruil|schuld|kosten"
    r"|geld|loon|contract|afspra|afgesproken|regel|voorwaarde|controle|uren|terug|tegen|samen|elkaar|gelijk|medelij"
    r"|zielig|arm|hulp|help|geeft|geven|krijg|gift|cadeau|ontvang|uitde|verwacht)",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def bank():
    return read_bank(find_project(ROOT))


@pytest.fixture(scope="module")
def cases(bank):
    items = [*bank.practice.values(), *bank.graded.values()]
    return {item.id: item for item in items if isinstance(item, Classify)}


def classify(items):
    return [item for item in items.values() if isinstance(item, Classify)]


def test_every_label_has_a_name_to_look_for():
    """The tests below look for every label there is, in the spelling that students see."""
    assert list(LABELS) == list(NAMES)
    assert [label for label, text in LABELS.items() if not NAMES[label].search(text)] == []


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
        if option != item.key.label and NAMES[item.key.label].search(text)
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
        (item.id, label) for item in cases.values() for label, name in NAMES.items() if name.search(item.question.case)
    ]

    assert named == []


def test_the_length_of_a_case_does_not_give_its_label_away(cases):
    """The mean length of the cases of one label is within 15 % of that of any other label."""
    lengths = {
        label: mean(len(item.question.case.split()) for item in cases.values() if item.key.label == label)
        for label in LABELS
    }

    assert max(lengths.values()) <= 1.15 * min(lengths.values()), lengths


def test_guessing_the_proof_pays_little(cases):
    """Who has the right label and guesses one sentence gets, over the bank, less than a quarter of the proof."""
    earned = [
        item.score(ClassifyAnswer(item.key.label, frozenset([sentence.id]))).points - LABEL_POINTS
        for item in cases.values()
        for sentence in item.question.sentences
    ]

    assert mean(earned) < 0.25


def test_the_place_of_a_sentence_does_not_tell_that_it_decides(cases):
    """The first sentence, the middle one and the last one decide alone in no more than a third of all cases."""
    for place in (0, 0.5, 1):
        at = {
            id: item.question.sentences[round(place * (len(item.question.sentences) - 1))] for id, item in cases.items()
        }
        hits = [id for id, sentence in at.items() if sentence.id in cases[id].key.proof.decides]
        assert len(hits) <= len(cases) / 3, (place, hits)


def test_every_case_is_different(cases):
    """No case stands in the bank twice under two ids."""
    texts = Counter(item.question.case for item in cases.values())

    assert [text for text, count in texts.items() if count > 1] == []


def test_a_stem_asks_who_when_and_according_to_whom(cases):
    """Every stem is one question of at most 25 words that names parties and a moment and ends on the same words."""
    asked = re.compile(r"Tussen [^?]+, [^?]+, volgens Dichterbij: wat overheerst\?")
    stems = {item.id: item.question.stem for item in cases.values()}

    assert [id for id, stem in stems.items() if not asked.fullmatch(stem) or len(stem.split()) > 25] == []


def test_a_stem_names_nobody_whom_the_case_does_not_name(cases):
    """Every name in a stem stands in its case."""
    unknown = {
        item.id: names - set(re.findall(r"\w+", item.question.case))
        for item in cases.values()
        if (names := set(re.findall(r"[A-Z]\w+", item.question.stem)) - {"Tussen", "Dichterbij"})
    }

    assert {id: names for id, names in unknown.items() if names} == {}


def test_a_stem_does_not_give_the_answer_away(cases):
    """No stem holds a word that says what the relation rests on, nor differs between the halves of a pair."""
    assert [item.id for item in cases.values() if TELLING.search(item.question.stem)] == []
    pairs = [(item, cases[item.partner]) for item in cases.values() if item.partner]
    assert [item.id for item, partner in pairs if item.question.stem != partner.question.stem] == []


def test_the_form_of_a_stem_does_not_give_its_label_away(cases):
    """No wording of party or moment that four or more stems share belongs to one label."""
    shared = {}
    for item in cases.values():
        words = item.question.stem.removesuffix(", volgens Dichterbij: wat overheerst?").lower().split()
        for i in range(len(words) - 2):
            shared.setdefault(" ".join(words[i : i + 3]), []).append(item.key.label)

    assert {run: labels for run, labels in shared.items() if len(labels) >= 4 and len(set(labels)) == 1} == {}
