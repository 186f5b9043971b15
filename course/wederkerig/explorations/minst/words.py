"""What is to be seen in the street, in sentences and in numbers."""

from . import texts
from .model import RESIDENTS, Year, mean

CLOSE = 0.1  # groups that differ less than this share count as about equal


def _whole(value: float) -> str:
    """A whole number as text."""
    return str(round(value))


def _effect(now: list[float], before: list[float]) -> str:
    """What the intervention did to the arrears of those with least, compared with the middle."""
    gap, old = now[1] - now[0], before[1] - before[0]
    if old <= 0:
        return texts.NO_GAP
    if gap <= 0:
        return texts.GONE
    return texts.SMALLER if gap < old else texts.SAME


def text(result: Year, before: Year, rules: bool) -> str:
    """What is to be seen now, with its numbers."""
    groups = result.street.groups()
    now = [mean(result.received(), group) for group in groups]
    old = [mean(before.received(), group) for group in groups]
    given = mean(result.given(), groups[0])
    parts = [
        texts.NUMBERS.format(given=_whole(given), received=_whole(now[0]), middle=_whole(now[1]), most=_whole(now[2]))
    ]
    if max(now) - min(now) < CLOSE * max(now):
        parts.append(texts.EQUAL)
    else:
        parts.append(texts.LOWEST if now[0] < min(now[1:]) else texts.NOT_LOWEST)
    if result.added:
        parts.append(texts.GROWN.format(before=_whole(old[0]), effect=_effect(now, old)))
    elif not rules:
        parts.append(texts.NO_RULES)
    return " ".join(parts)


def rows(result: Year, before: Year) -> tuple[tuple[str, ...], ...]:
    """The numbers per group and for the whole street."""
    groups = [*result.street.groups(), list(range(RESIDENTS))]
    numbers = (result.given(), result.received(), before.received())
    return tuple(
        (name, str(len(group)), *(_whole(mean(column, group)) for column in numbers))
        for name, group in zip((*texts.GROUPS, texts.ALL_GROUPS), groups, strict=True)
    )
