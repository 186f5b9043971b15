"""The seam with nbgrader's own programs: settings, a release, a new gradebook, and what those need around them."""

import logging
import os
import re
import sqlite3
import sys
import sysconfig
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from traitlets.config import Config, PyFileConfigLoader

from ..errors import PlaceError, WederkerigError
from . import texts
from .project import Project

_REVISION = re.compile(r"^revision\b.*?=\s*['\"](\w+)['\"]", re.MULTILINE)
_DOWN_REVISION = re.compile(r"^down_revision\b.*?=\s*['\"](\w+)['\"]", re.MULTILINE)


def load_settings(project: Project) -> Config:
    """The settings in `solutions/nbgrader_config.py`, as nbgrader itself would find them in this environment.

    Raises:
        PlaceError: when they refuse a folder or the class that the environment names, or are damaged.
    """
    try:
        settings: Config = PyFileConfigLoader("nbgrader_config.py", path=str(project.solutions)).load_config()
    except SystemExit as error:
        raise PlaceError(str(error)) from error
    except Exception as error:  # it is a program: whatever is wrong in it
        raise PlaceError(texts.BAD_SETTINGS.format(folder=project.solutions)) from error
    if "source_directory" not in settings.CourseDirectory:
        raise PlaceError(texts.BAD_SETTINGS.format(folder=project.solutions))
    return settings


def generate(project: Project, name: str, release: Path, db_url: str | None = None) -> Path:
    """Let nbgrader make the release of an assignment in the folder `release`, and register it in a gradebook, if any.

    Raises:
        WederkerigError: when the gradebook holds work for the assignment with other cells.
        Exception: whatever else stopped nbgrader, as it was raised there.
    """
    from nbgrader.converters import GenerateAssignment  # only here: most runs find everything made already
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.preprocessors import CheckCellMetadata

    scripts_on_path()
    config = load_settings(project)
    config.CourseDirectory.release_directory = str(release)
    config.CourseDirectory.assignment_id = name
    # The notebook is ours: it is enough that what comes out is checked, once, and not what goes into every step.
    config.NotebookExporter.optimistic_validation = True
    steps = GenerateAssignment.preprocessors.default()
    steps.remove(CheckCellMetadata)  # the first of two
    config.GenerateAssignment.preprocessors = steps
    if db_url is None:
        config.GenerateAssignment.no_database, config.SaveCells.enabled = True, False
    else:
        config.CourseDirectory.db_url = db_url
    app = GenerateAssignment(coursedir=CourseDirectory(config=config), config=config)
    app.force = app.create_assignment = True
    error = _failure(app)
    if "Cannot add or remove cells" in str(error):
        raise WederkerigError(texts.CELLS_FIXED.format(name=name)) from error
    if error:
        raise error
    return release / name


def _failure(app: Any) -> Exception | None:
    """Run a program of nbgrader; the error that stopped it, which it logs before it raises a remark on that."""
    seen = _Seen(logging.ERROR)
    app.log.addHandler(seen)
    try:
        app.start()
    except Exception as error:
        return (seen.errors or [error])[0]
    finally:
        app.log.removeHandler(seen)
    return None


class _Seen(logging.Handler):
    """Keeps the errors that are being handled while something is logged."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.errors: list[Exception] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the error; what is said of it is left out."""
        del record
        error = sys.exception()
        if isinstance(error, Exception):
            self.errors.append(error)


def prepare_gradebook(path: Path) -> None:
    """Make a file that nbgrader completes to a new gradebook, marked with the version of its newest migration.

    nbgrader asks a program of its own for that version, which takes seconds; it stands at the top of its files.
    """
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES (?)", (newest_migration(),))


def newest_migration() -> str:
    """The revision of nbgrader's migrations that no other comes after, as its files say at their top.

    Raises:
        ModuleNotFoundError: when nbgrader is not installed.
    """
    found = find_spec("nbgrader")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(name="nbgrader")
    folder = Path(found.submodule_search_locations[0]) / "alembic" / "versions"
    texts = [file.read_text(encoding="utf-8") for file in folder.glob("*.py")]
    own, before = ({m[1] for t in texts if (m := pattern.search(t))} for pattern in (_REVISION, _DOWN_REVISION))
    [newest] = own - before
    return str(newest)


def scripts_on_path() -> None:
    """nbgrader starts `alembic` by name: make that work also when the virtual environment is not activated."""
    scripts = sysconfig.get_path("scripts")
    path = os.environ.get("PATH", "")
    if scripts not in path.split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, path])
