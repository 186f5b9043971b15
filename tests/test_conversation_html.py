"""A conversation as HTML: the whole tree to read without script, inputs that make up an answer, every text as text."""

import pytest
from talk_items import GOOD
from test_form_html import HARMLESS, HOSTILE, Page
from wederkerig.cards import talk_texts
from wederkerig.cards.form_html import card_html
from wederkerig.items.conversation import Conversation, Outcome, Reply, Turn
from wederkerig.items.kinds.talk import TalkQuestion
from wederkerig.items.load import read_items


@pytest.fixture
def question(tmp_path):
    (tmp_path / "bank.toml").write_text(GOOD, encoding="utf-8")
    [item] = read_items([tmp_path / "bank.toml"]).values()
    return item.question


def test_the_whole_tree_can_be_read(question):
    """Every text of the conversation stands on the card once, and each reply says where to read on."""
    page = Page(card_html(question, True))
    talk = question.conversation

    told = [f". {turn.title}" for turn in talk.turns] + [end.tells for end in talk.outcomes]
    told += [text for turn in talk.turns for reply in turn.replies for text in (reply.text, reply.does)]
    assert [text for text in told if page.text.count(text) != 1] == []
    assert [page.text.count(talk_texts.MARKUP["next"].format(n=n)) for n in (2, 3, 4)] == [1, 3, 2]
    assert [page.text.count(talk_texts.MARKUP["end"].format(n=n)) for n in "AB"] == [1, 1]
    assert page.text.count(talk_texts.MARKUP["outcome"].format(n="A", title="De deur blijft open")) == 1
    assert page.open == 0


def test_who_speaks_is_named_and_what_is_seen_is_not_spoken(question):
    """A paragraph between quotation marks is said by somebody; another tells what is seen."""
    html = card_html(question, True)

    assert '<p class="words"><b class="name">Zij</b> ‘Suiker?’</p>' in html
    assert '<p class="seen">Zij schenkt thee.</p>' in html


def test_its_inputs_hold_the_way_what_was_tried_and_how_it_ended(question):
    """They have the names of an answer, are not seen, and hold nothing to begin with."""
    inputs = [attributes for tag, attributes in Page(card_html(question, True)).elements if tag == "input"]

    assert [one["name"] for one in inputs if one["type"] == "text"] == [
        "path.deur", "path.binnen", "path.stoep", "path.slot",
    ]  # fmt: skip
    ticks = {name: [one["value"] for one in inputs if one["name"] == name] for name in ("tried[]", "chosen.einde[]")}
    assert ticks["tried[]"][:3] == ["deur.groet", "deur.wacht", "binnen.graag"]
    assert ticks["chosen.einde[]"] == ["open", "dicht"]
    assert all("hidden" in one and "checked" not in one for one in inputs)
    assert [one for one in inputs if one["type"] == "text" and one.get("value")] == []


def test_it_explains_itself(question):
    """It has no button to explain, also where other cards do."""
    buttons = [attributes for tag, attributes in Page(card_html(question, True)).elements if tag == "button"]

    assert [one["data-part"] for one in buttons] == ["back", "again"]
    assert all("hidden" in one for one in buttons)


def test_whatever_was_written_is_text():
    """Markup in any text or id of a conversation is shown as text and becomes no element."""
    reply = Reply(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    talk = Conversation(HOSTILE, (Turn(HOSTILE, HOSTILE, HOSTILE, (reply,)),), (Outcome(HOSTILE, HOSTILE, HOSTILE),))
    page = Page(card_html(TalkQuestion(HOSTILE, HOSTILE, talk), True))

    assert {tag for tag, _ in page.elements} <= HARMLESS
    assert page.open == 0
    assert page.text.count(HOSTILE) == 7
