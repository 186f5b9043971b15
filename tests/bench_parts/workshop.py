"""What measurements share: a scratch folder, a copy of the course, and the two sites; made when first asked for."""

import shutil
import sys
import tempfile
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path

from root import ROOT

from .result import BenchError


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
    def sites(self) -> tuple[Path, Path]:
        """The site of the course and the reference: a bare JupyterLite."""
        from .sites import build_course, build_reference

        say("building the site of the course")
        course = build_course(self.folder / "site")
        say("building the reference site")
        return course, build_reference(course, self.folder)
