"""The plan that the marks of a class were given for, kept in the class's folder because the bank goes on.

It holds keys, so it stands where students never come.
"""

import json
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from ...errors import WederkerigError
from ...files import matching, write_if_changed
from ..bank import Plan, parse_sources, read_graded, read_plan, read_sources
from ..faults import about
from ..project import Classroom
from ..release.versions import asks_same, replacements
from . import texts
from .gradebook.opened import has_submissions, registered_cells
from .scores import fingerprint

KEPT = "nagekeken-"  # how the names of these files begin


class Since(Enum):
    """What became of an assignment since it was graded, as far as marks would show it."""

    SAME = 1
    OTHER_KEY = 2  # grading again gives marks by the key of now
    OTHER_ASSIGNMENT = 3  # it asks something else, or is not there any more


@dataclass(frozen=True, slots=True)
class GradedPlan:
    """The plan to report marks by, and what became of the assignment since."""

    plan: Plan
    since: Since


def keep_plan(classroom: Classroom, plan: Plan) -> None:
    """Keep the plan by which marks are about to be given.

    Raises:
        WederkerigError: when the class has marks for an assignment of this name that asked something else, or the bank
            changed after `plan` was read. Then nothing is changed.
    """
    kept = _kept(classroom, plan.name)
    _check_asked(classroom, kept, plan)
    if kept != plan:
        write_if_changed(_file(classroom, plan.name), _content(classroom, plan))


def keep_plan_for_one(classroom: Classroom, plan: Plan) -> None:
    """Keep the plan by which another door of nbgrader is about to give one student's marks.

    Raises:
        WederkerigError: as `keep_plan`, and when the marks that are there were given by another key: then those of one
            student could not be compared with those of the others.
    """
    kept = _kept(classroom, plan.name)
    if kept is not None and asks_same(kept, plan) and fingerprint(kept) != fingerprint(plan):
        named = {"name": plan.name, "named": classroom.named(plan.name)}
        raise WederkerigError(texts.OTHER_KEY.format(klas=classroom.name, **named))
    keep_plan(classroom, plan)


def graded_plan(classroom: Classroom, name: str) -> GradedPlan:
    """The plan by which the marks of a class are to be reported: the bank's own, as long as it gives the same marks.

    Raises:
        WederkerigError: when there is no such assignment.
    """
    kept = _kept(classroom, name)
    try:
        today = read_plan(classroom.project, name, read_graded(classroom.project))
    except WederkerigError:
        if kept is None:
            raise
        return GradedPlan(kept, Since.OTHER_ASSIGNMENT)
    if kept is None:
        return GradedPlan(today, Since.SAME)
    then = replace(kept, feedback=today.feedback)  # what students may see is decided today, whatever was graded
    if not asks_same(kept, today):
        return GradedPlan(then, Since.OTHER_ASSIGNMENT)
    if fingerprint(kept) != fingerprint(today):
        return GradedPlan(then, Since.OTHER_KEY)
    return GradedPlan(today, Since.SAME)


def kept_names(classroom: Classroom) -> list[str]:
    """The assignments of which a plan is kept in a class, in order."""
    return sorted(path.stem.removeprefix(KEPT) for path in matching(classroom.folder, f"{KEPT}*.json"))


def graded_names(classroom: Classroom) -> list[str]:
    """The assignments of which anything was graded in a class, in order."""
    with about(classroom.gradebook):
        return [name for name in kept_names(classroom) if has_submissions(classroom.gradebook, name)]


def _file(classroom: Classroom, name: str) -> Path:
    return classroom.folder / f"{KEPT}{name}.json"


def _kept(classroom: Classroom, name: str) -> Plan | None:
    file = _file(classroom, name)
    try:
        return parse_sources(classroom.project, name, json.loads(file.read_text(encoding="utf-8")), file.name)
    except FileNotFoundError:
        return None
    except (WederkerigError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise WederkerigError(texts.KEPT_DAMAGED.format(file=file, name=name)) from error


def _content(classroom: Classroom, plan: Plan) -> str:
    """What is kept of a plan: what makes it again, exactly."""
    text = json.dumps(read_sources(classroom.project, plan.name), ensure_ascii=False, indent=1) + "\n"
    if parse_sources(classroom.project, plan.name, json.loads(text), plan.name) != plan:
        raise WederkerigError(texts.BANK_CHANGED.format(name=plan.name))
    return text


def _check_asked(classroom: Classroom, kept: Plan | None, plan: Plan) -> None:
    """Refuse a plan that asks something else than what the class has marks for."""
    cells = registered_cells(classroom.gradebook, plan.name)
    known = {name: points for name, (*_, points, _) in cells.items() if points is not None}
    if kept is not None and not asks_same(kept, plan):
        changes = replacements(*([item.question for item in version.items] for version in (kept, plan)))
    elif known and known != {item.id: item.points for item in plan.items}:
        changes = texts.OTHER_CELLS
    else:
        return
    if has_submissions(classroom.gradebook, plan.name):
        raise WederkerigError(texts.OTHER_PLAN.format(klas=classroom.name, name=plan.name, changes=changes))
