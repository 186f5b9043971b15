"""The report of an assignment in a class: one page that asks nothing of the network, and the same figures as tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ...dutch import decimal, number
from ...files import write_if_changed
from ..bank import Plan
from ..intake.register.class_list import read_class_list
from ..panel.outcome_told import accounted
from ..project import Classroom
from ..reports.pages import course_style, page
from . import sheets, texts, view
from .class_figures import ClassFigures, class_figures
from .decided import decisions
from .lesson import discussed
from .patterns import agreement, divided, likeness


@dataclass(frozen=True, slots=True)
class Made:
    """Where a report stands, and the slides to discuss in a lesson."""

    page: Path
    slides: Path
    tables: tuple[Path, ...]


def make_report(classroom: Classroom, plan: Plan, names: Mapping[str, str] | None = None) -> Made:
    """Write the page, the slides and the tables in the class's folder; `names` are by student.

    Raises:
        WederkerigError: when nobody was graded yet, answers cannot be read, or the settings are not right.
    """
    figures = class_figures(classroom, plan)
    target = classroom.folder / f"rapport-{plan.name}.html"
    tables = []
    for name, sheet in sheets.tables(figures).items():
        tables.append(classroom.folder / f"rapport-{plan.name}-{texts.SHEETS[name]}.csv")
        write_if_changed(tables[-1], sheet)
    shown = discussed(divided(figures.items))
    write_if_changed(target, _page(classroom, figures, shown, dict(names or {})))
    slides = classroom.folder / f"bespreken-{plan.name}.html"
    write_if_changed(slides, page("slides.html", discussed=shown, **_about(classroom, plan)))
    return Made(target, slides, tuple(tables))


def _about(classroom: Classroom, plan: Plan) -> dict[str, Any]:
    day = f"{date.today():%d-%m-%Y}"
    return {"t": texts, "style": course_style(), "title": plan.title, "klas": classroom.name, "day": day}


def _page(classroom: Classroom, figures: ClassFigures, shown: Sequence[dict[str, Any]], names: dict[str, str]) -> str:
    found, settings = figures.found, figures.settings
    listed = read_class_list(classroom)
    return page(
        "report.html",
        **_about(classroom, found.plan),
        tiles=_tiles(figures, len(listed) if listed else None),
        understanding=figures.understanding(),
        agreement=view.agreement(agreement(found)),
        discussed=shown,
        quality=figures.quality(),
        account=[*accounted(figures.panel), *texts.ACCOUNT],
        details=[(one.asked, view.options(one)) for one in figures.items if one.fields],
        alike=view.likeness(likeness(found), figures.test.n, names),
        decisions=decisions(found, settings.decided(found.plan.name), settings.file.name),
    )


def _tiles(figures: ClassFigures, listed: int | None) -> list[tuple[str, str, str]]:
    """The figures on top: value, what it is, and a remark."""
    test, items, raw = figures.test, figures.items, figures.found.raw
    complete = sum(all(one is not None for one in answers) for answers in zip(*raw.values(), strict=True))
    waiting = sum(one.waiting for one in items)
    of_class = texts.TILES["handed_of"].format(n=listed) if listed else ""
    alpha = test.reliability
    verdict = texts.VERDICTS[alpha.verdict.name].partition(":")[0] if alpha else ""
    tiles = [
        (str(test.n), texts.TILES["handed"], of_class),
        (str(complete), texts.TILES["complete"], ""),
        (number(test.mean, 1), texts.TILES["mean"].format(most=number(test.most)), ""),
        (decimal(alpha.alpha if alpha else None), texts.TILES["alpha"], verdict),
        (str(sum(bool(one.flags) for one in items)), texts.TILES["flags"], ""),
    ]
    return [*tiles, (str(waiting), texts.TILES["waiting"], "")] if waiting else tiles
