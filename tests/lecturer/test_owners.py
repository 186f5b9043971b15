"""Whose a file is: what the names of an LMS or a lecturer say, and when only a lecturer can say it."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path, PurePosixPath

import pytest
from wederkerig.lecturer.intake.owners.lms_dates import LMS_ZONE
from wederkerig.lecturer.intake.owners.owners import Owner, Unclear, from_lms_folder, owner_of

NAME = "opdracht-1-inlevering.json"
WINTER = timezone(timedelta(hours=1))
SUMMER = timezone(timedelta(hours=2))


def brightspace(student, name, *moment, zone=WINTER):
    """What Brightspace says: student, name and moment."""
    return Owner(student, name, (*moment, 0), datetime(*moment, tzinfo=zone), "brightspace")


KNOWN = [
    ("s1/" + NAME, Owner("s1", source="folder")),
    ("m_1/" + NAME, Owner("m_1", source="folder")),
    ("s1/opdracht-1/antwoorden.json", Owner("s1", source="folder")),
    ("s2_" + NAME, Owner("s2", source="prefix")),
    ("s2_opdracht-1-inlevering (1).json", Owner("s2", source="prefix")),
    ("s2_opdracht-1-inlevering.json.txt", Owner("s2", source="prefix")),
    ("devriesanna_12345_67890_" + NAME, Owner("12345", "devriesanna", (67890,), source="canvas")),
    ("devriesanna_LATE_12345_67890_" + NAME, Owner("12345", "devriesanna", (67890,), source="canvas")),
    ("devriesanna_12345_text.html", Owner("12345", "devriesanna", source="canvas")),
    ("anon_a1b2_67890_" + NAME, Owner("a1b2", "", (67890,), source="canvas")),
    ("anon_LATE_a1b2_67890_" + NAME, Owner("a1b2", "", (67890,), source="canvas")),
    ("LATE_anon_Q7k2m_900102_" + NAME, Owner("Q7k2m", "", (900102,), source="canvas")),
    ("LATE_anon_Q7k2m_900102_opdracht-1-inlevering-1.json", Owner("Q7k2m", "", (900102,), source="canvas")),
    ("anon_23456_67890_" + NAME, Owner("23456", "", (67890,), source="canvas")),
    ("Anna de Vries_4711_assignsubmission_file/" + NAME, Owner("4711", "Anna de Vries", source="moodle")),
    ("Anna de Vries_4711_assignsubmission_file_/" + NAME, Owner("4711", "Anna de Vries", source="moodle")),
    ("Anna de Vries_4711_assignsubmission_file_" + NAME, Owner("4711", "Anna de Vries", source="moodle")),
    ("Anna de Vries_4711_assignsubmission_onlinetext_/x.html", Owner("4711", "Anna de Vries", source="moodle")),
    ("Participant_60103_assignsubmission_file_/" + NAME, Owner("60103", "Participant", source="moodle")),
    ("Groep 4_88_assignsubmission_file/" + NAME, Owner("88", "Groep 4", source="moodle")),
    ("Anna de Vries_4711_assignsubmission_file/Piet_99_88_" + NAME, Owner("4711", "Anna de Vries", source="moodle")),
    ("35244-46138 - Anna - Aug 28, 2026 919 PM - " + NAME,
     brightspace("35244-46138", "Anna", 2026, 8, 28, 21, 19, zone=SUMMER)),
    ("35244-46138 - Anna Visser - de Boer - 3 september, 2026 2119/" + NAME,
     brightspace("35244-46138", "Anna Visser - de Boer", 2026, 9, 3, 21, 19, zone=SUMMER)),
    ("35244-46138 - Anna - Oct 25, 2026 159 AM/" + NAME,
     brightspace("35244-46138", "Anna", 2026, 10, 25, 1, 59, zone=SUMMER)),
    ("35244-46138 - Anna - Oct 25, 2026 250 AM/" + NAME,  # an hour that came twice that night
     Owner("35244-46138", "Anna", (2026, 10, 25, 2), datetime(2026, 10, 25, 2, 50, tzinfo=LMS_ZONE), "brightspace")),
    ("35244-46138 - Anna - Mar 29, 2026 230 AM/" + NAME,  # one that did not come at all
     brightspace("35244-46138", "Anna", 2026, 3, 29, 2, 30, zone=LMS_ZONE)),
    ("35244-46138 - Anna - Dec 31, 9999 1159 PM/" + NAME, Owner("35244-46138", "Anna", source="brightspace")),
    ("35244-46138 - Anna - 5. tammikuuta 2026 klo 12.00/" + NAME, Owner("35244-46138", "Anna", source="brightspace")),
    ("35244-46138 - Anna - ٥ يناير ٢٠٢٦/" + NAME, Owner("35244-46138", "Anna", source="brightspace")),
    ("35244-46138 - Anna - 5. tammikuuta 2026 klo 12.00 - Jan 1, 2099 900 AM - x.json",
     Owner("35244-46138", "Anna", source="brightspace")),
    ("s1+opdracht-1+2026-01-05 12:00:00.123456 UTC+Ab1_/antwoorden.json",
     Owner("s1", "", (2026, 1, 5, 12, 0, 0), datetime(2026, 1, 5, 12, tzinfo=UTC), "exchange")),
]  # fmt: skip
UNCLEAR = [
    ("s1/Piet_99_88_" + NAME, Unclear("<1>/<2>_<3>_<4>", ("s1", "Piet", "99", "88"))),
    ("s1/s2_" + NAME, Unclear("<1>/<2>", ("s1", "s2"))),
    ("diep/er/s3/" + NAME, Unclear("<1>/<2>/<3>/", ("diep", "er", "s3"))),
    ("=1+1/" + NAME, Unclear("<1>/", ("=1+1",))),
    ("Standaardgroep_assignsubmission_file/" + NAME,
     Unclear("<1>_<2>_<3>/", ("Standaardgroep", "assignsubmission", "file"))),
    ("Standaardgroep_assignsubmission_file_/" + NAME,
     Unclear("<1>_<2>_<3>_/", ("Standaardgroep", "assignsubmission", "file"))),
    ("Default group_assignsubmission_file_" + NAME,
     Unclear("<1>_<2>_<3>", ("Default group", "assignsubmission", "file"))),
    ("Opdracht1_s1234567_attempt_2026-01-05-12-00-00_" + NAME,
     Unclear("<1>_<2>_<3>_<4>", ("Opdracht1", "s1234567", "attempt", "2026-01-05-12-00-00"),
             (2026, 1, 5, 12, 0, 0), datetime(2026, 1, 5, 12, tzinfo=WINTER))),
    ("Opdracht1_s1_attempt_2026/" + NAME, Unclear("<1>_<2>_<3>_<4>/", ("Opdracht1", "s1", "attempt", "2026"))),
    ("Anna Berg/Version 1/" + NAME, Unclear("<1>/<2>/", ("Anna Berg", "Version 1"))),
    ("Berg_Anna_aberg_4711/20260105_" + NAME,
     Unclear("<1>_<2>_<3>_<4>/<5>", ("Berg", "Anna", "aberg", "4711", "20260105"))),
    ("Berg_1234567_" + NAME, Unclear("<1>_<2>", ("Berg", "1234567"))),
    ("Berg_1234567/" + NAME, Unclear("<1>_<2>/", ("Berg", "1234567"))),
    ("Berg_Anna_1234568_1_" + NAME, Unclear("<1>_<2>_<3>_<4>", ("Berg", "Anna", "1234568", "1"))),
    ("60201 - Berg Anna_" + NAME, Unclear("<1> - <2>", ("60201", "Berg Anna"))),
    ("Q1_60201_aberg_" + NAME, Unclear("<1>_<2>_<3>", ("Q1", "60201", "aberg"))),
    ("anna7301_question_12_900_" + NAME, Unclear("<1>_<2>_<3>_<4>", ("anna7301", "question", "12", "900"))),
    ("groep_4_7301_900501_" + NAME, Unclear("<1>_<2>_<3>_<4>", ("groep", "4", "7301", "900501"))),
    ("anna_7301_900501_1_werk.json", Unclear("<1>_<2>_<3>_<4>_<5>", ("anna", "7301", "900501", "1", "werk.json"))),
    ("SWV_2627_1_DT-a/" + NAME, Unclear("<1>_<2>_<3>_<4>/", ("SWV", "2627", "1", "DT-a"))),
    ("anon_a1b2/" + NAME, Unclear("<1>_<2>/", ("anon", "a1b2"))),
    ("s1+opdracht-1+gisteren/antwoorden.json", Unclear("<1>/", ("s1+opdracht-1+gisteren",))),
    ("s1+a+2026-99-99 12:00:00 UTC/antwoorden.json", Unclear("<1>/", ("s1+a+2026-99-99 12:00:00 UTC",))),
]  # fmt: skip


@pytest.mark.parametrize(("place", "owner"), KNOWN)
def test_the_owner_follows_from_the_names_of_the_lms(place, owner):
    """The outermost name that an LMS or lecturer gave says whose a file is, and where it says so which version."""
    assert owner_of(PurePosixPath(place), NAME) == owner


@pytest.mark.parametrize(("place", "unclear"), UNCLEAR)
def test_what_fits_no_pattern_is_one_question_for_all_names_of_its_shape(place, unclear):
    """A name that says nothing we know, or two things, is nobody's: its shape and its parts are for the lecturer."""
    assert owner_of(PurePosixPath(place), NAME) == unclear


