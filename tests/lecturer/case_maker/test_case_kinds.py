"""Every kind that the form makes: typed, checked, shown, saved, opened again, changed, and drawn into a test."""

import json
import tomllib
from dataclasses import replace

import pytest
from case_form import Form, ask_like, contents
from made_cases import ALL, LINES, PAIR, PLAIN, TIP
from root import ROOT
from wederkerig.errors import ItemError
from wederkerig.items.load import parse_item
from wederkerig.items.sentences import CASE_SENTENCES
from wederkerig.items.vocabulary import LABELS, RECIPROCITY, TIT_FOR_TAT
from wederkerig.lecturer.bank import read_bank, read_graded, read_plan
from wederkerig.lecturer.bank_text import OWN, as_toml
from wederkerig.lecturer.case_maker import texts
from wederkerig.lecturer.case_maker.bank_place import bank_places
from wederkerig.lecturer.case_maker.checks import remarks
from wederkerig.lecturer.case_maker.draft import DECIDES, PREVIEW, Line
from wederkerig.lecturer.case_maker.forms import FORMS
from wederkerig.lecturer.case_maker.forms.make_pair import Half
from wederkerig.lecturer.case_maker.forms.make_tip import Change
from wederkerig.lecturer.case_maker.giveaways import Known
from wederkerig.lecturer.case_maker.standing_cases import standing_cases
from wederkerig.lecturer.project import Project

BY_KIND = pytest.mark.parametrize("draft", ALL, ids=lambda draft: draft.kind)
EMPTY = Known(())


def said(draft, must):
    """The sentences about a draft that must be mended, or that a human decides on."""
    return [one.text for one in remarks(draft, EMPTY) if one.must is must]


