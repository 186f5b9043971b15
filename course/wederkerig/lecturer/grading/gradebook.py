"""The door to nbgrader's gradebook: opened whole or not at all, backed up, and indexed so that lists stay fast."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from nbgrader.api import Gradebook
from sqlalchemy import text

from ...errors import WederkerigError
from ..faults import about
from ..nbgrader_api import scripts_on_path
from ..project import Classroom
from . import texts

# nbgrader looks rows up by these columns, of which its own schema has no index.
INDEXES = {
    "wederkerig_grade_notebook": "grade(notebook_id)",
    "wederkerig_comment_notebook": "comment(notebook_id)",
    "wederkerig_notebook_assignment": "submitted_notebook(assignment_id)",
    "wederkerig_assignment_student": "submitted_assignment(student_id)",
}


# The cells of an assignment that nbgrader was told of.
_CELLS = """SELECT s.name, s.cell_type, s.locked, s.source, g.max_score, c.id IS NOT NULL
FROM source_cell s
JOIN notebook n ON n.id = s.notebook_id AND n.name = :name
JOIN assignment a ON a.id = n.assignment_id AND a.name = :name
LEFT JOIN (base_cell b JOIN grade_cells g ON g.id = b.id) ON b.name = s.name AND b.notebook_id = n.id
LEFT JOIN base_cell c ON c.name = s.name AND c.notebook_id = n.id AND c.type = 'SolutionCell'"""
CACHE_KB = 64_000  # SQLite's own is so small that a large class makes it read pages again and again


@contextmanager
def open_gradebook(classroom: Classroom) -> Iterator[Gradebook]:
    """A class's gradebook, made when it is not there.

    Raises:
        WederkerigError: when the file is damaged; then nothing is changed.
    """
    scripts_on_path()
    path = classroom.gradebook
    if path.exists():
        check_whole(path)
    with about(path), Gradebook(classroom.db_url) as gradebook:
        for name, columns in INDEXES.items():
            gradebook.db.execute(text(f"CREATE INDEX IF NOT EXISTS {name} ON {columns}"))
        gradebook.db.commit()
        gradebook.db.execute(text(f"PRAGMA cache_size = -{CACHE_KB}"))
        yield gradebook


def check_whole(path: Path) -> None:
    """Refuse a gradebook that is damaged.

    Raises:
        WederkerigError: when SQLite finds something wrong in it.
        sqlite3.OperationalError: when it is in use or cannot be read.
    """
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        found = (str(error),)
    if found != ("ok",):
        raise WederkerigError(texts.GRADEBOOK_DAMAGED.format(file=path, reason=found[0] if found else "?"))


def keep_previous(classroom: Classroom) -> None:
    """Copy the gradebook as it is now to `gradebook.vorige.db`, whole or not at all.

    Raises:
        WederkerigError: when the gradebook is damaged; then the copy stays as it was.
        sqlite3.OperationalError: when it is in use or the disk refuses.
    """
    path = classroom.gradebook
    if not path.exists():
        return
    check_whole(path)
    draft = path.with_name(".gradebook.vorige.tmp")
    draft.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(draft)) as target:
        source.execute("BEGIN")  # a copy waits for ever where reading gives up
        source.execute("SELECT name FROM sqlite_master").fetchone()
        source.backup(target)
    draft.replace(path.with_name("gradebook.vorige.db"))


def registered_cells(path: Path, assignment: str) -> dict[str, tuple[object, ...]]:
    """Type, lock, source, most points and whether it is answered by hand, of every cell that nbgrader was told of."""
    if not path.exists():
        return {}
    with closing(sqlite3.connect(path)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'source_cell'").fetchone():
            return {}
        rows = connection.execute(_CELLS, {"name": assignment}).fetchall()
    return {name: (kind, bool(locked), *rest, bool(by_hand)) for name, kind, locked, *rest, by_hand in rows}


def has_submissions(path: Path, assignment: str) -> bool:
    """Whether the gradebook has marks, or a place for them, of anybody for this assignment."""
    if not registered_cells(path, assignment):
        return False
    query = "SELECT 1 FROM submitted_notebook s JOIN notebook n ON n.id = s.notebook_id WHERE n.name = ? LIMIT 1"
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query, (assignment,)).fetchone() is not None
