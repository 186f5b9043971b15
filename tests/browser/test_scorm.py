"""A package in a learning environment (LMS), played by scorm-again: what the LMS hears, keeps and gives back."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, expect
from root import ROOT
from scorm_packages import VERSIONS, packages, unpack
from site_server import SiteServer, watched
from wederkerig.answers.handin import read_hand_in
from wederkerig.cards import texts as card_texts
from wederkerig.site import texts

TOOLS = ROOT / "tests" / "js"
RUNTIMES = ("scorm12.min.js", "scorm2004.min.js")
LESSON, SHORT, ASSIGNMENT = "les-03", "les-06", "opdracht-1"
MOST = 3_800  # characters of suspend_data: more some LMSs cut off
STATUS = {"1.2": "cmi.core.lesson_status", "2004": "cmi.completion_status"}
SCORE = {"1.2": "cmi.core.score", "2004": "cmi.score"}
EXIT = {"1.2": "cmi.core.exit", "2004": "cmi.exit"}
DATA = "cmi.suspend_data"
# In a frame the browser keeps nothing, as where cookies of others are blocked.
FORBIDDEN = """if (window !== top) {
  const forbid = () => { throw new DOMException("forbidden", "SecurityError"); };
  Object.defineProperty(window, "localStorage", { get: forbid });
  indexedDB.open = forbid;
}"""
# Answer the cards of a page as a student does, `right` or not, by what the page itself knows; returns how many.
ANSWER = """async ([right, most]) => {
  const { items, options } = JSON.parse(document.getElementById("lesson").textContent);
  const forms = [...document.querySelectorAll("form[data-card]")].slice(0, most);
  const choose = (form, name, wanted) => {
    for (const one of form.querySelectorAll(`[name="${name}"], [name="${name}[]"]`)) {
      if (one instanceof HTMLSelectElement) one.value = wanted[0];
      else if (one.type === "checkbox" || wanted.includes(one.value)) one.checked = wanted.includes(one.value);
      one.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };
  const other = (all, fitting) => all.filter(({ id }) => !fitting.includes(id)).map(({ id }) => id).slice(0, 1);
  for (const form of forms) {
    const { question, key } = items[form.dataset.card];
    if (question.kind === "reflect") {
      form.elements.text.value = "Dat hangt ervan af.";
      form.elements.text.dispatchEvent(new Event("input", { bubbles: true }));
      form.elements.text.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    } else if (question.kind === "classify") {
      const fitting = key ? [key.label] : ["liefdadigheid"];
      choose(form, "label", right ? fitting : other(options.labels, fitting));
      choose(form, "cues", [options.cues[0].id]);
      choose(form, "certainty", ["hoog"]);
    } else {
      for (const { id, options: offered } of question.groups) {
        const fitting = key.fits[id];
        choose(form, `chosen.${id}`, right ? fitting : other(offered, fitting));
      }
    }
  }
  return forms.length;
}"""


@pytest.fixture(scope="session")
def runtimes() -> Path:
    """The folder of the run-times, installed when they are not there yet."""
    folder = TOOLS / "node_modules" / "scorm-again" / "dist"
    if not folder.is_dir():
        npm = shutil.which("npm")
        assert npm is not None, "Install Node 20.19 or newer with npm (nodejs.org): it brings an LMS to test with."
        subprocess.run([npm, "--silent", "install"], cwd=TOOLS, check=True)
    return folder


@pytest.fixture(scope="session")
def lms(runtimes: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """A web server with the LMS and three packages of each version."""
    folder = tmp_path_factory.mktemp("lms")
    for source in (*(runtimes / name for name in RUNTIMES), Path(__file__).with_name("lms.html")):
        shutil.copy(source, folder)
    for version in VERSIONS:
        for name in (LESSON, SHORT, ASSIGNMENT):
            unpack(packages(version)[f"{name}.zip"], folder / version / name)
    running = SiteServer(folder)
    yield running
    running.close()


@dataclass(frozen=True)
class Attempt:
    """A package that is open in the LMS."""

    page: Page
    version: str
    wrong: list[str]

    @property
    def lesson(self) -> FrameLocator:
        """The page of the package."""
        return self.page.frame_locator("iframe")

    @property
    def calls(self) -> list[str]:
        """What the LMS was asked, in order."""
        return list(self.page.evaluate("() => calls"))

    @property
    def kept(self) -> dict[str, str]:
        """What the LMS keeps."""
        return dict(self.page.evaluate("() => kept"))

    @property
    def status(self) -> str | None:
        """How far the student is, as the LMS keeps it."""
        return self.kept.get(STATUS[self.version])

    @property
    def score(self) -> dict[str, str]:
        """The score that the LMS keeps: its parts by name."""
        start = SCORE[self.version] + "."
        return {name.removeprefix(start): value for name, value in self.kept.items() if name.startswith(start)}

    def answer(self, right: bool = True, most: int = 99) -> None:
        """Answer the first cards, as many as `most`, and wait until all are saved."""
        answered = self._frame.evaluate(ANSWER, [right, most])
        saved = self.lesson.get_by_role("status").filter(has_text="Opgeslagen")
        expect(saved).to_have_count(answered)

    def standing(self, count: int) -> list[str | None]:
        """How sure the student is on each of the first cards, of cases, as it stands there."""
        forms = [self.lesson.locator("form[data-card]").nth(number) for number in range(count)]
        for form in forms:
            form.scroll_into_view_if_needed()
            expect(form).to_have_attribute("data-live", "")
        return [form.evaluate("(form) => form.elements.certainty.value || null") for form in forms]

    def until(self, name: str, value: str | None) -> None:
        """Wait until the LMS keeps this."""
        self.page.wait_for_function("([name, value]) => (kept[name] ?? null) === value", arg=[name, value])

    def leave(self) -> list[str]:
        """Let the LMS show something else; returns what the LMS was asked at that."""
        before = len(self.calls)
        self.page.evaluate("() => { document.querySelector('iframe').src = 'about:blank' }")
        expect(self.lesson.locator("main")).to_have_count(0)
        return self.calls[before:]

    @property
    def _frame(self) -> Any:
        return next(frame for frame in self.page.frames if frame.parent_frame)


Open = Callable[..., Attempt]


@pytest.fixture
def contexts(browser: Browser) -> Iterator[Callable[[], BrowserContext]]:
    """A function that gives a browser without any data."""
    made = []

    def fresh() -> BrowserContext:
        context = browser.new_context(locale="nl-NL", accept_downloads=True)
        context.set_default_timeout(15_000)
        made.append(context)
        return context

    yield fresh
    for context in made:
        context.close()


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    """Each version of SCORM."""
    return str(request.param)


@pytest.fixture
def attempt(lms: SiteServer, version: str, contexts: Callable[[], BrowserContext]) -> Open:
    """A function that opens a package in the LMS, in a browser without data unless one is given."""

    def begin(name: str, kept: dict[str, str] | None = None, context: BrowserContext | None = None) -> Attempt:
        page = (context or contexts()).new_page()
        begun = Attempt(page, version, watched(page))
        about = json.dumps({"version": version, "page": f"{version}/{name}/index.html", "kept": kept or {}})
        page.goto(f"{lms.url}lms.html#{quote(about)}")
        expect(begun.lesson.locator("html[data-live]")).to_be_attached()
        return begun

    return begin


def notice(attempt: Attempt) -> Any:
    """What the page says loudly about the LMS."""
    return attempt.lesson.locator("#melding")


def test_an_answer_reaches_the_lms_and_comes_back_from_there_alone(attempt: Open):
    """Three answered cards are kept by the LMS in few characters, and stand there again in a browser without data."""
    first = attempt(LESSON)
    first.answer(most=3)
    kept = first.kept
    assert 0 < len(kept[DATA]) < MOST
    again = attempt(LESSON, kept)
    assert again.standing(4) == ["hoog", "hoog", "hoog", None]
    expect(again.lesson.get_by_role("status").filter(has_text=card_texts.CARD["restored"])).to_have_count(3)
    expect(notice(again)).to_be_hidden()
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
    assert len(read_hand_in(file.read_bytes()).answers) == 14
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
    expect(notice(begun)).to_be_hidden()


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
    expect(notice(begun)).to_have_text(texts.SCORM["full"])
    expect(begun.lesson.locator("form[data-kind=reflect]").first.get_by_role("status")).to_contain_text("Opgeslagen")
    assert begun.kept[DATA] == before
    box.fill("Kort.")
    expect(notice(begun)).to_be_hidden()


def test_an_lms_that_refuses_is_named(attempt: Open):
    """What the LMS does not take stays on the device, and the page says so and what to do."""
    begun = attempt(LESSON)
    begun.page.evaluate("() => { full = true }")
    begun.answer(most=1)
    expect(notice(begun)).to_have_text(texts.SCORM["refused"])


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
