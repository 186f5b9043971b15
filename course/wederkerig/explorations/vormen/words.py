"""What is to be seen in the circle of gifts, in sentences and in numbers."""

from ... import dutch
from . import texts
from .model import GROUP, Circle


def _counted(count: int, none: str, one: str, many: str) -> str:
    """The words for a number of things."""
    return (none, one, many)[min(count, 2)].format(count=count)


def _bearers(course: Circle, moment: int) -> list[str]:
    """The names of those who gave first, and to whom nothing came back yet."""
    return [texts.NAMES[person] for person, count in enumerate(course.borne(moment)) if count]


def _taking(course: Circle, moment: int) -> str:
    """The sentences when somebody only takes."""
    opened, bearers = course.open_gifts(moment), _bearers(course, moment)
    if course.people != GROUP:
        where = texts.TAKES_SINGLE.format(gifts=_counted(len(opened), "", texts.ONE_GIFT, texts.MANY_GIFTS))
    elif not any(gift.answered is None for gift in opened):
        return texts.TAKES_UNSEEN
    else:
        where = (
            texts.TAKES_MULTIPLE.format(bearers=dutch.listed(bearers)) if len(bearers) > 1 else texts.TAKES_MULTIPLE_ONE
        )
    late = len(course.overdue(moment))
    doubt = texts.OVERDUE.format(gifts=_counted(late, "", texts.ONE_LATE, texts.MANY_LATE))
    return f"{where} {doubt if late else texts.NOT_OVERDUE}"


def text(course: Circle, moment: int) -> str:
    """What is to be seen after this moment."""
    given, opened = course.until(moment), course.open_gifts(moment)
    if not given:
        return texts.NOT_BEGUN
    begin = texts.GIVEN.format(
        moment=moment,
        gifts=_counted(len(given), "", texts.ONE_GIVEN, texts.MANY_GIVEN),
        open=_counted(len(opened), texts.NOTHING_OPEN, texts.ONE_OPEN, texts.MANY_OPEN),
    )
    if course.taker is not None:
        return f"{begin} {_taking(course, moment)}"
    sentences = [begin]
    if closed := course.closed_rounds(moment):
        last = closed[-1]
        names = {"giver": texts.NAMES[last.giver], "helped": texts.NAMES[(last.starter + 1) % course.people]}
        closing = texts.ROUND_MULTIPLE if course.people == GROUP else texts.ROUND_SINGLE
        sentences.append(closing.format(moment=last.moment, starter=texts.NAMES[last.starter], **names))
    if opened:
        sentences.append(texts.NOT_ROUND.format(starters=dutch.listed(_bearers(course, moment))))
    if waited := course.waited(moment):
        sentences.append(texts.WAITED.format(waited=_counted(waited, "", texts.ONE_MOMENT, texts.MANY_MOMENTS)))
    return " ".join(sentences)


def rows(course: Circle, moment: int) -> tuple[tuple[str, ...], ...]:
    """What each person gave, got and bears."""
    given, borne = course.until(moment), course.borne(moment)
    counts = [
        (sum(gift.giver == person for gift in given), sum(gift.receiver == person for gift in given), borne[person])
        for person in range(course.people)
    ]
    return tuple((texts.NAMES[person], *(str(count) for count in row)) for person, row in enumerate(counts))
