"""What a lesson shows under its code is never what a card asks to code."""

from root import ROOT
from wederkerig.cards.fragments import fragments_html
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.project import find_project

PROJECT = find_project(ROOT)
BANK = read_bank(PROJECT)
KERNLABELS = {code.kernlabel for code in BANK.sources.codebook.values()}


def shown():
    return "".join(fragments_html(kernlabel, BANK.sources) for kernlabel in sorted(KERNLABELS))


def test_each_sublabel_is_worked_out_with_three_fragments_of_its_own():
    """Each sublabel shows three fragments, and they bear that sublabel."""
    html, fragments = shown(), BANK.sources.fragments

    for id, code in BANK.sources.codebook.items():
        assert len(code.worked) == 3
        assert {fragments[name].sublabel for name in code.worked} == {id}
    assert html.count("<blockquote>") == 3 * len(BANK.sources.codebook)


def test_no_card_asks_for_what_was_shown():
    """No fragment that is to be coded, in practice or for points, can be read under its code in a lesson."""
    html = shown()
    asked = [item for item in [*BANK.practice.values(), *BANK.graded.values()] if item.question.kind == "code"]

    assert len(asked) >= 12
    assert [item.id for item in asked if item.question.text in html] == []
