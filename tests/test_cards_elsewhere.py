"""An answer that was changed, wiped or loaded outside its card: the card follows, and tells it once."""

import json

import wederkerig.answers.store as store_module
from cards_fixture import CASE, KEY, RAW, browser, state  # noqa: F401 (fixtures)
from fakes import forbidden
from wederkerig import texts
from wederkerig.answers.store import FILE_NAME, AnswerStore
from wederkerig.cards.card import Card
from wederkerig.items.kinds.classify import ClassifyAnswer
from wederkerig.items.vocabulary import LABELS


def earlier(store):
    """What the stored answer to the case keeps of earlier versions: their labels."""
    answer = json.loads(store.path.read_text(encoding="utf-8"))["answers"]["een-casus"]
    return [version["label"] for version in answer.get("earlier", [])]


def test_an_answer_from_elsewhere_is_told_once(tmp_path, browser):
    """Of two cards of one item the last that answers counts, keeps the other answer, and tells so once."""
    one, two = (Card(CASE, KEY, AnswerStore(tmp_path)) for _ in range(2))
    first, second = browser(one), browser(two)

    first.answer({"label": "liefdadigheid"})
    second.answer({"label": "wederkerigheid"})
    assert (one.notice, two.notice) == ("", texts.ELSEWHERE)

    second.answer({"label": "wederkerigheid", "certainty": "laag"}, seq=2)
    second.answer({"label": "voor-wat-hoort-wat", "certainty": "laag"}, seq=3)

    store = AnswerStore(tmp_path)
    assert [message["kind"] for message in second.got] == ["saved", "saved", "saved"]
    assert [new for name, new in second.changes if name == "notice"] == [texts.ELSEWHERE]
    assert ClassifyAnswer("voor-wat-hoort-wat", certainty="laag") == store.answer(CASE)
    assert earlier(store) == ["liefdadigheid"]


def test_one_card_is_never_elsewhere(store, browser):
    """Who answers on one card, and again after opening the notebook anew, is told of no other place."""
    page = browser(Card(CASE, KEY, store))
    for label in LABELS:
        page.answer({"label": label})
    later = Card(CASE, KEY, store)
    browser(later).answer(RAW)

    assert (page.card.notice, later.notice) == ("", "")
    assert earlier(store) == []


def test_an_old_file_is_no_other_place(store, browser):
    """An answer that was saved before there were revisions can be changed without a false report."""
    old = {"label": "liefdadigheid", "cues": ["prijs"], "certainty": "laag"}
    content = {"format": 1, "answers": {"een-casus": {**old, "saved": "2026-03-04T05:06:07+00:00"}}}
    store.path.write_text(json.dumps(content), encoding="utf-8")
    card = Card(CASE, KEY, store)
    assert old == card.answer

    page = browser(card)
    page.answer({"label": "wederkerigheid"}, seq=1)
    page.answer({"label": "liefdadigheid"}, seq=2)

    assert [message["kind"] for message in page.got] == ["saved", "saved"]
    assert card.notice == ""
    assert earlier(store) == []


def test_a_card_is_drawn_anew_when_its_answer_was_wiped(store, browser):
    """A card that is refreshed after wiping is empty and says to draw it anew; answering goes on as at first."""
    card = Card(CASE, KEY, store)
    page = browser(card)
    page.answer(RAW)
    page.send(kind="explain")
    store.wipe(["een-casus"])

    card.refresh()

    assert (card.answer, card.explanation, card.drawn) == (None, None, 1)
    assert "SLEUTEL" not in state(card)
    page.send(kind="explain")
    assert card.explanation is None
    page.answer({"label": "wederkerigheid"}, seq=2)
    assert (card.notice, earlier(store)) == ("", [])


def test_a_card_is_drawn_anew_when_its_answer_was_loaded(store, browser):
    """A card that is refreshed after loading shows the loaded answer, can explain it, and knows its revision."""
    card = Card(CASE, KEY, store)
    page = browser(card)
    store.load_back([CASE], {"een-casus": RAW})

    card.refresh()

    assert ({**RAW, "cues": sorted(RAW["cues"])}, 1) == (card.answer, card.drawn)
    page.send(kind="explain")
    assert KEY.explanations["liefdadigheid"] == card.explanation["options"][0]["why"]
    page.answer({"label": "wederkerigheid"})
    assert (card.notice, earlier(store)) == ("", [])


def test_a_card_that_was_wiped_speaks_of_no_other_place(tmp_path, browser):
    """After wiping nothing is kept any more, and a card does not go on saying that both answers are."""
    one, two = (Card(CASE, KEY, AnswerStore(tmp_path)) for _ in range(2))
    browser(one).answer({"label": "liefdadigheid"})
    browser(two).answer({"label": "wederkerigheid"})
    AnswerStore(tmp_path).wipe(["een-casus"])

    two.refresh()

    assert two.notice == ""


def test_a_card_that_cannot_be_refreshed_says_so(store, browser, monkeypatch):
    """A card that is refreshed while the file cannot be read tells why and keeps the answer it shows."""
    card = Card(CASE, KEY, store)
    browser(card).answer({"label": "wederkerigheid"})

    with monkeypatch.context() as patch:
        patch.setattr(store_module, "read_whole", forbidden)
        card.refresh()

    assert texts.READ_FAILED.format(file=FILE_NAME, reason="geen toegang") == card.notice
    assert card.answer == {"label": "wederkerigheid", "cues": [], "certainty": None}
