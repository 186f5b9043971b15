"""Step seven: the final grade over all assignments; what a choice does is seen before it is used."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import ipywidgets as widgets

from ..classes.everybody import students_of
from ..grades import texts as grades_texts
from ..grades.final_class import Different, FinalClass, class_work, differences, make_final
from ..grades.grade_lists import comma, neat
from ..grades.grade_log import LOG
from ..grades.use_choices import choose, take_back
from ..grading.graded_plan import graded_names
from ..intake.register.class_list import names
from ..settings.class_settings import ClassSettings, read_settings
from ..settings.write_choices import way_back
from . import texts
from .grading_form import GradingForm
from .step import Step, paragraph, table
from .transfer import Download, file_of


class FinalGrade(Step):
    """The final grade."""

    about_points = False  # it is of the class, whatever assignment is chosen

    def fill(self) -> None:
        """Show what holds now, to choose otherwise, and offer the lists."""
        classroom = self.chosen.classroom
        assignments = graded_names(classroom)
        if not assignments:
            self.box.children = (paragraph(texts.NOTHING_GRADED_YET),)
            return
        known = names(classroom)
        students = {student: known.get(student, "") for student in sorted(students_of(classroom))}
        self._form = GradingForm(read_settings(classroom), assignments, students, self._clear)
        self._seen, self._made = widgets.VBox(), widgets.VBox()
        look = self.button(texts.SHOW_EFFECT, self.look)
        make = self.button(texts.MAKE_FINAL, self.make, primary=True)
        self.box.children = (
            widgets.HTML(texts.FINAL_ABOUT),
            self._form.box,
            widgets.HBox([look, make, *self._way_back()]),
            self.status,
            self._seen,
            self._made,
        )

    def look(self) -> None:
        """Tell what the choices would do, next to what holds now; nothing is written."""
        classroom = self.chosen.classroom
        work, wanted = class_work(classroom), self._form.wanted()
        now, then = work.finals(read_settings(classroom)), work.finals(wanted)
        changed = differences(now, then)
        told = {"then": then.passed[0], "of_then": then.passed[1], "now": now.passed[0], "of_now": now.passed[1]}
        seen = [_effects(then), paragraph(texts.EFFECT_FINAL.format(**told, changed=len(changed)))]
        seen += [_changed_grades(changed, names(classroom))] if changed else []
        if wanted != now.settings:
            use = self.button(texts.USE_CHOICES, lambda: self.use(wanted), primary=True)
            seen.append(widgets.HBox([use, self.button(texts.LEAVE_IT, self.fill)]))
        self._seen.children = tuple(seen)

    def use(self, wanted: ClassSettings) -> None:
        """Put the choices that were looked at into the settings, and make all grades anew."""
        classroom = self.chosen.classroom
        choose(classroom, wanted, datetime.now(), self._busy)
        self._anew(texts.CHOICES_USED)

    def undo(self) -> None:
        """Take the last choices back."""
        take_back(self.chosen.classroom, datetime.now(), self._busy)
        self._anew(texts.CHOICES_TAKEN_BACK)

    def make(self) -> None:
        """Write the list of final grades by the settings that hold, and offer it."""
        classroom = self.chosen.classroom
        path, told = make_final(classroom)
        told = [line.replace(str(path), path.name) for line in told]  # it can be downloaded
        self._seen.children = (*map(paragraph, told), paragraph(texts.BY_SETTINGS))
        lists = [classroom.folder / f"cijfers-{name}.csv" for name in graded_names(classroom)]
        self._offer([path, *lists, classroom.folder / LOG])

    def _offer(self, paths: Sequence[Path]) -> None:
        there = [path for path in paths if path.exists()]
        self._made.children = tuple(Download(texts.DOWNLOAD.format(name=path.name), file_of(path)) for path in there)

    def _anew(self, told: str) -> None:
        self.fill()
        self.make()
        self.say(told)
        self._changed()

    def _way_back(self) -> list[widgets.Widget]:
        stands = way_back(self.chosen.classroom).stands()
        return [self.button(texts.TAKE_CHOICES_BACK, self.undo)] if stands else []

    def _busy(self, name: str) -> None:
        self.say(texts.GRADES_OF.format(name=name))

    def _clear(self) -> None:
        """What was looked at is no longer what is chosen."""
        self._seen.children = self._made.children = ()


def _effects(of: FinalClass) -> widgets.HTML:
    """For every assignment what each way to set the pass mark does."""
    rows = [
        (
            name,
            grades_texts.how(one.method, one.share, graded.bottoms),
            neat(one.passes),
            texts.PASSED_OF.format(passed=one.passed, n=one.n),
            texts.YOUR_CHOICE if one is graded.chosen else "",
        )
        for name, graded in of.classes.items()
        for one in graded.effects
    ]
    return table(texts.EFFECT_HEAD, rows, texts.EFFECT_NAME)


def _changed_grades(changed: Sequence[Different], known: Mapping[str, str]) -> widgets.HTML:
    rows = [(student, known.get(student, ""), comma(before), comma(after)) for student, before, after in changed]
    return table(texts.CHANGED_HEAD, rows, texts.CHANGED_NAME)
