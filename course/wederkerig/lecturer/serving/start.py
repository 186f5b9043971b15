"""Open JupyterLab on the course: a student's view, or with everything for lecturers."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from ..project import Classroom
from .jupyterlab import write_config


def start(classroom: Classroom, docent: bool, browser: bool) -> int:
    """Run JupyterLab until it is stopped; returns its exit status.

    With `docent` it runs in `solutions/`, where nbgrader's formgrader finds the settings of the class.
    """
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={classroom.project.root}"]
    if not browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # in a container, where Jupyter otherwise refuses to start
        command.append("--allow-root")
    with tempfile.TemporaryDirectory() as scratch:
        return _docent(classroom, command) if docent else _student(classroom, command, Path(scratch) / "config")


def _docent(classroom: Classroom, command: list[str]) -> int:
    classroom.folder.mkdir(parents=True, exist_ok=True)
    environment = os.environ | classroom.environment() | _before("JUPYTER_PATH", Path(__file__).parent / "jupyter")
    return subprocess.run(command, cwd=classroom.project.solutions, env=environment, check=False).returncode


def _student(classroom: Classroom, command: list[str], config: Path) -> int:
    write_config(config, classroom.project)
    environment = os.environ | _before("JUPYTER_CONFIG_PATH", config)
    return subprocess.run(command, cwd=classroom.project.course, env=environment, check=False).returncode


def _before(variable: str, folder: Path) -> dict[str, str]:
    """The environment variable, a list of folders, with `folder` in front."""
    return {variable: os.pathsep.join([str(folder), *filter(None, [os.environ.get(variable)])])}
