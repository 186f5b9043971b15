"""What one submission scores: a pure function of answers and key, with a hash that ties the two together."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ..bank import Plan
from ..release.submission import Answers, answers_text

NO_RESPONSE = "No response."  # nbgrader's own comment, which its tools know


@dataclass(frozen=True, slots=True)
class Scored:
    """Points per item (None: a lecturer must grade), nbgrader's comment per open question, and what they are for."""

    student: str
    received: datetime | None
    digest: str
    points: Mapping[str, float | None]
    comments: Mapping[str, str | None]


def score(plan: Plan, student: str, received: datetime | None, answers: Answers, key: str) -> Scored:
    """Score one submission; `key` is `fingerprint(plan)`."""
    points: dict[str, float | None] = {}
    comments: dict[str, str | None] = {}
    for item in plan.items:
        given = item.score(answers[item.id])
        points[item.id] = given.points if given else None
        if item.by_hand:
            comments[item.id] = NO_RESPONSE if given else None
    digest = hashlib.sha256((key + answers_text(answers)).encode("utf-8")).hexdigest()
    return Scored(student, received, digest, points, comments)


def fingerprint(plan: Plan) -> str:
    """A hash of everything in the key that decides about points: when it changes, all marks are given anew."""
    content = json.dumps([item.deciding() for item in plan.items], sort_keys=True)
    return hashlib.sha256(content.encode("utf-8")).hexdigest()
