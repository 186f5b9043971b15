"""From the bank to what students get: source notebook and release.

nbgrader itself makes the release, so that every tool of nbgrader knows the assignment.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...dutch import listed
from ...errors import PlaceError, WederkerigError
from ...files import matching, scratch_folder, write_if_changed
from ...notebook_files import read_notebook
from ...places import ASSIGNMENT_FILE, Release, read_release, release_text
from ..bank import Plan
from ..faults import about
from ..nbgrader_api import generate
from ..project import Project
from . import texts
from .moved import moved
from .notebooks import assignment_notebook, canonical
from .submission import released_id
from .versions import next_release, replacements, rewordings


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: the release, and the one that stood there before it (None: it is the first)."""

    release: Release
    previous: Release | None

    @property
    def reworded(self) -> str:
        """In Dutch, what reads otherwise than before while it asks the same; empty when that is nothing."""
        old, new = self.previous, self.release
        if old is None or old.asked != new.asked or old.release == new.release:
            return ""
        return rewordings(old.questions, new.questions)


def build(project: Project, plan: Plan, classes: Path | None = None, replace: bool = False) -> Built:
    """Write the source and the release of one assignment; twice in a row gives the same bytes.

    A measurement has no notebook of its own: its cards stand in a lesson, and only its questions are released.

    Args:
        project: the course.
        plan: the assignment as it is now.
        classes: the folder in which to look for classes that handed in; None for the course's own.
        replace: the lecturer said that this release may ask something else than the one before it.

    Raises:
        WederkerigError: as `check_replacing`; or when nbgrader refuses.
    """
    check_replacing(project, plan, classes, replace)
    previous = _history(project, plan.name, replace)
    release = next_release(plan, previous)
    public = release_text(release)
    released = project.assignments / plan.name  # in which somebody may have tried the assignment: answers stay
    if plan.graded:
        notebook = _notebook(project, plan, public)
        write_if_changed(released / f"{plan.name}.ipynb", notebook)
    write_if_changed(released / ASSIGNMENT_FILE, public)
    return Built(release, previous)


def _notebook(project: Project, plan: Plan, public: str) -> str:
    """Write the source of an assignment; returns the notebook that nbgrader makes of it."""
    source = project.solutions / plan.name
    write_if_changed(source / f"{plan.name}.ipynb", canonical(assignment_notebook(plan)))
    write_if_changed(source / ASSIGNMENT_FILE, public)
    with scratch_folder() as folder:
        with about(folder):
            generated = generate(project, plan.name, folder)
        return canonical(read_notebook(generated / f"{plan.name}.ipynb"))


def _history(project: Project, name: str, replace: bool) -> Release | None:
    try:
        return previous_release(project, name)
    except WederkerigError:
        if replace:
            return None
        raise


def previous_release(project: Project, name: str) -> Release | None:
    """The release that stands there now, which the next build comes after; None before the first.

    Raises:
        WederkerigError: when its file cannot be read: then nobody knows which hand-ins count.
    """
    for folder in (project.assignments / name, project.solutions / name):
        if (folder / ASSIGNMENT_FILE).exists():
            try:
                release = read_release(folder)
            except PlaceError as error:
                raise WederkerigError(texts.DAMAGED.format(file=folder / ASSIGNMENT_FILE, name=name)) from error
            return release if release.name == name else None  # a copy of another assignment's folder
    return None


def check_replacing(project: Project, plan: Plan, classes: Path | None = None, replace: bool = False) -> None:
    """Refuse a plan that asks something else than its release: hand-ins of that one would no longer count.

    With `replace` it may. What moved inside a question is refused then too: hand-ins would count as another answer.

    Raises:
        WederkerigError: what that would mean and what to do; nothing is changed.
    """
    previous = _history(project, plan.name, replace)
    release = next_release(plan, previous)
    if previous is None:
        return
    if items := moved(previous.questions, release.questions):
        raise WederkerigError(texts.MOVED.format(name=plan.name, items=listed(items), release=previous.release))
    if replace or previous.asked == release.asked:
        return
    classes = classes or project.classroom().folder.parent
    lost = {klas: count for klas, count in _handed_in(classes, release).items() if count}
    names = ", ".join(texts.HANDED_IN_CLASS.format(klas=klas, students=count) for klas, count in lost.items())
    said = texts.HANDED_IN.format(classes=names) if names else texts.NOT_HANDED_IN.format(folder=classes)
    changes = replacements(previous.questions, release.questions)
    raise WederkerigError(
        texts.STOPPED.format(name=plan.name, release=previous.release, changes=changes, handed_in=said)
    )


def _handed_in(classes: Path, release: Release) -> Mapping[str, int]:
    """Per class the number of submissions that do not count for `release`."""
    counts: dict[str, int] = {}
    for file in matching(classes, f"*/submitted/*/{release.name}/{ASSIGNMENT_FILE}"):
        klas = file.relative_to(classes).parts[0]
        counts[klas] = counts.get(klas, 0) + (not release.fit(released_id(file)).counts)
    return counts
