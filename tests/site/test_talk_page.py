"""A page on which somebody talks has the script and the style for it, in a package too; no other page has."""

import json

import pytest
from root import ROOT
from scorm_packages import VERSIONS, entries, packages
from wederkerig.site.packages import PAGE

TALKING = ("01", "02", "05", "07")


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", [f"{number:02}" for number in range(12)])
def test_only_a_page_that_talks_names_script_and_style(name, version):
    """In a package of such a lesson both are there, under the names by which its page asks for them."""
    package = entries(packages(version)[f"les-{name}.zip"])
    page = package[PAGE].decode("utf-8")
    named = [path for path in package if path.rpartition("/")[2] in ("talk.js", "talk.css") and f'"{path}"' in page]

    assert ('data-kind="talk"' in page) is (name in TALKING)
    assert len(named) == (2 if name in TALKING else 0)


def test_a_conversation_is_introduced():
    """Right before every conversation stands a text of the lesson."""
    found = []
    for path in sorted((ROOT / "course").glob("[0-9][0-9]-*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        items = [cell["metadata"].get("wederkerig", {}).get("item", "") for cell in cells]
        found += [(items[n], cells[n - 1]["cell_type"]) for n in range(len(cells)) if items[n].startswith("gesprek-")]
    assert len(found) >= len(TALKING)
    assert [item for item, before in found if before != "markdown"] == []
