"""Cards without a browser: messages in, state, messages and files out."""

import json
import os
from datetime import datetime
from html.parser import HTMLParser

import pytest
import wederkerig.answers.store as store_module
from fakes import Browser, forbidden, full_disk
from wederkerig import texts
from wederkerig.answers.model import ClassifyAnswer, ReflectAnswer
from wederkerig.answers.store import FILE_NAME, AnswerStore
from wederkerig.cards.card import Card
from wederkerig.cards.static_html import StaticCard, static_html
from wederkerig.items.model import ClassifyKey, ClassifyQuestion, Criterion, ReflectQuestion
from wederkerig.items.vocabulary import CERTAINTIES, CUES, LABELS

CASE = ClassifyQuestion("een-casus", "Eerste alinea.\nNog een zin.\n\nTweede alinea.")
OPEN = ReflectQuestion("een-vraag", "Wat vind je?", (Criterion("Taal", ("onduidelijk", "duidelijk")),))
KEY = ClassifyKey(
    "wederkerigheid",
    frozenset({"vrijwillig", "relatie"}),
    frozenset({"gelijke-voet"}),
    {
        "wederkerigheid": "SLEUTEL: dit past.",
        "voor-wat-hoort-wat": "SLEUTEL: er is geen prijs.",
        "liefdadigheid": "SLEUTEL: het gaat twee kanten op.",
    },
    "SLEUTEL: hier kun je twijfelen.",
)
RAW = {"label": "liefdadigheid", "cues": ["relatie", "gelijke-voet", "prijs"], "certainty": "hoog"}
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'</pre></div>"


class Tags(HTMLParser):
    """Collects the names of the elements, their attributes and the text of a page."""

    def __init__(self):
        super().__init__()
        self.names, self.attributes, self.text = [], [], ""

    def handle_starttag(self, tag, attrs):
        """Keep an element."""
        self.names.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        """Keep a piece of text."""
        self.text += data


def tags(html):
    parser = Tags()
    parser.feed(html)
    parser.close()
    return parser


@pytest.fixture
def store(tmp_path):
    return AnswerStore(tmp_path)


@pytest.fixture
def browser(monkeypatch):
    return lambda card: Browser(card, monkeypatch)


def state(card):
    return json.dumps(card.get_state(), default=str, ensure_ascii=False)


def test_a_card_shows_question_and_choices(store):
    """A card of a case carries the case and every choice there is, each with its text."""
    card = Card(CASE, KEY, store)

    assert {"kind": "classify", "id": "een-casus", "case": CASE.case} == card.question
    assert list(LABELS.items()) == [(option["id"], option["text"]) for option in card.options["labels"]]
    assert [(cue, CUES[cue].text) for cue in CUES] == [
        (option["id"], option["text"]) for option in card.options["cues"]
    ]
    assert list(CERTAINTIES.items()) == [(option["id"], option["text"]) for option in card.options["certainties"]]
    assert (card.answer, card.explanation, card.explains, card.notice) == (None, None, True, "")


def test_an_open_card_shows_question_and_rubric(store):
    """A card of an open question carries the question and its rubric, and no choices."""
    card = Card(OPEN, None, store)

    rubric = [{"name": "Taal", "levels": ["onduidelijk", "duidelijk"]}]
    assert {"kind": "reflect", "id": "een-vraag", "question": "Wat vind je?", "rubric": rubric} == card.question
    assert (card.options, card.explains) == ({}, False)


def test_an_answer_is_saved_and_confirmed(store, browser):
    """An answer from the browser stands in the file before the card says that it is saved."""
    card = Card(CASE, KEY, store)
    page = browser(card)

    page.answer(RAW, seq=7)

    stored = json.loads(store.path.read_text(encoding="utf-8"))["answers"]["een-casus"]
    assert [{"kind": "saved", "seq": 7, "time": stored["saved"]}] == page.got
    assert datetime.fromisoformat(stored["saved"]).tzinfo is not None
    marks = {"saved": stored["saved"], "revision": store.look(CASE)[1]}
    assert {**RAW, "cues": ["gelijke-voet", "prijs", "relatie"], **marks} == stored
    assert card.answer == {**RAW, "cues": ["gelijke-voet", "prijs", "relatie"]}


