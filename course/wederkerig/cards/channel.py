"""The line between the cards of a notebook and its kernel: one widget for all of them, that passes text to and fro.

The cards are HTML (form_html.py); what happens in them is JavaScript (js/lab.js), which comes with JupyterLab.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from html import escape
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from ..answers.file import AnswersFile
from ..cells import Shown
from ..dutch import refusal
from ..errors import WederkerigError
from ..explorations.catalogue import exploration
from ..explorations.shown import shown
from ..explorations.values import accepted
from . import texts

# Where JupyterLab serves the extension of the course, the modules of its cards are too.
_MODULE = """
async function render({ model, el }) {
  const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
  const place = new URL(`${config.fullLabextensionsUrl}/wederkerig/static/cards.js`, location.href);
  const cards = await import(place.href).catch(() => null);
  if (cards) return cards.attach(model, el);
  el.textContent = model.get("missing");
}
export default { render };
"""


class Channel(anywidget.AnyWidget):  # type: ignore[misc]
    """What the cards of a notebook know (`lesson`), and what they ask of the kernel.

    The browser sends {"id", "kind"} and gets {"id", ...} back:
    "read" -> {"text", "digest"} of the file of answers;
    "write" with "text" and the digest "seen" -> {"written": whether that stood there, "digest" of the file now};
    "aside" with the digest "seen" -> {"name"} under which a damaged file is kept, None when it was another;
    "show" with "cells", of each what it "show"s and "of" which thing -> {"html"}, one for each cell;
    "keys" -> {"keys"}: what explains the cards of this notebook, by item, where `lesson` does not have it;
    "earlier" -> {"earlier"}: the cards of earlier lessons, with their "items", "options" and "html";
    "draw" with "name", "values" and "width" -> {"picture"} of an exploration.
    What fails gives {"refusal", "detail"}: a name in the texts of refusals, and what the disk said.
    """

    _esm = _MODULE
    lesson = traitlets.Dict().tag(sync=True)
    place = traitlets.Unicode().tag(sync=True)
    missing = traitlets.Unicode(texts.NO_MODULE).tag(sync=True)

    def __init__(
        self,
        lesson: Mapping[str, Any],
        folder: Path,
        markup: Callable[[Shown], str],
        earlier: Callable[[], Mapping[str, Any]] = dict,
        keys: Callable[[], Mapping[str, Any]] = dict,
    ) -> None:
        self._file = AnswersFile(folder)
        self._markup = markup
        self._earlier = earlier
        self._keys = keys
        super().__init__(lesson=dict(lesson), place=str(folder.resolve()))
        self.on_msg(self._receive)

    def add(self, lesson: Mapping[str, Any]) -> None:
        """Let the cards know more questions, and what they compare."""
        self.lesson = {**self.lesson, **lesson, "items": {**self.lesson["items"], **lesson["items"]}}

    def _receive(self, _: object, content: dict[str, Any], __: object) -> None:
        self.send({"id": content.get("id")} | self._answer(content))

    def _answer(self, content: Mapping[str, Any]) -> dict[str, Any]:
        actions: dict[object, Callable[[], dict[str, Any]]] = {
            "read": lambda: asdict(self._file.read()),
            "write": lambda: self._write(str(content.get("text")), str(content.get("seen"))),
            "aside": lambda: {"name": self._file.set_aside(str(content.get("seen")))},
            "show": lambda: {"html": [self._shown(cell) for cell in content["cells"]]},
            "keys": lambda: {"keys": self._keys()},
            "earlier": lambda: {"earlier": self._earlier()},
            "draw": lambda: _drawn(content),
        }
        try:
            return actions.get(content.get("kind"), dict)()
        except TimeoutError:
            return {"refusal": "busy"}
        except OSError as error:
            return {"refusal": "disk", "detail": refusal(error)}
        except Exception:  # of a model or a bank file: whatever it is, the student must hear that nothing comes
            return {"refusal": "draw" if content.get("kind") == "draw" else "show"}

    def _shown(self, cell: Mapping[str, Any]) -> str:
        try:
            return self._markup(Shown(str(cell["show"]), str(cell["of"])))
        except WederkerigError as error:
            return f'<p class="alarm">{escape(str(error))}</p>'

    def _write(self, text: str, seen: str) -> dict[str, Any]:
        written = self._file.write(text, seen)
        return {"written": written is not None, "digest": written.digest if written else ""}


def _drawn(content: Mapping[str, Any]) -> dict[str, Any]:
    about = exploration(str(content.get("name")))
    picture = shown(about, accepted(about, content.get("values")), str(content.get("width")))
    return {"picture": picture | {"svg": "".join(picture["svg"])}}
