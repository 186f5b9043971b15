"""The open answers of a class, one question at a time: names hidden, in an order that is drawn."""

import hashlib
from dataclasses import dataclass

from ...items.model import Item
from ..grading.gradebook.marks import read_marks
from ..project import Classroom
from ..release.submission import Pristine, read_answers


@dataclass(frozen=True, slots=True)
class OpenAnswer:
    """One answer to read: whose it is (never shown), its text, and whether it still waits for points."""

    student: str
    text: str
    waits: bool


def open_answers(classroom: Classroom, pristine: Pristine, item: Item) -> list[OpenAnswer]:
    """The graded answers to an item that hold something to read, in an order that says nothing about who wrote them.

    Raises:
        WederkerigError: when the gradebook is damaged.
        AnswerError: when graded answers cannot be read.
    """
    found = []
    for student, marks in read_marks(classroom, pristine.plan.name).items():
        answer = read_answers(pristine.plan, classroom.autograded / student / pristine.plan.name)[item.id]
        if answer is not None and not answer.empty and item.id in marks:
            written = item.question.view(answer).written or ""
            found.append(OpenAnswer(student, written, marks[item.id].points is None))
    return sorted(found, key=lambda answer: _drawn(item.id, answer.student))


def _drawn(item: str, student: str) -> str:
    return hashlib.sha256(f"{item} {student}".encode()).hexdigest()
