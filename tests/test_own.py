"""What a student said in all lessons is gathered in places that the markup has for it."""

import re
from html import escape
from operator import eq

import pytest
from root import ROOT
from wederkerig.cards import own_texts as texts
from wederkerig.cards.own_html import CODERS, LOG, MATRIX, own_html
from wederkerig.errors import PlaceError
from wederkerig.items.kinds.choice import Choice
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.project import find_project

PRACTICE = read_bank(find_project(ROOT)).practice
ROWS = [item for id, item in PRACTICE.items() if id.startswith("matrix-")]
PLACE = re.compile(r'<td role="cell" data-column="([^"]+)" data-own="([^"]+)" data-group="([^"]+)">')


def test_every_definition_is_asked_the_same():
    """Five definitions, the same four questions with the same choices, and each of the four answered in two ways."""
    asked = {item.question.groups for item in ROWS if isinstance(item, Choice)}
    fits = [{item.key.fits[group.id] for item in ROWS} for group in ROWS[0].question.groups]

    assert [item.id.removeprefix("matrix-") for item in ROWS] == list(texts.MATRIX_ROWS)
    assert len(asked) == 1
    assert min(map(len, fits)) >= 2


def test_the_matrix_has_a_place_for_each_choice():
    """A row for each definition and a column for each question, which each place names."""
    places = PLACE.findall(own_html(MATRIX, PRACTICE))

    columns = [(group.legend, group.id) for group in ROWS[0].question.groups]
    assert places == [(name, item.id, group) for item in ROWS for name, group in columns]


@pytest.mark.parametrize("name", [MATRIX, LOG, CODERS])
def test_until_something_is_said_it_says_so(name):
    """Every place says that it is open."""
    html = own_html(name, PRACTICE)

    assert html.count("data-own") == html.count(texts.OWN_NOTHING)


def test_the_log_has_a_place_after_each_lesson():
    """A note is asked in every lesson before the one in which they are coded; the log has them in that order."""
    notes = [f"veldlog-{number:02}" for number in range(10)]

    assert re.findall(r'<dd data-own="([^"]+)">', own_html(LOG, PRACTICE)) == notes
    assert [PRACTICE[note].question.kind for note in notes] == ["reflect"] * 10


def test_each_fragment_stands_beside_a_second_coder():
    """Each fragment has a place for the own code, and the second coder's with the reason; they differ on some."""
    html = own_html(CODERS, PRACTICE)
    coded = [item for id, item in PRACTICE.items() if id.startswith("codeurs-")]
    keys = [min(item.key.fits["keuze"]) for item in coded]
    second = re.findall(r'data-second="([^"]+)"', html)

    assert re.findall(r'data-own="([^"]+)" data-group="keuze"', html) == [item.id for item in coded]
    assert second == [item.second_coder for item in coded]
    assert [item.id for item in coded if escape(item.key.why["keuze"][item.second_coder]) not in html] == []
    assert len(coded) / 2 < sum(map(eq, keys, second)) < len(coded)


def test_what_is_not_gathered_is_refused():
    """Another name is refused, with the names that there are."""
    with pytest.raises(PlaceError) as caught:
        own_html("dagboek", PRACTICE)

    assert str(caught.value) == "Er is geen verzameling ‘dagboek’. Kies een van deze: matrix, veldlog, codeurs."
