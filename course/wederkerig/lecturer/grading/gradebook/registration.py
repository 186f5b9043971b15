"""Make the class's gradebook know an assignment, which it must before anybody is graded, by whichever door."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event

from ....files import scratch_folder
from ....notebook_files import notebook_json
from ...bank import Plan
from ...nbgrader_api import generate, prepare_gradebook
from ...project import Classroom, Project, sqlite_url
from .opened import has_tables, registered_cells


def register_assignment(classroom: Classroom, plan: Plan) -> None:
    """Make the class's gradebook know the assignment as it is now, unless it does already.

    Raises:
        WederkerigError: when nbgrader refuses.
    """
    if registered_cells(classroom.gradebook, plan.name) == _cells(classroom.project, plan.name):
        return
    classroom.folder.mkdir(parents=True, exist_ok=True)
    draft = classroom.folder / ".gradebook.nieuw"
    shutil.rmtree(draft, ignore_errors=True)
    with scratch_folder() as scratch:
        if has_tables(classroom.gradebook):
            generate(classroom.project, plan.name, scratch, classroom.db_url)
            return
        draft.mkdir()  # a new gradebook is there whole or not at all
        made = draft / "gradebook.db"
        prepare_gradebook(made)
        with _in_no_hurry():
            generate(classroom.project, plan.name, scratch, sqlite_url(made))
        with made.open("rb+") as file:
            os.fsync(file.fileno())
        made.replace(classroom.gradebook)
        draft.rmdir()


@contextmanager
def _in_no_hurry() -> Iterator[None]:
    """Let a database that nobody has yet reach the disk when the disk likes: nbgrader commits for every cell."""

    def relax(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = MEMORY")

    event.listen(Engine, "connect", relax)
    try:
        yield
    finally:
        event.remove(Engine, "connect", relax)


def _cells(project: Project, name: str) -> dict[str, tuple[object, ...]]:
    """What `registered_cells` says after nbgrader made the release.

    nbgrader registers a notebook with its hidden tests, but without its solutions.
    """
    folders = (project.solutions, project.assignments)
    source, release = (notebook_json(folder / name / f"{name}.ipynb")["cells"] for folder in folders)
    cells: dict[str, tuple[object, ...]] = {}
    for before, after in zip(source, release, strict=False):
        settings = before["metadata"].get("nbgrader")
        if settings:
            by_hand, graded = settings["solution"], settings["grade"]
            text = "".join((after if by_hand else before)["source"])
            locked = not by_hand and (graded or settings["locked"])
            points = float(settings["points"]) if graded else None
            cells[settings["grade_id"]] = (before["cell_type"], locked, text, points, by_hand)
    return cells
