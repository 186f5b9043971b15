"""The door to nbgrader's gradebook: opened whole or not at all, backed up, and indexed so that lists stay fast."""

import os
import sqlite3
import sys
import sysconfig
from pathlib import Path

# jsonschema uses it, if it is there, to check internationalised addresses, which nbgrader does not have;
# building its grammars takes longer than grading a class.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

from nbgrader.api import Gradebook  # noqa: E402
from sqlalchemy import text  # noqa: E402

from ..errors import WederkerigError  # noqa: E402
from . import texts  # noqa: E402
from .project import Classroom  # noqa: E402

# nbgrader looks rows up by these columns, of which its own schema has no index.
INDEXES = {
    "wederkerig_grade_notebook": "grade(notebook_id)",
    "wederkerig_comment_notebook": "comment(notebook_id)",
    "wederkerig_notebook_assignment": "submitted_notebook(assignment_id)",
    "wederkerig_assignment_student": "submitted_assignment(student_id)",
}


def open_gradebook(classroom: Classroom) -> Gradebook:
    """Open (or make) a class's gradebook; use it in a `with` statement.

    Raises:
        WederkerigError: when the file is damaged; then nothing is changed.
    """
    scripts_on_path()
    path = classroom.gradebook
    if path.exists():
        check_whole(path)
    gradebook = Gradebook(classroom.db_url)
    for name, columns in INDEXES.items():
        gradebook.db.execute(text(f"CREATE INDEX IF NOT EXISTS {name} ON {columns}"))
    gradebook.db.commit()
    return gradebook


def check_whole(path: Path) -> None:
    """Refuse a gradebook that is damaged.

    Raises:
        WederkerigError: when SQLite finds something wrong in it.
    """
    try:
        with sqlite3.connect(f"file:{path.as_posix()}?mode=ro", uri=True) as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()
        connection.close()
    except sqlite3.DatabaseError as error:
        found = (str(error),)
    if found != ("ok",):
        raise WederkerigError(texts.GRADEBOOK_DAMAGED.format(file=path, reason=found[0] if found else "?"))


def keep_previous(classroom: Classroom) -> None:
    """Copy the gradebook as it is now to `gradebook.vorige.db`, whole or not at all."""
    path = classroom.gradebook
    if not path.exists():
        return
    draft = path.with_name(".gradebook.vorige.tmp")
    draft.unlink(missing_ok=True)
    source, target = sqlite3.connect(path), sqlite3.connect(draft)
    try:
        source.backup(target)
    finally:
        source.close()
        target.close()
    draft.replace(path.with_name("gradebook.vorige.db"))


def scripts_on_path() -> None:
    """nbgrader starts `alembic` by name: make that work also when the virtual environment is not activated."""
    scripts = sysconfig.get_path("scripts")
    path = os.environ.get("PATH", "")
    if scripts not in path.split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, path])
