"""The overview of a class: who got what for which item, on one page."""

from pathlib import Path
from statistics import fmean

from ...dutch import number
from ...files import write_if_changed
from ...items.model import Answer
from ...items.numbering import short
from ..bank import Plan
from ..grading.marks import Mark, read_marks, total
from ..project import Classroom
from ..release.submission import read_answers
from . import texts
from .pages import page


def make_overview(classroom: Classroom, plan: Plan) -> Path:
    """Write `overzicht-<assignment>.html` in the class's folder and return its path."""
    marks = read_marks(classroom, plan.name)
    rows = []
    for student, items in marks.items():
        answers = read_answers(plan, classroom.autograded / student / plan.name)
        cells = [_cell(items[item.id], answers[item.id]) for item in plan.items]
        link = f"feedback/{student}/{plan.name}/{plan.name}.html"
        rows.append({"student": student, "link": link, "cells": cells, "total": total(items)})
    target = classroom.folder / f"overzicht-{plan.name}.html"
    names = short(item.question for item in plan.items)
    heads = [{"id": item.id, "short": name} for item, name in zip(plan.items, names, strict=True)]
    means = [_mean([items[item.id] for items in marks.values()]) for item in plan.items]
    html = page("overview.html", t=texts.OVERVIEW, title=plan.title, heads=heads, rows=rows, means=means)
    write_if_changed(target, html)
    return target


def _cell(mark: Mark, answer: Answer | None) -> dict[str, object]:
    if mark.points is None:
        return {"text": "?", "share": 0}
    if answer is None or answer.empty:
        return {"text": "–", "share": 0}
    return {"text": number(mark.points), "share": round(100 * mark.points / mark.most)}


def _mean(marks: list[Mark]) -> str:
    given = [mark.points for mark in marks if mark.points is not None]
    return number(fmean(given)) if len(given) == len(marks) else "?"
