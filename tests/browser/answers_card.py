"""Assignment 1 in the gallery, and what a student does on its card about all answers."""

from pathlib import Path

import pytest
from gallery_fixture import (
    Open,
    Tab,
    context,  # noqa: F401
    visit,  # noqa: F401
)
from on_card import choose, saved
from playwright.sync_api import Locator
from root import ROOT
from wederkerig.places import read_release

RELEASE = read_release(ROOT / "assignments" / "opdracht-1")
OPEN_ANSWER = "Zij gaf, ik gaf.\nNiemand telde: “vrij”. 🙂"


@pytest.fixture
def assignment(visit: Open) -> Tab:
    """Assignment 1 with its first card and its first open question answered."""
    tab = visit("opdracht")
    choose(tab.cards.first, 1)
    tab.card("reflect").scroll_into_view_if_needed()
    tab.card("reflect").locator("textarea").fill(OPEN_ANSWER)
    saved(tab.card("reflect"))
    return tab


def make(tab: Tab, name: str = "Maak inleverbestand") -> Path:
    """Make the file, and download it."""
    tab.answers.get_by_role("button", name=name).click()
    with tab.page.expect_download() as download:
        tab.answers.get_by_role("link", name="Download het bestand").click()
    assert download.value.suggested_filename.endswith("-inlevering.json")
    return Path(download.value.path())


def more(tab: Tab) -> Locator:
    """The card about all answers, unfolded."""
    details = tab.answers.locator("details")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    return tab.answers


def load(tab: Tab, path: Path) -> None:
    """Choose a file to load back, as a student does."""
    with tab.page.expect_file_chooser() as chooser:
        more(tab).get_by_role("button", name="Laad een bestand terug").click()
    chooser.value.set_files(path)


def wipe(tab: Tab) -> None:
    """Wipe all answers."""
    more(tab).get_by_role("button", name="Wis mijn antwoorden").click()
    tab.answers.get_by_role("button", name="Ja, ga verder").click()
    tab.answers.get_by_role("button", name="Ja, wis alles").click()
