"""What happens on a card while a student chooses and writes: sentences, drawn orders, certainty, traces of persons."""

import json
from typing import Any

import pytest
from gallery_fixture import (
    Open,
    Tab,
    context,  # noqa: F401
    visit,  # noqa: F401
)
from on_card import DEVICE, choose, saved, violations
from playwright.sync_api import Browser, Locator, expect
from wederkerig.cards import texts

OPTIONS = "(lists) => lists.map((list) => [...list.querySelectorAll('input')].map((input) => input.value))"


def data(tab: Tab) -> dict[str, Any]:
    return json.loads(str(tab.page.locator("#lesson").text_content()))


def sentences(card: Locator) -> Locator:
    return card.locator(".sentence")


def test_sentences_are_chosen_in_the_text(visit: Open) -> None:
    """Who taps a sentence of a case chooses it: it is counted, stored, and marked by a line and a sign as well."""
    tab = visit()
    card = tab.card("classify")
    counted = card.locator("[data-part=chosen]")
    expect(counted).to_have_text("Gekozen: 0 van hoogstens 3")
    sentences(card).nth(2).click()
    saved(card)

    expect(counted).to_have_text("Gekozen: 1 van hoogstens 3")
    assert [answer["proof"] for answer in tab.stored().values()] == [["s3"]]
    look = "(label, part) => getComputedStyle(label, part)[part ? 'content' : 'textDecorationLine']"
    assert sentences(card).nth(2).evaluate(look, None) == "underline"
    assert "✓" in sentences(card).nth(2).evaluate(look, "::before")
    assert sentences(card).nth(1).evaluate(look, None) == "none"
    assert (
        tab.page.locator(".running").first.evaluate("(text) => getComputedStyle(text.children[0]).display") == "inline"
    )
    expect(tab.again().card("classify").locator("[data-part=chosen]")).to_have_text("Gekozen: 1 van hoogstens 3")


def test_a_fourth_sentence_is_refused_aloud(visit: Open) -> None:
    """A sentence more than may be is not taken, which is said; after one goes, another can be chosen."""
    tab = visit()
    card = tab.card("classify")
    for number in range(4):
        sentences(card).nth(number).click()
    saved(card)
    expect(card.locator("[data-part=chosen]")).to_have_text(texts.CARD["tooMany"].format(most=3))
    expect(card.locator("[data-part=chosen]")).to_have_attribute("aria-live", "polite")
    assert [answer["proof"] for answer in tab.stored().values()] == [["s1", "s2", "s3"]]

    sentences(card).first.click()
    card.locator(".sentence input").nth(3).press("Space")  # by keyboard as well
    saved(card)
    assert [answer["proof"] for answer in tab.stored().values()] == [["s2", "s3", "s4"]]


def shown_orders(tab: Tab) -> dict[str, list[list[str]]]:
    """The options of each kind, in the order in which they stand."""
    expect(tab.card("choose").locator(".choices label").first).to_be_visible()
    lists = {kind: tab.card(kind).locator(".choices") for kind in ("classify", "choose", "evidence", "form")}
    return {kind: options.evaluate_all(OPTIONS) for kind, options in lists.items()}


def drawn_orders(tab: Tab, device: int) -> dict[str, list[list[str]]]:
    """The orders that a device shows at two visits."""
    tab.page.evaluate(DEVICE.format(device))
    first, second = shown_orders(tab.again()), shown_orders(tab.again())
    assert first == second
    return first


def test_orders_that_say_nothing_are_drawn_per_device(browser: Browser, gallery: str) -> None:
    """Labels and options stand in an order of the device's own at every visit; scales and sentences do not."""
    plain, own = (browser.new_context(java_script_enabled=scripts) for scripts in (False, True))
    without, tab = Tab(plain.new_page()), Tab(own.new_page())
    for one in (without, tab):
        one.page.goto(f"{gallery}les.html")
    written, *drawn = (drawn_orders(tab, device) for device in range(7))

    assert shown_orders(without) == written  # without a script, as they are written
    plain.close()
    own.close()
    for kind, places in {"classify": [0], "choose": [0], "evidence": [], "form": []}.items():
        for place, options in enumerate(written[kind]):
            seen = [device[kind][place] for device in drawn]
            assert all(sorted(one) == sorted(options) for one in seen)
            assert (len({*map(tuple, seen), tuple(options)}) > 1) == (place in places)


def test_labels_stand_in_one_order_for_all_cases(visit: Open) -> None:
    """Whoever labels case after case finds each label where it stood before."""
    tab = visit("groei", ready=False)
    tab.page.add_init_script(DEVICE.format(5))
    tab.page.reload()
    lists = tab.ready().page.locator("[data-field=label] .choices").evaluate_all(OPTIONS)
    assert len(lists) > 6
    assert len({tuple(options) for options in lists}) == 1


def test_certainty_is_given_back(visit: Open) -> None:
    """After three explained cases it is said how often one was sure, and rightly; that stays what it was at first."""
    tab = visit("groei")
    known, sure = data(tab), tab.answers.locator("[data-part=sure]")
    cases = [id for id in known["growth"]["before"] if known["items"][id]["question"]["kind"] == "classify"][:3]
    wrong = cases[1]
    for id in cases:
        card = tab.page.locator(f'form[data-card="{id}"]')
        key = known["items"][id]["key"]["label"]
        label = f'[data-field=label] input:{"not" if id == wrong else "is"}([value="{key}"])'
        card.scroll_into_view_if_needed()
        card.locator(label).first.check()
        card.get_by_role("radio", name="Hoog").check()
        sentences(card).first.click()
        saved(card)
        assert sure.text_content() == ""
        card.get_by_role("button", name="Bekijk uitleg").click()
    expect(sure).to_contain_text("Je was 3 keer zeker, 2 keer terecht.")

    sure.get_by_role("link").click()
    again = tab.page.locator(f'form[data-card="{wrong}"]')
    expect(again.locator("input").first).to_be_focused()
    again.locator(
        f'[value="{known["items"][wrong]["key"]["label"]}"]'
    ).check()  # who knows better now was not right then
    saved(again)
    expect(tab.again().answers.locator("[data-part=sure]")).to_contain_text("Je was 3 keer zeker, 2 keer terecht.")
    assert violations(tab.page, "[data-answers]") == {}


@pytest.mark.parametrize(("text", "found"), [("Toen kwam Sjoerd mee.", "Sjoerd"), ("Bel 06-12345678.", "06-12345678")])
def test_what_could_name_a_person_is_asked_about(visit: Open, text: str, found: str) -> None:
    """A name or number in an open answer is asked about in the card and before handing in, which it never stops."""
    tab = visit("opdracht")
    card = tab.card("reflect")
    card.scroll_into_view_if_needed()
    box, warning = card.locator("textarea"), card.locator("[data-part=traces]")
    box.fill("Volgens Dichterbij was het op maandag vrij.")
    saved(card)
    expect(warning).to_be_empty()
    box.fill(text)
    saved(card)

    expect(warning).to_have_text(texts.CARD["traces"].format(found=found))
    expect(tab.answers.get_by_text(texts.ANSWERS["traces"])).to_be_visible()
    choose(tab.cards.first)
    tab.answers.get_by_role("button", name="Maak inleverbestand").click()
    expect(tab.answers.get_by_role("link", name="Download het bestand")).to_be_visible()
    box.fill("Toen kwam zij mee.")
    saved(card)
    expect(tab.answers.get_by_text(texts.ANSWERS["traces"])).to_have_count(0)
