"""Write marks into the rows of nbgrader's gradebook, for many students in one statement.

What changed never shows an old mark as current: it is first taken away, then given anew.
Points and comments of a lecturer are never touched.
"""

import secrets
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, DateTime, Float, bindparam, text

from ..scores import Scored
from . import ledger

_ASSIGNMENT = text("""SELECT a.id, n.id FROM assignment a JOIN notebook n ON n.assignment_id = a.id AND n.name = a.name
WHERE a.name = :name""")
_CELLS = text("SELECT name, type, id FROM base_cell WHERE notebook_id = :notebook")
_SOURCES = text("SELECT name, source FROM source_cell WHERE notebook_id = :notebook")
_NOTEBOOKS = text("""SELECT s.student_id, n.id FROM submitted_assignment s
JOIN submitted_notebook n ON n.assignment_id = s.id
WHERE s.assignment_id = :assignment AND s.student_id IN :students""").bindparams(bindparam("students", expanding=True))
_BY_HAND = text("""SELECT count(*) FROM grade g JOIN submitted_notebook n ON n.id = g.notebook_id
WHERE g.needs_manual_grade AND n.notebook_id = :notebook""")

_STUDENTS = text("SELECT id FROM student WHERE id IN :students").bindparams(bindparam("students", expanding=True))
_NEW_STUDENT = text("INSERT INTO student (id) VALUES (:student)")
_NEW_SUBMISSION = text("""INSERT INTO submitted_assignment (id, assignment_id, student_id, timestamp)
VALUES (:submission, :assignment, :student, :received)""").bindparams(bindparam("received", type_=DateTime()))
_NEW_NOTEBOOK = text("""INSERT INTO submitted_notebook (id, assignment_id, notebook_id, flagged)
VALUES (:row, :submission, :notebook, FALSE)""")
_NEW_GRADE = text("""INSERT INTO grade (id, notebook_id, cell_id, auto_score, needs_manual_grade)
VALUES (:id, :row, :cell, :points, :manual)""")
_NEW_COMMENT = text("INSERT INTO comment (id, notebook_id, cell_id, auto_comment) VALUES (:id, :row, :cell, :comment)")

_WITHDRAW = text("""UPDATE grade SET auto_score = NULL, needs_manual_grade = TRUE
WHERE notebook_id = :row AND (auto_score IS NOT NULL OR NOT needs_manual_grade)""")
_GRADE = text("""UPDATE grade
SET auto_score = :points, needs_manual_grade = (manual_score IS NOT NULL OR :points IS NULL)
WHERE notebook_id = :row AND cell_id = :cell""").bindparams(bindparam("points", type_=Float()))
_COMMENT = text("UPDATE comment SET auto_comment = :comment WHERE notebook_id = :row AND cell_id = :cell")
_BY_HAND_POINTS = text("""UPDATE grade
SET manual_score = :points, needs_manual_grade = (:points IS NULL AND auto_score IS NULL)
WHERE notebook_id = :row AND cell_id = :cell""").bindparams(bindparam("points", type_=Float()))
_BY_HAND_COMMENT = text("UPDATE comment SET manual_comment = :comment WHERE notebook_id = :row AND cell_id = :cell")
_TIME = text("""UPDATE submitted_assignment SET timestamp = :received
WHERE assignment_id = :assignment AND student_id = :student""").bindparams(bindparam("received", type_=DateTime()))

Rows = list[dict[str, Any]]
ByHand = tuple[float | None, str | None]  # points and comment


@dataclass(frozen=True, slots=True)
class Assignment:
    """An assignment as the gradebook knows it: its id and its notebook's, and of its cells ids and sources, by name."""

    name: str
    id: str
    notebook: str
    grade_cells: Mapping[str, str]
    solution_cells: Mapping[str, str]
    sources: Mapping[str, str]


def find_assignment(db: Connection, name: str) -> Assignment:
    """The assignment that was added to this gradebook under that name."""
    id, notebook = db.execute(_ASSIGNMENT, {"name": name}).one()
    cells: dict[str, dict[str, str]] = {"GradeCell": {}, "SolutionCell": {}}
    for cell, kind, cell_id in db.execute(_CELLS, {"notebook": notebook}):
        cells.setdefault(kind, {})[cell] = cell_id
    sources = {row.name: row.source for row in db.execute(_SOURCES, {"notebook": notebook})}
    return Assignment(name, id, notebook, cells["GradeCell"], cells["SolutionCell"], sources)


