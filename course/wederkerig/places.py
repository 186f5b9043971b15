"""Where a notebook finds its datasets and its assignment: beside it, or in a folder above."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from . import texts
from .errors import PlaceError
from .items.kinds import read_question
from .items.model import Question

ASSIGNMENT_FILE = "opdracht.json"


def find_datasets(start: Path) -> Path:
    """The folder `datasets` in `start` or the nearest folder above it.

    Raises:
        PlaceError: when there is none.
    """
    for folder in (start, *start.parents):
        if (folder / "datasets" / "practice").is_dir():
            return folder / "datasets"
    raise PlaceError(texts.NO_DATASETS)


class Fit(Enum):
    """How a hand-in belongs to a release: it was made with this one, or with an `EARLIER` one that asked the same.

    Only these two count. A `REPLACED` release asked something else; an `UNKNOWN` one is not in the history.
    """

    THIS = 1
    EARLIER = 2
    REPLACED = 3
    UNKNOWN = 4

    @property
    def counts(self) -> bool:
        """Whether answers made with that release are answers to what this one asks."""
        return self in (Fit.THIS, Fit.EARLIER)


@dataclass(frozen=True, slots=True)
class Release:
    """What students receive of an assignment, without keys, with its two marks and its history.

    `release` marks how it reads: it changes with every letter that a student sees.
    `asked` marks what is asked: items, options and points.
    `earlier` holds the releases before this one that asked the same; `replaced` those that asked something else,
    by their mark of what was asked.
    """

    name: str
    release: str
    questions: tuple[Question, ...]
    asked: str = ""
    earlier: tuple[str, ...] = ()
    replaced: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def fit(self, release: str, asked: str | None = None) -> Fit:
        """How a hand-in belongs to this release that was made with `release`, which asked that (None: not known)."""
        if release == self.release:
            return Fit.THIS
        if release in self.earlier or asked == self.asked:
            return Fit.EARLIER
        replaced = bool(asked) or any(release in ids for ids in self.replaced.values())
        return Fit.REPLACED if replaced else Fit.UNKNOWN


def read_release(folder: Path) -> Release:
    """Read the release in an assignment's folder.

    Raises:
        PlaceError: when the file is not there or damaged.
        OSError: when the disk refuses to give it; then it may be sound.
    """
    path = folder / ASSIGNMENT_FILE
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return Release(
            content["name"],
            content["release"],
            tuple(read_question(raw) for raw in content["questions"]),
            content["asked"],
            tuple(content["earlier"]),
            {asked: tuple(ids) for asked, ids in content["replaced"].items()},
        )
    except FileNotFoundError:
        raise PlaceError(texts.NO_ASSIGNMENT.format(file=ASSIGNMENT_FILE)) from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise PlaceError(texts.BAD_ASSIGNMENT.format(file=ASSIGNMENT_FILE)) from error


def release_text(release: Release) -> str:
    """The text of `opdracht.json`; `read_release` reads it back."""
    content = {
        "name": release.name,
        "release": release.release,
        "asked": release.asked,
        "earlier": list(release.earlier),
        "replaced": {asked: list(ids) for asked, ids in release.replaced.items()},
        "questions": [question.to_json() for question in release.questions],
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
