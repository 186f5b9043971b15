"""What `wederkerig start` shows a student: lessons that start by themselves, and nothing that a key can break."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from live import OPEN_MS, PATIENCE_S, Lab, saved_answers, shown_items, within
from on_card import alarm, checked, choose, saved
from playwright.sync_api import Page, expect
from shell_fixture import PATIENT_MS, context, lab, started, visit  # noqa: F401
from wederkerig import texts
from wederkerig.answers.handin import read_hand_in
from wederkerig.cards import texts as card_texts
from wederkerig.items.vocabulary import CERTAINTIES, LABELS

LABEL_IDS, CERTAINTY_IDS = list(LABELS), list(CERTAINTIES)
KERNEL_MS = 60_000  # patienceMs of shell.py
OPEN_ANSWER = ["Eerst gaf zij.", "", "Toen gaf ik; niemand telde."]
KEYS = ("x", "d", "d", "a", "b", "m", "y", "z", "Enter", "Delete")  # what they do in JupyterLab: cut, delete, add...
CELLS = """() => [...document.querySelectorAll(".jp-Notebook .jp-Cell")].map((cell) => [
  cell.className.includes("jp-CodeCell"), cell.querySelector(".jp-InputArea-editor")?.textContent, cell.textContent,
])"""
FOCUSED = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 40)];
  const top = document.elementFromPoint(x, y), label = e.closest("label");
  return {
    name: `${e.tagName}.${e.className} ${e.textContent.slice(0, 40)}`,
    item: [...document.querySelectorAll("form.card")].indexOf(e.closest("form.card")),
    last: Boolean(e.closest("[data-answers]")),
    type: e.tagName === "A" ? "link" : e.type ?? e.tagName.toLowerCase(), value: e.value,
    text: e.textContent, checked: e.checked,
    group: e.type === "radio" ? e.name : null,
    outlined: e.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    uncovered: Boolean(top && (e.contains(top) || label?.contains(top))),
  };
}"""
# Group and value of what is chosen in a card.
CHECKED = "(card) => [...card.querySelectorAll(':checked')].map((input) => [input.name, input.value])"
# Keeps the kernel of a notebook busy for some seconds, beside the page.
BUSY = """([path, seconds]) => {
  const panel = [...window.jupyterapp.shell.widgets("main")].find((one) => one.context?.path === path);
  panel.sessionContext.session.kernel.requestExecute({ code: `import time; time.sleep(${seconds})` });
}"""
BEFORE = ("BODY", "DIV")  # where the focus may be before it comes to something that does anything


def at_rest(lab: Lab, notebook: Path) -> None:
    """Wait until the kernel of `notebook` has started and has nothing to do."""
    path = notebook.relative_to(lab.root).as_posix()

    def idle() -> bool:
        sessions = [one for one in lab.call("GET", "api/sessions") if one["path"] == path]
        return bool(sessions) and sessions[0]["kernel"]["execution_state"] == "idle"

    within(OPEN_MS / 1000, idle)


CODE = 'open("gelukt.txt", "w").close()'
SHOW = 'les.show("kerstmutsen-in-de-flat")'
OTHER = {
    "a line more": (f"{SHOW}\n{CODE}", "kerstmutsen-in-de-flat"),
    "another card than is said": (SHOW, "ouders-op-het-plein"),
    "code that is said too": (f'les.show("x"); {CODE}; str("y")', f'x"); {CODE}; str("y'),
}


