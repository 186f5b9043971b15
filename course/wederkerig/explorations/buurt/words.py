"""What is to be seen in the neighbourhood, in sentences and in numbers."""

from ... import dutch
from . import texts
from .residents import SIZE, Neighbourhood
from .runs import NEIGHBOURHOODS
from .sides import Side, winner, wins

ALL = len(NEIGHBOURHOODS)
LAST = -1  # the last quarter


def start_text(start: Neighbourhood, chosen: bool) -> str:
    """How a neighbourhood begins, and what is to be chosen now."""
    frail, alone = sum(person.frail for person in start.residents), len(start.isolated())
    begin = texts.START.format(frail=frail, alone=alone)
    return begin + (texts.START_EXPECT if chosen else texts.START_CHOOSE)


def start_rows(start: Neighbourhood) -> tuple[tuple[str, ...], ...]:
    """The numbers of the neighbourhood before the year."""
    counts = {
        texts.ROW_PEOPLE: SIZE,
        texts.ROW_FRAIL: sum(person.frail for person in start.residents),
        texts.ROW_ALONE: len(start.isolated()),
        texts.ROW_CONTACTS: len(start.pairs()),
    }
    return tuple((label, str(count)) for label, count in counts.items())


def text(a: Side, b: Side, measure: str, expected: str) -> str:
    """Who wins by the chosen yardstick, beside the prediction, and what all four say."""
    if a == b or a.levers == b.levers:
        return texts.SAME
    found, best = wins(a, b, measure), winner(a, b, measure)
    verdict = texts.FOUND[best].format(
        measure=texts.MEASURES[measure], n=found.get(best), a=found["A"], b=found["B"], all=ALL
    )
    four = dutch.listed(
        [
            texts.ONE.format(measure=name, a=a.band(one, LAST)[1], b=b.band(one, LAST)[1])
            for one, name in texts.MEASURES.items()
        ]
    )
    forced = [texts.BY_CHOICE] if "control" in a.levers | b.levers and measure == texts.TIES else []
    said = texts.RIGHT if best == expected else texts.WRONG
    return " ".join([verdict, said, texts.ALL_FOUR.format(four=four), *forced, texts.WHY])


def rows(a: Side, b: Side) -> tuple[tuple[str, ...], ...]:
    """All four yardsticks after the year, with their bands."""
    lines = [
        (
            texts.PANELS[measure],
            *(_band(*side.band(measure, LAST)) for side in (a, b)),
            texts.OF_ALL.format(n=wins(a, b, measure)["B"], all=ALL),
        )
        for measure in texts.MEASURES
    ]
    return ((texts.POLICY, a.short, b.short, ""), *lines)


def _band(low: int, middle: int, high: int) -> str:
    return f"{middle} ({low}–{high})"
