"""Open JupyterLab on the course: a student's view, or with everything for lecturers."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .project import Classroom
from .shell import write_config


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
    environment = os.environ | classroom.environment()
    return subprocess.run(command, cwd=classroom.project.solutions, env=environment, check=False).returncode


def _student(classroom: Classroom, command: list[str], config: Path) -> int:
    write_config(config, classroom.project)
    path = os.pathsep.join([str(config), *filter(None, [os.environ.get("JUPYTER_CONFIG_PATH")])])
    environment = os.environ | {"JUPYTER_CONFIG_PATH": path}
    return subprocess.run(command, cwd=classroom.project.course, env=environment, check=False).returncode
