"""What the command says about grades: the effect of every choice before one is made, and what was left out."""

from collections.abc import Container, Iterable, Sequence

from ...dutch import listed
from ..project import Classroom
from ..settings.class_settings import ClassSettings
from . import texts
from .for_lms import ForLms
from .grade_lists import neat
from .graded_class import Effect, GradedClass

SHOWN = 6  # students in a line


def about_class(classroom: Classroom, of: GradedClass, settings: ClassSettings) -> list[str]:
    """How many pass by each way to set the pass mark, and who has no grade."""
    waiting = sum(bool(one.waiting) for one in of.outcomes.values())
    absent = sum(one.points is None and not one.waiting for one in of.outcomes.values())
    told = {"n": of.chosen.n, "most": neat(of.most), "guess": neat(of.guess)}
    lines = [texts.HEAD.format(name=of.assignment, klas=classroom.name, **told)]
    if of.chosen.n:
        lines.append(texts.EFFECT_HEAD.format(file=settings.file.name))
        lines += [_effect(one, one is of.chosen, of.bottoms) for one in of.effects]
    else:
        lines.append(texts.NOT_ALL)
    lines += [texts.WAITING.format(n=waiting)] if waiting else []
    lines += [texts.ABSENT.format(n=absent)] if absent else []
    return lines + about_unknown(settings, of.outcomes)


def about_unknown(settings: ClassSettings, students: Container[str]) -> list[str]:
    """Whose exemption or extra time the settings name, who is not among the students of the class."""
    unknown = [student for student in sorted({*settings.exempt, *settings.extra_time}) if student not in students]
    return [texts.UNKNOWN.format(students=_shown(unknown), file=settings.file.name)] if unknown else []


def _effect(one: Effect, chosen: bool, bottoms: bool) -> str:
    mark = texts.CHOSEN if chosen else texts.NOT_CHOSEN
    how = texts.how(one.method, one.share, bottoms)
    return texts.EFFECT.format(mark=mark, passed=one.passed, n=one.n, passes=neat(one.passes), how=how)


def about_lms(made: ForLms, settings: ClassSettings) -> list[str]:
    """What was filled in, and whom to look at."""
    filled = made.filled
    told = {"lms": texts.LMS[made.lms], "path": made.path, "n": filled.count, "column": filled.column}
    lines = [texts.LMS_AT.format(**told)]
    if made.other_scale:
        lines.append(texts.OTHER_SCALE.format(most=filled.most.strip(), ours=neat(made.highest)))
    if filled.by_name:
        lines.append(texts.BY_NAME.format(students=_shown(filled.by_name)))
    if filled.missing:
        lines.append(texts.MISSING.format(students=_shown(filled.missing), file=settings.file.name))
    return lines


def _shown(students: Iterable[str]) -> str:
    names: Sequence[str] = list(students)
    more = [texts.MORE.format(n=len(names) - SHOWN)] if len(names) > SHOWN else []
    return listed([*names[:SHOWN], *more])
