"""The door to nbgrader's gradebook."""

import os
import sysconfig

from nbgrader.api import Gradebook


def open_gradebook(db_url: str) -> Gradebook:
    """Open (or make) the gradebook; use it in a `with` statement."""
    scripts_on_path()
    return Gradebook(db_url)


def scripts_on_path() -> None:
    """nbgrader starts `alembic` by name: make that work also when the virtual environment is not activated."""
    scripts = sysconfig.get_path("scripts")
    path = os.environ.get("PATH", "")
    if scripts not in path.split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, path])
