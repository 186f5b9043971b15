"""A package in a learning environment (LMS), played by scorm-again: what the LMS hears, keeps and gives back."""

from collections.abc import Callable
from pathlib import Path

from lms_fixture import (
    ASSIGNMENT,
    LESSON,
    SCORE,
    SHORT,
    STATUS,
    Open,
    attempt,
    contexts,
    lms,
    runtimes,
    version,
)
from playwright.sync_api import BrowserContext, Page, expect
from root import ROOT
from site_server import SiteServer
from wederkerig.answers.handin import read_hand_in
from wederkerig.cards import texts as card_texts
from wederkerig.places import read_release
from wederkerig.site import texts

__all__ = ["attempt", "contexts", "lms", "runtimes", "version"]  # fixtures

MOST = 3_800  # characters of suspend_data: more some LMSs cut off
EXIT = {"1.2": "cmi.core.exit", "2004": "cmi.exit"}
DATA = "cmi.suspend_data"
# In a frame the browser keeps nothing, as where cookies of others are blocked.
FORBIDDEN = """if (window !== top) {
  const forbid = () => { throw new DOMException("forbidden", "SecurityError"); };
  Object.defineProperty(window, "localStorage", { get: forbid });
  indexedDB.open = forbid;
}"""


def test_an_answer_reaches_the_lms_and_comes_back_from_there_alone(attempt: Open):
    """Three answered cards are kept by the LMS in few characters, and stand there again in a browser without data."""
    first = attempt(LESSON)
    first.answer(most=3)
    kept = first.kept
    assert 0 < len(kept[DATA]) < MOST
    again = attempt(LESSON, kept)
    assert again.standing(4) == ["hoog", "hoog", "hoog", None]
    expect(again.lesson.get_by_role("status").filter(has_text=card_texts.CARD["restored"])).to_have_count(3)
    expect(again.notice).to_be_hidden()
    assert (first.wrong, again.wrong) == ([], [])


def test_a_lesson_is_completed_when_every_card_is_answered(attempt: Open):
    """It is incomplete from the start until the last card, and scores all when everything is right."""
    begun = attempt(SHORT)
    begun.until(STATUS[begun.version], "incomplete")
    assert begun.score == {}
    begun.answer(most=6)
    assert begun.status == "incomplete"
    begun.answer()
    begun.until(STATUS[begun.version], "completed")
    begun.until(SCORE[begun.version] + ".raw", "100")
    share = {"scaled": "1"} if begun.version == "2004" else {}
    assert begun.score == {"min": "0", "max": "100", "raw": "100"} | share
    assert begun.page.evaluate("() => refused") == []


def test_a_lesson_in_which_all_is_wrong_scores_nothing(attempt: Open):
    """With every answer wrong the score is 0, and the lesson is completed all the same."""
    begun = attempt(LESSON)
    begun.answer(right=False)
    begun.until(STATUS[begun.version], "completed")
    assert begun.score["raw"] == "0"
    assert len(begun.kept[DATA]) < MOST


def test_an_assignment_is_completed_by_handing_in_and_has_no_score(attempt: Open, tmp_path: Path):
    """With every card answered it is incomplete; once the hand-in file is made it is completed, without any score."""
    begun = attempt(ASSIGNMENT)
    begun.answer()
    assert begun.status == "incomplete"
    begun.lesson.locator("[data-part=make]").click()
    begun.until(STATUS[begun.version], "completed")
    assert begun.score == {}
    assert len(begun.kept[DATA]) < MOST
    with begun.page.expect_download() as download:
        begun.lesson.locator("a[download]").click()
    file = tmp_path / "inlevering.json"
    download.value.save_as(file)
    assert len(read_hand_in(file.read_bytes()).answers) == len(
        read_release(ROOT / "assignments" / "opdracht-1").questions
    )
    assert begun.page.evaluate("() => refused") == []


def test_what_was_completed_stays_so(attempt: Open):
    """An assignment that was handed in is not incomplete when it is opened again, even if its answers are gone."""
    begun = attempt(ASSIGNMENT)
    done = {STATUS[begun.version]: "completed"}
    later = attempt(ASSIGNMENT, done)
    later.answer(most=1)
    assert later.status == "completed"


def test_the_session_ends_when_the_page_goes_and_not_before(attempt: Open):
    """Until the page goes it is begun once and not ended; then it is suspended, committed and ended, in this order."""
    begun = attempt(LESSON)
    begun.answer(most=2)
    end = "Terminate" if begun.version == "2004" else "Finish"
    assert (begun.calls.count("Initialize"), begun.calls.count(end)) == (1, 0)
    asked = begun.leave()
    assert (asked[-2:], asked.count(end)) == (["Commit", end], 1)
    assert begun.kept[EXIT[begun.version]] == "suspend"
    assert begun.page.evaluate("() => refused") == []


