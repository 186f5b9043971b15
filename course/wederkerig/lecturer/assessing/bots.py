"""Bots: ways to answer without understanding. None may pass, whatever the assignment.

A bot gives, per closed item, alternatives that are equally likely; in each it chooses in some fields, and guesses in
the others. What a bot may know is what any student can: the practice items with their keys, never a graded key.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from ...items.fields import Field
from ...items.model import Item
from ...items.vocabulary import CHARITY, LABELS, RECIPROCITY, TIT_FOR_TAT
from .closed import Chosen, ClosedItem, Outcomes, closed_items, expected, most_of, text_of
from .labelled import labelled
from .naive_bayes import Example, NaiveBayes, words
from .overlap import alike, vectors

RUNS = 1000
CHAINED = "neighbours-differ"
KEYWORDS = {
    RECIPROCITY: "samen elkaar vriend buren zelf graag thee band gewoon blij terug",
    TIT_FOR_TAT: "betaal uur uren contract teken regel afspraak rooster lijst verplicht moet korting prijs",
    CHARITY: "gratis arm zielig gift schenk pakket dank medelijden hulp nodig goed doel",
}
DECIDES, SAYS_NOTHING = "decides", "says nothing"


@dataclass(frozen=True)
class Public:
    """What the practice items teach to who does not read for understanding."""

    practice: Sequence[ClosedItem]

    @cached_property
    def labels(self) -> NaiveBayes:
        """Which words stand in cases of which label."""
        texts = labelled(closed.item for closed in self.practice)
        return NaiveBayes(Example(text.label, tuple(words(text.text))) for text in texts)

    @cached_property
    def sentences(self) -> NaiveBayes:
        """Which words stand in sentences that decide, under the label that they decide."""
        return NaiveBayes(
            Example(_role(closed, field, id), tuple(words(text)))
            for closed in self.practice
            for field in closed.fields
            if field.in_case
            for id, text in field.options
        )

    def nearest(self, closed: ClosedItem) -> ClosedItem | None:
        """The practice item of this kind whose text is most like that of `closed`."""
        alike_kind = [other for other in self.practice if other.item.question.kind == closed.item.question.kind]
        found = vectors({"": text_of(closed.item), **{other.item.id: text_of(other.item) for other in alike_kind}})
        return max(alike_kind, key=lambda other: alike(found[""], found[other.item.id]), default=None)


def _role(closed: ClosedItem, field: Field, id: str) -> str:
    single = closed.single
    label = "".join(closed.key[single.name]) if single else ""
    return f"{DECIDES} {label}" if id in closed.key[field.name] else SAYS_NOTHING


Bot = Callable[[ClosedItem, Public], list[Chosen]]


def at_random(closed: ClosedItem, public: Public) -> list[Chosen]:  # noqa: ARG001 (as every bot)
    """Anything, with any sentences."""
    return [{}]


def always(place: int) -> Bot:
    """Always the same label; of other lists always the option in the same place."""
    return lambda closed, _: [
        {
            field.name: frozenset([field.options[place % len(field.options)][0]])
            for field in closed.fields
            if not field.several
        }
    ]


def longest(closed: ClosedItem, public: Public) -> list[Chosen]:  # noqa: ARG001
    """The longest text of each list."""
    return [{field.name: frozenset([max(field.options, key=lambda row: len(row[1]))[0]]) for field in closed.fields}]


def middle(closed: ClosedItem, public: Public) -> list[Chosen]:  # noqa: ARG001
    """The middle of each list."""
    return [{field.name: frozenset([field.options[len(field.options) // 2][0]]) for field in closed.fields}]


def last(closed: ClosedItem, public: Public) -> list[Chosen]:  # noqa: ARG001
    """The last sentence or option of what several can be chosen from; any label."""
    return [{field.name: frozenset([field.options[-1][0]]) for field in closed.fields if field.several}]


def likeliest(closed: ClosedItem, public: Public) -> list[Chosen]:
    """Any label, with the sentences that look most like those that decide for it in practice."""
    single = closed.single
    if single is None:
        return [{}]
    return [{single.name: frozenset([id]), **_sentences(closed, public, id)} for id, _ in single.options]


def by_words(closed: ClosedItem, public: Public) -> list[Chosen]:
    """The label that the words of the practice cases suggest, with the sentences that look likeliest."""
    single = closed.single
    label = public.labels.label(words(text_of(closed.item)))
    if single is None or label not in dict(single.options):
        return likeliest(closed, public)
    return [{single.name: frozenset([label]), **_sentences(closed, public, label)}]


def keywords(closed: ClosedItem, public: Public) -> list[Chosen]:  # noqa: ARG001
    """The label of which most keywords stand in the text; of other lists what shares most words with the text."""
    text, chosen = words(text_of(closed.item)), {}
    for field in closed.fields:
        marks = text
        if not field.several and _labels(field):
            scores = {label: _hits(text, marks.split()) for label, marks in KEYWORDS.items()}
            chosen[field.name] = frozenset([max(scores, key=lambda label: scores[label])])
            continue
        if field.in_case:
            marks = [mark for row in KEYWORDS.values() for mark in row.split()]
        chosen[field.name] = frozenset([max(field.options, key=lambda row: _hits(words(row[1]), marks))[0]])
    return [chosen]


def copied(closed: ClosedItem, public: Public) -> list[Chosen]:
    """What was right in the practice item that is most alike."""
    other = public.nearest(closed)
    if other is None:
        return [{}]
    right = [words(text) for field in other.fields for id, text in field.options if id in other.key[field.name]]
    chosen = {}
    for field in closed.fields:
        same = {id for id, _ in field.options} & other.key.get(field.name, frozenset())
        if same and not field.several:
            chosen[field.name] = frozenset([min(same)])
        elif field.several:
            marks = [word for row in right for word in row]
            chosen[field.name] = frozenset([max(field.options, key=lambda row: _hits(words(row[1]), marks))[0]])
    return [chosen]


def neighbours_differ(closed: ClosedItem, public: Public) -> list[Chosen]:  # noqa: ARG001
    """Any label but the one that was chosen for the item before."""
    single = closed.single
    return [{single.name: frozenset([id])} for id, _ in single.options] if single else [{}]


def right_label(closed: ClosedItem, public: Public) -> list[Chosen]:  # noqa: ARG001
    """The right label, with any sentences: no bot, but a measure of what a proof adds."""
    return [{field.name: closed.key[field.name] for field in closed.fields if not field.several}]


BOTS: Mapping[str, Bot] = {
    "random": at_random,
    **{f"always-{place + 1}": always(place) for place in range(len(LABELS))},
    "likeliest-sentences": likeliest,
    "keywords": keywords,
    "words": by_words,
    "longest": longest,
    "middle": middle,
    "last-sentence": last,
    "copied-practice": copied,
    CHAINED: neighbours_differ,
}


def runs(bot: str, closed: Sequence[ClosedItem], public: Public, seed: int = 1) -> list[float]:
    """The points of a bot for these items, in each of `RUNS` runs."""
    chance = random.Random(f"{seed} {bot}")
    drawn = [[item.outcomes(given) for given in BOTS[bot](item, public)] for item in closed]
    columns = _chained(drawn, chance) if bot == CHAINED else (_mixed(tables, chance) for tables in drawn)
    return [sum(row) for row in zip(*columns, strict=True)] or [0.0] * RUNS


def share_with_right_label(closed: Iterable[ClosedItem], public: Public) -> float | None:
    """The share of the points of who knows every label and guesses the proof, of items that ask both; None: none do."""
    both = [item for item in closed if len({field.several for field in item.fields}) == 2]
    if not both:
        return None
    earned = sum(fmean(expected(item.outcomes(given)) for given in right_label(item, public)) for item in both)
    return earned / sum(item.item.points for item in both)


def public_of(practice: Iterable[Item]) -> Public:
    """What these practice items teach."""
    return Public(closed_items(practice))


def _mixed(tables: Sequence[Outcomes], chance: random.Random) -> list[float]:
    """The points for an item, run by run, when any of its alternatives is chosen."""
    rows = [(points, weight / len(tables)) for table in tables for points, weight in table.items()]
    return chance.choices([points for points, _ in rows], [weight for _, weight in rows], k=RUNS)


def _chained(items: Sequence[Sequence[Outcomes]], chance: random.Random) -> Iterator[list[float]]:
    """The same, when no alternative is chosen twice in a row."""
    before = [-1] * RUNS
    for tables in items:
        before = [chance.choice([n for n in range(len(tables)) if n != last] or [0]) for last in before]
        columns = [iter(chance.choices(list(table), list(table.values()), k=RUNS)) for table in tables]
        yield [next(columns[place]) for place in before]


def _labels(field: Field) -> bool:
    return {id for id, _ in field.options} <= set(LABELS)


def _hits(text: Sequence[str], marks: Sequence[str]) -> int:
    return sum(any(word.startswith(mark) for mark in marks) for word in text)


def _sentences(closed: ClosedItem, public: Public, label: str) -> Chosen:
    """In each field of sentences those that look most like what decides for this label: one, or two where they may."""
    model, role = public.sentences, f"{DECIDES} {label}"
    found = {}
    for field in closed.fields:
        if not field.in_case or not {role, SAYS_NOTHING} <= set(model.counts):
            continue
        odds = {id: _odds(model, role, words(text)) for id, text in field.options}
        best = sorted(odds, key=lambda id: -odds[id])[: min(2, most_of(field))]
        found[field.name] = frozenset(best)
    return found


def _odds(model: NaiveBayes, role: str, text: Sequence[str]) -> float:
    known = {word for counts in model.counts.values() for word in counts}
    return model.score(role, text, known) - model.score(SAYS_NOTHING, text, known)
