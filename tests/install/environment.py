"""A bare virtual environment, and what pip installs in it."""

import os
import subprocess
import sys
import venv
from pathlib import Path

from root import ROOT


class Environment:
    """A new virtual environment, in which only what it is told is installed."""

    def __init__(self, folder: Path) -> None:
        venv.create(folder, with_pip=False, symlinks=os.name != "nt")
        self._scripts = folder / ("Scripts" if os.name == "nt" else "bin")
        self.folder = folder

    def pip(self, *arguments: str) -> str:
        """Let this Python's pip work in the environment; returns what it printed."""
        return self._succeeds([sys.executable, "-m", "pip", "--python", str(self._scripts / "python"), *arguments])

    def run(self, program: str, *arguments: str, cwd: Path = ROOT) -> str:
        """Run a program of the environment, which must succeed; returns what it printed."""
        return self._succeeds([str(self._scripts / program), *arguments], cwd)

    def fails(self, program: str, *arguments: str, cwd: Path = ROOT) -> str:
        """Run a program of the environment, which must end with exit status 1; returns what it said of it."""
        done = self._done([str(self._scripts / program), *arguments], cwd)
        assert done.returncode == 1, done.stdout + done.stderr
        return done.stderr

    def _succeeds(self, command: list[str], cwd: Path = ROOT) -> str:
        done = self._done(command, cwd)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def _done(self, command: list[str], cwd: Path) -> subprocess.CompletedProcess[str]:
        # without what would bring in the packages that the tests themselves run with
        bare = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
        return subprocess.run(command, cwd=cwd, env=bare, capture_output=True, text=True, check=False)