def test_another_page_of_the_package_leaves_the_session_alone(attempt: Open):
    """A term opens in a tab of its own; in the lesson the next answer still reaches the LMS."""
    begun = attempt(SHORT)
    with begun.page.context.expect_page() as opened:
        begun.lesson.locator("a.term").first.click()
    expect(opened.value.locator("h1")).to_have_text(texts.SITE["glossary"])
    begun.answer(most=1)
    assert len(begun.kept[DATA]) > 0
    expect(begun.notice).to_be_hidden()


def test_an_lms_that_forgets_gets_the_answers_back(attempt: Open, contexts: Callable[[], BrowserContext]):
    """Where the LMS lost what it kept, the browser has it and gives it back when the package is opened."""
    context = contexts()
    first = attempt(LESSON, context=context)
    first.answer(most=2)
    again = attempt(LESSON, context=context)
    again.page.wait_for_function("() => (kept['cmi.suspend_data'] ?? '') !== ''")
    fresh = attempt(LESSON, again.kept)
    assert fresh.standing(3) == ["hoog", "hoog", None]


def test_where_the_browser_may_keep_nothing_the_lms_does(attempt: Open, contexts: Callable[[], BrowserContext]):
    """In a frame that forbids storage an answer is said to be saved, and comes back from the LMS."""
    context = contexts()
    context.add_init_script(FORBIDDEN)
    first = attempt(LESSON, context=context)
    first.answer(most=1)
    again = attempt(LESSON, first.kept, context)
    assert again.standing(2) == ["hoog", None]
    expect(again.lesson.get_by_role("alert").filter(visible=True)).to_have_count(0)
    again.page.evaluate("() => { full = true }")
    card = again.lesson.locator("form[data-card]").nth(1)
    card.get_by_text("Liefdadigheid", exact=True).click()
    expect(card.get_by_role("alert")).to_contain_text(card_texts.REFUSALS["frame"])


def test_answers_that_are_too_long_for_the_lms_stay_here_and_that_is_said(attempt: Open):
    """A text of 20,000 characters stays on the device, the LMS keeps what it had, and the page says what to do."""
    begun = attempt(SHORT)
    begun.answer(most=2)
    before = begun.kept[DATA]
    noise = "const text = [...crypto.getRandomValues(new Uint8Array(9000))].map((n) => n.toString(36)).join(' ');"
    box = begun.lesson.locator("textarea").first
    box.evaluate(f"(box) => {{ {noise} box.value = text.slice(0, 20000); }}")
    box.dispatch_event("input")
    expect(begun.notice).to_have_text(texts.SCORM["full"])
    expect(begun.lesson.locator("form[data-kind=reflect]").first.get_by_role("status")).to_contain_text("Opgeslagen")
    assert begun.kept[DATA] == before
    box.fill("Kort.")
    expect(begun.notice).to_be_hidden()


def test_an_lms_that_refuses_is_named(attempt: Open):
    """What the LMS does not take stays on the device, and the page says so and what to do."""
    begun = attempt(LESSON)
    begun.page.evaluate("() => { full = true }")
    begun.answer(most=1)
    expect(begun.notice).to_have_text(texts.SCORM["refused"])


def test_outside_an_lms_a_package_says_so_and_keeps_answers_here(lms: SiteServer, page: Page, version: str):
    """Opened by itself, the page of a package says that answers stay on this device, and saves them."""
    page.goto(f"{lms.url}{version}/{LESSON}/index.html")
    expect(page.locator("#melding")).to_have_text(texts.SCORM["none"])
    card = page.locator("form[data-card]").first
    card.get_by_text("Liefdadigheid", exact=True).click()
    expect(card.get_by_role("status")).to_contain_text("Opgeslagen")


def test_a_package_asks_for_nothing_that_is_not_in_it(attempt: Open, lms: SiteServer):
    """No request of a package is refused, none leaves it, and no service worker is registered."""
    before = len(lms.asked)
    begun = attempt(SHORT)
    begun.answer()
    wanted = {path.partition("?")[0] for path in lms.asked[before:]}
    assert [path for path in sorted(wanted) if not (lms.site / path.split("/", 3)[3]).is_file()] == []
    assert begun.page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    assert begun.wrong == []