def test_an_open_answer_is_saved(store, browser):
    """The text of an open answer is saved as it was typed."""
    page = browser(Card(OPEN, None, store))

    page.answer({"text": " Eén regel\nen nog één. 🙂"})

    assert [message["kind"] for message in page.got] == ["saved"]
    assert ReflectAnswer(" Eén regel\nen nog één. 🙂") == store.answer(OPEN)


def test_an_answer_from_before_stands_there_again(tmp_path):
    """A new card begins with the answer that was saved before."""
    AnswerStore(tmp_path).save(CASE, ClassifyAnswer("liefdadigheid", frozenset({"prijs"}), "laag"))

    card = Card(CASE, KEY, AnswerStore(tmp_path))

    assert card.answer == {"label": "liefdadigheid", "cues": ["prijs"], "certainty": "laag"}


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (None, "Het antwoord op een-casus heeft niet de juiste vorm."),
        ({"label": "vriendschap"}, "Het antwoord op een-casus noemt een keuze die niet bestaat."),
        ({"cues": [["prijs"]]}, "Het antwoord op een-casus noemt een aanwijzing die niet bestaat."),
    ],
)
def test_an_answer_of_another_form_is_not_saved(raw, message, store, browser):
    """An answer that does not fit the question is refused in Dutch, and nothing is written."""
    card = Card(CASE, KEY, store)
    page = browser(card)

    page.answer(raw, seq=3)

    assert [{"kind": "failed", "seq": 3, "message": message}] == page.got
    assert (store.path.exists(), card.answer) == (False, None)


def test_a_failed_save_is_told(store, browser, monkeypatch):
    """When the disk is full the browser hears why, and the answer from before is still there."""
    card = Card(CASE, KEY, store)
    page = browser(card)
    page.answer({"label": "wederkerigheid"}, seq=1)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full_disk)
        page.answer(RAW, seq=2)

    failed = {"kind": "failed", "seq": 2, "message": texts.SAVE_FAILED.format(reason="No space left on device")}
    assert failed == page.got[-1]
    assert ClassifyAnswer("wederkerigheid") == store.answer(CASE)
    assert card.answer == {"label": "wederkerigheid", "cues": [], "certainty": None}


def test_an_unreadable_file_is_told_at_once(store, monkeypatch):
    """A card of which the answers cannot be read says so when it appears."""
    store.save(CASE, ClassifyAnswer("liefdadigheid"))

    with monkeypatch.context() as patch:
        patch.setattr(store_module, "read_whole", forbidden)
        card = Card(CASE, KEY, store)

    assert texts.READ_FAILED.format(file=FILE_NAME, reason="Permission denied") == card.notice


def aside(store):
    """The names of the files that were set aside, oldest first."""
    return sorted(path.name for path in store.path.parent.glob("antwoorden-onleesbaar-*"))


def test_a_file_that_was_set_aside_is_told(store, browser):
    """A card says once under which name a damaged file was kept, at its start and when it happens during work."""
    store.path.write_bytes(b"kapot")
    card = Card(CASE, KEY, store)
    [first] = aside(store)
    assert texts.SET_ASIDE.format(file=first) == card.notice
    assert Card(CASE, KEY, store).notice == ""

    store.path.write_bytes(b"weer kapot")
    page = browser(card)
    page.answer(RAW)

    assert page.got[-1]["kind"] == "saved"
    [second] = set(aside(store)) - {first}
    assert texts.SET_ASIDE.format(file=second) == card.notice


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

    assert texts.READ_FAILED.format(file=FILE_NAME, reason="Permission denied") == card.notice
    assert card.answer == {"label": "wederkerigheid", "cues": [], "certainty": None}


