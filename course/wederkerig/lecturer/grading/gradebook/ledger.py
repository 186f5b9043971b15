"""The ledger: a table of ours in nbgrader's gradebook with, for every mark, the hash of what it was given for.

So what did not change is left alone, with all that a lecturer did to it, whichever door graded it.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, text

from ..scores import Scored

_DIGESTS = text("SELECT student, digest FROM wederkerig_ledger WHERE assignment = :assignment AND student IN :students")
_RECORD = text("INSERT INTO wederkerig_ledger VALUES (:student, :assignment, :digest)")
_FORGET = text("DELETE FROM wederkerig_ledger WHERE student = :student AND assignment = :assignment")


def digests(db: Connection, assignment: str, students: Iterable[str]) -> dict[str, str]:
    """What the marks of these students were given for; nothing of those who have no mark."""
    query = _DIGESTS.bindparams(bindparam("students", expanding=True))
    return {
        row.student: row.digest for row in db.execute(query, {"assignment": assignment, "students": list(students)})
    }


def record(db: Connection, assignment: str, scored: Iterable[Scored]) -> None:
    """Note that these marks were given; in the transaction of whoever gives them."""
    rows = [{"student": entry.student, "assignment": assignment, "digest": entry.digest} for entry in scored]
    if rows:
        db.execute(_FORGET, rows)
        db.execute(_RECORD, rows)


def forget(db: Connection, assignment: str, students: Iterable[str]) -> None:
    """Note that these students have no mark; in the transaction of whoever takes it away."""
    rows = [{"student": student, "assignment": assignment} for student in students]
    if rows:
        db.execute(_FORGET, rows)
