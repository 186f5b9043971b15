"""Make the pictures of the guide for lecturers anew, in course/docent/images, from a class that is made up.

    python tests/guide_pictures.py [NAME ...]

A copy of the course is used, so nothing of a real class is in sight and nothing here is touched but the pictures.
"""

import base64
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench_parts.browser import ARGS, BROWSERS
from playwright.sync_api import Locator, Page, sync_playwright
from root import ROOT

FOLDER = ROOT / "course" / "docent" / "images"
WIDTH, HEIGHT, TALL, MOST = 1000, 2400, 760, 60_000  # pixels of the window and of a picture at most; bytes
PARTS = ("assignments", "course", "datasets", "solutions")
WEDERKERIG = [sys.executable, "-c", "import sys; from wederkerig.lecturer.cli import main; sys.exit(main())"]
PATIENCE_MS = 120_000
BOX = """(place) => {
  const { x, y, width, height } = place.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width, height };
}"""
Make = Callable[[Page, str, Path], Locator]  # shows a page and gives the place on it to take


def main(names: list[str]) -> None:
    """Make the pictures of these names; all of them when none is given."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        course = _course(Path(scratch) / "cursus")
        browser = playwright.chromium.launch(executable_path=next(filter(None, map(shutil.which, BROWSERS))), args=ARGS)
        with _room(course) as address:
            for name, make in PICTURES.items():
                if not names or name in names:
                    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, locale="nl-NL")
                    page.set_default_timeout(PATIENCE_MS)
                    _save(page, name, make(page, address, course / "klassen" / "demo"))
                    page.close()


def _course(folder: Path) -> Path:
    for name in PARTS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "klassen"))
    subprocess.run([*WEDERKERIG, "demo"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return folder


@contextmanager
def _room(course: Path) -> Iterator[str]:
    """The address of the room on the made-up class; it closes when the pictures are made."""
    command = [*WEDERKERIG, "start", "--docent", "--no-browser", "--class", "demo"]
    with subprocess.Popen(command, cwd=course, stdout=subprocess.PIPE, text=True) as child:
        try:
            assert child.stdout is not None
            yield next(found[0] for line in child.stdout if (found := re.search(r"http://\S+", line)))
        finally:
            child.terminate()


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


def _opened(page: Page, address: str) -> Locator:
    page.goto(address)
    room = page.locator(".staffroom")
    room.wait_for()
    return room


def _tab(title: str, press: str = "", until: str = "") -> Make:
    """One step of the room; where that is asked after a button was pressed, and until another is there."""

    def make(page: Page, address: str, _: Path) -> Locator:
        tabs = _opened(page, address).locator(".widget-tab")
        tabs.get_by_role("tab", name=title, exact=True).click()
        if press:
            tabs.get_by_role("button", name=press).click()
            tabs.get_by_role("button", name=until).wait_for()
        return tabs

    return make


def _room_itself(page: Page, address: str, _: Path) -> Locator:
    _opened(page, address)
    return page.locator(".jp-Notebook")


def _dashboard(page: Page, address: str, _: Path) -> Locator:
    room = _opened(page, address.replace("docentenkamer", "dashboard"))
    room.locator(".main-svg").first.wait_for()
    return room


def _made(file: str, place: str) -> Make:
    """A page that was made of the class, at a part of it."""

    def make(page: Page, _: str, classroom: Path) -> Locator:
        page.goto((classroom / file).as_uri())
        return page.locator(place)

    return make


PICTURES: dict[str, Make] = {
    "kamer": _room_itself,
    "uitdelen": _tab("Uitdelen"),
    "ontvangen": _tab("Ontvangen"),
    "nakijken": _tab("Nakijken"),
    "open-vragen": _tab("Open vragen"),
    "rapport": _made("rapport-opdracht-1.html", "main"),
    "dashboard": _dashboard,
    "besluiten": _tab("Besluiten"),
    "cesuur": _tab("Resultaten", "Maak cijfers", "Haal cijfers-"),
    "toetsdossier": _made("dossier-opdracht-1.html", "#cut"),
    "resultaten": _tab("Resultaten", "Maak de feedback", "Haal alle feedback"),
    "klas": _tab("Klas"),
}


if __name__ == "__main__":
    main(sys.argv[1:])
