"""Build the site: everything in a scratch folder, then one move to where it is wanted."""

import importlib.metadata
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from ...explorations.plotly_js import plotly_js_file
from ...places import ASSIGNMENT_FILE
from ...publish import check_target, publish
from ..project import Project
from ..serving.jupyterlab import notebooks
from . import texts
from .lite import build_lite, kernel_wheels, write_lite
from .offline import write_service_worker
from .pyodide import fetch_core, lock
from .startpage import write_start_pages
from .wheels import AT_START, EMPTY, LATER, closure, course_wheel, depends, download, identity, installed, small_wheel

# The name of the kernel in the browser; a notebook that names another makes JupyterLite ask.
KERNEL = {"display_name": "Python (Pyodide)", "language": "python", "name": "python"}


def build_site(project: Project, out: Path, say: Callable[[str], None]) -> int:
    """Build the static site in `out`.

    Returns:
        its size in bytes.

    Raises:
        PlaceError: when something that is not of the site is in the way in `out`; then `out` is as it was.
        WederkerigError: when something it needs is not there; then `out` is as it was.
    """
    check_target(out)
    with tempfile.TemporaryDirectory() as scratch:
        lite, site = Path(scratch) / "lite", Path(scratch) / "site"
        say(texts.SITE_STEPS["python"])
        _python(lite / "static" / "pyodide", Path(scratch))
        say(texts.SITE_STEPS["contents"])
        _contents(project, lite / "files")
        write_lite(project, lite)
        say(texts.SITE_STEPS["build"])
        build_lite(lite, site)
        write_start_pages(project, site)
        write_service_worker(site)
        publish(site, out, last=("index.html", "service-worker.js"))
        return sum(path.stat().st_size for path in site.rglob("*") if path.is_file())


def _python(folder: Path, scratch: Path) -> None:
    folder.mkdir(parents=True)
    own = fetch_core(folder, scratch)
    names = closure(AT_START)
    versions = installed(names)
    for name in EMPTY:
        small_wheel(name, versions.pop(name), folder)
    for name in LATER:
        small_wheel(name, importlib.metadata.version(name), folder, [plotly_js_file()])
    download(versions | {"micropip": own["packages"]["micropip"]["version"]}, folder)
    for wheel in kernel_wheels():
        shutil.copy(wheel, folder)
    package = Path(__file__).resolve().parents[2]
    course_wheel(package, importlib.metadata.version("wederkerig"), folder)
    wheels = sorted(folder.glob("*.whl"))
    known = {identity(wheel)[0] for wheel in wheels}
    needs = {name: [need for need in depends(name) if need in known] for name in names}
    needs["wederkerig"] = ["anywidget", "ipython"]
    (folder / "pyodide-lock.json").write_text(lock(own["info"], wheels, needs), encoding="utf-8")


def _contents(project: Project, folder: Path) -> None:
    for name, _ in notebooks(project):
        notebook = json.loads((project.root / name).read_text(encoding="utf-8"))
        notebook["metadata"]["kernelspec"] = KERNEL
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
    for path in (*project.assignments.glob(f"*/{ASSIGNMENT_FILE}"), *project.datasets.rglob("*")):
        if path.is_file():
            target = folder / path.relative_to(project.root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
