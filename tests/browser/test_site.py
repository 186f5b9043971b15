"""The site as students meet it: in a browser that was never there, on a phone, in two tabs, and without network."""

import re
import sys
import urllib.error
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from live import DESKTOP, DIRECT, PATIENCE_S, choose, within
from playwright.sync_api import Browser, BrowserContext, Page, expect
from root import ROOT
from served import (
    ASSIGNMENT,
    FIRST_MS,
    LESSON,
    PATIENT_MS,
    PLACE,
    SiteServer,
    Tab,
    alarm,
    checked,
    said,
    values,
    violations,
)
from site_fixture import site  # noqa: F401 (a fixture)
from wederkerig import texts
from wederkerig.answers.handin import read_hand_in
from wederkerig.items.vocabulary import CERTAINTIES, CUES, LABELS
from wederkerig.lecturer.site import texts as site_texts

sys.path.append(str(ROOT / "tests" / "lecturer"))
from test_leaks import files, leaks

LABEL_IDS, CUE, CERTAINTY = list(LABELS), next(iter(CUES)), list(CERTAINTIES)[1]
ONE_OF_EACH = (LABELS[LABEL_IDS[1]], CUES[CUE].text, CERTAINTIES[CERTAINTY])
CHOSEN = [LABEL_IDS[1], CUE, CERTAINTY]
SAVED = re.compile(r"^Opgeslagen \d\d:\d\d$")
PHONE = {"width": 360, "height": 740}
OPEN_ANSWER = "Zij gaf, ik gaf.\nNiemand telde: “vrij”."

# What JupyterLab has beside the notebook: its side bars and what they open, its menus and its status bar.
SHELL_PARTS = "#jp-left-stack, #jp-right-stack, .jp-SideBar, #jp-MainMenu, #jp-bottom-panel"
FULL = """() => {
  IDBObjectStore.prototype.really = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => { throw new DOMException("no room", "QuotaExceededError"); };
}"""
ROOM_AGAIN = "() => { IDBObjectStore.prototype.put = IDBObjectStore.prototype.really; }"
KEPT = """async (wanted) => {
  const kept = [];
  for (const name of await caches.keys()) kept.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
  return wanted.every((url) => kept.includes(url));
}"""
# Whatever scrolls sideways: the page, and what it has in it that might by itself.
SIDEWAYS = """() => [...document.querySelectorAll(":root, .jp-WindowedPanel-outer, .wk-bar, .wk-card")]
  .filter((e) => e.scrollWidth > e.clientWidth).map((e) => `${e.tagName}.${e.className}`)"""


@dataclass
class Visit:
    """A browser that was never at the site, and the first notebook that it opened there."""

    context: BrowserContext
    tab: Tab
    asked: list[str] = field(default_factory=list)  # addresses of all requests of pages and workers
    before: list[str] = field(default_factory=list)  # what could be read before there was a card
    beside: int = 0  # how many parts of JupyterLab stood beside the notebook

    def open(self, server: SiteServer, path: str) -> Tab:
        """Open a notebook in a new page, and wait for its cards."""
        page = self.context.new_page()
        page.goto(server.notebook(path), timeout=FIRST_MS)
        return Tab(page, path).ready()


@pytest.fixture(scope="module")
def new_visit(browser: Browser, site: SiteServer) -> Iterator[Callable[..., Visit]]:
    """Opens a notebook from the start page, with one click, in a browser that was never there."""
    contexts = []

    def visit(path: str, **options) -> Visit:
        context = browser.new_context(locale="nl-NL", **{"viewport": DESKTOP, **options})
        contexts.append(context)
        context.set_default_timeout(PATIENT_MS)
        made = Visit(context, Tab(context.new_page(), path))
        context.on("request", lambda request: made.asked.append(request.url))
        context.on("page", lambda page: page.on("websocket", lambda socket: made.asked.append(socket.url)))
        page = made.tab.page
        page.goto(site.url)
        page.locator(f"[data-path='{path}'] a").click()
        page.locator(".jp-MarkdownOutput h1").wait_for(timeout=FIRST_MS)
        expect(made.tab.starting).not_to_have_text("")
        if not made.tab.cards.count():
            made.before += [page.locator(".jp-MarkdownOutput h1").inner_text(), made.tab.starting.inner_text()]
        made.tab.ready()
        made.beside = page.locator(SHELL_PARTS).filter(visible=True).count()
        return made

    yield visit
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def desk(new_visit: Callable[..., Visit]) -> Visit:
    """A browser on a desk, with lesson 03; its first card is answered."""
    visit = new_visit(LESSON)
    answer(visit.tab, visit.tab.items[0], *ONE_OF_EACH)
    return visit


