"""Step two: take in what the LMS gives, see what came of it, and decide what only the lecturer can."""

import os
from functools import partial
from pathlib import Path

import ipywidgets as widgets

from ..intake import judgements
from ..intake import texts as intake_texts
from ..intake.collect import collect
from ..intake.opening.reading import arrivals
from ..intake.questions import Question
from ..intake.register.outcomes import Outcome, Received, counts
from ..intake.report import write_report
from . import texts
from .clicks import in_the_room
from .step import Step, paragraph, table, wide
from .transfer import Download, drop_zone


class Receive(Step):
    """Receiving."""

    about_points = False

    _shown: tuple[widgets.Widget, ...] = ()  # what the last delivery came to

    def fill(self) -> None:
        """Offer a place to drop the zip; under it the questions that are open and the decisions that stand."""
        self._mailed = widgets.Text(description=texts.MAILED, layout=wide(), continuous_update=False)
        self.box.children = (
            widgets.HTML(texts.RECEIVE),
            *self._doors(),
            widgets.HTML(texts.MAILED_ABOUT),
            self._mailed,
            self.status,
            *self._shown,
            *self._judgements(),
        )

    def read(self, places: list[Path]) -> None:
        """Take in what stands there; all of it is of the student whose number was typed, if any."""
        classroom, pristine = self.chosen.classroom, self.chosen.pristine
        changes: list[str] = []
        student = self._mailed.value.strip() or None
        results = collect(classroom, pristine, arrivals(places, bool(student)), student, say=changes.append)
        write_report(classroom, pristine)
        if not results:
            return self.say(texts.NO_ARRIVALS.format(folder=classroom.delivered))
        told = intake_texts.RECEIVED.format(total=len(results), **counts(results))
        self._shown = (paragraph(told), _outcomes(results, classroom.delivered), *map(paragraph, changes))
        self.fill()
        self._changed()
        return None

    def _doors(self) -> list[widgets.Widget]:
        classroom = self.chosen.classroom
        if zone := drop_zone(classroom, texts.DROP["label"], self._arrived):
            return [zone]
        everything = self.button(texts.READ_FOLDER, lambda: self.read(sorted(classroom.delivered.iterdir())))
        return [paragraph(texts.ELSEWHERE.format(folder=classroom.delivered)), everything]

    def _arrived(self, file: Path) -> None:
        self.guarded(lambda: self.read([file]))

    def _judgements(self) -> list[widgets.Widget]:
        classroom, pristine = self.chosen.classroom, self.chosen.pristine
        asked, made = (
            judgements.questions(classroom, pristine),
            judgements.decisions(classroom, pristine.plan.name),
        )
        shown: list[widgets.Widget] = [widgets.HTML(f"<h2>{texts.QUESTIONS if asked else texts.NO_QUESTIONS}</h2>")]
        shown += [self._question(question) for question in asked]
        if made:
            shown.append(widgets.HTML(f"<h2>{texts.DECISIONS}</h2>"))
        for decision in made:
            undo = self.button(texts.TAKE_BACK, partial(self._undo, decision.number))
            shown.append(widgets.HBox([paragraph(f"{decision.asked} {decision.choice}"), undo]))
        return [*shown, Download(texts.RECEIVED_LIST, self._list)]

    def _question(self, question: Question) -> widgets.Widget:
        buttons = [
            self.button(said.choice, partial(self._answer, question.number, n))
            for n, said in enumerate(question.choices, 1)
        ]
        return widgets.VBox([paragraph(question.text), *buttons])

    def _answer(self, number: int, choice: int) -> None:
        self._settled(judgements.answer(self.chosen.classroom, self.chosen.pristine, number, choice))

    def _undo(self, number: int) -> None:
        self._settled(judgements.undo(self.chosen.classroom, self.chosen.pristine, number))

    def _settled(self, changes: list[str]) -> None:
        self._shown = tuple(map(paragraph, changes))
        self.fill()
        self._changed()

    def _list(self) -> tuple[str, bytes]:
        path = write_report(self.chosen.classroom, self.chosen.pristine)
        return path.name, in_the_room(path.read_bytes().decode()).encode()


def _outcomes(results: list[Received], folder: Path) -> widgets.Widget:
    """What was not simply accepted; a place in the folder of deliveries is said without that folder."""
    shown = [one for one in results if one.outcome is not Outcome.ACCEPTED]
    rows = [(one.outcome.value, one.place.removeprefix(f"{folder}{os.sep}"), in_the_room(one.reason)) for one in shown]
    return table(texts.OUTCOMES, rows) if rows else widgets.HTML()
