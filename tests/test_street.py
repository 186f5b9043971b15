"""One street, read again in each lesson: the same neighbours, one envelope, and something new each time."""

import re

import pytest
from root import ROOT
from wederkerig.lecturer.assessing.persons import names
from wederkerig.lecturer.project import find_project
from wederkerig.notebook_files import read_notebook

LESSONS = find_project(ROOT).lessons()
CAST = {"Patrick", "Mei", "Corrie", "Margriet", "Karim", "Gülsüm", "Lotte"}
PLACE = "de-envelop"


def reading(path):
    """The heading and the sentences, one a line, of the reading in a lesson, without its drawing."""
    [cell] = [cell for cell in read_notebook(path).cells if cell.id == PLACE]
    heading, *lines = [line for line in cell.source.splitlines() if line.strip()]
    return heading, [line for line in lines if not line.startswith(("|", "!["))]


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_each_lesson_reads_the_envelope_again(path):
    """Once in each lesson, under a heading that names it, in four to eight sentences."""
    heading, sentences = reading(path)

    assert heading.startswith("## De envelop")
    assert 4 <= len(sentences) <= 8
    assert [line for line in sentences if not re.search(r"[.!?]’?$", line)] == []


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_only_the_neighbours_are_in_it(path):
    """Who occurs in it lives in the street; no one else has a name there."""
    assert names("\n".join(reading(path)[1])) <= CAST


def test_every_reading_is_another():
    """No heading and no sentence stands in two lessons."""
    readings = [reading(path) for path in LESSONS]
    said = [sentence for _, sentences in readings for sentence in sentences]

    assert len({heading for heading, _ in readings}) == len(LESSONS)
    assert len(set(said)) == len(said)


def test_all_of_them_are_met_in_the_first_lesson():
    """The first lesson says who lives there, with an age: over the lessons they grow older."""
    [cell] = [cell for cell in read_notebook(LESSONS[0]).cells if cell.id == PLACE]

    met = re.findall(r"^\| (\w+) \((\d\d)\) \|", cell.source, re.MULTILINE)
    assert {name for name, _ in met} == CAST - {"Lotte"}


def test_the_last_reading_is_the_student_s():
    """In the last lesson the reading is followed by a card to write the next."""
    cells = read_notebook(LESSONS[-1]).cells
    place = [cell.id for cell in cells].index(PLACE)

    assert cells[place + 1].metadata["wederkerig"] == {"show": "card", "item": "envelop-jouw-lezing"}
