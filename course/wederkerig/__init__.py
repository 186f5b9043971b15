"""Interactive course on wederkerigheid (reciprocity): what a notebook of the course uses."""

from .notebook import assignment, lesson

__all__ = ["assignment", "lesson"]
