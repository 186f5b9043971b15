"""Grade: score all submissions in one process, without a kernel, into nbgrader's own gradebook.

Scores, flags and comments per cell are those that `nbgrader autograde` gives on the same submissions;
manual grades and comments are never touched.
Interrupted anywhere, the same command completes the work: what is done is left alone, the rest is done.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.utils import parse_utc

from ...answers.store import FILE_NAME
from ...errors import AnswerError, WederkerigError
from ...files import replace_folder
from .. import texts as shared_texts
from ..faults import about
from ..locks import class_lock
from ..project import Classroom
from ..release.submission import TIMESTAMP_FILE, Answers, Pristine, submitted_answers
from . import texts
from .autograded import AutogradedNotebooks
from .gradebook import keep_previous, open_gradebook
from .graded_plan import keep_plan
from .ledger import Ledger, waiting_for_lecturer
from .register import register
from .scores import Scored, fingerprint, score

BORDER = tuple(f"wederkerig.lecturer.grading.preprocessors.{name}" for name in ("PristineNotebook", "ScoredAnswers"))
BATCH = 200  # students per transaction
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


def submissions(classroom: Classroom, assignment: str) -> list[str]:
    """The students who handed in an assignment, sorted."""
    if not classroom.submitted.is_dir():
        return []
    return sorted(entry.name for entry in classroom.submitted.iterdir() if (entry / assignment).is_dir())


def grade(classroom: Classroom, pristine: Pristine, progress: Progress | None = None) -> Outcome:
    """Grade every submission of the assignment that changed since it was graded, or never was.

    Raises:
        WederkerigError: when nothing was handed in, another grader is busy, or the gradebook is damaged.
        OSError, sqlite3.Error, DBAPIError: when the disk or the database refuses; a rerun completes the work.
    """
    check_border(classroom)
    students = submissions(classroom, pristine.plan.name)
    if not students:
        raise WederkerigError(shared_texts.NOBODY.format(name=pristine.plan.name))
    with class_lock(classroom), about(classroom.gradebook):
        return _grade(classroom, pristine, students, progress)


def _grade(classroom: Classroom, pristine: Pristine, students: Sequence[str], progress: Progress | None) -> Outcome:
    plan = pristine.plan
    keep_previous(classroom)
    keep_plan(classroom, plan)
    register(classroom, plan)
    graded, unchanged, done, key = 0, 0, 0, fingerprint(plan)
    refused: list[str] = []
    with open_gradebook(classroom) as gradebook:
        ledger = Ledger(gradebook, plan.name)
        notebooks = AutogradedNotebooks(pristine, _sources(gradebook, plan.name))
        for start in range(0, len(students), BATCH):
            batch = students[start : start + BATCH]
            read = list(_read(classroom, pristine, key, batch, refused))
            changed = ledger.changed([scored for scored, _ in read], _graded_elsewhere(classroom, plan.name, batch))
            ledger.take_away(changed)
            for scored, answers in read:
                _write_files(classroom, notebooks, scored, answers)
            ledger.write(changed)
            graded, unchanged, done = graded + len(changed), unchanged + len(read) - len(changed), done + len(batch)
            if progress:
                progress(done, len(students))
        manual = waiting_for_lecturer(gradebook, plan.name)
    return Outcome(graded, unchanged, manual, refused)


def _graded_elsewhere(classroom: Classroom, assignment: str, batch: Sequence[str]) -> set[str]:
    """Students whose last graded answers are not these: another door of nbgrader may have graded since."""
    places = [Path(student, assignment, FILE_NAME) for student in batch]
    return {
        place.parts[0]
        for place in places
        if _content(classroom.submitted / place) != _content(classroom.autograded / place)
    }


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _read(
    classroom: Classroom, pristine: Pristine, key: str, batch: Sequence[str], refused: list[str]
) -> Iterator[tuple[Scored, Answers]]:
    for student in batch:
        folder = classroom.submitted / student / pristine.plan.name
        try:
            answers = submitted_answers(pristine, folder)
            received = parse_utc((folder / TIMESTAMP_FILE).read_text(encoding="utf-8").strip())
        except (AnswerError, OSError, ValueError) as error:
            refused.append(texts.NOT_GRADED.format(student=student, reason=error))
            continue
        yield score(pristine.plan, student, received, answers, key), answers


def _write_files(classroom: Classroom, notebooks: AutogradedNotebooks, scored: Scored, answers: Answers) -> None:
    name = notebooks.pristine.plan.name
    folder = classroom.submitted / scored.student / name
    files = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.name in notebooks.carried}
    files[f"{name}.ipynb"] = notebooks.notebook(answers)
    replace_folder(classroom.autograded / scored.student / name, files)


def _sources(gradebook: Gradebook, assignment: str) -> dict[str, str]:
    return {cell.name: cell.source for cell in gradebook.find_notebook(assignment, assignment).source_cells}
