"""A case that stands in the bank is changed in the form: in its place, whole, and never so that answers change."""

import errno
import tomllib
from dataclasses import replace

import ipywidgets as widgets
import pytest
from case_form import Form, contents
from made_cases import WHOLE
from root import ROOT
from standing_form import BESIDE, MENDED, OTHER, open_in, opened
from wederkerig.errors import ItemError
from wederkerig.lecturer.bank_files import standing_items
from wederkerig.lecturer.bank_text import OWN, as_toml
from wederkerig.lecturer.case_maker import standing_cases as module
from wederkerig.lecturer.case_maker import texts
from wederkerig.lecturer.case_maker.bank_place import bank_places
from wederkerig.lecturer.case_maker.draft import MOST_CLAIMS
from wederkerig.lecturer.case_maker.forms import FORMS
from wederkerig.lecturer.case_maker.forms.make_case import CaseDraft
from wederkerig.lecturer.case_maker.open_case import NEW
from wederkerig.lecturer.case_maker.standing_cases import change_case, standing_cases
from wederkerig.lecturer.project import Project


def test_what_the_form_cannot_hold_is_not_offered():
    """All can be opened but those of a measurement, with a twin, without a level, or with more claims than menus."""
    files = {place.path for place in bank_places(Project(ROOT))}
    standing = standing_items(Project(ROOT)).items()
    items = {id: one for id, one in standing if one.kind in FORMS and one.file in files}
    held = {
        id: one.kind
        for id, one in items.items()
        if "partner" not in one.table and "difficulty" in one.table and len(one.table["claims"]) <= MOST_CLAIMS
    }
    assert {case.draft.id: case.draft.kind for case in standing_cases(Project(ROOT))} == held
    assert {kind: list(held.values()).count(kind) > 9 for kind in FORMS} == dict.fromkeys(FORMS, True)
    assert len(held) < len(items)


def test_own_cases_come_first(saved):
    """In the list stand first the cases of one's own, the last one on top, and each says where it stands."""
    names = [name for name, _ in Form(saved).maker.standing.list.options]
    assert names[0] == texts.NEW_CASE
    assert names[1:3] == [f"{texts.KIND_CASE}: {draft.title} – {texts.OWN_PLACE}" for draft in (WHOLE, BESIDE)]
    assert len(names) == len(set(names)) > 10


def test_what_was_saved_is_opened(saved):
    """The form shows the case as it was made, in its file, and does not call it the double of itself."""
    made = Form(saved)
    open_in(made, opened(saved))
    assert (made.form.draft(), made.form.place.value.path.name) == (WHOLE, OWN)
    assert made.form.place.disabled
    assert texts.CHANGES_TOLD.format(id=WHOLE.id) in made.told
    assert made.maker.remarks[0].text != texts.TITLE_TAKEN.format(id=WHOLE.id)
    assert texts.ALIKE.format(other=WHOLE.id) not in made.told


def test_a_change_comes_in_its_place(saved):
    """The case is changed where it stands; of all else, in its file and elsewhere, no byte is other."""
    before, own = contents(saved), saved.solutions / OWN
    made = Form(saved)
    open_in(made, opened(saved))
    made.form.own.sentences.all[5].text.value = OTHER
    made.save()
    assert texts.SAVED.format(id=WHOLE.id, file=OWN) in made.told
    after = contents(saved)
    changed = before[own].replace(
        as_toml(CaseDraft.kind, WHOLE.table()).encode(), as_toml(CaseDraft.kind, MENDED.table()).encode()
    )
    assert after == before | {own: changed}
    assert changed != before[own]


def test_another_change_can_follow(form, course):
    """What was saved is what the form changes from then on, once more and without being opened."""
    form.save()
    for text in (OTHER, OTHER.replace("morgen", "middag")):
        form.form.own.sentences.all[5].text.value = text
        form.save()
        [table] = tomllib.loads((course.solutions / OWN).read_text(encoding="utf-8"))[CaseDraft.kind]
        assert text in table["case"]


