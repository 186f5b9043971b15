"""What a lesson shows under its code is never what a card asks to code."""

import pytest
from root import ROOT
from wederkerig import cells
from wederkerig.cards.fragments import fragments_html
from wederkerig.items.kinds.code import codings
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.checking.worked import INTERVIEW, faults, told
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


CODED = codings(BANK.practice.values())
ASKED, WORKED = CODED[0], BANK.sources.fragments[BANK.sources.codebook["A1"].worked[0]]
IN_LINES = ASKED.question.text.replace(". ", ".\n")
SHOWN = [
    ("a cell that quotes it", {"cell_type": "markdown", "source": f"Zo: ‘{ASKED.question.text}’"}, {}, [ASKED]),
    ("a cell with a sentence a line", {"cell_type": "markdown", "source": f"**1.1** {IN_LINES}"}, {}, [ASKED]),
    ("an interview", {"cell_type": "markdown", "source": ASKED.question.text}, {"tags": [INTERVIEW]}, []),
    ("another fragment", {"cell_type": "markdown", "source": WORKED.text}, {}, []),
    ("the panel of worked fragments", {"cell_type": "code", "source": ""}, cells.show(cells.FRAGMENTS, "A"), []),
]


@pytest.mark.parametrize(("cell", "metadata", "expected"), [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN])
def test_check_finds_what_is_worked_out_and_asked(cell, metadata, expected):
    """A fragment to code may be read in an interview, and nowhere else in a lesson."""
    assert told(cell | {"metadata": metadata}, CODED, BANK.sources) == expected


def test_check_finds_nothing_in_the_course():
    """No lesson works out what a card asks, and what lies beside a second coder stands in an interview."""
    assert [str(error) for error in faults(PROJECT, BANK)] == []
