"""All assignments and measurements of a course are built together: what all ask may be released, or nothing changes."""

from collections.abc import Callable, Collection
from pathlib import Path

from ...files import matching
from ...places import ASSIGNMENT_FILE
from ..bank import Plan, measurement_names, plan_names, read_bank, read_collected
from ..project import Project
from . import texts
from .build import build, check_replacing


def build_all(project: Project, classes: Path, replace: Collection[str], say: Callable[[str], None]) -> None:
    """Build every assignment and measurement, and say what came of it.

    Args:
        project: the course.
        classes: the folder in which to look for classes that handed in.
        replace: the assignments of which the lecturer said that they may ask something else than before.
        say: tells one line.

    Raises:
        WederkerigError: when an item or assignment is not right, or one asks something else than its release and is
            not in `replace`; then nothing is changed. Or when nbgrader refuses.
    """
    bank = read_bank(project)
    names = sorted({*plan_names(project), *replace} - {*measurement_names(project)}) + measurement_names(project)
    plans = [read_collected(project, name, bank.graded) for name in names]
    for plan in plans:
        check_replacing(project, plan, classes, plan.name in replace)
    for plan in plans:
        built = build(project, plan, classes, plan.name in replace)
        counts = {"items": len(plan.items), "points": f"{plan.points:g}", "release": built.release.release}
        say((texts.BUILT if plan.graded else texts.BUILT_UNGRADED).format(name=plan.name, **counts))
        if built.reworded:
            say(texts.REWORDED.format(name=plan.name, changes=built.reworded))
    for name in _abandoned(project, plans):
        say(texts.NO_SOURCE.format(name=name))


def _abandoned(project: Project, plans: Collection[Plan]) -> list[str]:
    """Assignments that were released and of which the source is there no longer."""
    released = {file.parent.name for file in matching(project.assignments, f"*/{ASSIGNMENT_FILE}")}
    return sorted(released - {plan.name for plan in plans})
