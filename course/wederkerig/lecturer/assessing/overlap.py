"""How alike texts are: the cosine of their words, of which rare ones weigh more (tf-idf).

Manning, Raghavan & Schütze, 2008, Introduction to Information Retrieval, section 6.3. Words count by their first
letters, so that the forms of one word are one.
"""

from collections import Counter
from collections.abc import Mapping
from math import fsum, log, sqrt

from .naive_bayes import words

STEM, SHORTEST = 6, 4
NEAR = 0.3  # above this two texts tell the same; halves of a pair have .7 or more, other cases .16 or less

Vector = Mapping[str, float]
Near = tuple[str, str, float]  # two names, and how alike their texts are


def vectors(texts: Mapping[str, str]) -> dict[str, Vector]:
    """A vector of length 1 per text."""
    counts = {
        name: Counter(word[:STEM] for word in words(text) if len(word) >= SHORTEST) for name, text in texts.items()
    }
    seen = Counter(word for found in counts.values() for word in found)
    weighed = {
        name: {word: (1 + log(n)) * log(1 + len(texts) / seen[word]) for word, n in found.items()}
        for name, found in counts.items()
    }
    lengths = {name: sqrt(sum(weight**2 for weight in vector.values())) for name, vector in weighed.items()}
    return {
        name: {word: weight / lengths[name] for word, weight in vector.items()} if lengths[name] else {}
        for name, vector in weighed.items()
    }


def alike(one: Vector, other: Vector) -> float:
    """0 for texts without a word in common, 1 for the same words as often."""
    return fsum(one[word] * other[word] for word in one.keys() & other.keys())


def near(texts: Mapping[str, str]) -> list[Near]:
    """The pairs of texts that tell the same, most alike first."""
    found, names = vectors(texts), list(texts)
    pairs = [
        (one, other, alike(found[one], found[other])) for place, one in enumerate(names) for other in names[:place]
    ]
    return sorted((pair for pair in pairs if pair[2] > NEAR), key=lambda pair: -pair[2])
