"""What goes wrong in a JupyterLab that nobody prepared is said on the cards, and no answer is lost by it."""

import re
from collections.abc import Callable

import pytest
from live import PATIENCE_S, Lab, Opened, saved_answers, within
from on_card import alarm, choose, saved, status, violations
from playwright.sync_api import BrowserContext, expect
from wederkerig.cards import texts
from wederkerig.items.vocabulary import CERTAINTIES, LABELS

LABEL_IDS, CERTAINTY_IDS = list(LABELS), list(CERTAINTIES)
GONE = f"{texts.CARD['notSaved']} {texts.REFUSALS['gone']}"
Open = Callable[..., Opened]


def test_a_damaged_file_is_kept_and_told(lab: Lab, open_notebook: Open) -> None:
    """A file of answers that cannot be understood is put away under another name, which the page says; work goes on."""
    notebook = lab.lesson(cards=2)
    (notebook.parent / "antwoorden.json").write_bytes(b"kapot")
    opened = open_notebook(notebook)
    [kept] = within(PATIENCE_S, lambda: [*notebook.parent.glob("antwoorden-onleesbaar-*")])
    expect(opened.page.get_by_text(texts.REFUSALS["damaged"].format(detail=kept.name))).to_be_visible()
    choose(opened.cards.first, 0)
    assert (kept.read_bytes(), len(saved_answers(notebook))) == (b"kapot", 1)


def test_a_disk_that_refuses_is_loud(lab: Lab, open_notebook: Open) -> None:
    """When the file cannot be written the card says why; when it can, it saves what stands there."""
    notebook = lab.lesson(cards=2)
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
    opened = open_for_all(lab.assignment(cards=2))
    lab.call("POST", f"api/kernels/{opened.kernel(lab)}/restart")
    opened.cards.first.locator("[data-field=label] input").first.check()
    return opened


def test_an_answer_after_a_restart_is_loud(stranded: Opened) -> None:
    """After a restart without a new run, an answer is said loudly not to be saved, and the page asks before it goes."""
    expect(alarm(stranded.cards.first)).to_contain_text(GONE)
    expect(status(stranded.cards.first)).to_be_empty()
    assert saved_answers(stranded.notebook) == {}


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_axe(stranded: Opened, theme: str) -> None:
    """axe finds nothing wrong on cards that are not saved, light or dark."""
    stranded.theme(theme)
    try:
        assert violations(stranded.page, ".jp-OutputArea") == {}
    finally:
        stranded.theme("Light")


def test_without_a_kernel_everything_is_loud(lab: Lab, open_notebook: Open) -> None:
    """When the kernel is gone for good, answering and handing in both say so."""
    opened = open_notebook(lab.assignment(cards=2))
    lab.call("DELETE", f"api/kernels/{opened.kernel(lab)}")
    opened.page.locator(".jp-Toolbar-kernelName").filter(has_text="No Kernel").wait_for(timeout=60_000)
    opened.cards.first.locator("[data-field=label] input").first.check()
    expect(alarm(opened.cards.first)).to_contain_text(GONE)
    opened.answers.get_by_role("button", name="Maak inleverbestand").click()
    expect(alarm(opened.answers)).to_have_text(texts.REFUSALS["gone"])


def test_without_the_extension_it_is_said(lab: Lab, open_notebook: Open, other_browser: BrowserContext) -> None:
    """Where JupyterLab has no extension of the course, the notebook says so and what to do."""
    other_browser.route("**/wederkerig/static/cards.js", lambda route: route.abort())
    with pytest.raises(AssertionError):
        open_notebook(lab.lesson(cards=2), other_browser, 5_000)
    [page] = other_browser.pages
    expect(page.get_by_text(texts.NO_MODULE)).to_be_visible()