def withdraw(db: Connection, assignment: Assignment, students: Iterable[str]) -> None:
    """Show no mark for these students until they get a new one; what a lecturer gave stays in its row."""
    students = list(students)
    rows = [{"row": row} for row in notebooks(db, assignment, students).values()]
    if rows:
        db.execute(_WITHDRAW, rows)
    ledger.forget(db, assignment.name, students)
    db.commit()


def write(db: Connection, assignment: Assignment, scored: Sequence[Scored]) -> None:
    """Give these students their marks, all or none."""
    known = notebooks(db, assignment, [entry.student for entry in scored])
    _insert(db, assignment, [entry for entry in scored if entry.student not in known])
    _update(db, assignment, [entry for entry in scored if entry.student in known], known)
    ledger.record(db, assignment.name, scored)
    db.commit()


def give_by_hand(db: Connection, assignment: Assignment, item: str, given: Mapping[str, ByHand]) -> None:
    """Give these students points and a comment for an open question, as a lecturer does in the formgrader.

    An answer that is given no points waits for them (again).

    Raises:
        KeyError: when one of the students has no row.
    """
    known = notebooks(db, assignment, list(given))
    rows = [{"row": known[student], "points": p, "comment": said} for student, (p, said) in given.items()]
    _execute(db, _BY_HAND_POINTS, [row | {"cell": assignment.grade_cells[item]} for row in rows])
    _execute(db, _BY_HAND_COMMENT, [row | {"cell": assignment.solution_cells[item]} for row in rows])
    db.commit()


def count_by_hand(db: Connection, assignment: Assignment) -> int:
    """How many answers to this assignment a lecturer must (still, or again) grade."""
    return int(db.execute(_BY_HAND, {"notebook": assignment.notebook}).scalar_one())


def notebooks(db: Connection, assignment: Assignment, students: Sequence[str]) -> dict[str, str]:
    """The row of the notebook of each of these students who has one."""
    found = db.execute(_NOTEBOOKS, {"assignment": assignment.id, "students": students})
    return {row.student_id: row.id for row in found}


def _insert(db: Connection, assignment: Assignment, scored: Sequence[Scored]) -> None:
    known = set(db.execute(_STUDENTS, {"students": [entry.student for entry in scored]}).scalars())
    submissions: Rows = []
    grades: Rows = []
    comments: Rows = []
    for entry in scored:
        row = _new_id()
        submission = {"submission": _new_id(), "assignment": assignment.id, "notebook": assignment.notebook, "row": row}
        submissions.append(submission | {"student": entry.student, "received": entry.submission.received})
        grades += [
            {**cell, "row": row, "id": _new_id(), "manual": cell["points"] is None}
            for cell in _grade_cells(assignment, entry)
        ]
        comments += [{**cell, "row": row, "id": _new_id()} for cell in _solution_cells(assignment, entry)]
    _execute(db, _NEW_STUDENT, [{"student": e.student} for e in scored if e.student not in known])
    _execute(db, _NEW_SUBMISSION, submissions)
    _execute(db, _NEW_NOTEBOOK, submissions)
    _execute(db, _NEW_GRADE, grades)
    _execute(db, _NEW_COMMENT, comments)


def _update(db: Connection, assignment: Assignment, scored: Sequence[Scored], rows: Mapping[str, str]) -> None:
    times = [{"assignment": assignment.id, "student": e.student, "received": e.submission.received} for e in scored]
    grades = [cell | {"row": rows[e.student]} for e in scored for cell in _grade_cells(assignment, e)]
    comments = [cell | {"row": rows[e.student]} for e in scored for cell in _solution_cells(assignment, e)]
    _execute(db, _TIME, times)
    _execute(db, _GRADE, grades)
    _execute(db, _COMMENT, comments)


def _grade_cells(assignment: Assignment, entry: Scored) -> Rows:
    return [{"cell": assignment.grade_cells[item], "points": points} for item, points in entry.points.items()]


def _solution_cells(assignment: Assignment, entry: Scored) -> Rows:
    return [{"cell": assignment.solution_cells[item], "comment": said} for item, said in entry.comments.items()]


def _execute(db: Connection, statement: Any, rows: Rows) -> None:
    if rows:
        db.execute(statement, rows)


def _new_id() -> str:
    """An id in the form of nbgrader's own; in order of time, so that rows come at the end of SQLite's indexes."""
    return f"{time.time_ns():016x}{secrets.token_hex(8)}"
