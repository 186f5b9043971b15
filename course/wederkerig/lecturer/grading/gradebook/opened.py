"""The class's gradebook, a file of nbgrader: checked, opened, and indexed so that lists stay fast."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, text

from ...faults import about
from ...project import Classroom

# nbgrader looks rows up by these columns, of which its own schema has no index.
INDEXES = {
    "wederkerig_grade_notebook": "grade(notebook_id)",
    "wederkerig_comment_notebook": "comment(notebook_id)",
    "wederkerig_notebook_assignment": "submitted_notebook(assignment_id)",
    "wederkerig_assignment_student": "submitted_assignment(student_id)",
}
# What was graded of whom; a table of ours in nbgrader's gradebook (see `ledger`).
LEDGER = """CREATE TABLE IF NOT EXISTS wederkerig_ledger
(student TEXT NOT NULL, assignment TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (student, assignment))"""
# The cells of an assignment that nbgrader was told of.
_CELLS = """SELECT s.name, s.cell_type, s.locked, s.source, g.max_score, c.id IS NOT NULL
FROM source_cell s
JOIN notebook n ON n.id = s.notebook_id AND n.name = :name
JOIN assignment a ON a.id = n.assignment_id AND a.name = :name
LEFT JOIN (base_cell b JOIN grade_cells g ON g.id = b.id) ON b.name = s.name AND b.notebook_id = n.id
LEFT JOIN base_cell c ON c.name = s.name AND c.notebook_id = n.id AND c.type = 'SolutionCell'"""
CACHE_KB = 64_000  # SQLite's own is so small that a large class makes it read pages again and again


@contextmanager
def open_gradebook(classroom: Classroom) -> Iterator[Connection]:
    """A connection to a class's gradebook, which nbgrader made; whoever changes something commits it.

    Raises:
        sqlalchemy.exc.DBAPIError: when it is in use, or its disk refuses.
    """
    engine = create_engine(classroom.db_url)
    try:
        with about(classroom.gradebook), engine.connect() as connection:
            for name, columns in INDEXES.items():
                connection.execute(text(f"CREATE INDEX IF NOT EXISTS {name} ON {columns}"))
            connection.execute(text(LEDGER))
            connection.commit()
            connection.execute(text(f"PRAGMA cache_size = -{CACHE_KB}"))
            yield connection
    finally:
        engine.dispose()


def damage(path: Path) -> str:
    """What SQLite finds wrong in the file of a gradebook; empty when it is whole.

    Raises:
        sqlite3.OperationalError: when it is in use or cannot be read.
    """
    try:
        with closing(connect(path)) as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        return str(error)
    return "" if found == ("ok",) else str(found[0] if found else "?")


def is_new(path: Path) -> bool:
    """Whether nothing was ever graded in this gradebook: it is not there, or empty, or nbgrader made it just now.

    Raises:
        sqlite3.OperationalError: when it is in use or cannot be read.
    """
    if not path.exists():
        return True
    with closing(connect(path)) as connection:
        tables = _tables(connection)
        if "wederkerig_ledger" in tables:
            return False
        if "submitted_assignment" not in tables:
            return True
        return connection.execute("SELECT 1 FROM submitted_assignment").fetchone() is None


def has_tables(path: Path) -> bool:
    """Whether this is a gradebook at all, and not a file that is missing or empty."""
    if not path.exists():
        return False
    with closing(connect(path)) as connection:
        return "source_cell" in _tables(connection)


def registered_cells(path: Path, assignment: str) -> dict[str, tuple[object, ...]]:
    """Type, lock, source, most points and whether it is answered by hand, of every cell that nbgrader was told of."""
    if not has_tables(path):
        return {}
    with closing(connect(path)) as connection:
        rows = connection.execute(_CELLS, {"name": assignment}).fetchall()
    return {name: (kind, bool(locked), *rest, bool(by_hand)) for name, kind, locked, *rest, by_hand in rows}


def has_submissions(path: Path, assignment: str) -> bool:
    """Whether the gradebook has marks, or a place for them, of anybody for this assignment."""
    if not has_tables(path):
        return False
    query = "SELECT 1 FROM submitted_notebook s JOIN notebook n ON n.id = s.notebook_id WHERE n.name = ? LIMIT 1"
    with closing(connect(path)) as connection:
        return connection.execute(query, (assignment,)).fetchone() is not None


def connect(path: Path) -> sqlite3.Connection:
    """A connection to a file of SQLite that is there; what an interrupted program left half done is undone first.

    Raises:
        sqlite3.OperationalError: when the file is not there (none is made) or cannot be read.
    """
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)


def _tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
