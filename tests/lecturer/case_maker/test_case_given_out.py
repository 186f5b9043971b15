"""A case that was given out: its words can be mended, and what would change answers asks for a new name."""

import json
from dataclasses import replace

import pytest
from case_form import Form, contents
from made_cases import LINES, WHOLE
from root import ROOT
from standing_form import OTHER, open_in, opened
from wederkerig.lecturer.bank_text import OWN
from wederkerig.lecturer.case_maker import texts
from wederkerig.lecturer.case_maker.version_with import put_into_test
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.given_out import given_out
from wederkerig.places import read_release


def test_words_of_a_case_that_was_given_out_can_be_mended(saved):
    """The words of a sentence change, the assignment is named, and one button builds it with them."""
    name = put_into_test(saved, "opdracht-1", WHOLE.id).plan.name
    release = read_release(saved.assignments / name)
    made = Form(saved)
    open_in(made, opened(saved))
    made.form.own.sentences.all[5].text.value = OTHER
    made.save()
    assert texts.CHANGED_GIVEN.format(names=name) in made.told
    made.press(texts.BUILD)
    built = read_release(saved.assignments / name)
    assert OTHER in json.dumps(built.questions[0].to_json(), ensure_ascii=False)
    assert (built.asked, built.earlier) == (release.asked, (release.release,))


GIVEN_OUT = {
    "one more": (*LINES, replace(LINES[0], text="Op het plein is het die avond stil.")),
    "one less": LINES[1:],
    "two exchanged": (LINES[1], LINES[0], *LINES[2:]),
}


@pytest.mark.parametrize("lines", GIVEN_OUT.values(), ids=GIVEN_OUT)
def test_sentences_of_a_case_that_was_given_out_ask_for_a_new_name(saved, lines):
    """A sentence more, less or elsewhere is refused with the assignment's name; under a new name it is a new case."""
    name = put_into_test(saved, "opdracht-1", WHOLE.id).plan.name
    made = Form(saved)
    open_in(made, opened(saved))
    before = contents(saved)
    made.form.fill(replace(WHOLE, lines=lines))
    made.save()
    assert texts.GIVEN_OUT.format(id=WHOLE.id, names=name) in made.told
    assert contents(saved) == before
    made.form.title.value = "Bakken in de zomer"
    made.save()
    assert texts.SAVED.format(id="bakken-in-de-zomer", file=OWN) in made.told


def test_a_measurement_is_given_out_too():
    """A practice case that is asked before the course was given out in the measurement, and nowhere else."""
    measured = read_release(ROOT / "assignments" / "nulmeting").questions[0]
    assert dict(given_out(Project(ROOT), measured.id)) == {"nulmeting": measured}
