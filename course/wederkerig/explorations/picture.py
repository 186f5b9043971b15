"""What an exploration is made of: controls to move, and for their values a picture with its words and numbers.

Everything here is plain data, so that an exploration can be tested and read without a widget.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Slider:
    """A number to move: native `input type=range`."""

    name: str
    label: str
    low: int
    high: int
    value: int
    step: int = 1
    unit: str = ""
    part: str = ""  # controls that follow one another with the same part are shown together, under its name


@dataclass(frozen=True, slots=True)
class Select:
    """One of a few, as radio buttons (or a drop-down list where `menu`).

    `options`: id -> text, which in a list is at most as long as a phone shows on one line; `heads`: id -> the heading
    under which options that follow one another stand together in the list.
    """

    name: str
    label: str
    options: Mapping[str, str]
    value: str
    menu: bool = False
    part: str = ""
    heads: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checkbox:
    """Yes or no: a checkbox."""

    name: str
    label: str
    value: bool = False
    part: str = ""


Control = Slider | Select | Checkbox


@dataclass(frozen=True, slots=True)
class Picture:
    """What is to be seen for some values.

    `traces` and `layout` are plotly's (plain dicts, lists and numbers); an exploration always gives the same number
    of traces of the same types, so that the picture can be updated in place.
    `text` says in Dutch what is to be seen now; `head` and `rows` give the numbers as a table.
    `beaten`: the claim that the exploration dares students to refute fails in this setting.
    """

    traces: list[dict[str, Any]]
    layout: dict[str, Any]
    text: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    beaten: bool = False


@dataclass(frozen=True, slots=True)
class Challenge:
    """A claim of the course to refute: find the setting in which it fails.

    `claim`: in one sentence; `sign`: how somebody sees that it fails; `beaten`: what is learned when it does.
    """

    claim: str
    sign: str
    beaten: str


@dataclass(frozen=True, slots=True)
class Exploration:
    """One exploration: the question it answers, its controls, and the function that draws.

    `assumptions` are shown under the picture, with the ids of the claims they rest on; `challenge` before them.
    `folded`: the part of the controls that is only shown when somebody opens it.
    `tables`: the files in `datasets` that it reads.
    """

    name: str
    title: str
    question: str
    controls: tuple[Control, ...]
    draw: Callable[[Values], Picture]
    assumptions: tuple[str, ...]
    claims: tuple[str, ...]
    challenge: Challenge
    height: int = 420
    folded: str = ""
    tables: tuple[str, ...] = ()

    def start(self) -> dict[str, Any]:
        """The values to begin with."""
        return {control.name: control.value for control in self.controls}


@dataclass(frozen=True, slots=True)
class Style:
    """Colours that colour-blind people tell apart (Okabe & Ito, 2008), to be used with a shape or a dash as well."""

    blue: str = "#0072B2"
    orange: str = "#D55E00"
    green: str = "#009E73"
    pink: str = "#CC79A7"
    sky: str = "#56B4E9"
    grey: str = "#6b6b6b"


STYLE = Style()
