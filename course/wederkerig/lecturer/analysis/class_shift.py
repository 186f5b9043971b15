"""How far a class came between nulmeting and eindmeting: read from what was handed in, and told as a part of a page."""

from collections.abc import Sequence

from ...dutch import decimal, number, percent
from ...items.kinds.classify import Classify, ClassifyAnswer
from ...items.vocabulary import LABELS
from ..bank import MEASUREMENTS, measurement_names
from ..measurements import measured, parallel_cases
from ..project import Classroom
from ..release.submission import Answers
from . import texts
from .parts import Part, Table
from .shift import Shares, Shift, shift
from .view import drawn

Pairs = Sequence[tuple[Classify, Classify]]


def class_shift(classroom: Classroom) -> Part | None:
    """The shift of a class, per relation and per pair of parallel cases; None where nobody did both measurements.

    Raises:
        WederkerigError: when answers cannot be read, or the cases of the measurements are not parallel.
    """
    if len(measurement_names(classroom.project)) < len(MEASUREMENTS):
        return None
    rows = measured(classroom)
    before = {student: _labels(row.before) for student, row in rows.items() if row.before is not None}
    after = {student: _labels(row.after) for student, row in rows.items() if row.after is not None}
    if not before.keys() & after.keys():
        return None
    pairs = parallel_cases(classroom.project)
    keys = [{case.id: case.key.label for case in cases} for cases in zip(*pairs, strict=True)]
    found = shift(before, after, *keys)
    return _told(found, pairs) if found else None


def _labels(answers: Answers) -> dict[str, str]:
    given = {id: answer.label for id, answer in answers.items() if isinstance(answer, ClassifyAnswer)}
    return {id: label for id, label in given.items() if label is not None}


def _told(found: Shift, pairs: Pairs) -> Part:
    first, second = found.before, found.after
    total = [percent(_all(list(part.labels.values()))) for part in (first, second)]
    told = {"n": found.n, "better": found.better, "worse": found.worse}
    said = [texts.SHIFT.format(before=total[0], after=total[1], **told)]
    if first.agreement and second.agreement:
        alphas = [f"{decimal(one.alpha)}{drawn(one.interval)}" for one in (first.agreement, second.agreement)]
        said.append(texts.SHIFT_AGREEMENT.format(before=alphas[0], after=alphas[1]))
    rows = [_row(name, first.labels[label], second.labels[label]) for label, name in LABELS.items()]
    for one, other in pairs:
        name = texts.SHIFT_PAIR.format(before=one.id, after=other.id)
        rows.append(_row(name, first.cases[one.id], second.cases[other.id]))
    return Part("shift", said, table=Table(texts.SHIFT_HEAD, rows, frozenset({1, 2, 3})))


def _row(name: str, before: Shares, after: Shares) -> Sequence[str]:
    shown = [f"{percent(one.right)} ({one.n})" if one.n else "–" for one in (before, after)]
    both = before.n and after.n
    return (name, *shown, f"{number(100 * (after.right - before.right), 0)}" if both else "–")


def _all(shares: Sequence[Shares]) -> float:
    n = sum(one.n for one in shares)
    return sum(one.n * one.right for one in shares) / n if n else 0.0
