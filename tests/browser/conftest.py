"""A real JupyterLab and a real Chromium, both cut off from the rest of the machine."""

import json
import os
import secrets
import shutil
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

PROJECT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BROWSER_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_S = 60  # how long JupyterLab may take to start
LOAD_MS = 30_000  # how long a notebook may take to open or to run


def within(seconds: float, condition: Callable[[], Any]) -> Any:
    """Ask `condition` until it gives something true, and return that; fail after `seconds`."""
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, f"not within {seconds} s: {condition}"
        time.sleep(0.05)
    return found


@dataclass(frozen=True)
class Place:
    """A fresh copy of what a student has: course, datasets and assignments."""

    name: str
    folder: Path

    @property
    def lesson(self) -> Path:
        """The notebook of lesson 03."""
        return self.folder / "course" / "03-onderscheid.ipynb"

    @property
    def assignment(self) -> Path:
        """The notebook of assignment 1."""
        return self.folder / "assignments" / "opdracht-1" / "opdracht-1.ipynb"


def saved_answers(notebook: Path) -> dict[str, Any]:
    """The answers on disk beside `notebook`; empty as long as there are none."""
    try:
        content = json.loads((notebook.parent / "antwoorden.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return dict(content["answers"])


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab."""

    url: str
    token: str
    root: Path

    def call(self, method: str, path: str) -> Any:
        """Call the REST API; the JSON it answers, or None."""
        request = urllib.request.Request(
            f"{self.url}/{path}", method=method, headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=30) as response:
            content = response.read()
        return json.loads(content) if content else None

    def kernel(self, notebook: Path) -> str:
        """The id of the kernel that runs `notebook`."""
        path = notebook.relative_to(self.root).as_posix()
        return next(s["kernel"]["id"] for s in self.call("GET", "api/sessions") if s["path"] == path)

    def place(self) -> Place:
        """Lay out a fresh copy of what a student has, in a folder of its own."""
        name = f"plek-{secrets.token_hex(4)}"
        folder = self.root / name
        (folder / "course").mkdir(parents=True)
        for notebook in (PROJECT / "course").glob("*.ipynb"):
            shutil.copyfile(notebook, folder / "course" / notebook.name)
        shutil.copytree(PROJECT / "datasets", folder / "datasets")
        for source in (PROJECT / "assignments").glob("*/*"):
            if (
                source.suffix in {".ipynb", ".json"}
                and source.name != "antwoorden.json"
                and "inlevering" not in source.name
            ):
                target = folder / "assignments" / source.parent.name / source.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
        return Place(name, folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        missing = f"no browser on this machine (looked for {', '.join(BROWSERS)})"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGS)
        yield running
        running.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment(home: Path) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "IPYTHON", "NBGRADER"))
    }
    places = {
        name: str(home / name.lower())
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    }
    for folder in places.values():
        Path(folder).mkdir(parents=True)
    return kept | places | {"HOME": str(home), "JUPYTER_NO_CONFIG": ""}
