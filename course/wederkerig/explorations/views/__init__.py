"""Views: controls and pictures of the models, as plain data; the Dutch texts of each stand at the top of its module."""

from importlib import import_module

from ..picture import Exploration

EXPLORATIONS = ("vormen", "balans", "minst", "gift", "buurt", "kaart")


def exploration(name: str) -> Exploration:
    """The exploration of that name, one of `EXPLORATIONS`; its module is read when it is asked for."""
    found = import_module(f"{__name__}.{name}").EXPLORATION
    if not isinstance(found, Exploration):
        raise TypeError(f"{name} is no exploration")
    return found
