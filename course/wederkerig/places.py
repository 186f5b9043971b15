"""Where a notebook finds its datasets and its assignment: beside it, or in a folder above."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from . import texts
from .errors import PlaceError
from .items.model import ChoiceQuestion, ClassifyQuestion, Criterion, Question, ReflectQuestion

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


@dataclass(frozen=True, slots=True)
class Release:
    """What students receive of an assignment: name, release id and the questions, without keys."""

    name: str
    release: str
    questions: tuple[Question, ...]


def read_release(folder: Path) -> Release:
    """Read the release in an assignment's folder.

    Raises:
        PlaceError: when the file is not there or damaged.
    """
    path = folder / ASSIGNMENT_FILE
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return Release(content["name"], content["release"], tuple(_question(raw) for raw in content["questions"]))
    except FileNotFoundError:
        raise PlaceError(texts.NO_ASSIGNMENT.format(file=ASSIGNMENT_FILE)) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PlaceError(texts.BAD_ASSIGNMENT.format(file=ASSIGNMENT_FILE)) from error


def question_to_json(question: Question) -> dict[str, Any]:
    """The form in which a question stands in a release; `read_release` reads it back."""
    if isinstance(question, ClassifyQuestion):
        return {"kind": "classify", "id": question.id, "case": question.case}
    if isinstance(question, ChoiceQuestion):
        return asdict(question)
    rubric = [{"name": row.name, "levels": list(row.levels)} for row in question.rubric]
    return {"kind": "reflect", "id": question.id, "question": question.question, "rubric": rubric}


def _question(raw: dict[str, Any]) -> Question:
    if raw["kind"] == "classify":
        return ClassifyQuestion(raw["id"], raw["case"])
    rubric = tuple(Criterion(row["name"], tuple(row["levels"])) for row in raw["rubric"])
    return ReflectQuestion(raw["id"], raw["question"], rubric)
