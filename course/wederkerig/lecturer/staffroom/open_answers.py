"""The open answers of a class, one question at a time: names hidden, in an order that is drawn."""

import hashlib
from dataclasses import dataclass
from functools import partial

from ..grading.gradebook.marks import read_marks
from ..project import Classroom
from ..release.submission import Pristine, read_answers


@dataclass(frozen=True, slots=True)
class OpenAnswer:
    """One answer to read: whose it is (never shown), its text, and whether it still waits for points."""

    student: str
    text: str
    waits: bool


def open_answers(classroom: Classroom, pristine: Pristine) -> dict[str, list[OpenAnswer]]:
    """Per open item the graded answers that hold something to read, in an order that says nothing about who wrote them.

    Raises:
        WederkerigError: when the gradebook is damaged.
        AnswerError: when graded answers cannot be read.
    """
    plan = pristine.plan
    found: dict[str, list[OpenAnswer]] = {id: [] for id in plan.by_hand}
    for student, marks in read_marks(classroom, plan.name).items():
        answers = read_answers(plan, classroom.autograded / student / plan.name)
        for id, item in plan.by_hand.items():
            answer = answers[id]
            if answer is not None and not answer.empty and id in marks:
                written = item.question.view(answer).written or ""
                found[id].append(OpenAnswer(student, written, marks[id].points is None))
    return {id: sorted(rows, key=partial(_drawn, id)) for id, rows in found.items()}


def _drawn(item: str, answer: OpenAnswer) -> str:
    return hashlib.sha256(f"{item} {answer.student}".encode()).hexdigest()
