"""The report of a class in the browser."""

from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from lecturer.classes import fill
from playwright.sync_api import Page
from test_pages import HEADINGS, TOO_WIDE
from wederkerig.lecturer.analysis.class_report import make_report
from wederkerig.lecturer.grading.grade import grade


@pytest.fixture(scope="module")
def report(project, plan, pristine, tmp_path_factory):
    """The report of forty made students."""
    classroom = project.classroom("rapport", tmp_path_factory.mktemp("rapport"))
    fill(classroom, plan, pristine, range(40), cycle=40)
    grade(classroom, pristine)
    return make_report(classroom, plan).page


def test_the_report_is_in_order(page: Page, report):
    """On a phone it fits, its headings are in order, and axe finds nothing in light, dark or print."""
    page.goto(report.as_uri())
    headings = page.evaluate(HEADINGS)
    assert (headings.count(1), headings[0]) == (1, 1)
    assert [later for before, later in pairwise(headings) if later > before + 1] == []
    assert page.evaluate(TOO_WIDE) <= 0
    for media, scheme in (("screen", "light"), ("screen", "dark"), ("print", "light")):
        page.emulate_media(media=media, color_scheme=scheme)
        found = Axe().run(page).response
        wrong = {rule["id"]: [node["target"] for node in rule["nodes"]][:3] for rule in found["violations"]}
        assert (media, scheme, wrong) == (media, scheme, {})
