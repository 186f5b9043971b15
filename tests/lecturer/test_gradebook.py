"""The gradebook: prepared by us, completed by nbgrader, the same as nbgrader's own."""

import sqlite3
from contextlib import closing

import pytest
from nbgrader.api import Gradebook
from wederkerig.lecturer.nbgrader_api import newest_migration, prepare_gradebook, scripts_on_path


def schema(path):
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        versions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return [(name, " ".join((sql or "").split())) for name, sql in tables if name != "alembic_version"], versions


@pytest.fixture(scope="module")
def theirs(tmp_path_factory):
    """A gradebook that nbgrader made itself, with the version that it asked alembic for."""
    scripts_on_path()
    path = tmp_path_factory.mktemp("theirs") / "gradebook.db"
    Gradebook(f"sqlite:///{path}").close()
    return path


@pytest.mark.slow
def test_the_newest_migration_is_what_alembic_says(theirs):
    """Read from the files of nbgrader's migrations, the newest is the one that alembic itself names."""
    assert [(newest_migration(),)] == schema(theirs)[1]


@pytest.mark.slow
def test_a_prepared_gradebook_becomes_the_same_as_one_of_nbgrader(theirs, tmp_path):
    """A gradebook that we prepared has, once nbgrader opened it, the tables and the version of one it made itself."""
    prepare_gradebook(tmp_path / "ours.db")
    Gradebook(f"sqlite:///{tmp_path / 'ours.db'}").close()
    assert schema(tmp_path / "ours.db") == schema(theirs)
