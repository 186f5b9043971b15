"""Where right options stand and how long they are: what is no chance is named, what may be chance is not."""

from math import comb

import pytest
from made_items import single
from root import ROOT
from wederkerig.items.kinds.choose import single_choices
from wederkerig.lecturer.assessing.positions import at_least, giveaways, right_places
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.project import find_project

PROJECT = find_project(ROOT)
MOVE = "Zet de keuzes van enkele vragen in een andere volgorde; laat hun id staan."
SHORTEN = "Maak bij enkele vragen de juiste keuze korter, of een andere langer."


def banks(*places):
    return [single(place) for place in places]


def said(items):
    return [(error.file, error.problem, error.mend) for error in giveaways("oefenitems", items)]


@pytest.mark.parametrize(
    ("count", "chances", "expected"),
    [
        (0, [], 1.0),
        (1, [], 0.0),
        (0, [0.25], 1.0),
        (1, [0.25], 0.25),
        (2, [0.5, 0.25], 0.125),
        (1, [0.5, 0.25], 0.625),
        (11, [0.25] * 13, sum(comb(13, n) * 3 ** (13 - n) for n in (11, 12, 13)) / 4**13),
    ],
)
def test_the_chance_of_so_many_or_more_is_exact(count, chances, expected):
    """The chance that so many of independent events happen, or more, is the sum over all ways in which they can."""
    assert at_least(count, chances) == pytest.approx(expected, abs=1e-15)


def test_places_are_counted_up_to_the_last_there_is():
    """The right options are counted by place, also a place with none, up to the longest list."""
    assert right_places([single(0), single(2), single(2), single(1, (5, 5))]) == [1, 1, 2, 0]
    assert right_places([]) == []


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        ([], []),
        ([2] * 3, []),  # one in 64
        ([2] * 4, [(4, 4, 3)]),  # one in 256
        ([0, 1, 2, 3] * 3, []),
        ([2] * 7 + [0, 0, 1, 1, 3, 3], []),  # 7 of 13: one in 41
        ([2] * 8 + [0, 0, 1, 1, 3], [(8, 13, 3)]),  # 8 of 13: one in 177
        ([2] * 11 + [1, 3], [(11, 13, 3)]),
    ],
)
def test_a_bank_leans_where_chance_would_put_so_many_in_one_of_a_hundred(right, expected):
    """Right options in one place are a problem as soon as chance would hardly ever put so many there."""
    sentence = "de juiste keuze staat {} van de {} keer op plaats {}; wie gokt, heeft daar te veel aan."
    assert said(banks(*right)) == [("oefenitems", sentence.format(*row), MOVE) for row in expected]


@pytest.mark.parametrize(
    ("longest", "tied", "expected"), [(3, 5, []), (5, 3, []), (6, 2, [(6, 8)]), (8, 0, [(8, 8)]), (0, 8, [])]
)
def test_a_right_option_is_not_the_longest_more_often_than_chance(longest, tied, expected):
    """A right option that is longer than all others counts, one that is as long as another does not."""
    shapes = [(9, 5, 5, 5)] * longest + [(9, 9, 5, 5)] * tied
    items = [single(place % 4, turned(shape, place % 4)) for place, shape in enumerate(shapes)]
    sentence = "de juiste keuze is {} van de {} keer de langste; wie gokt, heeft daar te veel aan."
    assert said(items) == [("oefenitems", sentence.format(*row), SHORTEN) for row in expected]


def turned(shape, place):
    """The lengths with the first of them at that place."""
    return (*shape[-place:], *shape[:-place]) if place else shape


def test_single_choices_are_those_with_one_right_option_in_an_order_of_the_author():
    """Of the real bank every list of which one option fits is looked at, and no other question."""
    found = single_choices(read_bank(PROJECT).practice.values())
    assert len(found) >= 18
    assert {(item.question.kind, len(item.key.fits["keuze"])) for item in found} == {("choose", 1)}
