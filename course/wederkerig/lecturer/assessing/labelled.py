"""The texts of which a student says what relation it is, each with its label, its sentences and those that decide."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...items import texts as texts_of_items
from ...items.kinds import mix, pair, tip
from ...items.kinds.classify import Classify
from ...items.kinds.mix import Mix
from ...items.kinds.pair import Pair
from ...items.kinds.tip import Tip
from ...items.model import Item
from ...items.vocabulary import LABELS
from .closed import ClosedItem, text_of
from .overlap import Near, near

_END = re.compile(r"(?<=[.?!])\s+|(?<=[.?!]’)\s+(?=[A-ZÀ-Þ‘])")


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text with its label; `partner` is the id of its other half. `decides` are places in `sentences`."""

    id: str
    label: str
    sentences: tuple[str, ...]
    decides: frozenset[int] = frozenset()
    partner: str | None = None

    @property
    def text(self) -> str:
        """All sentences."""
        return " ".join(self.sentences)


def labelled(items: Iterable[Item]) -> list[LabelledText]:
    """The texts with a label in these items: cases, the halves of a pair, and cases that tip or are mixed."""
    return [text for item in items for text in _labelled(item)]


def label_of(item: Item) -> str:
    """The label of an item, of a pair both; empty where it has none."""
    return "/".join(sorted(text.label for text in _labelled(item)))


def _labelled(item: Item) -> list[LabelledText]:
    if isinstance(item, Classify):
        said, decides = item.question.sentences, item.key.proof.decides
        places = frozenset(n for n, sentence in enumerate(said) if sentence.id in decides)
        return [LabelledText(item.id, item.key.label, tuple(one.text for one in said), places, item.partner)]
    if isinstance(item, Pair):
        first, second = pair.NAMES
        halves = [(half, other, *item.key.fits[half]) for half, other in ((first, second), (second, first))]
        return [
            LabelledText(f"{item.id}/{half}", label, _half(item, half), partner=f"{item.id}/{other}")
            for half, other, label in halves
        ]
    if isinstance(item, Tip):
        others = {option.id for group in item.question.groups if group.id == tip.TO for option in group.options}
        [label] = set(LABELS) - others
        return [LabelledText(item.id, label, _split(item.question.text.rsplit("\n\n", 1)[0]))]
    if isinstance(item, Mix):
        [label] = item.key.fits[mix.FIRST]
        return [LabelledText(item.id, label, _split(item.question.text.rsplit("\n\n", 1)[0]))]
    return []


def _half(item: Pair, half: str) -> tuple[str, ...]:
    """The sentences of one half of a pair: those that both have and its own."""
    marks = {name: texts_of_items.HALF.format(half=shown, text="").strip() for name, shown in pair.NAMES.items()}
    told = item.question.text.rsplit("\n\n", 1)[0].split("\n\n")
    mine = [part for part in told if not any(part.startswith(mark) for name, mark in marks.items() if name != half)]
    return _split(" ".join(part.removeprefix(marks[half]) for part in mine))


def _split(text: str) -> tuple[str, ...]:
    return tuple(_END.split(" ".join(text.split())))


def groups(texts: Mapping[str, str], labelled: Iterable[LabelledText] = ()) -> dict[str, str]:
    """By id, the name of the group of texts that tell the same: halves of a pair, and texts that are nearly equal."""
    return _joined(texts, labelled, near(texts))


def _joined(ids: Iterable[str], labelled: Iterable[LabelledText], near: Iterable[Near]) -> dict[str, str]:
    labelled = list(labelled)
    found = {id: id for id in (*ids, *(text.id for text in labelled))}
    pairs = [(text.id, text.partner) for text in labelled if text.partner in found]
    for one, other in [*pairs, *((one, other) for one, other, _ in near)]:
        old, new = sorted((found[one], found[str(other)]))
        found = {id: old if group == new else group for id, group in found.items()}
    return found


def near_items(items: Iterable[Item]) -> list[Near]:
    """The pairs of items that tell the same.

    Open questions are none: they ask what the student makes of it, and may ask that in the same words.
    """
    return near(all_texts(item for item in items if not item.by_hand))


def told_alike(items: Iterable[Item], pairs: Iterable[Near] | None = None) -> dict[str, str]:
    """By id, the group of items of which who knows one knows another; `pairs` are its near ones, where at hand."""
    items = list(items)
    return _joined([item.id for item in items], labelled(items), near_items(items) if pairs is None else pairs)


def all_texts(items: Iterable[Item]) -> Mapping[str, str]:
    """By id, what each item lets one read: its text and what is asked of it, without options that are terms."""
    return {item.id: "\n".join([text_of(item), *_parts(item)]) for item in items}


def _parts(item: Item) -> list[str]:
    """What stands above lists, and the options of lists that are about nothing else than this item."""
    form, offered = item.question.form(), {row["id"] for rows in item.question.offers().values() for row in rows}
    own = [field for field in form.fields if not (field.in_case or field.menu or form.reference)]
    options = [text for field in own for id, text in field.options if id not in offered and id not in LABELS]
    return [*(field.legend for field in form.fields if field.menu), *options]


def sentence_fields(closed: Iterable[ClosedItem]) -> list[tuple[int, frozenset[int]]]:
    """Per item that asks for sentences: how many there are, and the places of those that decide."""
    return [
        (len(field.options), frozenset(n for n, (id, _) in enumerate(field.options) if id in item.key[field.name]))
        for item in closed
        for field in item.fields
        if field.in_case
    ]
