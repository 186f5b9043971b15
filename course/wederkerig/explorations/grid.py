"""Every picture of an exploration, drawn beforehand.

The pictures stand in files small enough to be read at a touch: whoever moves a slider mostly stays within one.
"""

import json
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from .picture import Checkbox, Control, Exploration, Select, Slider, Values
from .shown import WIDTHS, as_shown

ONE_FILE = 120  # so many pictures may stand in one file


def possible(control: Control) -> list[Any]:
    """All values that a control can have, in order."""
    if isinstance(control, Slider):
        return list(range(control.low, control.high + 1, control.step))
    if isinstance(control, Select):
        return list(control.options)
    return [False, True] if isinstance(control, Checkbox) else [control.value]


def key(controls: Iterator[Control] | tuple[Control, ...], values: Values) -> str:
    """The values of these controls as one word: the name of a file, or of a picture in it.

    `explore.js` makes the same.
    """
    return "-".join(str(possible(control).index(values[control.name])) for control in controls) or "0"


def apart(exploration: Exploration) -> tuple[tuple[Control, ...], tuple[Control, ...]]:
    """The controls of which each value has a file of its own, and those that vary within a file.

    Within a file vary as many as fit: sliders first, because they are moved most.
    """
    within: list[Control] = []
    count = 1
    for control in sorted(exploration.controls, key=lambda control: not isinstance(control, Slider)):
        if count * len(possible(control)) <= ONE_FILE:
            count *= len(possible(control))
            within.append(control)
    outer, inner = ([one for one in exploration.controls if (one in within) == such] for such in (False, True))
    return tuple(outer), tuple(inner)


def parts(exploration: Exploration) -> Iterator[tuple[str, str]]:
    """Name and JSON of every file: {"pieces": [...], "pictures": {key: {"svg": [numbers of pieces], ...}}}."""
    outer, inner = apart(exploration)
    for chosen in product(*map(possible, outer)):
        fixed = {control.name: value for control, value in zip(outer, chosen, strict=True)}
        drawn = {width: _Part() for width in WIDTHS}
        for moved in product(*map(possible, inner)):
            values = fixed | {control.name: value for control, value in zip(inner, moved, strict=True)}
            picture = exploration.draw(values)
            for width, part in drawn.items():
                part.add(key(inner, values), as_shown(exploration, picture, width))
        for width, part in drawn.items():
            yield f"{key(outer, fixed)}-{width}.json", part.json()


class _Part:
    """One file: every piece stands in it once, however many pictures it is part of."""

    def __init__(self) -> None:
        self._pieces: dict[str, int] = {}
        self._pictures: dict[str, Mapping[str, Any]] = {}

    def add(self, name: str, picture: Mapping[str, Any]) -> None:
        self._pictures[name] = {
            "svg": [self._number(piece) for piece in picture["svg"]],
            "text": self._number(picture["text"]),
            "head": [self._number(cell) for cell in picture["head"]],
            "rows": [[self._number(cell) for cell in row] for row in picture["rows"]],
        }

    def _number(self, piece: str) -> int:
        return self._pieces.setdefault(piece, len(self._pieces))

    def json(self) -> str:
        content = {"pieces": list(self._pieces), "pictures": self._pictures}
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