def changed(notebook: Path, source: str, item: str) -> Path:
    """Put other code in the second code cell of `notebook`, and let its metadata name another item."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    [_, cell, *_] = [cell for cell in content["cells"] if cell["cell_type"] == "code"]
    cell["source"] = source
    cell["metadata"]["wederkerig"] = {"show": "card", "item": item}
    notebook.write_text(json.dumps(content), encoding="utf-8")
    return notebook


def has_run(page: Page) -> bool:
    """Whether any cell of the notebook has run or runs, by what stands before it and after it."""
    prompts = set(page.locator(".jp-InputArea-prompt").filter(has_text="[").all_inner_texts())
    return prompts > {"[ ]:"} or page.locator(".jp-OutputArea-child").count() > 0


def test_lesson_starts_by_itself(lab: Lab, visit: Callable[..., Page]) -> None:
    """A lesson needs no click: its cards come, Dutch is named as its language, and code is shown only when asked."""
    notebook = lab.lesson()
    page = started(visit(notebook), notebook)
    assert page.evaluate("() => document.documentElement.lang") == "nl"
    code = page.locator(".jp-CodeCell .jp-InputArea-editor")
    expect(code.filter(visible=True)).to_have_count(0)
    page.locator(".wk-menu summary").click()
    page.get_by_role("button", name=texts.SHELL["showCode"]).click()
    expect(code.filter(has_text='les = lesson("03")')).to_be_visible()
    page.get_by_role("button", name=texts.SHELL["showCode"]).click()
    expect(code.filter(visible=True)).to_have_count(0)
    expect(page.locator("#jp-left-stack, #jp-MainMenu, .jp-SideBar").filter(visible=True)).to_have_count(0)


def test_a_mark_leads_to_what_it_means(lab: Lab, visit: Callable[..., Page]) -> None:
    """What the course says itself is marked by a small link, which opens the terms of the first lesson."""
    page = visit(lab.place() / "course" / "02-dichterbij.ipynb")
    mark = page.get_by_role("link", name="(onze lezing)").first
    mark.scroll_into_view_if_needed(timeout=OPEN_MS)
    size = "(element) => Number.parseFloat(getComputedStyle(element).fontSize)"
    assert mark.evaluate(size) < mark.locator("xpath=ancestor::p").evaluate(size)
    with page.context.expect_page() as opened:
        mark.click()
    meaning = opened.value.get_by_role("listitem").filter(has_text="zo zien wij het; in een bron staat het niet")
    expect(meaning).to_be_in_viewport(timeout=OPEN_MS)
    opened.value.close()


@pytest.mark.parametrize("other", OTHER.values(), ids=OTHER)
def test_changed_notebook_is_not_run(lab: Lab, visit: Callable[..., Page], other: tuple[str, str]) -> None:
    """A notebook of the course with other code in a cell than its metadata makes is not run, and says so."""
    notebook = lab.lesson()
    changed(notebook, *other)
    page = visit(notebook)
    expect(page.locator(".wk-starting")).to_have_text(texts.SHELL["changed"], timeout=OPEN_MS)
    at_rest(lab, notebook)
    assert not has_run(page)
    assert not notebook.with_name("gelukt.txt").exists()


def test_notebook_elsewhere_is_not_run(lab: Lab, visit: Callable[..., Page]) -> None:
    """A notebook that has the cells of a lesson but not its path is not run."""
    lesson = lab.lesson()
    notebook = lesson.rename(lesson.with_name("notes.ipynb"))
    page = visit(notebook)
    page.locator(".jp-MarkdownOutput h1").wait_for(timeout=OPEN_MS)
    at_rest(lab, notebook)
    assert not has_run(page)
    expect(page.locator(".wk-notebook, .wk-starting, .card")).to_have_count(0)


def test_no_key_changes_the_notebook(lab: Lab, visit: Callable[..., Page]) -> None:
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


@pytest.mark.parametrize("refused", ["sessions", "kernels"])
def test_without_kernel(refused: str, lab: Lab, visit: Callable[..., Page]) -> None:
    """When no kernel starts, the student reads in Dutch what to do, once patience is over."""

    def refuse(page: Page) -> None:
        page.clock.install()
        no = {"status": 500, "body": "{}"}
        page.route(re.compile(rf"/api/{refused}"), lambda route: route.fulfill(**no))

    page = visit(lab.lesson(), refuse)
    expect(page.locator(".wk-starting")).to_have_text(texts.SHELL["starting"], timeout=OPEN_MS)
    page.clock.fast_forward(KERNEL_MS)
    expect(page.locator(".wk-starting")).to_have_text(texts.SHELL["noKernel"], timeout=PATIENT_MS)
    expect(page.locator(".wk-starting")).to_be_visible()


class Hands:
    """A student without mouse: every key that moves the focus leaves it in sight, on something not covered."""

    def __init__(self, page: Page) -> None:
        self.page, self.unseen = page, []

    def press(self, key: str) -> dict[str, Any]:
        """Press a key that moves the focus; returns where it is."""
        self.page.keyboard.press(key)
        focused = dict(self.page.evaluate(FOCUSED))
        inside = focused["item"] >= 0 or focused["last"]
        if (inside or not focused["name"].startswith(BEFORE)) and not (focused["outlined"] and focused["uncovered"]):
            self.unseen.append(focused)
        return focused

    def to(self, wanted: Callable[[dict[str, Any]], bool], key: str = "Tab") -> dict[str, Any]:
        """Go on until the focus is at what is wanted."""
        for _ in range(80):
            if wanted(focused := self.press(key)):
                return focused
        raise AssertionError("80 keys and not there")

    def choose(self, item: int, group: str, values: list[str]) -> None:
        """Choose the last of these radio buttons: the first by space, the others by as many arrows."""
        self.to(lambda at: at["item"] == item and at["group"] == group)
        self.page.keyboard.press("Space")
        for value in values[1:]:
            assert (at := self.press("ArrowDown"))["group"] == group
            assert (at["item"], at["value"], at["checked"]) == (item, value, True)

    def choose_anything(self, item: int, groups: int) -> None:
        """Choose the first radio button that comes, in as many groups of a card."""
        done: set[str] = set()
        while len(done) < groups:
            at = self.to(lambda at: at["item"] == item and at["group"] not in (None, *done))
            self.page.keyboard.press("Space")
            done.add(at["group"])

    def write(self, item: int, lines: Sequence[str]) -> None:
        """Type these lines in the text box of a card."""
        self.to(lambda at: at["item"] == item and at["type"] == "textarea")
        for number, text in enumerate(lines):
            if number:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(text)

    def button(self, text: str, key: str = "Tab") -> None:
        """Go to a button or a link with this text."""
        self.to(lambda at: at["text"] == text and at["type"] in ("button", "link"), key)


def test_assignment_by_keyboard(lab: Lab, visit: Callable[..., Page]) -> None:
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


def test_lesson_by_keyboard(lab: Lab, visit: Callable[..., Page], practice: Callable[[str], dict[str, str]]) -> None:
    """All cards of a lesson can be answered without mouse, with the focus in sight all the time."""
    notebook, cases = lab.lesson(), practice("03")
    page = started(visit(notebook), notebook)
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


def test_a_kernel_that_dies_loses_nothing(lab: Lab, visit: Callable[..., Page]) -> None:
    """When the kernel starts anew by itself the cards go on: what stood on them is saved, and nothing is lost."""
    notebook = lab.lesson()
    page = started(visit(notebook), notebook)
    cards = page.locator("form.card")
    choose(cards.first, 0)
    path = notebook.relative_to(lab.root).as_posix()
    [kernel] = [one["kernel"]["id"] for one in lab.call("GET", "api/sessions") if one["path"] == path]
    lab.call("POST", f"api/kernels/{kernel}/restart")
    cards.first.locator("[data-field=label] input").nth(1).check()  # at once, while nobody is there
    saved(cards.first, OPEN_MS)
    expect(alarm(cards.first)).to_have_count(0)
    choose(cards.nth(1), 2)
    items = shown_items(notebook)
    expected = {items[0]: LABEL_IDS[1], items[1]: LABEL_IDS[2]}
    within(PATIENCE_S, lambda: {name: one["label"] for name, one in saved_answers(notebook).items()} == expected)
    assert "earlier" not in saved_answers(notebook)[items[0]]


def test_a_busy_kernel_is_not_said_to_be_gone(lab: Lab, visit: Callable[..., Page]) -> None:
    """While the kernel is busy the card says that it is saving, not that the connection is gone; then that it saved."""
    notebook = lab.lesson()
    page = started(visit(notebook), notebook)
    path = notebook.relative_to(lab.root).as_posix()
    page.evaluate(BUSY, [path, 8])
    card = page.locator("form.card").first
    card.locator("[data-field=label] input").first.check()
    expect(card.get_by_role("status")).to_have_text(card_texts.CARD["saving"])
    assert alarm(card).count() == 0
    saved(card, OPEN_MS)
    within(PATIENCE_S, lambda: len(saved_answers(notebook)) == 1)


def test_two_tabs_of_a_notebook_follow_each_other(lab: Lab, visit: Callable[..., Page]) -> None:
    """What is chosen in one tab stands in the other, and each goes on from there."""
    notebook = lab.lesson()
    one = started(visit(notebook), notebook)
    two = started(visit(notebook), notebook)
    choose(one.locator("form.card").first, 1)
    expect(two.locator("form.card").first.locator("[data-field=label] input").nth(1)).to_be_checked()
    choose(two.locator("form.card").first, 2)
    expect(one.locator("form.card").first.locator("[data-field=label] input").nth(2)).to_be_checked()
    [answer] = within(PATIENCE_S, lambda: list(saved_answers(notebook).values()))
    assert answer == {"label": LABEL_IDS[2], "proof": []}
