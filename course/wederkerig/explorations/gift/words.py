"""What is to be seen in the village, in sentences and in numbers."""

from ... import dutch
from . import texts
from .model import CHANGE, Course, Duties


def _where(course: Course, duties: Duties, week: int) -> str:
    """The sentences that say at which place the chain stops."""
    numbers = {"kept": len(course.unanswered(week)), "refused": len(course.refused(1, week))}
    if not duties.accept:
        both = duties.give_back or duties.felt
        text = texts.PLACE_ACCEPT if duties.give else texts.PLACE_ACCEPT_AND_GIVE if both else texts.PLACE_NOTHING
    elif duties.give_back:
        text = texts.PLACE_GIVE
    elif not duties.give:
        text = texts.PLACE_GIVE_FELT if duties.felt else texts.PLACE_BOTH
    else:
        text = texts.PLACE_FELT if duties.felt else texts.PLACE_BACK
    return text.format(**numbers)


def text(course: Course, full: Course, duties: Duties, felt: bool, week: int) -> str:
    """What is to be seen after this week, with its numbers."""
    if week == 0:
        return texts.NOTHING_YET
    first = max(1, week - 3, CHANGE + 1 if week > CHANGE else 1)
    period = (texts.PERIOD if first < week else texts.PERIOD_ONE).format(first=first, last=week)
    now = len(course.moved(first, week)) / (week - first + 1)
    reference = dutch.number(len(full.moved(first, week)) / (week - first + 1), 1)
    if duties == Duties():
        used = len({gift.tie for gift in course.moved(first, week)})
        text = texts.ALL_ON.format(period=period, now=dutch.number(now, 1), used=used, ties=len(course.ties))
        return f"{text} {texts.FELT_UNUSED}" if felt else text
    if week <= CHANGE:
        compared = texts.COMPARE.format(period=period, now=dutch.number(now, 1), full=reference)
        return f"{compared} {texts.WARM_UP.format(change=CHANGE)}"
    last = max(gift.week for gift in course.moved(1, week))
    state = (texts.COMPARE if now else texts.DEAD).format(
        period=period, now=dutch.number(now, 1), last=last, full=reference
    )
    return f"{state} {_where(course, duties, week)}"


def rows(course: Course, full: Course, week: int) -> tuple[tuple[str, ...], ...]:
    """The numbers for each four weeks up to this week."""
    lines = []
    for first in range(1, max(week, 1) + 1, 4):
        last = min(first + 3, week)
        counts = (
            len(course.moved(first, last)),
            len(course.refused(first, last)),
            len(course.unanswered(last)),
            len(full.moved(first, last)),
        )
        label = f"{first}–{last}" if last > first else str(last)
        lines.append((label, *(str(count) for count in counts)))
    return tuple(lines)
