"""What `wederkerig start` shows when no kernel starts, when it dies or is busy, and in two tabs."""

import re

import pytest
from live import OPEN_MS, PATIENCE_S, Lab, saved_answers, shown_items, within
from on_card import alarm, choose, saved
from playwright.sync_api import BrowserContext, expect
from shell_fixture import PATIENT_MS, Open, lab, started, turn_to, visit  # noqa: F401
from wederkerig import texts
from wederkerig.cards import texts as card_texts
from wederkerig.items.vocabulary import CERTAINTIES, LABELS

LABEL_IDS, CERTAINTY_IDS = list(LABELS), list(CERTAINTIES)
KERNEL_MS = 60_000  # patienceMs of shell.py
# Keeps the kernel of a notebook busy for some seconds, beside the page.
BUSY = """([path, seconds]) => {
  const panel = [...window.jupyterapp.shell.widgets("main")].find((one) => one.context?.path === path);
  panel.sessionContext.session.kernel.requestExecute({ code: `import time; time.sleep(${seconds})` });
}"""


@pytest.mark.parametrize("refused", ["sessions", "kernels"])
def test_without_kernel(refused: str, lab: Lab, visit: Open, other_browser: BrowserContext) -> None:
    """When no kernel starts, the student reads in Dutch what to do, once patience is over."""
    other_browser.clock.install()
    other_browser.route(re.compile(rf"/api/{refused}"), lambda route: route.fulfill(status=500, body="{}"))
    page = visit(lab.lesson(cards=2), other_browser)
    expect(page.locator(".wk-starting")).to_have_text(texts.SHELL["starting"], timeout=OPEN_MS)
    page.clock.fast_forward(KERNEL_MS)
    expect(page.locator(".wk-starting")).to_have_text(texts.SHELL["noKernel"], timeout=PATIENT_MS)
    expect(page.locator(".wk-starting")).to_be_visible()


def test_a_kernel_that_dies_loses_nothing(lab: Lab, turn_to: Open) -> None:
    """When the kernel starts anew by itself the cards go on: what stood on them is saved, and nothing is lost."""
    notebook = lab.lesson(cards=2)
    page = started(turn_to(notebook), notebook)
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


def test_a_busy_kernel_is_not_said_to_be_gone(lab: Lab, turn_to: Open) -> None:
    """While the kernel is busy the card says that it is saving, not that the connection is gone; then that it saved."""
    notebook = lab.lesson(cards=2)
    page = started(turn_to(notebook), notebook)
    path = notebook.relative_to(lab.root).as_posix()
    page.evaluate(BUSY, [path, 8])
    card = page.locator("form.card").first
    card.locator("[data-field=label] input").first.check()
    expect(card.get_by_role("status")).to_have_text(card_texts.CARD["saving"])
    assert alarm(card).count() == 0
    saved(card, OPEN_MS)
    within(PATIENCE_S, lambda: len(saved_answers(notebook)) == 1)


def test_two_tabs_of_a_notebook_follow_each_other(lab: Lab, turn_to: Open, visit: Open) -> None:
    """What is chosen in one tab stands in the other, and each goes on from there."""
    notebook = lab.lesson(cards=2)
    one = started(turn_to(notebook), notebook)
    two = started(visit(notebook), notebook)
    choose(one.locator("form.card").first, 1)
    expect(two.locator("form.card").first.locator("[data-field=label] input").nth(1)).to_be_checked()
    choose(two.locator("form.card").first, 2)
    expect(one.locator("form.card").first.locator("[data-field=label] input").nth(2)).to_be_checked()
    [answer] = within(PATIENCE_S, lambda: list(saved_answers(notebook).values()))
    assert answer == {"label": LABEL_IDS[2], "proof": []}
