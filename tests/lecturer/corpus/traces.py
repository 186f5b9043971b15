"""What a folder holds and what a page shows, in a form to compare."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path


class Markup(HTMLParser):
    """Collects every tag and attribute, with the values of those that lead somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, ...]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag."""
        for name, value in [("", ""), *attrs]:
            self.found.add((tag, name, str(value) if name in ("href", "src", "content") else ""))


def markup(pages: Iterable[str]) -> set[tuple[str, ...]]:
    """The tags and attributes of these pages."""
    parser = Markup()
    for page in pages:
        parser.feed(page)
    parser.close()
    return parser.found


def shown(notebook: Path) -> Iterator[str]:
    """What a graded notebook shows as HTML, and everything else in it that a page could show as HTML."""
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "markdown":
            yield "".join(cell["source"])
        for output in cell.get("outputs", []):
            html = output.get("data", {}).get("text/html", "")
            yield html if isinstance(html, str) else "".join(html)


def snapshot(folder: Path, without: Path) -> dict[Path, bytes | int]:
    """Every file under `folder` outside `without`: its bytes, and for what is no ordinary file its kind."""
    paths = [path for path in folder.rglob("*") if not path.is_relative_to(without)]
    return {
        path: path.read_bytes() if path.is_file() and not path.is_symlink() else path.lstat().st_mode for path in paths
    }


def digest(submission: Path) -> bytes:
    """What a submission is, but for the moment at which it was made."""
    paths = sorted(path for path in submission.rglob("*") if path.is_file() and path.name != "timestamp.txt")
    contents = (f"{path.relative_to(submission)}\0".encode() + path.read_bytes() for path in paths)
    return hashlib.sha256(b"\0".join(contents)).digest()
