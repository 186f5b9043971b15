"""A JupyterLab as `wederkerig start` gives it to a student."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .environment import isolated
from .result import BenchError

START_S, STOP_S = 60, 15
_START = (
    "import sys; from wederkerig.lecturer.cli import main; sys.exit(main(['start', '--no-browser', *sys.argv[1:]]))"
)
_ADDRESS = re.compile(r"http://localhost:(\d+)/\S*\?token=(\w+)")
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True, slots=True)
class Lab:
    """A running JupyterLab."""

    url: str
    token: str

    def notebook(self, path: str) -> str:
        """The address of a notebook, as a student opens it."""
        return f"{self.url}/doc/tree/{path}?token={self.token}"

    def call(self, method: str, path: str) -> Any:
        """Call the REST API and return the JSON it answers, or None."""
        headers = {"Authorization": f"token {self.token}"}
        request = urllib.request.Request(f"{self.url}/{path}", method=method, headers=headers)
        with _DIRECT.open(request, timeout=30) as response:
            content = response.read()
        return json.loads(content) if content else None


@contextmanager
def running(project: Path, home: Path, *options: str) -> Iterator[Lab]:
    """Run `wederkerig start` with these options in `project`, with its settings in `home`."""
    environment, log = isolated(home), home / "lab.log"
    config = Path(environment["JUPYTER_CONFIG_DIR"]) / "jupyter_lab_config.json"
    config.write_text(json.dumps({"LabApp": {"expose_app_in_browser": True}}), encoding="utf-8")
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", _START, *options],
            cwd=project,
            env=environment,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        lab = _await(process, log)
        yield lab
        for session in lab.call("GET", "api/sessions"):
            lab.call("DELETE", f"api/sessions/{session['id']}")
    finally:
        _stop(process)


def _await(process: subprocess.Popen[bytes], log: Path) -> Lab:
    """The JupyterLab whose address the command says, once it answers."""
    deadline = time.monotonic() + START_S
    while True:
        said = log.read_text(encoding="utf-8", errors="replace")
        if found := _ADDRESS.search(said):
            lab = Lab(f"http://127.0.0.1:{found[1]}", found[2])
            with suppress(OSError):
                lab.call("GET", "api")
                return lab
        if process.poll() is not None or time.monotonic() > deadline:
            raise BenchError(f"`wederkerig start` does not come up: {(said.splitlines() or ['?'])[-1]}")
        time.sleep(0.1)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Stop the command and the JupyterLab that it runs: both are in the session that we made for them."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        deadline = time.monotonic() + STOP_S
        while time.monotonic() < deadline:
            process.poll()
            try:
                os.killpg(process.pid, 0)
            except ProcessLookupError:
                return
            time.sleep(0.1)
