"""Feedback: one self-contained Dutch page per student.

Per item: the answer, the points, and the explanation of what was chosen.
The key only where the lecturer says so, because the bank is used again next year.
"""

from typing import Any

from ...answers.model import ClassifyAnswer, ReflectAnswer
from ...dutch import number
from ...errors import WederkerigError
from ...files import write_if_changed
from ...items.model import Classify
from ...items.vocabulary import CERTAINTIES, CUES, LABELS
from ...scoring import CUE_POINTS, LABEL_POINTS, score_classify
from .. import texts as shared_texts
from ..bank import Gradable, Plan
from ..grading.marks import Mark, read_marks, total, waiting
from ..project import Classroom
from ..release.submission import Answers, read_answers
from . import texts
from .pages import page

T = texts.FEEDBACK


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
    counts = {"case": 0, "reflect": 0}
    rows = []
    for item in plan.items:
        kind = "case" if isinstance(item, Classify) else "reflect"
        counts[kind] += 1
        rows.append(_row(item, answers, marks[item.id], with_key) | {"heading": T[kind].format(n=counts[kind])})
    return page(
        "feedback.html", t=T, title=plan.title, rows=rows, points=total(marks), most=plan.points, waiting=waiting(marks)
    )


def _row(item: Gradable, answers: Answers, mark: Mark, with_key: bool) -> dict[str, Any]:
    answer = answers[item.id]
    row: dict[str, Any] = {
        "points": mark.points,
        "most": mark.most,
        "comment": mark.comment,
        "answered": answer is not None and not answer.empty,
        "key": None,
    }
    if isinstance(item, Classify):
        row |= {"kind": "classify", "question": _paragraphs(item.question.case)}
        if with_key:
            row["key"] = _key(item)
        if isinstance(answer, ClassifyAnswer) and answer.label:
            row |= _choice(item, answer, answer.label)
    else:
        row |= {"kind": "reflect", "question": _paragraphs(item.question.question), "rubric": item.question.rubric}
        row["text"] = answer.text if isinstance(answer, ReflectAnswer) else ""
    return row


def _choice(item: Classify, answer: ClassifyAnswer, label: str) -> dict[str, Any]:
    score = score_classify(answer, item.key)
    return {
        "choice": LABELS[label],
        "why": " ".join(item.key.explanations[label].split()),
        "cues": [cue.text for name, cue in CUES.items() if name in answer.cues],
        "certainty": CERTAINTIES.get(answer.certainty or ""),
        "split": T["split"].format(
            label=number(score.label),
            labelMost=number(LABEL_POINTS),
            cues=number(score.cues),
            cuesMost=number(CUE_POINTS),
        ),
    }


def _key(item: Classify) -> dict[str, Any]:
    return {
        "label": LABELS[item.key.label],
        "cues": [cue.text for name, cue in CUES.items() if name in item.key.cues],
        "why": " ".join(item.key.explanations[item.key.label].split()),
    }


def _paragraphs(text: str) -> list[str]:
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]
