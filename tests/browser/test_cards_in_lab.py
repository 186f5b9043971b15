"""The cards in a JupyterLab that nobody prepared: run by its menu, saved beside the notebook, loud without a kernel."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from live import DESKTOP, PATIENCE_S, Lab, Opened, saved_answers, shown_items, within
from on_card import alarm, checked, choose, saved, status, violations
from playwright.sync_api import Page, expect
from wederkerig.answers.handin import read_hand_in
from wederkerig.cards import texts
from wederkerig.items.vocabulary import CERTAINTIES, LABELS

LABEL_IDS, CERTAINTY_IDS = list(LABELS), list(CERTAINTIES)
LAB_KEYS = ("x", "d", "d", "a", "b", "m", "y", "c", "v", "z", "j", "k", "Enter")  # what they do: cut, delete, add...
TABS = 60  # more than enough to reach the next control from a cell
GONE = f"{texts.CARD['notSaved']} {texts.REFUSALS['gone']}"

FOCUSED = """() => {
  const e = document.activeElement, style = getComputedStyle(e);
  return {
    card: [...document.querySelectorAll("form.card")].indexOf(e.closest("form.card")),
    type: e.type, value: e.value, checked: e.checked,
    outlined: e.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
  };
}"""
TOO_WIDE = """(card) => [card, ...card.querySelectorAll("*")]
  .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline")
  .map((e) => `${e.tagName}.${e.className}: ${e.scrollWidth} > ${e.clientWidth}`)"""
STICKS_OUT = """(card) => card.getBoundingClientRect().right
  - card.closest(".jp-OutputArea-output").getBoundingClientRect().right"""
ACTIVE_CELL = """() => [...document.querySelectorAll(".jp-Notebook .jp-Cell")]
  .findIndex((cell) => cell.classList.contains("jp-mod-active"))"""
CELL_OF_FIRST_CARD = """() => [...document.querySelectorAll(".jp-Notebook .jp-Cell")]
  .findIndex((cell) => cell.querySelector("form.card"))"""

Open = Callable[[Path], Opened]


@pytest.fixture(scope="module")
def lesson(lab: Lab, open_for_all: Open) -> Opened:
    """A lesson that tests share; its first card is answered and explained, and its last one asks before it wipes."""
    opened = open_for_all(lab.lesson())
    choose(opened.cards.first, 1)
    opened.cards.first.get_by_role("button", name="Bekijk uitleg").click()
    opened.answers.get_by_role("button", name="Bewaar in een bestand").click()
    opened.answers.locator("code").wait_for()
    opened.answers.get_by_text(texts.FORM["more"]).click()
    opened.answers.get_by_role("button", name="Wis mijn antwoorden").click()
    return opened


@pytest.fixture(scope="module")
def assignment(lab: Lab, open_for_all: Open) -> Opened:
    """An assignment that tests share; its first card is answered and a hand-in made."""
    opened = open_for_all(lab.assignment())
    choose(opened.cards.first, 1)
    opened.answers.get_by_role("button", name="Maak inleverbestand").click()
    opened.answers.locator("code").wait_for()
    return opened


def test_lesson_by_mouse(lab: Lab, open_notebook: Open) -> None:
    """What a student clicks in a lesson is said to be saved, is on disk, and can then be explained."""
    opened = open_notebook(lab.lesson())
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
    opened = open_notebook(lab.lesson())
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


def test_keys_in_open_answer_are_text(assignment: Opened) -> None:
    """In an open answer every key is text, and no key changes a cell."""
    cells = assignment.cells
    card = assignment.cards.filter(has=assignment.page.locator("textarea")).last
    box = card.locator("textarea")
    box.click()
    for key in LAB_KEYS:
        assignment.page.keyboard.press(key)
    saved(card)
    assert box.input_value() == "".join("\n" if key == "Enter" else key for key in LAB_KEYS)
    assert assignment.cells == cells


def test_a_new_start_brings_answers_back(lab: Lab, open_notebook: Open) -> None:
    """After a restart of the kernel and a new run the answers are there again, and the card says so."""
    opened = open_notebook(lab.lesson())
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


def test_two_notebooks_keep_both_answers(lab: Lab, open_notebook: Open) -> None:
    """When an item is answered in two notebooks of one folder the last counts, the other is kept and can be seen."""
    notebook = lab.lesson()
    shutil.copyfile(notebook, notebook.with_name("nog-eens.ipynb"))
    first, second = open_notebook(notebook), open_notebook(notebook.with_name("nog-eens.ipynb"))
    item = shown_items(notebook)[0]
    choose(first.card(item), 0)
    choose(second.card(item), 1)  # in another browser, which was not told
    expect(second.card(item)).to_contain_text(texts.CARD["elsewhere"])
    choose(first.cards.nth(1), 2)
    within(PATIENCE_S, lambda: len(saved_answers(notebook)) == 2)
    answer = saved_answers(notebook)[item]
    assert (answer["label"], [version["label"] for version in answer["earlier"]]) == (LABEL_IDS[1], [LABEL_IDS[0]])
    expect(first.card(item).get_by_role("radio", name=LABELS[LABEL_IDS[1]])).to_be_checked()


def test_a_damaged_file_is_kept_and_told(lab: Lab, open_notebook: Open) -> None:
    """A file of answers that cannot be understood is put away under another name, which the page says; work goes on."""
    notebook = lab.lesson()
    (notebook.parent / "antwoorden.json").write_bytes(b"kapot")
    opened = open_notebook(notebook)
    [kept] = within(PATIENCE_S, lambda: [*notebook.parent.glob("antwoorden-onleesbaar-*")])
    expect(opened.page.get_by_text(texts.REFUSALS["damaged"].format(detail=kept.name))).to_be_visible()
    choose(opened.cards.first, 0)
    assert (kept.read_bytes(), len(saved_answers(notebook))) == (b"kapot", 1)


def test_a_disk_that_refuses_is_loud(lab: Lab, open_notebook: Open) -> None:
    """When the file cannot be written the card says why; when it can, it saves what stands there."""
    notebook = lab.lesson()
    opened = open_notebook(notebook)
    choose(opened.cards.first, 0)
    file = notebook.with_name("antwoorden.json")
    content = file.read_bytes()
    file.unlink()
    file.mkdir()  # so that nothing can be read or written there
    opened.cards.first.locator("[data-field=label] input").nth(1).check()
    expect(alarm(opened.cards.first)).to_contain_text(re.compile(r"Niet opgeslagen\. Het lukt niet op de schijf: .+\."))
    file.rmdir()
    file.write_bytes(content)
    opened.cards.first.get_by_role("button", name=texts.CARD["again"]).click()
    saved(opened.cards.first)
    within(PATIENCE_S, lambda: [one["label"] for one in saved_answers(notebook).values()] == [LABEL_IDS[1]])


@pytest.fixture(scope="module")
def stranded(lab: Lab, open_for_all: Open) -> Opened:
    """An assignment that tests share; its kernel was restarted, and then the first card was answered."""
    opened = open_for_all(lab.assignment())
    lab.call("POST", f"api/kernels/{opened.kernel(lab)}/restart")
    opened.cards.first.locator("[data-field=label] input").first.check()
    return opened


def test_an_answer_after_a_restart_is_loud(stranded: Opened) -> None:
    """After a restart without a new run, an answer is said loudly not to be saved, and the page asks before it goes."""
    expect(alarm(stranded.cards.first)).to_contain_text(GONE)
    expect(status(stranded.cards.first)).to_be_empty()
    assert saved_answers(stranded.notebook) == {}


def test_without_a_kernel_everything_is_loud(lab: Lab, open_notebook: Open) -> None:
    """When the kernel is gone for good, answering and handing in both say so."""
    opened = open_notebook(lab.assignment())
    lab.call("DELETE", f"api/kernels/{opened.kernel(lab)}")
    opened.page.locator(".jp-Toolbar-kernelName").filter(has_text="No Kernel").wait_for(timeout=60_000)
    opened.cards.first.locator("[data-field=label] input").first.check()
    expect(alarm(opened.cards.first)).to_contain_text(GONE)
    opened.answers.get_by_role("button", name="Maak inleverbestand").click()
    expect(alarm(opened.answers)).to_have_text(texts.REFUSALS["gone"])


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


def test_without_the_extension_it_is_said(lab: Lab, open_notebook: Open) -> None:
    """Where JupyterLab has no extension of the course, the notebook says so and what to do."""
    notebook = lab.lesson()
    page_of: list[Page] = []

    def no_extension(page: Page) -> None:
        page.route("**/wederkerig/static/cards.js", lambda route: route.abort())
        page_of.append(page)

    with pytest.raises(AssertionError):
        open_notebook(notebook, no_extension, 5_000)
    expect(page_of[0].get_by_text(texts.NO_MODULE)).to_be_visible()


@pytest.mark.parametrize("notebook", ["lesson", "assignment"])
@pytest.mark.parametrize(("width", "height"), [(360, 740), (640, 400)], ids=["phone", "zoomed to 200%"])
def test_nothing_too_wide(notebook: str, width: int, height: int, request: pytest.FixtureRequest) -> None:
    """On a phone and zoomed in to 200% no part of a card needs scrolling sideways."""
    opened: Opened = request.getfixturevalue(notebook)
    files = opened.page.locator("#jp-left-stack")
    if files.is_visible():
        opened.menu("View", "Appearance", "Show Left Sidebar")
        files.wait_for(state="hidden")
    opened.page.set_viewport_size({"width": width, "height": height})
    try:
        for card in [*opened.cards.all(), opened.answers]:
            assert card.evaluate(TOO_WIDE) == []
            assert card.evaluate(STICKS_OUT) <= 0.5
            assert card.bounding_box()["width"] > 150
    finally:
        opened.page.set_viewport_size(DESKTOP)


def test_no_request_leaves_the_host(lab: Lab, lesson: Opened, assignment: Opened) -> None:
    """Opening and using a lesson or an assignment asks nothing of any other host."""
    for opened in (lesson, assignment):
        addresses = [urlsplit(url) for url in opened.asked]
        assert {"http", "ws"} <= {address.scheme for address in addresses}
        own = urlsplit(lab.url).netloc
        strange = [a.geturl() for a in addresses if a.scheme not in {"blob", "data"} and a.netloc != own]
        assert strange == []


@pytest.mark.parametrize("theme", ["Light", "Dark"])
@pytest.mark.parametrize("notebook", ["lesson", "assignment", "stranded"])
def test_axe(notebook: str, theme: str, request: pytest.FixtureRequest) -> None:
    """axe finds nothing wrong on cards that are fresh, answered, explained, handed in or not saved, light or dark."""
    opened: Opened = request.getfixturevalue(notebook)
    opened.theme(theme)
    try:
        assert violations(opened.page, ".jp-OutputArea") == {}
    finally:
        opened.theme("Light")
