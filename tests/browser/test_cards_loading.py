"""A file of answers is loaded back in a browser, as far as it fits, or refused in a sentence."""

from pathlib import Path

import pytest
from answers_card import (
    OPEN_ANSWER,
    RELEASE,
    assignment,  # noqa: F401
    load,
    make,
    wipe,
)
from gallery_fixture import (
    Tab,
    context,  # noqa: F401
    visit,  # noqa: F401
)
from old_hand_in import old_text
from on_card import alarm, checked, choose, status
from playwright.sync_api import expect
from wederkerig.answers.handin import HandIn
from wederkerig.cards import texts


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_answers_go_to_another_device_and_back(assignment: Tab, encoding: str, tmp_path: Path) -> None:
    """What was put in a file and wiped is on the cards again when the file is loaded, however it was saved again."""
    path = tmp_path / "van-mijn-telefoon.json"
    path.write_text(make(assignment).read_text(encoding="utf-8"), encoding=encoding)
    before = assignment.stored()
    wipe(assignment)
    expect(status(assignment.answers)).to_have_text(texts.ANSWERS["wiped"])
    expect(assignment.card("reflect").locator("textarea")).to_have_value("")
    assert (checked(assignment.cards.first), assignment.stored()) == ([], {})

    load(assignment, path)
    expect(status(assignment.answers)).to_have_text(texts.ANSWERS["loaded"].format(n=2))
    expect(assignment.card("reflect").locator("textarea")).to_have_value(OPEN_ANSWER)
    assert checked(assignment.cards.first) == ["voor-wat-hoort-wat"]
    assert assignment.stored() == before
    choose(assignment.cards.first, 2)  # a card that was filled anew still saves
    assert assignment.stored()[RELEASE.questions[0].id]["label"] == "liefdadigheid"

    load(assignment, path)  # the same file can be chosen again; what stood there and was different is kept
    expect(assignment.cards.first.get_by_text("Wat je eerder antwoordde (1)")).to_be_visible()
    answer = assignment.stored()[RELEASE.questions[0].id]
    assert (answer["label"], answer["earlier"][0]["label"]) == ("voor-wat-hoort-wat", "liefdadigheid")


@pytest.mark.parametrize("text", [old_text, HandIn.to_text], ids=["version 0.1.0", "another release"])
def test_a_file_of_another_release_is_loaded_as_far_as_it_fits(assignment: Tab, text, tmp_path: Path) -> None:
    """Answers made with another release are loaded; the card of one that no longer fits shows what it was."""
    first, second = (question.id for question in RELEASE.questions[:2])
    answers = {first: {"label": "liefdadigheid", "proof": []}, second: {"label": "weg", "cues": []}, "onbekend": {}}
    path = tmp_path / "oud.json"
    path.write_text(text(HandIn("opdracht-1", "ouder", answers, "toen")), encoding="utf-8")
    load(assignment, path)

    expect(status(assignment.answers)).to_have_text(texts.ANSWERS["loadedEarlier"].format(n=2))
    assert checked(assignment.cards.first) == ["liefdadigheid"]
    expect(assignment.cards.nth(1)).to_contain_text(texts.CARD["noLongerFits"])
    expect(assignment.cards.nth(1).locator(".version")).to_contain_text("weg")
    assert "onbekend" not in assignment.stored()


REFUSED = {
    "changed": lambda text: text.replace("voor-wat-hoort-wat", "liefdadigheid"),
    "unreadable": lambda text: text[:-20],
    "otherFile": lambda _: "[1, 2]",
    "otherFormat": lambda text: text.replace('"format": 2', '"format": 3'),
    "tooLarge": lambda text: text + " " * 2_000_000,
}


@pytest.mark.parametrize("reason", REFUSED)
def test_a_file_that_is_not_right_is_refused(assignment: Tab, reason: str, tmp_path: Path) -> None:
    """A file that was changed, cut off or is no hand-in is refused in a sentence, and nothing is stored."""
    path = tmp_path / "bestand.json"
    path.write_text(REFUSED[reason](make(assignment).read_text(encoding="utf-8")), encoding="utf-8")
    before = assignment.stored()
    load(assignment, path)

    expect(alarm(assignment.answers)).to_have_text(texts.ANSWERS["refusedFile"][reason])
    expect(status(assignment.answers)).to_be_empty()
    assert assignment.stored() == before


def test_the_file_of_another_page_is_refused(assignment: Tab, tmp_path: Path) -> None:
    """A file of another lesson or assignment is named and refused."""
    path = tmp_path / "les.json"
    path.write_text(HandIn("les-03", "", {}, "toen").to_text(), encoding="utf-8")
    load(assignment, path)

    expect(alarm(assignment.answers)).to_have_text(texts.ANSWERS["other"].format(name="les-03"))
