"""The files of the bank: each item as it stands there, and the whole bank as it would be with other files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..files import matching, scratch_folder
from ..items.load import practice_files, read_tables
from .bank import graded_files, read_bank
from .bank_text import OWN
from .faults import about
from .project import Project
from .spread import FILE as PANEL


@dataclass(frozen=True, slots=True)
class Standing:
    """An item as it stands in the bank."""

    kind: str
    file: Path
    table: Mapping[str, Any]


def bank_paths(project: Project) -> dict[str, Path]:
    """By name, the files in which an item can stand; that for graded items of one's own need not be there yet."""
    paths = [*practice_files(project.datasets), *graded_files(project), project.solutions / OWN]
    return {path.name: path for path in paths}


def standing_items(project: Project) -> dict[str, Standing]:
    """All items by id, as they stand in the files of the bank."""
    files = (path for path in bank_paths(project).values() if path.exists())
    return {str(table["id"]): Standing(kind, file, table) for file in files for kind, table in read_tables(file)}


def check_bank(project: Project, made: Mapping[Path, str]) -> None:
    """Let the bank's own reader read all of the bank as it would be if these files had these texts.

    Raises:
        ItemError: when an item would not be right.
        OSError: when the disk refuses.
    """
    kept = [*matching(project.datasets, "*.csv"), *practice_files(project.datasets), *graded_files(project)]
    panel = project.solutions / PANEL
    contents = {path: path.read_bytes() for path in [*kept, *([panel] if panel.exists() else [])]}
    with scratch_folder() as folder:
        for path, content in {**contents, **{path: text.encode() for path, text in made.items()}}.items():
            copy = folder / path.relative_to(project.root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            with about(copy):
                copy.write_bytes(content)
        read_bank(Project(folder))
