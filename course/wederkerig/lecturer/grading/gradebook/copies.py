"""Copies of the gradebook, several generations beside it: what a lecturer gave by hand is never lost unsaid.

A gradebook knows by name the copies that were made of it (table `wederkerig_copy`). One that does not know a copy that
lies beside it is not what it was: an older one was put back, or another one was made.
"""

import filecmp
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from ....errors import WederkerigError
from ....files import matching, move_over
from ...project import Classroom
from .. import texts
from .opened import connect, damage, is_new

KEPT = 5  # generations
_PREFIX, _MOMENT, _SUFFIX = "gradebook.vorige-", "%Y%m%d-%H%M%S", ".db"
# What a lecturer gave by hand: the row it stands in, and for which assignment, student and item.
_GIVEN = """SELECT given.id, a.name, s.student_id, b.name FROM {schema}.{table} given
JOIN {schema}.submitted_notebook n ON n.id = given.notebook_id
JOIN {schema}.submitted_assignment s ON s.id = n.assignment_id
JOIN {schema}.assignment a ON a.id = s.assignment_id
JOIN {schema}.base_cell b ON b.id = given.cell_id
WHERE {condition}"""
_TABLES = {
    "grade": "(given.manual_score IS NOT NULL OR given.extra_credit IS NOT NULL)",
    "comment": "given.manual_comment IS NOT NULL",
}


def protect(classroom: Classroom) -> str:
    """Refuse a gradebook of which something went missing; of any other keep a copy of how it is now.

    Returns:
        a sentence about points or comments that a lecturer took away since the newest copy; empty when there are none.

    Raises:
        WederkerigError: when the gradebook is damaged, gone, or without points and comments that a copy has; the
            sentence says how to get them back, and nothing is changed.
        sqlite3.OperationalError: when it is in use or the disk refuses.
    """
    gradebook, known = classroom.gradebook, copies(classroom)
    if gradebook.exists() and damage(gradebook):
        raise WederkerigError(texts.GRADEBOOK_DAMAGED.format(file=gradebook, way=_way_back(classroom)))
    if is_new(gradebook):
        if known or has_graded(classroom):
            raise WederkerigError(texts.GRADEBOOK_GONE.format(file=gradebook, way=_way_back(classroom)))
        return ""
    taken_away = _check_complete(gradebook, known)
    _keep(gradebook, known)
    return taken_away


def copies(classroom: Classroom) -> list[Path]:
    """The copies of a class's gradebook, newest first."""
    return matching(classroom.folder, f"{_PREFIX}*{_SUFFIX}")[::-1]


def has_graded(classroom: Classroom) -> bool:
    """Whether graded notebooks show that this class had a gradebook."""
    return bool(matching(classroom.autograded, "*/*/*"))


def _way_back(classroom: Classroom) -> str:
    for copy in filter(_is_whole, copies(classroom)):
        return texts.WAY_COPY.format(copy=copy.name, gradebook=classroom.gradebook.name)
    return texts.WAY_NONE.format(gradebook=classroom.gradebook.name, autograded=classroom.autograded)


def _is_whole(copy: Path) -> bool:
    with suppress(sqlite3.Error):
        return not damage(copy) and not is_new(copy)
    return False


def _check_complete(gradebook: Path, known: Sequence[Path]) -> str:
    said = ""
    for copy in known:
        missing, places_gone, own = _compare(gradebook, copy)
        fields = {"file": gradebook, "gradebook": gradebook.name, "copy": copy.name}
        if missing and not own:
            raise WederkerigError(texts.GRADEBOOK_OTHER.format(missing=missing, **fields))
        if places_gone:
            raise WederkerigError(texts.GRADEBOOK_LESS.format(missing=places_gone, **fields))
        if missing and copy == known[0]:  # the lecturer emptied them
            said = texts.TAKEN_AWAY.format(missing=missing, **fields)
    return said


