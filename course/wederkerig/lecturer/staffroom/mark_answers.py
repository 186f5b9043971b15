"""Step four: mark open answers, one question at a time over all students, names hidden, rubric in sight."""

from html import escape

import ipywidgets as widgets

from ...items.model import Criterion, Item
from ..grading.gradebook.manual import give
from ..grading.readings import FIRST, Reading, Readings, digest
from . import texts
from .choosing import Menu
from .open_answers import OpenAnswer, open_answers
from .step import Step, wide


class MarkAnswers(Step):
    """Marking."""

    def fill(self) -> None:
        """Show the first answer that waits, of the first question that has one."""
        plan = self.chosen.pristine.plan
        self._readings = Readings(self.chosen.classroom, plan.name)
        self._answers = open_answers(self.chosen.classroom, self.chosen.pristine) if plan.by_hand else {}
        if not plan.by_hand or not any(self._answers.values()):
            self.say(texts.NOTHING_GRADED if plan.by_hand else texts.NO_OPEN)
            self.box.children = (self.status,)
            return
        readers = [(text, reader) for reader, text in texts.READERS.items()]
        self._reader = Menu(self._chose, options=readers, value=FIRST, description=texts.READER)
        self._question = Menu(self._chose, options=self._questions(), description=texts.QUESTION, layout=wide())
        self._answer, self._sheet, self._agreement = widgets.HTML(), widgets.VBox(), widgets.HTML()
        self.box.children = (
            widgets.HBox([self._question, self._reader]),
            self._answer,
            self._sheet,
            self._buttons(),
            self.status,
            self._agreement,
        )
        self._begin()

    def _questions(self) -> list[tuple[str, str]]:
        rows = []
        for n, (id, answers) in enumerate(self._answers.items(), 1):
            left = sum(answer.waits for answer in answers)
            rows.append((texts.QUESTION_ROW.format(n=n, id=id, left=left, total=len(answers)), id))
        return rows

    def _chose(self) -> None:
        self.guarded(self._begin)

    def _begin(self) -> None:
        """Go to the first answer that this reader has not read."""
        waiting = self._waiting()
        self.say("" if waiting else self._done())
        self._go(waiting[0] if waiting else 0)

    def _waiting(self) -> list[int]:
        """The places of the answers that this reader has not read."""
        return [n for n, answer in enumerate(self._of_item) if self._given(answer) is None]

    def _done(self) -> str:
        """That this question is done, and what comes next."""
        if self._reader.value != FIRST:
            return texts.ALL_READ
        left = any(answer.waits for answers in self._answers.values() for answer in answers)
        return texts.ALL_DONE.format(next=texts.NEXT_QUESTION if left else texts.NEXT_STEP)

    @property
    def _item(self) -> Item:
        return self.chosen.pristine.plan.by_hand[self._question.value]

    @property
    def _of_item(self) -> list[OpenAnswer]:
        return self._answers[self._item.id]

    def _given(self, answer: OpenAnswer) -> Reading | None:
        given = self._readings.of(self._reader.value, self._item.id, answer.student, answer.text)
        return None if self._reader.value == FIRST and answer.waits else given

    def _go(self, place: int) -> None:
        """Show one answer with its rubric, and what this reader gave for it."""
        self._place = place % max(1, len(self._of_item))
        if not self._of_item:
            self._answer.value, self._sheet.children, self._agreement.value = "", (), ""
            return self.say(texts.NOTHING_GRADED)
        answer = self._of_item[self._place]
        given = self._given(answer)
        view = self._item.question.view(None)
        levels = given.levels if given else (None,) * len(view.rubric)
        self._levels = [_criterion(row, level) for row, level in zip(view.rubric, levels, strict=True)]
        self._comment = widgets.Textarea(value=given.comment if given else "", description="", layout=wide(), rows=3)
        self._answer.value = _answer(self._place + 1, len(self._of_item), view.asked, answer.text)
        self._agreement.value = f"<p>{escape(self._readings.agreement(self._item.id))}</p>"
        self._sheet.children = (
            widgets.HTML(_guidance(self._item)),
            *self._levels,
            widgets.HTML(f"<strong>{texts.COMMENT}</strong>"),
            *self._reused(),
            self._comment,
        )
        return None

    def _reused(self) -> list[widgets.Widget]:
        comments = self._readings.comments(self._item.id)
        if not comments:
            return []
        menu = widgets.Dropdown(options=[(texts.EARLIER_COMMENTS, ""), *((c[:90], c) for c in comments)], layout=wide())

        def chosen(change: dict[str, str]) -> None:
            if change["new"]:
                self._comment.value = " ".join(filter(None, (self._comment.value.strip(), change["new"])))

        menu.observe(chosen, "value")
        return [menu]

    def _buttons(self) -> widgets.Widget:
        return widgets.HBox(
            [
                self.button(texts.PREVIOUS, lambda: self._go(self._place - 1)),
                self.button(texts.SAVE, self.save, primary=True),
                self.button(texts.NEXT, lambda: self._go(self._place + 1)),
                self.button(texts.WITHDRAW, self.withdraw),
            ]
        )

    def save(self) -> None:
        """Keep what is chosen; the first reader's points go into the gradebook."""
        levels = [choice.value for choice in self._levels]
        if None in levels:
            return self.say(texts.CHOOSE_LEVELS, alarm=True)
        answer = self._of_item[self._place]
        waited = self._given(answer) is None
        reading = Reading(tuple(map(int, levels)), self._comment.value.strip(), digest(answer.text))
        if self._reader.value == FIRST:
            self._give(answer, float(reading.points), reading.comment)
        self._readings.keep(self._reader.value, self._item.id, answer.student, reading)
        self._count(answer, waits=False)
        told = texts.SAVED.format(points=reading.points, most=f"{self._item.points:g}")
        self._go_on(told if self._reader.value == FIRST else texts.SECOND_SAVED, waited=waited)
        return None

    def withdraw(self) -> None:
        """Take back what this reader gave for this answer."""
        answer = self._of_item[self._place]
        if self._reader.value == FIRST:
            self._give(answer, None)
        self._readings.keep(self._reader.value, self._item.id, answer.student, None)
        self._count(answer, waits=True)
        self._go(self._place)
        self.say(texts.WITHDRAWN)

    def _give(self, answer: OpenAnswer, points: float | None, comment: str = "") -> None:
        give(self.chosen.classroom, self.chosen.pristine.plan.name, self._item.id, answer.student, points, comment)

    def _count(self, answer: OpenAnswer, *, waits: bool) -> None:
        """Let the menu of questions say how many answers wait for the first reader."""
        if self._reader.value == FIRST:
            self._of_item[self._of_item.index(answer)] = OpenAnswer(answer.student, answer.text, waits)
            self._question.rewrite(self._questions())
        self._changed()

    def _go_on(self, told: str, *, waited: bool) -> None:
        """Turn to the next answer, after the last one to the first that waits; stay where this was the last to wait."""
        waiting = self._waiting()
        if waited and not waiting:
            self._go(self._place)
            return self.say(f"{told} {self._done()}")
        last = self._place + 1 == len(self._of_item)
        self._go(waiting[0] if last and waiting else self._place + 1)
        return self.say(told)


def _criterion(row: Criterion, level: int | None) -> widgets.RadioButtons:
    options = []
    for points, text in enumerate(row.levels):
        form = texts.ONE_POINT if points == 1 else texts.LEVEL
        options.append((form.format(points=points, text=text), points))
    return widgets.RadioButtons(options=options, value=level, description=row.name, layout=wide())


def _answer(place: int, total: int, asked: tuple[str, ...], text: str) -> str:
    question = "".join(f"<p>{escape(line)}</p>" for line in asked)
    written = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    head = f"<h2>{texts.PLACE.format(n=place, total=total)}</h2><p><small>{texts.HIDDEN}</small></p>"
    return f"{head}<details><summary>{texts.QUESTION}</summary>{question}</details><blockquote>{written}</blockquote>"


def _guidance(item: Item) -> str:
    told = "".join(f"<p>{escape(line)}</p>" for line in str(item.key.to_json().get("text", "")).splitlines() if line)
    return f"<details><summary>{texts.GUIDANCE}</summary>{told}</details>"
