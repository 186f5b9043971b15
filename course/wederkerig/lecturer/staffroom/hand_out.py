"""Step one: what to put where, and the files."""

from html import escape

import ipywidgets as widgets

from ...answers.handin import file_name
from ...places import ASSIGNMENT_FILE
from . import texts
from .step import Step
from .transfer import Download, file_of


class HandOut(Step):
    """Handing out."""

    about_points = False

    def fill(self) -> None:
        """Tell what to do, and offer the files."""
        plan = self.chosen.pristine.plan
        if not plan.graded:
            self.box.children = (
                widgets.HTML(texts.HAND_OUT_MEASUREMENT.format(file=file_name(plan.name))),
                self.status,
            )
            return
        folder = self.chosen.classroom.project.assignments / plan.name
        about = {"title": plan.title, "page": f"{plan.name}.html", "file": file_name(plan.name)}
        told = texts.HAND_OUT.format(
            **{name: escape(text) for name, text in about.items()},
            items=len(plan.items),
            points=f"{plan.points:g}",
            minutes=plan.minutes or "–",
        )
        files = [folder / f"{plan.name}.ipynb", folder / ASSIGNMENT_FILE]
        downloads = [Download(texts.DOWNLOAD.format(name=file.name), file_of(file)) for file in files]
        self.box.children = (widgets.HTML(told), *downloads, self.status)
