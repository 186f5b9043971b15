"""What "Bekijk uitleg" shows: why the chosen label fits or not, the other options, and the cues compared."""

from typing import Any

from ..answers.model import ClassifyAnswer
from ..items.model import ClassifyKey
from ..items.vocabulary import CUES, LABELS


def explain(answer: ClassifyAnswer, key: ClassifyKey) -> dict[str, Any] | None:
    """The explanation of a practice case as JSON, the chosen option first; None as long as no label is chosen."""
    if answer.label is None:
        return None
    order = [answer.label, *(label for label in LABELS if label != answer.label)]
    return {
        "options": [
            {"text": LABELS[label], "fits": label == key.label, "why": key.explanations[label]} for label in order
        ],
        "decisive": _texts(answer.cues & key.cues),
        "missed": _texts(key.cues - answer.cues),
        "neutral": _texts(answer.cues & key.neutral),
        "wrong": _texts(answer.cues - key.cues - key.neutral),
        "doubt": key.doubt,
    }


def _texts(cues: frozenset[str]) -> list[str]:
    return [cue.text for name, cue in CUES.items() if name in cues]
