"""The moments in the names of an LMS, in the languages and forms in which it writes them."""

from datetime import datetime, timedelta, timezone

import pytest
from wederkerig.lecturer.intake.owners.lms_dates import LMS_ZONE, moment_of

NOON = datetime(2026, 1, 5, 12, 0, tzinfo=LMS_ZONE)
SPELLINGS = [
    "Jan 5, 2026 1200 PM",
    "Jan 5, 2026 12:00 PM",
    "Jan 5, 2026 1200 p.m.",
    "Jan 5, 2026 1200 pm",
    "Jan 5, 2026 12:00\u202fPM",
    "5 January, 2026 1200",
    "5 januari, 2026 1200",
    "5 januari 2026 12:00",
    "5 jan. 2026 1200",
    "5 jan. 2026 12.00",
    "maandag 5 januari 2026 12:00",
    "05-01-2026 1200",
    "2026-01-05 1200",
    "2026-01-05T12:00:30",
    "2026-01-05-12-00-00",
    "5 janv., 2026 12 h 00",
    "am 5. Januar 2026 um 12:00 Uhr",
    "5 de enero de 2026 12:00",
    "5 gennaio 2026 12:00",
    "5 de janeiro de 2026 12:00",
]
OTHERS = [
    ("Jan 5, 2026 1200 AM", (2026, 1, 5, 0, 0)),
    ("Jan 5, 2026 100 AM", (2026, 1, 5, 1, 0)),
    ("Jan 5, 2026 1159 PM", (2026, 1, 5, 23, 59)),
    ("Jan 5, 2026 9 PM", (2026, 1, 5, 21, 0)),
    ("1 januari, 2026 0001", (2026, 1, 1, 0, 1)),
    ("5 mrt. 2026 12.00", (2026, 3, 5, 12, 0)),
    ("5 août, 2026 2119", (2026, 8, 5, 21, 19)),
    ("5 juil. 2026 12 h 00", (2026, 7, 5, 12, 0)),
    ("13-05-2026 100 PM", (2026, 5, 13, 13, 0)),
    ("05-13-2026 100 PM", (2026, 5, 13, 13, 0)),
]
UNKNOWN = [
    "",
    "2026",
    "5 januari",
    "5. tammikuuta 2026 klo 12.00",
    "2026年1月5日 下午 3:00",
    "01-05-2026 1200 PM",
    "31 februari 2026 1200",
    "1 januari 0001 0010",
    "31 december 9999 2359",
    "1 januari 1970 1200",
    "5 januari 2026 2599",
    "Aug 99999999999999999999, 2026 919 PM",
    "5 " + "9" * 5000 + " 2026 1200",
    "januari februari 5 2026 1200",
    "5 jui 2026 1200",
]


@pytest.mark.parametrize("text", SPELLINGS)
def test_one_moment_in_many_spellings(text):
    """Languages, clocks of twelve and of 24 hours, and separators make no difference."""
    assert moment_of(text) == NOON


@pytest.mark.parametrize(("text", "moment"), OTHERS)
def test_a_moment(text, moment):
    """Midnight, noon, months that look alike and short months are what they say."""
    assert moment_of(text) == datetime(*moment, tzinfo=LMS_ZONE)


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_is_not_sure_is_unknown(text):
    """A language that we do not know, a day and month that could be either, and what is no date are no moment."""
    assert moment_of(text) is None


def test_the_zone_is_that_of_the_school():
    """An hour in summer and one in winter have their own distance to Greenwich."""
    zones = [moment_of(text).utcoffset() for text in ("5 januari 2026 1200", "5 juli 2026 1200")]
    assert zones == [timezone(timedelta(hours=hours)).utcoffset(None) for hours in (1, 2)]
