"""Open JupyterLab on the course: a student's view, or with everything for lecturers."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from filelock import FileLock, Timeout

from ...errors import PlaceError
from ...files import scratch_folder
from ..project import Classroom, Project
from . import texts
from .jupyterlab import EXTENSIONS, write_config, write_staffroom_config

PORTS = range(8888, 8988)
PATIENCE_S = 60.0  # how long JupyterLab may take to answer, on a slow computer


@dataclass(frozen=True, slots=True)
class Lab:
    """How JupyterLab is to be started: the folder it starts in, its environment, and the page to open."""

    project: Project
    folder: Path
    environment: dict[str, str]
    address: str


def start_course(project: Project, browser: bool) -> int:
    """Run JupyterLab as a student meets it until it is stopped; returns the exit status.

    Raises:
        PlaceError: when JupyterLab cannot be started.
    """
    with scratch_folder() as scratch:
        address = write_config(scratch, project, extensions=EXTENSIONS)
        environment = _before("JUPYTER_CONFIG_PATH", scratch)
        return _run(Lab(project, project.course, environment, address), browser)


def start_for_lecturer(classroom: Classroom, browser: bool) -> int:
    """Run JupyterLab with everything for lecturers until it is stopped; returns the exit status.

    It opens the staffroom, and runs in `solutions/`, where nbgrader's formgrader finds the settings of the class.

    Raises:
        PlaceError: when JupyterLab cannot be started.
    """
    classroom.folder.mkdir(parents=True, exist_ok=True)
    with scratch_folder() as scratch:
        address = write_staffroom_config(scratch)
        environment = classroom.environment() | _before("JUPYTER_CONFIG_PATH", scratch)
        environment |= _before("JUPYTER_PATH", Path(__file__).parent / "jupyter")
        return _run(Lab(classroom.project, classroom.project.solutions, environment, address), browser)


@contextmanager
def free_port() -> Iterator[int]:
    """A port of this computer that nobody listens on, and that no other `wederkerig start` takes meanwhile.

    Raises:
        PlaceError: when all that we try are in use.
    """
    with ExitStack() as held:
        for port in PORTS:
            with suppress(OSError, Timeout), socket.socket() as probe:
                probe.bind(("127.0.0.1", port))
                lock = Path(tempfile.gettempdir()) / f"wederkerig-poort-{port}.lock"
                held.enter_context(FileLock(lock, blocking=False))
                break
        else:
            raise PlaceError(texts.NO_PORT.format(first=PORTS[0], last=PORTS[-1]))
        yield port


def _run(lab: Lab, browser: bool) -> int:
    if find_spec("jupyterlab") is None:
        raise PlaceError(texts.NO_JUPYTERLAB)
    token = secrets.token_hex(24)
    handle, log = tempfile.mkstemp(prefix="wederkerig-jupyterlab-", suffix=".txt")
    with os.fdopen(handle, "wb") as output, free_port() as port:
        child = subprocess.Popen(
            _command(lab, port, browser),
            cwd=lab.folder,
            env=os.environ | lab.environment | {"JUPYTER_TOKEN": token},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        before = signal.signal(signal.SIGTERM, lambda *_: child.terminate())  # unlike Ctrl+C it reaches only us
        try:
            if _answers(child, port):
                print(texts.STARTED.format(url=f"http://localhost:{port}{lab.address}?token={token}"), flush=True)
            status = child.wait()
        except KeyboardInterrupt:  # Ctrl+C reaches JupyterLab as well
            status = _stop(child)
        finally:
            signal.signal(signal.SIGTERM, before)
    if status not in (0, -signal.SIGTERM):
        raise PlaceError(texts.LAB_FAILED.format(log=log))
    Path(log).unlink()
    print(texts.LAB_STOPPED)
    return 0


def _command(lab: Lab, port: int, browser: bool) -> list[str]:
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={lab.project.root}"]
    command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0", "--ServerApp.answer_yes=True"]
    if not browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # in a container, where Jupyter otherwise refuses to start
        command.append("--allow-root")
    return command


def _answers(child: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until JupyterLab answers; False when it ended or is not there in time."""
    end = time.monotonic() + PATIENCE_S
    while child.poll() is None and time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.1)
    return False


def _stop(child: subprocess.Popen[bytes]) -> int:
    """Let JupyterLab end by itself, else end it; however it ended, that is what was asked."""
    for urge in (None, child.terminate, child.kill):
        if urge:
            urge()
        with suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
            child.wait(timeout=10)
            break
    return 0


def _before(variable: str, folder: Path) -> dict[str, str]:
    """The environment variable, a list of folders, with `folder` in front."""
    return {variable: os.pathsep.join([str(folder), *filter(None, [os.environ.get(variable)])])}