@pytest.fixture(scope="module")
def assignment(desk: Visit, site: SiteServer) -> Tab:
    """Assignment 1 in the browser on the desk."""
    return desk.open(site, ASSIGNMENT)


@pytest.fixture(scope="module")
def phone(new_visit: Callable[..., Visit]) -> Visit:
    """A browser on a phone, with assignment 1."""
    return new_visit(ASSIGNMENT, viewport=PHONE, is_mobile=True, has_touch=True)


@pytest.fixture
def page(desk: Visit) -> Iterator[Page]:
    """One more page in the browser on the desk."""
    made = desk.context.new_page()
    yield made
    made.close()


def answer(tab: Tab, item: str, *chosen: str) -> None:
    """Choose on a card and wait until it says that this is saved, and all of it is."""
    card = tab.card(item)
    choose(card, *chosen)
    expect(said(card)).to_have_text(SAVED, timeout=PATIENT_MS)
    within(PATIENCE_S, lambda: values(tab.stored()[item]) == checked(card))  # it may say so of the choice before


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path in it, those in wheels and other archives too."""
    found = {}
    for path, content in files(folder).items():
        name = path.relative_to(folder).as_posix()
        found[name] = content
        if path.suffix in (".whl", ".zip"):
            with zipfile.ZipFile(BytesIO(content)) as archive:
                found |= {f"{name}/{part}": archive.read(part) for part in archive.namelist()}
    return found


def status(url: str) -> int:
    """What a web server says to a request for `url`."""
    try:
        with DIRECT.open(url, timeout=10) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def test_first_visit(desk: Visit) -> None:
    """One click on the start page opens a lesson; its text can be read first, then its cards come by themselves."""
    title = (ROOT / LESSON).read_text(encoding="utf-8").split('"# ', 1)[1].split("\\n", 1)[0]
    assert desk.before == [title, texts.SHELL["starting"]]
    assert desk.tab.page.evaluate("() => document.documentElement.lang") == "nl"
    assert checked(desk.tab.cards.first) == CHOSEN


def test_nothing_beside_the_lesson(desk: Visit, phone: Visit) -> None:
    """On a first visit there is nothing of JupyterLab beside the notebook: no files, no menus, no status bar."""
    assert (desk.beside, phone.beside) == (0, 0)


def test_own_host_only(desk: Visit, site: SiteServer) -> None:
    """Every request of the pages and their workers goes to the site itself."""
    addresses = [urlsplit(url) for url in desk.asked]
    assert {urlsplit(site.url).netloc} == {url.netloc for url in addresses if url.scheme not in ("blob", "data")}
    assert {"http", "blob"} >= {url.scheme for url in addresses} - {"data"}
    beside = [path for path in site.asked if not path.startswith(f"/{PLACE}/")]
    # JupyterLite asks for a sign of life at the root of the host, as long as no worker answers it.
    assert set(beside) <= {"/favicon.ico", "/api/service-worker-heartbeat"}
    assert [path for path in site.asked if path.endswith("pyodide.asm.wasm")] != []
    assert any(url.path.endswith("pyodide.asm.wasm") for url in addresses)


def test_nothing_of_solutions(site: SiteServer) -> None:
    """No graded key, explanation or guidance is in the site, and nothing of solutions/ can be fetched."""
    built = contents(site.folder)
    assert any(name.endswith("/wederkerig/cards/card.py") for name in built)
    assert leaks(built) == []
    secret = {path.read_bytes() for path in (ROOT / "solutions").glob("*.*")}
    assert [name for name, content in built.items() if content in secret or "solutions" in name] == []
    names = ["bank-1.toml", "nbgrader_config.py", "opdracht-1.toml", "opdracht-1/opdracht-1.ipynb"]
    for folder in ("solutions", "files/solutions", "../solutions", "../../solutions", "files/course/../../solutions"):
        assert {status(f"{site.url}{folder}/{name}") for name in names} == {404}
    assert status(f"{site.url}files/{ASSIGNMENT}") == 200


def test_answers_are_there_after_a_reload(desk: Visit, page: Page, site: SiteServer) -> None:
    """After a reload the answers are on the cards, and the start page shows how far the student is and where."""
    desk.tab.page.reload()
    desk.tab.ready()
    card = desk.tab.cards.first
    expect(said(card)).to_have_text(texts.CARD["restored"])
    assert checked(card) == CHOSEN
    answered = desk.tab.page.locator(".wk-item[data-answered=true]").count()
    page.goto(site.url)
    own = page.locator(f"[data-path='{LESSON}'] .own")
    expect(own).to_have_text(site_texts.START["progress"].format(n=answered, total=18))
    assert answered == 1
    link = page.locator("#verder")
    expect(link).to_contain_text(site_texts.START["resume"])
    link.click()
    expect(page).to_have_url(site.notebook(LESSON))


def test_reload_and_back(page: Page, desk: Visit, assignment: Tab, site: SiteServer) -> None:
    """With an assignment in another tab, a reload of a lesson shows the lesson, and one step back the start page."""
    page.goto(site.url)
    page.locator(f"[data-path='{LESSON}'] a").click()
    Tab(page, LESSON).ready()
    assignment.page.reload()
    assignment.ready()
    page.reload()
    heading = page.locator(".jp-MarkdownOutput h1").filter(visible=True)
    expect(heading).to_contain_text(desk.before[0], timeout=FIRST_MS)  # JupyterLab puts a ¶ behind it
    page.go_back(wait_until="commit")
    expect(page.locator("#verder")).to_be_visible(timeout=PATIENT_MS)


def test_two_tabs(page: Page, assignment: Tab, site: SiteServer) -> None:
    """When two tabs answer the same item the second is told and both versions are kept; so are different items."""
    page.goto(site.notebook(ASSIGNMENT), timeout=FIRST_MS)
    second = Tab(page, ASSIGNMENT).ready()
    same, one, other = assignment.items[:3]
    answer(assignment, same, LABELS[LABEL_IDS[0]])
    expect(alarm(assignment.card(same))).to_have_count(0)
    answer(second, same, LABELS[LABEL_IDS[1]])
    expect(alarm(second.card(same))).to_have_text(texts.ELSEWHERE)
    answer(assignment, one, LABELS[LABEL_IDS[1]])
    answer(second, other, LABELS[LABEL_IDS[2]])
    stored = second.stored()
    assert [stored[item]["label"] for item in (same, one, other)] == [LABEL_IDS[1], LABEL_IDS[1], LABEL_IDS[2]]
    assert [version["label"] for version in stored[same]["earlier"]] == [LABEL_IDS[0]]
    assert assignment.stored() == stored


def test_full_storage_is_loud(assignment: Tab) -> None:
    """When the browser has no room the card says loudly that nothing was saved; with room again all is well."""
    first, item = assignment.items[3:5]
    answer(assignment, first, *ONE_OF_EACH)
    before = assignment.stored()
    card = assignment.card(item)
    assignment.page.evaluate(FULL)
    choose(card, LABELS[LABEL_IDS[0]])
    expect(alarm(card)).to_contain_text("Niet opgeslagen", timeout=PATIENT_MS)
    expect(said(card)).to_have_text("")
    assert assignment.stored() == before
    assignment.page.evaluate(ROOM_AGAIN)
    answer(assignment, item, LABELS[LABEL_IDS[1]])
    expect(alarm(card)).to_have_count(0)
    after = assignment.stored()
    assert after.pop(item)["label"] == LABEL_IDS[1]
    assert after == before


def test_hand_in_goes_to_another_device(assignment: Tab, phone: Visit) -> None:
    """The file that a student hands in has the answers, and gives them back on another device."""
    item, question = assignment.items[5], assignment.items[-1]
    answer(assignment, item, *ONE_OF_EACH)
    assignment.card(question).locator("textarea").fill(OPEN_ANSWER)
    expect(said(assignment.card(question))).to_have_text(SAVED, timeout=PATIENT_MS)
    assignment.last_card.get_by_role("button", name=texts.HAND_IN["button"]).click()
    with assignment.page.expect_download() as download:
        assignment.last_card.get_by_role("link", name=texts.ANSWERS["download"]).click()
    path = Path(download.value.path())
    handed_in = read_hand_in(path.read_bytes())
    assert download.value.suggested_filename == "opdracht-1-inlevering.json"
    assert assignment.last_card.locator(".wk-receipt").inner_text() == handed_in.receipt
    assert (
        handed_in.answers[item] | {"label": CHOSEN[0], "cues": [CUE], "certainty": CERTAINTY} == handed_in.answers[item]
    )
    assert handed_in.answers[question]["text"] == OPEN_ANSWER

    assert phone.tab.stored() == {}
    phone.tab.last_card.get_by_text(texts.ANSWERS["more"]).click()
    with phone.tab.page.expect_file_chooser() as chooser:
        phone.tab.last_card.get_by_role("button", name=texts.ANSWERS["load"]).click()
    chooser.value.set_files(path)
    loaded = texts.ANSWERS["loaded"].format(n=len(handed_in.answers))
    expect(said(phone.tab.last_card)).to_have_text(loaded, timeout=PATIENT_MS)
    expect(phone.tab.card(question).locator("textarea")).to_have_value(OPEN_ANSWER)
    cases = {name: given for name, given in handed_in.answers.items() if "cues" in given}
    assert {name: checked(phone.tab.card(name)) for name in cases} == {name: values(cases[name]) for name in cases}
    assert values(cases[item]) == CHOSEN
    assert set(phone.tab.stored()) == set(handed_in.answers)


def fits(page: Page) -> None:
    """Fail when something on the page is wider than the phone or has too little room."""
    assert page.evaluate("() => innerWidth") == PHONE["width"]
    assert page.evaluate(SIDEWAYS) == []
    boxes = [card.bounding_box() for card in page.locator(".wk-card").all()]
    assert [box for box in boxes if box["x"] < 0 or box["x"] + box["width"] > PHONE["width"]] == []
    assert [box for box in boxes if box["width"] < 0.85 * PHONE["width"]] == []


def test_phone(phone: Visit, site: SiteServer) -> None:
    """On a phone nothing scrolls sideways, and the menu leads from one notebook to the other."""
    start = phone.context.new_page()
    start.goto(site.url)
    fits(start)
    start.close()
    page = phone.tab.page
    fits(page)
    page.locator(".wk-menu summary").tap()
    menu = page.locator(".wk-menu nav")
    box = menu.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    menu.get_by_role("link", name="of liefdadig").tap()
    expect(page).to_have_url(site.notebook(LESSON), timeout=PATIENT_MS)
    Tab(page, LESSON).ready()
    fits(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["", "toegankelijkheid.html"], ids=["start page", "statement"])
def test_axe_on_pages(name: str, scheme: str, page: Page, site: SiteServer) -> None:
    """axe finds nothing wrong on the start page, with progress on it, nor on the statement on accessibility."""
    page.emulate_media(color_scheme=scheme)
    page.goto(site.url + name)
    assert violations(page) == {}


@pytest.mark.parametrize("notebook", ["lesson", "assignment"])
def test_axe_in_notebooks(notebook: str, desk: Visit, request: pytest.FixtureRequest) -> None:
    """axe finds nothing wrong in the texts and cards of a notebook, nor in the bar with its menu open."""
    tab = desk.tab if notebook == "lesson" else request.getfixturevalue("assignment")
    menu = tab.page.locator(".wk-menu summary")
    menu.click()
    assert violations(tab.page, ".jp-OutputArea", ".jp-MarkdownOutput", ".wk-bar") == {}
    menu.click()


@pytest.fixture(scope="module")
def kept(new_visit: Callable[..., Visit], site: SiteServer) -> Visit:
    """A browser that opened lesson 03 once and then had the time to keep what the site needs."""
    visit = new_visit(LESSON)
    answer(visit.tab, visit.tab.items[0], LABELS[LABEL_IDS[0]])
    wanted = [f"{site.url}{name}" for name in (f"files/{ASSIGNMENT}", "index.html", "static/pyodide/pyodide.asm.wasm")]
    visit.tab.page.wait_for_function(f"(wanted) => ({KEPT})(wanted)", arg=wanted, timeout=FIRST_MS)
    return visit


def test_without_network(kept: Visit, site: SiteServer) -> None:
    """After one visit a lesson and an assignment never opened before work without network, and so does saving."""
    lesson = kept.tab
    item, other = lesson.items[:2]
    with site.away():
        lesson.page.reload()
        lesson.ready()
        assert checked(lesson.card(item)) == [LABEL_IDS[0]]
        answer(lesson, other, *ONE_OF_EACH)
        lesson.page.locator(".wk-menu summary").click()
        lesson.page.locator(".wk-menu nav a").last.click()
        work = Tab(lesson.page, ASSIGNMENT).ready()
        answer(work, work.items[0], *ONE_OF_EACH)
        lesson.page.goto(site.notebook(LESSON))
        lesson.ready()
        assert [checked(lesson.card(name)) for name in (item, other)] == [[LABEL_IDS[0]], CHOSEN]


@pytest.mark.parametrize("name", ["", "index.html"], ids=["address of the site", "index.html"])
def test_start_page_without_network(name: str, kept: Visit, site: SiteServer) -> None:
    """After one visit the start page comes without network, at either of its addresses, with the way back."""
    page = kept.context.new_page()
    with site.away():
        page.goto(site.url + name)
        expect(page.locator("#verder")).to_contain_text(site_texts.START["resume"])
    page.close()
