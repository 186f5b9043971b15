"""What `wederkerig start` shows a student: lessons that start by themselves, and nothing else that runs."""

import json
from pathlib import Path

import pytest
from live import OPEN_MS, Lab, within
from playwright.sync_api import Page, expect
from shell_fixture import PATIENT_MS, Open, lab, started, turn_to, visit  # noqa: F401
from wederkerig import texts


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


def test_lesson_starts_by_itself(lab: Lab, visit: Open) -> None:
    """A lesson needs no click: its cards come, Dutch is named as its language, and code is shown only when asked."""
    notebook = lab.lesson(cards=2)
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


def test_a_mark_leads_to_what_it_means(lab: Lab, visit: Open) -> None:
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
def test_changed_notebook_is_not_run(lab: Lab, turn_to: Open, other: tuple[str, str]) -> None:
    """A notebook of the course with other code in a cell than its metadata makes is not run, and says so."""
    notebook = lab.lesson(cards=2)
    changed(notebook, *other)
    page = turn_to(notebook)
    expect(page.locator(".wk-starting")).to_have_text(texts.SHELL["changed"], timeout=OPEN_MS)
    at_rest(lab, notebook)
    assert not has_run(page)
    assert not notebook.with_name("gelukt.txt").exists()


def test_notebook_elsewhere_is_not_run(lab: Lab, turn_to: Open) -> None:
    """A notebook that has the cells of a lesson but not its path is not run."""
    lesson = lab.lesson(cards=2)
    notebook = lesson.rename(lesson.with_name("notes.ipynb"))
    page = turn_to(notebook)
    page.locator(".jp-MarkdownOutput h1").wait_for(timeout=OPEN_MS)
    at_rest(lab, notebook)
    assert not has_run(page)
    expect(page.locator(".wk-notebook, .wk-starting, .card")).to_have_count(0)
