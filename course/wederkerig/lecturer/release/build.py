"""From the bank to what students get: source notebook, release, and the assignment in a class's gradebook.

nbgrader itself makes the release, so that every tool of nbgrader knows the assignment.
"""

import hashlib
import json
import tempfile
from pathlib import Path

from ...files import replace_folder, write_if_changed
from ...places import ASSIGNMENT_FILE, question_to_json
from ..bank import Plan
from ..nbgrader_api import generate, prepare_gradebook
from ..project import Project
from .notebooks import assignment_notebook, canonical, read_notebook


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
        generated = generate(project, plan.name, folder, f"sqlite:///{folder / 'gradebook.db'}")
        notebook = canonical(read_notebook(generated / f"{plan.name}.ipynb"))
    replace_folder(project.assignments / plan.name, {f"{plan.name}.ipynb": notebook, ASSIGNMENT_FILE: public})
    return str(json.loads(public)["release"])
