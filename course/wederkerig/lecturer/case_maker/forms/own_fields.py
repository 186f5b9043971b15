"""What the form has of each kind: what is filled in, and the part of the form in which that is done."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import ipywidgets as widgets

from ....items.vocabulary import LABELS
from .. import texts
from ..draft import Draft


class Fields(ABC):
    """The fields that only this kind has; `changed` is called when something was typed or chosen there."""

    box: widgets.VBox

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed

    @abstractmethod
    def draft(self, about: Mapping[str, Any]) -> Draft:
        """What is filled in, with what every kind has."""

    @abstractmethod
    def fill(self, draft: Any) -> None:
        """Put a draft of this kind in."""

    def _follow(self, fields: Iterable[widgets.Widget]) -> None:
        for field in fields:
            field.observe(lambda _: self._changed(), "value")


@dataclass(frozen=True, slots=True)
class Form:
    """A kind that the form makes: how it is called in the list, an example of its stem, its draft and its fields."""

    name: str
    stem_hint: str
    draft: type[Draft]
    fields: Callable[[Callable[[], None]], Fields]


def chosen(options: Mapping[str, str]) -> list[tuple[str, str]]:
    """The options of a menu of which nothing is chosen yet."""
    return [(texts.CHOOSE, ""), *((text, id) for id, text in options.items())]


def label_menu(description: str) -> widgets.Dropdown:
    """A menu of the labels."""
    return widgets.Dropdown(options=chosen(LABELS), description=description)


def heading(part: str) -> widgets.HTML:
    """The heading of a part of the form."""
    return widgets.HTML(f"<h2>{texts.HEADINGS[part]}</h2>")


def hint(part: str) -> widgets.HTML:
    """What to do in a part of the form."""
    return widgets.HTML(f"<p>{texts.HELP[part]}</p>")
