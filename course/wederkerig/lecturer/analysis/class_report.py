"""The report of an assignment in a class: one page that asks nothing of the network, and the same figures as tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import fmean
from typing import Any

from ...dutch import decimal, number
from ...files import write_if_changed
from ..bank import Plan
from ..grading.gradebook.marks import total
from ..intake.register.class_list import read_class_list
from ..panel.outcome_told import accounted
from ..panel.panel_file import read_panel
from ..project import Classroom
from ..reports.graded import Graded, graded_students
from ..reports.pages import course_style, page
from ..settings.class_settings import Decision, read_settings
from ..settings.decisions import decided_marks
from . import sheets, texts, view
from .figures import ItemFigures, TestFigures, item_figures, test_figures
from .lesson import discussed
from .patterns import agreement, certainty, confused, divided, likeness, misleading
from .responses import Responses, responses


@dataclass(frozen=True, slots=True)
class Made:
    """Where a report stands."""

    page: Path
    tables: tuple[Path, ...]


def make_report(classroom: Classroom, plan: Plan, names: Mapping[str, str] | None = None) -> Made:
    """Write `rapport-<assignment>.html` and its tables in the class's folder; `names` are by student.

    Raises:
        WederkerigError: when nobody was graded yet, answers cannot be read, or the settings are not right.
    """
    students = graded_students(classroom, plan)
    found = responses(plan, students)
    test, items = test_figures(found), item_figures(found)
    target = classroom.folder / f"rapport-{plan.name}.html"
    tables = []
    for name, sheet in sheets.tables(test, items).items():
        tables.append(classroom.folder / f"rapport-{plan.name}-{texts.SHEETS[name]}.csv")
        write_if_changed(tables[-1], sheet)
    html = _page(classroom, found, test, items, dict(names or {}))
    write_if_changed(target, html)
    return Made(target, tuple(tables))


def _page(
    classroom: Classroom, found: Responses, test: TestFigures, items: Sequence[ItemFigures], names: dict[str, str]
) -> str:
    settings, panel = read_settings(classroom), read_panel(classroom.folder, classroom.project.solutions)
    listed = read_class_list(classroom)
    parts = [
        view.spread(test, found.totals),
        view.confusion(confused(found)),
        view.certainty(certainty(found)),
        view.misleading(misleading(found, items)),
    ]
    return page(
        "report.html",
        t=texts,
        style=course_style(),
        title=found.plan.title,
        klas=classroom.name,
        day=f"{date.today():%d-%m-%Y}",
        tiles=_tiles(found, test, items, len(listed) if listed else None),
        parts=parts,
        agreement=view.agreement(agreement(found)),
        discussed=discussed(divided(items)),
        test=view.test(test),
        items=view.items(items, panel),
        account=[*accounted(panel), *texts.ACCOUNT],
        details=[(one.asked, view.options(one)) for one in items if one.fields],
        alike=view.likeness(likeness(found), test.n, names),
        decisions=_decisions(found, settings.decided(found.plan.name), str(settings.file.name)),
    )


def _tiles(
    found: Responses, test: TestFigures, items: Sequence[ItemFigures], listed: int | None
) -> list[tuple[str, str, str]]:
    """The figures on top: value, what it is, and a remark."""
    complete = sum(all(raw is not None for raw in answers) for answers in zip(*found.raw.values(), strict=True))
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


def _decisions(found: Responses, decided: Sequence[Decision], file: str) -> view.Part:
    """What was decided about items, and what each of these decisions alone does to the mean."""
    if not decided:
        return view.Part("decisions", [texts.DECISIONS_NONE])
    names = {one.id: one.name for one in found.items}
    rows: list[Sequence[Any]] = []
    for number_of, one in enumerate(decided):
        what = texts.DECIDED_ON.format(what=one.what, option=one.option) if one.option else one.what
        means = [number(_mean(found, decided[: number_of + extra])) for extra in (0, 1)]
        rows.append((one.day, f"{names[one.item]} ({one.item})", what, one.by, one.why, *means))
    said = texts.DECISIONS.format(file=file)
    return view.Part("decisions", [said], table=view.Table(texts.DECISIONS_HEAD, rows, frozenset({5, 6})))


def _mean(found: Responses, decided: Sequence[Decision]) -> float:
    """The mean of all points given, with only these decisions."""
    return fmean(total(_after(found, decided, of)) for of in found.students)


def _after(found: Responses, decided: Sequence[Decision], of: Graded) -> Any:
    return decided_marks(decided, found.plan, of.answers, of.given)
