"""From the bank to what students get: source notebook, release, and the assignment in a class's gradebook.

nbgrader itself makes the release, so that every tool of nbgrader knows the assignment.
"""

import hashlib
import json
import logging
import re
import shutil
import tempfile
from pathlib import Path

from traitlets.config import Config

from ..errors import WederkerigError
from ..places import ASSIGNMENT_FILE, question_to_json
from . import texts
from .bank import Plan
from .files import replace_folder, write_if_changed
from .gradebook import prepare_gradebook, registered_cells, scripts_on_path
from .notebooks import assignment_notebook, canonical, read_notebook
from .project import Classroom, Project


def release_file(plan: Plan) -> str:
    """The text of `opdracht.json`: name, release id and the questions, without keys.

    The release id is a hash of all that a student sees: when that changes, it is another release.
    """
    questions = [question_to_json(item.question) for item in plan.items]
    seen = json.dumps([plan.title, plan.intro, plan.closing, questions], ensure_ascii=False, sort_keys=True)
    release = hashlib.sha256(seen.encode("utf-8")).hexdigest()[:12]
    content = {"name": plan.name, "release": release, "questions": questions}
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def build(project: Project, plan: Plan) -> str:
    """Write the source and the release of one assignment; twice in a row gives the same bytes.

    Returns:
        the release id.

    Raises:
        WederkerigError: when nbgrader refuses.
    """
    public = release_file(plan)
    source = project.solutions / plan.name
    write_if_changed(source / f"{plan.name}.ipynb", canonical(assignment_notebook(plan)))
    write_if_changed(source / ASSIGNMENT_FILE, public)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        prepare_gradebook(folder / "gradebook.db")
        generated = _generate(project, plan.name, folder, f"sqlite:///{folder / 'gradebook.db'}")
        notebook = canonical(read_notebook(generated / f"{plan.name}.ipynb"))
    replace_folder(project.assignments / plan.name, {f"{plan.name}.ipynb": notebook, ASSIGNMENT_FILE: public})
    return str(json.loads(public)["release"])


def register(classroom: Classroom, plan: Plan) -> None:
    """Make the class's gradebook know the assignment as it is now, unless it does already.

    Raises:
        WederkerigError: when nbgrader refuses.
    """
    if registered_cells(classroom.gradebook, plan.name) == _cells(classroom.project, plan.name):
        return
    classroom.folder.mkdir(parents=True, exist_ok=True)
    draft = classroom.folder / ".gradebook.nieuw"
    shutil.rmtree(draft, ignore_errors=True)
    with tempfile.TemporaryDirectory() as scratch:
        if classroom.gradebook.exists():
            _generate(classroom.project, plan.name, Path(scratch), classroom.db_url)
            return
        draft.mkdir()  # a new gradebook is there whole or not at all
        prepare_gradebook(draft / "gradebook.db")
        _generate(classroom.project, plan.name, Path(scratch), f"sqlite:///{draft / 'gradebook.db'}")
        (draft / "gradebook.db").replace(classroom.gradebook)
        draft.rmdir()


def _cells(project: Project, name: str) -> dict[str, tuple[object, ...]]:
    """What `registered_cells` says after nbgrader made the release.

    nbgrader registers a notebook with its hidden tests, but without its solutions.
    """
    folders = (project.solutions, project.assignments)
    source, release = (json.loads((folder / name / f"{name}.ipynb").read_text("utf-8"))["cells"] for folder in folders)
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


def _generate(project: Project, name: str, release: Path, db_url: str) -> Path:
    from nbgrader.apps import NbGraderAPI  # only here: most runs find everything made already
    from nbgrader.coursedir import CourseDirectory

    scripts_on_path()
    config: Config = project.classroom().nbgrader_config()
    config.CourseDirectory.release_directory = str(release)
    config.CourseDirectory.db_url = db_url
    config.GenerateAssignment.log_level = logging.WARNING
    api = NbGraderAPI(CourseDirectory(config=config), config=config)
    result = api.generate_assignment(name, force=True, create=True)
    if not result["success"]:
        raise WederkerigError(texts.NBGRADER_FAILED.format(name=name, reason=_reason(result.get("log") or "")))
    return release / name


def _reason(log: str) -> str:
    errors = [line.strip() for line in log.splitlines() if re.match(r"\s*[\w.]*(Error|Exception)\b", line)]
    return errors[0] if errors else log.strip()
