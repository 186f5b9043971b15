"""In the staffroom a message says what to click, at a terminal what to type; the message stands once."""

import importlib
import re

import pytest
from wederkerig.lecturer.staffroom.clicks import in_the_room

SHARED = ("", "intake.", "grading.", "reports.", "grades.", "classes.", "release.", "settings.", "exchange.")
COMMAND = re.compile(r"wederkerig [a-z]+\b(?! check)|(?<!\w)--[a-z]+|\bcommando\b")
# What only a command says: how it is given, what it asks and tells, the explanation in a file that one opens oneself.
TERMINAL_ONLY = {
    "CLI", "MISUSED", "HELP", "VERBS",
    "intake.OPEN_QUESTIONS", "intake.HOW_TO_ANSWER", "intake.HOW_TO_UNDO",
    "grades.LMS_NEEDS_ASSIGNMENT", "classes.NOT_ERASED", "settings.DEFAULT",
    "exchange.SAY_REPLACE", "exchange.EXISTS", "exchange.ONLY_IN_SOLUTIONS", "exchange.NEXT_IMPORT",
    "exchange.NEXT_CHECK", "exchange.NEXT_BUILD", "exchange.GUIDE_LINES",
}  # fmt: skip
VALUES = {
    "named": "opdracht-1 --class '2 b'",
    "name": "opdracht-1",
    "klas": "2b",
    "archive": "2b-archief-2026",
    "where": "Dat staat in X. ",
}


def texts():
    """By room and name, every text that a message of these rooms is made of."""
    for room in SHARED:
        for name, value in vars(importlib.import_module(f"wederkerig.lecturer.{room}texts")).items():
            if name.isupper() and f"{room}{name}" not in TERMINAL_ONLY:
                yield f"{room}{name}", "\n".join(strings(value))


def strings(value):
    """All texts in a value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = value.values()
    return [text for one in value for text in strings(one)] if not isinstance(value, int | float) else []


TEXTS = dict(texts())


def told(text):
    """A text as the room shows it, with what a message has in the place of these names."""
    return in_the_room(re.sub(r"\{(\w+)\}", lambda name: VALUES.get(name[1], f"X{name[1]}"), text))


def test_the_texts_are_seen():
    """What is claimed below is claimed of many texts, and of many with a command."""
    assert len(TEXTS) > 200
    assert len([text for text in TEXTS.values() if COMMAND.search(text)]) > 25


@pytest.mark.parametrize("name", TEXTS)
def test_no_message_says_what_to_type(name):
    """No command, option or mention of one is left; but of what only who keeps the course may do, it is that."""
    asked = re.sub(
        r"vraag (dan )?wie de cursus beheert om: wederkerig build --replace opdracht-1", "", told(TEXTS[name])
    )
    assert COMMAND.findall(asked) == []


READ = [
    (
        "Bekijk het met: wederkerig judge opdracht-1 --class '2 b'",
        "Bekijk het met de knoppen onder ‘Dit wacht op uw oordeel’ (tabblad Ontvangen)",
    ),
    (
        "Zeg het met: wederkerig judge opdracht-1. Eén bestand kan ook met --student STUDENT, of onder de naam X.",
        "Zeg het met de knoppen onder ‘Dit wacht op uw oordeel’ (tabblad Ontvangen). Eén bestand kan ook met het "
        "nummer in het vak ‘Nummer’ (tabblad Ontvangen), of onder de naam X.",
    ),
    (
        "Bewaard; u bepaalde dat een andere versie telt. Terugnemen kan met: wederkerig judge opdracht-1 --out /a.b/c",
        "Bewaard; u bepaalde dat een andere versie telt. Terugnemen kan met de knop ‘Neem terug’ onder ‘Wat u besloot’ "
        "(tabblad Ontvangen)",
    ),
    (
        "Kijk eerst opnieuw na met: wederkerig grade opdracht-1. Die van 3 andere studenten staat in X.",
        "Kijk eerst opnieuw na op het tabblad Nakijken. Die van 3 andere studenten staat in X.",
    ),
    ("Geef een kopie de naam X en geef daarna hetzelfde commando.",
     "Geef een kopie de naam X en druk daarna nog eens op de knop."),
    ("Geef hetzelfde commando nog eens.", "Druk nog eens op de knop."),
    ("Er is niets mis.", "Er is niets mis."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), READ)
def test_what_is_read_in_the_room(text, shown):
    """The sentence reads on, and what follows the command is still there."""
    assert in_the_room(text) == shown
