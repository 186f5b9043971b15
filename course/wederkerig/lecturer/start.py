"""Open JupyterLab on the course."""

import os
import subprocess
import sys

from ..errors import PlaceError
from . import texts
from .project import Classroom

FIRST_LESSON = "course/03-onderscheid.ipynb"


def start(classroom: Classroom, docent: bool, browser: bool) -> int:
    """Run JupyterLab until it is stopped; returns its exit status.

    With `docent` it runs in `solutions/`, where nbgrader's formgrader finds the settings of the class.

    Raises:
        PlaceError: when JupyterLab is not installed.
    """
    project = classroom.project
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={project.root}"]
    command.append(f"--LabApp.default_url=/lab/tree/{'' if docent else FIRST_LESSON}")
    if not browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # in a container, where Jupyter otherwise refuses to start
        command.append("--allow-root")
    if docent:
        classroom.folder.mkdir(parents=True, exist_ok=True)
    try:
        return subprocess.run(
            command,
            cwd=project.solutions if docent else project.course,
            env=os.environ | classroom.environment(),
            check=False,
        ).returncode
    except FileNotFoundError as error:
        raise PlaceError(texts.NO_JUPYTER) from error
