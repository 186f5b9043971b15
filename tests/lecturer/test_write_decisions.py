"""Decisions about items go into the settings of a class and out of them again, and leave all else as it was."""

from datetime import date

import pytest
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.settings.class_settings import FILE, Decision, ensure_settings, read_settings
from wederkerig.lecturer.settings.write_decisions import add_decision, take_back_decision

DAY = date(2026, 11, 30)


def decision(plan, item=0, what="vervalt", option="", by="ik", why="Daarom."):
    return Decision(0, plan.name, plan.items[item].id, what, option, "", by, why)


def settings(classroom):
    return (classroom.folder / FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "why", ["Daarom.", 'Zei "ja" \\ en [nee].', "Twee\nregels = één", "[[besluit]]\n# niet", "é€😀\x07"]
)
def test_what_was_put_in_is_taken_out(classroom, plan, why):
    """Whatever the reason says it is read back on one line, and the file is as before when the decision is out."""
    ensure_settings(classroom)
    before = settings(classroom)
    add_decision(classroom, plan, decision(plan, why=why), DAY)
    [found] = read_settings(classroom).decided(plan.name)
    assert (found.item, found.day, found.by) == (plan.items[0].id, "30-11-2026", "ik")
    assert found.why == " ".join(why.replace("\x07", "").split())
    take_back_decision(classroom, plan, 1)
    assert settings(classroom).rstrip() == before.rstrip()


def test_one_of_three_is_taken_out(classroom, plan):
    """The decision of that number goes; what a lecturer wrote between and after stays."""
    for item in range(3):
        add_decision(classroom, plan, decision(plan, item), DAY)
    path = classroom.folder / FILE
    text = settings(classroom).replace('# "s001" = "30 minuten"', '"s1" = "30 minuten"')
    path.write_text(text + "# einde\n", encoding="utf-8")
    take_back_decision(classroom, plan, 2)
    found = read_settings(classroom)
    assert [one.item for one in found.decisions] == [plan.items[0].id, plan.items[2].id]
    assert found.extra_time == {"s1": "30 minuten"}
    assert "# einde" in settings(classroom)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"by": ""}, "'door' ontbreekt"),
        ({"why": " "}, "'waarom' ontbreekt"),
        ({"what": "vergeten"}, "'vergeten' bestaat niet"),
        ({"what": "ook goed", "option": "iets"}, "'iets' is geen keuze van dit item"),
    ],
)
def test_a_decision_that_is_not_right_changes_nothing(classroom, plan, change, sentence):
    """It is refused in a sentence, and the file stays byte for byte."""
    ensure_settings(classroom)
    before = settings(classroom)
    with pytest.raises(WederkerigError, match=sentence):
        add_decision(classroom, plan, decision(plan, **change), DAY)
    assert settings(classroom) == before


@pytest.mark.parametrize("number", [0, 2])
def test_a_decision_that_is_not_there(classroom, plan, number):
    """A number that no decision has is refused, and nothing is changed."""
    add_decision(classroom, plan, decision(plan), DAY)
    before = settings(classroom)
    with pytest.raises(WederkerigError, match="Haal het er zelf uit"):
        take_back_decision(classroom, plan, number)
    assert settings(classroom) == before


def test_one_that_is_written_in_another_way_is_left(classroom, plan):
    """A list of decisions on one line is read, and is not torn to take one out."""
    row = ", ".join(f'{name} = "x"' for name in ("wat", "datum", "door", "waarom")).replace('"x"', '"vervalt"', 1)
    item = f'opdracht = "{plan.name}", item = "{plan.items[0].id}"'
    classroom.folder.mkdir(parents=True)
    (classroom.folder / FILE).write_text(f"besluit = [{{ {item}, {row} }}]\n", encoding="utf-8")
    before = settings(classroom)
    with pytest.raises(WederkerigError, match="Haal het er zelf uit"):
        take_back_decision(classroom, plan, 1)
    assert settings(classroom) == before
