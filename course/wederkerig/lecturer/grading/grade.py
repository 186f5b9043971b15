"""Grade: score all submissions in one process, without a kernel, into nbgrader's own gradebook.

Scores, flags and comments per cell are those that `nbgrader autograde` gives on the same submissions;
manual grades and comments are never touched.
Interrupted anywhere, the same command completes the work: what is done is left alone, the rest is done.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from ...answers.file import FILE_NAME
from ...errors import WederkerigError
from ...files import replace_folder
from ...places import ASSIGNMENT_FILE
from .. import texts as shared_texts
from ..intake.register.register_file import waiting
from ..nbgrader_api import load_settings
from ..project import Classroom, Project
from ..release.submission import TIMESTAMP_FILE, Pristine
from . import texts
from .autograded import AutogradedNotebooks
from .gradebook import mark_rows
from .grading_run import GradingRun, begin
from .submitted import Submission, students

EXPORTER = "wederkerig.lecturer.grading.autograde.ScoredNotebookExporter"
BATCH = 200  # students per transaction
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What grading one class came to.

    `refused` has a sentence for every submission that was not graded, `notes` what else a lecturer must know.
    """

    graded: int
    unchanged: int
    manual: int
    refused: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def check_border(project: Project) -> None:
    """Refuse to grade where nbgrader's other doors would run code of students.

    Raises:
        WederkerigError: when the settings of nbgrader do not put our border in place.
    """
    settings = load_settings(project).Autograde
    steps = [*settings.get("sanitize_preprocessors", []), *settings.get("autograde_preprocessors", ["Execute"])]
    if settings.get("exporter_class") != EXPORTER or any("Execute" in str(name) for name in steps):
        raise WederkerigError(texts.NO_BORDER)


def grade(classroom: Classroom, pristine: Pristine, progress: Progress | None = None) -> Outcome:
    """Grade every submission of the assignment that changed since it was graded, or never was.

    Raises:
        WederkerigError: when nothing was handed in; further as `begin`.
        OSError, sqlite3.Error, DBAPIError: when the disk or the database refuses; a rerun completes the work.
    """
    check_border(classroom.project)
    name = pristine.plan.name
    if not students(classroom, name) and not waiting(classroom, name):
        raise WederkerigError(shared_texts.NOBODY.format(name=name, named=classroom.named(name)))
    graded = unchanged = 0
    with begin(classroom, pristine) as run:
        everybody = students(classroom, name)
        notebooks = AutogradedNotebooks(pristine, run.assignment.sources)
        for start in range(0, len(everybody), BATCH):
            batch = everybody[start : start + BATCH]
            new, old = _grade(run, notebooks, batch)
            graded, unchanged = graded + new, unchanged + old
            if progress:
                progress(start + len(batch), len(everybody))
        manual = mark_rows.count_by_hand(run.db, run.assignment)
    return Outcome(graded, unchanged, manual, run.refused, run.notes)


def _grade(run: GradingRun, notebooks: AutogradedNotebooks, batch: list[str]) -> tuple[int, int]:
    """Grade one batch; returns how many changed and how many did not."""
    scored = list(run.read(batch))
    changed = run.changed(scored)
    mark_rows.withdraw(run.db, run.assignment, [entry.student for entry in changed])
    for entry in scored:
        _write_files(run.classroom, notebooks, entry.submission)
    mark_rows.write(run.db, run.assignment, changed)
    return len(changed), len(scored) - len(changed)


def _write_files(classroom: Classroom, notebooks: AutogradedNotebooks, submission: Submission) -> None:
    name = notebooks.pristine.plan.name
    files = {
        FILE_NAME: submission.text,
        ASSIGNMENT_FILE: notebooks.pristine.questions,
        f"{name}.ipynb": notebooks.notebook(submission.answers),
    }
    if submission.stamp:
        files[TIMESTAMP_FILE] = submission.stamp + "\n"
    replace_folder(classroom.autograded / submission.student / name, files)