def _compare(gradebook: Path, copy: Path) -> tuple[int, int, bool]:
    """How many points and comments only the copy has, how many of those lost their row, and whether it is its copy.

    A lecturer can empty a row in the formgrader, but not remove it.
    """
    with closing(connect(gradebook)) as connection:
        try:
            connection.execute("ATTACH ? AS copy", (f"{copy.absolute().as_uri()}?mode=ro",))
            there = _given(connection, "copy")
        except sqlite3.Error:  # a damaged copy says nothing
            return 0, 0, True
        here = _given(connection, "main")
        missing = sum(len({row[1:] for row in there[table]} - {row[1:] for row in here[table]}) for table in _TABLES)
        return missing, _rows_gone(connection) if missing else 0, _knows(connection, copy)


def _knows(connection: sqlite3.Connection, copy: Path) -> bool:
    with suppress(sqlite3.OperationalError):  # no copy was ever made of it
        query = "SELECT 1 FROM main.wederkerig_copy WHERE name = ?"
        return connection.execute(query, (copy.name,)).fetchone() is not None
    return False


def _rows_gone(connection: sqlite3.Connection) -> int:
    """For how many points and comments of the attached copy the gradebook has no row any more."""
    query = "SELECT count(*) FROM ({given}) WHERE id NOT IN (SELECT id FROM main.{table})"
    queries = [query.format(given=_given_of("copy", table), table=table) for table in _TABLES]
    return sum(connection.execute(query).fetchone()[0] for query in queries)


def _given(connection: sqlite3.Connection, schema: str) -> dict[str, list[tuple[str, ...]]]:
    return {table: connection.execute(_given_of(schema, table)).fetchall() for table in _TABLES}


def _given_of(schema: str, table: str) -> str:
    return _GIVEN.format(schema=schema, table=table, condition=_TABLES[table])


def _keep(gradebook: Path, known: Sequence[Path]) -> None:
    """Keep a copy, unless the newest one says the same; the oldest go, but never the one with most of a lecturer."""
    with _draft(gradebook) as draft:
        if known and filecmp.cmp(draft, known[0], shallow=False):
            return
    copy = gradebook.with_name(_next_name(known))
    with closing(connect(gradebook)) as connection, connection:
        connection.execute("CREATE TABLE IF NOT EXISTS wederkerig_copy (name TEXT PRIMARY KEY)")
        connection.execute("INSERT OR IGNORE INTO wederkerig_copy VALUES (?)", (copy.name,))
    with _draft(gradebook) as draft:
        move_over(draft, copy)
    kept = [copy, *known]
    if len(kept) > KEPT:
        best = max(kept, key=_richness)
        for old in {*kept[KEPT:]} - {best}:
            old.unlink(missing_ok=True)


def _richness(copy: Path) -> int:
    if not _is_whole(copy):
        return -1
    with closing(connect(copy)) as connection:
        return sum(map(len, _given(connection, "main").values()))


@contextmanager
def _draft(gradebook: Path) -> Iterator[Path]:
    """A whole copy in a file of its own, which is gone afterwards."""
    with tempfile.NamedTemporaryFile(dir=gradebook.parent, prefix=".gradebook.", suffix=".tmp", delete=False) as file:
        draft = Path(file.name)
    try:
        with closing(connect(gradebook)) as source, closing(connect(draft)) as target:
            source.execute("BEGIN")  # a copy waits for ever where reading gives up
            source.execute("SELECT name FROM sqlite_master").fetchone()
            source.backup(target)
        shutil.copymode(gradebook, draft)
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _next_name(known: Sequence[Path]) -> str:
    """A name by the moment; it comes after all others, also when the clock was set back."""
    moment = datetime.now().replace(microsecond=0)
    with suppress(IndexError, ValueError):
        newest = datetime.strptime(known[0].name, f"{_PREFIX}{_MOMENT}{_SUFFIX}")
        moment = max(moment, newest + timedelta(seconds=1))
    return f"{_PREFIX}{moment.strftime(_MOMENT)}{_SUFFIX}"
