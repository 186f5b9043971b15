"""Then and now: two measurements beside each other, and the card that shows them."""

import pytest
import wederkerig.answers.store as store_module
from fakes import Browser, forbidden
from wederkerig import texts
from wederkerig.answers.store import FILE_NAME, AnswerStore
from wederkerig.cards.growth import GrowthCard, Measured, measured, story, tally, unanswered
from wederkerig.items.kinds.classify import Classify, ClassifyAnswer, ClassifyKey, ClassifyQuestion
from wederkerig.items.kinds.reflect import ReflectAnswer, ReflectQuestion
from wederkerig.items.vocabulary import CHARITY, LABELS, RECIPROCITY, TIT_FOR_TAT

WHY = {RECIPROCITY: "Over en weer.", TIT_FOR_TAT: "Een prijs.", CHARITY: "Eén kant op."}
DEFINITION = ReflectQuestion("eigen-definitie", "Wat is het?", ())


def case(id, label):
    key = ClassifyKey(label, frozenset(), frozenset(), WHY)
    return Classify(ClassifyQuestion(id, f"Verhaal {id}.", "Wat overheerst?"), key, ("C001",), "ruil", 1)


BEFORE = [case("nul-1", RECIPROCITY), case("nul-2", TIT_FOR_TAT), case("nul-3", RECIPROCITY)]
AFTER = [case("eind-1", RECIPROCITY), case("eind-2", CHARITY)]


@pytest.fixture
def store(tmp_path):
    return AnswerStore(tmp_path)


@pytest.fixture
def card(store):
    return GrowthCard(store, BEFORE, AFTER, DEFINITION)


@pytest.fixture
def page(card, monkeypatch):
    return Browser(card, monkeypatch)


def choose(store, **labels):
    """Store a label for each id (with _ for -)."""
    items = {item.id: item for item in [*BEFORE, *AFTER]}
    for id, label in labels.items():
        store.save(items[id.replace("_", "-")].question, ClassifyAnswer(label))


def test_what_was_chosen_is_laid_beside_the_cases():
    """Each case gets the label that was chosen; no answer, or an answer without a label, is none."""
    answers = {"nul-1": ClassifyAnswer(CHARITY), "nul-2": ClassifyAnswer(cues=frozenset({"prijs"})), "nul-3": None}

    cases = measured(BEFORE, answers)

    assert [Measured(BEFORE[0], CHARITY), Measured(BEFORE[1], None), Measured(BEFORE[2], None)] == cases
    assert unanswered(cases) == 2


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ((None, None, None), [(0, 0), (0, 0), (0, 0)]),
        ((RECIPROCITY, None, None), [(1, 1), (0, 0), (0, 0)]),
        ((RECIPROCITY, TIT_FOR_TAT, CHARITY), [(1, 2), (1, 1), (0, 0)]),
        ((TIT_FOR_TAT, CHARITY, TIT_FOR_TAT), [(0, 2), (0, 1), (0, 0)]),
    ],
)
def test_right_answers_are_counted_per_label(chosen, expected):
    """Per label that fits: how many were right of those that were answered."""
    assert list(LABELS) == [RECIPROCITY, TIT_FOR_TAT, CHARITY]
    assert expected == tally(Measured(item, label) for item, label in zip(BEFORE, chosen, strict=True))


@pytest.mark.parametrize(
    ("label", "right", "labels"),
    [(RECIPROCITY, True, [RECIPROCITY]), (CHARITY, False, [CHARITY, RECIPROCITY]), (None, False, [RECIPROCITY])],
)
def test_a_case_is_told_with_what_fits(label, right, labels):
    """A case shows what was chosen first, then what fits when that is another, each with why."""
    options = [{"text": LABELS[id], "fits": id == RECIPROCITY, "why": WHY[id]} for id in labels]

    assert {"case": "Verhaal nul-1.", "right": right, "options": options} == story(Measured(BEFORE[0], label))


def test_the_card_shows_nothing_by_itself(card):
    """A card that nobody asked shows no result and no error."""
    assert (card.shown, card.error) == (None, "")
    assert card.texts["title"] == "Toen en nu"


def test_the_card_waits_for_the_second_measurement(store, card, page):
    """As long as cases of the second measurement are open the card says how many, and shows nothing."""
    choose(store, nul_1=RECIPROCITY, nul_2=CHARITY, nul_3=CHARITY, eind_1=CHARITY)

    page.send(kind="look")

    assert (None, texts.GROWTH["more"].format(n=1)) == (card.shown, card.error)


def test_the_card_lays_both_measurements_beside_each_other(store, card, page):
    """The card shows per label then and now, every case with why, and the definition of then."""
    choose(store, nul_1=RECIPROCITY, nul_2=CHARITY, nul_3=CHARITY, eind_1=RECIPROCITY, eind_2=RECIPROCITY)
    store.save(DEFINITION, ReflectAnswer("Geven <b>en</b> nemen."))

    page.send(kind="look")

    pairs = [([1, 2], [1, 1]), ([0, 1], [0, 0]), ([0, 0], [0, 1])]
    rows = [
        {"label": label, "before": list(before), "after": list(after)}
        for label, (before, after) in zip(LABELS.values(), pairs, strict=True)
    ]
    expected = {
        "rows": rows,
        "before": [
            story(Measured(item, label)) for item, label in zip(BEFORE, (RECIPROCITY, CHARITY, CHARITY), strict=True)
        ],
        "after": [story(Measured(item, RECIPROCITY)) for item in AFTER],
        "definition": "Geven <b>en</b> nemen.",
    }
    assert (expected, "") == (card.shown, card.error)


def test_the_first_measurement_may_be_incomplete(store, card, page):
    """Who skipped the first lesson still sees the second measurement; what is not answered then does not count."""
    choose(store, eind_1=RECIPROCITY, eind_2=CHARITY)

    page.send(kind="look")

    assert [row["before"] for row in card.shown["rows"]] == [[0, 0]] * 3
    assert [row["after"] for row in card.shown["rows"]] == [[1, 1], [0, 0], [1, 1]]
    assert (card.shown["definition"], card.error) == ("", "")
    assert [told["right"] for told in card.shown["before"]] == [False] * 3


def test_looking_again_shows_what_changed(store, card, page):
    """Asking again reads the answers again, and the browser hears of it even when nothing changed."""
    choose(store, eind_1=RECIPROCITY, eind_2=RECIPROCITY)
    page.send(kind="look")
    first = card.shown

    page.send(kind="look")
    assert [first, None, first] == [new for name, new in page.changes if name == "shown"]

    choose(store, eind_2=CHARITY)
    page.send(kind="look")
    assert (first["rows"][2]["after"], card.shown["rows"][2]["after"]) == ([0, 1], [1, 1])


def test_answers_that_cannot_be_read_are_told(store, card, page, monkeypatch):
    """When the disk does not let the card read, it says so and shows no result of before."""
    choose(store, eind_1=RECIPROCITY, eind_2=CHARITY)
    page.send(kind="look")

    monkeypatch.setattr(store_module, "read_whole", forbidden)
    page.send(kind="look")

    assert (None, texts.READ_FAILED.format(file=FILE_NAME, reason="geen toegang")) == (card.shown, card.error)
