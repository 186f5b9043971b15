"""A small multinomial naive Bayes: which label do the words of a text suggest?

Smoothed by adding one (Manning, Raghavan & Schütze, 2008, Introduction to Information Retrieval, section 13.2).
Every label is as likely beforehand: else a text that is left out would tell its label by being one fewer.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import Self

_WORD = re.compile(r"[^\W\d_]+")


def words(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return _WORD.findall(text.lower())


@dataclass(frozen=True, slots=True)
class Example:
    """Words with the label they stand under; texts of one `group` are so alike that they are left out together."""

    label: str
    words: tuple[str, ...]
    group: Hashable = None


class NaiveBayes:
    """What words say about labels, learned from examples."""

    def __init__(self, examples: Iterable[Example]) -> None:
        self.counts: dict[str, Counter[str]] = {}
        self.texts: Counter[str] = Counter()
        self.learn(examples)

    def learn(self, examples: Iterable[Example], times: int = 1) -> Self:
        """Take these examples into account; -1 times: forget them."""
        for example in examples:
            counts = self.counts.setdefault(example.label, Counter())
            for word in example.words:
                counts[word] += times
            self.texts[example.label] += times
        return self

    def label(self, words: Iterable[str]) -> str:
        """The likeliest label of these words, the first in the alphabet of equally likely ones; "" without any."""
        known = {word for counts in self.counts.values() for word, n in counts.items() if n}
        scores = {label: self.score(label, words, known) for label in sorted(self.counts) if self.texts[label]}
        return max(scores, key=lambda label: scores[label], default="")

    def score(self, label: str, words: Iterable[str], known: Iterable[str]) -> float:
        """How likely a label is for these words, of those known, as a logarithm up to a constant."""
        known, counts = set(known), self.counts[label]
        total = counts.total() + len(known)
        return sum(log((counts[word] + 1) / total) for word in words if word in known)


def right_left_out(examples: Sequence[Example]) -> list[bool]:
    """Per example whether its label is found by who learned from all others but those of its group."""
    model, found = NaiveBayes(examples), {}
    for group in dict.fromkeys(example.group for example in examples):
        members = [(place, example) for place, example in enumerate(examples) if example.group == group]
        model.learn([example for _, example in members], -1)
        found.update({place: model.label(example.words) == example.label for place, example in members})
        model.learn([example for _, example in members])
    return [found[place] for place in range(len(examples))]
