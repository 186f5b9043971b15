"""Grade: score all submissions in one process, without a kernel, into nbgrader's own gradebook.

Scores, flags and comments per cell are those that `nbgrader autograde` gives on the same submissions;
manual grades and comments are never touched.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from nbgrader.api import Grade, Gradebook, SubmittedNotebook
from nbgrader.utils import parse_utc

from ..errors import AnswerError, WederkerigError
from ..items.model import Classify
from . import texts
from .autograded import autograded_notebook
from .bank import Plan
from .build import register
from .files import replace_folder
from .gradebook import open_gradebook
from .points import points_for
from .project import Classroom
from .submission import TIMESTAMP_FILE, Answers, Pristine, read_answers

NO_RESPONSE = "No response."  # nbgrader's own comment, which its tools know


@dataclass(frozen=True, slots=True)
class Outcome:
    """What grading one class came to."""

    graded: int
    manual: int
    refused: list[str]


def submissions(classroom: Classroom, assignment: str) -> dict[str, Path]:
    """The folders of all submissions of an assignment by student, sorted."""
    folders = sorted(classroom.submitted.glob(f"*/{assignment}"))
    return {folder.parent.name: folder for folder in folders if folder.is_dir()}


def grade(classroom: Classroom, pristine: Pristine) -> Outcome:
    """Grade every submission of the assignment.

    Raises:
        WederkerigError: when nothing was handed in, or the gradebook cannot be used.
    """
    plan = pristine.plan
    folders = submissions(classroom, plan.name)
    if not folders:
        raise WederkerigError(texts.NOBODY.format(name=plan.name))
    register(classroom, plan)
    done, refused = 0, []
    with open_gradebook(classroom.db_url) as gradebook:
        source = _sources(gradebook, plan)
        for student, folder in folders.items():
            try:
                answers = read_answers(plan, folder)
            except AnswerError as error:
                refused.append(f"{student}: {error}")
                continue
            stamp = (folder / TIMESTAMP_FILE).read_text(encoding="utf-8")
            _save(gradebook, plan, student, answers, parse_utc(stamp.strip()))
            files = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()}
            files[f"{plan.name}.ipynb"] = autograded_notebook(pristine, source, answers)
            replace_folder(classroom.autograded / student / plan.name, files)
            done += 1
        gradebook.db.commit()
        manual = _waiting(gradebook, plan)
    return Outcome(done, manual, refused)


def _sources(gradebook: Gradebook, plan: Plan) -> dict[str, str]:
    cells = gradebook.find_notebook(plan.name, plan.name).source_cells
    return {cell.name: cell.source for cell in cells}


def _save(gradebook: Gradebook, plan: Plan, student: str, answers: Answers, stamp: datetime) -> None:
    gradebook.update_or_create_student(student)
    with gradebook.db.no_autoflush:
        gradebook.update_or_create_student(student)
        submission = gradebook.update_or_create_submission(plan.name, student, timestamp=stamp)
    notebook: SubmittedNotebook = submission.notebooks[0]
    for row in notebook.grades:
        item = next(item for item in plan.items if item.id == row.name)
        _set(
            row, points_for(item, answers[item.id])[0] if isinstance(item, Classify) else _open_score(answers, item.id)
        )
    for comment in notebook.comments:
        answer = answers[comment.name]
        comment.auto_comment = NO_RESPONSE if answer is None or answer.empty else None


def _open_score(answers: Answers, item: str) -> float | None:
    answer = answers[item]
    return 0.0 if answer is None or answer.empty else None


def _set(row: Grade, score: float | None) -> None:
    row.auto_score = score
    row.needs_manual_grade = row.manual_score is not None or score is None


def _waiting(gradebook: Gradebook, plan: Plan) -> int:
    return sum(
        row.needs_manual_grade
        for submission in gradebook.assignment_submissions(plan.name)
        for notebook in submission.notebooks
        for row in notebook.grades
    )
