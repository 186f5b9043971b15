"""An assignment that was handed out asks something else: that is told, and is a choice that can be taken back."""

import re
import shutil

import pytest
from answers import hand_in, key
from changed_course import KLAS, NAME, OTHER, RELEASE
from classes import cells
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.release.submission import read_pristine


def exchanged(file, *told):
    """A change that puts the two lines in which this stands in each other's place."""

    def change(solutions):
        path = solutions / file
        lines = path.read_text(encoding="utf-8").split("\n")
        one, other = (next(n for n, line in enumerate(lines) if text in line) for text in told)
        lines[one], lines[other] = lines[other], lines[one]
        path.write_text("\n".join(lines), encoding="utf-8")

    return change


MOVED = {
    "two sentences of a case": (
        exchanged("bank-1.toml", "In november moet hij voor het eerst", "De paraplu staat nog altijd in haar kamer"),
        "paraplu-van-matthijs-b",
    ),
    "two changes of which one tips": (
        exchanged("bank-tipping.toml", "‘stuurde hij terug’: ‘stak hij", "‘Ze heeft al zoveel pijn’: ‘Ze heeft zo’n"),
        "brommer-van-ejaz",
    ),
    "two versions of one case": (
        exchanged("bank-tipping.toml", "betaalt Ferdi de koffie voor hen allebei", "betaalt ieder zijn eigen koffie"),
        "kaas-ruiken-op-de-markt",
    ),
}


@pytest.mark.parametrize("name", OTHER)
def test_what_asks_something_else_stops_the_build(course, name):
    """Items, order or points changed: build says what, which classes that hurts and what to do; nothing is changed."""
    change, said = OTHER[name]
    change(course.project.solutions)
    before, rows = course.released(), course.rows()
    status, told = course.say("build")
    assert (status, told.count("\n")) == (1, 1)
    wanted = (said, f"studenten per klas: {KLAS} 2", "Er is niets veranderd", "opdracht-1b.toml", f"--replace {NAME}")
    assert [words for words in wanted if words not in told] == []
    assert course.released() == before

    for verb, more in (("collect", ["."]), ("grade", [])):
        status, told = course.verb(verb, *more)
        assert (status, told.count("\n"), said in told, "wederkerig build" in told) == (1, 1, True, True)
    status, told = course.verb("feedback")
    assert (status, "over de opdracht zoals zij is nagekeken" in told) == (0, True)
    assert ("Mooi voorbeeld." in course.page("s1"), "54,5 van de 62 punten" in course.page("s1")) == (True, True)
    assert course.rows() == rows


@pytest.mark.parametrize("name", ["an item replaced", "an open question's points"])
def test_replacing_is_a_choice_and_can_be_taken_back(course, name):
    """With --replace the new release is there; the class keeps its marks and feedback, grading it as the new one is
    refused in a sentence that works: put back, everything is as before."""
    change, said = OTHER[name]
    old = shutil.copytree(course.project.solutions, course.project.root / "oud")
    rows = course.rows()
    change(course.project.solutions)
    assert course.say("build", "--replace", NAME)[0] == 0

    status, told = course.deliver("s3", RELEASE)
    assert (status, "die iets anders vroeg" in told) == (1, True)
    status, told = course.verb("grade")
    assert (status, told.count("\n"), said in told, f"build --replace {NAME}" in told) == (1, 1, True, True)
    status, told = course.verb("feedback")
    assert (status, "over de opdracht zoals zij is nagekeken" in told) == (0, True)
    assert ("Mooi voorbeeld." in course.page("s1"), "54,5 van de 62 punten" in course.page("s1")) == (True, True)
    assert course.rows() == rows

    shutil.copytree(old, course.project.solutions, dirs_exist_ok=True, ignore=shutil.ignore_patterns(NAME))
    assert course.say("build", "--replace", NAME)[0] == 0
    assert course.deliver("s3", RELEASE)[0] == 0
    assert "1 nagekeken, 2 onveranderd" in course.verb("grade")[1]
    assert {cell: course.rows()[cell] for cell in rows} == rows


def test_another_class_is_graded_as_the_assignment_is_now(course):
    """Work made with a replaced release is named and left; work of the new release counts, in a class of its own."""
    OTHER["an item replaced"][0](course.project.solutions)
    course.say("build", "--replace", NAME)
    plan = read_plan(course.project, NAME, read_graded(course.project))
    pristine = read_pristine(course.project, plan)
    new = course.project.classroom("ma3")
    shutil.copytree(course.classroom.submitted / "s1", new.submitted / "s1")
    file = course.project.root / f"s9_{NAME}-inlevering.json"
    file.write_text(hand_in(plan, pristine.release, key(plan)).to_text(), encoding="utf-8")
    assert course.say("collect", NAME, str(file), "--class", "ma3")[0] == 0
    status, told = course.say("grade", NAME, "--class", "ma3")
    assert (status, "1 nagekeken" in told) == (1, True)
    assert re.findall(r"s1 is niet nagekeken: het werk is gemaakt met een eerdere uitgave", told)
    assert {student for student, *_ in cells(new, NAME)} == {"s9"}


@pytest.mark.parametrize(("change", "item"), MOVED.values(), ids=MOVED)
def test_what_moves_inside_a_question_needs_a_new_id(change, item, course):
    """Answers name a place: who exchanges two is told so and changes nothing, not even with --replace; points stay."""
    assert course.verb("grade")[0] == 0
    before, released = course.rows(), (course.project.assignments / NAME / "opdracht.json").read_bytes()
    change(course.project.solutions)
    for arguments in (["build"], ["build", "--replace", NAME]):
        status, told = course.say(*arguments)
        assert (status, f"in {item} staat" in told, "geef het item een nieuw id" in told) == (1, True, True)
    assert (course.project.assignments / NAME / "opdracht.json").read_bytes() == released
    status, told = course.verb("feedback")
    assert (status, "over de opdracht zoals zij is nagekeken" in told) == (0, True)
    assert course.rows() == before

    change(course.project.solutions)
    assert course.say("build")[0] == 0
