"""Cards as HTML: complete without script, with inputs whose names make up an answer, and every text as text."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from choice_items import GOOD, good, read
from wederkerig.answers.parse import parse_answer
from wederkerig.cards import texts
from wederkerig.cards.form_html import answers_html, card_html, growth_html, measurement_html
from wederkerig.items.fields import PER_ITEM, PER_STUDENT
from wederkerig.items.kinds.choice import ChoiceQuestion, Group, Option
from wederkerig.items.kinds.classify import ClassifyQuestion
from wederkerig.items.kinds.reflect import MAX_TEXT, ReflectQuestion
from wederkerig.items.model import Criterion
from wederkerig.items.sentences import MOST_PROOF, sentences

CASE = ClassifyQuestion("een-casus", sentences("Eerste zin.\nNog een zin.\nDerde zin."), "Wat overheerst?")
OPEN = ReflectQuestion("een-vraag", "Wat vind je?\n\nEn waarom?", (Criterion("Taal", ("vaag", "duidelijk")),))
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'</textarea></form>"
HARMLESS = {
    "form", "p", "div", "fieldset", "legend", "small", "label", "input", "span", "select", "option", "textarea",
    "button", "details", "summary", "dl", "dt", "dd", "ul", "li", "b", "section",
}  # fmt: skip


class Page(HTMLParser):
    """Collects elements with their attributes, and the text of a page."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.text, self.open = [], "", 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Keep an element."""
        self.elements.append((tag, dict(attrs)))
        self.open += tag != "input"

    def handle_endtag(self, _):
        """Count what is closed."""
        self.open -= 1

    def handle_data(self, data):
        """Keep a piece of text."""
        self.text += data

    def first_answer(self):
        """The first possible value of every control, put where its name says (cards/js/views/forms.js)."""
        answer = {}
        for tag, attributes in self.elements:
            name = attributes.get("name")
            if name is None:
                continue
            place, _, key = name.removesuffix("[]").rpartition(".")
            values = answer.setdefault(place, {}) if place else answer
            value = attributes.get("value", "Een tekst." if tag == "textarea" else None)
            if tag == "select":
                options = self.elements[self.elements.index((tag, attributes)) + 1 :]
                value = next(given["value"] for kind, given in options if kind == "option" and given["value"])
            values.setdefault(key, [value] if name.endswith("[]") else value)
        return answer


def questions(folder):
    return [CASE, OPEN, *(read(folder, good(name)).question for name in GOOD)]


def test_the_inputs_of_every_kind_make_up_an_answer(tmp_path):
    """Whatever the kind, what the names of its controls say is an answer that the lecturer's side takes."""
    for question in questions(tmp_path):
        answer = parse_answer(question, Page(card_html(question, True)).first_answer())

        assert not answer.empty, question.kind


def test_every_option_can_be_chosen(tmp_path):
    """Every option of every group stands on the card, by its id and its text, and each group is of its own kind."""
    for question in questions(tmp_path):
        page = Page(card_html(question, True))
        for field in question.form().fields:
            kind = "checkbox" if field.several else "radio"
            inputs = [a["value"] for _, a in page.elements if a.get("name") == field.name and a.get("type") == kind]
            if not field.menu:
                assert inputs == [id for id, _ in field.options]
            assert all(text in page.text for _, text in field.options)


def test_a_card_is_complete_without_script(tmp_path):
    """All that is asked stands on the card, what a script adds is empty, and sending the form goes nowhere."""
    for question in questions(tmp_path):
        page = Page(card_html(question, True))
        tag, form = page.elements[0]
        form_of = question.form()
        assert (tag, form["data-card"], form["data-kind"]) == ("form", question.id, question.kind)
        assert (form["method"], form["autocomplete"], form["lang"]) == ("dialog", "off", "nl")
        assert all(text in page.text for text in (*form_of.case, *form_of.question))
        parts = [attributes["data-part"] for _, attributes in page.elements if "data-part" in attributes]
        assert [part for part in parts if part not in ("count", "traces", "chosen")] == [
            "earlier",
            "status",
            "alarm",
            "why",
        ]
        assert {tag for tag, _ in page.elements} <= HARMLESS
        assert page.open == 0


def test_nothing_is_chosen_to_begin_with(tmp_path):
    """No option is chosen beforehand: what differs from the markup is what the student did."""
    for question in questions(tmp_path):
        page = Page(card_html(question, True))
        assert [a for _, a in page.elements if "checked" in a or "selected" in a] == []


