"""Installed beside what a JupyterHub image brings, the student side replaces nothing of it."""

import json
from pathlib import Path

import pytest
from environment import Environment
from root import ROOT

IMAGES = sorted((ROOT / "tests" / "install").glob("jupyterhub-*.txt"))


def pretend(folder: Path, name: str, version: str) -> None:
    """Make pip believe that this distribution is installed."""
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    (info / "RECORD").touch()
    (info / "INSTALLER").write_text("pip\n", encoding="utf-8")


@pytest.mark.parametrize("image", IMAGES, ids=lambda path: path.stem)
def test_nothing_of_the_image_is_replaced(image, wheel, tmp_path):
    """pip would install the course and what the image has not, and no other version of what it has."""
    environment, report = Environment(tmp_path / "venv"), tmp_path / "report.json"
    packages = Path(environment.run("python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    pins = dict(line.split("==") for line in image.read_text(encoding="utf-8").split())
    assert {"jupyterhub", "jupyterlab", "notebook"} < set(pins)
    for name, version in pins.items():
        pretend(packages, name, version)

    environment.pip("install", "--quiet", "--dry-run", "--report", str(report), str(wheel))

    chosen = {one["metadata"]["name"].lower() for one in json.loads(report.read_text(encoding="utf-8"))["install"]}
    assert {"wederkerig", "anywidget"} <= chosen
    assert chosen & set(pins) == set()
