"""The seam with nbgrader's own programs: make a release, a new gradebook, and what those need around them."""

import logging
import os
import re
import sqlite3
import sysconfig
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

from traitlets.config import Config

from ..errors import WederkerigError
from . import texts
from .project import Project

_REVISION = re.compile(r"^revision\b.*?=\s*['\"](\w+)['\"]", re.MULTILINE)
_DOWN_REVISION = re.compile(r"^down_revision\b.*?=\s*['\"](\w+)['\"]", re.MULTILINE)


def generate(project: Project, name: str, release: Path, db_url: str) -> Path:
    """Let nbgrader make the release of an assignment in the folder `release`, and register it in that gradebook.

    Raises:
        WederkerigError: when nbgrader refuses.
    """
    from nbgrader.apps import NbGraderAPI  # only here: most runs find everything made already
    from nbgrader.coursedir import CourseDirectory

    scripts_on_path()
    config: Config = project.classroom().nbgrader_config()
    config.CourseDirectory.release_directory = str(release)
    config.CourseDirectory.db_url = db_url
    config.GenerateAssignment.log_level = logging.WARNING
    api = NbGraderAPI(CourseDirectory(config=config), config=config)
    result = api.generate_assignment(name, force=True, create=True)
    if not result["success"]:
        log = result.get("log") or ""
        text = texts.CELLS_FIXED if "Cannot add or remove cells" in log else texts.NBGRADER_FAILED
        raise WederkerigError(text.format(name=name, reason=_reason(log)))
    return release / name


def _reason(log: str) -> str:
    errors = [line.strip() for line in log.splitlines() if re.match(r"\s*[\w.]*(Error|Exception)\b", line)]
    return errors[0] if errors else log.strip()


def prepare_gradebook(path: Path) -> None:
    """Make a file that nbgrader completes to a new gradebook, marked with the version of its newest migration.

    nbgrader asks a program of its own for that version, which takes seconds; it stands at the top of its files.
    """
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES (?)", (newest_migration(),))


def newest_migration() -> str:
    """The revision of nbgrader's migrations that no other comes after, as its files say at their top."""
    folder = Path(next(iter(find_spec("nbgrader").submodule_search_locations))) / "alembic" / "versions"  # type: ignore
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
