"""The card at the end of a notebook: what is still empty, one file with all answers, load them back, wipe them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import anywidget
import traitlets

from .. import texts
from ..answers.handin import file_name, make_hand_in, read_hand_in
from ..answers.store import AnswerStore
from ..dutch import refusal
from ..errors import AnswerError, HandInError, StoreError
from ..files import replace_file
from ..items.numbering import numbered
from ..places import Fit, Release
from .module import module, styles


class AnswersCard(anywidget.AnyWidget):  # type: ignore[misc]
    """A live card about all answers in one notebook.

    The browser sends {"kind": "check"}, "make", "wipe" or {"kind": "load", "text": ...} and gets {"kind": "done"};
    the state it shows is in the traits: `missing` (names of unanswered items), `made` (file, receipt and content
    of the file with answers), `error` and `done` (Dutch sentences).
    """

    _esm = module("answers")
    _css = styles()
    texts = traitlets.Dict().tag(sync=True)
    missing = traitlets.List(traitlets.Unicode()).tag(sync=True)
    made = traitlets.Dict(allow_none=True).tag(sync=True)
    error = traitlets.Unicode().tag(sync=True)
    done = traitlets.Unicode().tag(sync=True)

    def __init__(self, release: Release, store: AnswerStore, changed: Callable[[], None], graded: bool) -> None:
        self._release, self._store, self._changed = release, store, changed
        super().__init__(texts=texts.ANSWERS | (texts.HAND_IN if graded else {}), missing=[], made=None)
        self._check()
        self.on_msg(self._receive)

    def _receive(self, _: object, content: dict[str, Any], __: object) -> None:
        actions: dict[object, Callable[[], None]] = {
            "check": lambda: None,
            "make": self._make,
            "wipe": self._wipe,
            "load": lambda: self._load(content.get("text")),
        }
        self.done, self.error, self.made = "", "", None
        try:
            actions.get(content.get("kind"), lambda: None)()
        except (StoreError, HandInError, AnswerError) as error:
            self.error = str(error)
        self._check()
        self.send({"kind": "done"})

    def _check(self) -> None:
        try:
            answers = self._store.answers(self._release.questions)
        except StoreError as error:
            self.error = str(error)
            return
        questions = self._release.questions
        self.error = self._store.take_notice() or self.error
        named = zip(questions, numbered(questions), strict=True)
        self.missing = [name for question, name in named if not question.answered(answers[question.id])]

    def _make(self) -> None:
        answers = self._store.final([question.id for question in self._release.questions])
        of, now = self._release, datetime.now().astimezone()
        handin = make_hand_in(of.name, of.release, answers, now, of.asked or None)
        name = file_name(self._release.name)
        try:
            replace_file(self._store.path.with_name(name), handin.to_text())
        except OSError as error:
            raise StoreError(texts.HAND_IN_FAILED.format(reason=refusal(error))) from error
        self.made = {"file": name, "receipt": handin.receipt, "content": handin.to_text()}

    def _wipe(self) -> None:
        self._store.wipe([question.id for question in self._release.questions])
        self.done = texts.ANSWERS["wiped"]
        self._changed()

    def _load(self, text: object) -> None:
        handin = read_hand_in(str(text).encode("utf-8", "replace"))
        if handin.assignment != self._release.name:
            raise HandInError(texts.LOAD_OTHER.format(name=handin.assignment[:60]))
        fit = self._release.fit(handin.release, handin.asked)
        if not fit.counts:
            raise HandInError(texts.LOAD_OTHER_RELEASE.format(name=handin.assignment))
        count = self._store.load_back(self._release.questions, handin.answers)
        self.done = texts.ANSWERS["loadedEarlier" if fit is Fit.EARLIER else "loaded"].format(n=count)
        self._changed()
