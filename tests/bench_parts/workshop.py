"""What measurements share: a scratch folder, a copy of the course, and the two sites; made when first asked for."""

import os
import shutil
import sys
import tempfile
import time
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path

from root import ROOT
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.serving.site import build_site

from .reference import build_reference
from .result import BenchError

AGE_S = 24 * 3600


def say(text: str) -> None:
    """Tell how far the bench is."""
    print(f"bench: {text}", file=sys.stderr, flush=True)


class Workshop(ExitStack):
    """The scratch folder of one run of the bench; closing it closes what was entered in it."""

    @cached_property
    def folder(self) -> Path:
        """A folder that is gone after the run."""
        return Path(
            self.enter_context(tempfile.TemporaryDirectory(prefix="wederkerig-bench-", ignore_cleanup_errors=True))
        )

    def fresh(self, name: str) -> Path:
        """An empty folder of its own."""
        return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self.folder))

    @cached_property
    def lesson(self) -> Path:
        """Lesson 03 in a copy of the course without answers."""
        root = self.folder / "cursus"
        ignored = shutil.ignore_patterns("antwoorden*", "*-inlevering.json", "*.tmp", ".*")
        for name in ("assignments", "datasets"):
            shutil.copytree(ROOT / name, root / name, ignore=ignored)
        (root / "course").mkdir()
        (root / "solutions").mkdir()
        for path in (*(ROOT / "course").glob("*.ipynb"), ROOT / "solutions" / "nbgrader_config.py"):
            shutil.copyfile(path, root / path.relative_to(ROOT))
        found = sorted((root / "course").glob("03-*.ipynb"))
        if not found:
            raise BenchError("lesson 03 is not in course/.")
        return found[0]

    @property
    def project(self) -> Path:
        """The copy of the course that `lesson` is in."""
        return self.lesson.parents[1]

    @cached_property
    def site(self) -> Path:
        """The site of the course, as `wederkerig site` makes it."""
        say("building the site of the course")
        try:
            build_site(Project(ROOT), self.folder / "site", say)
        except WederkerigError as error:
            raise BenchError(f"the site of the course cannot be built: {error}") from error
        return _aged(self.folder / "site")

    @cached_property
    def reference(self) -> Path:
        """A bare JupyterLite with one button."""
        say("building the reference site")
        return _aged(build_reference(self.fresh("reference")))


def _aged(site: Path) -> Path:
    """Date every file of a site back a day: how long browsers then keep it does not depend on how fast the bench is."""
    then = time.time() - AGE_S
    for path in site.rglob("*"):
        os.utime(path, (then, then))
    return site
