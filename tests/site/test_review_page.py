"""Where cards of earlier lessons come back, a page knows the pages of those lessons."""

import json

import pytest
from root import ROOT
from wederkerig.cards.form_html import review_html
from wederkerig.cells import REVIEW
from wederkerig.site.page import compile_page
from wederkerig.site.page_data import page_data
from wederkerig.site.show import Course

LAST = "11"
COURSE = Course(ROOT / "course", ROOT / "assignments", ROOT / "datasets")


def known(name, scorm=False):
    """What the page of a lesson knows, without its drawings."""
    [path] = (ROOT / "course").glob(f"{name}-*.ipynb")
    page = compile_page(path, lambda view: review_html() if view.show == REVIEW else "")
    return json.loads(page_data(COURSE, page, scorm=scorm)), page


@pytest.mark.parametrize("name", [f"{number:02}" for number in range(2, 12)])
def test_a_lesson_opens_with_cards_of_the_lessons_before_it(name):
    """They never come from the first lesson, which measures, and stand before the first part of every other lesson."""
    data, page = known(name)

    assert data["review"]["pages"] == [f"les-{number:02}.html" for number in range(1, int(name))]
    assert (page.body.index("data-review") < page.body.index("<h2")) == (name != LAST)


def test_what_is_measured_is_not_practised_just_before_it():
    """In the last lesson the cards of earlier lessons come back after its measurement."""
    _, page = known(LAST)

    assert page.body.index("data-review") > page.body.rindex('id="de-eindmeting')


def test_elsewhere_nothing_comes_back():
    """The first two lessons have none before them that explains; a package for an LMS has no other pages."""
    assert "review" not in known("00")[0]
    assert "review" not in known("01")[0]
    assert known("04", scorm=True)[0]["review"]["pages"] == []
