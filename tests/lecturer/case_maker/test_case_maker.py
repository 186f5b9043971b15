"""The form for a case: what is typed is on the card and in the remarks."""

from dataclasses import replace
from html import escape

from case_form import Form
from made_cases import LINES, WHOLE
from wederkerig.items.sources import read_rows
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.case_maker import maker, texts
from wederkerig.lecturer.case_maker.bank_place import bank_places
from wederkerig.lecturer.case_maker.draft import PREVIEW
from wederkerig.lecturer.case_maker.forms.make_case import CaseDraft
from wederkerig.lecturer.case_maker.giveaways import Known
from wederkerig.lecturer.case_maker.maker import open_case_maker
from wederkerig.lecturer.project import PROJECT_VARIABLE


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


def test_a_form_that_cannot_open_says_why(course, monkeypatch):
    """Where the bank is wrong from the start, the notebook shows a sentence instead of the form, and no traceback."""
    shown = []
    monkeypatch.setattr(maker, "display", shown.append)
    monkeypatch.setenv(PROJECT_VARIABLE, str(course.root))
    (course.solutions / "bank-1.toml").write_text("[[classify]]\n", encoding="utf-8")
    open_case_maker()
    [status] = shown
    assert ("bank-1.toml" in status.value, "Traceback" in status.value) == (True, False)


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