@pytest.mark.parametrize("place", [".", NAME, "foto.png", "opdracht-1-inlevering (1).json"])
def test_a_file_without_a_name_of_anybody_is_nobodys(place):
    """The name of the file alone says nothing, and there is nothing to point at."""
    assert owner_of(PurePosixPath(place), NAME) is None


def test_the_shape_does_not_depend_on_who_it_is():
    """Names that one program made have one shape, whatever the students are called."""
    names = [
        "Opdracht1_s1_attempt_2026-01-05-12-00-00_" + NAME,
        "Opdracht1_anna.b@x_attempt_2026-01-06-09-30-00_" + NAME,
    ]
    forms = {owner_of(PurePosixPath(name), NAME).form for name in names}
    assert forms == {"<1>_<2>_<3>_<4>"}


def test_names_of_decomposed_letters_are_the_same_names():
    """A name whose accents another system wrote as letters of their own is the same student."""
    assert owner_of(PurePosixPath("jose\u0301/" + NAME), NAME) == Owner("josé", source="folder")


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("/in/Anna_4711_assignsubmission_file_/map", "Anna_4711_assignsubmission_file_/map"),
        ("/in/12-34 - Anna - 5 mei 2026 900", "12-34 - Anna - 5 mei 2026 900"),
        ("/in/mmm_7102_900_werk", None),
        ("/in/s1", None),
    ],
)
def test_the_folder_in_which_something_was_given_counts_when_an_lms_named_it(path, folder):
    """Of the place of what was given, only what an LMS named says something; Canvas names no folders."""
    assert from_lms_folder(Path(path)) == (folder and PurePosixPath(folder))
