"""One drawing in each lesson, in which the gift is seen: small, for light and dark, and described in words."""

import gzip
import re
from xml.etree import ElementTree

import pytest
from root import ROOT
from wederkerig.lecturer.project import find_project
from wederkerig.notebook_files import read_notebook
from wederkerig.site.markdown import DRAWING, prose
from wederkerig.site.packages import needed

LESSONS = find_project(ROOT).lessons()
IMAGE = re.compile(r"^!\[(.+)\]\((.+)\)$", re.MULTILINE)
SVG = "{http://www.w3.org/2000/svg}"


def shown(path):
    """What is said of the drawing of a lesson, and its file."""
    [(said, file)] = [found for cell in read_notebook(path).cells for found in IMAGE.findall(cell.source)]
    return said, path.parent / file


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_has_one_drawing_that_is_described(path):
    """It has the lesson's own name, and whoever cannot see it reads in one to four sentences what is given."""
    said, file = shown(path)

    assert file == path.parent / "images" / f"les-{path.stem[:2]}.svg"
    assert file.is_file()
    assert 60 <= len(said) <= 200
    assert 1 <= said.count(".") <= 4


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_drawing_is_small_and_of_one_size(path):
    """Less than 2.5 KB when it is sent, of the size that the page keeps free, for both themes, and only shapes."""
    content = shown(path)[1].read_bytes()
    root = ElementTree.fromstring(content)
    style = root.find(f"{SVG}style")

    assert len(gzip.compress(content)) < 2_500
    assert (root.get("width"), root.get("height")) == tuple(map(str, DRAWING))
    assert root.get("viewBox") == f"0 0 {DRAWING[0]} {DRAWING[1]}"
    assert style is not None
    assert "prefers-color-scheme: dark" in (style.text or "")
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {"svg", "style", "g", "path", "circle"}


def test_no_file_is_left_over():
    """Every drawing of a lesson is shown."""
    assert sorted((LESSONS[0].parent / "images").glob("les-*.svg")) == [shown(path)[1] for path in LESSONS]


def test_a_page_keeps_its_place_free():
    """The page fetches a drawing late and knows its size before; what it shows is said in words, escaped."""
    html = prose()('![Een "gift" < een prijs.](images/les-00.svg)')

    said = "Een &quot;gift&quot; &lt; een prijs."
    assert html == f'<p><img src="images/les-00.svg" width="640" height="240" loading="lazy" alt="{said}"></p>\n'


def test_a_package_has_the_drawing_of_its_lesson():
    """Of the files of a site a package takes the drawings that its page names, and no others."""
    site = {"images/les-00.svg": b"", "images/les-01.svg": b"", "les-00.html": b""}

    assert list(needed('<img src="images/les-01.svg">', site)) == ["images/les-01.svg"]
