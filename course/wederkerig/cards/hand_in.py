"""The card "Inleveren": says what is still empty and makes the hand-in file."""

from datetime import datetime
from typing import Any

import anywidget
import traitlets

from .. import texts
from ..answers.handin import file_name, make_hand_in
from ..answers.store import AnswerStore, replace_file
from ..errors import StoreError
from ..items.model import ClassifyQuestion, Question
from ..places import Release
from .module import module, styles


class HandInCard(anywidget.AnyWidget):  # type: ignore[misc]
    """A live card with one button.

    The browser sends {"kind": "check"} or {"kind": "make"}; the state it shows is in the traits
    `missing` (names of unanswered items), `made` (file, receipt and content of the hand-in) and `error`.
    """

    _esm = module("hand_in")
    _css = styles()
    texts = traitlets.Dict().tag(sync=True)
    missing = traitlets.List(traitlets.Unicode()).tag(sync=True)
    made = traitlets.Dict(allow_none=True).tag(sync=True)
    error = traitlets.Unicode().tag(sync=True)

    def __init__(self, release: Release, store: AnswerStore) -> None:
        self._release, self._store = release, store
        super().__init__(texts=texts.HAND_IN, missing=[], made=None, error="")
        self._check()
        self.on_msg(self._receive)

    def _receive(self, _: object, content: dict[str, Any], __: object) -> None:
        if content.get("kind") in ("check", "make"):
            self._check()
        if content.get("kind") == "make":
            self.made = None
            if not self.error:
                self._make()
        self.send({"kind": "done"})

    def _check(self) -> None:
        try:
            answers = [self._store.answer(question) for question in self._release.questions]
        except StoreError as error:
            self.error = str(error)
            return
        names = _names(self._release.questions)
        self.error = self._store.take_notice()
        self.missing = [name for name, answer in zip(names, answers, strict=True) if answer is None or answer.empty]

    def _make(self) -> None:
        known = {question.id for question in self._release.questions}
        answers = {item: raw for item, raw in self._store.load().items() if item in known}
        handin = make_hand_in(self._release.name, self._release.release, answers, datetime.now().astimezone())
        name = file_name(self._release.name)
        try:
            replace_file(self._store.path.with_name(name), handin.to_text())
        except OSError as error:
            self.error = texts.HAND_IN_FAILED.format(reason=error.strerror)
            return
        self.made = {"file": name, "receipt": handin.receipt, "content": handin.to_text()}


def _names(questions: tuple[Question, ...]) -> list[str]:
    names, counts = [], {"case": 0, "reflect": 0}
    for question in questions:
        kind = "case" if isinstance(question, ClassifyQuestion) else "reflect"
        counts[kind] += 1
        names.append(texts.HAND_IN[kind].format(n=counts[kind]))
    return names
