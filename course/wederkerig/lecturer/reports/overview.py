"""The overview of a class: who got what for which item, on one page."""

from collections.abc import Mapping
from pathlib import Path
from statistics import fmean

from ...dutch import number
from ...files import write_if_changed
from ...items.model import Answer
from ...items.numbering import short
from ..bank import Plan
from ..grading.gradebook.marks import Mark, total
from ..project import Classroom
from . import texts
from .feedback import link_to
from .graded import graded_students
from .pages import page


def make_overview(classroom: Classroom, plan: Plan, names: Mapping[str, str] | None = None) -> Path:
    """Write `overzicht-<assignment>.html` in the class's folder and return its path; `names` are by student.

    Raises:
        WederkerigError: when nobody was graded yet, or answers cannot be read.
    """
    students = graded_students(classroom, plan)
    rows = []
    for of in students:
        cells = [_cell(of.marks[item.id], of.answers[item.id]) for item in plan.items]
        link = link_to(classroom, plan.name, of.student)
        rows.append({"student": of.student, "link": link, "cells": cells, "total": total(of.marks)})
    target = classroom.folder / f"overzicht-{plan.name}.html"
    shorts = short(item.question for item in plan.items)
    heads = [{"id": item.id, "short": name} for item, name in zip(plan.items, shorts, strict=True)]
    means = [_mean([of.marks[item.id] for of in students]) for item in plan.items]
    told = {"heads": heads, "rows": rows, "means": means, "names": names or {}}
    write_if_changed(target, page("overview.html", t=texts.OVERVIEW, title=plan.title, **told))
    return target


def _cell(mark: Mark, answer: Answer | None) -> dict[str, object]:
    if mark.points is None:
        return {"text": "?", "share": 0}
    if answer is None or answer.empty:
        return {"text": "–", "share": 0}
    if not mark.most:
        return {"text": texts.DROPPED, "share": 0}
    return {"text": number(mark.points), "share": round(100 * mark.points / mark.most)}


def _mean(marks: list[Mark]) -> str:
    given = [mark.points for mark in marks if mark.points is not None]
    return number(fmean(given)) if len(given) == len(marks) else "?"
