"""The page that lays answers together knows where the lessons are, and who leads to it."""

import json

from root import ROOT
from wederkerig.site.page_data import casebook_data
from wederkerig.site.show import Course

COURSE = Course(ROOT / "course", ROOT / "assignments", ROOT / "datasets")


def test_it_takes_every_lesson_in_order_and_both_definitions():
    """All lessons and no assignment; the items that ask for a definition are asked in the first lesson and the last."""
    data = json.loads(casebook_data(COURSE))

    assert data["pages"] == [f"les-{number:02}.html" for number in range(12)]
    first, last = (
        json.loads(path.read_text(encoding="utf-8")) for path in (COURSE.notebooks()[0], COURSE.notebooks()[11])
    )
    assert [data["definitions"][name] in items(cells) for name, cells in (("before", first), ("after", last))] == [
        True,
        True,
    ]


def items(notebook):
    """The items that a notebook shows."""
    return [cell["metadata"].get("wederkerig", {}).get("item") for cell in notebook["cells"]]
