"""Grade: score all submissions in one process, without a kernel, into nbgrader's own gradebook.

Scores, flags and comments per cell are those that `nbgrader autograde` gives on the same submissions;
manual grades and comments are never touched.
Interrupted anywhere, the same command completes the work: what is done is left alone, the rest is done.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from nbgrader.api import Gradebook
from nbgrader.utils import parse_utc
from sqlalchemy.exc import OperationalError

from ..errors import AnswerError, WederkerigError
from . import texts
from .autograded import Painter
from .build import register
from .files import replace_folder
from .gradebook import keep_previous, open_gradebook
from .ledger import Ledger, waiting_for_lecturer
from .project import Classroom
from .scores import Scored, fingerprint, score
from .submission import TIMESTAMP_FILE, Answers, Pristine, read_answers

BORDER = ("wederkerig.lecturer.doors.PristineNotebook", "wederkerig.lecturer.doors.ScoredAnswers")
BATCH = 200  # students per transaction
LOCK_SECONDS = 30.0
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What grading one class came to: `refused` has a sentence for every submission that could not be read."""

    graded: int
    unchanged: int
    manual: int
    refused: list[str]


def check_border(classroom: Classroom) -> None:
    """Refuse to grade where nbgrader's other doors would run code of students.

    Raises:
        WederkerigError: when the settings of nbgrader do not put our border in place.
    """
    settings = classroom.nbgrader_config().Autograde
    used = [*settings.get("sanitize_preprocessors", []), *settings.get("autograde_preprocessors", [])]
    if not set(BORDER) <= set(used) or any("Execute" in str(name) for name in used):
        raise WederkerigError(texts.NO_BORDER)


def submissions(classroom: Classroom, assignment: str) -> dict[str, Path]:
    """The folders of all submissions of an assignment by student, sorted."""
    folders = sorted(classroom.submitted.glob(f"*/{assignment}"))
    return {folder.parent.name: folder for folder in folders if folder.is_dir()}


def grade(classroom: Classroom, pristine: Pristine, progress: Progress | None = None) -> Outcome:
    """Grade every submission of the assignment that changed since it was graded, or never was.

    Raises:
        WederkerigError: when nothing was handed in, another grader is busy, or the gradebook cannot be used.
    """
    check_border(classroom)
    folders = submissions(classroom, pristine.plan.name)
    if not folders:
        raise WederkerigError(texts.NOBODY.format(name=pristine.plan.name))
    try:
        with FileLock(classroom.folder / ".grade.lock", timeout=LOCK_SECONDS):
            return _grade(classroom, pristine, folders, progress)
    except Timeout as error:
        raise WederkerigError(texts.GRADER_BUSY.format(klas=classroom.name)) from error
    except OperationalError as error:
        raise WederkerigError(texts.GRADEBOOK_LOCKED.format(file=classroom.gradebook, reason=error.orig)) from error
    except OSError as error:
        raise WederkerigError(texts.DISK.format(file=error.filename, reason=error.strerror)) from error


def _grade(classroom: Classroom, pristine: Pristine, folders: dict[str, Path], progress: Progress | None) -> Outcome:
    plan = pristine.plan
    keep_previous(classroom)
    register(classroom, plan)
    graded, unchanged, done = 0, 0, 0
    refused: list[str] = []
    with open_gradebook(classroom) as gradebook:
        ledger = Ledger(gradebook, plan.name)
        painter = Painter(pristine, _sources(gradebook, plan.name))
        for batch in _batches(folders):
            read = list(_read(pristine, batch, refused))
            changed = ledger.changed([scored for scored, _ in read])
            ledger.take_away(changed)
            for scored, answers in read:
                _write_files(classroom, painter, scored, answers)
            ledger.write(changed)
            graded, unchanged, done = graded + len(changed), unchanged + len(read) - len(changed), done + len(batch)
            if progress:
                progress(done, len(folders))
        manual = waiting_for_lecturer(gradebook, plan.name)
    return Outcome(graded, unchanged, manual, refused)


def _batches(folders: dict[str, Path]) -> Iterator[Sequence[tuple[str, Path]]]:
    items = list(folders.items())
    return (items[start : start + BATCH] for start in range(0, len(items), BATCH))


def _read(
    pristine: Pristine, batch: Sequence[tuple[str, Path]], refused: list[str]
) -> Iterator[tuple[Scored, Answers]]:
    key = fingerprint(pristine.plan)
    for student, folder in batch:
        try:
            answers = read_answers(pristine.plan, folder)
            received = parse_utc((folder / TIMESTAMP_FILE).read_text(encoding="utf-8").strip())
        except (AnswerError, OSError, ValueError) as error:
            refused.append(texts.NOT_GRADED.format(student=student, reason=error))
            continue
        yield score(pristine.plan, student, received, answers, key), answers


def _write_files(classroom: Classroom, painter: Painter, scored: Scored, answers: Answers) -> None:
    name = painter.pristine.plan.name
    folder = classroom.submitted / scored.student / name
    files = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.name in painter.carried}
    files[f"{name}.ipynb"] = painter.notebook(answers)
    replace_folder(classroom.autograded / scored.student / name, files)


def _sources(gradebook: Gradebook, assignment: str) -> dict[str, str]:
    return {cell.name: cell.source for cell in gradebook.find_notebook(assignment, assignment).source_cells}
