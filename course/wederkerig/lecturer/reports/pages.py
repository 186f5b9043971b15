"""HTML pages of the lecturer's side: self-contained, in Dutch, everything escaped, no script."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from ...dutch import number

TEMPLATES = Path(__file__).with_name("templates")
TOKENS = Path(__file__).parents[2] / "cards" / "css" / "tokens.css"
POLICY = Markup("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")


def page(template: str, **values: Any) -> str:
    """Fill one of the templates beside this module."""
    return _environment().get_template(template).render(policy=POLICY, number=number, **values)


@cache
def course_style() -> Markup:
    """The colours and measures of the course, to stand in the style of a page."""
    return Markup(TOKENS.read_text(encoding="utf-8"))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
