"""The Python packages that run in the browser: which, in which version, and their wheels.

The versions are those installed here, which pyproject.toml pins: what runs in the browser is what was tested.
"""

import importlib.metadata
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from jupyterlite_pyodide_kernel.constants import PYODIDE_PYTHON_VERSION
from packaging.requirements import Requirement

from ...errors import WederkerigError
from . import texts

# What a kernel in the browser starts with.
AT_START = ("comm", "ipython", "jedi", "ipywidgets", "anywidget")
# Fetched when an exploration asks for it.
LATER = ("plotly",)
# Named as a dependency but not needed in the browser, or brought by the kernel itself.
_LEFT_OUT = {"jupyterlab-widgets", "widgetsnbextension", "pexpect", "ptyprocess", "psutil", "colorama"}
# The kernel asks for these; they complete code that a student never types, and take a tenth of the start.
EMPTY = ("jedi", "parso")
_TAGS = "Wheel-Version: 1.0\nGenerator: wederkerig\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
_BROWSER = {"sys_platform": "emscripten", "platform_system": "Emscripten", "os_name": "posix", "extra": ""}


def canonical(name: str) -> str:
    """The normalised name of a distribution (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def depends(name: str) -> list[str]:
    """The distributions that `name` needs in the browser, as installed here."""
    found = []
    for line in importlib.metadata.requires(name) or []:
        requirement = Requirement(line)
        needed = requirement.marker is None or requirement.marker.evaluate(_BROWSER)
        if needed and canonical(requirement.name) not in _LEFT_OUT:
            found.append(canonical(requirement.name))
    return found


def closure(names: Iterable[str]) -> list[str]:
    """`names` and everything they need, sorted."""
    found: set[str] = set()
    todo = list(names)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += depends(name)
    return sorted(found)


def installed(names: Iterable[str]) -> dict[str, str]:
    """The versions in which these distributions are installed here."""
    return {name: importlib.metadata.version(name) for name in names}


def download(versions: Mapping[str, str], folder: Path) -> None:
    """Fetch the pure-Python wheels of these distributions from the package index.

    Raises:
        WederkerigError: when pip cannot get them.
    """
    pins = [f"{name}=={version}" for name, version in versions.items()]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder)]
    command += ["--only-binary=:all:", "--platform=any", "--implementation=py", "--abi=none"]
    command += [f"--python-version={PYODIDE_PYTHON_VERSION}"]
    result = subprocess.run([*command, *pins], capture_output=True, text=True, check=False)
    if result.returncode:
        errors = [line for line in result.stderr.splitlines() if line.startswith("ERROR")]
        raise WederkerigError(texts.SITE_NO_WHEELS.format(reason=errors[-1] if errors else "pip"))


def course_wheel(package: Path, version: str, folder: Path) -> Path:
    """Write the student side of the course as a wheel: no lecturer's side, no extension for JupyterLab."""
    wheel = folder / f"wederkerig-{version}-py3-none-any.whl"
    info = f"wederkerig-{version}.dist-info"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _student_side(package):
            archive.writestr(_entry(name), content)
        archive.writestr(_entry(f"{info}/METADATA"), f"Metadata-Version: 2.1\nName: wederkerig\nVersion: {version}\n")
        archive.writestr(_entry(f"{info}/WHEEL"), _TAGS)
        archive.writestr(_entry(f"{info}/RECORD"), "")
    return wheel


def small_wheel(name: str, version: str, folder: Path, files: Iterable[Path] = ()) -> None:
    """Write a wheel of a package of which we need a few files (by path inside its folder), or none at all."""
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as archive:
        for file in files:
            archive.writestr(_entry(f"{name}/{file.parent.name}/{file.name}"), file.read_bytes())
        archive.writestr(_entry(f"{info}/METADATA"), f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        archive.writestr(_entry(f"{info}/WHEEL"), _TAGS)
        archive.writestr(_entry(f"{info}/RECORD"), "")


def _student_side(package: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(package.rglob("*")):
        parts = path.relative_to(package).parts
        if path.is_file() and parts[0] not in ("lecturer", "labextensions") and "__pycache__" not in parts:
            yield "/".join(("wederkerig", *parts)), path.read_bytes()


def _entry(name: str) -> zipfile.ZipInfo:
    """An archive entry with a fixed time, so that the same content gives the same bytes."""
    entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def top_level(wheel: Path) -> list[str]:
    """The modules that a wheel brings."""
    with zipfile.ZipFile(wheel) as archive:
        names = {name.split("/")[0].removesuffix(".py") for name in archive.namelist()}
    return sorted(name for name in names if not name.endswith((".dist-info", ".data")))


def identity(wheel: Path) -> tuple[str, str]:
    """Normalised name and version of a wheel, from its file name."""
    name, version = wheel.name.split("-")[:2]
    return canonical(name), version
