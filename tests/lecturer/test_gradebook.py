"""The gradebook: prepared by us, completed by nbgrader, the same as nbgrader's own."""

import sqlite3
from contextlib import closing

from nbgrader.api import Gradebook, get_alembic_version
from wederkerig.lecturer.nbgrader_api import newest_migration, prepare_gradebook, scripts_on_path


def schema(path):
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        versions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return [(name, " ".join((sql or "").split())) for name, sql in tables if name != "alembic_version"], versions


def test_the_newest_migration_is_what_alembic_says():
    """Read from the files of nbgrader's migrations, the newest is the one that alembic itself names."""
    scripts_on_path()
    assert newest_migration() == get_alembic_version()


def test_a_prepared_gradebook_becomes_the_same_as_one_of_nbgrader(tmp_path):
    """A gradebook that we prepared has, once nbgrader opened it, the tables and the version of one it made itself."""
    scripts_on_path()
    prepare_gradebook(tmp_path / "ours.db")
    for name in ("ours", "theirs"):
        Gradebook(f"sqlite:///{tmp_path / name}.db").close()
    assert schema(tmp_path / "ours.db") == schema(tmp_path / "theirs.db")
