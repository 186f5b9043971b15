"""What one submission scores: a pure function of answers and key, with a hash that ties the two together."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from ..bank import Plan
from .submitted import Submission

NO_RESPONSE = "No response."  # nbgrader's own comment, which its tools know


@dataclass(frozen=True, slots=True)
class Scored:
    """What a submission gets: points per item (None: a lecturer must grade), and nbgrader's comment per open question.

    `digest` is the hash of the answers and the key that the points are for.
    """

    submission: Submission
    digest: str
    points: Mapping[str, float | None]
    comments: Mapping[str, str | None]

    @property
    def student(self) -> str:
        """Whose it is."""
        return self.submission.student


def score(plan: Plan, submission: Submission, key: str) -> Scored:
    """Score one submission; `key` is `fingerprint(plan)`."""
    points: dict[str, float | None] = {}
    comments: dict[str, str | None] = {}
    for item in plan.items:
        given = item.score(submission.answers[item.id])
        points[item.id] = given.points if given else None
        if item.by_hand:
            comments[item.id] = NO_RESPONSE if given else None
    digest = hashlib.sha256((key + submission.text).encode("utf-8")).hexdigest()
    return Scored(submission, digest, points, comments)


def fingerprint(plan: Plan) -> str:
    """A hash of everything in the key that decides about points: when it changes, all marks are given anew."""
    content = json.dumps([item.deciding() for item in plan.items], sort_keys=True)
    return hashlib.sha256(content.encode("utf-8")).hexdigest()
