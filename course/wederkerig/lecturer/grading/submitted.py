"""What stands in `submitted/`: anything may have been put there, so it is read as carefully as what is collected."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from ...answers.file import FILE_NAME
from ...dutch import printable
from ...errors import AnswerError, WederkerigError
from ...places import ASSIGNMENT_FILE
from ..bank import Plan
from ..intake.opening.contents import identify
from ..intake.opening.entries import MAX_FILES, MAX_OPENED, Entry, content_of
from ..intake.opening.folders import is_folder, listed
from ..intake.owners.owners import valid_student
from ..project import Classroom
from ..release.submission import (
    TIME_FORMAT,
    TIMESTAMP_FILE,
    Answers,
    Pristine,
    answers_text,
    check_release,
    valid_answers,
)
from . import texts

EARLIEST = datetime(1970, 1, 1)  # before this no clock says anything


@dataclass(frozen=True)
class Submission:
    """The work of one student, read once: the answers, and the moment of receipt with the text that says it."""

    student: str
    answers: Answers
    received: datetime | None
    stamp: str

    @cached_property
    def text(self) -> str:
        """The answers as `antwoorden.json` says them."""
        return answers_text(self.answers)


def students(classroom: Classroom, assignment: str) -> list[str]:
    """The students of whom something stands in `submitted/` for this assignment, sorted."""
    if not classroom.submitted.is_dir():
        return []
    found = (folder for folder in classroom.submitted.iterdir() if _is_there(folder / assignment))
    return sorted(folder.name for folder in found)


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def read_submission(classroom: Classroom, pristine: Pristine, student: str) -> Submission:
    """The work of one student.

    Raises:
        AnswerError: when it is not fit to be graded; the message says why and what to do next.
    """
    folder = classroom.submitted / student / pristine.plan.name
    try:
        files = _files(folder)
        check_release(pristine, folder)
        answers = _answers(pristine.plan, files)
        received, stamp = _received(files)
    except Exception as error:  # whatever breaks while one is read is one refusal
        reason = str(error) if isinstance(error, WederkerigError) else texts.UNREADABLE
        raise AnswerError(printable(texts.NOT_GRADED.format(student=student, reason=reason, folder=folder))) from error
    return Submission(student, answers, received, stamp)


def _files(folder: Path) -> Mapping[str, Entry]:
    """The files of a submission by their path; refused is whatever is not a folder of ordinary files.

    nbgrader copies all that it finds, and waits for what never ends.
    """
    if not valid_student(folder.parent.name):
        raise AnswerError(texts.BAD_STUDENT)
    for place in (folder.parent, folder):
        if not is_folder(place):
            raise AnswerError(texts.NO_FOLDER.format(name=place.name))
    for name in (FILE_NAME, TIMESTAMP_FILE, ASSIGNMENT_FILE, f"{folder.name}.ipynb"):
        if is_folder(folder / name):
            raise AnswerError(texts.NO_FILE.format(name=name))
    entries = listed(folder)
    if len(entries) > MAX_FILES or sum(entry.size for entry in entries) > MAX_OPENED:
        raise AnswerError(texts.TOO_MUCH)
    for entry in entries:
        if entry.refusal:
            raise AnswerError(texts.REFUSED.format(name=entry.path, reason=entry.refusal.reason))
    return {str(entry.path): entry for entry in entries}


def _answers(plan: Plan, files: Mapping[str, Entry]) -> Answers:
    content = _content(files, FILE_NAME)
    if content is None:
        raise AnswerError(texts.NO_ANSWERS)
    found = identify(FILE_NAME, content).answers
    if found is None or (found and not any(item.id in found for item in plan.items)):
        raise AnswerError(texts.OTHER_ANSWERS.format(name=plan.name))
    return valid_answers(plan, found)


def _received(files: Mapping[str, Entry]) -> tuple[datetime | None, str]:
    """The moment of receipt and its text; None where nobody wrote it down."""
    stamp = (_content(files, TIMESTAMP_FILE) or b"").decode("utf-8", "replace").strip()
    received = _moment(stamp) if stamp else None
    if received and received < EARLIEST:
        raise AnswerError(texts.BAD_MOMENT.format(stamp=stamp))
    return received, stamp


def _content(files: Mapping[str, Entry], name: str) -> bytes | None:
    if name not in files:
        return None
    content, refusal = content_of(files[name])
    if refusal:
        raise AnswerError(texts.REFUSED.format(name=name, reason=refusal.reason))
    return content


def _moment(stamp: str) -> datetime:
    try:
        return datetime.strptime(stamp, TIME_FORMAT)
    except ValueError:  # not of our own making
        from nbgrader.utils import parse_utc  # only here: it takes longer to import than a class to grade

    try:
        moment: datetime = parse_utc(stamp)
    except Exception as error:
        raise AnswerError(texts.BAD_MOMENT.format(stamp=stamp[:60])) from error
    return moment
