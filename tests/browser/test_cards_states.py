"""Every kind of card in every state, as the gallery shows them."""

import re

import pytest
from gallery.pages import LONG, course, states
from gallery_fixture import (
    RESTORED,
    Open,
    context,  # noqa: F401
    visit,  # noqa: F401
)
from on_card import alarm, on_device, saved, status, violations
from playwright.sync_api import Browser, Page, expect
from wederkerig.cards import talk_texts, texts

KINDS = {item.question.kind: item for item in course().kinds}
STATES = [
    "leeg", "beantwoord", "uitgelegd", "opslaan mislukt", "opslaan duurt", "niet te lezen", "past niet meer",
    "eerder anders beantwoord", "lange woorden", "inleveren", "wissen", "toen en nu", "een zin te veel", "herkenbaar",
    "zeker en terecht", "gesprek", "gesprek halverwege", "gesprek afgelopen", "gesprek niet opgeslagen",
    "gesprek past niet meer", "gesprek met lange woorden",
]  # fmt: skip
# Every other state leaves the page: axe would look through what is only hidden as well.
ONLY = """(name) => {
  const main = document.querySelector("main");
  window.states ??= [...main.querySelectorAll("[data-state]")];
  main.append(...window.states.filter((state) => state.dataset.state === name));
  for (const state of window.states) if (state.dataset.state !== name) state.remove();
}"""
TOO_WIDE = """() => [document.documentElement, ...document.querySelectorAll(".card, .card *")]
  .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline")
  .map((e) => `${e.tagName}.${e.className}: ${e.scrollWidth} > ${e.clientWidth}`)"""
SMALL = """() => [...document.querySelectorAll(".card :is(button, select, summary, label, .button)")]
  .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 24)
  .map((e) => e.outerHTML.slice(0, 80))"""


def test_every_state_is_tried() -> None:
    """These tests know every state of the gallery."""
    assert list(states(course())) == STATES


@pytest.fixture(scope="module", params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser, gallery: str) -> Page:
    """The gallery in a browser that asks for light or dark."""
    context = on_device(browser.new_context(color_scheme=request.param, locale="nl-NL"))
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(gallery)
    page.locator("html[data-ready]").wait_for(state="attached")
    yield page
    context.close()
    assert errors == []


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(page: Page, state: str) -> None:
    """axe finds nothing wrong, in light and in dark."""
    page.evaluate(ONLY, state)
    assert violations(page) == {}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("width", "height"), [(320, 640), (360, 740), (640, 400)], ids=["320", "phone", "200%"])
def test_nothing_is_too_wide_or_too_small(page: Page, state: str, width: int, height: int) -> None:
    """On a phone and zoomed in nothing needs scrolling sideways, and what is clicked is large enough."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(ONLY, state)
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate(SMALL) == []


def test_the_states_are_what_they_are_called(page: Page) -> None:
    """Each state of the gallery shows what its name says, on every card."""
    said = {
        "leeg": (status, ""),
        "beantwoord": (status, RESTORED),
        "opslaan mislukt": (alarm, f"{texts.CARD['notSaved']} {texts.REFUSALS['full']}"),
        "opslaan duurt": (status, texts.CARD["saving"]),
        "niet te lezen": (alarm, f"{texts.CARD['notSaved']} {texts.REFUSALS['full']}"),
    }
    for state, (where, text) in said.items():
        page.evaluate(ONLY, state)
        cards = page.locator(f'[data-state="{state}"] form.card')
        for number in range(len(KINDS)):
            expect(where(cards.nth(number))).to_contain_text(text)
    shown = {
        "uitgelegd": ".why:not(:empty)",
        "past niet meer": "details[open] .version",
        "eerder anders beantwoord": ".version button",
        "lange woorden": f":text('{LONG}') >> nth=0",
    }
    said_elsewhere = {
        "een zin te veel": texts.CARD["tooMany"].format(most=3),
        "herkenbaar": texts.CARD["traces"].format(found="Sjoerd, 06-12345678"),
        "zeker en terecht": texts.ANSWERS["lookAgain"],
        "gesprek": talk_texts.SCRIPT["ask"],
        "gesprek halverwege": talk_texts.MARKUP["back"],
        "gesprek afgelopen": talk_texts.SCRIPT["did"],
        "gesprek niet opgeslagen": f"{texts.CARD['notSaved']} {texts.REFUSALS['full']}",
        "gesprek past niet meer": texts.CARD["noLongerFits"],
        "gesprek met lange woorden": LONG,
    }
    for state, text in said_elsewhere.items():
        page.evaluate(ONLY, state)
        expect(page.locator(f'[data-state="{state}"]')).to_contain_text(text)
    for state, what in shown.items():
        page.evaluate(ONLY, state)
        cards = page.locator(f'[data-state="{state}"] form.card')
        assert [cards.nth(number).locator(what).count() > 0 for number in range(len(KINDS))] == [True] * len(KINDS)
    page.evaluate(ONLY, "inleveren")
    expect(page.locator('[data-state="inleveren"] code')).to_have_text(re.compile(r"^\w{4}-\w{4}$"))


def test_nothing_is_explained_before_everything_is_answered(visit: Open) -> None:
    """Of five rows, one is not yet an answer: the card says to choose first."""
    card = visit().card("match")
    card.locator("select").first.select_option(index=1)
    saved(card)
    card.get_by_role("button", name="Bekijk uitleg").click()

    expect(card.locator(".why")).to_have_text(texts.CARD["explainFirst"])


def test_a_measurement_has_no_explanation(visit: Open) -> None:
    """A card that measures has no button to explain, and an assignment has no key at all."""
    tab = visit("opdracht")

    assert tab.page.locator("[data-do=explain]").count() == 0
    assert '"key"' not in str(tab.page.locator("#lesson").text_content())


def test_the_same_card_twice(visit: Open) -> None:
    """Two cards of one item on a page are one: what is chosen on one stands on the other, and only that."""
    tab = visit()
    tab.cards.first.evaluate("(card) => card.after(card.cloneNode(true))")
    first, second = tab.cards.first, tab.cards.nth(1)
    first.get_by_role("radio", name="Wederkerigheid").check()
    saved(first)
    assert second.locator("input:checked").count() == 0  # it came later, and nobody told the page
    second.get_by_role("radio", name="Liefdadigheid").check()
    saved(second)
    expect(first.get_by_role("radio", name="Liefdadigheid")).to_be_checked()
    assert [answer["label"] for answer in tab.stored().values()] == ["liefdadigheid"]
