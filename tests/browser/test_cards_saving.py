"""Cards that save in the browser itself: whatever happens to the page, the tab or the browser, no answer is lost."""

import re

from gallery_fixture import (
    CASE,
    RESTORED,
    Open,
    case_id,
    context,  # noqa: F401
    visit,  # noqa: F401
)
from on_card import checked, choose, saved, status
from playwright.sync_api import BrowserContext, expect
from wederkerig.cards import texts

SLOW_STORAGE = """
const open = IDBFactory.prototype.open;
const allowed = new Promise((go) => (window.letOpen = go));
IDBFactory.prototype.open = function (...given) {
  const held = { get result() { return held.real.result; }, get error() { return held.real.error; } };
  allowed.then(() => {
    held.real = open.apply(this, given);
    for (const kind of ["onupgradeneeded", "onsuccess", "onerror"]) held.real[kind] = () => held[kind]?.();
  });
  return held;
};
"""


def test_a_choice_is_saved_and_there_again(visit: Open) -> None:
    """What is chosen is said to be saved, is in the browser, and stands on the card after a reload, which says so."""
    tab = visit()
    card = tab.card(CASE)
    choose(card, 1)
    card.locator("[data-field=proof] input").nth(2).check()
    saved(card)

    assert tab.stored() == {case_id(tab): {"label": "voor-wat-hoort-wat", "proof": ["s3"]}}
    again = tab.again()
    expect(status(again.card(CASE))).to_have_text(RESTORED)
    assert checked(again.card(CASE)) == ["s3", "voor-wat-hoort-wat"]
    expect(status(again.card("form"))).to_be_empty()


def test_what_is_typed_is_saved_in_a_pause(visit: Open) -> None:
    """An open answer is saved as it was typed, when typing pauses, and when the page goes before that."""
    tab = visit()
    card = tab.card("reflect")
    item = str(card.get_attribute("data-card"))
    text = "Zij gaf, ik gaf.\nNiemand telde: “vrij”. </textarea> 🙂"
    card.locator("textarea").fill(text)
    saved(card)

    assert tab.stored() == {item: {"text": text}}
    expect(card.locator("[data-part=count]")).to_have_text("9 woorden")
    card.locator("textarea").press_sequentially(" En meer")
    tab.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    saved(card)
    assert tab.again().stored() == {item: {"text": f"{text} En meer"}}


def test_a_click_before_the_script_is_kept(visit: Open, context: BrowserContext) -> None:
    """What was chosen before the card lived wins over what was stored, the rest of which is there; both are saved."""
    first = visit()
    card = first.card(CASE)
    choose(card, 0)
    card.locator("[data-field=certainty] input").nth(2).check()
    saved(card)
    late: list = []
    context.route("**/mount.js", lambda route: late.append(route))
    tab = visit(ready=False)
    expect(tab.card(CASE)).to_be_visible()
    tab.card(CASE).locator("[data-field=label] input").nth(1).check()
    tab.card("reflect").locator("textarea").fill("Al getypt.")

    assert tab.page.locator("[data-live]").count() == 0
    for route in late:
        route.continue_()
    tab.ready()
    saved(tab.card(CASE))
    saved(tab.card("reflect"))
    assert checked(tab.card(CASE)) == ["voor-wat-hoort-wat", "hoog"]
    answers = tab.stored()
    assert answers[case_id(tab)]["label"] == "voor-wat-hoort-wat"
    assert [version["label"] for version in answers[case_id(tab)]["earlier"]] == ["wederkerigheid"]
    assert {"text": "Al getypt."} in answers.values()


def test_a_save_that_takes_long_is_said(visit: Open) -> None:
    """A save that is under way for a second is said to be so, and said to be done when it is."""
    tab = visit()
    tab.page.evaluate(
        """() => {
          const complete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "oncomplete");
          Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
            set(done) { complete.set.call(this, () => { window.finish = done; }); },
          });
        }"""
    )
    tab.page.clock.install()
    tab.card(CASE).locator("input").first.check()
    tab.page.wait_for_function("() => window.finish")
    expect(status(tab.card(CASE))).to_be_empty()
    tab.page.clock.fast_forward(1_000)
    expect(status(tab.card(CASE))).to_have_text(texts.CARD["saving"])
    tab.page.evaluate("() => window.finish()")
    saved(tab.card(CASE))


def test_an_answer_that_no_longer_fits_is_kept_and_shown(visit: Open) -> None:
    """An answer to what the question once asked is not on the card, but said and shown, and kept after a new one."""
    tab = visit()
    choose(tab.card(CASE), 0)
    item, old = case_id(tab), {"label": "naastenliefde", "cues": ["prijs"]}
    tab.page.evaluate(
        """async ([item, old]) => {
          const { browser } = await import("./js/backends/browser.js");
          await browser("/").change((answers) => ({ ...answers, [item]: old }));
        }""",
        [item, old],
    )
    card = tab.again().card(CASE)
    expect(card).to_contain_text(texts.CARD["noLongerFits"])
    expect(card.locator(".version")).to_contain_text("naastenliefde")
    assert checked(card) == []

    choose(card, 1)
    answer = tab.stored()[item]
    assert (answer["label"], answer["earlier"]) == ("voor-wat-hoort-wat", [old])
    expect(card.locator(".version")).to_have_count(1)
    expect(card.get_by_role("button", name="Zet dit antwoord terug")).to_have_count(0)


def test_the_first_card_does_not_wait_for_the_storage(visit: Open, context: BrowserContext) -> None:
    """It lives before answers are read; what is chosen meanwhile is saved, and what stood there is kept beside it."""
    choose(visit().card(CASE), 0)
    context.add_init_script(SLOW_STORAGE)
    reader, writer = visit(ready=False), visit(ready=False)
    for tab in (reader, writer):
        expect(tab.card(CASE)).to_have_attribute("data-live", "")
        assert checked(tab.card(CASE)) == []
    reader.page.evaluate("() => letOpen()")
    expect(status(reader.card(CASE))).to_have_text(RESTORED)
    before = checked(reader.card(CASE))
    reader.page.close()
    options = writer.card(CASE).locator("fieldset:not(.case)").first.locator("input")
    options.nth(1).check()
    expect(status(writer.card(CASE))).not_to_contain_text("Opgeslagen")
    writer.page.evaluate("() => letOpen()")
    saved(writer.card(CASE))
    assert checked(writer.card(CASE)) == [options.nth(1).get_attribute("value")]
    assert [version["label"] for version in writer.stored()[case_id(writer)]["earlier"]] == before


def test_progress_is_told(visit: Open) -> None:
    """The page tells how many cards are answered and which, from the start, also of cards that are far away."""
    tab = visit()
    choose(tab.card(CASE), 0)
    tab.card(CASE).locator("[data-field=proof] input").first.check()
    saved(tab.card(CASE))
    tab.card("match").locator("select").first.select_option(index=1)  # nobody scrolled there
    saved(tab.card("match"))

    count = tab.cards.count()
    progress = tab.page.evaluate("() => told.map(({ done, total }) => [done, total])")
    assert progress[0] == [0, count]
    assert progress[-1] == [1, count]
    assert tab.again().page.evaluate("() => told[0].items")[case_id(tab)] is True


def test_printing_shows_every_answer(visit: Open) -> None:
    """On paper every answer stands on its card, also on cards that were never on the screen."""
    tab = visit()
    card = tab.cards.last
    card.scroll_into_view_if_needed()
    choose(card, 0)
    page = visit()
    assert page.cards.last.get_attribute("data-live") is None
    page.page.pdf()
    assert re.match(r".+", checked(page.cards.last)[0])
