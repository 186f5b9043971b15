"""A staffroom on a class."""

import pytest
from classes import fill
from rooms import GRADE, Room
from wederkerig.lecturer.project import CLASS_VARIABLE, CLASSES_VARIABLE
from wederkerig.lecturer.staffroom import texts


@pytest.fixture
def room(project, classroom, monkeypatch):
    """A staffroom on an empty class."""
    monkeypatch.setenv(CLASSES_VARIABLE, str(classroom.folder.parent))
    monkeypatch.setenv(CLASS_VARIABLE, classroom.name)
    return Room(project)


@pytest.fixture
def graded(room, classroom, plan, pristine):
    """A staffroom on a class of eight that was graded with its button."""
    fill(classroom, plan, pristine, range(8))
    room.goto(GRADE)
    room.press(texts.GRADE_BUTTON.format(name=plan.title))
    return room
