"""Where everything of a course stands on the lecturer's machine."""

import os
import re
import shlex
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from ..errors import PlaceError
from ..files import matching, reserved
from . import texts

CLASS_VARIABLE = "WEDERKERIG_CLASS"
CLASSES_VARIABLE = "WEDERKERIG_CLASSES"
PROJECT_VARIABLE = "WEDERKERIG_PROJECT"
DEFAULT_CLASS = "klas"
MADE_BY_DEMO = ".made-by-demo"  # the mark in the folder of a class that is made up

# A class is a folder on every system, and nbgrader reads the paths of folders as patterns and regular expressions.
_CLASS = re.compile(r"\w[\w .,&'@#%=~!-]{0,63}(?<![. ])")
_PATTERN = "[]*?"
_EXPRESSION = _PATTERN + "(){}+^$|\\"


@dataclass(frozen=True, slots=True)
class Project:
    """A course folder: the one that holds `solutions/nbgrader_config.py`."""

    root: Path

    @property
    def solutions(self) -> Path:
        """The bank of graded items, the source of assignments and nbgrader's settings."""
        return self.root / "solutions"

    @property
    def assignments(self) -> Path:
        """The releases: what students get."""
        return self.root / "assignments"

    @property
    def datasets(self) -> Path:
        """The practice items and other open data."""
        return self.root / "datasets"

    @property
    def course(self) -> Path:
        """The lessons and the package."""
        return self.root / "course"

    def lessons(self) -> list[Path]:
        """The lesson notebooks, in order."""
        return matching(self.course, "[0-9][0-9]-*.ipynb")

    def classroom(self, name: str = DEFAULT_CLASS, classes: Path | None = None) -> "Classroom":
        """The folder of one class; nothing is made on disk.

        Raises:
            PlaceError: when this cannot be the name of a class, or is that of another one in other capitals; its folder
                would be one of the course's own; a file stands there; or nbgrader cannot work in a folder of that name.
        """
        name = unicodedata.normalize("NFC", name)
        if not _CLASS.fullmatch(name) or reserved(name):
            raise PlaceError(texts.BAD_CLASS.format(name=name))
        folder = (classes or self.root / "klassen") / name
        _refuse_signs(self.root, self.root, _PATTERN)
        inside = folder.is_relative_to(self.root)
        _refuse_signs(folder.parent, folder.parent.relative_to(self.root) if inside else folder.parent, _EXPRESSION)
        if any(folder.is_relative_to(own) for own in (self.solutions, self.assignments, self.datasets, self.course)):
            raise PlaceError(texts.FOLDER_OF_COURSE.format(folder=folder))
        for place in (folder.parent, folder):
            if place.exists() and not place.is_dir():
                raise PlaceError(texts.NO_FOLDER.format(folder=place))
        others = [] if folder.exists() else [path.name for path in matching(folder.parent, "*") if path.is_dir()]
        if other := next((one for one in others if one.casefold() == name.casefold()), None):
            raise PlaceError(texts.OTHER_CAPITALS.format(name=name, other=other))
        return Classroom(self, name, folder)


@dataclass(frozen=True, slots=True)
class Classroom:
    """One class: everything with student data, in one folder."""

    project: Project
    name: str
    folder: Path

    @property
    def delivered(self) -> Path:
        """Where zips come that a lecturer drops in the staffroom, as the LMS gave them."""
        return self.folder / "aangeleverd"

    @property
    def received(self) -> Path:
        """Hand-in files as they came in, untouched."""
        return self.folder / "ontvangen"

    @property
    def submitted(self) -> Path:
        """The submissions that nbgrader grades."""
        return self.folder / "submitted"

    @property
    def autograded(self) -> Path:
        """The graded notebooks."""
        return self.folder / "autograded"

    @property
    def feedback(self) -> Path:
        """The feedback pages."""
        return self.folder / "feedback"

    @property
    def gradebook(self) -> Path:
        """The file of the gradebook."""
        return self.folder / "gradebook.db"

    @property
    def db_url(self) -> str:
        """The gradebook, as SQLAlchemy names it."""
        return sqlite_url(self.gradebook)

    def directory(self, step: str) -> str:
        """The folder of one of nbgrader's steps, as its settings want it.

        Inside the course from there, because nbgrader takes no other path literally.
        """
        folder = self.folder / step
        root = self.project.root
        return str(folder.relative_to(root) if folder.is_relative_to(root) else folder)

    def named(self, assignment: str) -> str:
        """An assignment of this class as a command wants it: `opdracht-1`, or `opdracht-1 --class 2b`."""
        chosen = [] if self.name == DEFAULT_CLASS else ["--class", self.name]
        if self.folder.parent != self.project.root / "klassen":
            chosen += ["--out", str(self.folder.parent)]
        return shlex.join([assignment, *chosen])

    def environment(self) -> dict[str, str]:
        """The variables by which nbgrader's settings find this class."""
        return {CLASS_VARIABLE: self.name, CLASSES_VARIABLE: str(self.folder.parent)}


def sqlite_url(path: Path) -> str:
    """A file of SQLite, as SQLAlchemy names it: plainly where that is understood, as `nbgrader db upgrade` wants it."""
    from sqlalchemy.engine import URL, make_url  # only here: it takes longer to read than most commands need

    plain = f"sqlite:///{path}"
    if make_url(plain).database == str(path):
        return plain
    return URL.create("sqlite", database=str(path)).render_as_string()


def own_classroom(project: Project) -> Classroom:
    """The class that the environment names, as nbgrader's settings ask for it.

    Raises:
        PlaceError: as `Project.classroom`.
    """
    classes = os.environ.get(CLASSES_VARIABLE)
    return project.classroom(os.environ.get(CLASS_VARIABLE, DEFAULT_CLASS), Path(classes) if classes else None)


def own_project() -> Project:
    """The project whose nbgrader settings are in force, else the one of the working folder.

    Raises:
        PlaceError: when there is none.
    """
    given = os.environ.get(PROJECT_VARIABLE)
    return find_project(Path(given) if given else Path.cwd())


def find_project(start: Path) -> Project:
    """The project in `start` or the nearest folder above it.

    Raises:
        PlaceError: when there is none.
    """
    for folder in (start, *start.parents):
        if (folder / "solutions" / "nbgrader_config.py").is_file():
            return Project(folder)
    raise PlaceError(texts.NO_PROJECT.format(folder=start))


def _refuse_signs(folder: Path, part: Path, signs: str) -> None:
    """Refuse a folder when one of these signs stands in this part of its path."""
    found = next((sign for sign in part.as_posix() if sign in signs), None)
    if found:
        raise PlaceError(texts.BAD_FOLDER.format(folder=folder, sign=found))
