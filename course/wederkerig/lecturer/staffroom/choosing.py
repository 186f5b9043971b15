"""What the lecturer's notebooks have alike: their look, and the classes to choose from."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from ...files import matching
from .step import STYLE


def framed(parts: Iterable[widgets.Widget]) -> widgets.VBox:
    """These parts under one another, in the look of the staffroom."""
    style = widgets.HTML(f"<style>{STYLE.read_text(encoding='utf-8')}</style>")
    return widgets.VBox((style, *parts)).add_class("staffroom")


def in_a_row(parts: Iterable[widgets.Widget]) -> widgets.HBox:
    """These parts beside one another, and under one another where there is no room."""
    return widgets.HBox(tuple(parts), layout=widgets.Layout(flex_flow="wrap"))


class Menu(widgets.Dropdown):  # type: ignore[misc]
    """A menu whose options may be written anew while what is chosen stays so.

    Args:
        chosen: is called when something else is chosen.
    """

    value: Any  # of the option that is chosen

    def __init__(self, chosen: Callable[[], object], **traits: Any) -> None:
        super().__init__(**traits)
        self._told = lambda _: chosen()
        self.observe(self._told, "value")

    def rewrite(self, options: Iterable[Any]) -> None:
        """Offer these options, one of which has the value that is chosen now: nobody is told of a choice."""
        chosen = self.value
        self.unobserve(self._told, "value")
        with self.hold_sync():  # a menu with new options first chooses the first of them
            self.options = tuple(options)
            self.value = chosen
        self.observe(self._told, "value")


def class_names(classes: Path, own: str) -> list[str]:
    """The names of all classes in a folder, and that of the own class, which may have no folder yet."""
    folders = {path.name for path in matching(classes, "*") if path.is_dir() and path.name[0] != "."}
    return sorted(folders | {own})
