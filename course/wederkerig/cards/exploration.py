"""The card of an exploration: controls, a picture, what is to be seen in words and numbers, and what is assumed."""

import asyncio
from dataclasses import asdict
from typing import Any

import anywidget
import traitlets

from .. import texts
from ..explorations.picture import Exploration
from ..explorations.plotly_js import read_plotly_js
from ..explorations.values import accepted, described
from .module import module, styles


class ExplorationCard(anywidget.AnyWidget):  # type: ignore[misc]
    """A live card.

    The browser sends {"kind": "start", "has": whether it has plotly.js} and gets {"kind": "library"} with the text of
    plotly.js as its buffer (none when it has it); then, at every change, {"kind": "draw", "seq": n, "values": {...}},
    and gets {"kind": "picture", "seq": n, "picture": {...}}, or {"kind": "failed", "message": Dutch sentence}.
    """

    _esm = module("exploration")
    _css = styles()
    texts = traitlets.Dict().tag(sync=True)
    exploration = traitlets.Dict().tag(sync=True)

    def __init__(self, exploration: Exploration) -> None:
        self._exploration = exploration
        self._tasks: set[asyncio.Task[None]] = set()
        about = {
            "name": exploration.name,
            "title": exploration.title,
            "question": exploration.question,
            "controls": [described(control) for control in exploration.controls],
            "assumptions": list(exploration.assumptions),
            "claims": list(exploration.claims),
            "live": exploration.live,
            "height": exploration.height,
        }
        super().__init__(texts=texts.CARD | texts.EXPLORATION, exploration=about)
        self.on_msg(self._receive)

    def _receive(self, _: object, content: dict[str, Any], __: object) -> None:
        if content.get("kind") == "draw":
            picture = self._exploration.draw(accepted(self._exploration, content.get("values")))
            self.send({"kind": "picture", "seq": content.get("seq"), "picture": asdict(picture)})
        elif content.get("kind") == "start":
            task = asyncio.get_running_loop().create_task(self._start(bool(content.get("has"))))
            self._tasks.add(task)  # the loop itself keeps only a weak reference
            task.add_done_callback(self._tasks.discard)

    async def _start(self, has: bool) -> None:
        try:
            self.send({"kind": "library"}, [] if has else [await read_plotly_js()])
        except Exception:  # of the browser's loader: whatever it is, the student must hear that it does not come
            self.send({"kind": "failed", "message": texts.EXPLORATION["noLibrary"]})
