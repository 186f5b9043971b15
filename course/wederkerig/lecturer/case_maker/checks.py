"""What there is to say of a case while it is being made: what must be mended, and what a human decides on."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...items.paragraphs import one_line
from ...items.sentences import CASE_SENTENCES, CASE_WORDS, MOST_PROOF, STEM_WORDS
from ...items.vocabulary import CUES
from . import texts
from .draft import DECIDES, Draft, Story
from .giveaways import Known, giveaways
from .personal_data import personal_data
from .reading_level import reading_level

_ROLES = {role: name for name, role in texts.ROLES}


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence about the case: what is so, and what to do; `must`: the case cannot be saved as it is."""

    text: str
    must: bool


def remarks(draft: Draft, known: Known) -> list[Remark]:
    """All there is to say of the case, first what must be mended, in the order of the form."""
    must = [*_naming(draft, known)]
    advice = [*draft.advice()]
    for story in draft.stories:
        must += _named(story, [*_size(story), *_key(story)])
        advice += _named(story, [*giveaways(story, known), *reading_level(story.sentences)])
    must += [*draft.faults(), *_bank(draft)]
    advice += personal_data("\n".join([*(text for one in draft.stories for text in one.sentences), *draft.told]))
    return [*(Remark(text, True) for text in must), *(Remark(text, False) for text in advice)]


def _named(story: Story, said: list[str]) -> list[str]:
    """What is said of a story, with which one it is of where there are more."""
    return [texts.OF_VERSION.format(name=story.name, text=text) for text in said] if story.name else said


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


def _size(story: Story) -> Iterator[str]:
    (few, many), (low, high) = CASE_SENTENCES, CASE_WORDS
    if not few <= len(story.lines) <= many:
        yield texts.FEW_SENTENCES.format(n=len(story.lines), low=few, high=many)
    if story.lines and not low <= story.words <= high:
        form = texts.CASE_SHORT if story.words < low else texts.CASE_LONG
        yield form.format(words=story.words, low=low, high=high)
    for number, line in enumerate(story.lines, 1):
        if line.text[0] in "[(":
            yield texts.BRACKET.format(n=number)


def _key(story: Story) -> Iterator[str]:
    """No label, no or too many deciding sentences, or a sentence that shows what belongs to another label."""
    deciding = story.places(DECIDES)
    if not story.label:
        yield texts.NO_LABEL
    if story.proves and not deciding:
        yield texts.NO_DECIDING.format(most=MOST_PROOF)
    if len(deciding) > MOST_PROOF:
        yield texts.MANY_DECIDING.format(n=len(deciding), most=MOST_PROOF)
    for number, line in enumerate(story.lines, 1):
        if line.role and line.cue not in CUES:
            yield texts.NO_CUE.format(n=number, role=_ROLES[line.role])
        elif line.role and story.label and CUES[line.cue].label != story.label:
            cue, names = CUES[line.cue], texts.LABEL_NAMES
            values = {"cue": cue.text, "other": names[cue.label], "label": names[story.label]}
            yield texts.OTHER_LABEL.format(n=number, role=_ROLES[line.role], **values)


def _bank(draft: Draft) -> Iterator[str]:
    """What the bank asks to be chosen."""
    if not draft.goal:
        yield texts.NO_GOAL
    if not draft.claims:
        yield texts.NO_CLAIM
