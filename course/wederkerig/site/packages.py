"""Lessons and assignments as SCORM packages: one page each, that a learning environment (LMS) opens and remembers."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape

from ..files import zipped

_HERE = Path(__file__).parent
PAGE = "index.html"
VERSIONS = ("1.2", "2004")
_NAME = re.compile(r'"((?:models|images)/[^"]+)"')  # in an attribute, or in the JSON of a page


def package(name: str, title: str, files: Mapping[str, bytes], version: str = "1.2") -> bytes:
    """A SCORM package with one unit, the page `index.html` among `files`.

    Args:
        name: what the LMS knows it by; the same for a later version of the same lesson.
        title: what the LMS shows.
        files: everything that the page needs, by path.
        version: "1.2", which every LMS takes, or "2004" (3rd edition).
    """
    schemas = {path.name: path.read_bytes() for path in sorted((_HERE / "scorm" / version).iterdir())}
    manifest = _manifest(name, title, sorted(files), version)
    return zipped({"imsmanifest.xml": manifest, **schemas, **files})


def _manifest(name: str, title: str, files: list[str], version: str) -> bytes:
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"), autoescape=select_autoescape(["xml"]), trim_blocks=True
    )
    template = environment.get_template(f"imsmanifest-{version}.xml")
    return template.render(name=f"wederkerig-{name}", title=title, files=files, page=PAGE).encode("utf-8")


def needed(html: str, site: Mapping[str, bytes]) -> Iterator[str]:
    """The files of a site that a page of it names, by themselves or by their folder."""
    named = set(_NAME.findall(html))
    for path in site:
        if path in named or path.rpartition("/")[0] in named:
            yield path
