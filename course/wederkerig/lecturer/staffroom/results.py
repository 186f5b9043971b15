"""Step five: what it came to, as files to keep and to give back."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import ipywidgets as widgets

from ...files import zipped
from ..analysis.class_report import make_report
from ..bank import Plan
from ..dossier.make_dossier import make_dossier
from ..grades.make_grades import Grades, make_grades
from ..grading.gradebook.marks import by_hand, read_marks
from ..grading.graded_plan import graded_plan
from ..intake.register.class_list import names
from ..project import Classroom
from ..reports import texts as reports_texts
from ..reports.feedback import page_of
from ..reports.give_feedback import give_feedback, give_zips
from ..reports.overview import make_overview
from . import texts
from .step import Step, paragraph
from .transfer import Download, drop_zone, file_of


class Results(Step):
    """Results."""

    def fill(self) -> None:
        """Tell how far grading is, and offer what can be made of it."""
        marks = read_marks(self.chosen.classroom, self.chosen.pristine.plan.name)
        told = texts.RESULTS.format(graded=len(marks), open=sum(map(by_hand, marks.values())))
        self._made, self._graded = widgets.VBox(), widgets.VBox()
        buttons = [
            self.button(texts.MAKE_OVERVIEW, self.overview, primary=True),
            self.button(texts.MAKE_REPORT, self.report),
            self.button(texts.MAKE_GRADES, self.grades),
            self.button(texts.MAKE_DOSSIER, self.dossier),
            self.button(texts.MAKE_FEEDBACK, self.feedback),
        ]
        made = [widgets.HBox(buttons), self.status, self._made, self._graded]  # how it goes is said where one looks
        shown = made if marks else [paragraph(texts.NOTHING_GRADED), self.status]
        self.box.children = (widgets.HTML(told), *shown, widgets.HTML(f"<p>{texts.FORMGRADER}</p>"))

    def overview(self) -> None:
        """Make the overview of the class."""
        classroom, plan = self._about()
        self._offer(Download(texts.DOWNLOAD_OVERVIEW, file_of(make_overview(classroom, plan, names(classroom)))))

    def feedback(self) -> None:
        """Make the pages of all students, the index that says whose they are, and the zips that an LMS takes back."""
        classroom, plan = self._about()
        made = give_feedback(classroom, plan, names(classroom))
        zips, told = give_zips(classroom, plan)
        self._offer(Download(texts.DOWNLOAD_FEEDBACK, _zip_of(classroom, plan.name)))
        self._give(texts.FEEDBACK_INDEX, made.index)
        for lms, (path, _) in zips.made.items():
            self._give(texts.FEEDBACK_FOR.format(lms=reports_texts.LMS[lms]), path)
            told = [line.replace(str(path), path.name) for line in told]
        self.say(" ".join([texts.FEEDBACK_MADE.format(n=made.pages), *(told if zips.made else [])]))

    def report(self) -> None:
        """Make the report of what the class misunderstood, and its figures."""
        classroom, plan = self._about()
        made = make_report(classroom, plan, names(classroom))
        for what, path in zip(texts.REPORT_FILES, (made.page, made.slides, *made.tables), strict=True):
            self._give(what, path)

    def dossier(self) -> None:
        """Assemble the file of the test for the exam board."""
        self._give(texts.DOSSIER, make_dossier(*self._about()))

    def grades(self) -> None:
        """Turn points into grades by the settings of the class, and tell what each way to set the pass mark does."""
        made = make_grades(self.chosen.classroom, self.chosen.pristine.plan.name, datetime.now())
        self._give(texts.GRADE_LIST, made.path)
        told = [*made.told, texts.SETTINGS_AT]
        zone = drop_zone(made.classroom, texts.DROP_GRADES, partial(self._arrived, made))
        self._graded.children = (*map(paragraph, told), *filter(None, [zone]))

    def _arrived(self, made: Grades, file: Path) -> None:
        self.guarded(lambda: self.fill_lms(made, file))

    def fill_lms(self, made: Grades, file: Path) -> None:
        """Fill the file of grades that the LMS gave, for it to take back."""
        path, told = made.fill(file)
        self._give(texts.FILLED, path)
        self.say(" ".join(told).replace(str(path), path.name))

    def _about(self) -> tuple[Classroom, Plan]:
        classroom = self.chosen.classroom
        return classroom, graded_plan(classroom, self.chosen.pristine.plan.name).plan

    def _give(self, what: str, path: Path) -> None:
        self._offer(Download(texts.DOWNLOAD_WHAT.format(what=what, name=path.name), file_of(path)))

    def _offer(self, download: Download) -> None:
        others = [one for one in self._made.children if one.label != download.label]
        self._made.children = (*others, download)


def _zip_of(classroom: Classroom, assignment: str) -> Callable[[], tuple[str, bytes]]:
    """All feedback pages of an assignment in one zip, a folder per student."""

    def made() -> tuple[str, bytes]:
        pages = {student: page_of(classroom, assignment, student) for student in read_marks(classroom, assignment)}
        found = {f"{student}/{page.name}": page.read_bytes() for student, page in pages.items() if page.is_file()}
        return f"feedback-{assignment}.zip", zipped(found)

    return made
