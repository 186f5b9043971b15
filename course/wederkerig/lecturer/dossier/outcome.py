"""How an assignment went in a class, as an exam board asks it: pass mark, readers, panel, and the log."""

from collections.abc import Sequence

from ...dutch import number, percent
from ...items.numbering import numbered
from ..analysis.parts import Part, Table
from ..bank import Plan
from ..grades import texts as grades_texts
from ..grades.grade_lists import comma, neat
from ..grades.grade_log import read_log
from ..grades.graded_class import Effect, GradedClass
from ..grading.readings import Readings
from ..panel.outcome_told import accounted
from ..panel.outcome_told import rows as panel_rows
from ..panel.verdicts import PanelResult
from ..project import Classroom
from ..settings.class_settings import Cut
from . import texts
from .composition import part


def cut(of: GradedClass, settings: Cut) -> Part:
    """The pass mark that was chosen, and what every way to set it does."""
    chosen = of.chosen
    if not chosen.n:
        return part("cut", [texts.NOBODY_READY])
    how = grades_texts.how(chosen.method, chosen.share, of.bottoms)
    scale = {"grade": comma(settings.grade), "most": neat(of.most), "decimals": settings.decimals}
    said = [texts.CUT.format(how=how, passed=chosen.passed, n=chosen.n), texts.CUT_GRADE.format(**scale)]
    rows = [_effect(one, one is chosen, of.bottoms) for one in of.effects]
    return part("cut", said, Table(texts.CUT_HEAD, rows, frozenset(range(1, 5))))


def _effect(one: Effect, chosen: bool, bottoms: bool) -> Sequence[object]:
    how = grades_texts.how(one.method, one.share, bottoms)
    name = texts.CHOSEN.format(how=how) if chosen else how
    return (name, neat(one.passes), one.passed, one.n, percent(one.passed / one.n))


def readers(classroom: Classroom, plan: Plan) -> Part:
    """How well two readers of open answers agree, per question.

    Raises:
        WederkerigError: when what readers gave is damaged.
    """
    readings = Readings(classroom, plan.name)
    named = zip(plan.items, numbered(item.question for item in plan.items), strict=True)
    told = [(name, readings.agreement(item.id)) for item, name in named if item.by_hand]
    rows = [row for row in told if row[1]]
    if not rows:
        return part("readers", [texts.NO_READERS])
    return part("readers", [texts.READERS], Table(texts.READERS_HEAD, rows))


def panel(result: PanelResult | None, plan: Plan) -> Part:
    """What a panel said of the items of this assignment."""
    if result is None:
        return part("panel", [*accounted(result), texts.NO_PANEL_TABLE])
    head, *rows = panel_rows(result)
    own = [tuple(map(_cell, row)) for row in rows if row[0] in {item.id for item in plan.items}]
    return part("panel", accounted(result), Table([str(name) for name in head], own, frozenset({1, 2, 3, 4})))


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return number(value) if isinstance(value, float) else str(value)


def log(classroom: Classroom, assignment: str) -> Part:
    """What was chosen about grades and items, when, and what it did."""
    rows = read_log(classroom, assignment)
    if not rows:
        return part("log", [texts.NO_LOG])
    return part("log", [texts.LOG], Table(grades_texts.LOG_HEAD, rows, frozenset({3, 4, 5, 6})))
