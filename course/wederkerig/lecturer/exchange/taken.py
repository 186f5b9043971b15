"""What a workbook brings into the bank, written as one change that can be taken out again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ...errors import WederkerigError
from ...files import replace_file
from . import texts


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
    before: dict[Path, bytes | None] = field(default_factory=dict)
    after: dict[Path, bytes | None] = field(default_factory=dict)


def put_in(taken: Taken) -> None:
    """Write what a workbook brings.

    Raises:
        WederkerigError: when the bank is not as it was looked at; then nothing was written.
        OSError: when the disk refuses.
    """
    _replace(taken.before, taken.after)


def take_out(taken: Taken) -> None:
    """Let the bank be as it was before the workbook.

    Raises:
        WederkerigError: when the bank was changed since; then nothing was written.
        OSError: when the disk refuses.
    """
    _replace(taken.after, taken.before)


def _replace(there: Mapping[Path, bytes | None], wanted: Mapping[Path, bytes | None]) -> None:
    for path, content in there.items():
        if (path.read_bytes() if path.exists() else None) != content:
            raise WederkerigError(texts.CHANGED_SINCE.format(file=path.name))
    for path, content in wanted.items():
        if content is None:
            path.unlink()
        else:
            replace_file(path, content)
