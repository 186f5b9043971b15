"""A learning environment (LMS) in a browser, played by scorm-again, with packages of the course in it."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from on_card import on_device
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Locator, Page, expect
from root import ROOT
from scorm_packages import VERSIONS, packages, unpack
from site_server import SiteServer, watched

TOOLS = ROOT / "tests" / "js"
RUNTIMES = ("scorm12.min.js", "scorm2004.min.js")
LESSON, SHORT, ASSIGNMENT = "les-03", "les-06", "opdracht-1"
STATUS = {"1.2": "cmi.core.lesson_status", "2004": "cmi.completion_status"}
SCORE = {"1.2": "cmi.core.score", "2004": "cmi.score"}
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
      choose(form, "proof", right && key ? Object.keys(key.decides) : [question.sentences[0].id]);
      choose(form, "certainty", ["hoog"]);
    } else {
      for (const { id, options: offered } of question.groups) {
        const fitting = key ? key.fits[id] : [offered[0].id];
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
    def notice(self) -> Locator:
        """What the page says loudly about the LMS."""
        return self.lesson.locator("#melding")

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
        context = on_device(browser.new_context(locale="nl-NL", accept_downloads=True))
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
