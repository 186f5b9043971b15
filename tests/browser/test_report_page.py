"""What is made of marks, in the browser: report, slides and dossier of a class, overview, index, a page of feedback."""

from itertools import pairwise

import pytest
from lecturer.classes import fill
from on_card import violations
from playwright.sync_api import Page
from test_pages import HEADINGS, TOO_WIDE
from wederkerig.lecturer.analysis.class_report import make_report
from wederkerig.lecturer.dossier.make_dossier import make_dossier
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.reports.feedback import make_feedback, page_of
from wederkerig.lecturer.reports.index import make_index
from wederkerig.lecturer.reports.overview import make_overview


@pytest.fixture(scope="module")
def made(project, plan, pristine, tmp_path_factory):
    """The pages of forty made students."""
    classroom = project.classroom("rapport", tmp_path_factory.mktemp("rapport"))
    fill(classroom, plan, pristine, range(40), cycle=40)
    grade(classroom, pristine)
    make_feedback(classroom, plan)
    report = make_report(classroom, plan)
    return {
        "report": report.page,
        "slides": report.slides,
        "dossier": make_dossier(classroom, plan),
        "overview": make_overview(classroom, plan),
        "index": make_index(classroom, plan),
        "feedback": page_of(classroom, plan.name, "s000020"),
    }


@pytest.mark.parametrize("name", ["report", "slides", "dossier", "overview", "index", "feedback"])
def test_a_page_is_in_order(page: Page, made, name):
    """On a phone it fits, its headings are in order, and axe finds nothing in light, dark or print."""
    page.goto(made[name].as_uri())
    headings = page.evaluate(HEADINGS)
    assert (headings.count(1), headings[0]) == (1, 1)
    assert [later for before, later in pairwise(headings) if later > before + 1] == []
    assert page.evaluate(TOO_WIDE) <= 0
    for media, scheme in (("screen", "light"), ("screen", "dark"), ("print", "light")):
        page.emulate_media(media=media, color_scheme=scheme)
        wrong = violations(page, colours=scheme == "dark")
        assert (media, scheme, wrong) == (media, scheme, {})
