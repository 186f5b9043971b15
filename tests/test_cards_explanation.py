"""The explanation on a card: it belongs to the answer given, and the key stays in Python until then."""

from cards_fixture import CASE, KEY, RAW, browser, state  # noqa: F401 (fixtures)
from wederkerig.cards.card import Card
from wederkerig.items.kinds.classify import ClassifyAnswer
from wederkerig.items.vocabulary import CUES, LABELS


def test_the_explanation_compares_the_answer_with_the_key(store, browser):
    """The explanation begins with the chosen option and sorts the cues by what they did."""
    card = Card(CASE, KEY, store)
    page = browser(card)

    page.answer(RAW)
    page.send(kind="explain")

    expected = {
        "options": [
            {"text": LABELS[label], "fits": label == "wederkerigheid", "why": KEY.explanations[label]}
            for label in ("liefdadigheid", "wederkerigheid", "voor-wat-hoort-wat")
        ],
        "decisive": [CUES["relatie"].text],
        "missed": [CUES["vrijwillig"].text],
        "neutral": [CUES["gelijke-voet"].text],
        "wrong": [CUES["prijs"].text],
        "doubt": KEY.doubt,
    }
    assert expected == card.explanation


def test_an_answer_from_before_can_be_explained(store, browser):
    """The explanation is there for an answer that was saved in an earlier session."""
    store.save(CASE, ClassifyAnswer("wederkerigheid"))
    card = Card(CASE, KEY, store)

    browser(card).send(kind="explain")

    assert KEY.explanations["wederkerigheid"] == card.explanation["options"][0]["why"]


def test_there_is_no_explanation_before_a_choice(store, browser):
    """Cues without a label are not yet an answer that is explained."""
    card = Card(CASE, KEY, store)
    page = browser(card)

    page.answer({"label": None, "cues": ["prijs"], "certainty": "hoog"})
    page.send(kind="explain")

    assert card.explanation is None
    assert "SLEUTEL" not in state(card)


def test_a_changed_answer_takes_the_explanation_away(store, browser):
    """An explanation belongs to one answer and goes when the answer changes."""
    card = Card(CASE, KEY, store)
    page = browser(card)
    page.answer(RAW, seq=1)
    page.send(kind="explain")

    page.answer({"label": "wederkerigheid"}, seq=2)

    assert card.explanation is None
    assert "SLEUTEL" not in state(card)


def test_every_request_for_the_explanation_is_answered(store, browser):
    """Who hides the explanation and asks for it again gets it again."""
    page = browser(Card(CASE, KEY, store))
    page.answer(RAW)

    page.send(kind="explain")
    page.send(kind="explain")

    shown = [new for name, new in page.changes if name == "explanation" and new is not None]
    assert len(shown) == 2


def test_the_key_stays_in_python_until_it_is_asked_for(store, browser):
    """A card with a key sends nothing of that key before the student has answered and asked."""
    card = Card(CASE, KEY, store)
    page = browser(card)
    assert "SLEUTEL" not in state(card)

    page.answer(RAW)
    assert "SLEUTEL" not in state(card)

    page.send(kind="explain")
    assert "SLEUTEL" in state(card)


def test_a_card_without_key_never_holds_a_key(store, browser):
    """A graded card knows question and answer only, whatever is asked of it."""
    card = Card(CASE, None, store)
    page = browser(card)
    for label in LABELS:
        page.answer({**RAW, "label": label})
        page.send(kind="explain")

    current = card.get_state()
    expected = {"question", "options", "texts", "answer", "explanation", "explains", "notice", "drawn"}
    ours = set(Card.class_own_traits()) - {"_esm", "_css", "_anywidget_id"}
    assert expected == ours
    assert (current["explanation"], current["explains"]) == (None, False)
    assert {"kind", "id", "case", "stem"} == set(current["question"])
    assert {"label", "cues", "certainty"} == set(current["answer"])
    assert {"labels", "cues", "certainties"} == set(current["options"])
    assert {("id", "text")} == {tuple(option) for options in current["options"].values() for option in options}
