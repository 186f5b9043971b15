"""Feedback: one self-contained Dutch page per student.

Per item: the answer, the points, and the explanation of what was chosen.
The key only where the lecturer says so, because the bank is used again next year.
"""

from typing import Any

from ...dutch import number
from ...errors import WederkerigError
from ...files import write_if_changed
from ...items.model import Answer, Item
from ...items.numbering import numbered
from .. import texts as shared_texts
from ..bank import Plan
from ..grading.marks import Mark, read_marks, total, waiting
from ..project import Classroom
from ..release.submission import Answers, read_answers
from . import texts
from .pages import page

T = texts.FEEDBACK
FOLDED_FROM = 50  # words of a question that a student need not read again


def make_feedback(classroom: Classroom, plan: Plan, with_key: bool = False) -> int:
    """Write `feedback/<student>/<assignment>/<assignment>.html` for every graded student.

    Returns:
        how many students have a page.

    Raises:
        WederkerigError: when nobody was graded yet, or answers cannot be read.
    """
    marks = read_marks(classroom, plan.name) if classroom.folder.is_dir() else {}
    if not marks:
        raise WederkerigError(shared_texts.NOBODY.format(name=plan.name))
    for student, rows in marks.items():
        answers = read_answers(plan, classroom.autograded / student / plan.name)
        target = classroom.feedback / student / plan.name / f"{plan.name}.html"
        write_if_changed(target, feedback_page(plan, answers, rows, with_key), durable=False)  # it can be made again
    return len(marks)


def feedback_page(plan: Plan, answers: Answers, marks: dict[str, Mark], with_key: bool) -> str:
    """The page of one student."""
    names = numbered(item.question for item in plan.items)
    rows = [
        {"heading": name, **_row(item, answers[item.id], marks[item.id], with_key)}
        for item, name in zip(plan.items, names, strict=True)
    ]
    return page(
        "feedback.html", t=T, title=plan.title, rows=rows, points=total(marks), most=plan.points, waiting=waiting(marks)
    )


def _row(item: Item, answer: Answer | None, mark: Mark, with_key: bool) -> dict[str, Any]:
    view, score = item.question.view(answer), item.score(answer)
    parts = [T["part"].format(p.name, number(p.points), number(p.most)) for p in score.parts] if score else []
    return {
        "points": mark.points,
        "most": mark.most,
        "comment": mark.comment,
        "answered": answer is not None and not answer.empty,
        "view": view,
        "long": sum(len(text.split()) for text in view.asked) > FOLDED_FROM,
        "explanation": item.explanation(answer),
        "parts": ", ".join(parts),
        "key": item.solution() if with_key else (),
    }
