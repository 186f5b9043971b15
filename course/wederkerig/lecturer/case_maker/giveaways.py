"""What gives the key of a case away to who does not understand it, beside all that stands in the bank.

By the models that measure the bank as a whole (`assessing`). Of one case they say little for sure: what is found is
for a human to look at.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...dutch import listed
from ...items.model import Item
from ...items.vocabulary import LABELS
from ..assessing import texts as assessing_texts
from ..assessing.bots import KEYWORDS
from ..assessing.labelled import LabelledText, labelled
from ..assessing.naive_bayes import NaiveBayes, words
from ..assessing.overlap import NEAR, alike, vectors
from ..assessing.persons import names
from ..assessing.positions import at_least
from ..assessing.tells import VIEWS, model_of
from ..bank import Bank
from . import texts
from .draft import DECIDES, Story

RARELY = 0.05  # so often at most do so many ways to guess find the key by chance
FEW_SENTENCES = 4  # of fewer nothing is said
MANY_KEYWORDS = 4
LONGER = 1.25  # so many times as long as all others is a sentence that stands out
STRONGEST = 3


@dataclass(frozen=True)
class Known:
    """What the bank holds that a new case is laid beside."""

    items: Sequence[Item]

    @classmethod
    def of(cls, bank: Bank) -> "Known":
        """All items of the bank."""
        return cls((*bank.practice.values(), *bank.graded.values()))

    def without(self, id: str) -> "Known":
        """All but the item of this id, which is what a changed one is laid beside."""
        return Known([item for item in self.items if item.id != id])

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids that are taken."""
        return frozenset(item.id for item in self.items)

    @cached_property
    def texts(self) -> list[LabelledText]:
        """The texts with a label."""
        return labelled(self.items)

    @cached_property
    def people(self) -> Mapping[str, list[str]]:
        """By name, the ids of the texts in which somebody is called so."""
        found: dict[str, list[str]] = {}
        for text in self.texts:
            for name in names(text.text):
                found.setdefault(name, []).append(text.id.partition("/")[0])
        return found

    @cached_property
    def models(self) -> Mapping[str, NaiveBayes]:
        """By what is looked at, what the texts teach of their labels."""
        return {view: model_of(view, self.texts) for view in VIEWS}


def giveaways(story: Story, known: Known) -> Iterator[str]:
    """What to say of a text that says enough to be laid beside the bank."""
    if len(story.lines) < FEW_SENTENCES:
        return
    deciding = story.places(DECIDES)
    if deciding:
        yield from _where(story, deciding)
    text = LabelledText("", story.label, story.sentences, frozenset(place - 1 for place in deciding))
    if story.label:
        yield from _guessed(text, known)
        yield from _keywords(text)
    yield from _beside(text, known)


def _where(story: Story, deciding: Sequence[int]) -> Iterator[str]:
    lengths = [len(sentence) for sentence in story.sentences]
    *_, second, longest = sorted(lengths)
    if longest >= LONGER * second and lengths.index(longest) + 1 in deciding:
        yield texts.LONGEST
    for edge, place in (("first", 1), ("last", len(lengths))):
        if place in deciding:
            name, side = texts.EDGES[edge]
            yield texts.AT_EDGE.format(place=name, side=side)


def _keywords(text: LabelledText) -> Iterator[str]:
    """Keywords of the key, where there are many of them and fewer of the other labels."""
    said = list(dict.fromkeys(words(text.text)))
    hits = {
        label: [word for word in said if word.startswith(tuple(marks.split()))] for label, marks in KEYWORDS.items()
    }
    most = max(len(found) for label, found in hits.items() if label != text.label)
    if len(hits[text.label]) >= max(MANY_KEYWORDS, most + 2):
        yield texts.KEYWORDS.format(label=texts.LABEL_NAMES[text.label], words=", ".join(hits[text.label]))


def _guessed(text: LabelledText, known: Known) -> Iterator[str]:
    """Whether more of the models find the key than chance would let them, and by which words most."""
    if len(known.models["words"].counts) < 2:  # of one label there is nothing to tell
        return
    right = [view for view, model in known.models.items() if model.label(VIEWS[view](text)) == text.label]
    if at_least(len(right), [1 / len(LABELS)] * len(VIEWS)) < RARELY:
        views = listed([assessing_texts.VIEWS[view] for view in right])
        said = listed([f"‘{word}’" for word in _strongest(text, known.models["words"])])
        yield texts.GUESSED.format(n=len(right), total=len(VIEWS), views=views, words=said)


def _strongest(text: LabelledText, model: NaiveBayes) -> list[str]:
    """The words of the text that speak most for its label."""
    told = set(words(text.text))
    others = [label for label in model.counts if label != text.label]

    def weight(word: str) -> float:
        return model.score(text.label, [word], told) - max(model.score(label, [word], told) for label in others)

    return sorted(told, key=lambda word: (-weight(word), word))[:STRONGEST]


def _beside(text: LabelledText, known: Known) -> Iterator[str]:
    """Cases that tell the same, and people of other cases."""
    found = vectors({"": text.text, **{other.id: other.text for other in known.texts}})
    others = {id: alike(found[""], vector) for id, vector in found.items() if id}
    nearest = max(others, key=lambda id: others[id], default="")
    if nearest and others[nearest] > NEAR:
        yield texts.ALIKE.format(other=nearest.partition("/")[0])
    for name in sorted(names(text.text) & known.people.keys()):
        yield texts.NAME_USED.format(name=name, items=", ".join(dict.fromkeys(known.people[name])))
