"""What a workbook brings into the bank, written as one change that can be taken out again."""

from dataclasses import dataclass, field
from pathlib import Path

from ..project import Project
from ..way_back import WayBack
from . import texts

TAKE_BACK = "werkmap-terug.json"


@dataclass(slots=True)
class Taken:
    """What a workbook brings: new items, changed ones with the columns that differ, and those that are the same.

    `both` are those of the changed ones that were changed in the bank too since the export, and `left` those that were
    changed only there. `sheets` are none of items. `before` is each file of the bank that becomes another one (None:
    there was none), and `after` what it becomes.
    """

    new: list[str] = field(default_factory=list)
    changed: dict[str, list[str]] = field(default_factory=dict)
    both: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)
    before: dict[Path, str | None] = field(default_factory=dict)
    after: dict[Path, str | None] = field(default_factory=dict)


def way_back(project: Project) -> WayBack:
    """How the last workbook is taken out of the bank; the file has graded keys too."""
    return WayBack(project.solutions / TAKE_BACK, project.root, texts.CHANGED_SINCE)


def put_in(project: Project, taken: Taken) -> None:
    """Write what a workbook brings.

    Raises:
        WederkerigError: when the bank is not as it was looked at; then nothing was written.
        OSError: when the disk refuses.
    """
    if taken.after:
        way_back(project).make(taken.before, taken.after)
