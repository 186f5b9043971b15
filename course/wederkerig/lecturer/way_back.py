"""A change of files that can be taken back, on another day too: what stood there before and after it, kept in one file.

Only the last change is kept, and it goes back only while all its files stand as it left them.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import WederkerigError
from ..files import remove, replace_file
from .faults import about

Contents = Mapping[Path, str | None]  # None: there is no such file


@dataclass(frozen=True, slots=True)
class WayBack:
    """The last change of its kind, kept in `file`; the files that it changed stand under `root`.

    `changed_since` is what is said, with the name of a file, when that is no longer as the change left it.
    """

    file: Path
    root: Path
    changed_since: str

    def make(self, before: Contents, after: Contents) -> None:
        """Change files from what they hold to something else, and keep how to take that back.

        Raises:
            WederkerigError: when a file does not hold what it held; then nothing was written.
            OSError: when the disk refuses.
        """
        self._replace(before, after)
        kept = {path.relative_to(self.root).as_posix(): [content, after[path]] for path, content in before.items()}
        replace_file(self.file, json.dumps(kept, ensure_ascii=False, indent=1) + "\n")

    def stands(self) -> bool:
        """Whether there is a change that can be taken back now."""
        _, after = self._kept()
        return bool(after) and all(_content(path) == content for path, content in after.items())

    def take(self) -> None:
        """Let the files be as they were before the change.

        Raises:
            WederkerigError: when a file was changed since; then nothing was written.
            OSError: when the disk refuses.
        """
        before, after = self._kept()
        self._replace(after, before)
        remove(self.file)

    def _kept(self) -> tuple[Contents, Contents]:
        try:
            kept = json.loads(self.file.read_text(encoding="utf-8"))
            rows = {self.root / name: (before, after) for name, (before, after) in kept.items()}
        except (FileNotFoundError, ValueError, AttributeError, TypeError):  # what is spoilt is no way back
            return {}, {}
        return {path: row[0] for path, row in rows.items()}, {path: row[1] for path, row in rows.items()}

    def _replace(self, there: Contents, wanted: Contents) -> None:
        for path, content in there.items():
            with about(path):
                if _content(path) != content:
                    raise WederkerigError(self.changed_since.format(file=path.name))
        for path, content in wanted.items():
            if content is None:
                remove(path)
            else:
                replace_file(path, content)


def _content(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8") if path.exists() else None