@pytest.mark.parametrize("explains", [True, False])
def test_only_a_card_that_explains_has_a_button_for_it(explains):
    """The button to explain is there or not, and cannot be pressed before there is a script."""
    buttons = [attributes for tag, attributes in Page(card_html(CASE, explains)).elements if tag == "button"]

    assert [button["data-do"] for button in buttons] == (["explain"] if explains else [])
    assert all("disabled" in button for button in buttons)


def test_an_open_question_shows_its_rubric_and_its_limit():
    """The student sees what the lecturer grades by, and cannot write more than can be handed in."""
    page = Page(card_html(OPEN, False))

    assert [a["maxlength"] for tag, a in page.elements if tag == "textarea"] == [str(MAX_TEXT)]
    assert "0 punten: vaag" in page.text
    assert "1 punten: duidelijk" in page.text
    assert texts.FORM["rubric"] not in card_html(replace(OPEN, rubric=()), False)


def test_the_sentences_of_a_case_are_chosen_in_its_text():
    """Under its stem a case is one text of which every sentence can be chosen; it says how many, and none is twice."""
    html = card_html(CASE, True)
    [case] = [a for tag, a in Page(html).elements if tag == "fieldset" and a.get("class") == "case"]

    assert (case["data-field"], case["data-most"]) == ("proof", str(MOST_PROOF))
    assert "Eerste zin. Nog een zin. Derde zin." in Page(html).text
    assert f"hoogstens {MOST_PROOF} zinnen" in Page(html).text
    assert Page(html).text.index(CASE.stem) < Page(html).text.index("Eerste zin.")
    assert [a for tag, a in Page(html).elements if tag == "ul"] == []  # it is no list
    assert [Page(html).text.count(sentence.text) for sentence in CASE.sentences] == [1, 1, 1]


def test_an_order_that_says_something_stays(tmp_path):
    """Orders are drawn of options that stand in none: not of certainty, scales, sentences, codes, steps, yes and no."""
    drawn = {
        question.kind: [a["data-drawn"] for _, a in Page(card_html(question, True)).elements if "data-drawn" in a]
        for question in questions(tmp_path)
    }
    assert drawn["classify"] == [PER_STUDENT]  # the labels
    assert drawn["choose"] == [PER_ITEM]
    assert set(drawn["match"]) == {PER_ITEM}
    assert [drawn[kind] for kind in ("form", "code", "order", "evidence", "reflect")] == [[]] * 5

    for options in (("Ja", "Nee"), ("1 uur", "2 uur"), ("Durkheim", "Geen van beide")):
        group = Group("keuze", "Kies", tuple(Option(text, text) for text in options))
        assert "data-drawn" not in card_html(ChoiceQuestion("een-vraag", "choose", "Wat?", (group,)), True)


def test_whatever_was_written_is_text():
    """Markup in a case, question, legend, option, rubric or id is shown as text and becomes no element."""
    group = Group(HOSTILE, HOSTILE, (Option(HOSTILE, HOSTILE),))
    hostile = [
        ClassifyQuestion(HOSTILE, sentences(HOSTILE), HOSTILE),
        ReflectQuestion(HOSTILE, HOSTILE, (Criterion(HOSTILE, (HOSTILE, HOSTILE)),)),
        *(ChoiceQuestion(HOSTILE, kind, HOSTILE, (group,), group.options) for kind in ("choose", "form", "evidence")),
        ChoiceQuestion(HOSTILE, "match", HOSTILE, (replace(group, menu=True),)),
    ]
    for question in hostile:
        page = Page(card_html(question, True))
        assert {tag for tag, _ in page.elements} <= HARMLESS
        assert HOSTILE in page.text
        assert page.open == 0
        assert page.elements[0][1]["data-card"] == HOSTILE


@pytest.mark.parametrize(
    ("html", "title", "kind"),
    [
        (answers_html(graded=True), texts.HAND_IN["title"], "data-answers"),
        (answers_html(graded=False), texts.ANSWERS["title"], "data-answers"),
        (measurement_html("nulmeting"), texts.HAND_IN["title"], "data-answers"),
        (growth_html(), texts.GROWTH["title"], "data-growth"),
    ],
)
def test_the_other_cards_say_what_they_are(html, title, kind):
    """The cards about all answers and about two measurements have their title and buttons before there is a script."""
    page = Page(html)

    assert kind in page.elements[0][1]
    assert page.text.startswith(title)
    assert {tag for tag, _ in page.elements} <= HARMLESS
    assert page.open == 0
