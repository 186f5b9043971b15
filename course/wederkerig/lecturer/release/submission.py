"""One submission as nbgrader knows it: a folder with the pristine notebook, the validated answers and a time stamp.

Nothing that a student wrote becomes code: the notebook is the release, and the answers stand beside it as data.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from ...answers.file import FILE_NAME, FORMAT
from ...answers.handin import MAX_BYTES
from ...answers.parse import parse_answer
from ...cells import STUB
from ...dutch import refusal
from ...errors import AnswerError, PlaceError, WederkerigError
from ...files import replace_folder
from ...items.model import Answer, Item
from ...notebook_files import notebook_json
from ...places import ASSIGNMENT_FILE, Fit, Release, read_release, release_text
from ..bank import Plan
from ..project import Project
from . import texts
from .notebooks import canonical
from .versions import next_release, replacements

TIMESTAMP_FILE = "timestamp.txt"
TIME_FORMAT = "%Y-%m-%d %H:%M:%S UTC"  # as nbgrader writes it
Answers = Mapping[str, Answer | None]


@dataclass(frozen=True)
class Pristine:
    """The release of an assignment as it was handed out: its plan, its notebook, and what its questions file says.

    A measurement has no notebook of its own: then it is empty.
    """

    plan: Plan
    notebook: str
    released: Release

    @property
    def release(self) -> str:
        """The release id."""
        return self.released.release

    @cached_property
    def questions(self) -> str:
        """The text of the questions file."""
        return release_text(self.released)

    @cached_property
    def stubs(self) -> list[str]:
        """Whose cell it is, for every place where the notebook says that the answer stands in the card."""
        cells = json.loads(self.notebook)["cells"]
        ids = [(cell["metadata"].get("nbgrader", {}).get("grade_id", ""), "".join(cell["source"])) for cell in cells]
        return [id for id, source in ids for _ in range(source.count(STUB))]


def read_pristine(project: Project, plan: Plan) -> Pristine:
    """The release in `assignments/`.

    Raises:
        WederkerigError: when it is not there or was not built from the bank as it is now.
    """
    folder = project.assignments / plan.name
    try:
        notebook = canonical(notebook_json(folder / f"{plan.name}.ipynb")) if plan.graded else ""
        released = read_release(folder)
    except (PlaceError, FileNotFoundError) as error:
        raise WederkerigError(texts.NOT_BUILT.format(name=plan.name)) from error
    now = next_release(plan, released)
    if now.asked != released.asked:
        changes = replacements(released.questions, now.questions)
        raise WederkerigError(texts.ASKS_OTHER.format(name=plan.name, changes=changes))
    if now != released:
        raise WederkerigError(texts.NOT_BUILT.format(name=plan.name))
    return Pristine(plan, notebook, released)


def valid_answers(plan: Plan, raw: Mapping[str, object]) -> Answers:
    """The answers to the items of an assignment, None where there is none; what belongs to no item is left out.

    Raises:
        AnswerError: when an answer does not fit its question.
    """
    return {item.id: parse_answer(item.question, raw[item.id]) if item.id in raw else None for item in plan.items}


def answers_text(answers: Answers) -> str:
    """The canonical text of `antwoorden.json` for validated answers."""
    content = {item: answer.to_json() for item, answer in answers.items() if answer is not None}
    return json.dumps({"format": FORMAT, "answers": content}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_answers(plan: Plan, folder: Path) -> Answers:
    """The answers in a submission's folder; none at all when the file is not there.

    Raises:
        AnswerError: when the file or an answer in it is not right.
    """
    try:
        raw = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))["answers"]
    except FileNotFoundError:
        return dict.fromkeys((item.id for item in plan.items), None)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise AnswerError(texts.ANSWERS_UNREADABLE.format(file=folder / FILE_NAME, reason=refusal(error))) from error
    if not isinstance(raw, dict):
        raise AnswerError(texts.NO_ANSWERS.format(file=folder / FILE_NAME))
    return valid_answers(plan, raw)


def check_release(pristine: Pristine, folder: Path) -> None:
    """Refuse a submission that was made with a release that asked something else than `pristine`.

    Raises:
        AnswerError: when its questions file says so.
    """
    if pristine.released.fit(released_id(folder / ASSIGNMENT_FILE)) is Fit.REPLACED:
        raise AnswerError(texts.MADE_WITH_OTHER.format(name=pristine.plan.name))


def filled_notebook(pristine: Pristine, answers: Answers) -> str:
    """The pristine notebook in which the cell of every answered open question carries the hash of its answer.

    nbgrader takes a changed cell for an answer, so it asks for a manual grade, and again when the answer changed.
    """
    items = {item.id: item for item in pristine.plan.items}
    first, *rest = pristine.notebook.split(STUB)
    marks = (_mark(items[id], answers[id]) if id in items else STUB for id in pristine.stubs)
    return first + "".join(mark + part for mark, part in zip(marks, rest, strict=True))


def marked(source: list[str], item: Item, answer: Answer | None) -> list[str]:
    """The source of an item's cell, with the hash of the answer where that is an answered open question."""
    return [line.replace(STUB, _mark(item, answer)) for line in source]


def _mark(item: Item, answer: Answer | None) -> str:
    if not item.by_hand or answer is None or answer.empty:
        return STUB
    digest = hashlib.sha256(json.dumps(answer.to_json(), sort_keys=True).encode("utf-8")).hexdigest()
    return f"# antwoord {digest[:16]}"


def released_id(file: Path) -> str:
    """The id of the release that a questions file says it is; empty when it says nothing.

    Raises:
        OSError: when the disk refuses to give it: nobody knows then what it says.
    """
    try:
        if not file.is_file():  # what was handed in may be anything, and some things never end
            return ""
        with file.open("rb") as stream:
            return str(json.loads(stream.read(MAX_BYTES))["release"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""


def write_submission(folder: Path, pristine: Pristine, answers: Answers, received: datetime) -> None:
    """Make `folder` the submission with these answers, received at that moment."""
    notebook = {f"{pristine.plan.name}.ipynb": filled_notebook(pristine, answers)} if pristine.notebook else {}
    files = {
        **notebook,
        ASSIGNMENT_FILE: pristine.questions,
        FILE_NAME: answers_text(answers),
        TIMESTAMP_FILE: received.astimezone(UTC).strftime(TIME_FORMAT) + "\n",
    }
    replace_folder(folder, files)
