"""What Lighthouse (npm) says of the pages on a phone: performance, accessibility, best practices, findability."""

import json
import os
import shutil
import subprocess

from . import reference
from .browser import chromium
from .result import BenchError, Goal, Result, compare
from .server import serve
from .workshop import Workshop, say

VERSION = "12.8.2"  # the last that Node 20 runs
CATEGORIES = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
PAGES = ("index.html", "les-03.html", "opdracht-1.html")
FLAGS = "--headless=new --no-sandbox --disable-gpu"
Scores = dict[str, int]


def lighthouse(workshop: Workshop) -> Result:
    """The lowest score for performance; the goal is on all four scores of three pages."""
    found: dict[str, Scores] = {}
    with serve(workshop.site, compresses=True) as server:
        for page in PAGES:
            say(f"lighthouse on {page}")
            found[page] = _scores(workshop, server.url + page)
    with serve(workshop.reference, compresses=True) as server:
        say("lighthouse on the reference")
        beside = _scores(workshop, server.url + reference.ADDRESS)
    met = all(scores[name] >= least for scores in found.values() for name, least in CATEGORIES.items())
    told = "; ".join(f"{page} {_told(scores)}" for page, scores in found.items())
    goal = Goal(f">= {_told(CATEGORIES)}: {told}", factor=0, extra=100 if met else -1)
    lowest = min(scores["performance"] for scores in found.values())
    return compare("lighthouse", lowest, "of 100", (f"bare JupyterLite {_told(beside)}", beside["performance"]), goal)


def _told(scores: Scores) -> str:
    return "/".join(str(scores[name]) for name in CATEGORIES)


def _scores(workshop: Workshop, address: str) -> Scores:
    npm = shutil.which("npm")
    if npm is None:
        raise BenchError("lighthouse needs npm (Node 20), which is not on this machine.")
    command = [npm, "exec", "--yes", f"--package=lighthouse@{VERSION}", "--", "lighthouse", address, "--quiet"]
    command += ["--output=json", f"--chrome-flags={FLAGS}", f"--only-categories={','.join(CATEGORIES)}"]
    environment = os.environ | {"CHROME_PATH": chromium()}
    folder = workshop.fresh("lighthouse")
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    try:
        report = json.loads(done.stdout)
    except ValueError as error:
        raise BenchError(f"lighthouse fails: {done.stderr.strip().splitlines()[-1:]}") from error
    _tell(report)
    return {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}


def _tell(report: dict[str, dict[str, dict[str, object]]]) -> None:
    """Say what costs points."""
    weights = {
        one["id"]: one["weight"]
        for category in report["categories"].values()
        for one in category["auditRefs"]  # type: ignore[attr-defined]
    }
    for name, audit in report["audits"].items():
        score = audit["score"]
        if weights.get(name) and isinstance(score, int | float) and score < 0.9:
            say(f"  {name}: {audit.get('displayValue') or audit['title']}")
