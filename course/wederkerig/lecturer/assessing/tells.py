"""What tells the label of a case to who does not understand it: words, names, length, first and last sentence.

Each is tried by the same model, with all texts left out that tell the same; chance is one in three.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ...dutch import percent
from ...errors import ItemError
from . import texts as texts_nl
from .labelled import LabelledText, groups
from .naive_bayes import Example, NaiveBayes, right_left_out, words
from .persons import names
from .positions import RARE, at_least

MOST = 0.45  # so often may a label be found without understanding; chance is .33
PRACTICE = "practice"
_NUMBER = re.compile(
    r"\b(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|twintig|dertig|veertig|vijftig)\s+"
    r"(uur|uren|dag|dagen|dagdeel|dagdelen|ochtend|ochtenden|middag|middagen|keer|euro|week|weken|maand|maanden)\b"
)

View = Callable[[LabelledText], Iterable[str]]


def _numbers(text: LabelledText) -> list[str]:
    """How many numbers of hours, days or euros stand in it, and how many quotations."""
    return [f"n{len(_NUMBER.findall(text.text.lower()))}", f"q{text.text.count('‘')}"]


def _length(text: LabelledText) -> list[str]:
    return [f"w{len(text.text.split()) // 15}", f"s{len(text.sentences)}"]


def _places(text: LabelledText) -> list[str]:
    last = len(text.sentences) - 1
    return [f"d{len(text.decides)}", *(f"p{round(3 * place / max(1, last))}" for place in text.decides)]


VIEWS: Mapping[str, View] = {
    "words": lambda text: words(text.text),
    "first-sentence": lambda text: words(text.sentences[0]),
    "last-sentence": lambda text: words(text.sentences[-1]),
    "names": lambda text: sorted(names(text.text)),
    "length": _length,
    "numbers": _numbers,
    "places": _places,
}


def found_by(view: str, texts: Sequence[LabelledText], group: Mapping[str, str]) -> list[bool]:
    """Per text whether its label is found by who sees only this of it, and knows all texts of other groups."""
    return right_left_out(_examples(view, texts, group))


def model_of(view: str, learned: Iterable[LabelledText]) -> NaiveBayes:
    """What who sees only this of these texts learns of their labels."""
    return NaiveBayes(_examples(view, learned, {}))


def found_from(view: str, learned: Sequence[LabelledText], tried: Sequence[LabelledText]) -> list[bool]:
    """Per text in `tried` whether its label is found by who knows the texts `learned`."""
    model = model_of(view, learned)
    return [model.label(example.words) == example.label for example in _examples(view, tried, {})]


def telling_words(
    texts: Sequence[LabelledText], group: Mapping[str, str], count: int = 12
) -> list[tuple[str, str, int, int]]:
    """The words that stand in texts of one label more than chance would have it: word, label, texts there and in all.

    Texts of a pair that both have a word say nothing about it, and count as one.
    """
    where: dict[str, set[tuple[str, str]]] = {}
    for text in texts:
        for word in set(words(text.text)):
            where.setdefault(word, set()).add((group[text.id], text.label))
    labels = {text.label for text in texts}
    rows = []
    for word, places in where.items():
        for label in labels:
            here = sum(found == label for _, found in places)
            rows.append((at_least(here, [1 / len(labels)] * len(places)), word, label, here, len(places)))
    return [(word, label, here, n) for rarity, word, label, here, n in sorted(rows)[:count] if rarity < RARE]


def shares(texts: Sequence[LabelledText], learned: Sequence[LabelledText]) -> dict[str, list[bool]]:
    """By what is looked at, per text whether its label is found; `practice`: by who learned from the practice texts."""
    if not texts:
        return {}
    group = groups({text.id: text.text for text in texts}, texts)
    found = {view: found_by(view, texts, group) for view in VIEWS}
    return found | ({PRACTICE: found_from("words", learned, texts)} if learned else {})


def problems(bank: str, texts: Sequence[LabelledText], found: Mapping[str, Sequence[bool]]) -> Iterator[ItemError]:
    """What tells the label too often, with the texts of which it does; `bank` is named in messages."""
    for view, right in found.items():
        if sum(right) > MOST * len(right):
            told = ", ".join(text.id for text, hit in zip(texts, right, strict=True) if hit)
            share, most = (percent(part) for part in (sum(right) / len(right), MOST))
            yield ItemError.of(bank, "-", texts_nl.TELLS, what=texts_nl.VIEWS[view], share=share, most=most, items=told)


def _examples(view: str, texts: Iterable[LabelledText], group: Mapping[str, str]) -> list[Example]:
    return [Example(text.label, tuple(VIEWS[view](text)), group.get(text.id)) for text in texts]
