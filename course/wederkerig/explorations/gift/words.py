"""What is to be seen in the village, in sentences and in numbers."""

from ... import dutch
from . import texts
from .model import CHANGE, HOUSEHOLDS, Course, Duties


def _where(course: Course, duties: Duties, week: int) -> list[str]:
    """The sentences that say at which place the chain stops, or by whom it goes on."""
    found = []
    if not duties.give:
        found.append(texts.FEW_GIVE if course.free else texts.NO_GIVE)
    if not duties.accept:
        found.append(texts.NO_ACCEPT.format(refused=len(course.refused(1, week))))
    if not duties.give_back:
        found.append(texts.NO_BACK.format(kept=len(course.unanswered(week))))
    passed = sum(gift.passed for gift in course.moved(CHANGE + 1, week))
    if passed:
        found.append(texts.PASSED.format(change=CHANGE, passed=passed))
    if course.free:
        found.append(texts.FREE.format(free=len(course.free), all=HOUSEHOLDS))
    return found


def text(course: Course, full: Course, duties: Duties, week: int) -> str:
    """What is to be seen after this week, with its numbers."""
    first = max(1, week - 3)
    period = texts.PERIOD.format(first=first, last=week)
    now, reference = (dutch.number(len(one.moved(first, week)) / (week - first + 1), 1) for one in (course, full))
    if duties.all_hold():
        used = len({gift.tie for gift in course.moved(first, week)})
        answer = texts.ANSWER_ON if duties.pass_on else texts.ANSWER_BACK
        return texts.ALL_ON.format(period=period, now=now, used=used, ties=len(course.ties), answer=answer)
    compared = texts.COMPARE.format(period=period, now=now, full=reference)
    if week <= CHANGE:
        return f"{compared} {texts.WARM_UP.format(change=CHANGE)}"
    if not course.moved(first, week):
        last = max(gift.week for gift in course.moved(1, week))
        compared = texts.DEAD.format(last=last, full=reference)
    return " ".join([compared, *_where(course, duties, week)])


def rows(course: Course, full: Course, week: int) -> tuple[tuple[str, ...], ...]:
    """The numbers for each four weeks up to this week."""
    lines = []
    for first in range(1, week + 1, 4):
        last = first + 3
        moved = course.moved(first, last)
        counts = (
            len(moved),
            sum(gift.passed for gift in moved),
            len(course.refused(first, last)),
            len(course.unanswered(last)),
            len(full.moved(first, last)),
        )
        lines.append((f"{first}–{last}", *(str(count) for count in counts)))
    return tuple(lines)
