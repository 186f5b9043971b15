"""Write marks into nbgrader's gradebook, many students in one transaction.

A table of our own in the same file, `wederkerig_ledger`, holds for every mark the hash of the answers and the key it
was given for. So what did not change is left alone (with all a lecturer did to it), and what changed never shows
an old mark as current: it is first taken away, then given anew.
"""

import secrets
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import bindparam, func, select, text

from .scores import Scored

_TABLE = """CREATE TABLE IF NOT EXISTS wederkerig_ledger
(student TEXT NOT NULL, assignment TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (student, assignment))"""
Rows = list[dict[str, Any]]


class Ledger:
    """The marks of one assignment in an open gradebook."""

    def __init__(self, gradebook: Gradebook, assignment: str) -> None:
        self._db = gradebook.db
        self._name = assignment
        self._db.execute(text(_TABLE))
        self._db.commit()
        notebook = gradebook.find_notebook(assignment, assignment)
        self._assignment, self._notebook = notebook.assignment.id, notebook.id
        cells = self._db.execute(select(BaseCell.name, BaseCell.id, BaseCell.type).filter_by(notebook_id=notebook.id))
        rows = cells.all()
        self._grades = {name: cell for name, cell, kind in rows if kind == "GradeCell"}
        self._comments = {name: cell for name, cell, kind in rows if kind == "SolutionCell"}

    def changed(self, scored: Sequence[Scored], suspect: Collection[str] = ()) -> list[Scored]:
        """Those whose answers or key are not what their mark was given for, and those who are suspect."""
        students = [entry.student for entry in scored]
        known, there = self._digests(students), self._notebooks(students)
        same = {student for student in there if student not in suspect}
        return [entry for entry in scored if entry.student not in same or known.get(entry.student) != entry.digest]

    def take_away(self, changed: Sequence[Scored]) -> None:
        """Show no mark for these students until they have their new one."""
        notebooks = self._notebooks([entry.student for entry in changed])
        rows = [{"notebook": notebook} for notebook in notebooks.values()]
        if rows:
            table = Grade.__table__
            statement = table.update().where(table.c.notebook_id == bindparam("notebook"))
            self._db.execute(statement.values(auto_score=None, needs_manual_grade=True), rows)
            students = [{"student": entry.student, "assignment": self._name} for entry in changed]
            gone = "DELETE FROM wederkerig_ledger WHERE student = :student AND assignment = :assignment"
            self._db.execute(text(gone), students)
            self._db.commit()

    def write(self, changed: Sequence[Scored]) -> None:
        """Give these students their marks, all or none."""
        notebooks = self._notebooks([entry.student for entry in changed])
        self._add([entry for entry in changed if entry.student not in notebooks])
        self._update([entry for entry in changed if entry.student in notebooks], notebooks)
        row = "INSERT OR REPLACE INTO wederkerig_ledger VALUES (:student, :assignment, :digest)"
        rows = [{"student": e.student, "assignment": self._name, "digest": e.digest} for e in changed]
        if rows:
            self._db.execute(text(row), rows)
        self._db.commit()

    def _add(self, entries: Sequence[Scored]) -> None:
        known = set(self._db.scalars(select(Student.id).where(Student.id.in_([e.student for e in entries]))))
        self._insert(Student, [{"id": e.student} for e in entries if e.student not in known])
        submissions, notebooks, grades, comments = _Trees(self).rows(entries)
        self._insert(SubmittedAssignment, submissions)
        self._insert(SubmittedNotebook, notebooks)
        self._insert(Grade, grades)
        self._insert(Comment, comments)

    def _insert(self, model: Any, rows: Rows) -> None:
        if rows:
            self._db.execute(model.__table__.insert(), rows)

    def _update(self, entries: Sequence[Scored], notebooks: Mapping[str, str]) -> None:
        if not entries:
            return
        grade, comment, submission = Grade.__table__, Comment.__table__, SubmittedAssignment.__table__
        manual = grade.c.manual_score.is_not(None) | (bindparam("score") == None)  # noqa: E711 (SQL)
        here = (grade.c.notebook_id == bindparam("notebook")) & (grade.c.cell_id == bindparam("cell"))
        rows = [
            {"notebook": notebooks[e.student], "cell": self._grades[item], "score": points}
            for e in entries
            for item, points in e.points.items()
        ]
        self._db.execute(
            grade.update().where(here).values(auto_score=bindparam("score"), needs_manual_grade=manual), rows
        )
        there = (comment.c.notebook_id == bindparam("notebook")) & (comment.c.cell_id == bindparam("cell"))
        said = [
            {"notebook": notebooks[e.student], "cell": self._comments[item], "said": auto}
            for e in entries
            for item, auto in e.comments.items()
        ]
        self._db.execute(comment.update().where(there).values(auto_comment=bindparam("said")), said)
        own = (submission.c.assignment_id == self._assignment) & (submission.c.student_id == bindparam("student"))
        times = [{"student": e.student, "moment": e.received} for e in entries]
        self._db.execute(submission.update().where(own).values(timestamp=bindparam("moment")), times)

    def _digests(self, students: Iterable[str]) -> dict[str, str]:
        query = text("SELECT student, digest FROM wederkerig_ledger WHERE assignment = :a AND student IN :s")
        found = self._db.execute(
            query.bindparams(bindparam("s", expanding=True)), {"a": self._name, "s": list(students)}
        )
        return {row.student: row.digest for row in found}

    def _notebooks(self, students: Iterable[str]) -> dict[str, str]:
        query = (
            select(SubmittedAssignment.student_id, SubmittedNotebook.id)
            .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .where(SubmittedAssignment.assignment_id == self._assignment)
            .where(SubmittedAssignment.student_id.in_(list(students)))
        )
        return {row.student_id: row.id for row in self._db.execute(query)}


def waiting_for_lecturer(gradebook: Gradebook, assignment: str) -> int:
    """How many answers to this assignment a lecturer must (still, or again) grade."""
    query = (
        select(func.count(Grade.id))
        .join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
        .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .where(Assignment.name == assignment, Grade.needs_manual_grade)
    )
    return int(gradebook.db.scalar(query) or 0)


def _new_id() -> str:
    """An id in the form of nbgrader's own; in order of time, so that rows come at the end of SQLite's indexes."""
    return f"{time.time_ns():016x}{secrets.token_hex(8)}"


class _Trees:
    """The rows that nbgrader keeps for a new submission."""

    def __init__(self, ledger: Ledger) -> None:
        self._of = ledger

    def rows(self, entries: Sequence[Scored]) -> tuple[Rows, Rows, Rows, Rows]:
        of = self._of
        submissions: Rows = []
        notebooks: Rows = []
        grades: Rows = []
        comments: Rows = []
        for entry in entries:
            submission, notebook = _new_id(), _new_id()
            submissions.append(
                {
                    "id": submission,
                    "assignment_id": of._assignment,
                    "student_id": entry.student,
                    "timestamp": entry.received,
                }
            )
            notebooks.append(
                {"id": notebook, "assignment_id": submission, "notebook_id": of._notebook, "flagged": False}
            )
            for item, points in entry.points.items():
                row = {"id": _new_id(), "notebook_id": notebook, "cell_id": of._grades[item], "auto_score": points}
                grades.append(row | {"needs_manual_grade": points is None})
            for item, said in entry.comments.items():
                comments.append(
                    {"id": _new_id(), "notebook_id": notebook, "cell_id": of._comments[item], "auto_comment": said}
                )
        return submissions, notebooks, grades, comments
