"""The card of one item: shows the question, saves every change, explains where a key may be shown."""

import threading
from typing import Any

import anywidget
import traitlets

from .. import texts
from ..answers.parse import parse_answer
from ..answers.store import AnswerStore
from ..errors import AnswerError, StoreError
from ..items.model import Answer, Key, Question
from .module import module, styles
from .static_html import static_html


class Card(anywidget.AnyWidget):  # type: ignore[misc]
    """A live card.

    The browser sends {"kind": "answer", "seq": n, "answer": {...}} at every change and gets back
    {"kind": "saved", "seq": n, "time": ISO time} or {"kind": "failed", "seq": n, "message": Dutch sentence};
    it sends {"kind": "explain"} and finds the explanation in the trait of that name.
    """

    _esm = module("card")
    _css = styles()
    question = traitlets.Dict().tag(sync=True)
    options = traitlets.Dict().tag(sync=True)
    texts = traitlets.Dict().tag(sync=True)
    answer = traitlets.Dict(allow_none=True).tag(sync=True)
    explanation = traitlets.Dict(allow_none=True).tag(sync=True)
    explains = traitlets.Bool().tag(sync=True)
    notice = traitlets.Unicode().tag(sync=True)
    drawn = traitlets.Int(0).tag(sync=True)  # counts up when the browser must draw the card anew

    def __init__(self, question: Question, key: Key | None, store: AnswerStore) -> None:
        self._question, self._key, self._store = question, key, store
        self._answer: Answer | None = None
        self._seen: str | None = None
        notice = ""
        try:
            self._answer, self._seen = store.look(question)
        except StoreError as error:
            notice = str(error)
        notice = notice or store.take_notice()
        super().__init__(
            question=question.to_json(),
            options=question.offers(),
            texts=texts.CARD,
            answer=self._answer.to_json() if self._answer else None,
            explanation=None,
            explains=key is not None,
            notice=notice,
        )
        self._one_at_a_time = threading.RLock()  # JupyterLab may deliver messages in several threads
        self.on_msg(self._receive)

    def _receive(self, _: object, content: dict[str, Any], __: object) -> None:
        with self._one_at_a_time:
            self._handle(content)

    def _handle(self, content: dict[str, Any]) -> None:
        if content.get("kind") == "answer":
            self._save(content.get("seq"), content.get("answer"))
        elif content.get("kind") == "explain" and self._key:
            self.explanation = None  # so that asking for the same explanation again is a change, and is sent
            self.explanation = self._key.explain(self._question, self._answer)

    def _save(self, seq: object, raw: object) -> None:
        try:
            self._answer = answer = parse_answer(self._question, raw)
            saved = self._store.save(self._question, answer, self._seen)
        except (AnswerError, StoreError) as error:
            self.send({"kind": "failed", "seq": seq, "message": str(error)})
            return
        with self.hold_sync():
            self.answer = answer.to_json()
            self.explanation = None
        self._seen = saved.revision
        self.notice = self._store.take_notice() or (texts.ELSEWHERE if saved.elsewhere else self.notice)
        self.send({"kind": "saved", "seq": seq, "time": saved.time})

    def refresh(self) -> None:
        """Show what is stored now: after answers were wiped or loaded back."""
        try:
            self._answer, self._seen = self._store.look(self._question)
            self.notice = self._store.take_notice()
        except StoreError as error:
            self.notice = str(error)
        with self.hold_sync():
            self.explanation = None
            self.answer = self._answer.to_json() if self._answer else None
            self.drawn += 1

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        return {**data, "text/html": static_html(self._question, self._answer)}, metadata
