"""From before a course to after it: per relation and per case how often a class was right, and how far it agrees.

The two measurements have cases of their own, as many of each relation, so that nobody answers from memory.
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from ...items.vocabulary import LABELS
from ..statistics.agreement import alpha_interval, alpha_nominal
from .patterns import ClassAgreement
from .texts import CASES

Given = Mapping[str, Mapping[str, str]]  # student -> case -> the label that was chosen


@dataclass(frozen=True, slots=True)
class Shares:
    """Of something how many answers there were, and which share of them was right; 0 where there were none."""

    n: int
    right: float


@dataclass(frozen=True, slots=True)
class Measurement:
    """One measurement of a class: per case and per relation what was right, and how far the class agrees."""

    cases: Mapping[str, Shares]
    labels: Mapping[str, Shares]
    agreement: ClassAgreement | None


@dataclass(frozen=True, slots=True)
class Shift:
    """Both measurements over the `n` students who answered in both; `better` and `worse` of them had more, or less."""

    n: int
    before: Measurement
    after: Measurement
    better: int
    worse: int


def shift(before: Given, after: Given, keys_before: Mapping[str, str], keys_after: Mapping[str, str]) -> Shift | None:
    """Compare two measurements; None where nobody answered in both.

    Args:
        before: what was answered in the first measurement.
        after: what was answered in the second.
        keys_before: the label that fits, by case of the first measurement; other cases do not count.
        keys_after: the same of the second.
    """
    both = sorted(s for s in before.keys() & after.keys() if _shared(before[s], keys_before))
    both = [student for student in both if _shared(after[student], keys_after)]
    if not both:
        return None
    first, second = [before[student] for student in both], [after[student] for student in both]
    change = [_right(b, keys_after) - _right(a, keys_before) for a, b in zip(first, second, strict=True)]
    better, worse = sum(one > 0 for one in change), sum(one < 0 for one in change)
    return Shift(len(both), _measurement(first, keys_before), _measurement(second, keys_after), better, worse)


def _shared(given: Mapping[str, str], keys: Mapping[str, str]) -> set[str]:
    return given.keys() & keys.keys()


def _right(given: Mapping[str, str], keys: Mapping[str, str]) -> float:
    return fmean(given[case] == keys[case] for case in _shared(given, keys))


def _measurement(given: Sequence[Mapping[str, str]], keys: Mapping[str, str]) -> Measurement:
    chosen = {case: [answers[case] for answers in given if case in answers] for case in keys}
    right = {case: [label == keys[case] for label in labels] for case, labels in chosen.items()}
    by_label = {
        label: [one for case, found in right.items() if keys[case] == label for one in found] for label in LABELS
    }
    units: list[Counter[Hashable]] = [Counter(labels) for labels in chosen.values()]
    alpha = alpha_nominal(units)
    agreement = None if alpha is None else ClassAgreement(alpha, alpha_interval(units, CASES), len(units))
    return Measurement(
        {c: _shares(r) for c, r in right.items()}, {k: _shares(r) for k, r in by_label.items()}, agreement
    )


def _shares(right: Sequence[bool]) -> Shares:
    return Shares(len(right), fmean(right) if right else 0.0)
