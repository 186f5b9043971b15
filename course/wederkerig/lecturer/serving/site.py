"""Build the site for students and put it where a web server shows it; on request as packages for an LMS too."""

from collections.abc import Callable
from pathlib import Path

from ...files import scratch_folder, write_if_changed
from ...publish import check_target, publish
from ...site.make import Site, make_packages, make_site
from ...site.show import Course
from ..project import Project
from . import texts

Say = Callable[[str], None]


def build_site(project: Project, out: Path, say: Say) -> Site:
    """Build the site and put it in `out`.

    Raises:
        PlaceError: when `out` is not a site made by this command; then nothing is changed.
        WederkerigError: when a lesson or an item is not right; then `out` is as it was.
    """
    check_target(out)
    site = make_site(_course(project), out, lambda done, total: say(texts.DRAWN.format(done=done, total=total)))
    with scratch_folder() as scratch:
        for name, content in site.files.items():
            write_if_changed(scratch / name, content, durable=False)
        publish(scratch, out, last=("index.html", "offline.js"))
    return site


def build_packages(project: Project, site: Site, folder: Path, version: str) -> int:
    """Write a SCORM package for every lesson and assignment in `folder`; returns how many."""
    packages = list(make_packages(_course(project), site, version))
    for name, content in packages:
        write_if_changed(folder / name, content, durable=False)
    return len(packages)


def _course(project: Project) -> Course:
    return Course(project.course, project.assignments, project.datasets)
