"""The files beside the pages: style sheet, scripts, typeface, icon, in one folder per version."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

_HERE = Path(__file__).parent
_CARDS = _HERE.parent / "cards"
STATIC = (
    "site.js",
    "traces.js",
    "exploration.js",
    "review.js",
    "growth.js",
    "casebook.js",
    "own.js",
    "vote.js",
    "talk.js",
    "sets.js",
    "scorm.js",
    "atkinson.woff2",
    "atkinson-LICENSE.txt",
    "icon.svg",
)
STYLES = (
    _CARDS / "css" / "tokens.css",
    _HERE / "css" / "site.css",
    _CARDS / "css" / "card.css",
    _HERE.parent / "explorations" / "css" / "exploration.css",
)
OWN_STYLES = (_HERE / "css" / "vote.css", _CARDS / "css" / "talk.css")  # of pages that have what they style
_SPARE = re.compile(r"/\*.*?\*/|(?<=\n)[ \n]+", re.DOTALL)  # what only people read in a style sheet


def assets() -> dict[str, bytes]:
    """Name and content of every file that pages of one version share."""
    styles = _SPARE.sub("", "\n".join(path.read_text(encoding="utf-8") for path in STYLES))
    files = {name: (_HERE / "static" / name).read_bytes() for name in STATIC}
    own = {path.name: path.read_bytes() for path in OWN_STYLES}
    return files | {"site.css": styles.encode("utf-8")} | own


def fingerprint(files: Mapping[str, bytes]) -> str:
    """A name for exactly these files with exactly this content."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()[:12]


def service_worker(files: Mapping[str, bytes], version: str) -> bytes:
    """The script that keeps these files on the device, as this version."""
    hashes = {name: base64.b64encode(hashlib.sha256(files[name]).digest()).decode() for name in sorted(files)}
    script = (_HERE / "js" / "offline.js").read_text(encoding="utf-8")
    facts = f"const VERSION = {json.dumps(version)};\nconst FILES = {json.dumps(hashes, indent=1)};\n"
    return (facts + script).encode("utf-8")
