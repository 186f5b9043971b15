"""What the lecturer's notebooks have alike: their look, and the classes to choose from."""

from collections.abc import Iterable
from pathlib import Path

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


def class_names(classes: Path, own: str) -> list[str]:
    """The names of all classes in a folder, and that of the own class, which may have no folder yet."""
    folders = {path.name for path in matching(classes, "*") if path.is_dir() and path.name[0] != "."}
    return sorted(folders | {own})
