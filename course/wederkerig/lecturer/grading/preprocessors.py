"""The border inside nbgrader: whichever door grading is started by, no code of a student runs.

`solutions/nbgrader_config.py` puts these two in the place of nbgrader's own preprocessors, for its command line and
for the button of its formgrader alike: the first swaps whatever notebook was submitted for the pristine release with
the validated answers, the second fills in the outputs that a kernel would have given. No kernel is started.
"""

from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters.exporter import ResourcesDict
from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor
from sqlalchemy.engine import make_url

from ...errors import WederkerigError
from ..bank import read_graded, read_plan
from ..project import Classroom, own_project
from ..release.submission import Pristine, filled_notebook, read_answers, read_pristine, submitted_answers
from . import texts
from .autograded import AutogradedNotebooks
from .graded_plan import keep_plan_for_one


class PristineNotebook(NbGraderPreprocessor):  # type: ignore[misc]
    """Puts the pristine release with the validated answers in the place of the submitted notebook."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Return the pristine notebook; of `nb` nothing is used.

        Raises:
            WederkerigError: when the answers beside the notebook are not right.
        """
        del nb
        pristine = _pristine(resources)
        answers = submitted_answers(pristine, Path(resources["metadata"]["path"]))
        keep_plan_for_one(_classroom(resources), pristine.plan)
        return nbformat.reads(filled_notebook(pristine, answers), as_version=4), resources


class ScoredAnswers(NbGraderPreprocessor):  # type: ignore[misc]
    """Gives every cell the output that the kernel of stock nbgrader would have given."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Return the graded notebook; of `nb` nothing is used.

        Raises:
            WederkerigError: when the answers beside the notebook are not right.
        """
        del nb
        pristine = _pristine(resources)
        name = pristine.plan.name
        answers = read_answers(pristine.plan, Path(resources["metadata"]["path"]))
        with Gradebook(resources["nbgrader"]["db_url"]) as gradebook:
            sources = {cell.name: cell.source for cell in gradebook.find_notebook(name, name).source_cells}
        return nbformat.reads(AutogradedNotebooks(pristine, sources).notebook(answers), as_version=4), resources


def _pristine(resources: ResourcesDict) -> Pristine:
    names: dict[str, Any] = resources["nbgrader"]
    if names["notebook"] != names["assignment"]:
        raise WederkerigError(texts.OTHER_NOTEBOOK.format(notebook=names["notebook"], name=names["assignment"]))
    project = own_project()
    return read_pristine(project, read_plan(project, names["assignment"], read_graded(project)))


def _classroom(resources: ResourcesDict) -> Classroom:
    folder = Path(make_url(resources["nbgrader"]["db_url"]).database or "").parent
    return Classroom(own_project(), folder.name, folder)
