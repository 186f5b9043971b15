"""What a page is called."""

from root import ROOT
from wederkerig.site.page import compile_page
from wederkerig.site.show import Course

COURSE = Course(ROOT / "course", ROOT / "assignments", ROOT / "datasets")


def test_a_page_is_called_by_its_number_once():
    """The label stands beside the title wherever a page is named, so the title does not begin with it."""
    titles = {page.label: page.title for path in COURSE.notebooks() if (page := compile_page(path, lambda _: ""))}
    assert titles["Opdracht 1"] == "Herken de relatie"
    assert [label for label, title in titles.items() if title.startswith(label)] == []
