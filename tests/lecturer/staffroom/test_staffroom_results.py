"""The staffroom makes the files that the commands make, and shows the figures of the report."""

import io
import zipfile
from html import unescape

import ipywidgets as widgets
import pytest
from rooms import RESULTS
from wederkerig.lecturer.analysis.class_figures import class_figures
from wederkerig.lecturer.grading.gradebook.marks import read_marks
from wederkerig.lecturer.settings.class_settings import read_settings
from wederkerig.lecturer.staffroom import texts
from wederkerig.lecturer.staffroom.dashboard import Dashboard
from wederkerig.lecturer.staffroom.transfer import Download


def test_results_are_files(graded, classroom, plan):
    """Overview and feedback are made and can be downloaded; each student's page is in the zip under his id."""
    graded.goto(RESULTS)
    graded.press(texts.MAKE_OVERVIEW)
    graded.press(texts.MAKE_FEEDBACK)
    given = dict(one._made() for one in graded.all(Download))
    pages = zipfile.ZipFile(io.BytesIO(given[f"feedback-{plan.name}.zip"])).namelist()
    assert pages == [f"{student}/{plan.name}.html" for student in read_marks(classroom, plan.name)]
    assert given[f"overzicht-{plan.name}.html"].startswith(b"<!DOCTYPE html>")


def test_report_and_grades_are_files_too(graded, classroom, plan):
    """The report, its tables and the list of grades are those that the commands write, and settings are made."""
    graded.goto(RESULTS)
    graded.press(texts.MAKE_REPORT)
    graded.press(texts.MAKE_GRADES)
    told = graded.told
    graded.press(texts.MAKE_GRADES)
    assert graded.told == told
    given = dict(one._made() for one in graded.all(Download))
    written = {path.name: path.read_bytes() for path in classroom.folder.iterdir() if path.is_file()}
    assert {name: written[name] for name in given} == given
    assert any(name.startswith(f"cijfers-{plan.name}") for name in given)
    assert any(name.endswith(".html") for name in given)
    assert read_settings(classroom).file.is_file()


def test_how_it_goes_is_said_before_what_was_made(graded):
    """However many files can be downloaded, what is said of the work stands right under the buttons."""
    graded.goto(RESULTS)
    for text in (texts.MAKE_OVERVIEW, texts.MAKE_FEEDBACK):
        graded.press(text)
    shown = graded.all(widgets.Widget)
    [said] = [place for place, one in enumerate(shown) if "feedbackpagina’s gemaakt" in getattr(one, "value", "")]
    assert said < min(place for place, one in enumerate(shown) if isinstance(one, Download))


def test_what_goes_wrong_is_a_sentence(graded, classroom):
    """A gradebook that is damaged is said, in Dutch and without a traceback."""
    classroom.gradebook.write_bytes(b"geen cijferboek")
    graded.goto(RESULTS)
    assert 'role="alert"' in graded.told
    assert "Traceback" not in graded.told


@pytest.fixture
def board(graded, project):  # noqa: ARG001 (the class is graded)
    """A dashboard on the class that was graded."""
    return Dashboard(project)


def test_the_dashboard_shows_what_the_report_shows(board, classroom, plan):
    """Every part of the report can be chosen, with the same sentences, figures and picture."""
    figures = class_figures(classroom, plan)
    parts = [*figures.understanding(), *figures.quality(linked=False)]
    [menu] = [one for one in board.box.children if getattr(one, "description", "") == texts.FIGURES]
    assert list(menu.options) == [(part.title, part.id) for part in parts]
    for part in parts:
        menu.value = part.id
        told = unescape(" ".join(one.value for one in board.shown.children if isinstance(one, widgets.HTML)))
        assert [said for said in part.said if said not in told] == []
        assert [cell for row in part.table.rows for cell in row if unescape(str(cell)) not in told] == []
        assert (board.figure in board.shown.children) is bool(part.picture)
        if part.picture:
            drawn = [list(trace.y) for trace in board.figure.data]
            assert drawn == [list(trace["y"]) for trace in part.picture.traces]


def test_the_dashboard_of_a_class_without_grades_says_so(room, project, classroom):  # noqa: ARG001 (the class is empty)
    """Where nothing was graded there is a next step, and no figure."""
    told = " ".join(one.value for one in Dashboard(project).shown.children)
    assert "nog niets nagekeken" in told
