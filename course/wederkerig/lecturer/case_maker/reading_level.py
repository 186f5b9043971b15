"""How hard a case reads: sentences that are long, and the index of Flesch as Douma fitted it to Dutch.

Douma, W. H. (1960), De leesbaarheid van landbouwbladen: 206.84 - 0.93 words per sentence - 77 syllables per word; of
100 for very easy, from 60 on for everybody who finished secondary school.
"""

import re
from collections.abc import Iterator, Sequence

from ...dutch import number
from ..assessing.naive_bayes import words
from . import texts

SENTENCE_WORDS = 25
LEAST = 60
FEW_WORDS = 40  # of fewer the index says nothing
_VOWELS = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyàáâäèéêëìíîïòóôöùúûü]")


def reading_level(sentences: Sequence[str]) -> Iterator[str]:
    """What to say of sentences that are too long, and of the whole where it reads hard."""
    for place, sentence in enumerate(sentences, 1):
        if (count := len(sentence.split())) > SENTENCE_WORDS:
            yield texts.LONG_SENTENCE.format(n=place, words=count)
    index = flesch_douma(sentences)
    if index is not None and index < LEAST:
        yield texts.HARD.format(index=number(index, 0), least=LEAST)


def flesch_douma(sentences: Sequence[str]) -> float | None:
    """The index of these sentences; None where there are too few words to say."""
    told = [word for sentence in sentences for word in words(sentence)]
    if len(told) < FEW_WORDS:
        return None
    return 206.84 - 0.93 * len(told) / len(sentences) - 77 * sum(map(syllables, told)) / len(told)


def syllables(word: str) -> int:
    """How many syllables a Dutch word has: as many as it has vowels that sound by themselves."""
    return max(1, len(_VOWELS.findall(word.lower())))
