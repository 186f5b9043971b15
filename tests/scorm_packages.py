"""The packages for an LMS, made of a site in which no exploration is drawn."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from root import ROOT
from wederkerig.explorations.catalogue import EXPLORATIONS
from wederkerig.site.make import Site, drawings, make_packages
from wederkerig.site.models import code_files, folder_of
from wederkerig.site.show import Course

COURSE = Course(ROOT / "course", ROOT / "assignments", ROOT / "datasets")
VERSIONS = ("1.2", "2004")


def site() -> Site:
    """A site with one small file for every picture, and with what no package needs."""
    drawn = {f"{folder_of(name)}/part-0.json": b"{}" for name in EXPLORATIONS}
    never = ["offline.js", "index.html"]
    return Site(code_files() | drawings(COURSE) | drawn | dict.fromkeys(never, b""), "0" * 12)


def made(version: str) -> Mapping[str, bytes]:
    """The packages of all lessons and assignments by file name."""
    return dict(make_packages(COURSE, site(), version))


packages = cache(made)


def entries(package: bytes) -> dict[str, bytes]:
    """What is in a package, by path."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def unpack(package: bytes, folder: Path) -> Path:
    """Unpack it as an LMS does; returns the folder."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extractall(folder)
    return folder
