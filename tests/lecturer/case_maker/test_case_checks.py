"""What is said of a case while it is made: every fault of it in one sentence, and nothing of a good one."""

from dataclasses import replace

import pytest
from changed_cases import EMPTY, lines
from made_cases import LINES, WHOLE
from made_items import L, V, W, case
from wederkerig.items.load import parse_item
from wederkerig.lecturer.case_maker import texts
from wederkerig.lecturer.case_maker.checks import remarks
from wederkerig.lecturer.case_maker.draft import DECIDES, SUPPORTS, Line
from wederkerig.lecturer.case_maker.forms.make_case import UNDISPUTED, CaseDraft
from wederkerig.lecturer.case_maker.giveaways import Known


def said(draft, must):
    """The sentences about a case that must be mended, or that a human decides on."""
    return [one.text for one in remarks(draft, EMPTY) if one.must is must]


def test_a_good_case_has_nothing_that_must_be_mended():
    """What is whole and right can be saved, and the bank takes it."""
    assert said(WHOLE, must=True) == []
    assert parse_item(CaseDraft.kind, WHOLE.table(), "bank.toml").id == "bakken-achter-de-kapsalon"


FAULTS = {
    "no title": ({"title": " ?"}, texts.NO_TITLE),
    "no stem": ({"stem": ""}, texts.STEM_MISSING),
    "a long stem": ({"stem": "woord " * 25 + "zo?"}, texts.STEM_LONG.format(words=26, most=25)),
    "two questions": ({"stem": "Wat? En wie?"}, texts.STEM_FORM),
    "no question": ({"stem": "Wat overheerst"}, texts.STEM_FORM),
    "few words": (
        {"lines": (*[Line("Drie korte woorden.")] * 5, Line("Zo gaat het.", DECIDES, "vrijwillig"))},
        texts.CASE_SHORT.format(words=18, low=60, high=160),
    ),
    "many words": (
        {"lines": lines(l1=Line("woord " * 100))},
        texts.CASE_LONG.format(words=WHOLE.stories[0].words - len(LINES[0].text.split()) + 100, low=60, high=160),
    ),
    "a bracket": ({"lines": lines(l2=Line("[Dit] gaat mis."))}, texts.BRACKET.format(n=2)),
    "nothing decides": ({"lines": tuple(Line(line.text) for line in LINES)}, texts.NO_DECIDING.format(most=3)),
    "all decides": (
        {"lines": tuple(Line(line.text, DECIDES, "relatie") for line in LINES)},
        texts.MANY_DECIDING.format(n=8, most=3),
    ),
    "no cue": ({"lines": lines(l3=Line(LINES[2].text, SUPPORTS))}, texts.NO_CUE.format(n=3, role="steunt")),
    "a cue of another label": (
        {"lines": lines(l4=Line(LINES[3].text, DECIDES, "prijs"))},
        texts.OTHER_LABEL.format(
            n=4,
            role="beslist",
            cue="Vooraf staat vast wat ertegenover staat",
            other="voor-wat-hoort-wat",
            label="wederkerigheid",
        ),
    ),
    "no label": ({"label": ""}, texts.NO_LABEL),
    "no explanation": (
        {"explanations": {W: "Zo.", V: " ", L: "Zo."}},
        texts.NO_WHY_OF.format(label="Voor-wat-hoort-wat"),
    ),
    "no doubt": ({"why": ""}, texts.NO_OPINION["doubt"]),
    "no reason why nobody doubts": ({"why": "\n", "opinion": UNDISPUTED}, texts.NO_OPINION["undisputed"]),
    "no goal": ({"goal": ""}, texts.NO_GOAL),
    "no claim": ({"claims": ()}, texts.NO_CLAIM),
}  # fmt: skip


@pytest.mark.parametrize(("changed", "sentence"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_said_and_is_one(changed, sentence):
    """One thing wrong gives one sentence, and the bank would refuse the case too."""
    draft = replace(WHOLE, **changed)
    assert said(draft, must=True) == [sentence]


@pytest.mark.parametrize("changed", [change for change, _ in FAULTS.values()], ids=FAULTS)
def test_what_the_form_refuses_the_bank_refuses(changed):
    """Nothing must be mended in the form that the bank would take as it is."""
    with pytest.raises(Exception, match=r"bank\.toml"):
        parse_item(CaseDraft.kind, replace(WHOLE, **changed).table(), "bank.toml")


def test_few_sentences():
    """Too few or too many sentences is said with their number."""
    few = replace(WHOLE, lines=tuple(Line(f"{line.text} {line.text}", line.role, line.cue) for line in LINES[2:7]))
    assert texts.FEW_SENTENCES.format(n=5, low=6, high=12) in said(few, must=True)


def test_an_empty_form_says_all_that_is_to_be_done():
    """Of nothing every part is asked, and nobody is asked to decide anything."""
    assert len(said(CaseDraft(), must=True)) == 11
    assert said(CaseDraft(), must=False) == []


def test_a_name_that_is_taken():
    """The id of an item in the bank cannot be given again."""
    known = Known((case("bakken-achter-de-kapsalon"),))
    assert texts.TITLE_TAKEN.format(id="bakken-achter-de-kapsalon") in [one.text for one in remarks(WHOLE, known)]


TITLES = [
    ("Soep op donderdag", "soep-op-donderdag"),
    ("  Café ’t Veld (2)!", "cafe-t-veld-2"),
    ("Büşra", "busra"),
    ("—", ""),
]


@pytest.mark.parametrize(("title", "id"), TITLES)
def test_a_title_gives_an_id(title, id):
    """An id has small letters, digits and single dashes."""
    assert CaseDraft(title=title).id == id
