"""Feedback: one self-contained Dutch page per student.

How much it shows is a choice per assignment (`Shows`), because the bank is used again: whoever lays an answer beside
the points for it has the key, and so does a class that lays its pages beside each other.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ...dutch import listed, number
from ...errors import WederkerigError
from ...files import write_if_changed
from ...items.kinds.classify import Classify, ClassifyAnswer
from ...items.model import Answer, Item
from ...items.numbering import numbered
from ...items.vocabulary import CERTAINTIES
from ..bank import Plan, Shows
from ..grading.gradebook.marks import Mark, Marks, by_hand, most, total
from ..project import Classroom
from ..release.submission import Answers
from . import texts
from .graded import Graded, graded_students
from .pages import page

T = texts.FEEDBACK
SUREST = list(CERTAINTIES)[-1]
FOLDED_FROM = 50  # words of a question that a student need not read again


def make_feedback(classroom: Classroom, plan: Plan) -> int:
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
            html = feedback_page(plan, of.answers, of.marks)
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


def feedback_page(plan: Plan, answers: Answers, marks: Marks) -> str:
    """The page of one student, as much of it as the assignment says."""
    names = numbered(item.question for item in plan.items)
    rows = [
        {"heading": name, **_row(plan.feedback, item, answers[item.id], marks[item.id])}
        for item, name in zip(plan.items, names, strict=True)
        if item.by_hand or plan.feedback > Shows.POINTS
    ]
    closed = {id: marks[id] for id in plan.automatic}
    told = {"rows": rows, "points": total(marks), "most": most(marks), "waiting": by_hand(marks)}
    own = {"closed": total(closed), "closed_most": sum(mark.most for mark in closed.values())}
    told["certainty"] = _certainty(plan, answers, names) if plan.feedback >= Shows.EXPLANATIONS else ""
    return page("feedback.html", t=T, title=plan.title, footer=texts.SHOWS[plan.feedback.name], **told, **own)


def _certainty(plan: Plan, answers: Answers, names: Sequence[str]) -> str:
    """How often the student was sure of a case and how often rightly, with those to look at again; it never scores."""
    sure = []
    for item, name in zip(plan.items, names, strict=True):
        answer = answers[item.id]
        if isinstance(item, Classify) and isinstance(answer, ClassifyAnswer) and answer.certainty == SUREST:
            sure.append((name, answer.label == item.key.label))
    if not sure:
        return ""
    again = [name for name, right in sure if not right]
    told = T["sure"].format(n=len(sure), right=len(sure) - len(again))
    return " ".join([told, *([T["again"].format(cases=listed(again))] if again else []), T["sureHint"]])


def _row(shows: Shows, item: Item, answer: Answer | None, mark: Mark) -> dict[str, Any]:
    view, explained = item.question.view(answer), shows >= Shows.EXPLANATIONS
    return {
        "own_points": item.by_hand or explained,
        "points": mark.points,
        "most": mark.most,
        "comment": mark.comment,
        "answered": answer is not None and not answer.empty,
        "shown": shows >= Shows.ANSWERS,
        "view": view,
        "long": sum(len(text.split()) for text in (*view.asked, *dict(view.case))) > FOLDED_FROM,
        "explanation": item.explanation(answer) if explained else (),
        "parts": _parts(item, answer) if explained else "",
        "key": item.solution() if shows is Shows.KEY else (),
    }


def _parts(item: Item, answer: Answer | None) -> str:
    score = item.score(answer)
    return ", ".join(T["part"].format(p.name, number(p.points), number(p.most)) for p in score.parts) if score else ""
