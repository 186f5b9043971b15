"""Which explorations there are; each stands in the folder of its name."""

from importlib import import_module

from .picture import Exploration

EXPLORATIONS = ("vormen", "balans", "minst", "gift", "buurt", "kaart", "conclusie")


def exploration(name: str) -> Exploration:
    """The exploration of that name, one of `EXPLORATIONS`; its modules are read when it is asked for."""
    found = import_module(f".{name}.view", __package__).EXPLORATION
    if not isinstance(found, Exploration):
        raise TypeError(f"{name} is no exploration")
    return found