def test_a_practice_case_is_changed_in_its_file(form, course):
    """A practice case is changed in its file; the lesson, which has its card, stays as it is."""
    form.form.place.value = next(place for place in bank_places(course) if place.lesson)
    form.save()
    before, path = contents(course), form.form.place.value.path
    form.form.own.sentences.all[5].text.value = OTHER
    form.save()
    after = contents(course)
    assert [file for file in before if after[file] != before[file]] == [path]
    assert OTHER in tomllib.loads(after[path].decode())[CaseDraft.kind][-1]["case"]


def test_nothing_changed_is_nothing_written(saved):
    """Who saves what stands there already is told so."""
    before, made = contents(saved), Form(saved)
    open_in(made, opened(saved))
    made.save()
    assert texts.SAME.format(id=WHOLE.id) in made.told
    assert contents(saved) == before


def test_another_name_is_another_case(saved):
    """Under another name the case comes beside the one that was opened, which stays as it was."""
    made, before = Form(saved), contents(saved)
    open_in(made, opened(saved))
    made.form.title.value = "Bakken in de zomer"
    assert texts.BESIDE_TOLD.format(id="bakken-in-de-zomer", other=WHOLE.id) in made.told
    assert not made.form.place.disabled
    made.save()
    own = saved.solutions / OWN
    new = as_toml(CaseDraft.kind, replace(WHOLE, title="Bakken in de zomer").table())
    assert contents(saved) == before | {own: before[own] + f"\n{new}".encode()}


def test_what_a_colleague_changed_meanwhile_is_not_overwritten(saved):
    """A case that is no longer as it was opened is left to who changed it, and the sentence says what to do."""
    made = Form(saved)
    open_in(made, opened(saved))
    change_case(saved, opened(saved), MENDED)
    before = contents(saved)
    made.form.difficulty.value = 3
    made.save()
    assert texts.CHANGED_MEANWHILE[0] in made.told
    assert contents(saved) == before
    made.press(texts.OPEN)
    made.press(texts.OPEN)
    assert made.form.draft() == MENDED
    made.form.difficulty.value = 3
    made.save()
    assert opened(saved).draft == replace(MENDED, difficulty=3)


def test_a_case_that_went_away_cannot_be_opened(saved):
    """What a colleague took out of the bank is said so, and the form keeps what it holds."""
    made, case = Form(saved), opened(saved)
    case.place.path.unlink()
    open_in(made, case)
    assert texts.GONE[0] in made.told
    assert made.form.draft().title == ""


WRONG = [{"goal": "theorie"}, {"stem": "Geen vraag."}, {"claims": ("C999",)}]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_a_change_that_is_not_right_is_refused(saved, wrong):
    """Also without the form nothing that is wrong comes in the place of a case."""
    before = contents(saved)
    with pytest.raises(ItemError):
        change_case(saved, opened(saved), replace(WHOLE, **wrong))
    assert contents(saved) == before


def test_a_disk_that_refuses_leaves_the_case(saved, monkeypatch):
    """What the disk refuses is said in the form, and the case stands as it was."""

    def refuse(path, _):
        raise OSError(errno.ENOSPC, "full", str(path))

    made, before = Form(saved), contents(saved)
    open_in(made, opened(saved))
    made.form.own.sentences.all[5].text.value = OTHER
    monkeypatch.setattr(module, "replace_file", refuse)
    made.save()
    assert "de schijf is vol" in made.told
    assert contents(saved) == before


def test_what_was_not_saved_is_lost_only_on_purpose(saved):
    """Who filled something in is warned before another case takes its place, and again after choosing another one."""
    made = Form(saved)
    made.form.stem.value = "Wie geeft er?"
    for case in (opened(saved), opened(saved, BESIDE.id)):
        open_in(made, case)
        assert texts.UNSAVED in made.told
        assert made.form.stem.value == "Wie geeft er?"
    made.press(texts.OPEN)
    assert made.form.draft() == BESIDE
    assert texts.UNSAVED not in made.told


def test_from_a_case_to_a_new_one(saved):
    """The first line of the list empties the form, and what is then saved is a new case."""
    made = Form(saved)
    open_in(made, opened(saved))
    open_in(made, NEW)
    assert made.form.draft() == replace(CaseDraft(), explanations=dict.fromkeys(WHOLE.explanations, ""))
    assert (made.form.place.disabled, WHOLE.id in made.told) == (False, False)
    assert [one.description for one in made.all(widgets.Button)].count(texts.INTO_TEST) == 0
