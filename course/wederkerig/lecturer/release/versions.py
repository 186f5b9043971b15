"""The two marks of a release, its history, and in words what changed between two releases.

A release that asks the same as the one before it takes the hand-ins of that one along; another one does not.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from ...items.model import Question
from ...places import Release
from ..bank import Plan
from . import texts
from .moved import moved


def next_release(plan: Plan, previous: Release | None) -> Release:
    """The release of `plan` after `previous` (None: the first), with the history that follows from that.

    After itself a release stays as it is; one that comes back after another knows its old hand-ins again.
    """
    questions = tuple(item.question for item in plan.items)
    mark, release = asked(plan), _reads(plan)
    history = {**previous.replaced, previous.asked: (*previous.earlier, previous.release)} if previous else {}
    earlier = tuple(id for id in history.pop(mark, ()) if id != release)
    return Release(plan.name, release, questions, mark, earlier, history)


def asked(plan: Plan) -> str:
    """The mark of what is asked: the items in order, each with its kind, what can be chosen, and its points."""
    return _hash([[*item.question.asks(), item.points] for item in plan.items])


def asks_same(before: Plan, now: Plan) -> bool:
    """Whether an answer to `before` is the same answer to `now`."""
    questions = ([item.question for item in plan.items] for plan in (before, now))
    return asked(before) == asked(now) and not moved(*questions)


def _reads(plan: Plan) -> str:
    """The mark of how it reads: all that a student sees."""
    questions = [item.question.to_json() for item in plan.items]
    return _hash([plan.title, plan.intro, plan.closing, questions])


def _hash(content: Any) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


def replacements(before: Sequence[Question], now: Sequence[Question]) -> str:
    """In Dutch, what `now` asks that `before` did not ask, and the other way round."""
    old, new = ({question.id: question.asks() for question in questions} for questions in (before, now))
    both = [id for id in old if id in new]
    found = {
        "gone": [id for id in old if id not in new],
        "new": [id for id in new if id not in old],
        "other": [id for id in both if old[id] != new[id]],
        "moved": moved(before, now),
    }
    parts = [texts.REPLACED[kind].format(items=", ".join(ids)) for kind, ids in found.items() if ids]
    if both != [id for id in new if id in old]:
        parts.append(texts.REPLACED["order"])
    return "; ".join(parts) or texts.REPLACED["points"]


def rewordings(before: Sequence[Question], now: Sequence[Question]) -> str:
    """In Dutch, what reads otherwise in `now` than in `before`, which asked the same."""
    ids = [new.id for old, new in zip(before, now, strict=True) if old != new]
    return ", ".join(ids) or texts.FRAME
