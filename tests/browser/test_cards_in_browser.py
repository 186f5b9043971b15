"""The cards in the page a student works on: a real JupyterLab in a real browser."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from live import DESKTOP, OPEN_MS, PATIENCE_S, Lab, Opened, choose, saved_answers, shown_items, within
from playwright.sync_api import Locator, expect
from wederkerig import texts
from wederkerig.answers.handin import read_hand_in
from wederkerig.answers.store import AnswerStore
from wederkerig.items.kinds.reflect import ReflectAnswer, ReflectQuestion
from wederkerig.items.vocabulary import CERTAINTIES, CUES, LABELS

LABEL_IDS, CUE_IDS, CERTAINTY_IDS = list(LABELS), list(CUES), list(CERTAINTIES)
LABEL, CUE, CERTAINTY = LABEL_IDS[1], CUE_IDS[0], CERTAINTY_IDS[1]
ONE_OF_EACH = (LABELS[LABEL], CUES[CUE].text, CERTAINTIES[CERTAINTY])
SAVED = re.compile(r"^Opgeslagen \d\d:\d\d$")
CARD_PATIENCE_MS = 5_000  # PATIENCE_MS of card.js
LAB_KEYS = ("x", "d", "d", "a", "b", "m", "y", "c", "v", "z", "j", "k", "Enter")  # what they do: cut, delete, add...
TABS = 60  # more than enough to reach the next control from a cell

FOCUSED = """() => {
  const e = document.activeElement, style = getComputedStyle(e);
  return {
    card: [...document.querySelectorAll(".wk-card")].indexOf(e.closest(".wk-card")),
    type: e.type, value: e.value, checked: e.checked,
    outlined: e.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
  };
}"""
GROUPS = """(card) => [...card.querySelectorAll("fieldset")].map((group) =>
  [...group.querySelectorAll("input[type=radio]")].map((radio) => [radio.name, radio.checked]),
).filter((radios) => radios.length)"""
TOO_WIDE = """(card) => [card, ...card.querySelectorAll("*")]
  .filter((e) => e.scrollWidth > e.clientWidth && getComputedStyle(e).display !== "inline")
  .map((e) => `${e.tagName}.${e.className}: ${e.scrollWidth} > ${e.clientWidth}`)"""
STICKS_OUT = """(card) => card.getBoundingClientRect().right
  - card.closest(".jp-OutputArea-output").getBoundingClientRect().right"""
ACTIVE_CELL = """() => [...document.querySelectorAll(".jp-Notebook .jp-Cell")]
  .findIndex((cell) => cell.classList.contains("jp-mod-active"))"""
COUNT_PROGRESS = """() => {
  window.wederkerigTold = [];
  document.addEventListener("wederkerig-progress", () => window.wederkerigTold.push(
    document.querySelectorAll(".wk-item[data-answered=true]").length));
}"""
CELL_OF_FIRST_CARD = """() => [...document.querySelectorAll(".jp-Notebook .jp-Cell")]
  .findIndex((cell) => cell.querySelector(".wk-card"))"""


@pytest.fixture(scope="module")
def lesson(lab: Lab, open_notebook: Callable[[Path], Opened]) -> Opened:
    """A lesson that tests share; its first card is answered and explained, and its last one asks before it wipes."""
    opened = open_notebook(lab.lesson())
    card = opened.cards.first
    choose(card, *ONE_OF_EACH)
    card.get_by_role("button", name="Bekijk uitleg").click()
    card.locator(".wk-option").first.wait_for()
    opened.cards.last.get_by_role("button", name="Bewaar in een bestand").click()
    opened.cards.last.locator(".wk-receipt").wait_for()
    more(opened.cards.last).get_by_role("button", name="Wis mijn antwoorden").click()
    return opened


@pytest.fixture(scope="module")
def assignment(lab: Lab, open_notebook: Callable[[Path], Opened]) -> Opened:
    """An assignment that tests share; its first card is answered and a hand-in made."""
    opened = open_notebook(lab.assignment())
    choose(opened.cards.first, *ONE_OF_EACH)
    opened.cards.last.get_by_role("button", name="Maak inleverbestand").click()
    opened.cards.last.locator(".wk-receipt").wait_for()
    more(opened.cards.last)
    return opened


@pytest.fixture(scope="module")
def stranded(lab: Lab, open_notebook: Callable[[Path], Opened]) -> Opened:
    """An assignment that tests share; its kernel was restarted, and then the first card was answered."""
    opened = open_notebook(lab.assignment())
    lab.call("POST", f"api/kernels/{opened.kernel}/restart")
    opened.page.clock.install()
    answer_in_vain(opened, opened.cards.first)
    alarm(opened.cards.first).wait_for()
    return opened


@pytest.fixture(scope="module")
def gone(stranded: Opened) -> Opened:
    """The same assignment after its kernel was shut down and JupyterLab found out."""
    stranded.lab.call("DELETE", f"api/kernels/{stranded.kernel}")
    stranded.page.clock.fast_forward(60_000)  # JupyterLab asks the server for its sessions every few seconds
    stranded.page.locator(".jp-Toolbar-kernelName").filter(has_text="No Kernel").wait_for(timeout=OPEN_MS)
    return stranded


def status(card: Locator) -> Locator:
    return card.get_by_role("status")


def alarm(card: Locator) -> Locator:
    return card.get_by_role("alert").filter(visible=True)


def more(answers: Locator) -> Locator:
    """The card about all answers, with what it has for another device and a new beginning unfolded."""
    answers.get_by_text("Ander apparaat, of opnieuw beginnen").click()
    return answers


def checked(cards: Locator) -> list[str]:
    """The values of what is chosen, in order."""
    return list(cards.locator("input:checked").evaluate_all("(inputs) => inputs.map((input) => input.value)"))


def answered(opened: Opened) -> list[str | None]:
    """What each card of an item tells the page around it."""
    items = opened.page.locator(".wk-item")
    return list(items.evaluate_all("(items) => items.map((item) => item.dataset.answered)"))


def load(opened: Opened, path: Path) -> None:
    """Choose a file to load back, as a student does."""
    with opened.page.expect_file_chooser() as chooser:
        opened.cards.last.get_by_role("button", name="Laad een bestand terug").click()
    chooser.value.set_files(path)


def answer_in_vain(opened: Opened, card: Locator) -> None:
    choose(card, LABELS[LABEL])
    opened.page.clock.fast_forward(CARD_PATIENCE_MS)


def violations(opened: Opened) -> dict[str, list[str]]:
    found = Axe().run(opened.page, context=".jp-OutputArea").response
    assert len(found["passes"]) > 5
    return {rule["id"]: [node["html"][:200] for node in rule["nodes"]] for rule in found["violations"]}


def test_lesson_by_mouse(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
    """What a student clicks in a lesson is said to be saved, is on disk, and can then be explained."""
    opened = open_notebook(lab.lesson())
    item = shown_items(opened.notebook)[0]
    card = opened.card(item)
    choose(card, *ONE_OF_EACH)
    expect(status(card)).to_have_text(SAVED)
    expected = {"label": LABEL, "cues": [CUE], "certainty": CERTAINTY}
    within(PATIENCE_S, lambda: saved_answers(opened.notebook) == {item: expected})
    card.get_by_role("button", name="Bekijk uitleg").click()
    expect(card.locator(".wk-option")).to_have_count(len(LABELS))
    expect(card.locator(".wk-option").first).to_contain_text("jouw keuze")


def test_lesson_by_keyboard(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
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
    tab_to("checkbox")
    keys.press("Space")
    press_what_lab_knows()
    tab_to("radio")
    keys.press("ArrowRight")
    tab_to("button")
    keys.press("Enter")
    card = opened.cards.first
    expect(status(card)).to_have_text(SAVED)
    expect(card.locator(".wk-option")).to_have_count(len(LABELS))
    expected = {"label": LABEL_IDS[1], "cues": [CUE_IDS[0]], "certainty": CERTAINTY_IDS[1]}
    within(PATIENCE_S, lambda: list(saved_answers(opened.notebook).values()) == [expected])
    assert opened.cells == cells


def test_restart_brings_answers_back(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
    """After a restart of the kernel and a new run the answers are there again, and the card says so."""
    opened = open_notebook(lab.lesson())
    choose(opened.cards.first, *ONE_OF_EACH)
    expect(status(opened.cards.first)).to_have_text(SAVED)
    lab.call("POST", f"api/kernels/{opened.kernel}/restart")
    opened.run_all()
    card = opened.cards.first
    expect(status(card)).to_have_text("Je antwoord van eerder staat er weer.")
    assert checked(card) == [LABEL, CUE, CERTAINTY]
    expect(status(opened.cards.nth(1))).to_be_empty()


def test_assignment_is_handed_in(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
    """The hand-in card lists what is missing, makes a file the lecturer accepts, and shows its receipt."""
    opened = open_notebook(lab.assignment())
    items = shown_items(opened.notebook)
    question = next(item for item in items if opened.card(item).locator("textarea").count())
    hand_in = opened.cards.last
    for item in items[:2]:
        choose(opened.card(item), *ONE_OF_EACH)
    opened.card(question).locator("textarea").fill("Zij gaf, ik gaf.\nNiemand telde: “vrij”.")
    hand_in.get_by_role("button", name="Maak inleverbestand").click()
    receipt = hand_in.locator(".wk-receipt")
    receipt.wait_for()
    path = opened.notebook.with_name("opdracht-1-inlevering.json")
    content = read_hand_in(path.read_bytes())
    assert receipt.inner_text() == content.receipt
    assert set(content.answers) == {*items[:2], question}
    assert content.answers[items[0]]["label"] == LABEL
    assert content.answers[question]["text"] == "Zij gaf, ik gaf.\nNiemand telde: “vrij”."
    cases = items.index(question)
    missing = [f"Casus {n}" for n in range(3, cases + 1)]
    missing += [f"Open vraag {n}" for n in range(2, len(items) - cases + 1)]
    expect(hand_in.locator("li")).to_have_text(missing)
    with opened.page.expect_download() as download:
        hand_in.get_by_role("link", name="Download het bestand").click()
    assert download.value.suggested_filename == path.name
    assert Path(download.value.path()).read_bytes() == path.read_bytes()


def test_lesson_answers_go_along_in_a_file(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
    """The card at the end of a lesson counts what is missing and makes a file with the answers to this lesson."""
    opened = open_notebook(lab.lesson())
    items = shown_items(opened.notebook)
    answers = opened.cards.last
    choose(opened.card(items[1]), *ONE_OF_EACH)
    answers.get_by_role("button", name="Kijk na of alles is ingevuld").click()
    expect(answers.locator(".wk-missing li")).to_have_count(len(items) - 1)
    answers.get_by_role("button", name="Bewaar in een bestand").click()
    with opened.page.expect_download() as download:
        answers.get_by_role("link", name="Download het bestand").click()
    content = read_hand_in(Path(download.value.path()).read_bytes())
    assert answers.locator(".wk-receipt").inner_text() == content.receipt
    expected = {"label": LABEL, "cues": [CUE], "certainty": CERTAINTY, "saved": content.answers[items[1]]["saved"]}
    assert content.answers == {items[1]: expected}
    expect(answers.get_by_role("button", name="Bewaar opnieuw")).to_be_visible()
    expect(answers).not_to_contain_text("Upload")


def test_progress_is_told(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
    """Every card of an item tells the page whether it is answered, as soon as its answer is saved."""
    opened = open_notebook(lab.assignment())
    items = shown_items(opened.notebook)
    opened.page.evaluate(COUNT_PROGRESS)
    assert answered(opened) == ["false"] * len(items)
    choose(opened.cards.first, CUES[CUE].text)
    expect(status(opened.cards.first)).to_have_text(SAVED)
    assert answered(opened) == ["false"] * len(items)
    choose(opened.cards.first, LABELS[LABEL])
    expect(opened.cards.first).to_have_attribute("data-answered", "true")
    box = opened.card(items[-1]).locator("textarea")
    box.fill("Samen.")
    expect(opened.card(items[-1])).to_have_attribute("data-answered", "true")
    box.fill(" ")
    expect(opened.card(items[-1])).to_have_attribute("data-answered", "false")
    assert answered(opened) == ["true", *["false"] * (len(items) - 1)]
    assert opened.page.evaluate("() => window.wederkerigTold") == [0, 1, 2, 1]
    expect(opened.page.locator(".wk-card:not(.wk-item)")).to_have_count(1)


def test_two_tabs_keep_both_answers(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
    """When an item is answered in two tabs the last one counts, both are kept, and the card says so and goes on."""
    notebook = lab.lesson()
    shutil.copyfile(notebook, notebook.with_name("nog-eens.ipynb"))
    first, second = open_notebook(notebook), open_notebook(notebook.with_name("nog-eens.ipynb"))
    item = shown_items(notebook)[0]
    choose(first.card(item), LABELS[LABEL_IDS[0]])
    expect(status(first.card(item))).to_have_text(SAVED)
    expect(alarm(first.card(item))).to_have_count(0)
    choose(second.card(item), LABELS[LABEL_IDS[1]])
    expect(alarm(second.card(item))).to_have_text(texts.ELSEWHERE)
    choose(second.card(item), CERTAINTIES[CERTAINTY])
    within(PATIENCE_S, lambda: saved_answers(notebook)[item]["certainty"] == CERTAINTY)
    expect(status(second.card(item))).to_have_text(SAVED)
    answer = saved_answers(notebook)[item]
    assert answer["label"] == LABEL_IDS[1]
    assert [version["label"] for version in answer["earlier"]] == [LABEL_IDS[0]]


def test_wiping_asks_twice(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
    """Answers are wiped after two questions only; then every card is empty, and those of other notebooks are kept."""
    opened = open_notebook(lab.lesson())
    other = ReflectQuestion("uit-een-ander-notebook", "Wat vind je?", ())
    AnswerStore(opened.notebook.parent).save(other, ReflectAnswer("Blijft staan."))
    item = shown_items(opened.notebook)[0]
    card, answers = opened.card(item), opened.cards.last
    choose(card, *ONE_OF_EACH)
    expect(status(card)).to_have_text(SAVED)
    card.get_by_role("button", name="Bekijk uitleg").click()
    card.locator(".wk-option").first.wait_for()
    choose(opened.cards.nth(1), LABELS[LABEL])
    expect(status(opened.cards.nth(1))).to_have_text(SAVED)
    within(PATIENCE_S, lambda: len(saved_answers(opened.notebook)) == 3)
    before = saved_answers(opened.notebook)

    wipe = more(answers).get_by_role("button", name="Wis mijn antwoorden")
    no = answers.get_by_role("button", name="Nee, laat staan")
    for agreed in ([], ["Ja, ga verder"]):  # who says no at the first or at the second question
        wipe.click()
        for step, name in enumerate(agreed):
            expect(alarm(answers)).to_have_text(texts.ANSWERS["wipeAsk"][step])
            answers.get_by_role("button", name=name).click()
        expect(alarm(answers)).to_have_text(texts.ANSWERS["wipeAsk"][len(agreed)])
        expect(no).to_be_focused()
        no.click()
        expect(wipe).to_be_focused()
        expect(alarm(answers)).to_have_count(0)
    answers.get_by_role("button", name="Kijk na of alles is ingevuld").click()
    expect(answers.locator(".wk-missing li")).to_have_count(len(shown_items(opened.notebook)) - 2)
    assert saved_answers(opened.notebook) == before
    assert len(checked(opened.cards)) == 4

    wipe.click()
    answers.get_by_role("button", name="Ja, ga verder").click()
    answers.get_by_role("button", name="Ja, wis alles").click()
    expect(status(answers)).to_have_text(texts.ANSWERS["wiped"])
    expect(opened.page.locator(".wk-item[data-answered=true]")).to_have_count(0)
    assert saved_answers(opened.notebook) == {other.id: {"text": "Blijft staan."}}
    assert checked(opened.cards) == []
    expect(opened.page.locator(".wk-option")).to_have_count(0)
    assert set(opened.page.locator(".wk-item .wk-status").all_text_contents()) == {""}
    expect(answers.locator(".wk-missing li")).to_have_count(len(shown_items(opened.notebook)))


def test_answers_are_loaded_back(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
    """Answers that were put in a file and wiped are on the cards again as soon as that file is loaded."""
    opened = open_notebook(lab.assignment())
    items = shown_items(opened.notebook)
    card, question, answers = opened.cards.first, opened.card(items[-1]), opened.cards.last
    text = "Zij gaf, ik gaf.\nNiemand telde: “vrij”."
    choose(card, *ONE_OF_EACH)
    question.locator("textarea").fill(text)
    expect(status(question)).to_have_text(SAVED)
    answers.get_by_role("button", name="Maak inleverbestand").click()
    answers.locator(".wk-receipt").wait_for()
    path = opened.notebook.with_name("opdracht-1-inlevering.json")
    before = saved_answers(opened.notebook)

    more(answers).get_by_role("button", name="Wis mijn antwoorden").click()
    answers.get_by_role("button", name="Ja, ga verder").click()
    answers.get_by_role("button", name="Ja, wis alles").click()
    expect(question.locator("textarea")).to_have_value("")
    expect(card.locator("input:checked")).to_have_count(0)
    assert saved_answers(opened.notebook) == {}

    load(opened, path)
    expect(status(answers)).to_have_text(texts.ANSWERS["loaded"].format(n=2))
    expect(question.locator("textarea")).to_have_value(text)
    expect(card.locator("input:checked")).to_have_count(3)
    assert checked(card) == [LABEL, CUE, CERTAINTY]
    assert answered(opened) == ["true", *["false"] * (len(items) - 2), "true"]
    assert saved_answers(opened.notebook) == before

    choose(card, LABELS[LABEL_IDS[2]])  # a card that was drawn anew still saves
    expect(status(card)).to_have_text(SAVED)
    assert saved_answers(opened.notebook) == before | {items[0]: before[items[0]] | {"label": LABEL_IDS[2]}}

    strange = path.with_name("veranderd.json")
    strange.write_text(path.read_text(encoding="utf-8").replace(LABEL, LABEL_IDS[0]), encoding="utf-8")
    before = saved_answers(opened.notebook)
    load(opened, strange)
    expect(alarm(answers)).to_have_text(texts.HANDIN_CHANGED)
    expect(status(answers)).to_be_empty()
    assert saved_answers(opened.notebook) == before
    load(opened, path)  # the same file can be chosen again
    expect(status(answers)).to_have_text(texts.ANSWERS["loaded"].format(n=2))
    assert saved_answers(opened.notebook)[items[0]]["earlier"][-1]["label"] == LABEL_IDS[2]


def test_keys_in_open_answer_are_text(assignment: Opened) -> None:
    """In an open answer every key is text, and no key changes a cell."""
    cells = assignment.cells
    card = assignment.cards.filter(has=assignment.page.locator("textarea")).last
    box = card.locator("textarea")
    box.click()
    for key in LAB_KEYS:
        assignment.page.keyboard.press(key)
    expect(status(card)).to_have_text(SAVED)
    assert box.input_value() == "".join("\n" if key == "Enter" else key for key in LAB_KEYS)
    assert assignment.cells == cells


@pytest.mark.parametrize("notebook", ["lesson", "assignment"])
def test_radio_groups(notebook: str, request: pytest.FixtureRequest) -> None:
    """On a fresh card nothing is chosen yet, and its two radio groups have names that no other group has."""
    opened: Opened = request.getfixturevalue(notebook)
    names = []
    for card in opened.cards.filter(has=opened.page.locator("fieldset")).all():
        groups = card.evaluate(GROUPS)
        assert len(groups) == 2
        if not status(card).text_content():
            assert not any(checked for group in groups for _, checked in group)
        for group in groups:
            assert len({name for name, _ in group}) == 1
            names.append(group[0][0])
    assert all(names)
    assert len(set(names)) == len(names) > 20


def test_same_item_twice(lab: Lab, open_notebook: Callable[[Path], Opened]) -> None:
    """Two cards of the same item in one page are apart: choosing on one leaves the other alone."""
    notebook = lab.lesson()
    content = json.loads(notebook.read_text(encoding="utf-8"))
    code = [cell for cell in content["cells"] if cell["cell_type"] == "code"]
    content["cells"] = [code[0], code[1], {**code[1], "id": "nog-eens"}]
    notebook.write_text(json.dumps(content), encoding="utf-8")
    opened = open_notebook(notebook)
    first, second = opened.cards.first, opened.cards.last
    choose(first, LABELS[LABEL])
    choose(second, LABELS[LABEL])
    expect(first.locator("input:checked")).to_have_count(1)
    ids = opened.page.locator(".wk-card [id]").evaluate_all("(elements) => elements.map((element) => element.id)")
    assert len(set(ids)) == len(ids)


def test_explanation_opens_again(lesson: Opened) -> None:
    """An explanation that was hidden can be opened again."""
    card = lesson.cards.nth(1)
    choose(card, LABELS[LABEL])
    for _ in range(2):
        card.get_by_role("button", name="Bekijk uitleg").click()
        expect(card.locator(".wk-option")).to_have_count(len(LABELS))
        card.get_by_role("button", name="Verberg uitleg").click()
        expect(card.locator(".wk-option")).to_have_count(0)


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
        for card in opened.cards.all():
            assert card.evaluate(TOO_WIDE) == []
            assert card.evaluate(STICKS_OUT) <= 0.5
            assert card.bounding_box()["width"] > 150
    finally:
        opened.page.set_viewport_size(DESKTOP)


def test_no_request_leaves_the_host(lesson: Opened, assignment: Opened) -> None:
    """Opening and using a lesson or an assignment asks nothing of any other host."""
    for opened in (lesson, assignment):
        addresses = [urlsplit(url) for url in opened.asked]
        assert {"http", "ws"} <= {address.scheme for address in addresses}
        own = urlsplit(opened.lab.url).netloc
        strange = [a.geturl() for a in addresses if a.scheme not in {"blob", "data"} and a.netloc != own]
        assert strange == []


def test_unsaved_answer_is_loud(stranded: Opened) -> None:
    """After a restart without a new run, an answer is said loudly not to be saved within the card's patience."""
    expect(alarm(stranded.cards.first)).to_contain_text("Niet opgeslagen")
    expect(status(stranded.cards.first)).to_be_empty()
    assert saved_answers(stranded.notebook) == {}


def test_answer_without_kernel_is_loud(gone: Opened) -> None:
    """When JupyterLab itself knows that the kernel is gone, an answer is said loudly not to be saved."""
    answer_in_vain(gone, gone.cards.nth(1))
    expect(alarm(gone.cards.nth(1))).to_contain_text("Niet opgeslagen")


def test_hand_in_without_kernel_is_loud(gone: Opened) -> None:
    """When the kernel is gone the hand-in card says that no file was made."""
    hand_in = gone.cards.last
    hand_in.get_by_role("button", name="Maak inleverbestand").click()
    gone.page.clock.fast_forward(CARD_PATIENCE_MS)
    expect(alarm(hand_in)).not_to_be_empty()


@pytest.mark.parametrize("theme", ["Light", "Dark"])
@pytest.mark.parametrize("notebook", ["lesson", "assignment", "stranded"])
def test_axe(notebook: str, theme: str, request: pytest.FixtureRequest) -> None:
    """axe finds nothing wrong on cards that are fresh, answered, explained, handed in or not saved, light or dark."""
    opened: Opened = request.getfixturevalue(notebook)
    opened.theme(theme)
    try:
        assert violations(opened) == {}
    finally:
        opened.theme("Light")
