"""The final grade over assignments: weights, resits and exemptions, as the settings of a class say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..settings.class_settings import ClassSettings
from .cut import rounded
from .graded_class import GradedClass, Outcome

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Counted:
    """What counts of one assignment for one student: its outcome, where it came from, or that he is exempt."""

    outcome: Outcome | None
    source: str
    exempt: bool = False


@dataclass(frozen=True, slots=True)
class Final:
    """The final grade of a student (None where something is missing), whether it passes, and what it is made of."""

    student: str
    grade: Decimal | None
    passed: bool
    parts: Mapping[str, Counted]
    missing: tuple[str, ...]


def final_grades(settings: ClassSettings, classes: Mapping[str, GradedClass]) -> list[Final]:
    """The final grade of every student; a resit is no assignment of its own.

    The mean of the grades that were given, by weight; an assignment of which somebody is exempt has none for him.
    """
    resits = set(settings.resits.values())
    names = [name for name in classes if name not in resits]
    students = sorted({student for one in classes.values() for student in one.outcomes})
    return [_final(settings, classes, names, student) for student in students]


def _final(settings: ClassSettings, classes: Mapping[str, GradedClass], names: Sequence[str], student: str) -> Final:
    parts = {name: _counted(settings, classes, name, student) for name in names}
    needed = {name: part for name, part in parts.items() if not part.exempt}
    missing = tuple(name for name, part in needed.items() if part.outcome is None or part.outcome.grade is None)
    if missing or not needed:
        return Final(student, None, False, parts, missing)
    weights = {name: settings.weights.get(name, ONE) for name in needed}
    grades = {name: part.outcome.grade for name, part in needed.items() if part.outcome}
    mean = sum((weights[name] * (grades[name] or ONE) for name in needed), Decimal(0)) / sum(weights.values())
    own = settings.cut
    good, line = mean >= own.grade, rounded(own.grade, own.decimals)
    shown = rounded(mean, own.decimals)
    return Final(student, shown if good else min(shown, line - ONE.scaleb(-own.decimals)), good, parts, ())


def _counted(settings: ClassSettings, classes: Mapping[str, GradedClass], name: str, student: str) -> Counted:
    if name in settings.exempt.get(student, ()):
        return Counted(None, name, exempt=True)
    sittings = [one for one in (name, settings.resits.get(name, "")) if one in classes]
    done = {one: outcome for one in sittings if (outcome := classes[one].outcomes.get(student)) and _graded(outcome)}
    if not done:
        return Counted(None, name)
    if settings.best:
        best = max(done, key=lambda one: (done[one].grade or Decimal(0), one == name))
        return Counted(done[best], best)
    last = list(done)[-1]
    return Counted(done[last], last)


def _graded(outcome: Outcome) -> bool:
    return outcome.grade is not None
