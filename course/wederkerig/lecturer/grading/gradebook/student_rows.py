"""Students as a whole in the file of a gradebook: who is in it, taking them away, and giving them other ids."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from ...faults import about
from .opened import connect, has_tables

_OF = "SELECT id FROM submitted_assignment WHERE student_id = :student"
_BELOW = f"SELECT id FROM submitted_notebook WHERE assignment_id IN ({_OF})"
_REMOVE = (
    f"DELETE FROM grade WHERE notebook_id IN ({_BELOW})",
    f"DELETE FROM comment WHERE notebook_id IN ({_BELOW})",
    f"DELETE FROM submitted_notebook WHERE assignment_id IN ({_OF})",
    "DELETE FROM submitted_assignment WHERE student_id = :student",
    "DELETE FROM student WHERE id = :student",
)
_RENAME = (
    "UPDATE submitted_assignment SET student_id = :code WHERE student_id = :student",
    "UPDATE student SET id = :code, first_name = NULL, last_name = NULL, email = NULL, lms_user_id = NULL "
    "WHERE id = :student",
)


def students_in(path: Path) -> dict[str, str]:
    """The ids of all students in a gradebook, with their names as far as it knows them.

    Raises:
        sqlite3.Error: when it is in use, damaged, or the disk refuses.
    """
    with about(path):
        if not has_tables(path):
            return {}
        query = "SELECT id, trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) FROM student"
        with closing(connect(path)) as connection:
            return dict(connection.execute(query).fetchall())


def remove_students(path: Path, students: Collection[str]) -> None:
    """Take students away with all their marks and comments; afterwards the file holds no trace of them.

    Raises:
        sqlite3.Error: when it is in use, damaged, or the disk refuses; then they are all still there, or all gone.
    """
    with _changing(path) as connection:
        for student in students:
            for statement in (*_REMOVE, *_ledger(connection, "DELETE FROM wederkerig_ledger WHERE student = :student")):
                connection.execute(statement, {"student": student})


def rename_students(path: Path, codes: Mapping[str, str]) -> None:
    """Give students other ids and leave out their names; marks and comments stay, and copies are known no more.

    Raises:
        sqlite3.Error: as `remove_students`.
    """
    with _changing(path) as connection:
        for student, code in codes.items():
            ledger = _ledger(connection, "UPDATE wederkerig_ledger SET student = :code WHERE student = :student")
            for statement in (*_RENAME, *ledger):
                connection.execute(statement, {"student": student, "code": code})
        connection.execute("DROP TABLE IF EXISTS wederkerig_copy")


@contextmanager
def _changing(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of which all changes are made at once; then the file is written anew, without what was deleted."""
    with about(path), closing(connect(path)) as connection:
        with connection:
            yield connection
        connection.execute("VACUUM")


def _ledger(connection: sqlite3.Connection, statement: str) -> list[str]:
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'wederkerig_ledger'").fetchone()
    return [statement] if found else []
