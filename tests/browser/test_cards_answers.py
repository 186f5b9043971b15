"""The card about all answers, and the card "Toen en nu", in a browser: hand in, load back, wipe, compare."""

import json
from pathlib import Path

import pytest
from gallery_fixture import (
    Open,
    Tab,
    context,  # noqa: F401
    gallery,  # noqa: F401
    visit,  # noqa: F401
)
from old_hand_in import old_text
from on_card import alarm, checked, choose, saved, status
from playwright.sync_api import BrowserContext, Locator, expect
from root import ROOT
from wederkerig.answers.handin import HandIn, read_hand_in
from wederkerig.cards import texts
from wederkerig.items.numbering import numbered
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


def test_what_is_handed_in_is_what_the_lecturer_opens(assignment: Tab) -> None:
    """The file holds every answer of the assignment, its release and what that asks, and shows its receipt."""
    items = [question.id for question in RELEASE.questions]
    content = read_hand_in(make(assignment).read_bytes())

    assert (content.assignment, content.release, content.asked) == ("opdracht-1", RELEASE.release, RELEASE.asked)
    assert assignment.answers.locator("code").inner_text() == content.receipt
    assert set(content.answers) == {items[0], assignment.card("reflect").get_attribute("data-card")}
    assert content.answers[items[0]]["label"] == "voor-wat-hoort-wat"
    assert OPEN_ANSWER in [answer.get("text") for answer in content.answers.values()]
    expect(assignment.answers).to_contain_text(texts.HAND_IN["next"][1])


def test_what_is_empty_is_named_and_one_click_away(assignment: Tab) -> None:
    """What is empty is listed by the names that students know, follows what is answered, and leads to its card."""
    missing = assignment.answers.locator("[data-part=missing] li")
    answered = ("Casus 1", "Open vraag 1")
    names = [name for name in numbered(RELEASE.questions) if name not in answered]
    expect(missing).to_have_text(names)

    missing.get_by_role("link", name="Casus 2", exact=True).click()
    _, id, *_ = (question.id for question in RELEASE.questions if question.kind == "classify")
    second = assignment.page.locator(f'form.card[data-card="{id}"]')
    expect(second.locator("input").first).to_be_focused()
    choose(second)
    names.remove("Casus 2")
    expect(missing).to_have_text(names)


def test_a_file_of_answers_that_changed_is_not_offered(assignment: Tab) -> None:
    """When an answer changes after the file was made, the file is not offered any more, and the card says why."""
    make(assignment)
    choose(assignment.cards.nth(1))

    expect(assignment.answers).to_contain_text(texts.ANSWERS["stale"])
    expect(assignment.answers.get_by_role("link", name="Download het bestand")).to_have_count(0)


def test_what_is_being_typed_is_handed_in(assignment: Tab) -> None:
    """A text that was typed a moment ago is saved first, and stands in the file."""
    assignment.card("reflect").locator("textarea").press_sequentially("!")
    assignment.answers.get_by_role("button", name="Maak inleverbestand").evaluate("(button) => button.click()")
    with assignment.page.expect_download() as download:
        assignment.answers.get_by_role("link", name="Download het bestand").click()
    answers = read_hand_in(Path(download.value.path()).read_bytes()).answers
    assert f"{OPEN_ANSWER}!" in [answer.get("text") for answer in answers.values()]


def test_the_file_can_be_copied_instead(assignment: Tab, context: BrowserContext) -> None:
    """Where downloads go nowhere, the same file is copied as text; where that is forbidden it stands there to copy."""
    file = make(assignment).read_text(encoding="utf-8")
    copy = assignment.answers.get_by_role("button", name="Kopieer de tekst van het bestand")
    assignment.page.evaluate("() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))")
    copy.click()
    box = assignment.answers.get_by_label("Kopieer deze tekst zelf")
    expect(box).to_have_value(file)
    assert box.evaluate("(box) => box.value.slice(box.selectionStart, box.selectionEnd)") == file

    context.grant_permissions(["clipboard-read", "clipboard-write"])
    again = assignment.again()
    file = make(again).read_text(encoding="utf-8")
    again.answers.get_by_role("button", name="Kopieer de tekst van het bestand").click()
    expect(again.answers.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert again.page.evaluate("() => navigator.clipboard.readText()") == file


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


def test_wiping_asks_twice(visit: Open) -> None:
    """Answers are wiped after two questions only, in every tab, and those of other pages are kept."""
    assignment, other, lesson = visit("opdracht"), visit("opdracht"), visit("les")
    choose(lesson.cards.first)
    choose(assignment.cards.first, 1)
    before = assignment.stored()
    begin = more(assignment).get_by_role("button", name="Wis mijn antwoorden")
    no = assignment.answers.get_by_role("button", name="Nee, laat staan")
    for agreed in ([], ["Ja, ga verder"]):  # who says no at the first or at the second question
        begin.click()
        for step, name in enumerate(agreed):
            expect(alarm(assignment.answers)).to_have_text(texts.ANSWERS["wipeAsk"][step])
            assignment.answers.get_by_role("button", name=name).click()
        expect(alarm(assignment.answers)).to_have_text(texts.ANSWERS["wipeAsk"][len(agreed)])
        expect(no).to_be_focused()
        no.click()
        expect(begin).to_be_focused()
        expect(alarm(assignment.answers)).to_have_count(0)
    assert assignment.stored() == before

    wipe(assignment)
    expect(status(assignment.answers)).to_have_text(texts.ANSWERS["wiped"])
    expect(other.cards.first.locator("input:checked")).to_have_count(0)
    assert list(assignment.stored()) == [lesson.cards.first.get_attribute("data-card")]


def test_then_and_now(visit: Open) -> None:
    """Once the second measurement is complete, it stands beside the first: per label, and case by case with why."""
    tab = visit("groei")
    data = json.loads(str(tab.page.locator("#lesson").text_content()))
    card, look = tab.page.locator("[data-growth]"), tab.page.locator("[data-growth] button")
    after = [id for id in data["growth"]["after"] if data["items"][id]["question"]["kind"] == "classify"]
    look.click()
    expect(alarm(card)).to_have_text(texts.GROWTH["more"].format(n=len(after)))

    for id in after:
        key = data["items"][id]["key"]["label"]
        form = tab.page.locator(f'form[data-card="{id}"]')
        form.scroll_into_view_if_needed()
        form.locator(f'input[value="{key}"]').check()
        saved(form)
        expect(form.get_by_role("button", name="Bekijk uitleg")).to_have_count(0)  # a measurement explains nothing yet
    look.click()
    rows = card.locator("tbody tr")
    total = texts.GROWTH["of"].format(right=len(after), total=len(after))
    expect(rows.last).to_contain_text(total)
    expect(rows.last).to_contain_text(texts.GROWTH["empty"])  # the first measurement was skipped
    expect(card).to_contain_text(texts.GROWTH["none"])
    card.get_by_text(texts.GROWTH["cases"]).click()
    expect(card.locator("details details").last).to_contain_text("✓")
