"""Feedback: one self-contained Dutch page per student.

Per item: the answer, the points, and the explanation of what was chosen.
The key only where the lecturer says so, because the bank is used again next year.
"""

from pathlib import Path
from typing import Any
from urllib.parse import quote

from ...dutch import number
from ...errors import WederkerigError
from ...files import write_if_changed
from ...items.model import Answer, Item
from ...items.numbering import numbered
from ..bank import Plan
from ..grading.gradebook.marks import Mark, Marks, by_hand, total
from ..project import Classroom
from ..release.submission import Answers
from . import texts
from .graded import Graded, graded_students
from .pages import page

T = texts.FEEDBACK
FOLDED_FROM = 50  # words of a question that a student need not read again


def make_feedback(classroom: Classroom, plan: Plan, with_key: bool = False) -> int:
    """Write `feedback/<student>/<assignment>/<assignment>.html` for every graded student.

    Returns:
        how many students have a page.

    Raises:
        WederkerigError: when nobody was graded yet, or answers cannot be read; or, when the pages of all others are
            made, that marks of some were given by another key than that of `plan`, so that no page would be true.
    """
    students = graded_students(classroom, plan)
    stale = [of.student for of in students if not _given_by(plan, of)]
    for of in students:
        if of.student not in stale:
            html = feedback_page(plan, of.answers, of.marks, with_key)
            write_if_changed(page_of(classroom, plan.name, of.student), html, durable=False)  # it can be made again
    made = len(students) - len(stale)
    if stale:
        told = {"students": ", ".join(stale), "name": plan.name, "n": made, "folder": classroom.feedback}
        raise WederkerigError(texts.STALE.format(**told))
    return made


def page_of(classroom: Classroom, assignment: str, student: str) -> Path:
    """Where the page of a student stands."""
    return classroom.feedback / student / assignment / f"{assignment}.html"


def link_to(classroom: Classroom, assignment: str, student: str) -> str:
    """The address of a student's page, from a page in the class's folder."""
    return quote(page_of(classroom, assignment, student).relative_to(classroom.folder).as_posix())


def _given_by(plan: Plan, of: Graded) -> bool:
    """Whether the points that the grader gave are those of this plan."""
    given = {item.id: item.score(of.answers[item.id]) for item in plan.items}
    return all(of.marks[id].auto in (None, score.points) for id, score in given.items() if score)


def feedback_page(plan: Plan, answers: Answers, marks: Marks, with_key: bool) -> str:
    """The page of one student."""
    names = numbered(item.question for item in plan.items)
    rows = [
        {"heading": name, **_row(item, answers[item.id], marks[item.id], with_key)}
        for item, name in zip(plan.items, names, strict=True)
    ]
    return page(
        "feedback.html", t=T, title=plan.title, rows=rows, points=total(marks), most=plan.points, waiting=by_hand(marks)
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
