"""A staffroom on a class, which is empty or was graded there."""

import shutil

import pytest
from classes import fill
from rooms import GRADE, Room
from wederkerig.lecturer.project import CLASS_VARIABLE, CLASSES_VARIABLE
from wederkerig.lecturer.staffroom import texts


def enter(project, classroom, patch):
    """The staffroom on this class."""
    patch.setenv(CLASSES_VARIABLE, str(classroom.folder.parent))
    patch.setenv(CLASS_VARIABLE, classroom.name)
    return Room(project)


@pytest.fixture(scope="session")
def graded_folder(project, plan, pristine, tmp_path_factory):
    """The folder of a class of eight that was graded with the button of the staffroom."""
    classroom = project.classroom("test", tmp_path_factory.mktemp("docentenkamer"))
    fill(classroom, plan, pristine, range(8))
    with pytest.MonkeyPatch.context() as patch:
        room = enter(project, classroom, patch)
        room.goto(GRADE)
        room.press(texts.GRADE_BUTTON.format(name=plan.title))
    return classroom.folder


@pytest.fixture
def room(project, classroom, monkeypatch):
    """A staffroom on an empty class."""
    return enter(project, classroom, monkeypatch)


@pytest.fixture
def graded(project, classroom, graded_folder, monkeypatch):
    """A staffroom on that class, of which the test has a copy."""
    shutil.copytree(graded_folder, classroom.folder)
    return enter(project, classroom, monkeypatch)
