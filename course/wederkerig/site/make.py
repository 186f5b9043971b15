"""Build the site: compile every lesson and assignment, gather the terms, and make every file for a web server."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from ..cards.own_html import CODERS, LOG, MATRIX, own_html
from ..files import matching
from .assets import assets, fingerprint, service_worker
from .glossary import own_reading
from .models import code_files, drawn_files
from .packages import PAGE, needed, package
from .page import Page, compile_page
from .page_data import casebook_data, page_data
from .render import (
    CASEBOOK_PAGE,
    START_PAGE,
    VERSION,
    VOTE_PAGE,
    Look,
    casebook_page,
    lesson_page,
    plain_pages,
    start_page,
    vote_page,
)
from .show import Course
from .voting import voting_data

Progress = Callable[[int, int], None]
Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Site:
    """What a site holds: every file by its path, and the version that all of it is."""

    files: Files
    version: str


def make_site(course: Course, kept: Path, progress: Progress | None = None) -> Site:
    """All files of the site; nothing is written.

    Args:
        course: what students get.
        kept: where an earlier version of the site may stand; what is the same there is not made again.
        progress: told how many explorations are drawn, of how many.

    Raises:
        PlaceError: when a notebook does not say what it is, or shows a card that is not there.
        ItemError: when a bank file is not right.
    """
    shared = _in_folder(assets())
    folder = next(iter(shared)).partition("/")[0]
    pages = _pages(course, Look(folder))
    text = shared | drawings(course) | {name: html.encode("utf-8") for name, html in pages.items()}
    version = fingerprint(text)
    text = {name: content.replace(VERSION.encode(), version.encode()) for name, content in text.items()}
    models = drawn_files(kept, progress) | code_files()
    worker = {"offline.js": service_worker(text, version)}
    return Site(text | worker | models | _before(kept, folder), version)


def _in_folder(shared: Files) -> dict[str, bytes]:
    """The shared files in a folder named by what is in them, so that a page never meets those of another version."""
    folder = f"v-{fingerprint(shared)}"
    return {f"{folder}/{name}": content for name, content in shared.items()}


def drawings(course: Course) -> dict[str, bytes]:
    """The drawings of the lessons, by the path at which a lesson shows them."""
    return {f"images/{path.name}": path.read_bytes() for path in matching(course.course / "images", "les-*.svg")}


def _compiled(course: Course) -> list[Page]:
    return [compile_page(path, course.drawer(path)) for path in course.notebooks()]


def _pages(course: Course, look: Look) -> dict[str, str]:
    pages = _compiled(course)
    lessons = [page for page in pages if page.kind == "lesson"]
    terms = [term for page in lessons for term in page.terms]
    note = own_reading(terms)
    made = {START_PAGE: start_page(look, lessons, [page for page in pages if page not in lessons])}
    made[VOTE_PAGE] = vote_page(look, voting_data(course.practice, lessons))
    for (before, page), (_, after) in zip(pairwise([None, *pages]), pairwise([*pages, None]), strict=True):
        if page:
            made[page.file] = lesson_page(look, page, page_data(course, page), note, before, after)
    gathered = [own_html(name, course.practice) for name in (MATRIX, LOG, CODERS)]
    made[CASEBOOK_PAGE] = casebook_page(look, casebook_data(course), gathered)
    return made | plain_pages(look, terms)


def _before(kept: Path, folder: str) -> dict[str, bytes]:
    """The shared files of the version that stands there now: a page of it may still be open somewhere."""
    folders = [path for path in matching(kept, "v-*") if path.is_dir() and path.name != folder]
    newest = max(folders, key=lambda path: path.stat().st_mtime, default=None)
    return {f"{newest.name}/{path.name}": path.read_bytes() for path in newest.iterdir()} if newest else {}


def make_packages(course: Course, site: Site, version: str) -> Iterator[tuple[str, bytes]]:
    """A SCORM package for every lesson and assignment: file name and content.

    Args:
        course: what students get.
        site: the site, of which packages take files.
        version: of SCORM, one of `packages.VERSIONS`.
    """
    shared = _in_folder(assets())
    look = Look(next(iter(shared)).partition("/")[0], scorm=True)
    compiled = _compiled(course)
    note = own_reading(term for page in compiled for term in page.terms)
    for page in compiled:
        html = lesson_page(look, page, page_data(course, page, scorm=True), note)
        pages = {PAGE: html} | dict(plain_pages(look, page.terms))
        files = {name: text.replace(VERSION, site.version).encode("utf-8") for name, text in pages.items()}
        files |= shared | {name: site.files[name] for name in needed(html, site.files)}
        title = f"{page.label}: {page.title}"
        yield page.file.replace(".html", ".zip"), package(page.name, title, files, version)
