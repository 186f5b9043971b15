"""The moment that an LMS writes in a name, in the language and form of whoever downloaded it.

Nothing is guessed: a word that is no month, no day of the week and no sign of a clock, or a day and a month that
could be either, make the moment unknown.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

LMS_ZONE = ZoneInfo("Europe/Amsterdam")  # an LMS shows its moments in the zone of the school and does not name it
YEARS = range(1990, 2200)  # in which an LMS may say that something was handed in
_MONTHS = """
januari februari maart april mei juni juli augustus september oktober november december
january february march april may june july august september october november december
januar februar marz april mai juni juli august september oktober november dezember
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
januari februari mars april maj juni juli augusti september oktober november december
"""
_SHORT = {"mrt": 3, "mrz": 3}  # not the beginning of their month
_DAYS = """
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday
montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miercoles jueves viernes sabado domingo
"""
_FILLERS = "om at um am kl a las le el de den op on u uur uhr h heures t"
_HALF = re.compile(r"(?<=\d)\s*([ap])\.?\s?m(?![a-z])\.?")  # of the day
_NOON = 12


def moment_of(text: str) -> datetime | None:
    """The moment in `text`, such as 'Aug 28, 2019 919 PM' or '3 september, 2026 21:19'; None when it is not sure."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(letter)
    )
    half = _HALF.search(plain)
    rest = _HALF.sub(" ", plain)
    words = re.findall(r"[^\W\d_]+", rest)
    months = [month for word in words if (month := _month(word))]
    if len(months) > 1 or not all(_month(word) or _day(word) or word in _FILLERS.split() for word in words):
        return None
    numbers = re.findall(r"[0-9]+", rest)
    size = 2 if months else 3
    date = _date(numbers[:size], months, half is not None)
    clock = _clock(numbers[size : size + 2], half.group(1) if half else "")
    try:
        return datetime(*date, *clock, tzinfo=LMS_ZONE) if date and clock and date[0] in YEARS else None
    except ValueError:
        return None


def looks_like_a_moment(text: str) -> bool:
    """Whether `text` has the numbers of a date and a clock: a year, and two more at least."""
    numbers = re.findall(r"[0-9]+", text)
    return len(numbers) > 2 and any(re.fullmatch(r"(19|20)\d\d", number) for number in numbers)


def _date(numbers: Sequence[str], months: Sequence[int], twelve: bool) -> tuple[int, int, int] | None:
    """Year, month and day; the year stands first or last. `twelve`: the clock that follows has twelve hours."""
    if len(numbers) + len(months) != 3 or [len(number) for number in numbers if len(number) > 2] != [4]:
        return None
    if len(numbers[0]) == 4:
        year, *rest = map(int, numbers)
    elif len(numbers[-1]) == 4:
        *rest, year = map(int, numbers)
        if not months and twelve:
            # with such a clock either may stand first
            if max(rest) <= _NOON:
                return None
            rest = [max(rest), min(rest)]
        rest.reverse()
    else:
        return None
    month, day = (*months, *rest)
    return year, month, day


def _clock(numbers: Sequence[str], half: str) -> tuple[int, int] | None:
    """Hour and minute, of '2119', '919', '21:19' or '9'; `half` is 'a' or 'p' on a clock of twelve hours."""
    if not numbers or max(map(len, numbers)) > 4:
        return None
    hour, minute = map(int, numbers) if len(numbers) == 2 else divmod(int(numbers[0]), 100)
    if len(numbers) == 1 and half and len(numbers[0]) < 3:
        hour, minute = minute, 0
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return hour, minute


@lru_cache(maxsize=500)
def _month(word: str) -> int | None:
    """The number of the month of which this is the name, or the first three letters or more of it."""
    if len(word) < 3:
        return None
    found = {
        number + 1 for line in _MONTHS.split("\n") for number, name in enumerate(line.split()) if name.startswith(word)
    }
    return _SHORT.get(word) or (found.pop() if len(found) == 1 else None)


def _day(word: str) -> bool:
    return any(name.startswith(word) for name in _DAYS.split()) if len(word) > 1 else False
