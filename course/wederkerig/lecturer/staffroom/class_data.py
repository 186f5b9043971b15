"""Step eight: the class as a whole; what stands there, a student's data to give or erase, a copy without names."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import ipywidgets as widgets

from ..classes import texts as class_texts
from ..classes.archive_class import archive_class
from ..classes.class_overview import told
from ..classes.erase_student import (
    Question,
    after_erasing,
    erase_class,
    erase_student,
    question_about_class,
    question_about_student,
)
from ..classes.export_student import export_student
from ..classes.pending import goes_on
from ..intake.register.class_list import same_list, take_class_list
from ..settings.class_settings import read_settings
from ..settings.write_choices import write_until
from . import texts
from .choosing import in_a_row
from .step import Step, paragraph, wide
from .transfer import Download, drop_zone, file_of


class ClassData(Step):
    """What is kept of a class."""

    about_points = False

    def fill(self) -> None:
        """Tell what stands in every class, and offer what can be done with this one."""
        classroom = self.chosen.classroom
        lines = told(classroom.project, classroom.folder.parent, datetime.now().date())
        self._student = widgets.Text(description=texts.STUDENT, layout=wide(), continuous_update=False)
        self._day = widgets.DatePicker(value=read_settings(classroom).keep_until, description=texts.KEEP_UNTIL)
        self._day.style.description_width = "initial"
        self._asked, self._results = widgets.VBox(), widgets.VBox()
        zone = drop_zone(classroom, texts.DROP_LIST, lambda file: self.guarded(lambda: self.take_list(file)))
        self.box.children = (
            widgets.HTML(texts.CLASS_ABOUT),
            *map(paragraph, lines),
            paragraph(texts.KEEP_ABOUT.format(klas=classroom.name)),
            in_a_row([self._day, self.button(texts.SAVE_DAY, self.keep)]),
            self._student,
            widgets.HBox(
                [self.button(texts.EXPORT, self.export), self.button(texts.ERASE_STUDENT, self.ask_about_student)]
            ),
            widgets.HBox(
                [self.button(texts.ARCHIVE, self.ask_archive), self.button(texts.ERASE_CLASS, self.ask_about_class)]
            ),
            *([widgets.HTML(texts.LIST_ABOUT), zone] if zone else []),
            self._asked,
            self.status,
            self._results,
        )

    def keep(self) -> None:
        """Let the settings say until when the class is kept."""
        classroom, day = self.chosen.classroom, self._day.value
        write_until(classroom, day)
        form = texts.DAY_SAVED if day else texts.NO_DAY
        self._after([form.format(klas=classroom.name, day=f"{day:%d-%m-%Y}" if day else "")])

    def export(self) -> None:
        """Make all that stands of the student, to give to him."""
        student = self._student.value.strip()
        path = export_student(self.chosen.classroom, student, datetime.now())
        told = class_texts.EXPORTED.format(student=student, klas=self.chosen.classroom.name, path=path)
        self._show([told], Download(texts.DOWNLOAD.format(name=path.name), file_of(path)))

    def take_list(self, file: Path) -> None:
        """Let a file be the class list; where another one is there, it is asked first."""
        if same_list(self.chosen.classroom, file):
            return self._listed(file)
        yes = self.button(texts.REPLACE_LIST, lambda: self._listed(file), primary=True)
        self._asked.children = (paragraph(texts.LIST_ASK), widgets.HBox([yes, self._no()]))
        return None

    def _listed(self, file: Path) -> None:
        self._after([texts.LISTED.format(n=take_class_list(self.chosen.classroom, file))])

    def ask_archive(self) -> None:
        """Ask before a copy is made."""
        yes = self.button(texts.ARCHIVE_YES, self.archive, primary=True)
        question = paragraph(texts.ARCHIVE_ASK.format(klas=self.chosen.classroom.name))
        self._asked.children = (question, widgets.HBox([yes, self._no()]))

    def archive(self) -> None:
        """Copy the class under codes."""
        classroom = self.chosen.classroom
        archive, key, n = archive_class(classroom, datetime.now().date())
        told = {"klas": classroom.name, "folder": archive.folder, "n": n, "archive": archive.name, "key": key}
        self._after(class_texts.ARCHIVED.format(**told).splitlines())

    def ask_about_student(self) -> None:
        """Ask to type the number before all of a student goes."""
        classroom, student = self.chosen.classroom, self._student.value.strip()

        def erase() -> list[str]:
            return after_erasing(*erase_student(classroom, student, datetime.now()))

        if goes_on(classroom, student):
            return self._after(erase())
        return self._ask(question_about_student(classroom, student), erase)

    def ask_about_class(self) -> None:
        """Ask to type the name before all of the class goes."""

        def erase() -> list[str]:
            return after_erasing(erase_class(self.chosen.classroom, datetime.now()))

        self._ask(question_about_class(self.chosen.classroom), erase)

    def _ask(self, question: Question, erase: Callable[[], list[str]]) -> None:
        typed = widgets.Text(description=texts.TYPE_TO_ERASE.format(name=question.name), layout=wide())
        typed.style.description_width = "initial"

        def confirmed() -> None:
            if typed.value.strip() != question.name:
                return self.say(texts.NOT_TYPED.format(name=question.name), alarm=True)
            self._after(erase())
            return None

        yes = self.button(texts.ERASE_YES, confirmed, primary=True)
        lines = map(paragraph, question.text.splitlines())
        self._asked.children = (*lines, typed, widgets.HBox([yes, self._no()]))

    def _no(self) -> widgets.Button:
        def close() -> None:
            self._asked.children = ()

        return self.button(texts.LEAVE_IT, close)

    def _after(self, lines: list[str]) -> None:
        """Tell what was done; what stands in the classes is another now."""
        self.fill()
        self._show(lines)
        self._changed()

    def _show(self, lines: list[str], *more: widgets.Widget) -> None:
        self._results.children = (*map(paragraph, lines), *more)
