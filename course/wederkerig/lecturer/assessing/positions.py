"""Where the right options stand and how long they are: what says nothing must give no key away."""

from collections.abc import Iterable, Iterator, Sequence

from ...errors import ItemError
from ...items.kinds.choice import Choice
from ...items.kinds.choose import single_choices
from ...items.kinds.tip import Tip
from ...items.model import Item
from . import texts

RARE = 0.01


def single_lists(items: Iterable[Item]) -> list[Choice]:
    """Those of the items that begin with a list of which one option fits, in the order that their author chose."""
    items = list(items)
    return [*single_choices(items), *(item for item in items if isinstance(item, Tip))]


def right_places(items: Sequence[Choice]) -> list[int]:
    """How many of these single choices have their right option in the first place, the second and so on."""
    right = [_right(item) for item in items]
    return [right.count(place) for place in range(max(map(_options, items), default=0))]


def giveaways(bank: str, items: Sequence[Choice]) -> Iterator[ItemError]:
    """What tells the key of single choices to who does not read them; `bank` is named in messages.

    The rule: if every option were as likely to be the right one, as many right options in one place, or as many
    right options longer than all others beside them, would be found in fewer than one of a hundred such banks.
    """
    for place, count in enumerate(right_places(items)):
        chances = [1 / _options(item) if place < _options(item) else 0.0 for item in items]
        if at_least(count, chances) < RARE:
            yield ItemError.of(bank, "-", texts.LEANS, count=count, total=len(items), place=place + 1)
    longest = sum(map(_longest, items))
    if at_least(longest, [1 / _options(item) for item in items]) < RARE:
        yield ItemError.of(bank, "-", texts.LONGEST, count=longest, total=len(items))


def places(bank: str, rows: Sequence[tuple[int, frozenset[int]]]) -> Iterator[ItemError]:
    """Where sentences that decide stand first or last, by the rule of `giveaways`.

    `rows` are per case the number of sentences and the places of those that decide.
    """
    for place, name in ((0, "first"), (-1, "last")):
        count = sum(place % total in decides for total, decides in rows)
        if at_least(count, [len(decides) / total for total, decides in rows]) < RARE:
            yield ItemError.of(bank, "-", texts.PLACE, count=count, total=len(rows), place=texts.PLACES[name])


def at_least(count: int, chances: Sequence[float]) -> float:
    """How likely it is that `count` or more of independent events happen, of which these are the chances."""
    exactly = [1.0]
    for chance in chances:
        missed, hit = [*exactly, 0.0], [0.0, *exactly]
        exactly = [a * (1 - chance) + b * chance for a, b in zip(missed, hit, strict=True)]
    return sum(exactly[count:])


def _options(item: Choice) -> int:
    return len(item.question.groups[0].options)


def _right(item: Choice) -> int:
    group = item.question.groups[0]
    return next(place for place, option in enumerate(group.options) if option.id in item.key.fits[group.id])


def _longest(item: Choice) -> bool:
    lengths = [len(option.text) for option in item.question.groups[0].options]
    right = lengths.pop(_right(item))
    return right > max(lengths)
