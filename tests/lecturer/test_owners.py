"""Whose a file is: what the names of an LMS or a lecturer say, and when only a lecturer can say it."""

from pathlib import PurePosixPath

import pytest
from wederkerig.lecturer.intake.owners import Owner, Unclear, owner_of

NAME = "opdracht-1-inlevering.json"
KNOWN = [
    ("s1/" + NAME, "s1"),
    ("s1/opdracht-1/antwoorden.json", "s1"),
    ("s2_" + NAME, "s2"),
    ("devriesanna_12345_67890_" + NAME, "12345"),
    ("devriesanna_LATE_12345_67890_" + NAME, "12345"),
    ("anon_a1b2_67890_" + NAME, "a1b2"),
    ("Anna de Vries_4711_assignsubmission_file/" + NAME, "4711"),
    ("Anna de Vries_4711_assignsubmission_file_" + NAME, "4711"),
    ("35244-46138 - Anna de Vries - Aug 28, 2026 919 PM - " + NAME, "35244-46138"),
    ("35244-46138 - Anna Visser - de Boer - 3 september, 2026 2119/" + NAME, "35244-46138"),
    ("Anna de Vries_4711_assignsubmission_file/Piet_99_88_" + NAME, "4711"),
]
UNCLEAR = [
    ("s1/Piet_99_88_" + NAME, Unclear("<1>/<2>_<3>_<4>", ("s1", "Piet", "99", "88"))),
    ("s1/s2_" + NAME, Unclear("<1>/<2>", ("s1", "s2"))),
    ("diep/er/s3/" + NAME, Unclear("<1>/<2>/<3>/", ("diep", "er", "s3"))),
    ("=1+1/" + NAME, Unclear("<1>/", ("=1+1",))),
]


@pytest.mark.parametrize(("place", "student"), KNOWN)
def test_the_owner_follows_from_the_names_of_the_lms(place, student):
    """The outermost name that an LMS or lecturer gave says whose a file is."""
    owner = owner_of(PurePosixPath(place), NAME)
    assert isinstance(owner, Owner)
    assert owner.student == student


@pytest.mark.parametrize(("place", "unclear"), UNCLEAR)
def test_what_fits_no_pattern_is_one_question_for_all_names_of_its_shape(place, unclear):
    """A name that says nothing we know, or two things, is nobody's: its shape and its parts are for the lecturer."""
    assert owner_of(PurePosixPath(place), NAME) == unclear


def test_a_file_without_a_name_of_anybody_is_nobodys():
    """The hand-in file alone says nothing, and there is nothing to point at."""
    assert owner_of(PurePosixPath(NAME), NAME) is None
