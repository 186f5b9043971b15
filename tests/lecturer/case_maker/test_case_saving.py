"""A case from the form comes into the bank and nothing else in it changes, or it is refused; and a test can draw it."""

import errno
import json
import tomllib
from dataclasses import replace

import pytest
from case_form import contents
from made_cases import WHOLE
from wederkerig import cells
from wederkerig.errors import ItemError, WederkerigError
from wederkerig.lecturer.bank import read_bank, read_graded, read_plan
from wederkerig.lecturer.bank_text import OWN, as_toml
from wederkerig.lecturer.case_maker import bank_place, texts
from wederkerig.lecturer.case_maker.bank_place import add_case, bank_places
from wederkerig.lecturer.case_maker.forms.make_case import CaseDraft
from wederkerig.lecturer.case_maker.version_with import put_into_test
from wederkerig.lecturer.release.notebooks import canonical


def test_it_is_saved_at_the_end_of_its_file(form, course):
    """The case stands in the bank as it was made, after all that was there, of which no byte changed."""
    path = course.solutions / "bank-1.toml"
    form.form.place.value = next(place for place in bank_places(course) if place.path == path)
    before = contents(course)
    form.save()
    after = contents(course)
    assert after[path].startswith(before[path])
    assert {name: text for name, text in after.items() if name != path} == {
        n: t for n, t in before.items() if n != path
    }
    assert tomllib.loads(after[path].decode())[CaseDraft.kind][-1] == WHOLE.table()
    assert read_bank(course).graded[WHOLE.id].key.label == WHOLE.label
    assert texts.SAVED.format(id=WHOLE.id, file="bank-1.toml") in form.told


def test_the_first_own_case_makes_its_file(form, course):
    """Where no own case was made before, the file comes, and says what it is."""
    form.save()
    made = (course.solutions / OWN).read_text(encoding="utf-8")
    assert made == texts.OWN_BANK + "\n" + as_toml(CaseDraft.kind, WHOLE.table())


def test_a_practice_case_comes_into_its_lesson(form, course):
    """A practice case stands in the lesson that was chosen, once and above the card about all answers."""
    form.form.place.value = next(
        place for place in bank_places(course) if place.lesson and place.lesson.stem[:2] == "02"
    )
    form.save()
    [lesson] = course.course.glob("02-*.ipynb")
    notebook = json.loads(lesson.read_text(encoding="utf-8"))
    shown = [cells.shown(cell) for cell in notebook["cells"]]
    assert shown.index(cells.Shown(cells.CARD, WHOLE.id)) + 1 == shown.index(cells.Shown(cells.ANSWERS))
    assert canonical(notebook) == lesson.read_text(encoding="utf-8")
    assert WHOLE.id in read_bank(course).practice


def test_a_case_from_the_form_is_in_a_test(form, course):
    """The case that was saved is in a version of an assignment that is drawn, written and built by one button."""
    form.save()
    form.press(texts.INTO_TEST)
    assert texts.IN_TEST.format(name="opdracht-1-b") in form.told
    plan = read_plan(course, "opdracht-1-b", read_graded(course))
    assert [item.id for item in plan.items] == [WHOLE.id]
    released = json.loads((course.assignments / "opdracht-1-b" / "opdracht.json").read_text(encoding="utf-8"))
    assert WHOLE.id in json.dumps(released)
    assert WHOLE.explanations[WHOLE.label].splitlines()[0] not in json.dumps(released, ensure_ascii=False)


def test_a_case_without_a_place_in_the_test_is_said(course):
    """Where an assignment asks nothing of the kind, the sentence says of what, and nothing is written."""
    add_case(course, replace(WHOLE, difficulty=3), bank_places(course)[0])
    before = contents(course)
    with pytest.raises(WederkerigError, match="leerdoel vormen, niveau moeilijk en label wederkerigheid"):
        put_into_test(course, "opdracht-1", WHOLE.id)
    assert contents(course) == before


REFUSED = [
    ({"stem": ""}, False, texts.NOT_READY),
    ({"title": "Week vakantiepark"}, True, texts.NOT_READY),
    ({}, False, texts.NOT_DECIDED),
]


@pytest.mark.parametrize(("changed", "decided", "told"), REFUSED)
def test_what_is_not_ready_is_not_saved(form, course, changed, decided, told):
    """A fault, an id that is taken, or advice that nobody decided on: it is said, and no file changes."""
    before = contents(course)
    form.form.fill(replace(WHOLE, **changed))
    form.maker.decided.value = decided
    form.press(texts.SAVE)
    assert told in form.told
    assert contents(course) == before


def test_an_id_that_came_meanwhile_is_refused(form, course):
    """What somebody else put into the bank after the form was opened is not overwritten."""
    add_case(course, WHOLE, bank_places(course)[0])
    before = contents(course)
    form.save()
    assert texts.ID_TAKEN[0] in form.told
    assert contents(course) == before


HARD = [
    "Een '''citaat''' van drie.",
    'Met \\ en "aanhalingstekens".',
    "Tab\ten é‘’ — 🙂.",
    "# geen commentaar",
    "\x7f weg",
]


@pytest.mark.parametrize("text", HARD)
def test_any_text_comes_back_from_the_file(text):
    """Whatever is typed stands in the file so that TOML reads the same."""
    table = replace(WHOLE, why=text, stem=text).table()
    assert tomllib.loads(as_toml(CaseDraft.kind, table)) == {CaseDraft.kind: [table]}


def test_a_disk_that_refuses_is_a_sentence(form, course, monkeypatch):
    """What the disk refuses is said in the form, without a traceback, and all stands as it was."""

    def refuse(path, _):
        raise OSError(errno.ENOSPC, "full", str(path))

    monkeypatch.setattr(bank_place, "replace_file", refuse)
    before = contents(course)
    form.save()
    assert ("de schijf is vol" in form.told, "Traceback" in form.told) == (True, False)
    assert contents(course) == before


def test_a_bank_that_is_wrong_is_a_sentence(form, course):
    """A bank that somebody spoilt is named in the form, and nothing is added to it."""
    (course.solutions / "bank-1.toml").write_text("[[classify]]\n", encoding="utf-8")
    before = contents(course)
    form.save()
    assert "bank-1.toml" in form.told
    assert contents(course) == before


def test_a_case_that_is_not_right_is_refused(course):
    """Also without the form nothing that is wrong comes into the bank."""
    before = contents(course)
    with pytest.raises(ItemError):
        add_case(course, replace(WHOLE, goal="theorie"), bank_places(course)[0])
    assert contents(course) == before
