"""Cards in two tabs or on two sites of one browser: they follow each other where they should, and keep both answers."""

from gallery_fixture import (
    CASE,
    Open,
    case_id,
    context,  # noqa: F401
    visit,  # noqa: F401
)
from on_card import checked, choose, saved, status
from playwright.sync_api import expect
from wederkerig.cards import texts


def test_the_other_tab_follows(visit: Open) -> None:
    """What one tab saves stands in the other at once, which says so; an explanation of what was goes."""
    one, two = visit(), visit()
    choose(one.card(CASE), 0)
    expect(status(two.card(CASE))).to_have_text(texts.CARD["followed"])
    assert checked(two.card(CASE)) == ["wederkerigheid"]
    two.card(CASE).get_by_role("button", name="Bekijk uitleg").click()
    expect(two.card(CASE).locator(".option").first).to_be_visible()

    choose(one.card(CASE), 1)
    expect(two.card(CASE).get_by_role("radio", name="Voor-wat-hoort-wat")).to_be_checked()
    expect(two.card(CASE).locator(".option")).to_have_count(0)
    choose(two.card(CASE), 2)
    expect(one.card(CASE).get_by_role("radio", name="Liefdadigheid")).to_be_checked()
    assert one.stored() == {case_id(one): {"label": "liefdadigheid", "proof": []}}


def test_two_tabs_that_type_keep_both_texts(visit: Open) -> None:
    """When two tabs answer without having seen each other the last counts, the other is kept, shown and taken back."""
    one, two = visit(), visit()
    cards = [tab.card("reflect") for tab in (one, two)]
    item = str(cards[0].get_attribute("data-card"))
    for tab in (one, two):  # no message, so no tab knows of the other
        tab.page.evaluate("() => (BroadcastChannel.prototype.postMessage = () => {})")
    cards[0].locator("textarea").fill("In het ene tabblad.")
    saved(cards[0])
    cards[1].locator("textarea").fill("In het andere tabblad.")
    saved(cards[1])

    expect(cards[1]).to_contain_text(texts.CARD["elsewhere"])
    answer = two.stored()[item]
    assert (answer["text"], [version["text"] for version in answer["earlier"]]) == (
        "In het andere tabblad.",
        ["In het ene tabblad."],
    )
    cards[1].get_by_text("Wat je eerder antwoordde (1)").click()
    expect(cards[1].locator(".version")).to_contain_text("In het ene tabblad.")
    cards[1].get_by_role("button", name="Zet dit antwoord terug").click()
    expect(cards[1].locator("textarea")).to_have_value("In het ene tabblad.")
    saved(cards[1])
    assert [version["text"] for version in two.stored()[item]["earlier"]] == ["In het andere tabblad."]


def test_two_sites_on_a_host_leave_each_other_alone(visit: Open) -> None:
    """What is saved under one path of a host is not there under another."""
    tab = visit()
    choose(tab.card(CASE), 0)

    assert tab.page.evaluate("async () => (await indexedDB.databases()).map((one) => one.name)") == ["wederkerig /"]
