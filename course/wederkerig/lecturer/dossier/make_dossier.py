"""The file of a test, assembled: one page that asks nothing of the network, prints well, and says that it is secret."""

from datetime import date
from pathlib import Path

from ...files import write_if_changed
from ..analysis import texts as analysis_texts
from ..analysis.class_figures import ClassFigures, class_figures
from ..analysis.decided import decisions
from ..analysis.parts import Part
from ..bank import Plan, read_bank
from ..checking.coverage import read_inventory
from ..grades.graded_class import graded_class
from ..grading.gradebook.marks import read_marks
from ..panel.panel_file import read_panel
from ..project import Classroom
from ..reports.pages import course_style, page
from . import composition, outcome, texts
from .keys import keys


def make_dossier(classroom: Classroom, plan: Plan) -> Path:
    """Write `dossier-<assignment>.html` in the class's folder; of a test that was not taken yet, what there is before.

    Raises:
        WederkerigError: when answers or marks cannot be read, the settings are not right, or the bank is damaged.
    """
    graded = len(read_marks(classroom, plan.name))
    figures = class_figures(classroom, plan) if graded else None
    before = [
        composition.about(plan, graded),
        composition.scoring(plan),
        composition.matrix(plan),
        composition.expected(plan, read_bank(classroom.project)),
    ]
    after = _after(classroom, plan, figures)
    html = page(
        "dossier.html",
        t=texts,
        style=course_style(),
        title=plan.title,
        klas=classroom.name,
        day=f"{date.today():%d-%m-%Y}",
        parts=[*before, *after],
        keys=keys(plan, {claim.id: claim for claim in read_inventory(classroom.project)}),
        account=analysis_texts.ACCOUNT,
        account_heading=analysis_texts.PAGE["account"],
    )
    target = classroom.folder / f"dossier-{plan.name}.html"
    write_if_changed(target, html)
    return target


def _after(classroom: Classroom, plan: Plan, figures: ClassFigures | None) -> list[Part]:
    """How it went: quality, pass mark, readers, panel, decisions and log."""
    result = figures.panel if figures else read_panel(classroom.folder, classroom.project.solutions)
    told = outcome.panel(result, plan)
    if figures is None:
        return [Part("test", [texts.NOT_GIVEN]), composition.part("cut", [texts.NOT_GIVEN]), told]
    settings = figures.settings
    return [
        *figures.quality(),
        outcome.cut(graded_class(classroom, plan, settings), settings.cut_of(plan.name)),
        outcome.readers(classroom, plan),
        told,
        decisions(figures.found, settings.decided(plan.name), settings.file.name),
        outcome.log(classroom, plan.name),
    ]
