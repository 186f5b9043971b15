"""The texts of which a student says what relation it is, each with its label, its sentences and those that decide."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...items.kinds.classify import cases
from ...items.model import Item
from .closed import ClosedItem, text_of
from .overlap import near


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
    """The texts with a label in these items."""
    return [
        LabelledText(
            item.id,
            item.key.label,
            tuple(sentence.text for sentence in item.question.sentences),
            frozenset(n for n, sentence in enumerate(item.question.sentences) if sentence.id in item.key.proof.decides),
            item.partner,
        )
        for item in cases(items)
    ]


def groups(texts: Mapping[str, str], labelled: Iterable[LabelledText] = ()) -> dict[str, str]:
    """By id, the name of the group of texts that tell the same: halves of a pair, and texts that are nearly equal."""
    found = {id: id for id in texts}
    pairs = [(text.id, text.partner) for text in labelled if text.id in found and text.partner in found]
    pairs += [(one, other) for one, other, _ in near(texts)]
    for one, other in pairs:
        old, new = sorted((found[one], found[str(other)]))
        found = {id: old if group == new else group for id, group in found.items()}
    return found


def all_texts(items: Iterable[Item]) -> Mapping[str, str]:
    """By id, all that each item lets one read, also what can be chosen; not what all of its kind offer."""
    return {item.id: "\n".join([text_of(item), *_options(item)]) for item in items}


def _options(item: Item) -> list[str]:
    offered = {row["id"] for rows in item.question.offers().values() for row in rows}
    return [
        text
        for field in item.question.form().fields
        for id, text in field.options
        if not field.in_case and id not in offered
    ]


def sentence_fields(closed: Iterable[ClosedItem]) -> list[tuple[int, frozenset[int]]]:
    """Per item that asks for sentences: how many there are, and the places of those that decide."""
    return [
        (len(field.options), frozenset(n for n, (id, _) in enumerate(field.options) if id in item.key[field.name]))
        for item in closed
        for field in item.fields
        if field.in_case
    ]
