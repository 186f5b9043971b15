"""Nothing is practised just before it is measured."""

import pytest
from root import ROOT
from wederkerig import cells
from wederkerig.lecturer.checking import texts
from wederkerig.lecturer.checking.lesson_order import faults
from wederkerig.lecturer.project import find_project
from wederkerig.notebook_files import read_notebook

REVIEW, CARD, MEASURE = cells.show(cells.REVIEW), cells.show(cells.CARD, "a"), cells.show(cells.MEASURE, "b")
HAND_IN = cells.show(cells.MEASUREMENT, "eindmeting")


def told(*shown):
    """What is told of a lesson that shows these, one after another, with a text between."""
    notebook = {"cells": [cell for metadata in shown for cell in ({"metadata": metadata}, {"metadata": {}})]}
    return [(error.file, error.mend) for error in faults("11-a.ipynb", notebook)]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ((REVIEW, MEASURE, HAND_IN), [("11-a.ipynb", texts.PRACTISED[1])]),
        ((MEASURE, REVIEW, MEASURE, HAND_IN), [("11-a.ipynb", texts.PRACTISED[1])]),
        ((MEASURE, HAND_IN, REVIEW), []),
        ((REVIEW, CARD, MEASURE), []),
        ((MEASURE, HAND_IN), []),
        ((), []),
    ],
)
def test_cards_come_back_after_the_measurement(shown, expected):
    """Cards of earlier lessons may not stand before the card that hands in a measurement."""
    assert told(*shown) == expected


def test_no_lesson_practises_what_it_measures():
    """All lessons keep to it, and one of them has both."""
    lessons = [read_notebook(path) for path in find_project(ROOT).lessons()]
    both = [
        {cells.REVIEW, cells.MEASUREMENT} <= {found.show for cell in lesson.cells if (found := cells.shown(cell))}
        for lesson in lessons
    ]

    assert [error.problem for lesson in lessons for error in faults("-", lesson)] == []
    assert sum(both) == 1