@pytest.mark.parametrize(
    "content", [{}, {"kind": "hack"}, {"kind": None}, {"kind": "explain"}, {"kind": ["answer"]}, {"answer": RAW}]
)
def test_other_messages_do_nothing(content, store, browser):
    """A message that the card does not know changes nothing."""
    card = Card(CASE, KEY, store)
    page = browser(card)

    page.send(**content)

    assert (page.got, page.changes, store.path.exists()) == ([], [], False)


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
    assert {"kind", "id", "case"} == set(current["question"])
    assert {"label", "cues", "certainty"} == set(current["answer"])
    assert {"labels", "cues", "certainties"} == set(current["options"])
    assert {("id", "text")} == {tuple(option) for options in current["options"].values() for option in options}


def test_a_card_has_a_live_and_a_static_form(store):
    """What a notebook keeps of a card is the live widget and static HTML for where there is no kernel."""
    store.save(CASE, ClassifyAnswer("liefdadigheid", frozenset({"prijs"}), "laag"))
    card = Card(CASE, KEY, store)

    data, _ = card._repr_mimebundle_()

    assert card.model_id == data["application/vnd.jupyter.widget-view+json"]["model_id"]
    assert static_html(CASE, ClassifyAnswer("liefdadigheid", frozenset({"prijs"}), "laag")) == data["text/html"]


def test_the_static_form_shows_what_was_chosen():
    """The static form shows the case, the chosen answer, cues and certainty, and marks nothing as right."""
    answer = ClassifyAnswer("liefdadigheid", frozenset({"relatie", "prijs"}), "hoog")

    expected = (
        '<div class="wk-static" lang="nl"><p>Eerste alinea. Nog een zin.</p><p>Tweede alinea.</p><dl>'
        f"<dt>Gekozen antwoord</dt><dd>{LABELS['liefdadigheid']}</dd>"
        f"<dt>Gekozen aanwijzingen</dt><dd>{CUES['prijs'].text}; {CUES['relatie'].text}</dd>"
        f"<dt>Zekerheid</dt><dd>{CERTAINTIES['hoog']}</dd></dl></div>"
    )
    assert expected == static_html(CASE, answer)
    assert expected == StaticCard(CASE, answer)._repr_html_()


@pytest.mark.parametrize(
    ("question", "answer"),
    [(CASE, None), (CASE, ClassifyAnswer(cues=frozenset({"prijs"}))), (OPEN, None), (OPEN, ReflectAnswer(" "))],
)
def test_the_static_form_says_that_there_is_no_answer(question, answer):
    """Without an answer the static form says so."""
    assert static_html(question, answer).count("<p><i>Nog niet beantwoord.</i></p>") == 1


def test_the_static_form_of_an_open_question_shows_answer_and_rubric():
    """The static form of an open question shows the text as typed, and what each number of points stands for."""
    expected = (
        '<div class="wk-static" lang="nl"><p><b>Wat vind je?</b></p>'
        '<pre style="white-space: pre-wrap"> Eén regel\n  en nog één.</pre>'
        f"<p><b>{texts.STATIC_RUBRIC}</b></p>"
        '<ul><li><b>Taal</b><ol start="0"><li>onduidelijk</li><li>duidelijk</li></ol></li></ul></div>'
    )

    assert static_html(OPEN, ReflectAnswer(" Eén regel\n  en nog één.")) == expected


def test_the_static_form_of_a_case_escapes_hostile_text():
    """Text in a case that looks like HTML is shown as text and becomes no element."""
    page = tags(static_html(ClassifyQuestion("een-casus", HOSTILE), None))

    assert page.names == ["div", "p", "p", "i"]
    assert page.attributes == [("class", "wk-static"), ("lang", "nl")]
    assert page.text == HOSTILE + texts.STATIC_NONE


def test_the_static_form_of_an_open_question_escapes_hostile_text():
    """Text in a question, an answer or a rubric that looks like HTML is shown as text and becomes no element."""
    question = ReflectQuestion("een-vraag", HOSTILE, (Criterion(HOSTILE, (HOSTILE, HOSTILE)),))

    page = tags(static_html(question, ReflectAnswer(HOSTILE)))

    assert page.names == ["div", "p", "b", "pre", "p", "b", "ul", "li", "b", "ol", "li", "li"]
    assert {name for name, _ in page.attributes} == {"class", "lang", "style", "start"}
    assert page.text == HOSTILE + HOSTILE + texts.STATIC_RUBRIC + HOSTILE * 3
