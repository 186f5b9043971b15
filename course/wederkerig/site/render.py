"""Fill the templates: a page of a lesson or assignment, the start page, and what stands beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from ..cards.own_html import CODERS
from ..cells import LESSON
from . import texts
from .glossary import Term, by_name
from .markdown import NOTE
from .page import GLOSSARY_PAGE, Page

TEMPLATES = Path(__file__).with_name("templates")
START_PAGE, CASEBOOK_PAGE, VOTE_PAGE = "index.html", "casusboek.html", "stemmen.html"
GATHERED = "data-gathered"  # stands in a page on which answers are gathered: of all lessons, or of this one alone
GATHERED_HERE = f'{GATHERED}="{CODERS}"'
TALKS = "data-talk="  # stands in a page on which somebody talks: only that one has the script and style for it
VERSION = "__VERSION__"  # stands in a page until its version is known
# Everything comes from the site itself, and nothing in a page runs but its own modules.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Look:
    """What every page of one version shares: the folder of its files, and whether it goes into a package for an LMS."""

    files: str
    scorm: bool = False

    def fill(self, template: str, **values: Any) -> str:
        """Fill one of the templates."""
        common = {"t": texts, "files": self.files, "scorm": self.scorm, "policy": Markup(POLICY)}
        return _environment().get_template(template).render(version=VERSION, **common, **values)


def lesson_page(
    look: Look, page: Page, data: str, note: str, before: Page | None = None, after: Page | None = None
) -> str:
    """The page of a lesson or assignment, with the ones before and after it; the last lesson leads to the casebook.

    Args:
        look: what all pages share.
        page: the lesson or assignment.
        data: the JSON that its script reads.
        note: what it means that the course says something itself; shown where a text is marked so.
        before: the page before it.
        after: the page after it.
    """
    names = ("kind", "label", "title", "minutes", "summary", "sections", "cards")
    shown = {name: getattr(page, name) for name in names}
    shown |= {"opening": Markup(page.opening), "body": Markup(page.body)}
    last = page.kind == LESSON and after is not None and after.kind != LESSON
    casebook = CASEBOOK_PAGE if last else None
    marks = {"note": note if f'"{NOTE}"' in page.body else "", "place": NOTE}
    parts = marks | {"data": Markup(data), "before": before, "after": after, "casebook": casebook}
    gathers = (GATHERED_HERE if look.scorm else GATHERED) in page.body  # a package has the answers of its lesson only
    lively = {"gathers": gathers, "talks": TALKS in page.body}
    return look.fill("lesson.html", page=shown, **lively, **parts)


def start_page(look: Look, lessons: Sequence[Page], assignments: Sequence[Page]) -> str:
    """The start page."""
    drawing = Markup((TEMPLATES / "drawing.svg").read_text(encoding="utf-8"))
    parts = {"lessons": lessons, "assignments": assignments, "drawing": drawing, "casebook": CASEBOOK_PAGE}
    return look.fill("index.html", **parts)


def vote_page(look: Look, data: str) -> str:
    """The page to project on which a class votes twice."""
    return look.fill("vote.html", data=Markup(data))


def plain_pages(look: Look, terms: Sequence[Term]) -> dict[str, str]:
    """The terms, where answers are kept, and the statement on accessibility."""
    statements = {
        "bewaren.html": (texts.SITE["saving"], texts.SAVING_LINE, texts.SAVING),
        "toegankelijkheid.html": (texts.SITE["accessibility"], texts.ACCESSIBILITY_LINE, texts.ACCESSIBILITY),
    }
    pages = {
        name: look.fill("statement.html", title=title, line=line, sections=sections)
        for name, (title, line, sections) in statements.items()
    }
    return pages | {GLOSSARY_PAGE: look.fill("glossary.html", terms=by_name(terms))}


def casebook_page(look: Look, data: str, gathered: Sequence[str]) -> str:
    """The page that lays together what a student answered in all lessons; `gathered`: HTML of what stands apart."""
    return look.fill("casebook.html", data=Markup(data), gathered=[Markup(part) for part in gathered])


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
