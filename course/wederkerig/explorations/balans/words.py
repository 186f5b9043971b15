"""What is to be seen in the relation, in sentences and in numbers."""

from ... import dutch
from . import texts
from .model import (
    BURNT_OUT,
    HEAVIER,
    MONTHS,
    PARTED,
    TIRED,
    Group,
    Month,
    Outcome,
    Relation,
    felt_balance,
    first_month,
    group,
    happiness,
    outcome,
)


def _months(count: int) -> str:
    return texts.ONE_MONTH if count == 1 else texts.MANY_MONTHS.format(count=count)


def _chafes(month: Month, relation: Relation) -> bool:
    """Whether it is not even for me, or, between friends, for the other."""
    felts = [month.felt, felt_balance(month.got, month.given) if relation is Relation.FRIENDS else 0.0]
    return any(felt is not None and group(felt) is not Group.EVEN for felt in felts)


def _settled(months: list[Month], relation: Relation) -> int:
    """The month from which on nothing chafes."""
    return 1 + max(number for number, month in enumerate(months) if _chafes(month, relation))


def _uncounted(months: list[Month]) -> str:
    """The sentences when nobody counts."""
    first, count = months[0], len(months) - 1
    sums = texts.SUMS.format(given=dutch.number(count * first.given, 1), got=dutch.number(count * first.got, 1))
    return texts.UNCOUNTED + sums + texts.UNNOTICED[group(felt_balance(first.given, first.got))]


def _ending(months: list[Month], relation: Relation) -> str:
    """The sentences about how it goes on."""
    first, last, friends = months[0], months[-1], relation is Relation.FRIENDS
    numbers = {
        "given": dutch.number(last.given, 1),
        "got": dutch.number(last.got, 1),
        "first": dutch.number(first.given, 1),
        "closeness": dutch.percent(last.closeness),
        "lowest": dutch.percent(min(month.closeness for month in months)),
        "exhaustion": dutch.percent(last.exhaustion),
    }
    match outcome(months):
        case Outcome.EVEN:
            text = texts.OTHER_STEERED if _chafes(first, relation) else texts.STILL_EVEN
        case Outcome.RESTORED:
            text = texts.RESTORED_FRIENDS if friends else texts.RESTORED_HELPING
            numbers["months"] = _months(_settled(months, relation))
        case Outcome.PARTED:
            text = texts.ENDED
            numbers["months"] = _months(first_month(months, lambda month: month.closeness < PARTED))
        case Outcome.SKEWED if friends:
            text = texts.STILL_SKEWED_FRIENDS
        case Outcome.SKEWED:
            text = texts.STILL_ADVANTAGED if (last.felt or 0.0) > 0 else texts.STILL_DISADVANTAGED
        case Outcome.WORN | Outcome.BURNT_OUT as worst:
            text = texts.BURNT if worst is Outcome.BURNT_OUT else texts.WORN
            numbers["tired"] = _months(first_month(months, lambda month: month.exhaustion >= TIRED))
            if worst is Outcome.BURNT_OUT:
                numbers["burnt"] = _months(first_month(months, lambda month: month.exhaustion >= BURNT_OUT))
        case Outcome.UNCOUNTED:
            return ""
    return text.format(**numbers)


def text(months: list[Month], relation: Relation, weight: int) -> str:
    """To which group I belong, what I feel, and where it leads."""
    first = months[0]
    if first.felt is None:
        return _uncounted(months)
    weighed = texts.WEIGHED.format(own=dutch.number(first.given * HEAVIER**weight, 1), got=dutch.number(first.got, 1))
    return f"{weighed}{texts.FEELINGS[group(first.felt)]} {_ending(months, relation)}"


def _row(number: int, month: Month, counting: bool) -> tuple[str, ...]:
    felt = month.felt
    name = (texts.NO_CONTACT if counting else texts.NO_GROUP) if felt is None else texts.GROUPS[group(felt)]
    pleasant = texts.NOT_KNOWN if felt is None else f"{happiness(felt):.0f}"
    exchange = (dutch.number(month.given, 1), dutch.number(month.got, 1))
    return (str(number), *exchange, name, pleasant, dutch.percent(month.closeness), dutch.percent(month.exhaustion))


def rows(months: list[Month], counting: bool) -> tuple[tuple[str, ...], ...]:
    """The numbers of every sixth month, the beginning and the end included."""
    return tuple(_row(number, months[number], counting) for number in range(0, MONTHS + 1, 6))
