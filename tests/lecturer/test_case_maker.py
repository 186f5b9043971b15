"""The form: what is typed is on the card and in the bank, nothing else in the bank changes, and a test can draw it."""

import errno
import json
import tomllib
from dataclasses import replace
from html import escape

import pytest
from form_fixture import Form, contents, course, form  # noqa: F401
from made_cases import LINES, WHOLE
from wederkerig import cells
from wederkerig.errors import ItemError, WederkerigError
from wederkerig.items.sources import read_rows
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.bank import read_bank, read_graded, read_plan
from wederkerig.lecturer.bank_text import OWN, as_toml
from wederkerig.lecturer.case_maker import bank_place, maker, texts
from wederkerig.lecturer.case_maker.bank_place import add_case, bank_places
from wederkerig.lecturer.case_maker.draft import PREVIEW
from wederkerig.lecturer.case_maker.forms.make_case import CaseDraft
from wederkerig.lecturer.case_maker.giveaways import Known
from wederkerig.lecturer.case_maker.maker import open_case_maker
from wederkerig.lecturer.case_maker.version_with import put_into_test
from wederkerig.lecturer.project import PROJECT_VARIABLE
from wederkerig.lecturer.release.notebooks import canonical


def test_what_is_filled_in_is_the_case(form):
    """The fields give back what was put in."""
    assert form.form.draft() == WHOLE


def test_the_card_follows(form):
    """The card has the stem and every sentence, as students get it, and knows the key that it explains."""
    html, lesson = form.maker.preview.html, form.maker.preview._channel.lesson
    assert html.startswith(f'<form class="card" data-card="{PREVIEW}" data-kind="classify"')
    assert [line.text for line in LINES if line.text not in html] == []
    assert (WHOLE.stem in html, html.count('name="label"')) == (True, len(LABELS))
    assert lesson["items"][PREVIEW]["key"]["decides"] == {"s4": "vrijwillig", "s7": "niets-terug"}
    form.form.own.sentences.all[0].text.value = "Een andere zin."
    assert ("Een andere zin." in form.maker.preview.html, LINES[0].text in form.maker.preview.html) == (True, False)


def test_what_is_typed_is_no_code(form):
    """What looks like HTML is text on the card and in the remarks."""
    form.form.title.value = "<b>x</b>"
    form.form.stem.value = "<img src=x onerror=alert(1)>"
    assert "<img" not in form.maker.preview.html + form.told.replace("<img src=x", "", 0)
    assert "&lt;img" in form.maker.preview.html


def test_remarks_follow(form):
    """Without a fault nothing must be done; a fault is said as soon as it is typed, and gone when it is mended."""
    assert texts.MUST.format(n=1) not in form.told
    form.form.stem.value = ""
    assert texts.STEM_MISSING in form.told
    form.form.stem.value = WHOLE.stem
    assert texts.STEM_MISSING not in form.told


def test_a_claim_is_read_as_a_whole(form, course):
    """What the case rests on is shown in full under the menu, which has its beginning."""
    claims = {row["id"]: row["claim"] for row in read_rows(course.datasets / "claims.csv")}
    assert escape(claims["C153"]) in form.told
    form.form.claims[0].value = "C208"
    assert (escape(claims["C208"]) in form.told, escape(claims["C153"]) in form.told) == (True, False)


def test_a_long_list_of_things_to_do_is_shown_in_part(course):
    """Of an empty form the first five things to do are shown, and how many come after them."""
    told = Form(course).told
    assert (texts.NO_TITLE in told, texts.NO_CLAIM in told) == (True, False)
    assert (texts.MUST.format(n=11) in told, texts.MORE.format(n=6) in told) == (True, True)


def test_a_list_of_sentences_can_be_pasted(course):
    """Lines that are pasted into the first field come into as many fields; a sentence that is there is not lost."""
    made = Form(course).form
    made.own.sentences.all[0].text.value = "\n".join(f"{n}. {line.text}" for n, line in enumerate(LINES))
    assert [line.text for line in made.draft().lines] == [f"{n}. {line.text}" for n, line in enumerate(LINES)]
    assert len(made.own.sentences.in_sight.children) == len(LINES)
    made.own.sentences.all[2].text.value = "Een.\nTwee."
    assert made.draft().lines[3].text == f"3. {LINES[3].text}"


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


def test_new_advice_asks_for_a_new_decision(form):
    """Who decided on one thing is asked again when there is another."""
    form.maker.decided.value = True
    form.form.own.sentences.all[0].text.value = f"{LINES[0].text} Bel Rinus op 06-12345678."
    assert form.maker.decided.value is False


def test_another_case_can_be_made(form):
    """After saving the form can be emptied."""
    form.save()
    form.press(texts.NEW)
    assert form.form.draft() == replace(CaseDraft(), explanations=dict.fromkeys(LABELS, ""))
    assert len([one for one in form.maker.remarks if one.must]) > 9


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


def test_a_form_that_cannot_open_says_why(course, monkeypatch):
    """Where the bank is wrong from the start, the notebook shows a sentence instead of the form, and no traceback."""
    shown = []
    monkeypatch.setattr(maker, "display", shown.append)
    monkeypatch.setenv(PROJECT_VARIABLE, str(course.root))
    (course.solutions / "bank-1.toml").write_text("[[classify]]\n", encoding="utf-8")
    open_case_maker()
    [status] = shown
    assert ("bank-1.toml" in status.value, "Traceback" in status.value) == (True, False)


def test_a_case_that_is_not_right_is_refused(course):
    """Also without the form nothing that is wrong comes into the bank."""
    before = contents(course)
    with pytest.raises(ItemError):
        add_case(course, replace(WHOLE, goal="theorie"), bank_places(course)[0])
    assert contents(course) == before


def test_the_places_are_told_apart(course):
    """A lecturer sees where the case becomes public, and that own cases come first."""
    names = [place.name for place in bank_places(course)]
    assert names[0] == texts.OWN_PLACE
    assert [("geheim" in name) + ("openbaar" in name) for name in names] == [1] * len(names)
    assert len(set(names)) == len(names)


def test_known_is_all_of_the_bank(course):
    """A new case is laid beside practice and graded items alike."""
    bank = read_bank(course)
    assert Known.of(bank).ids == frozenset([*bank.practice, *bank.graded])
