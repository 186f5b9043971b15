"""Interactive course on wederkerigheid (reciprocity): what a notebook of the course uses."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .notebook import assignment, lesson

__all__ = ["assignment", "lesson"]


def __getattr__(name: str) -> Any:
    """Read what notebooks use only where it is used: the commands of lecturers need no widgets."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import notebook

    return getattr(notebook, name)
