"""The static form of a card: it shows what was answered where there is no kernel, and text stays text."""

from html.parser import HTMLParser

import pytest
from wederkerig.cards import texts
from wederkerig.cards.static_html import StaticCard, static_html
from wederkerig.items.kinds.choice import ChoiceAnswer, ChoiceQuestion, Group, Option
from wederkerig.items.kinds.classify import ClassifyAnswer, ClassifyQuestion
from wederkerig.items.kinds.reflect import ReflectAnswer, ReflectQuestion
from wederkerig.items.model import Criterion
from wederkerig.items.sentences import sentences
from wederkerig.items.vocabulary import CERTAINTIES, LABELS

CASE = ClassifyQuestion("een-casus", sentences("Eerste zin.\nNog een zin.\nDerde zin."), "Wat overheerst?")
OPEN = ReflectQuestion("een-vraag", "Wat vind je?", (Criterion("Taal", ("onduidelijk", "duidelijk")),))
OPTIONS = (Option("a", "Eerste"), Option("b", "Tweede"), Option("c", "Derde"))
ONE = ChoiceQuestion("een", "choose", "Wat past?", (Group("g", "Kies", OPTIONS),))
SEVERAL = ChoiceQuestion("meer", "choose", "Wat past?", (Group("g", "Kies alles", OPTIONS, several=True),))
MENUS = ChoiceQuestion("lijst", "match", "Wat hoort?", tuple(Group(id, f"Rij {id}", OPTIONS, menu=True) for id in "xy"))
HOSTILE_GROUP = "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'</dd></div>"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'</pre></div>"


def chosen(**groups):
    return ChoiceAnswer({group: frozenset(options) for group, options in groups.items()})


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


def test_the_static_form_shows_what_was_chosen():
    """The static form marks the chosen sentences in the case, shows stem, label and certainty, and tells no key."""
    answer = ClassifyAnswer("liefdadigheid", frozenset({"s1", "s3"}), "hoog")

    expected = (
        '<div class="wk-static" lang="nl"><p><mark>✓ Eerste zin.</mark> Nog een zin. <mark>✓ Derde zin.</mark></p>'
        "<p>Wat overheerst?</p><dl>"
        f"<dt>Gekozen antwoord</dt><dd>{LABELS['liefdadigheid']}</dd>"
        "<dt>Gekozen zinnen</dt><dd>Eerste zin. Derde zin.</dd>"
        f"<dt>Zekerheid</dt><dd>{CERTAINTIES['hoog']}</dd></dl></div>"
    )
    assert expected == static_html(CASE, answer)
    assert expected == StaticCard(CASE, answer)._repr_html_()


@pytest.mark.parametrize(
    ("question", "answer"),
    [(CASE, None), (CASE, ClassifyAnswer(proof=frozenset({"s1"}))), (OPEN, None), (OPEN, ReflectAnswer(" "))],
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
    page = tags(static_html(ClassifyQuestion("een-casus", sentences(HOSTILE), HOSTILE), None))

    assert page.names == ["div", "p", "p", "p", "i"]
    assert page.attributes == [("class", "wk-static"), ("lang", "nl")]
    assert page.text == HOSTILE + HOSTILE + texts.STATIC_NONE


def test_the_static_form_of_an_open_question_escapes_hostile_text():
    """Text in a question, an answer or a rubric that looks like HTML is shown as text and becomes no element."""
    question = ReflectQuestion("een-vraag", HOSTILE, (Criterion(HOSTILE, (HOSTILE, HOSTILE)),))

    page = tags(static_html(question, ReflectAnswer(HOSTILE)))

    assert page.names == ["div", "p", "b", "pre", "p", "b", "ul", "li", "b", "ol", "li", "li"]
    assert {name for name, _ in page.attributes} == {"class", "lang", "style", "start"}
    assert page.text == HOSTILE + HOSTILE + texts.STATIC_RUBRIC + HOSTILE * 3


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (ONE, chosen(g="b"), "<p>Wat past?</p><dl><dt>Kies</dt><dd>Tweede</dd></dl>"),
        (SEVERAL, chosen(g="ca"), "<p>Wat past?</p><dl><dt>Kies alles</dt><dd>Eerste; Derde</dd></dl>"),
        (
            MENUS,
            chosen(y="a"),
            "<p>Wat hoort?</p><dl><dt>Rij x</dt><dd></dd><dt>Rij y</dt><dd>Eerste</dd></dl>",
        ),
        (ONE, chosen(), f"<p>Wat past?</p><p><i>{texts.STATIC_NONE}</i></p>"),
        (ONE, None, f"<p>Wat past?</p><p><i>{texts.STATIC_NONE}</i></p>"),
        (ONE, ReflectAnswer("tekst"), f"<p>Wat past?</p><p><i>{texts.STATIC_NONE}</i></p>"),
    ],
)
def test_a_question_without_a_kernel_shows_what_was_chosen(question, answer, expected):
    """The static form holds the question and, per group, the options chosen in the order of the card."""
    assert f'<div class="wk-static" lang="nl">{expected}</div>' == static_html(question, answer)


def test_markup_in_a_choice_is_text():
    """Whatever an author wrote in question, legend or option is shown as text."""
    group = Group("g", HOSTILE_GROUP, (Option("a", HOSTILE_GROUP),))
    html = static_html(ChoiceQuestion("een", "choose", f"{HOSTILE_GROUP}\n\n{HOSTILE_GROUP}", (group,)), chosen(g="a"))

    safe = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&amp;amp;&quot;&#x27;"
    safe += "&lt;/dd&gt;&lt;/div&gt;"
    inner = f"<p>{safe}</p><p>{safe}</p><dl><dt>{safe}</dt><dd>{safe}</dd></dl>"
    assert f'<div class="wk-static" lang="nl">{inner}</div>' == html
