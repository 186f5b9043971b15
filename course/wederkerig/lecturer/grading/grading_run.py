"""One run of grading an assignment in a class: what every door to grading does before, and asks of each submission."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection

from ...answers.file import FILE_NAME
from ...dutch import listed
from ...errors import AnswerError
from ..faults import about
from ..intake.register.class_list import names
from ..intake.register.register_file import waiting
from ..locks import class_lock
from ..project import Classroom
from ..release.submission import Pristine, read_answers
from . import texts
from .gradebook import ledger, mark_rows
from .gradebook.copies import protect
from .gradebook.mark_rows import Assignment
from .gradebook.opened import open_gradebook
from .gradebook.registration import register_assignment
from .gradebook.student_names import write_names
from .graded_plan import keep_plan, keep_plan_for_one
from .scores import Scored, fingerprint, score
from .submitted import Submission, read_submission


@dataclass(frozen=True, slots=True)
class GradingRun:
    """A run: the class, what is graded, the open gradebook, and what is to be told at the end.

    `uncounted` are the students of whom no work counts now. `refused` has a sentence for every submission that is not
    fit to be graded, `notes` what else a lecturer must know.
    """

    classroom: Classroom
    pristine: Pristine
    db: Connection
    assignment: Assignment
    key: str
    uncounted: Sequence[str] = ()
    refused: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def read(self, students: Sequence[str]) -> Iterator[Scored]:
        """What the work of these students gets, each read once; what is not fit is told in `refused`."""
        for student in students:
            if student in self.uncounted:
                continue
            try:
                submission = read_submission(self.classroom, self.pristine, student)
            except AnswerError as error:
                self.refused.append(str(error))
                continue
            yield score(self.pristine.plan, submission, self.key)

    def changed(self, scored: Sequence[Scored]) -> list[Scored]:
        """Those whose mark in the gradebook was not given for these answers by this key, or was given elsewhere."""
        students = [entry.student for entry in scored]
        known = ledger.digests(self.db, self.assignment.name, students)
        rows = mark_rows.notebooks(self.db, self.assignment, students)
        return [
            entry
            for entry in scored
            if known.get(entry.student) != entry.digest
            or entry.student not in rows
            or not self._graded_here(entry.submission)
        ]

    def _graded_here(self, submission: Submission) -> bool:
        """Whether the graded notebook has these answers: another door may have graded others since."""
        folder = self.classroom.autograded / submission.student / self.assignment.name
        try:
            text = (folder / FILE_NAME).read_text(encoding="utf-8")
            return text == submission.text or read_answers(self.pristine.plan, folder) == submission.answers
        except (FileNotFoundError, UnicodeDecodeError, AnswerError):
            return False


@contextmanager
def begin(classroom: Classroom, pristine: Pristine, everybody: bool = True) -> Iterator[GradingRun]:
    """Hold the class while it is graded, with a gradebook that is whole, copied, and knows the assignment.

    Args:
        classroom: the class.
        pristine: what is graded.
        everybody: whether all who handed in are graded; where not, all must have had their marks by the same key.

    Raises:
        WederkerigError: when somebody else holds the class, the gradebook is damaged or not complete, or the class has
            marks for what was asked otherwise.
        OSError, sqlite3.Error, DBAPIError: when the disk or the database refuses; a rerun completes the work.
    """
    plan = pristine.plan
    with class_lock(classroom), about(classroom.gradebook):
        shown, uncounted = names(classroom), sorted(waiting(classroom, plan.name))
        taken_away = protect(classroom)
        (keep_plan if everybody else keep_plan_for_one)(classroom, plan)
        register_assignment(classroom, plan)
        with open_gradebook(classroom) as db:
            assignment = mark_rows.find_assignment(db, plan.name)
            run = GradingRun(classroom, pristine, db, assignment, fingerprint(plan), uncounted)
            mark_rows.withdraw(db, assignment, uncounted)
            nothing_counts = texts.NOTHING_COUNTS.format(students=listed(uncounted), named=classroom.named(plan.name))
            run.notes.extend(filter(None, [taken_away, nothing_counts if uncounted else ""]))
            yield run
            write_names(db, shown)
