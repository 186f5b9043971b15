"""The card about all answers, and the card "Toen en nu", in a browser: hand in, wipe, compare."""

import json
from pathlib import Path

from answers_card import (
    OPEN_ANSWER,
    RELEASE,
    assignment,  # noqa: F401
    make,
    more,
    wipe,
)
from gallery_fixture import (
    Open,
    Tab,
    context,  # noqa: F401
    visit,  # noqa: F401
)
from on_card import alarm, choose, saved, status
from playwright.sync_api import BrowserContext, expect
from wederkerig.answers.handin import read_hand_in
from wederkerig.cards import texts
from wederkerig.items.numbering import numbered


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
