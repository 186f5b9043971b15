"""What `wederkerig start` shows can be done by keyboard alone, and no key breaks it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from live import PATIENCE_S, Lab, saved_answers, shown_items, within
from on_card import alarm, checked, saved
from playwright.sync_api import expect
from shell_fixture import PATIENT_MS, Open, lab, started, turn_to, visit  # noqa: F401
from shell_keys import Hands
from wederkerig.answers.handin import read_hand_in
from wederkerig.cards import texts as card_texts
from wederkerig.items.vocabulary import CERTAINTIES, LABELS

LABEL_IDS, CERTAINTY_IDS = list(LABELS), list(CERTAINTIES)
OPEN_ANSWER = ["Eerst gaf zij.", "", "Toen gaf ik; niemand telde."]
KEYS = ("x", "d", "d", "a", "b", "m", "y", "z", "Enter", "Delete")  # what they do in JupyterLab: cut, delete, add...
CELLS = """() => [...document.querySelectorAll(".jp-Notebook .jp-Cell")].map((cell) => [
  cell.className.includes("jp-CodeCell"), cell.querySelector(".jp-InputArea-editor")?.textContent, cell.textContent,
])"""
# Group and value of what is chosen in a card.
CHECKED = "(card) => [...card.querySelectorAll(':checked')].map((input) => [input.name, input.value])"


def test_no_key_changes_the_notebook(lab: Lab, visit: Open) -> None:
    """Keys that JupyterLab acts on, and a double click on the text, leave every cell as it is."""
    notebook = lab.lesson()
    content = notebook.read_bytes()
    page = started(visit(notebook), notebook)
    cells = page.evaluate(CELLS)
    text = page.locator(".jp-MarkdownOutput p").nth(1)
    for act in (
        text.click,
        text.dblclick,
        page.locator("form.card .case").first.click,
        page.locator("form.card .case").first.dblclick,
    ):
        act()
        for key in KEYS:
            page.keyboard.press(key)
        assert page.evaluate(CELLS) == cells
    expect(page.locator(".jp-MarkdownCell .jp-InputArea-editor").filter(visible=True)).to_have_count(0)
    assert notebook.read_bytes() == content


def test_assignment_by_keyboard(lab: Lab, visit: Open) -> None:
    """The whole assignment can be made and handed in without mouse, with the focus in sight all the time."""
    notebook = lab.assignment()
    page = started(visit(notebook), notebook)
    hands, keys, items = Hands(page), page.keyboard, shown_items(notebook)
    hand_in = page.locator("[data-answers]")
    cases = page.locator("form.card:has(fieldset.case[data-field=proof])").count()
    closed = page.locator("form.card:has(fieldset)").count()
    assert (cases, closed, len(items)) == (14, 25, 27)
    expected: dict[str, dict[str, Any]] = {}
    for number, item in enumerate(items[:cases]):
        label, sentence, certainty = number % len(LABEL_IDS), f"s{number % 6 + 1}", number % len(CERTAINTY_IDS)
        hands.to(lambda at, item=number, sentence=sentence: (at["item"], at["value"]) == (item, sentence))
        keys.press("Space")
        hands.choose(number, "label", LABEL_IDS[: label + 1])
        hands.choose(number, "certainty", CERTAINTY_IDS[: certainty + 1])
        chosen = {"label": LABEL_IDS[label], "proof": [sentence], "certainty": CERTAINTY_IDS[certainty]}
        expected[item] = chosen
    for number, item in enumerate(items[cases:closed], cases):
        card = page.locator("form.card").nth(number)
        hands.choose_anything(number, card.locator("fieldset:has([type=radio])").count())
        chosen = {re.fullmatch(r"chosen\.(.+)\[]", group)[1]: [value] for group, value in card.evaluate(CHECKED)}
        expected[item] = {"chosen": chosen}
    for number, item in enumerate(items[closed:], closed):
        hands.write(number, OPEN_ANSWER)
        expected[item] = {"text": "\n".join(OPEN_ANSWER)}
    hands.to(lambda at: at["last"])
    hands.press("Shift+Tab")
    hands.button(card_texts.HAND_IN["button"])
    for card in page.locator("form.card").all():
        saved(card, PATIENT_MS)
        assert alarm(card).all_inner_texts() == []
    within(PATIENCE_S, lambda: saved_answers(notebook) == expected)
    keys.press("Enter")
    expect(hand_in.get_by_role("link", name=card_texts.ANSWERS["download"])).to_be_focused(timeout=PATIENT_MS)
    with page.expect_download() as download:
        keys.press("Enter")
    handed_in = read_hand_in(Path(download.value.path()).read_bytes())
    given = {item: {key: answer[key] for key in answer if key != "saved"} for item, answer in handed_in.answers.items()}
    assert given == expected
    expect(hand_in).to_contain_text(card_texts.ANSWERS["complete"])
    assert hands.unseen == []


def test_lesson_by_keyboard(lab: Lab, turn_to: Open, practice: Callable[[str], dict[str, str]]) -> None:
    """All cards of a lesson can be answered without mouse, with the focus in sight all the time."""
    notebook, cases = lab.lesson(), practice("03")
    page = started(turn_to(notebook), notebook)
    hands, items = Hands(page), shown_items(notebook)
    assert len(items) == 24
    cards = {item: page.locator(f'form.card[data-card="{item}"]') for item in items}
    expected = {item: LABEL_IDS[number % len(LABEL_IDS)] for number, item in enumerate(items) if item in cases}
    for number, item in enumerate(items):
        if item in cases:
            hands.choose(number, "label", LABEL_IDS[: number % len(LABEL_IDS) + 1])
            assert checked(cards[item]) == [expected[item]]
        elif cards[item].locator("textarea").count():
            hands.write(number, OPEN_ANSWER)
        else:
            hands.choose_anything(number, cards[item].locator("fieldset:has(input)").count())
    expect(page.locator(".wk-progress")).to_have_text("24 van 24 kaarten", timeout=PATIENT_MS)
    for card in cards.values():
        saved(card, PATIENT_MS)

    def labels() -> dict[str, str]:
        return {name: one["label"] for name, one in saved_answers(notebook).items() if "label" in one}

    within(PATIENCE_S, lambda: labels() == expected)
    assert hands.unseen == []
