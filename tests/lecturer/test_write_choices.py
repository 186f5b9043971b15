"""What is chosen about grades goes into the settings of a class and out of them again; all else stays as it was."""

import datetime
from contextlib import nullcontext
from dataclasses import replace
from decimal import Decimal as D

import pytest
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.classes.forget_person import forget
from wederkerig.lecturer.settings.class_settings import FILE, Cut, ensure_settings, read_settings
from wederkerig.lecturer.settings.write_choices import TAKE_BACK, way_back, write_choices, write_until

CHOICES = {
    "a weight": {"weights": {"opdracht-1": D(2), "opdracht-2": D("0.5")}},
    "the last sitting": {"best": False},
    "a resit": {"resits": {"opdracht-1": "opdracht-1-b"}},
    "an exemption": {"exempt": {"60201": ("opdracht-2", "opdracht-3"), "s 1": ("opdracht-1",)}},
    "a pass mark": {"cuts": {"opdracht-1": Cut("absoluut", D("0.605"))}},
}
OWN = '# van mij\n[cesuur]\nprocent = 60  # besproken\n[cesuur.opdracht-2]\ncijfer = 6\n[extra-tijd]\n"s1" = "uur"\n'


def text(classroom):
    return (classroom.folder / FILE).read_text(encoding="utf-8")


@pytest.fixture(params=["", OWN])
def settled(request, classroom):
    """A class with the settings of the course, or with some of its own."""
    classroom.folder.mkdir(parents=True)
    if request.param:
        (classroom.folder / FILE).write_text(request.param, encoding="utf-8")
    ensure_settings(classroom)
    return classroom


@pytest.mark.parametrize("name", CHOICES)
def test_what_is_chosen_is_what_the_settings_say(settled, name):
    """It is read back as it was meant, every line that stood there stands there, and taking back gives every byte."""
    before, was = text(settled), read_settings(settled)
    wanted = replace(was, **CHOICES[name])
    if name == "a pass mark":
        wanted = replace(wanted, cuts={**was.cuts, **CHOICES[name]["cuts"]})
    write_choices(settled, wanted)
    found = read_settings(settled)
    assert replace(found, cuts={}) == replace(wanted, cuts={})
    assert {one: found.cut_of(one) for one in wanted.cuts} == dict(wanted.cuts)
    gone = [line for line in before.splitlines() if line not in text(settled).splitlines()]
    assert gone == (['regel = "beste"'] if name == "the last sitting" and 'regel = "beste"' in before else [])
    assert way_back(settled).stands()
    way_back(settled).take()
    assert (text(settled), way_back(settled).stands()) == (before, False)


def test_what_is_no_longer_chosen_is_gone(settled):
    """A weight, a resit and an exemption can be left out again."""
    was = read_settings(settled)
    write_choices(settled, replace(was, **CHOICES["a weight"], **CHOICES["a resit"], **CHOICES["an exemption"]))
    write_choices(settled, was)
    assert read_settings(settled) == was


def test_what_was_changed_since_is_not_taken_back(settled):
    """Whoever changed the file meanwhile keeps that change."""
    write_choices(settled, replace(read_settings(settled), best=False))
    with (settled.folder / FILE).open("a", encoding="utf-8") as file:
        file.write("# later\n")
    after = text(settled)
    assert not way_back(settled).stands()
    with pytest.raises(WederkerigError, match="is intussen veranderd"):
        way_back(settled).take()
    assert text(settled) == after


WAYS = {'gewichten."opdracht-2" = 3\n': None, 'gewichten = {"opdracht-2" = 3}\n': "kan niet vanzelf"}


@pytest.mark.parametrize("own", WAYS)
def test_what_is_written_in_another_way_is_put_in_or_refused(classroom, own):
    """Names with dots are changed rightly; a table on one line is left alone, and a sentence says so."""
    classroom.folder.mkdir(parents=True)
    (classroom.folder / FILE).write_text(own, encoding="utf-8")
    wanted = replace(read_settings(classroom), weights={"opdracht-2": D(3), "opdracht-1": D(2)})
    with pytest.raises(WederkerigError, match=WAYS[own]) if WAYS[own] else nullcontext():
        write_choices(classroom, wanted)
    assert (text(classroom) == own) is bool(WAYS[own])
    assert (read_settings(classroom) == wanted) is not bool(WAYS[own])


DAYS = [datetime.date(2027, 8, 31), datetime.date(2030, 1, 1), None]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_day_is_what_the_settings_say(settled, day):
    """Until when a class is kept is read back, also after another day stood there, and nothing else changes."""
    was = read_settings(settled)
    for chosen in (datetime.date(2026, 12, 1), day):
        write_until(settled, chosen)
        assert read_settings(settled) == replace(was, keep_until=chosen)


def test_what_names_an_erased_student_is_no_way_back(settled):
    """Choices before which a student was exempt cannot be taken back once he is erased; others can."""
    write_choices(settled, replace(read_settings(settled), **CHOICES["an exemption"]))
    forget(settled, {"99999"}, ())
    assert way_back(settled).stands()
    forget(settled, {"60201"}, ())
    assert (way_back(settled).stands(), "60201" in text(settled)) == (False, False)
    assert not (settled.folder / TAKE_BACK).exists()
