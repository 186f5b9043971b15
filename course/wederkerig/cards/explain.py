"""What "Bekijk uitleg" shows: why what was chosen fits or not, the other options, and what was missed."""

from typing import Any

from ..answers.model import Answer, ChoiceAnswer, ClassifyAnswer
from ..items.model import ChoiceKey, ChoiceQuestion, ClassifyKey, Group, Guidance, Key, Question
from ..items.vocabulary import CUES, LABELS


def explain(question: Question, answer: Answer | None, key: Key) -> dict[str, Any] | None:
    """The explanation of a practice item as JSON; None as long as it is not answered."""
    if answer is None or answer.empty:
        return None
    if isinstance(answer, ClassifyAnswer) and isinstance(key, ClassifyKey):
        return _case(answer, key)
    if isinstance(question, ChoiceQuestion) and isinstance(answer, ChoiceAnswer) and isinstance(key, ChoiceKey):
        return _choice(question, answer, key)
    return {"guidance": key.text} if isinstance(key, Guidance) else None


def _case(answer: ClassifyAnswer, key: ClassifyKey) -> dict[str, Any]:
    order = [str(answer.label), *(label for label in LABELS if label != answer.label)]
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


def _choice(question: ChoiceQuestion, answer: ChoiceAnswer, key: ChoiceKey) -> dict[str, Any]:
    right, total = count_right(question, answer, key)
    return {"right": right, "total": total, "groups": [_group(group, answer, key) for group in question.groups]}


def count_right(question: ChoiceQuestion, answer: ChoiceAnswer, key: ChoiceKey) -> tuple[int, int]:
    """How many choices are right, of how many: groups where one option fits, else options judged rightly."""
    right = total = 0
    for group in question.groups:
        chosen = answer.chosen.get(group.id, frozenset())
        if group.several:
            right += sum((option.id in chosen) == (option.id in key.fits[group.id]) for option in group.options)
            total += len(group.options)
        else:
            right += chosen == key.fits[group.id]
            total += 1
    return right, total


def _group(group: Group, answer: ChoiceAnswer, key: ChoiceKey) -> dict[str, Any]:
    chosen, fits, why = answer.chosen.get(group.id, frozenset()), key.fits[group.id], key.why[group.id]
    shown: dict[str, list[dict[str, Any]]] = {"chosen": [], "missed": [], "others": []}
    for option in group.options:
        place = "chosen" if option.id in chosen else "missed" if option.id in fits else "others"
        if place == "others" and option.id not in why:
            continue  # of a drop-down list only what fits is explained
        shown[place].append({"text": option.text, "fits": option.id in fits, "why": why.get(option.id, "")})
    return {"legend": group.legend, "several": group.several, **shown}
