"""What the course says itself, and not its sources, has one quiet mark in every lesson, and the mark is explained."""

import re

import pytest
from root import ROOT
from scorm_packages import entries, packages
from wederkerig.files import matching
from wederkerig.notebook_files import read_notebook
from wederkerig.site.glossary import OWN_READING, own_reading, terms_of
from wederkerig.site.markdown import JOINED, NOTE, OWN_READING_LINK, prose
from wederkerig.site.packages import PAGE
from wederkerig.site.page import TERMS
from wederkerig.site.show import LESSONS

WORDS = "(onze lezing)"
MARK = f"[{WORDS}]({OWN_READING_LINK})"
TOLD = f'popovertarget="{NOTE}" aria-describedby="{NOTE}"'
BUTTON = f'<button class="link reading" {TOLD}>{WORDS}</button>{JOINED}'
NOTEBOOKS = {path.name: read_notebook(path) for path in matching(ROOT / "course", LESSONS)}
FIRST, HEADING = OWN_READING_LINK.split("#")


def marks(name):
    return sum(cell.source.count(MARK) for cell in NOTEBOOKS[name].cells)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_the_words_are_always_the_mark(name):
    """In a lesson the words never stand in brackets without the link that explains them, and never in its terms."""
    lines = [line for cell in NOTEBOOKS[name].cells for line in cell.source.replace(MARK, "").splitlines()]

    assert [line for line in lines if re.search(r"\([^)]*onze lezing", line)] == []
    assert [cell.id for cell in NOTEBOOKS[name].cells if cell.id == TERMS and MARK in cell.source] == []


@pytest.mark.parametrize("folder", ["datasets", "course/wederkerig", "assignments"])
def test_where_no_mark_can_stand_the_sentence_says_it(folder):
    """Cards and models are plain text: they say it in the sentence, not in brackets behind it."""
    files = [path for end in ("toml", "json", "csv", "py", "ipynb") for path in matching(ROOT / folder, f"**/*.{end}")]

    assert [path.name for path in files if WORDS in path.read_text(encoding="utf-8")] == []


def test_the_link_leads_to_the_meaning():
    """In JupyterLab the mark is a link to the terms of the first lesson, of which one tells what it means."""
    [cell] = [cell for cell in NOTEBOOKS[FIRST].cells if cell.id == TERMS]

    assert cell.source.splitlines()[0] == f"## {HEADING}"
    assert own_reading(terms_of(cell.source, "00", "")).startswith(f"{OWN_READING}: zo zien wij het")


def test_on_a_page_the_mark_is_a_button():
    """It names what explains it, for whoever taps and for whoever listens; any other link stays a link."""
    assert prose()(f"Dat wringt {MARK}.") == f"<p>Dat wringt {BUTTON}.</p>\n"
    assert prose()("[a](b.html)") == '<p><a href="b.html">a</a></p>\n'


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_page_with_marks_tells_what_they_mean_once(name):
    """As many buttons as marks, and what explains them once; none of it where nothing is marked."""
    html = entries(packages("1.2")[f"les-{name[:2]}.zip"])[PAGE].decode()
    [cell] = [cell for cell in NOTEBOOKS[FIRST].cells if cell.id == TERMS]
    note = f'<p id="{NOTE}" popover>{own_reading(terms_of(cell.source, "00", ""))}</p>'

    assert html.count(BUTTON) == marks(name)
    assert html.count(note) == html.count("popover>") == (marks(name) > 0)
