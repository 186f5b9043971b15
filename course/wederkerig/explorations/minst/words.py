"""What is to be seen in the street, in sentences and in numbers."""

from ...dutch import percent
from . import texts
from .model import Year, mean
from .street import RESIDENTS


def _whole(value: float) -> str:
    """A whole number as text."""
    return str(round(value))


def text(result: Year, before: Year, rules: bool) -> str:
    """What is to be seen now, with its numbers."""
    groups = result.street.groups()
    met = [mean(result.met(), group) for group in groups]
    given, received = mean(result.given, groups[0]), mean(result.received, groups[0])
    numbers = {"needed": mean(result.needed(), groups[0]), "given": given, "received": received}
    shares = dict(zip(("share", "middle", "most"), map(percent, met), strict=True))
    parts = [texts.NUMBERS.format(**{name: _whole(number) for name, number in numbers.items()}, **shares)]
    if met[0] < min(met[1:]):
        parts.append(texts.LOWEST)
        parts += [texts.MORE_THAN_GIVEN] if received > given else []
    else:
        parts.append(texts.NOT_LOWEST)
    if result.added:
        ended = texts.ENDED.format(count=len(result.ended)) if result.ended else texts.NONE_ENDED
        share = percent(mean(before.met(), groups[0]))
        parts.append(texts.BROKER.format(before=share, added=len(result.added), ended=ended))
    elif not rules:
        parts.append(texts.NO_RULES)
    return " ".join(parts)


def rows(result: Year, before: Year) -> tuple[tuple[str, ...], ...]:
    """The numbers per group and for the whole street."""
    groups = [*result.street.groups(), list(range(RESIDENTS))]
    numbers = (result.needed(), result.given, result.received)
    return tuple(
        (
            name,
            str(len(group)),
            *(_whole(mean(column, group)) for column in numbers),
            *(percent(mean(one.met(), group)) for one in (result, before)),
        )
        for name, group in zip((*texts.GROUPS, texts.ALL_GROUPS), groups, strict=True)
    )
