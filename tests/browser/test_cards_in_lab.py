"""The cards in a JupyterLab that nobody prepared: run by its menu, saved beside the notebook, and there again."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from live import PATIENCE_S, Lab, Opened, saved_answers, shown_items, within
from on_card import checked, choose, saved, status
from playwright.sync_api import BrowserContext, expect
from wederkerig.answers.handin import read_hand_in
from wederkerig.cards import texts
from wederkerig.items.vocabulary import CERTAINTIES, LABELS

LABEL_IDS, CERTAINTY_IDS = list(LABELS), list(CERTAINTIES)
LAB_KEYS = ("x", "d", "d", "a", "b", "m", "y", "c", "v", "z", "j", "k", "Enter")  # what they do: cut, delete, add...
TABS = 60  # more than enough to reach the next control from a cell

FOCUSED = """() => {
  const e = document.activeElement, style = getComputedStyle(e);
  return {
    card: [...document.querySelectorAll("form.card")].indexOf(e.closest("form.card")),
    type: e.type, value: e.value, checked: e.checked,
    outlined: e.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
  };
}"""
ACTIVE_CELL = """() => [...document.querySelectorAll(".jp-Notebook .jp-Cell")]
  .findIndex((cell) => cell.classList.contains("jp-mod-active"))"""
CELL_OF_FIRST_CARD = """() => [...document.querySelectorAll(".jp-Notebook .jp-Cell")]
  .findIndex((cell) => cell.querySelector("form.card"))"""

Open = Callable[..., Opened]


def test_lesson_by_mouse(lab: Lab, open_notebook: Open) -> None:
    """What a student clicks in a lesson is said to be saved, is on disk, and can then be explained."""
    opened = open_notebook(lab.lesson(cards=2))
    item = shown_items(opened.notebook)[0]
    card = opened.card(item)
    choose(card, 1)
    card.locator("[data-field=proof] input").first.check()
    card.locator("[data-field=certainty] input").nth(1).check()
    saved(card)
    expected = {"label": LABEL_IDS[1], "proof": ["s1"], "certainty": CERTAINTY_IDS[1]}
    within(PATIENCE_S, lambda: saved_answers(opened.notebook) == {item: expected})
    card.get_by_role("button", name="Bekijk uitleg").click()
    expect(card.locator(".option")).to_have_count(len(LABELS))
    expect(card.locator(".option").first).to_contain_text("jouw keuze")


def test_lesson_by_keyboard(lab: Lab, open_notebook: Open) -> None:
    """A lesson can be done by keyboard alone, with the focus in sight and without JupyterLab acting on the keys."""
    opened = open_notebook(lab.lesson(cards=2))
    keys, cells = opened.page.keyboard, opened.cells
    above = opened.page.evaluate(CELL_OF_FIRST_CARD) - 1  # the arrows skip a cell whose source is hidden
    while (active := opened.page.evaluate(ACTIVE_CELL)) > above:
        keys.press("ArrowUp")
        opened.page.wait_for_function(f"({ACTIVE_CELL})() !== {active}")

    def tab_to(kind: str) -> dict[str, Any]:
        for _ in range(TABS):
            keys.press("Tab")
            focused = opened.page.evaluate(FOCUSED)
            if focused["card"] == 0 and focused["type"] == kind:
                assert focused["outlined"], focused
                return dict(focused)
        raise AssertionError(f"no {kind} within {TABS} tabs")

    def press_what_lab_knows() -> None:
        active = opened.page.evaluate(ACTIVE_CELL)
        for key in LAB_KEYS:
            keys.press(key)
        assert opened.cells == cells
        assert opened.page.evaluate(ACTIVE_CELL) == active

    tab_to("checkbox")
    keys.press("Space")
    press_what_lab_knows()
    assert not tab_to("radio")["checked"]
    press_what_lab_knows()
    keys.press("ArrowDown")
    assert opened.page.evaluate(FOCUSED) == {
        "card": 0,
        "type": "radio",
        "value": LABEL_IDS[1],
        "checked": True,
        "outlined": True,
    }
    tab_to("radio")
    keys.press("ArrowRight")
    tab_to("button")
    keys.press("Enter")
    card = opened.cards.first
    saved(card)
    expect(card.locator(".option")).to_have_count(len(LABELS))
    expected = {"label": LABEL_IDS[1], "proof": ["s1"], "certainty": CERTAINTY_IDS[1]}
    within(PATIENCE_S, lambda: list(saved_answers(opened.notebook).values()) == [expected])
    assert opened.cells == cells


def test_a_new_start_brings_answers_back(lab: Lab, open_notebook: Open) -> None:
    """After a restart of the kernel and a new run the answers are there again, and the card says so."""
    opened = open_notebook(lab.lesson(cards=2))
    choose(opened.cards.first, 1)
    lab.call("POST", f"api/kernels/{opened.kernel(lab)}/restart")
    opened.run_all()
    expect(status(opened.cards.first)).to_have_text(texts.CARD["restored"])
    assert checked(opened.cards.first) == [LABEL_IDS[1]]
    opened.cards.first.locator("[data-field=label] input").nth(2).check()
    # JupyterLab may go on sending to a part of the kernel that is gone; then that must be loud
    told = opened.cards.first.get_by_text(re.compile(r"^Opgeslagen|De verbinding is weg"))
    expect(told).to_be_visible()
    label = LABEL_IDS[2 if told.inner_text().startswith("Opgeslagen") else 1]
    within(PATIENCE_S, lambda: [one["label"] for one in saved_answers(opened.notebook).values()] == [label])


def test_an_assignment_is_handed_in_and_loaded_back(lab: Lab, open_notebook: Open, tmp_path: Path) -> None:
    """The file that a student downloads is accepted by the lecturer, and gives the answers back after wiping."""
    opened = open_notebook(lab.assignment())
    items = shown_items(opened.notebook)
    question = opened.cards.filter(has=opened.page.locator("textarea")).first
    text = "Zij gaf, ik gaf.\nNiemand telde: “vrij”."
    choose(opened.card(items[0]), 1)
    question.locator("textarea").fill(text)
    saved(question)
    before = saved_answers(opened.notebook)
    opened.answers.get_by_role("button", name="Maak inleverbestand").click()
    with opened.page.expect_download() as download:
        opened.answers.get_by_role("link", name="Download het bestand").click()
    path = tmp_path / download.value.suggested_filename
    shutil.copyfile(download.value.path(), path)
    content = read_hand_in(path.read_bytes())
    assert opened.answers.locator("code").inner_text() == content.receipt
    assert {item: {**answer, "saved": ""} for item, answer in content.answers.items()} == {
        item: {**answer, "saved": ""} for item, answer in before.items()
    }

    opened.answers.get_by_text(texts.FORM["more"]).click()
    opened.answers.get_by_role("button", name="Wis mijn antwoorden").click()
    opened.answers.get_by_role("button", name="Ja, ga verder").click()
    opened.answers.get_by_role("button", name="Ja, wis alles").click()
    expect(question.locator("textarea")).to_have_value("")
    within(PATIENCE_S, lambda: saved_answers(opened.notebook) == {})
    with opened.page.expect_file_chooser() as chooser:
        opened.answers.get_by_role("button", name="Laad een bestand terug").click()
    chooser.value.set_files(path)
    expect(question.locator("textarea")).to_have_value(text)
    within(PATIENCE_S, lambda: saved_answers(opened.notebook) == before)


def test_two_notebooks_keep_both_answers(lab: Lab, open_notebook: Open, other_browser: BrowserContext) -> None:
    """When an item is answered in two notebooks of one folder the last counts, the other is kept and can be seen."""
    notebook = lab.lesson(cards=2)
    shutil.copyfile(notebook, notebook.with_name("nog-eens.ipynb"))
    first, second = open_notebook(notebook), open_notebook(notebook.with_name("nog-eens.ipynb"), other_browser)
    item = shown_items(notebook)[0]
    choose(first.card(item), 0)
    choose(second.card(item), 1)  # in another browser, which was not told
    expect(second.card(item)).to_contain_text(texts.CARD["elsewhere"])
    choose(first.cards.nth(1), 2)
    within(PATIENCE_S, lambda: len(saved_answers(notebook)) == 2)
    answer = saved_answers(notebook)[item]
    assert (answer["label"], [version["label"] for version in answer["earlier"]]) == (LABEL_IDS[1], [LABEL_IDS[0]])
    expect(first.card(item).get_by_role("radio", name=LABELS[LABEL_IDS[1]])).to_be_checked()


def is_shown(cell: dict[str, Any], show: str) -> bool:
    """Whether this is what a cell shows."""
    return bool(cell["metadata"].get("wederkerig", {}).get("show") == show)


def test_same_item_twice(lab: Lab, open_notebook: Open) -> None:
    """Two cards of the same item in one notebook are one: what is chosen on one stands on the other."""
    notebook = lab.lesson()
    content = json.loads(notebook.read_text(encoding="utf-8"))
    start, card = (next(cell for cell in content["cells"] if is_shown(cell, show)) for show in ("start", "card"))
    content["cells"] = [start, card, {**card, "id": "nog-eens"}]
    notebook.write_text(json.dumps(content), encoding="utf-8")
    opened = open_notebook(notebook)
    choose(opened.cards.first, 0)
    opened.cards.last.scroll_into_view_if_needed()
    expect(opened.cards.last.locator("[data-field=label] input").first).to_be_checked()
    choose(opened.cards.last, 1)
    expect(opened.cards.first.locator("input:checked")).to_have_count(1)
    expect(opened.cards.first.locator("[data-field=label] input").nth(1)).to_be_checked()
