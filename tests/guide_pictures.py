"""Make the pictures of the guide for lecturers anew, in course/docent/images, from a class that is made up.

    python tests/guide_pictures.py [NAME ...]

A copy of the course is used, so nothing of a real class is in sight and nothing here is touched but the pictures.
"""

import base64
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bench_parts.browser import ARGS, BROWSERS
from bench_parts.lab import running
from bench_parts.server import serve
from playwright.sync_api import Locator, Page, sync_playwright
from root import ROOT
from wederkerig.lecturer.serving.jupyterlab import STAFFROOM

FOLDER = ROOT / "course" / "docent" / "images"
WIDTH, HEIGHT, TALL, MOST = 1000, 2400, 760, 60_000  # pixels of the window and of a picture at most; bytes
PARTS = ("assignments", "course", "datasets", "solutions")
WEDERKERIG = [sys.executable, "-c", "import sys; from wederkerig.lecturer.cli import main; sys.exit(main())"]
PATIENCE_MS = 120_000
BOX = """(place) => {
  const { x, y, width, height } = place.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width, height };
}"""
SHEET = """<!doctype html><html lang="nl"><main style="padding: 1rem 1.5rem; background: #fff">
<h1 style="font: 600 22px sans-serif; margin: 0 0 1rem">{title}</h1>
<pre style="font: 13px/1.6 monospace; margin: 0">{text}</pre></main></html>"""
FILE = "opdracht-1-inlevering.json"
PRACTICE, ZIP = "oefenen", "submissions.zip"
# What a class to practise with handed in, as Canvas names it: name in the zip -> student of the demo.
DELIVERED = {
    f"bakker_41201_88001_{FILE}": "s001",
    f"dejong_41202_88002_{FILE}": "s002",
    f"devries_41203_88003_{FILE}": "s003",
    f"devries_41203_88007_{FILE}": "s003",
    f"elamrani_41204_88004_{FILE}": "s004",
    f"yilmaz_41205_88005_{FILE}": "s005",
}
CUT = f"devries_41203_88007_{FILE}"  # of which the end got lost


@dataclass(frozen=True, slots=True)
class Course:
    """A copy of the course with a made-up class: its folder, and the addresses of its room and its site."""

    folder: Path
    room: str
    site: str

    @property
    def classroom(self) -> Path:
        """The folder of the made-up class."""
        return self.folder / "klassen" / "demo"


Make = Callable[[Page, Course], Locator]  # shows a page and gives the place on it to take


