"""Every step of the staffroom, the form and the dashboard are for everybody: axe, a phone, the keyboard."""

from collections.abc import Callable, Iterator

import pytest
from docent_fixture import docent, graded  # noqa: F401
from live import DESKTOP, OPEN_MS, Lab
from on_card import on_device, violations
from playwright.sync_api import Browser, Locator, Page, expect
from shell_fixture import PATIENT_MS
from site_server import PHONE
from wederkerig.lecturer.case_maker import texts as case_texts
from wederkerig.lecturer.case_maker.forms import FORMS
from wederkerig.lecturer.project import Classroom
from wederkerig.lecturer.serving.jupyterlab import CASE_MAKER, DASHBOARD, STAFFROOM
from wederkerig.lecturer.staffroom import texts

# What sticks out of the window, but for what can be scrolled to in a table.
OUTSIDE = """() => [...document.querySelectorAll(".staffroom *")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".scroll"))
  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((one) => `${one.tagName} ${one.className} ${one.textContent}`.slice(0, 80))"""
# What can be used, numbered, of radio buttons of one name the first; and the number of what has the focus.
USED = """() => [...document.querySelectorAll(".staffroom :is(button, input, select, textarea, summary, a[href])")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
  .filter((one, _, all) => !one.name || one === all.find((other) => other.name === one.name))
  .map((one, number) => ((one.dataset.number = number), `${one.tagName} ${one.textContent}`.slice(0, 40)))"""
FOCUSED = "() => document.activeElement.dataset.number ?? null"
BESIDES = 15  # stops of the page around the room
SHOWN = {texts.STEPS[4]: texts.MAKE_GRADES, texts.STEPS[6]: texts.SHOW_EFFECT}  # what is pressed to see the most


@pytest.fixture(params=["light", "dark"])
def visit(request: pytest.FixtureRequest, browser: Browser, docent: Lab) -> Iterator[Callable[[str], Page]]:
    """Opens a notebook in a lecturer's browser, that asks for light or dark."""
    context = on_device(browser.new_context(viewport=DESKTOP, locale="nl-NL", color_scheme=request.param))
    context.set_default_timeout(PATIENT_MS)

    def open_page(notebook: str) -> Page:
        page = context.new_page()
        page.goto(f"{docent.url}/doc/tree/{notebook}?token={docent.token}", timeout=OPEN_MS)
        page.locator(".staffroom").wait_for(timeout=OPEN_MS)
        return page

    yield open_page
    context.close()


def check(page: Page) -> None:
    """Nothing is wrong by axe, and nothing sticks out, on a wide window and on a phone."""
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        assert violations(page, ".staffroom") == {}
    assert page.evaluate(OUTSIDE) == []
    page.set_viewport_size(DESKTOP)


def reached(page: Page) -> None:
    """Whoever presses Tab comes at all that can be used."""
    used = page.evaluate(USED)
    page.locator(".staffroom").locator("a, select").first.focus()
    stops = set()
    for _ in range(len(used) + BESIDES):
        stops.add(page.evaluate(FOCUSED))
        page.keyboard.press("Tab")
    assert [name for number, name in enumerate(used) if str(number) not in stops] == []


def step(room: Locator, name: str) -> None:
    """Open a step with the keyboard alone, from the one before it, and see the most that it shows."""
    if room.get_by_role("tab", selected=True).inner_text() != name:
        room.get_by_role("tab", selected=True).focus()
        room.page.keyboard.press("ArrowRight")
        room.page.keyboard.press("Enter")
    expect(room.get_by_role("tab", selected=True)).to_have_text(name)
    room.locator(".widget-tab-contents").locator("button, p").filter(visible=True).first.wait_for()
    if name in SHOWN:
        room.get_by_role("button", name=SHOWN[name]).click()
        expect(room.get_by_text(texts.WORKING)).to_have_count(0, timeout=OPEN_MS)


def test_every_step_is_for_everybody(graded: Classroom, visit: Callable[[str], Page]) -> None:
    """Each tab is opened by its arrow key, is right by axe and on a phone, and all in it is reached with Tab."""
    page = visit(STAFFROOM)
    room = page.locator(".staffroom")
    room.get_by_label(texts.CLASS, exact=True).select_option(label=graded.name)
    for name in texts.STEPS:
        step(room, name)
        check(page)
        reached(page)


def test_the_form_is_for_everybody(visit: Callable[[str], Page]) -> None:
    """The form of every kind is right by axe and on a phone, and all in it is reached with Tab."""
    page = visit(CASE_MAKER)
    for form in FORMS.values():
        page.get_by_label(case_texts.KIND).select_option(label=form.name)
        expect(page.locator("form.card")).to_have_attribute("data-live", "", timeout=OPEN_MS)
        check(page)
        reached(page)


def test_the_dashboard_is_for_everybody(graded: Classroom, visit: Callable[[str], Page]) -> None:
    """Figures, picture and table are right by axe and on a phone, and all is reached with Tab."""
    page = visit(DASHBOARD)
    room = page.locator(".staffroom")
    room.get_by_label(texts.CLASS, exact=True).select_option(label=graded.name)
    expect(room.locator(".main-svg").first).to_be_visible(timeout=OPEN_MS)
    check(page)
    reached(page)
