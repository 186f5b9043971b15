"""The service worker of the site: which files it keeps for a visit without network, and for which version."""

import hashlib
import json
from pathlib import Path

from .pyodide import CORE
from .wheels import LATER, identity

_SCRIPT = Path(__file__).parent / "static" / "service-worker.js"


def write_service_worker(site: Path) -> None:
    """Put our service worker in place of JupyterLite's own."""
    text = _SCRIPT.read_text(encoding="utf-8")
    text = text.replace('"{{version}}"', json.dumps(version(site))).replace('"{{files}}"', json.dumps(files(site)))
    (site / "service-worker.js").write_text(text, encoding="utf-8")


def version(site: Path) -> str:
    """A hash of everything in the site: it changes when anything does."""
    digest = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        if path.is_file() and path.name != "service-worker.js":
            digest.update(path.relative_to(site).as_posix().encode("utf-8"))
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def files(site: Path) -> list[str]:
    """What a lesson needs that the page does not load by itself: Python, the lessons and their data."""
    python = [site / "static" / "pyodide" / name for name in (*CORE, "pyodide-lock.json")]
    python += [path for path in sorted((site / "static" / "pyodide").glob("*.whl")) if identity(path)[0] not in LATER]
    contents = [path for folder in ("files", "api") for path in sorted((site / folder).rglob("*")) if path.is_file()]
    pages = [site / name for name in ("index.html", "toegankelijkheid.html", "start.js", "lab/index.html")]
    return [path.relative_to(site).as_posix() for path in (*pages, *python, *contents)]
