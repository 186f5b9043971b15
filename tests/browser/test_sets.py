"""After a set of cases a student reads how often being sure was right, with the cases to look at again; no score."""

import pytest
from live import PATIENCE_S, within
from on_card import saved, violations
from playwright.sync_api import Locator, Page, expect
from site_server import PHONE, SiteServer, near
from wederkerig.cards import texts

WORDS = texts.ANSWERS
SAID = "[role=status] > .card"
ITEMS = "() => JSON.parse(document.getElementById('lesson').textContent).items"
FETCHED = "() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/sets.js')).length"
WIDTH = "() => document.documentElement.scrollWidth"


def cases(page: Page) -> dict[str, str]:
    """The label of every case in this lesson that is explained, in order."""
    items = page.evaluate(ITEMS)
    forms = page.locator("form[data-kind=classify]:has([data-do=explain])").all()
    return {id: items[id]["key"]["label"] for form in forms if (id := form.get_attribute("data-card"))}


def answer(page: Page, item: str, label: str, certainty: str) -> None:
    """Answer a case by keyboard, save it and read the explanation."""
    card = page.locator(f'form[data-card="{item}"]')
    near(card)
    for name, value in (("label", label), ("certainty", certainty)):
        press(card.locator(f'[name="{name}"][value="{value}"]'), "Space")
    saved(card)
    press(card.locator("[data-do=explain]"), "Enter")
    expect(card.locator("[data-do=explain]")).to_have_attribute("aria-expanded", "true")


def press(control: Locator, key: str) -> None:
    """Press a key on a control."""
    control.focus()
    control.press(key)


def other(label: str) -> str:
    """A label that is not this one."""
    return "liefdadigheid" if label != "liefdadigheid" else "wederkerigheid"


@pytest.fixture
def lesson(page: Page, server: SiteServer) -> Page:
    """Lesson 03 on a phone."""
    page.goto(server.url + "les-03.html")
    expect(page.locator("html")).to_have_attribute("data-live", "")
    return page


def test_the_script_comes_when_a_set_can_be_over(lesson: Page):
    """Who reads the beginning of the lesson fetches nothing for it; at the third case the script comes."""
    third = list(cases(lesson))[2]
    assert lesson.evaluate(FETCHED) == 0
    near(lesson.locator(f'form[data-card="{third}"]'))
    within(PATIENCE_S, lambda: lesson.evaluate(FETCHED) == 1)


def test_a_set_is_looked_back_on_once_its_last_case_was_explained(lesson: Page):
    """The cases spread over the lesson are one set: nothing is said before its end, nor of cases that were left out."""
    keys = cases(lesson)
    extra = lesson.locator("section:has(> #extra-oefenen) form[data-kind=classify]").count()
    core = list(keys)[:-extra]
    first, second, last = core[0], core[1], core[-1]
    answer(lesson, first, keys[first], "hoog")
    answer(lesson, second, other(keys[second]), "hoog")
    answer(lesson, core[2], keys[core[2]], "laag")
    expect(lesson.locator(SAID)).to_have_count(0)
    answer(lesson, last, keys[last], "hoog")

    said = lesson.locator(f'form[data-card="{last}"] + {SAID}')
    expect(said.locator("p").first).to_have_text(
        f"{WORDS['lookBack'].format(n=4)} {WORDS['sure']['some'].format(n=3, right=2)} "
        f"{WORDS['doubted']['all'].format(n=1)}"
    )
    expect(said.locator("a")).to_have_text("Casus 2")
    expect(lesson.locator(SAID)).to_have_count(1)
    assert violations(lesson, f"section:has({SAID})") == {}
    assert lesson.evaluate(WIDTH) == PHONE["width"]
    press(said.locator("a"), "Enter")
    expect(lesson.locator(f'form[data-card="{second}"] input').first).to_be_focused()

    lesson.reload()
    near(lesson.locator(f'form[data-card="{last}"]'))
    expect(said).to_be_visible()


def test_a_section_of_cases_is_a_set_of_its_own(lesson: Page):
    """Extra practice is looked back on by itself, and what is right and sure leaves nothing to look at again."""
    keys = cases(lesson)
    extra = lesson.locator("section:has(> #extra-oefenen) form[data-kind=classify]").all()
    ids = [id for form in extra if (id := form.get_attribute("data-card"))]
    for item in (*ids[:2], ids[-1]):
        answer(lesson, item, keys[item], "hoog")

    said = lesson.locator(f'form[data-card="{ids[-1]}"] + {SAID}')
    expect(said.locator("p").first).to_have_text(f"{WORDS['lookBack'].format(n=3)} {WORDS['sure']['all'].format(n=3)}")
    expect(said.locator("a")).to_have_count(0)


def test_a_measurement_is_not_looked_back_on(page: Page, server: SiteServer):
    """It explains nothing before the end of the course, so its cases are no set."""
    page.goto(server.url + "les-00.html")
    expect(page.locator("html")).to_have_attribute("data-live", "")
    near(page.locator("form[data-kind=classify]").last)
    assert page.evaluate(FETCHED) == 0
