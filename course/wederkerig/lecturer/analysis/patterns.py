"""What a class has in common: which label instead of which, which sentences mislead, certainty, and likeness."""

import json
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from statistics import fmean

from ...items.vocabulary import CERTAINTIES, LABELS
from ..statistics.agreement import Interval, alpha_interval, alpha_nominal, confusion
from ..statistics.alike import Alike, alike
from .figures import FEWEST, FieldFigures, ItemFigures, OptionFigures
from .responses import CERTAINTY, Asked, Responses
from .texts import CASES

MISLEADS = 0.10  # from this share of the class on a sentence that does not decide is worth talking about
DISCUSSED, SENTENCES = 5, 12


@dataclass(frozen=True, slots=True)
class Confused:
    """Which label was chosen instead of which: `counts` by what it is and what was said."""

    counts: Counter[tuple[Hashable, Hashable]]
    cases: int

    def of(self, label: str) -> int:
        """How often a case with this label was answered."""
        return sum(count for (is_, _), count in self.counts.items() if is_ == label)


def confused(of: Responses) -> Confused:
    """Every choice of a label beside the label that fits, over all questions that ask for one."""
    pairs: list[tuple[Hashable, Hashable]] = []
    cases = 0
    for asked in of.items:
        for field in asked.fields:
            fits = asked.fits(field)
            if field.several or {id for id, _ in field.options} != set(LABELS) or len(fits) != 1:
                continue
            cases += 1
            pairs += [(min(fits), min(chosen)) for chosen in of.chosen(asked, field) if chosen]
    return Confused(confusion(pairs), cases)


@dataclass(frozen=True, slots=True)
class Sure:
    """Of answers given with one certainty: how many, and how many of these were right."""

    certainty: str
    n: int
    right: int


def certainty(of: Responses) -> list[Sure]:
    """How often the first choice was right, by how sure the student was of it; unsure first."""
    found: dict[str, list[bool]] = {id: [] for id in CERTAINTIES}
    for asked in of.items:
        if asked.single is None:
            continue
        fits = asked.fits(asked.single)
        for raw, chosen in zip(of.raw[asked.id], of.chosen(asked, asked.single), strict=True):
            sure = raw.get(CERTAINTY) if isinstance(raw, dict) else None
            if chosen and sure in found:
                found[sure].append(chosen <= fits)
    return [Sure(name, len(right), sum(right)) for name, right in found.items()]


@dataclass(frozen=True, slots=True)
class Misleading:
    """A sentence of a case that neither decides nor supports, and that students chose."""

    asked: Asked
    sentence: OptionFigures
    with_wrong_label: float


def misleading(of: Responses, items: Sequence[ItemFigures]) -> list[Misleading]:
    """The sentences that were chosen most though they prove nothing, with how often that went with another label."""
    found = []
    for one in items:
        field, single = one.asked.sentences, one.asked.single
        if field is None or not one.asked.fits(field):
            continue
        figures = next(part for part in one.fields if part.name == field.name)
        chosen = of.chosen(one.asked, field)
        labels = of.chosen(one.asked, single) if single else [None] * len(chosen)
        fits = one.asked.fits(single) if single else frozenset()
        for sentence in figures.options:
            if sentence.share >= MISLEADS and one.asked.harms(field, sentence.id):
                wrong = [
                    label != fits
                    for label, tapped in zip(labels, chosen, strict=True)
                    if tapped and sentence.id in tapped
                ]
                found.append(Misleading(one.asked, sentence, fmean(wrong)))
    return sorted(found, key=lambda row: -row.sentence.share)[:SENTENCES]


@dataclass(frozen=True, slots=True)
class Divided:
    """An item over which the class is divided, from 0 (all chose the same) to 1 (evenly spread)."""

    figures: ItemFigures
    first: FieldFigures
    division: float


def divided(items: Sequence[ItemFigures]) -> list[Divided]:
    """The items that divide the class most by their first choice, with the relation of labels before others."""
    found = []
    for one in items:
        if one.asked.single is None or not one.most:
            continue
        first = next(part for part in one.fields if part.name == one.asked.single.name)
        total = sum(option.count for option in first.options)
        if total:
            same = sum((option.count / total) ** 2 for option in first.options)
            found.append(Divided(one, first, (1 - same) / (1 - 1 / len(first.options))))
    return sorted(found, key=lambda row: -row.division)[:DISCUSSED]


@dataclass(frozen=True, slots=True)
class ClassAgreement:
    """How far a class agrees with itself on labels, whatever the key says."""

    alpha: float
    interval: Interval | None
    cases: int


def agreement(of: Responses) -> ClassAgreement | None:
    """Krippendorff's alpha of the labels that students gave; None where it does not exist."""
    units: list[Counter[Hashable]] = []
    for asked in of.items:
        if asked.single and {id for id, _ in asked.single.options} == set(LABELS):
            units.append(Counter(min(chosen) for chosen in of.chosen(asked, asked.single) if chosen))
    alpha = alpha_nominal(units)
    return None if alpha is None else ClassAgreement(alpha, alpha_interval(units, CASES), len(units))


def likeness(of: Responses) -> list[Alike]:
    """Pairs of students with more identical answers that are not fully right than chance explains."""
    if len(of.students) < FEWEST:
        return []
    closed = [asked for asked in of.items if asked.closed and len(asked.fields)]
    wrong = {
        student.student: [
            _wrong(of.raw[asked.id][place], of.points[asked.id][place], of.most[asked.id]) for asked in closed
        ]
        for place, student in enumerate(of.students)
    }
    return alike(wrong)


def _wrong(raw: object, points: float | None, most: float) -> str | None:
    """An answer that is not fully right, without how sure it was; None where it is right or not given."""
    if not isinstance(raw, dict) or points is None or points >= most:
        return None
    return json.dumps({name: value for name, value in raw.items() if name != CERTAINTY}, sort_keys=True)
