"""A conversation as HTML: the whole tree to read without any script and on paper, and a place for the talk itself.

What script fills in stands in inputs that are not seen, named as every answer is (cards/js/views/forms.js).
Everything is escaped.
"""

import json
from collections.abc import Mapping
from html import escape
from string import ascii_uppercase

from ..items.conversation import Conversation, Outcome, Reply, Turn
from ..items.fields import Field
from ..items.paragraphs import paragraphs
from . import talk_texts

SPOKEN = "‘"  # with which a paragraph begins that is said; any other tells what is seen or done


def conversation_html(talk: Conversation, ends: Field) -> str:
    """The tree of a conversation, the place where it is held, and its inputs; `ends` holds the outcomes reached."""
    places = {turn.id: str(number) for number, turn in enumerate(talk.turns, 1)}
    letters = {outcome.id: letter for outcome, letter in zip(talk.outcomes, ascii_uppercase, strict=False)}
    tree = "".join(
        [
            *(_turn(talk, turn, places, letters) for turn in talk.turns),
            *(_outcome(outcome, letters[outcome.id]) for outcome in talk.outcomes),
        ]
    )
    words = json.dumps(talk_texts.SCRIPT | {"who": talk.who}, ensure_ascii=False)
    return (
        f'<div data-talk="{escape(words)}"><div class="chat" data-part="chat" hidden>'
        '<div class="log" role="log" data-part="log"></div><div class="replies" data-part="replies"></div>'
        f'<div class="foot"><button type="button" data-part="back" hidden>{talk_texts.MARKUP["back"]}</button>'
        f'<button type="button" data-part="again" hidden>{talk_texts.MARKUP["again"]}</button></div>'
        '<div data-part="after"></div></div>'
        f'<div class="tree" data-part="tree"><p class="hint">{talk_texts.MARKUP["read"]}</p>{tree}</div>'
        f"{_inputs(talk, ends)}</div>"
    )


def _turn(talk: Conversation, turn: Turn, places: Mapping[str, str], letters: Mapping[str, str]) -> str:
    replies = "".join(_reply(reply, places, letters) for reply in turn.replies)
    return (
        f'<div class="turn" data-turn="{escape(turn.id)}">'
        f'<p class="heading">{places[turn.id]}. <span class="title">{escape(turn.title)}</span></p>'
        f'<div class="says">{_said(turn.says, talk.who)}</div><ul>{replies}</ul></div>'
    )


def _reply(reply: Reply, places: Mapping[str, str], letters: Mapping[str, str]) -> str:
    goes = places.get(reply.to)
    further = talk_texts.MARKUP["next"].format(n=goes) if goes else talk_texts.MARKUP["end"].format(n=letters[reply.to])
    return (
        f'<li data-reply="{escape(reply.id)}" data-to="{escape(reply.to)}">'
        f'<p><b class="text">{escape(" ".join(reply.text.split()))}</b>'
        f' <span class="mine" hidden>({talk_texts.MARKUP["mine"]})</span></p>'
        f'<div class="does">{_paragraphs(reply.does)}</div><p class="goes">{further}</p></li>'
    )


def _outcome(outcome: Outcome, letter: str) -> str:
    title = talk_texts.MARKUP["outcome"].format(n=letter, title="")
    return (
        f'<div class="outcome" data-outcome="{escape(outcome.id)}">'
        f'<p class="heading">{title}<span class="title">{escape(outcome.title)}</span></p>'
        f'<div class="tells">{_paragraphs(outcome.tells)}</div></div>'
    )


def _said(text: str, who: str) -> str:
    """The paragraphs of a turn; before the first that is spoken it says by whom."""
    parts, named = [], False
    for paragraph in paragraphs(text):
        spoken = paragraph.startswith(SPOKEN)
        name = f'<b class="name">{escape(who)}</b> ' if spoken and not named else ""
        named = named or spoken
        parts.append(f'<p class="{"words" if spoken else "seen"}">{name}{escape(paragraph)}</p>')
    return "".join(parts)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs(text))


def _inputs(talk: Conversation, ends: Field) -> str:
    """A text per turn for the reply chosen there, and what can be ticked: replies that were tried, outcomes reached."""
    path = "".join(f'<input type="text" name="path.{escape(turn.id)}" hidden>' for turn in talk.turns)
    tried = [f"{turn.id}.{reply.id}" for turn in talk.turns for reply in turn.replies]
    ticks = [("tried[]", id) for id in tried] + [(ends.name, id) for id, _ in ends.options]
    return path + "".join(
        f'<input type="checkbox" name="{escape(name)}" value="{escape(id)}" hidden>' for name, id in ticks
    )
