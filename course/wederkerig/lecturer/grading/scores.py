"""What one submission scores: a pure function of answers and key, with a hash that ties the two together."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ...items.model import Classify
from ..bank import Gradable, Plan
from ..release.submission import Answers, answers_text
from .points import points_for

NO_RESPONSE = "No response."  # nbgrader's own comment, which its tools know


@dataclass(frozen=True, slots=True)
class Scored:
    """Points per item (None: a lecturer must grade), nbgrader's comment per open question, and what they are for."""

    student: str
    received: datetime
    digest: str
    points: Mapping[str, float | None]
    comments: Mapping[str, str | None]


def score(plan: Plan, student: str, received: datetime, answers: Answers, key: str) -> Scored:
    """Score one submission; `key` is `fingerprint(plan)`."""
    points: dict[str, float | None] = {}
    comments: dict[str, str | None] = {}
    for item in plan.items:
        answer = answers[item.id]
        empty = answer is None or answer.empty
        if isinstance(item, Classify):
            points[item.id] = points_for(item, answer)[0]
        else:
            points[item.id] = 0.0 if empty else None
            comments[item.id] = NO_RESPONSE if empty else None
    digest = hashlib.sha256((key + answers_text(answers)).encode("utf-8")).hexdigest()
    return Scored(student, received, digest, points, comments)


def fingerprint(plan: Plan) -> str:
    """A hash of everything in the key that decides about points: when it changes, all marks are given anew."""
    content = json.dumps([_deciding(item) for item in plan.items], sort_keys=True)
    return hashlib.sha256(content.encode("utf-8")).hexdigest()


def _deciding(item: Gradable) -> list[Any]:
    if isinstance(item, Classify):
        return [item.id, item.key.label, sorted(item.key.cues), sorted(item.key.neutral)]
    return [item.id, item.question.points]