def flat(value):
    """JSON of which a card shows the lines of a text as one."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True).replace("\\n", " ")


@pytest.fixture
def form(course, draft):
    """The form of that course, with a draft typed in."""
    made = Form(course)
    made.form.fill(draft)
    return made


def test_each_kind_is_tried():
    """What is claimed below is claimed of all kinds that the form makes."""
    assert [draft.kind for draft in ALL] == list(FORMS)


@BY_KIND
def test_what_is_filled_in_is_the_draft(form, draft):
    """The fields give back what was put in, also after another kind was looked at."""
    assert form.form.draft() == draft
    form.form.kind.value = next(kind for kind in FORMS if kind != draft.kind)
    form.form.kind.value = draft.kind
    assert form.form.draft() == draft


@BY_KIND
def test_a_good_one_has_nothing_that_must_be_mended(draft):
    """What is whole and right can be saved, and the bank reads of it what the form showed."""
    assert said(draft, must=True) == []
    item = parse_item(draft.kind, draft.table(), "bank.toml")
    assert replace(item.question, id=PREVIEW) == draft.question()
    assert flat(item.key.to_json()) == flat(draft.key().to_json())


@BY_KIND
def test_an_empty_one_has_a_card(draft):
    """However little was filled in, there is a card that says what comes where, and something to do."""
    empty = type(draft)()
    read = [*empty.question().form().case, *empty.question().form().question, empty.asked]
    assert texts.NO_STEM in read
    assert empty.key().to_json()
    assert (len(said(empty, must=True)) > 5, said(empty, must=False)) == (True, [])


@BY_KIND
def test_the_card_follows(form, draft):
    """The card is of this kind and has the stem and every sentence."""
    html = form.maker.preview.html
    assert html.startswith(f'<form class="card" data-card="{PREVIEW}" data-kind="{draft.kind}"')
    assert [text for story in draft.stories for text in story.sentences if text not in html] == []
    form.form.stem.value = "Wat nu?"
    assert ("Wat nu?" in form.maker.preview.html, draft.stem in form.maker.preview.html) == (True, False)


@BY_KIND
def test_it_is_saved_and_drawn_into_a_test(form, course, draft):
    """Saved in the bank, it is in a version of an assignment that is drawn, written and built by one button."""
    ask_like(course, draft)
    form.save()
    assert (course.solutions / OWN).read_text("utf-8") == texts.OWN_BANK + "\n" + as_toml(draft.kind, draft.table())
    form.press(texts.INTO_TEST)
    assert texts.IN_TEST.format(name="opdracht-1-b") in form.told
    assert [one.id for one in read_plan(course, "opdracht-1-b", read_graded(course)).items] == [draft.id]
    assert draft.id in (course.assignments / "opdracht-1-b" / "opdracht.json").read_text("utf-8")


@BY_KIND
def test_a_practice_one_comes_into_its_lesson(form, course, draft):
    """Of every kind the card comes in the lesson that was chosen."""
    form.form.place.value = next(place for place in bank_places(course) if place.lesson)
    form.save()
    assert draft.id in form.form.place.value.lesson.read_text("utf-8")
    assert read_bank(course).practice[draft.id].question.kind == draft.kind


@BY_KIND
def test_it_is_opened_and_changed_in_its_place(form, course, draft):
    """On another day it is in the list, whole, and what is changed comes in its place; all else stays as it is."""
    form.save()
    made, before = Form(course), contents(course)
    made.maker.standing.list.value = next(one for one in standing_cases(course) if one.draft.id == draft.id)
    made.press(texts.OPEN)
    assert (made.form.draft(), texts.CHANGES_TOLD.format(id=draft.id) in made.told) == (draft, True)
    made.form.stem.value = "Wat nu?"
    made.save()
    own, changed = course.solutions / OWN, replace(draft, stem="Wat nu?")
    was, now = (as_toml(draft.kind, one.table()).encode() for one in (draft, changed))
    assert contents(course) == before | {own: before[own].replace(was, now)}


@BY_KIND
def test_another_kind_under_the_same_name_is_refused(form, draft):
    """A name is of one item: who opened one kind and chooses another must give another name."""
    form.save()
    form.form.kind.value = next(kind for kind in FORMS if kind != draft.kind)
    assert texts.TITLE_TAKEN.format(id=draft.id) in form.told


CHANGES = TIP.changes
TIP_FAULTS = {
    "two changes": ({"changes": CHANGES[:2]}, texts.FEW_CHANGES.format(n=2, low=3, high=5)),
    "no words": ({"changes": (*CHANGES, Change("", "Zo."))}, texts.NO_CHANGE_TEXT.format(n=4)),
    "no reason": ({"changes": (*CHANGES, Change("Het regent."))}, texts.NO_CHANGE_WHY.format(n=4)),
    "nothing tips": ({"changes": tuple(replace(one, fits=False) for one in CHANGES)}, texts.NO_TIPPING),
    "nowhere to": ({"to": ""}, texts.NO_TO),
    "to itself": ({"to": RECIPROCITY}, texts.TO_ITSELF.format(label="wederkerigheid")),
    "no label": ({"label": ""}, texts.NO_LABEL),
    "a bracket": ({"lines": (Line("(Nu) regent het."), *PLAIN[1:])}, texts.BRACKET.format(n=1)),
    "few sentences": ({"lines": PLAIN[3:]}, texts.FEW_SENTENCES.format(n=5, low=6, high=12)),
    "no goal": ({"goal": ""}, texts.NO_GOAL),
}
FIRST, SECOND = PAIR.halves
SAME = Line(LINES[0].text, DECIDES, "vrijwillig")
PAIR_FAULTS = {
    "no label": ({"halves": (FIRST, replace(SECOND, label=""))}, "Versie B: " + texts.NO_LABEL),
    "no reason": (
        {"halves": (FIRST, replace(SECOND, explanations={}))},
        "Versie B: " + texts.NO_WHY_OF.format(label=LABELS[TIT_FOR_TAT]),
    ),
    "nothing decides": (
        {"halves": (replace(FIRST, lines=PLAIN), SECOND)},
        "Versie A: " + texts.NO_DECIDING.format(most=3),
    ),
    "the same twice": ({"halves": (FIRST, FIRST)}, texts.SAME_VERSIONS),
    "shared proof": (
        {"halves": (replace(FIRST, lines=(SAME, *LINES[1:])), SECOND)},
        texts.SHARED.format(text=SAME.text),
    ),
    "few sentences": (
        {"halves": (FIRST, replace(SECOND, lines=SECOND.lines[3:]))},
        "Versie B: " + texts.FEW_SENTENCES.format(n=5, low=6, high=12),
    ),
}
FAULTS = [(TIP, *row) for row in TIP_FAULTS.values()] + [(PAIR, *row) for row in PAIR_FAULTS.values()]
NAMES = [*(f"tip: {name}" for name in TIP_FAULTS), *(f"pair: {name}" for name in PAIR_FAULTS)]


@pytest.mark.parametrize(("draft", "changed", "sentence"), FAULTS, ids=NAMES)
def test_a_fault_is_said_and_the_bank_refuses_it(draft, changed, sentence):
    """What is wrong is said in a sentence of its own, and the bank would refuse it too."""
    spoilt = replace(draft, **changed)
    assert sentence in said(spoilt, must=True)
    with pytest.raises(ItemError):
        parse_item(draft.kind, spoilt.table(), "bank.toml")


def test_a_change_that_stands_out_is_advice():
    """A change that is by far the longest and tips, or replaces what nobody wrote, is for a human to look at."""
    long = replace(CHANGES[1], text=CHANGES[1].text + " Zo ging het, week na week, het hele jaar door.")
    assert said(replace(TIP, changes=(CHANGES[0], long, CHANGES[2])), must=False)[:1] == [texts.LONGEST_CHANGE]
    strange = replace(CHANGES[0], text="In plaats van ‘een zak meel’: ‘twee schalen’.")
    told = texts.NOT_IN_STORY.format(n=1, words="een zak meel")
    assert said(replace(TIP, changes=(strange, *CHANGES[1:])), must=False)[:1] == [told]
    assert list(TIP.advice()) == []


def test_the_bank_itself_gets_little_advice_about_changes():
    """No change in the bank is said to replace what is not there, and few that tip stand out."""
    tips = [one.draft for one in standing_cases(Project(ROOT)) if one.draft.kind == TIP.kind]
    told = [text for draft in tips for text in draft.advice()]
    assert len(tips) > 9
    assert [text for text in told if text != texts.LONGEST_CHANGE] == []
    assert len(told) < len(tips) / 5


def test_sentences_of_the_first_version_are_taken_over(course):
    """One button puts the sentences of version A in version B, without what they showed; what is there stays."""
    made = Form(course)
    made.form.fill(replace(PAIR, halves=(FIRST, Half())))
    made.press(texts.TAKE_OVER)
    assert made.form.draft().halves[1].lines == PLAIN
    made.form.fill(PAIR)
    made.press(texts.TAKE_OVER)
    assert made.form.draft() == PAIR


def test_fields_are_told_apart(course):
    """No two fields in sight of a pair have the same label, but for roles, which stand in the row of their sentence."""
    made = Form(course)
    made.form.fill(PAIR)
    names = [field.description for half in made.form.own.halves for field in half.all]
    names += [row.text.description for half in made.form.own.halves for row in half.sentences.all]
    assert len(names) == len(set(names)) == 2 * (4 + CASE_SENTENCES[1])


def test_changes_of_a_tip_that_was_given_out_keep_their_place(course):
    """A change more, or two exchanged, is refused with the assignment's name; other words are not."""
    ask_like(course, TIP)
    made = Form(course)
    made.form.fill(TIP)
    made.save()
    made.press(texts.INTO_TEST)
    before = contents(course)
    for changes in ((*CHANGES, Change("Het regent.", "Dat is het weer.")), (CHANGES[2], *CHANGES[1::-1])):
        made.form.fill(replace(TIP, changes=changes))
        made.save()
        assert texts.GIVEN_OUT.format(id=TIP.id, names="opdracht-1-b") in made.told
        assert contents(course) == before
    made.form.fill(replace(TIP, changes=(replace(CHANGES[0], why="Anders gezegd."), *CHANGES[1:])))
    made.save()
    assert texts.CHANGED_GIVEN.format(names="opdracht-1-b") in made.told


def test_whatever_is_written_comes_back():
    """The file holds what was typed, whatever signs are in it."""
    draft = replace(TIP, changes=(Change("Met ''' en \"aanhalingstekens\"", "é’s\nen \\n"), *CHANGES[1:]))
    assert tomllib.loads(as_toml(draft.kind, draft.table())) == {draft.kind: [draft.table()]}
