"""What is to be seen in the neighbourhood, in sentences and in numbers."""

from collections.abc import Callable

from . import texts
from .residents import SIZE, Neighbourhood, Outcome
from .sides import PEOPLE, Side


def text(start: Neighbourhood, a: Side, b: Side, expected: str, pressed: bool) -> str:
    """What came of the prediction; before the run how it begins, and what is to be done now."""
    if a.years:
        return _result(a, b, expected)
    frail, alone = sum(person.frail for person in start.residents), len(start.isolated())
    begin = (texts.FORGOT if pressed else "") + texts.START.format(frail=frail, alone=alone)
    return begin + (texts.START_READY if expected != "nog niet" else texts.START_EXPECT)


def rows(start: Neighbourhood, a: Side, b: Side) -> tuple[tuple[str, ...], ...]:
    """All outcomes of both policies; before the run what the neighbourhood begins with."""
    return _outcomes(a, b) if a.years else _beginning(start)


def _winner(a: Side, b: Side) -> str:
    """Which side has more ties in all its years than the other ever has; otherwise none."""
    one, other = [year.ties for year in a.years], [year.ties for year in b.years]
    return "A" if min(one) > max(other) else "B" if min(other) > max(one) else "geen"


def _result(a: Side, b: Side, expected: str) -> str:
    """The prediction beside what came of it."""
    ties = {"a": a.average(lambda o: o.ties), "b": b.average(lambda o: o.ties)}
    if a.policy == b.policy:
        return texts.SAME.format(**ties)
    found = texts.FOUND.format(**ties, start=a.average(lambda o: o.course[0]))
    winner = _winner(a, b)
    verdict = (texts.RIGHT if winner == expected else texts.WRONG).format(verdict=texts.VERDICT[winner])
    beside = texts.BESIDE.format(
        worn_a=a.average(PEOPLE[texts.WORN]),
        worn_b=b.average(PEOPLE[texts.WORN]),
        inside_a=a.average(PEOPLE[texts.INSIDE]),
        inside_b=b.average(PEOPLE[texts.INSIDE]),
    )
    return " ".join((found, verdict, beside, texts.WHY))


def _outcomes(a: Side, b: Side) -> tuple[tuple[str, ...], ...]:
    """All outcomes of both policies."""
    measures: dict[str, Callable[[Outcome], float]] = {
        **PEOPLE,
        texts.TIES: lambda o: o.ties,
        texts.CONTACTS: lambda o: o.contacts,
        texts.OPEN: lambda o: o.open_hours,
    }
    return (
        (texts.POLICY, a.short, b.short),
        *((label, a.spread(get), b.spread(get)) for label, get in measures.items()),
    )


def _beginning(start: Neighbourhood) -> tuple[tuple[str, ...], ...]:
    """The numbers of the neighbourhood before the year."""
    counts = {
        texts.ROW_PEOPLE: SIZE,
        texts.ROW_FRAIL: sum(person.frail for person in start.residents),
        texts.ROW_ALONE: len(start.isolated()),
        texts.CONTACTS: len(start.pairs()),
    }
    return tuple((label, str(count)) for label, count in counts.items())
