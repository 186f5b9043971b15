"""nbgrader's own doors to grading: its command `autograde`, and the button of its formgrader.

`solutions/nbgrader_config.py` names the exporter below, which nbgrader makes at the start of a run and reads every
notebook by. So of what a student wrote only the answers are opened, no code of a student runs, and both doors do for a
class what `wederkerig grade` does (see `grading_run`).
"""

import shutil
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbgrader.converters.base import NbGraderException

from ...answers.file import FILE_NAME
from ...files import write_if_changed
from ..bank import read_graded, read_plan
from ..faults import is_refusal, sentence
from ..project import Classroom, Project
from ..release.submission import Pristine, read_pristine
from .autograded import AutogradedNotebooks
from .gradebook import ledger, mark_rows
from .grading_run import GradingRun, begin
from .scores import Scored
from .submitted import students


class ScoredNotebookExporter(NotebookExporter):
    """Gives nbgrader, for every submission, the pristine notebook with the validated answers and their points."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)  # type: ignore[no-untyped-call]
        converter = self.parent
        # nbgrader has no hook around a whole run: the class is held and made ready around the method that is the run.
        converter.convert_notebooks = partial(self._hold_class, converter.convert_notebooks)

    def _hold_class(self, convert: Callable[[], None]) -> None:
        """Let nbgrader grade, while nobody else changes the class, the submissions that are fit to be graded."""
        coursedir = self.parent.coursedir
        try:
            classroom, pristine = _course(coursedir)
            with begin(classroom, pristine, coursedir.student_id == "*") as self._run:
                self._notebooks = AutogradedNotebooks(pristine, self._run.assignment.sources)
                self._scored = _fit(self._run, _chosen(classroom, coursedir, self.parent.assignments))
                self.parent.assignments = _folders(coursedir, self._scored)
                for line in (*self._run.refused, *self._run.notes):
                    self.log.warning(line)
                failure = _failure_of(convert)
        except Exception as error:
            if not is_refusal(error):
                raise
            self.log.error(sentence(error))
            raise NbGraderException(sentence(error)) from error
        if failure or self._run.refused:
            raise failure or NbGraderException("\n".join(self._run.refused))

    def from_filename(
        self, filename: str, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """The graded notebook of the student whose notebook this is; what stands in that is not read.

        nbgrader asks twice: for the submitted notebook, and for the one it made of that, of which it saves the marks.
        """
        del options
        resources = resources or {}
        run, student = self._run, resources["nbgrader"]["student"]
        scored, folder = self._scored[student], run.classroom.autograded / student / run.assignment.name
        submission = scored.submission
        write_if_changed(folder / FILE_NAME, submission.text, durable=False)  # nbgrader copied what is there now
        resources["metadata"] = {"name": Path(filename).stem, "path": str(folder)}
        notebook = nbformat.reads(self._notebooks.notebook(submission.answers), as_version=4)
        exported = self.from_notebook_node(notebook, resources)  # type: ignore[no-untyped-call]
        if Path(filename).parent == folder:
            ledger.record(run.db, run.assignment.name, [scored])
            run.db.commit()
        return exported  # type: ignore[no-any-return]


def _failure_of(convert: Callable[[], None]) -> NbGraderException | None:
    """Let nbgrader grade; what it raises at its end when it could not grade somebody."""
    try:
        convert()
    except NbGraderException as error:
        return error
    return None


def _course(coursedir: Any) -> tuple[Classroom, Pristine]:
    project = Project(Path(coursedir.root))
    folder = Path(coursedir.root, coursedir.submitted_directory).parent
    plan = read_plan(project, coursedir.assignment_id, read_graded(project))
    return Classroom(project, folder.name, folder), read_pristine(project, plan)


def _chosen(classroom: Classroom, coursedir: Any, matched: Iterable[str]) -> list[str]:
    """The students whom nbgrader is to grade; all, unless it was told which."""
    found = (Path(folder).parent.name for folder in matched)
    chosen = students(classroom, coursedir.assignment_id) if coursedir.student_id == "*" else sorted(found)
    left_out = coursedir.student_id_exclude.split(",")
    return [student for student in chosen if student not in left_out]


def _fit(run: GradingRun, chosen: Sequence[str]) -> dict[str, Scored]:
    """What of these students is fit to be graded, by student.

    nbgrader goes by the time stamp; so the graded notebook of answers that changed is taken away, as it does itself.
    """
    scored = list(run.read(chosen))
    changed = [entry.student for entry in run.changed(scored)]
    mark_rows.withdraw(run.db, run.assignment, changed)
    for student in changed:
        shutil.rmtree(run.classroom.autograded / student / run.assignment.name, ignore_errors=True)
    return {entry.student: entry for entry in scored}


def _folders(coursedir: Any, names: Iterable[str]) -> dict[str, list[str]]:
    """What nbgrader keeps of what it matched: the folder of each student, and the one notebook in it."""
    name = coursedir.assignment_id
    folders = (coursedir.format_path(coursedir.submitted_directory, student, name) for student in names)
    return {folder: [str(Path(folder, f"{name}.ipynb"))] for folder in folders}
