"""What the cards of one notebook need beside their markup, as JSON: see `Lesson` in cards/js/types.d.ts."""

from collections.abc import Iterable, Mapping
from typing import Any

from ..cells import ASSIGNMENT
from ..items import texts as item_texts
from ..items.model import Item, Key, Question
from ..places import Release
from . import texts

# The measurement of the first lesson, which a later one is laid beside: its lesson, and its open question.
FIRST, DEFINITION = "00", "eigen-definitie"
DEFINITION_NOW = "eigen-definitie-nu"  # the same question, asked in the last lesson
# Parts of a question that a card shows and JavaScript does not need.
_IN_MARKUP = ("stem", "text", "question", "rubric", "reference", "conversation")
_SENTENCES = "sentences"  # of which JavaScript needs the ids, and finds the texts in the markup


def lesson_data(
    name: str,
    kind: str,
    questions: Iterable[Question],
    keys: Mapping[str, Key],
    release: Release | None = None,
    growth: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """All that the cards of a notebook know.

    Args:
        name: of the lesson ("03") or the assignment; `kind` is LESSON or ASSIGNMENT of `cells`.
        questions: everything that the notebook shows or compares.
        keys: those that may be explained, by item.
        release: of an assignment.
        growth: where two measurements are compared, what `growth_data` says.
    """
    graded, questions = kind == ASSIGNMENT, tuple(questions)
    options: dict[str, Any] = {"labels": [], "cues": [], "certainties": []}
    for question in questions:
        options |= question.offers()
    compared = [*growth["before"], *growth["after"]] if growth else ()
    items = {question.id: _item(question, keys.get(question.id), question.id in compared) for question in questions}
    return {
        "name": name if graded else f"les-{name}",
        "kind": kind,
        "release": release.release if release else "",
        **({"asked": release.asked} if release and release.asked else {}),
        "items": items,
        **({"growth": dict(growth)} if growth else {}),
        "options": options,
        "texts": {
            "card": texts.CARD,
            "answers": texts.ANSWERS | (texts.HAND_IN if graded else {}) | _names(questions),
            **({"growth": texts.GROWTH} if growth else {}),
            "refusals": texts.REFUSALS,
        },
    }


def growth_data(before: Iterable[Item], after: Iterable[Item]) -> dict[str, Any]:
    """What the card "Toen en nu" compares: the items of two measurements, and the definition given in the first."""
    return {"before": [item.id for item in before], "after": [item.id for item in after], "definition": DEFINITION}


def measurement_data(release: Release) -> dict[str, Any]:
    """What the card that hands in a measurement knows: its release, and which cards of the lesson belong to it."""
    return {
        "name": release.name,
        "release": release.release,
        "asked": release.asked,
        "cases": [question.id for question in release.questions],
        "texts": texts.ANSWERS | texts.HAND_IN | texts.MEASUREMENT | _names(release.questions),
    }


def _item(question: Question, key: Key | None, compared: bool) -> dict[str, Any]:
    """What is asked, without the texts that stand in the markup: only who compares cases tells them again."""
    asked = question.to_json()
    if not compared:
        asked = {name: part for name, part in asked.items() if name not in _IN_MARKUP}
    if not compared and _SENTENCES in asked:
        asked[_SENTENCES] = [{"id": sentence["id"]} for sentence in asked[_SENTENCES]]
    told = key.to_json() if key else {}
    return {"question": asked} | ({"key": told} if told else {})


def _names(questions: Iterable[Question]) -> dict[str, dict[str, str]]:
    """What a card calls questions of these kinds, with a place for a number."""
    return {"kinds": {asked.kind: f"{item_texts.NAMES[asked.kind][0]} {{n}}" for asked in questions}}
