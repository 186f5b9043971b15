"""HTML pages of the lecturer's side: self-contained, in Dutch, everything escaped, no script."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from ...dutch import number

TEMPLATES = Path(__file__).with_name("templates")
POLICY = Markup("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")


def page(template: str, **values: Any) -> str:
    """Fill one of the templates beside this module."""
    return _environment().get_template(template).render(policy=POLICY, number=number, **values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
