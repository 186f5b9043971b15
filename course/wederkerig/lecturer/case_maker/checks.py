"""What there is to say of a case while it is being made: what must be mended, and what a human decides on."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...items.paragraphs import one_line
from ...items.sentences import CASE_SENTENCES, CASE_WORDS, MOST_PROOF, STEM_WORDS
from ...items.vocabulary import CHARITY, CUES, GOALS, LABELS, TIT_FOR_TAT
from . import texts
from .draft import DECIDES, Draft
from .giveaways import Known, giveaways
from .personal_data import personal_data
from .reading_level import reading_level

# Labels that such a goal rarely goes with: it tells reciprocity from another.
_APART = {(CHARITY, "ruil"), (TIT_FOR_TAT, "liefdadigheid"), (CHARITY, "vormen"), (TIT_FOR_TAT, "vormen")}
_ROLES = {role: name for name, role in texts.ROLES}


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence about the case: what is so, and what to do; `must`: the case cannot be saved as it is."""

    text: str
    must: bool


def remarks(draft: Draft, known: Known) -> list[Remark]:
    """All there is to say of the case, first what must be mended, in the order of the form."""
    must = [Remark(text, True) for part in (_naming, _size, _key, _told) for text in part(draft, known)]
    return must + [
        Remark(text, False) for part in (_goal, giveaways, _reading, _persons) for text in part(draft, known)
    ]


def _naming(draft: Draft, known: Known) -> Iterator[str]:
    if not draft.id:
        yield texts.NO_TITLE
    elif draft.id in known.ids:
        yield texts.TITLE_TAKEN.format(id=draft.id)
    stem = one_line(draft.stem)
    words = len(stem.split())
    if not stem:
        yield texts.STEM_MISSING
    elif words > STEM_WORDS:
        yield texts.STEM_LONG.format(words=words, most=STEM_WORDS)
    if stem and (stem.count("?") != 1 or not stem.endswith("?")):
        yield texts.STEM_FORM


def _size(draft: Draft, _: Known) -> Iterator[str]:
    (few, many), (low, high) = CASE_SENTENCES, CASE_WORDS
    if not few <= len(draft.lines) <= many:
        yield texts.FEW_SENTENCES.format(n=len(draft.lines), low=few, high=many)
    if draft.lines and not low <= draft.words <= high:
        form = texts.CASE_SHORT if draft.words < low else texts.CASE_LONG
        yield form.format(words=draft.words, low=low, high=high)
    for number, line in enumerate(draft.lines, 1):
        if line.text[0] in "[(":
            yield texts.BRACKET.format(n=number)


def _key(draft: Draft, _: Known) -> Iterator[str]:
    """No label, no or too many deciding sentences, or a sentence that shows what belongs to another label."""
    deciding = draft.places(DECIDES)
    if not draft.label:
        yield texts.NO_LABEL
    if not deciding:
        yield texts.NO_DECIDING.format(most=MOST_PROOF)
    if len(deciding) > MOST_PROOF:
        yield texts.MANY_DECIDING.format(n=len(deciding), most=MOST_PROOF)
    for number, line in enumerate(draft.lines, 1):
        if line.role and line.cue not in CUES:
            yield texts.NO_CUE.format(n=number, role=_ROLES[line.role])
        elif line.role and draft.label and CUES[line.cue].label != draft.label:
            cue, names = CUES[line.cue], texts.LABEL_NAMES
            values = {"cue": cue.text, "other": names[cue.label], "label": names[draft.label]}
            yield texts.OTHER_LABEL.format(n=number, role=_ROLES[line.role], **values)


def _told(draft: Draft, _: Known) -> Iterator[str]:
    """What the key and the bank ask to be written or chosen."""
    if not draft.why.strip():
        yield texts.NO_OPINION[draft.opinion]
    for label, name in LABELS.items():
        if not draft.explanations.get(label, "").strip():
            yield texts.NO_WHY_OF.format(label=name)
    if not draft.goal:
        yield texts.NO_GOAL
    if not draft.claims:
        yield texts.NO_CLAIM


def _goal(draft: Draft, _: Known) -> Iterator[str]:
    if (draft.label, draft.goal) in _APART:
        yield texts.GOAL_APART.format(goal=GOALS[draft.goal], label=texts.LABEL_NAMES[draft.label])


def _reading(draft: Draft, _: Known) -> Iterator[str]:
    return reading_level(draft.sentences)


def _persons(draft: Draft, _: Known) -> Iterator[str]:
    told = [draft.stem, draft.why, *(draft.explanations.get(label, "") for label in LABELS)]
    return personal_data("\n".join([*draft.sentences, *told]))