def main(names: list[str]) -> None:
    """Make the pictures of these names; all of them when none is given."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = _course(Path(scratch) / "cursus")
        browser = playwright.chromium.launch(executable_path=next(filter(None, map(shutil.which, BROWSERS))), args=ARGS)
        home = Path(scratch) / "home"
        home.mkdir()
        with running(folder, home, "--docent", "--class", "demo") as lab, serve(folder / "site") as site:
            course = Course(folder, lab.notebook(STAFFROOM), site.url)
            for name, make in PICTURES.items():
                if not names or name in names:
                    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, locale="nl-NL")
                    page.set_default_timeout(PATIENCE_MS)
                    _save(page, name, make(page, course))
                    page.close()


def _course(folder: Path) -> Path:
    for name in PARTS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "klassen"))
    _say(folder, "demo")
    _say(folder, "site")
    inbox = folder / "klassen" / "demo" / "inlevering"
    with zipfile.ZipFile(folder / ZIP, "w") as packed:
        for name, student in DELIVERED.items():
            content = (inbox / student / FILE).read_bytes()
            packed.writestr(name, content[:-40] if name == CUT else content)
    _say(folder, "collect", "opdracht-1", ZIP, "--class", PRACTICE)
    return folder


def _say(folder: Path, *command: str) -> None:
    """Give a command there; that something waits for a judgement is no failure."""
    subprocess.run([*WEDERKERIG, *command], cwd=folder, check=command[0] != "collect", stdout=subprocess.DEVNULL)


def _save(page: Page, name: str, place: Locator) -> None:
    """Write the first part of a place as WebP, which is small; a picture that is too large is refused."""
    place.scroll_into_view_if_needed()
    page.wait_for_timeout(1500)  # what is drawn is at rest
    box = place.evaluate(BOX)
    clip = {**box, "height": min(TALL, box["height"]), "scale": 1}
    session = page.context.new_cdp_session(page)
    shot = session.send("Page.captureScreenshot", {"format": "webp", "quality": 60, "clip": clip})
    content = base64.b64decode(shot["data"])
    assert len(content) < MOST, f"{name}: {len(content)} bytes"
    (FOLDER / f"{name}.webp").write_bytes(content)
    print(f"{name}.webp: {len(content)} bytes")


def _opened(page: Page, address: str, klas: str = "") -> Locator:
    page.goto(address)
    room = page.locator(".staffroom")
    room.wait_for()
    if klas:
        room.get_by_label("Klas", exact=True).select_option(label=klas)
    return room


def _tab(title: str, press: str = "", until: str = "", klas: str = "") -> Make:
    """One step of the room; where that is asked after a button was pressed, until another is there, of a class."""

    def make(page: Page, course: Course) -> Locator:
        tabs = _opened(page, course.room, klas).locator(".widget-tab")
        tabs.get_by_role("tab", name=title, exact=True).click()
        if press:
            tabs.get_by_role("button", name=press).click()
        if until:
            tabs.get_by_role("button", name=until).first.wait_for()
        return tabs

    return make


def _final(page: Page, course: Course) -> Locator:
    """The final grade, with what the choices do."""
    tabs = _tab("Eindcijfer")(page, course)
    tabs.get_by_role("button", name="Laat zien").click()
    tabs.get_by_role("region", name="Hoeveel studenten slagen").wait_for()
    return tabs


def _room_itself(page: Page, course: Course) -> Locator:
    _opened(page, course.room)
    return page.locator(".jp-Notebook")


def _dashboard(page: Page, course: Course) -> Locator:
    room = _opened(page, course.room.replace("docentenkamer", "dashboard"))
    room.locator(".main-svg").first.wait_for()
    return room


def _made(file: str, place: str) -> Make:
    """A page that was made of the class, at a part of it."""

    def make(page: Page, course: Course) -> Locator:
        page.goto((course.classroom / file).as_uri())
        return page.locator(place)

    return make


def _assignment(page: Page, course: Course) -> Locator:
    """The assignment as a student sees it."""
    page.goto(f"{course.site}opdracht-1.html")
    page.locator("form.card[data-live]").first.wait_for()
    return page.locator("body")


def _hand_in(page: Page, course: Course) -> Locator:
    """The card about all answers, after the file was made."""
    _assignment(page, course)
    card = page.locator("[data-answers]")
    card.scroll_into_view_if_needed()
    card.get_by_role("button", name="Maak inleverbestand").click()
    card.get_by_text("Ontvangstcode: ").wait_for()
    return card


def _settings(page: Page, course: Course) -> Locator:
    """The beginning of the file in which is chosen how points become a grade."""
    text = (course.classroom / "cijfers.toml").read_text(encoding="utf-8")
    return _sheet(page, "klassen/demo/cijfers.toml", text.partition("[gewichten]")[0])


def _zip(page: Page, course: Course) -> Locator:
    """What stands in a zip as Canvas makes it."""
    with zipfile.ZipFile(course.folder / ZIP) as packed:
        return _sheet(page, ZIP, "\n".join(packed.namelist()))


def _sheet(page: Page, title: str, text: str) -> Locator:
    page.set_content(SHEET.format(title=escape(title), text=escape(text)))
    return page.locator("main")


PICTURES: dict[str, Make] = {
    "opdracht": _assignment,
    "kamer": _room_itself,
    "cijfers-toml": _settings,
    "uitdelen": _tab("Uitdelen"),
    "inleveren": _hand_in,
    "zip": _zip,
    "ontvangen": _tab("Ontvangen"),
    "oordelen": _tab("Ontvangen", until="geen van deze", klas=PRACTICE),
    "nakijken": _tab("Nakijken"),
    "open-vragen": _tab("Open vragen"),
    "rapport": _made("rapport-opdracht-1.html", "main"),
    "dashboard": _dashboard,
    "besluiten": _tab("Besluiten"),
    "cesuur": _tab("Resultaten", "Maak cijfers", "Haal de cijferlijst"),
    "toetsdossier": _made("dossier-opdracht-1.html", "#cut"),
    "resultaten": _tab("Resultaten", "Maak de feedback", "Haal alle feedback"),
    "eindcijfer": _final,
    "klas": _tab("Klas"),
    "kaarten": _tab("Kaarten"),
}


if __name__ == "__main__":
    main(sys.argv[1:])
